import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job, Outcome } from './job';

/** Another way to work on files is another version. */
const version = 3;
const keptFolder = '.jishu';

/** Returns what tells a piece of work apart: the content of the file and of what it is held against, and how it is looked at. Notes the content in `contents`, by which files that are held against it know it. */
export const keyOf = async ({ kind, file, results, options, candidates, opinion }: Job, contents: Map<string, string>): Promise<string> => {
  const hash = createHash('sha256');
  hash.update(await readFile(file));
  contents.set(file, hash.copy().digest('hex'));
  hash.update(JSON.stringify([version, kind, results, options, opinion, candidates.map(({ unit, file: other }) => [unit, contents.get(other)])]));
  return hash.digest('hex');
};

const isThere = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Returns what became of a piece of work in an earlier run, if its results are all there. */
export const keptOutcome = async (folder: string, key: string): Promise<Outcome | null> => {
  try {
    const outcome = JSON.parse(await readFile(join(folder, keptFolder, `${key}.json`), 'utf8')) as Outcome;
    return (await Promise.all(outcome.written.map(isThere))).every(Boolean) ? outcome : null;
  } catch {
    return null;
  }
};

/** Keeps what became of a piece of work, for a run that goes on from here. */
export const keepOutcome = async (folder: string, key: string, outcome: Outcome): Promise<void> => {
  await mkdir(join(folder, keptFolder), { recursive: true });
  await writeFile(join(folder, keptFolder, `${key}.json`), JSON.stringify(outcome));
};
