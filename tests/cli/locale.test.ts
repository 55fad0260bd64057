import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import schema from '../../src/cli/schema.json';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { chineseLeft, wordsOf } from '../helpers/english';
import { jishu } from '../helpers/run-cli';

const samples = join(__dirname, '../../assets/samples');
const [gap, clean, large] = [join(samples, 'gap.xlsx'), join(samples, 'clean.xlsx'), join(samples, 'large.xlsx')];
const validate = new Ajv().compile(schema);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-locale-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly facts: object;
  readonly findings: readonly { readonly message: string }[];
  readonly scores: readonly { readonly grade: string | null; readonly items: readonly { readonly reason: string }[] }[];
}

const withoutWords = ({ findings, scores, ...rest }: Answer): object => ({
  ...rest,
  findings: findings.map((finding) => ({ ...finding, message: '' })),
  scores: scores.map((score) => ({ ...score, items: score.items.map((item) => ({ ...item, reason: '' })) })),
});

describe('--locale en', () => {
  it('tells findings and scores in English, and what a wan is', async () => {
    const { code, out } = await jishu('check', gap, '--locale', 'en');
    expect(code).toBe(1);
    expect(out).toContain('gap.xlsx: 5 projects, 0 indicators\n');
    expect(out).toContain('  Error M01 项目支出!C11 The total 212.93 wan yuan (expenditure) and the sum 151.80 wan yuan of the 5 projects (budget) differ by 61.13 wan yuan, 28.71% of the total; they are of different kinds and give no execution rate; state them as one kind first, then add what is missing (or a line “其他”).\n');
    expect(out).toContain('  1 wan yuan is 10,000 yuan.\n');
    expect(out).toContain('  5 projects without indicators, not scored\n');
  });

  it.each([gap, clean, large])('says nothing in Chinese of %s but what stands in it', async (file) => {
    const words = wordsOf(await readWorkbook(await readFile(file), 'sample.xlsx'));
    const { out } = await jishu('check', file, '--all', '--locale=en', '--scheme', 'sichuan-2023');
    // Cells and the names before scores are those of the workbook.
    const lines = out.split('\n').map((line) => line.replace(/^ {2}(?:(?:Error|Warning|To confirm|Hint) \w+ \S*|.*?(?=: [\d.]+ points?))/, ''));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.slice(1)) expect([line, chineseLeft(line, words)]).toEqual([line, []]);
  });

  it.each([gap, clean])('gives JSON of %s in which only messages and reasons are other words', async (file) => {
    const chinese = JSON.parse((await jishu('check', file, '--json', '-')).out) as Answer;
    const english = JSON.parse((await jishu('check', file, '--locale', 'en', '--json', '-')).out) as Answer;
    expect(validate(english)).toBe(true);
    expect(withoutWords(english)).toEqual(withoutWords(chinese));
    const said = ({ findings, scores }: Answer): readonly string[] => [...findings.map(({ message }) => message), ...scores.flatMap(({ items }) => items.map(({ reason }) => reason))];
    expect(said(english).length).toBeGreaterThan(0);
    const sheets = wordsOf(await readWorkbook(await readFile(file), 'sample.xlsx'));
    said(english).forEach((words, index) => expect([words, words === said(chinese)[index], chineseLeft(words, sheets)]).toEqual([words, false, []]));
  });

  it('writes the same Chinese report', async () => {
    const [one, two] = [join(folder, 'zh.xlsx'), join(folder, 'en.xlsx')];
    await jishu('report', gap, '-o', one);
    const { out } = await jishu('report', gap, '-o', two, '--locale', 'en');
    expect(out).toContain(`  Written: ${two}\n`);
    expect(await readFile(two)).toEqual(await readFile(one));
  });

  it('reviews a text in English, by its lines', async () => {
    const file = join(folder, 'report.txt');
    await writeFile(file, '一、项目支出基本情况\n2024年度项目支出212.93万元，完成了【待填写】。\n二、存在的问题\n老干部经费50万，已全部支付。\n');
    const { out } = await jishu('review', file, '--all', '--locale', 'en');
    expect(out).toMatch(/report\.txt: \d+ sentences, \d+ figures\n/);
    expect(out).toMatch(/Hint T09 line 4 “50万”: “元” is missing, in 1 place/);
  });

  it.each([
    [['check', 'nowhere.xlsx'], 'Cannot open nowhere.xlsx: there is no such file.\n'],
    [['check', __filename], 'The file “locale.test.ts” cannot be read: it is no whole .xlsx file; it may not have been downloaded to its end, or only been renamed. Open it in Excel and save it as .xlsx.\n'],
    [['check', gap, '--json', gap], `The output must not be the file that is read, ${gap}; write to another file, or into that one with --in-place.\n`],
    [['report', gap, '-o', '/nowhere/out.xlsx'], 'Cannot write /nowhere/out.xlsx: there is no such folder.\n'],
    [['check', gap, '--year', '24'], "error: option '--year <year>' argument '24' is invalid. The year has four digits, such as 2024\n"],
    [['check', gap, '--scheme', 'none'], "error: option '--scheme <id>' argument 'none' is invalid. There is no scheme none; jishu schemes lists them\n"],
  ])('says in English why %j cannot run', async (words, line) => {
    expect(await jishu(...words, '--locale', 'en')).toEqual({ code: 2, out: '', err: line });
  });

  it('helps in English, for the program and for every command', async () => {
    for (const words of [['--help'], ...['check', 'report', 'review', 'batch', 'schemes', 'rules'].map((command) => [command, '--help'])]) {
      const { code, out } = await jishu(...words, '--locale', 'en');
      expect(code).toBe(0);
      expect(out).toContain('--locale <language>');
      // The units of money and the kinds of amounts are written as the sheets have them.
      expect([words, out.replace('(项目支出绩效自评)', '').replace(/\(choices: [^)]*\)|--unit 万元|--basis 年初预算数/g, '').match(/\p{Script=Han}+/gu)]).toEqual([words, null]);
    }
  });

  it('lists the schemes in English', async () => {
    const { out } = await jishu('schemes', '--locale', 'en');
    expect(out).toContain('caiyu-2020-10  Caiyu [2020] No. 10, national rules  Caiyu [2020] No. 10, Art. 13, Art. 16, Art. 18\n');
    expect(out).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('--locale', () => {
  it('zh-CN speaks Chinese, as without it', async () => {
    expect((await jishu('check', gap, '--locale', 'zh-CN')).out).toBe((await jishu('check', gap)).out);
  });

  it('refuses a language that there is not', async () => {
    expect((await jishu('check', gap, '--locale', 'fr')).code).toBe(2);
  });
});
