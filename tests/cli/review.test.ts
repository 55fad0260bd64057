import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import schema from '../../src/cli/schema.json';
import { writeWord } from '../../src/export/word';
import { readDocx } from '../../src/hosts/docx/read-docx';
import { jishu } from '../helpers/run-cli';

const clean = join(__dirname, '../../assets/samples/clean.xlsx');
const gap = join(__dirname, '../../assets/samples/gap.xlsx');
const validate = new Ajv().compile(schema);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-review-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly facts: { readonly unit: { readonly year: number | null }; readonly projects: readonly unknown[] };
  readonly findings: readonly { readonly code: string; readonly place?: { readonly start: number; readonly end: number } }[];
  readonly scores: readonly unknown[];
  readonly claims: readonly { readonly kind: string; readonly text: string; readonly start: number; readonly end: number; readonly fen?: number; readonly chapter: string | null }[];
}

const text = '一、项目支出基本情况\r\n（一）项目支出概况。本单位2024年度项目支出212.93万元，核销坏账490余万元。\r\n';
const write = async (name: string, content: Uint8Array | string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};
const answerOf = async (...words: string[]): Promise<Answer> => {
  const answer: unknown = JSON.parse((await jishu(...words, '--json', '-')).out);
  expect([validate(answer), validate.errors]).toEqual([true, null]);
  return answer as Answer;
};

/** The GB18030 bytes of the text's words, two a sign, made by looking each sign up in the decoder. */
const inGb18030 = (words: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...words].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : [...(bytes.get(sign) ?? [])])));
};

describe('jishu review', () => {
  it('lists the claims of a text with their places, and no facts where no workbook is given', async () => {
    const answer = await answerOf('review', await write('plain.txt', text));
    expect(answer.claims.map(({ kind, text: words, fen, chapter }) => [kind, words, fen, chapter])).toEqual([['money', '212.93万元', 212_930_000, '项目支出基本情况'], ['money', '490余万元', 490_000_000, '项目支出基本情况']]);
    for (const { text: words, start, end } of answer.claims) expect(text.slice(start, end)).toBe(words);
    expect([answer.facts.projects, answer.facts.unit.year, answer.scores]).toEqual([[], null, []]);
    expect(answer.findings.filter(({ code }) => code.startsWith('R'))).toEqual([]);
  });

  it.each([
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`), 1],
    ['GB18030', inGb18030(text), 0],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8])]), 1],
  ])('reads %s', async (name, bytes, mark) => {
    const { claims } = await answerOf('review', await write(`${name}.txt`, bytes));
    expect(claims.map(({ text: words, start }) => [words, start - mark])).toEqual([['212.93万元', text.indexOf('212')], ['490余万元', text.indexOf('490')]]);
  });

  it('takes the facts, and what is wrong with them, from the workbook beside the text', async () => {
    const file = await write('beside.txt', text);
    const answer = await answerOf('review', file, '--workbook', gap);
    expect([answer.facts.projects.length, answer.facts.unit.year]).toEqual([5, 2024]);
    expect(answer.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['M01', 'C08']));
    expect((await jishu('review', file, '--workbook', gap)).code).toBe(1);
  });

  it('takes the year and the scheme from the options', async () => {
    const file = await write('options.txt', text);
    expect((await answerOf('review', file, '--year', '2023', '--scheme', 'hubei')).facts.unit.year).toBe(2023);
  });

  it.each([
    ['a missing file', async () => join(folder, 'nowhere.txt'), '文件不存在'],
    ['a workbook instead of a text', async () => clean, '不是文本文件，也不是完整的 .docx'],
    ['a PDF without a sign of its own', async () => write('报告.pdf', new TextEncoder().encode('%PDF-1.4\n1 0 obj')), 'PDF 请复制全文'],
    ['a package that is cut off', async () => write('断.docx', new Uint8Array([0x50, 0x4b, 3, 4, 65])), '另存为 .docx'],
    ['rich text', async () => write('报告.rtf', new TextEncoder().encode('{\\rtf1 100}')), '另存为 .docx'],
    ['an empty file', async () => write('empty.txt', ' \r\n　'), '没有文字'],
  ])('exits with 2 for %s and says why', async (_, make, why) => {
    const { code, err } = await jishu('review', await make());
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });
});

describe('jishu review of a document', () => {
  const plan = { title: '报告', sections: [{ pages: 'paper' as const, blocks: ['某区教育局2024年度自评报告', '一、项目支出基本情况', '项目支出100万元，其中办公40万元、培训50万元。'].map((words) => ({ block: 'paragraph' as const, paragraph: { kind: 'body' as const, runs: [{ text: words }] } })) }] };

  it('takes the text out of it, says where in it things are, and gives the text along', async () => {
    const file = await write('报告.docx', writeWord(plan));
    const answer = (await answerOf('review', file)) as Answer & { readonly text: string };
    expect(answer.text).toBe('某区教育局2024年度自评报告\n一、项目支出基本情况\n项目支出100万元，其中办公40万元、培训50万元。');
    for (const { text: words, start, end } of answer.claims) expect(answer.text.slice(start, end)).toBe(words);
    expect(answer.findings.map(({ code }) => code)).toEqual((await answerOf('review', await write('报告.txt', answer.text))).findings.map(({ code }) => code));
    expect('text' in (await answerOf('review', join(folder, '报告.txt')))).toBe(false);
  });

  it('writes what to send back, dated as asked, the same bytes twice', async () => {
    const file = await write('报告.docx', writeWord(plan));
    const [one, two] = [join(folder, '退回意见.docx'), join(folder, '退回意见2.docx')];
    expect(await jishu('review', file, '--docx', one, '--date', '2025-04-08')).toMatchObject({ err: '', out: expect.stringContaining(`已写出 ${one}`) });
    await jishu('review', file, '--docx', two, '--date', '2025-04-08');
    expect(await readFile(two)).toEqual(await readFile(one));
    const opinion = readDocx(await readFile(one), '退回意见.docx');
    expect(opinion).toMatch(/^退回意见\n某区教育局：\n你单位报送的《某区教育局2024年度自评报告》共/);
    expect(opinion).toMatch(/一、项目支出基本情况\t「[^\t]*」\t[^\t]*100[^\t]*90/);
    expect(opinion).toContain('没有所依据的工作簿');
    expect(opinion.trim().endsWith('2025年4月8日')).toBe(true);
    expect((await jishu('review', file, '--docx', file)).code).toBe(2);
  });
});
