import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { version } from '../../package.json';
import { checks } from '../../src/core/checks';
import { schemes } from '../../src/core/schemes';
import { placesOf } from '../../src/cli/terminal';
import { jishu } from '../helpers/run-cli';

const root = join(__dirname, '../..');
const gap = join(root, 'assets/samples/gap.xlsx');
const commands = ['check', 'report', 'review', 'batch', 'schemes', 'rules'];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-line-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the help', () => {
  it('names every command, in Chinese, with examples and what exit codes mean', async () => {
    const { code, out, err } = await jishu('--help');
    expect([code, err]).toEqual([0, '']);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} .*\\p{Script=Han}`, 'mu'));
    expect(out).toContain('用法： jishu [选项] 命令');
    expect(out).toMatch(/退出码：0 .*；1 .*；2 /);
  });

  it.each(commands)('of %s has examples that the program understands, in both languages', async (command) => {
    for (const [locale, heading] of [['zh-CN', '示例：'], ['en', 'Examples:']] as const) {
      const { code, out } = await jishu(command, '--help', '--locale', locale);
      expect(code).toBe(0);
      expect(out).toContain(`\n${heading}\n`);
      const examples = out.slice(out.indexOf(heading)).split('\n').flatMap((line) => (line.startsWith('  jishu ') ? [line.trim().split(/\s{3,}/)[0]!] : []));
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) {
        const words = example.replace(/ >.*/, '').split(' ').slice(1).map((word) => (/\.\w{3,4}$|\/$/.test(word) ? join(folder, 'none', word) : word));
        const { code: ended, err } = await jishu(...words, '--locale', locale);
        // The files are not there; everything else is as the program knows it.
        expect([example, ended, /error:|没有这|不能是|缺少/.test(err)]).toEqual([example, words.some((word) => word.startsWith(folder)) ? 2 : 0, false]);
      }
    }
  });

  it('has no heading left in English where it speaks Chinese', async () => {
    for (const command of commands) expect((await jishu(command, '--help')).out).not.toMatch(/^(?:Usage|Options|Arguments|Commands)|\[options\]|default:|choices:|display help/m);
  });
});

it('tells its version', async () => {
  expect(await jishu('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

it.each([
  [['chek', gap], '没有这条命令：chek\n您要的是不是 check？\n', "error: unknown command 'chek'\n(Did you mean check?)\n"],
  [['check', gap, '--al'], '没有这个选项：--al\n您要的是不是 --all？\n', "error: unknown option '--al'\n(Did you mean --all?)\n"],
  [['check'], '缺少：工作簿\n', "error: missing required argument 'file'\n"],
  [['report', gap, '-o'], '选项 -o, --output <file> 后面要写内容\n', "error: option '-o, --output <file>' argument missing\n"],
  [['report', gap, gap], '写了2个文件，只能写1个\n', "error: too many arguments for 'report'. Expected 1 argument but got 2.\n"],
  [['batch', gap], '必须写明 -o, --output <folder>\n', "error: required option '-o, --output <folder>' not specified\n"],
  [['check', gap, '--unit', '两'], '选项 --unit <unit> 不能是「两」，可以是 元, 千元, 万元, 亿元\n', "error: option '--unit <unit>' argument '两' is invalid. Allowed choices are 元, 千元, 万元, 亿元.\n"],
  [['check', gap, '--year', '24'], '选项 --year <year> 不能是「24」：年度应是四位数，例如 2024\n', "error: option '--year <year>' argument '24' is invalid. The year has four digits, such as 2024\n"],
  [['check', gap, '--basis', '预算'], '选项 --basis <basis> 不能是「预算」：写 全年预算数、年初预算数 或 到位资金\n', "error: option '--basis <basis>' argument '预算' is invalid. Write 全年预算数 (adjusted budget), 年初预算数 (initial budget) or 到位资金 (funds received)\n"],
  [['rules', 'X99'], '没有核对规则 X99；全部编码见 jishu rules\n', 'There is no check X99; jishu rules lists them\n'],
  [['report', gap, '-o', 'x.xlsx', '--public'], '--date 和 --public 只用于 Word 文件，请同时用 --docx 写明。\n', '--date and --public are for a Word file; say with --docx where it goes.\n'],
] as const)('says what is wrong with %j in both languages and exits with 2', async (words, chinese, english) => {
  expect(await jishu(...words)).toEqual({ code: 2, out: '', err: chinese });
  expect(await jishu(...words, '--locale', 'en')).toEqual({ code: 2, out: '', err: english });
});

describe('jishu rules', () => {
  it('lists every check by its code, and the rules of a scheme for points', async () => {
    const { code, out } = await jishu('rules');
    expect(code).toBe(0);
    const listed = out.split('\n').flatMap((line) => /^[A-Z]\d\d(?= )/.exec(line)?.[0] ?? []);
    expect(listed).toEqual(checks.map((check) => check.code).sort());
    expect(out).toContain('计分规则（');
    expect((await jishu('rules', '--scheme', 'sichuan-2023')).out).not.toBe(out);
  });

  it('tells all of the checks that are named, whatever their letters’ case', async () => {
    const { out } = await jishu('rules', 'm01', 'R04');
    expect(out.match(/^[A-Z]\d\d/gm)).toEqual(['M01', 'R04']);
    expect(out).toContain('第二十五条');
    expect(out).toContain('--finished yes|no');
    expect((await jishu('rules', 'm01', '--locale', 'en')).out).toMatch(/^M01 {2}Error {2}The total/);
  });

  it('gives them as JSON', async () => {
    const answer = JSON.parse((await jishu('rules', '--json', '-')).out) as { scheme: string; checks: object[]; scoringRules: { id: string; formula: object[] }[] };
    expect(answer.scheme).toBe(schemes[0]!.id);
    expect(answer.checks).toHaveLength(checks.length);
    expect(answer.checks[0]).toEqual({ code: expect.stringMatching(/^[A-Z]\d\d$/), id: expect.any(String), title: expect.any(String), severity: expect.any(String), basis: expect.any(String), messages: expect.any(Object) });
    expect(answer.scoringRules.every(({ formula }) => formula.length > 0)).toBe(true);
  });
});

describe('on a terminal', () => {
  const before = { out: process.stdout.isTTY, err: process.stderr.isTTY, none: process.env.NO_COLOR, term: process.env.TERM };
  const seen = async (out: boolean, err: boolean, noColor: string | undefined, ...words: string[]): Promise<{ out: string; err: string }> => {
    process.stdout.isTTY = out;
    process.stderr.isTTY = err;
    process.env.TERM = 'xterm';
    if (noColor === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = noColor;
    return jishu(...words);
  };
  afterEach(() => {
    process.stdout.isTTY = before.out;
    process.stderr.isTTY = before.err;
    for (const [name, value] of [['NO_COLOR', before.none], ['TERM', before.term]] as const) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('colours findings by their severity, and nowhere else, nor with NO_COLOR', async () => {
    const plain = (await seen(false, false, undefined, 'check', gap)).out;
    expect(plain).not.toContain('\u001b');
    const colored = (await seen(true, false, undefined, 'check', gap)).out;
    expect(colored).toContain('\u001b[31m错误\u001b[39m M01');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect((await seen(true, false, '1', 'check', gap)).out).toBe(plain);
    expect((await seen(true, false, '', 'check', gap)).out).toBe(colored);
  });

  it('shows on standard error what it is doing, and takes it away again', async () => {
    expect((await seen(false, false, undefined, 'check', gap)).err).toBe('');
    const { out, err } = await seen(false, true, undefined, 'check', gap, '--json', '-');
    expect(err).toContain('正在读取和核对');
    expect(err.endsWith('\u001b[K')).toBe(true);
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
    const results = join(folder, '结果');
    await writeFile(join(folder, '坏.xlsx'), 'junk');
    const batch = await seen(false, true, undefined, 'batch', gap, join(folder, '坏.xlsx'), '-o', results, '--jobs', '1');
    expect(batch.err).toContain('[1/2]');
    expect(batch.out).not.toContain('[1/2]');
    expect(batch.out).toMatch(/坏\.xlsx：/);
  });

  it('counts two places for a Chinese sign', () => {
    expect([placesOf('abc'), placesOf('预算.xlsx'), placesOf('（𠮷）')]).toEqual([3, 9, 6]);
  });
});

it('gives what became of a batch as JSON, and says nothing beside it', async () => {
  const { out, err, code } = await jishu('batch', gap, '-o', join(folder, 'json'), '--json', '-', '--jobs', '1');
  expect([code, err]).toEqual([1, '']);
  expect(JSON.parse(out)).toMatchObject({ version: 1, files: [{ kind: 'workbook', file: gap, unit: '某区委组织部', found: { error: 2 }, trouble: null }] });
});

it('ends quietly when its reader has seen enough', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli/jishu.ts'), 'rules', '--all', '--json', '-'], { cwd: root });
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += String(text)));
  child.stdout.once('data', () => child.stdout.destroy());
  expect([await new Promise((done) => child.on('close', done)), complaint]).toEqual([0, '']);
}, 60_000);

it('leaves nothing beside a file that cannot be written', async () => {
  const name = join(folder, `${'很'.repeat(90)}.xlsx`);
  expect(await jishu('report', gap, '-o', name)).toEqual({ code: 2, out: '', err: `写不了文件 ${name}：文件名太长。\n` });
  expect((await readdir(folder)).filter((left) => left.endsWith('.tmp'))).toEqual([]);
});
