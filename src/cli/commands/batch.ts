import { batch } from '../batch';
import { endings } from '../files';
import { optionsOf, type Asked } from './asked';

/** What `batch` takes beside. */
export interface BatchFlags {
  readonly output: string;
  readonly jobs: number;
  readonly resume?: boolean;
  readonly opinions?: boolean;
  readonly template?: string;
}

/** Evaluates many workbooks and reports; what asks the program to end lets it leave no half file. Returns the exit code. @throws Unable */
export const evaluateMany = async (paths: readonly string[], asked: Asked & BatchFlags, entry: URL | null): Promise<number> => {
  const { output, jobs, resume = false, opinions = false, template = null, all = false, json = null, texts } = asked;
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort();
  // Asked again while it ends, as by Ctrl+C under npx, it still leaves no half file.
  for (const ending of endings) process.on(ending, interrupt);
  try {
    return await batch({ paths, output, jobs, resume, opinions, template, all, options: optionsOf(asked), json, texts, entry, signal: interrupted.signal });
  } finally {
    for (const ending of endings) process.off(ending, interrupt);
  }
};
