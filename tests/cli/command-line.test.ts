import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import { version } from '../../package.json';
import schema from '../../src/cli/schema.json';
import { checks } from '../../src/core/checks';
import { schemes } from '../../src/core/schemes';
import { placesOf, wrapped } from '../../src/cli/terminal';
import { jishu } from '../helpers/run-cli';

const root = join(__dirname, '../..');
const gap = join(root, 'assets/samples/gap.xlsx');
const validate = new Ajv().compile(schema);
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

  it('breaks lines between Chinese signs, never before a mark nor within a word', () => {
    expect(wrapped('评价方案，编号见 jishu schemes（可以是 元、万元）', 16).split('\n')).toEqual(['评价方案，编号见', 'jishu schemes', '（可以是 元、万', '元）']);
    expect(wrapped('one two three\n\nfour', 8)).toBe('one two\nthree\n\nfour');
  });

  it('counts two places for a Chinese sign', () => {
    expect([placesOf('abc'), placesOf('预算.xlsx'), placesOf('（𠮷）')]).toEqual([3, 9, 6]);
  });
});

describe('every command', () => {
  const common = ['--scheme', 'hubei', '--unit', '万元', '--year', '2024', '--basis', '年初预算数', '--finished', 'yes', '--org', '某局', '--all', '--json', '-'];
  it.each([['check', gap], ['report', gap, '-o', 'common.xlsx'], ['review', 'text.txt'], ['batch', gap, '-o', 'common', '--jobs', '1'], ['schemes'], ['rules', 'M01']])('takes what all take: %s, and says nothing on standard output but JSON that fits the schema', async (...words) => {
    await writeFile(join(folder, 'text.txt'), '一、基本情况\n2024年项目支出100万元。\n');
    const given = words.map((word) => (/^(?:common|text)/.test(word) ? join(folder, word) : word));
    for (const locale of ['zh-CN', 'en']) {
      const { code, out, err } = await jishu(...given, ...common, '--locale', locale);
      expect([[0, 1].includes(code), err]).toEqual([true, '']);
      const answer = JSON.parse(out) as object;
      expect([validate(answer), validate.errors]).toEqual([true, null]);
    }
  });

  it('names a command that there is none of in its help', async () => {
    expect(await jishu('help', 'chek')).toEqual({ code: 2, out: '', err: '没有这条命令：chek\n' });
    expect((await jishu('help', 'check')).code).toBe(0);
  });
});

describe('jishu schemes', () => {
  it('lists all of them in the form that is promised, or the one that is named', async () => {
    const listed = JSON.parse((await jishu('schemes', '--json', '-')).out) as object[];
    expect(listed).toEqual(schemes.map(({ id, title, document, clause }) => ({ id, title, document, clause })));
    expect(listed.map((scheme) => Object.keys(scheme))).toEqual(schemes.map(() => ['id', 'title', 'document', 'clause']));
    expect((JSON.parse((await jishu('schemes', '--json', '-', '--scheme', 'hubei')).out) as { id: string }[]).map(({ id }) => id)).toEqual(['hubei']);
  });

  it('tells their numbers with --all', async () => {
    const { out } = await jishu('schemes', '--scheme', 'hubei', '--all');
    expect(out).toContain('\n  预算执行率分值：20分\n');
    expect(out).toContain('\n  预算执行率的分母：全年预算数\n');
    expect((await jishu('schemes', '--scheme', 'hubei', '--all', '--locale', 'en')).out).toContain('\n  Points of the execution rate: 20 points\n');
  });
});

describe('what cannot be run', () => {
  it('leaves standard output empty, although the file before it was good', async () => {
    const missing = join(folder, 'none.xlsx');
    expect(await jishu('check', gap, missing)).toEqual({ code: 2, out: '', err: `打不开文件 ${missing}：文件不存在。\n` });
    expect(await jishu('check', gap, '--json', join(folder, 'none/x.json'))).toMatchObject({ code: 2, out: '' });
  });

  it.each<readonly [words: () => string[], said: string]>([
    [() => ['report', gap, '-o', join(folder, 'a.xlsx'), '--docx', join(folder, 'a.doc')], '的扩展名应是 .docx'],
    [() => ['review', join(folder, 'text.txt'), '--docx', join(folder, 'a.txt')], '的扩展名应是 .docx'],
    [() => ['report', gap, '-o', join(folder, 'a.xlsx'), '--docx', join(folder, 'b.docx'), '--json', join(folder, 'b.docx')], '两处输出不能是同一个文件'],
    [() => ['report', gap, '-o', join(folder, 'file/a.xlsx')], '路径中有一段是文件，不是文件夹'],
    [() => ['batch', gap, '-o', join(folder, 'file')], '路径中有一段是文件，不是文件夹'],
    [() => ['report', join(folder, 'own.xlsx'), '-o', join(folder, 'link.xlsx')], '输出文件不能是原文件'],
    [() => ['check', gap, '--json', ''], '文件名不能为空'],
    [() => ['report', gap, '-o', ' '], '文件名不能为空'],
  ])('says why, and writes nothing: %#', async (words, said) => {
    await writeFile(join(folder, 'file'), 'x');
    await copyFile(gap, join(folder, 'own.xlsx'));
    await symlink(join(folder, 'own.xlsx'), join(folder, 'link.xlsx')).catch(() => undefined);
    const before = await readdir(folder);
    const { code, out, err } = await jishu(...words());
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(said)]);
    expect(await readdir(folder)).toEqual(before);
    expect(await readFile(join(folder, 'own.xlsx'))).toEqual(await readFile(gap));
  });
});

it('gives of several workbooks an answer each, in their order and with their files', async () => {
  const clean = join(root, 'assets/samples/clean.xlsx');
  const answers = JSON.parse((await jishu('check', gap, clean, '--json', '-')).out) as { file: string; facts: { projects: object[] } }[];
  expect(validate(answers)).toBe(true);
  expect(answers.map(({ file, facts }) => [file, facts.projects.length])).toEqual([[gap, 5], [clean, 14]]);
  const { file: _, ...alone } = answers[0]!;
  expect(JSON.parse((await jishu('check', gap, '--json', '-')).out)).toEqual(alone);
});

it('says which of the projects said to be finished there are none of', async () => {
  const { code, err } = await jishu('check', gap, '--finished', '人才工作=yes', '--finished', '没有的项目=no');
  expect([code, err]).toEqual([1, expect.stringContaining('--finished 写的「没有的项目」不是项目编号')]);
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

it('exits with 1 for errors though its reader has seen enough', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli/jishu.ts'), 'check', gap], { cwd: root });
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += String(text)));
  child.stdout.destroy();
  expect([await new Promise((done) => child.on('close', done)), complaint]).toEqual([1, '']);
}, 60_000);

const full = '/dev/full';
(existsSync(full) ? it : it.skip)('says why where standard output cannot be written, and exits with 2', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli/jishu.ts'), 'schemes'], { cwd: root, stdio: ['ignore', openSync(full, 'w'), 'pipe'] });
  let complaint = '';
  child.stderr!.on('data', (text) => (complaint += String(text)));
  expect([await new Promise((done) => child.on('close', done)), complaint]).toEqual([2, '写不了标准输出：磁盘已满。\n']);
}, 60_000);

it('leaves nothing beside a file that cannot be written', async () => {
  const name = join(folder, `${'很'.repeat(90)}.xlsx`);
  expect(await jishu('report', gap, '-o', name)).toEqual({ code: 2, out: '', err: `写不了文件 ${name}：文件名太长。\n` });
  expect((await readdir(folder)).filter((left) => left.endsWith('.tmp'))).toEqual([]);
});
