import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { run } from '../../src/cli/main';
import { hostileFiles } from '../hosts/hostile-files';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-hostile-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command line and returns its exit code with all that it said. */
const said = async (...words: string[]): Promise<{ readonly code: number; readonly text: string; readonly refused: string }> => {
  const lines = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((lines.out += String(text)), true));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((lines.err += String(text)), true));
  try {
    const code = await run(words);
    return { code, text: lines.out + lines.err, refused: lines.err };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
};

it('is tried on at least sixty files', () => {
  expect(new Set(hostileFiles.map(([what]) => what)).size).toBeGreaterThanOrEqual(60);
});

describe.each(hostileFiles)('a file that is %s', (_, make) => {
  it('is read, or refused with a sentence, and leaves nothing behind', async () => {
    const file = join(folder, '送审.xlsx');
    await writeFile(file, await make());
    const output = join(folder, '报告.xlsx');
    for (const words of [['check', file], ['report', file, '-o', output]]) {
      const { code, text, refused } = await said(...words);
      expect([0, 1, 2]).toContain(code);
      // A fault of the program itself is told apart from a file that cannot be used.
      expect(text).not.toMatch(/内部错误|\n\s+at |undefined|\[object |(?<!「)NaN/);
      if (code === 2) expect(refused).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。\n$/);
      else expect(refused).toBe('');
      expect((await readdir(folder)).filter((name) => name !== '送审.xlsx' && (code === 2 || name !== '报告.xlsx'))).toEqual([]);
      await rm(output, { force: true });
    }
  }, 120_000);
});
