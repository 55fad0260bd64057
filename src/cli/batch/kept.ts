import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import type { Job, Outcome } from './job';

const keptFolder = '.jishu';

/** Returns what tells this program from another, which may work in another way: its version, and its own file `entry` where it was built. */
export const programOf = async (entry: URL | null): Promise<string> => {
  const hash = createHash('sha256').update(version);
  if (entry !== null) hash.update(await readFile(entry));
  return hash.digest('hex');
};

/** Returns what tells a piece of work apart: the content of the file and of what it is held against, how it is looked at, and by which program. Notes the content in `contents`, by which files that are held against it know it. */
export const keyOf = async ({ kind, file, results, options, candidates, reportsBeside, template, opinion, locale }: Job, program: string, contents: Map<string, string>): Promise<string> => {
  const hash = createHash('sha256');
  hash.update(await readFile(file));
  contents.set(file, hash.copy().digest('hex'));
  hash.update(JSON.stringify([program, kind, results, options, reportsBeside, template, opinion, locale, candidates.map(({ unit, file: other }) => [unit, contents.get(other)])]));
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

/** Keeps what became of a piece of work, for a run that goes on from here; what cannot be kept, as on a full disk, is worked on again then. */
export const keepOutcome = async (folder: string, key: string, outcome: Outcome): Promise<void> => {
  await mkdir(join(folder, keptFolder), { recursive: true })
    .then(() => writeFile(join(folder, keptFolder, `${key}.json`), JSON.stringify(outcome)))
    .catch(() => undefined);
};
