import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Job } from './job';

/** A file of a folder that is worked on. */
export interface Found {
  readonly kind: Job['kind'];
  readonly file: string;
  /** The path below the folder that was named, without an ending. */
  readonly below: string;
}

const kinds: ReadonlyMap<string, Job['kind']> = new Map([...['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods'].map((ending) => [ending, 'workbook'] as const), ...['.docx', '.txt'].map((ending) => [ending, 'report'] as const)]);
/** What Office and systems leave beside files: ~$报告.docx, .DS_Store. */
const isLeftover = (name: string): boolean => name.startsWith('~$') || name.startsWith('.');

/** Returns true for a link to a folder, or to a file that would be worked on. */
const leads = async (path: string): Promise<boolean> =>
  stat(path).then(
    (what) => what.isDirectory() || kinds.has(extname(path).toLowerCase()),
    () => false,
  );

const filesIn = async (folder: string, below: string, apart: string, links: string[]): Promise<readonly Found[]> => {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isLeftover(name)).sort((left, right) => (left.name < right.name ? -1 : 1));
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly Found[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return resolve(path) === apart ? [] : filesIn(path, join(below, entry.name), apart, links);
      // What a link leads to may be the folder itself, or stand beside it already.
      if (entry.isSymbolicLink() && (await leads(path))) links.push(path);
      const kind = entry.isFile() ? kinds.get(extname(entry.name).toLowerCase()) : undefined;
      return kind === undefined ? [] : [{ kind, file: path, below: join(below, entry.name.slice(0, -extname(entry.name).length)) }];
    }),
  );
  return found.flat();
};

/** What is worked on, and the links that were passed over. */
export interface Collected {
  readonly found: readonly Found[];
  readonly links: readonly string[];
}

/** Returns the workbooks and reports among files and in folders, in the order of their paths; a folder of results is not looked into, and links in folders are not followed. @throws the error of the system for a path that cannot be read */
export const collect = async (paths: readonly string[], results: string): Promise<Collected> => {
  const apart = resolve(results);
  const links: string[] = [];
  const found = await Promise.all(
    paths.map(async (path): Promise<readonly Found[]> => {
      if ((await stat(path)).isDirectory()) return filesIn(path, '', apart, links);
      const kind = kinds.get(extname(path).toLowerCase());
      const name = path.split(sep).at(-1) ?? path;
      return kind === undefined ? [] : [{ kind, file: path, below: name.slice(0, -extname(name).length) }];
    }),
  );
  return { found: [...new Map(found.flat().map((one) => [resolve(one.file), one])).values()], links: links.sort() };
};

/** A name may have 255 bytes on most systems, and endings of ours come behind it. */
const longestName = 200;

/** Returns a path whose last name is cut where it is too long for endings behind it. */
const shortened = (path: string): string => {
  const [name, encoder] = [basename(path), new TextEncoder()];
  if (encoder.encode(name).length <= longestName) return path;
  let kept = '';
  for (const sign of name) {
    if (encoder.encode(kept + sign).length > longestName) break;
    kept += sign;
  }
  return join(dirname(path), kept);
};

/** Returns a name for the results of each file, below the folder of results: two files that differ in their endings alone have theirs apart. */
export const resultsOf = (found: readonly Found[]): ReadonlyMap<Found, string> => {
  const times = new Map<string, number>();
  for (const { below } of found) times.set(below.toLowerCase(), (times.get(below.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    found.map((one) => {
      const plain = shortened((times.get(one.below.toLowerCase()) ?? 0) > 1 ? `${one.below}${extname(one.file).toLowerCase().replace('.', '-')}` : one.below);
      let name = plain;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain}-${number}`;
      taken.add(name.toLowerCase());
      return [one, name];
    }),
  );
};
