import { jest } from '@jest/globals';
import { run } from '../../src/cli/main';

/** Runs the command line in this process and returns its exit code with what it said. */
export const jishu = async (...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  const said = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  try {
    const code = await run(words);
    return { code, ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
};
