import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileFiles } from '../hosts/hostile-files';
import { jishu } from '../helpers/run-cli';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-hostile-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('is tried on at least sixty files', () => {
  expect(new Set(hostileFiles.map(([what]) => what)).size).toBeGreaterThanOrEqual(60);
});

describe.each(hostileFiles)('a file that is %s', (_, make) => {
  it('is read, or refused with a sentence, and leaves nothing behind', async () => {
    const file = join(folder, '送审.xlsx');
    await writeFile(file, await make());
    const output = join(folder, '报告.xlsx');
    for (const words of [['check', file], ['report', file, '-o', output]]) {
      const { code, out, err: refused } = await jishu(...words);
      expect([0, 1, 2]).toContain(code);
      // A fault of the program itself is told apart from a file that cannot be used.
      expect(out + refused).not.toMatch(/内部错误|\n\s+at |undefined|\[object |(?<!「)NaN/);
      if (code === 2) expect(refused).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。\n$/);
      else expect(refused).toBe('');
      expect((await readdir(folder)).filter((name) => name !== '送审.xlsx' && (code === 2 || name !== '报告.xlsx'))).toEqual([]);
      await rm(output, { force: true });
    }
  }, 120_000);
});
