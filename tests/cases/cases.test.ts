import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findingsOf, type ToldFinding } from '../helpers/findings';
import { mergesOf } from '../helpers/form-merges';
import { fileOf } from '../helpers/grid-workbook';
import type { Case } from './case';
import { textOf } from './case-texts';
import { workbookOf } from './case-workbooks';

const cases = readdirSync(__dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(__dirname, name), 'utf8')) as Case);

/** What is told of a case beside what is noted of it, and what in its facts is the cause. */
const besides: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  '00_seed': { T06: 'a forecast of income, noted at T09', M15: 'debts and income of the villages are in no table' },
  '01': { C08: 'no indicator is noted', M15: 'the carry-over is in no table' },
  '03': { C08: 'no actual is filled in', S02: '60 and 30 of 90 points instead of 50, 30 and 10' },
  '04': { S01: 'the indicators of the second form have no points', S14: 'the actual of the second form is blank' },
  '08': { C03: 'quantities alone', I07: 'the same 260 of 120' },
  '10': { C08: 'no indicator is noted' },
  '16': { I01: '显著提升', I11: 'all actuals repeat their targets' },
  '17': { C08: 'no indicator is noted', R02: 'no year is noted' },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-cases-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Returns what the program tells of a case: of its workbook, and of its text beside the workbook where it has one. */
const told = async (facts: Case): Promise<readonly ToldFinding[]> => {
  const [workbook, text] = [join(folder, `${facts.id}.xlsx`), join(folder, `${facts.id}.txt`)];
  const sheets = workbookOf(facts);
  await writeFile(workbook, await fileOf(sheets, { 自评表: mergesOf(sheets['自评表'] ?? [[]]) }));
  const words = textOf(facts);
  if (words === null) return findingsOf('check', workbook);
  await writeFile(text, words);
  return findingsOf('review', text, '--workbook', workbook);
};

describe.each(cases.map((facts) => ({ id: facts.id, facts })))('case $id', ({ id, facts }) => {
  const noted = facts.expected_findings.filter(({ severity }) => severity !== 'pass').map(({ check }) => check);
  const passing = facts.expected_findings.filter(({ severity }) => severity === 'pass').map(({ check }) => check);

  it('is told all that is noted of it', async () => {
    const codes = new Set((await told(facts)).map(({ code }) => code));
    expect(noted.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('is told nothing that its facts do not bear out', async () => {
    const known = new Set([...noted, ...Object.keys(besides[id] ?? {})]);
    const found = await told(facts);
    expect(found.filter(({ code }) => !known.has(code)).map(({ code, at, message }) => [code, at[0], message].join(' '))).toEqual([]);
    expect(Object.keys(besides[id] ?? {}).filter((code) => !found.some((finding) => finding.code === code))).toEqual([]);
    expect(found.filter(({ code }) => passing.includes(code))).toEqual([]);
  });
});

it('case 10 has no fault of money at error level', async () => {
  const found = await told(cases.find(({ id }) => id === '10')!);
  expect(found.filter(({ code, severity }) => code.startsWith('M') && severity === 'error')).toEqual([]);
});
