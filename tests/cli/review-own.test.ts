/** A report that the program itself has written, handed in as Word and reviewed beside its workbook. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jishu } from '../helpers/run-cli';

const sample = (name: string): string => join(__dirname, `../../assets/samples/${name}.xlsx`);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-own-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string; readonly place?: { readonly start: number } }[];
  readonly unjudged: readonly { readonly kind: string }[];
}

describe('a report of the program’s own, reviewed', () => {
  it.each([
    ['clean', ['table']],
    ['single', ['table']],
    ['bases', ['table']],
    ['slow', ['table']],
    ['large', ['table']],
    // All its tables are of funds, and are read.
    ['gap', []],
  ])('has no error in its words: %s', async (name, unread) => {
    const word = join(folder, `${name}.docx`);
    await jishu('report', sample(name), '-o', join(folder, `${name}.xlsx`), '--docx', word, '--forms');
    const answer = JSON.parse((await jishu('review', word, '--workbook', sample(name), '--json', '-')).out) as Answer;
    expect(answer.findings.filter(({ place, severity }) => place !== undefined && severity === 'error').map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    // What its tables of other kinds say the workbook holds, and is looked at there.
    expect(answer.unjudged.map(({ kind }) => kind)).toEqual(expect.arrayContaining(unread));
  });
});
