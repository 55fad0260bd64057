import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checks } from '../../src/core/checks';
import { findingsOf, type ToldFinding } from '../helpers/findings';
import { mergesOf } from '../helpers/form-merges';
import { fileOf, having, type GridWorkbook } from '../helpers/grid-workbook';
import { report, reportTwins, type ReportTwin } from './report';
import { goodReport, textTwins } from './texts';
import { formTwins, workbookTwins, type WorkbookTwin } from './twins';
import { good } from './workbook';

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-twins-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const written = async (content: string | Uint8Array): Promise<string> => {
  files += 1;
  const file = join(folder, `${files}.${typeof content === 'string' ? 'txt' : 'xlsx'}`);
  await writeFile(file, content);
  return file;
};
const checked = async (workbook: GridWorkbook, merges: Parameters<typeof fileOf>[1] = {}): Promise<readonly ToldFinding[]> => findingsOf('check', await written(await fileOf(workbook, merges)));
const reviewed = async (text: string, workbook: GridWorkbook | null): Promise<readonly ToldFinding[]> =>
  findingsOf('review', await written(text), ...(workbook === null ? [] : ['--workbook', await written(await fileOf(workbook))]));

const line = ({ code, at, message }: ToldFinding): string => [code, at[0], message].join(' ');
/** Returns what the second of a pair is told beyond the first. */
const beyond = (silent: readonly ToldFinding[], found: readonly ToldFinding[]): readonly ToldFinding[] => {
  const before = new Set(silent.map(line));
  return found.filter((finding) => !before.has(line(finding)));
};
/** Expects a finding of just these codes; of any other the line is shown. */
const expectOnly = (codes: readonly string[], found: readonly ToldFinding[]): void => expect(found.map((finding) => (codes.includes(finding.code) ? finding.code : line(finding)))).toEqual(codes);

/** Returns the text with the one place of a phrase exchanged. */
const exchanged = (text: string, [phrase, other]: readonly [string, string]): string => {
  expect([phrase, text.split(phrase).length]).toEqual([phrase, 2]);
  return text.replace(phrase, () => other);
};

const expectTextTwin = async (whole: string, workbook: GridWorkbook | null, { code, given = {}, change: [phrase, other], at, besides = [] }: ReportTwin): Promise<void> => {
  const base = Object.entries(given).reduce(exchanged, whole);
  const silent = await reviewed(base, workbook);
  expectOnly(besides, silent);
  const changed = exchanged(base, [phrase, other]);
  const found = beyond(silent, await reviewed(changed, workbook));
  expectOnly([code], found);
  const start = at === undefined ? base.indexOf(phrase) : changed.indexOf(at);
  const end = start + (at ?? other).length;
  const place = found[0]!.place!;
  expect(place.start).toBeGreaterThanOrEqual(start);
  // What is wrong with a sentence may go on to its end.
  expect(changed.slice(end, place.end)).not.toMatch(/[\r\n]/);
};

const expectTwin = async ({ code, workbook, given = {}, change: [cell, value], at, besides = [] }: WorkbookTwin, merges: Parameters<typeof fileOf>[1] = {}): Promise<void> => {
  const base = having(workbook, given);
  const silent = await checked(base, merges);
  expectOnly(besides, silent);
  const found = beyond(silent, await checked(having(base, { [cell]: value }), merges));
  expectOnly([code], found);
  expect(found[0]!.at[0]).toBe(at === null ? undefined : (at ?? cell));
};

describe('two workbooks, one cell apart', () => {
  it.each(workbookTwins.map((twin): readonly [string, WorkbookTwin] => [`${twin.code} ${twin.change[0]}`, twin]))('%s', async (_, twin) => expectTwin(twin, twin.merges));
  it.each(formTwins.map((twin) => ({ ...twin, title: `${twin.code} ${twin.change[0]}` })))('two forms: $title', async ({ form, ...twin }) => expectTwin({ ...twin, workbook: { 自评表: form } }, { 自评表: mergesOf(form) }));
});

describe('two reports, one phrase apart', () => {
  it.each(textTwins.map((twin): readonly [string, ReportTwin] => [`${twin.code} ${twin.change[1].trim()}`, twin]))('%s', async (_, twin) => expectTextTwin(goodReport, null, twin));
  it.each(reportTwins.map((twin): readonly [string, ReportTwin] => [`${twin.code} ${twin.change[1].trim()}`, twin]))('beside a workbook: %s', async (_, twin) => expectTextTwin(report, having(good, twin.cells ?? {}), twin));
});

it('each check has a pair', () => {
  const paired = new Set([...workbookTwins, ...formTwins, ...textTwins, ...reportTwins].map(({ code }) => code));
  expect(checks.map(({ code }) => code).filter((code) => !paired.has(code))).toEqual([]);
});
