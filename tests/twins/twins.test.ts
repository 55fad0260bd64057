import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { run } from '../../src/cli/main';
import { checks } from '../../src/core/checks';
import { goodReport, textTwins, type TextTwin } from './texts';
import { twins, type Twin } from './twins';
import { fileOf, having, type TwinWorkbook } from './workbook';

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-twins-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Told {
  readonly code: string;
  readonly at: readonly string[];
  readonly message: string;
  readonly place?: { readonly start: number; readonly end: number };
}

/** Runs the command line in this process and returns the findings of its JSON. */
const jishu = async (...words: readonly string[]): Promise<readonly Told[]> => {
  let out = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  try {
    await run([...words, '--all', '--json', '-']);
  } finally {
    spy.mockRestore();
  }
  return (JSON.parse(out) as { findings: readonly Told[] }).findings;
};

const told = async (workbook: TwinWorkbook, words: readonly string[] = []): Promise<readonly Told[]> => {
  files += 1;
  const file = join(folder, `${files}.xlsx`);
  await writeFile(file, await fileOf(workbook));
  return jishu('check', file, ...words);
};

/** Returns the text with the one place of a phrase exchanged. */
const exchanged = (text: string, [phrase, other]: readonly [string, string]): string => {
  expect([phrase, text.split(phrase).length]).toEqual([phrase, 2]);
  return text.replace(phrase, () => other);
};

const toldOfText = async (text: string): Promise<readonly Told[]> => {
  files += 1;
  const file = join(folder, `${files}.txt`);
  await writeFile(file, text);
  return jishu('review', file);
};

const line = ({ code, at, message }: Told): string => [code, at[0], message].join(' ');

describe('twins', () => {
  it.each(twins.map((twin): readonly [string, Twin] => [`${twin.code} ${twin.change[0]}`, twin]))('%s', async (_, { code, workbook, given = {}, change: [cell, value], at, besides = [], words }) => {
    const base = having(workbook, given);
    const silent = await told(base, words);
    expect(silent.map(({ code: other, at: cells, message }) => (besides.includes(other) ? other : [other, cells[0], message]))).toEqual(besides);

    const before = new Set(silent.map(line));
    const found = (await told(having(base, { [cell]: value }), words)).filter((finding) => !before.has(line(finding)));
    expect(found.map(line)).toEqual([expect.stringMatching(`^${code} `)]);
    expect(found[0]!.at[0]).toBe(at === null ? undefined : (at ?? cell));
  });

  it.each(textTwins.map((twin): readonly [string, TextTwin] => [`${twin.code} ${twin.change[1].trim()}`, twin]))('in a text: %s', async (_, { code, given = {}, change: [phrase, other], at, besides = [] }) => {
    const base = Object.entries(given).reduce(exchanged, goodReport);
    const silent = await toldOfText(base);
    expect(silent.map(({ code: told, message }) => (besides.includes(told) ? told : [told, message]))).toEqual(besides);

    const changed = exchanged(base, [phrase, other]);
    const [found, ...more] = (await toldOfText(changed)).filter(({ code: told }) => !besides.includes(told));
    expect([found?.code, more.map(line)]).toEqual([code, []]);
    const start = at === undefined ? base.indexOf(phrase) : changed.indexOf(at);
    const end = start + (at ?? other).length;
    expect(found!.place!.start).toBeGreaterThanOrEqual(start);
    expect(found!.place!.end).toBeLessThanOrEqual(Math.max(end, changed.indexOf('\r', end)));
  });

  it('are there for each check', () => {
    expect([...new Set([...twins, ...textTwins].map(({ code }) => code))].sort()).toEqual(checks.map(({ code }) => code).sort());
  });
});
