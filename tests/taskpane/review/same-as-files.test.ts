/** What the pane finds in a report is what the command line finds. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../src/core/pipeline/evaluate';
import { reviewText } from '../../../src/core/pipeline/review';
import { writeWord } from '../../../src/export/word';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { readReportFile } from '../../../src/taskpane/review/read-report-file';
import { jishu } from '../../helpers/run-cli';

const texts = join(__dirname, '../../texts');
const gap = join(__dirname, '../../../assets/samples/gap.xlsx');
const names = readdirSync(texts).filter((name) => name.endsWith('.txt'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-same-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Told {
  readonly code: string;
  readonly at: readonly string[];
  readonly message: string;
  readonly place?: object;
}
interface Answer {
  readonly findings: readonly Told[];
  readonly unjudged: readonly object[];
  readonly text?: string;
}

const plain = ({ code, at, message, place }: Told): Told => ({ code, at: [...at], message, ...(place && { place }) });
const answered = async (...words: string[]): Promise<Answer> => JSON.parse((await jishu('review', ...words, '--json', '-')).out) as Answer;

describe('a report reviewed in the pane', () => {
  it.each(names)('has in it what the command line finds: %s', async (name) => {
    const text = readFileSync(join(texts, name), 'utf8');
    const alone = reviewText(text, null);
    const answer = await answered(join(texts, name));
    expect(alone.findings.map(plain)).toEqual(answer.findings.map(plain));
    expect(alone.unjudged).toEqual(answer.unjudged);

    const snapshot = await readWorkbook(new Uint8Array(readFileSync(gap)), 'gap.xlsx');
    const beside = reviewText(text, { snapshot, evaluation: evaluate(snapshot) });
    const told = await answered(join(texts, name), '--workbook', gap);
    // The command line tells of the workbook first, the pane tells of it in its other view.
    expect(beside.findings.map(plain)).toEqual(told.findings.slice(told.findings.length - beside.findings.length).map(plain));
    expect(beside.unjudged).toEqual(told.unjudged);
  });

  it('is read from a .docx and from text as the command line reads it', async () => {
    const plan = { title: '报告', sections: [{ pages: 'paper' as const, blocks: ['一、项目支出基本情况', '项目支出100万元，其中办公40万元、培训50万元。'].map((words) => ({ block: 'paragraph' as const, paragraph: { kind: 'body' as const, runs: [{ text: words }] } })) }] };
    const bytes = writeWord(plan);
    const file = join(folder, '报告.docx');
    await writeFile(file, bytes);
    expect(await readReportFile(new File([bytes as Uint8Array<ArrayBuffer>], '报告.docx'))).toEqual({ text: (await answered(file)).text });
    expect(await readReportFile(new File(['支出5万元。'], '报告.txt'))).toEqual({ text: '支出5万元。' });
  });

  it.each([
    ['a broken .docx', new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff])], '坏.docx'), 'unreadable'],
    ['a picture', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])], '图.png'), 'unreadable'],
    ['an empty file', new File([' \n'], '空.txt'), 'empty'],
    ['a file beyond all reports', Object.defineProperty(new File([], '大.docx'), 'size', { value: 30 * 1024 * 1024 }), 'too-large'],
  ])('is not read from %s', async (_, file, trouble) => expect(await readReportFile(file)).toEqual({ trouble }));
});
