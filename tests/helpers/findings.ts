import { jest } from '@jest/globals';
import { run } from '../../src/cli/main';

/** A finding as the program's JSON has it. */
export interface ToldFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint' | 'review';
  readonly at: readonly string[];
  readonly message: string;
  /** Of a text: what is wrong stands from `start` to `end`. */
  readonly place?: { readonly start: number; readonly end: number };
}

/** Runs the command line in this process and returns the findings of its JSON. */
export const findingsOf = async (...words: readonly string[]): Promise<readonly ToldFinding[]> => {
  const said = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  try {
    const code = await run([...words, '--all', '--json', '-']);
    if (code === 2) throw new Error(said.err);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return (JSON.parse(said.out) as { findings: readonly ToldFinding[] }).findings;
};
