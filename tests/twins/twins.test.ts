import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { run } from '../../src/cli/main';
import { checks } from '../../src/core/checks';
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

  it('are there for each check', () => {
    expect([...new Set(twins.map(({ code }) => code))].sort()).toEqual(checks.map(({ code }) => code).sort());
  });
});
