import { rmSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';
import { readTemplate } from '../core/wording';
import type { TemplatePassage } from '../core/wording';
import { isDocx, readDocx } from '../hosts/docx/read-docx';
import type { CliTexts, FileTrouble } from './cli-texts';
import { readText } from '../hosts/read-text';

/** The run cannot go on: one line for the person, exit code 2. */
export class Unable extends Error {
  /** The reason alone, for a place that names the file already. */
  readonly why: (texts: CliTexts) => string;

  constructor(
    readonly line: (texts: CliTexts) => string,
    { why = line, ...options }: ErrorOptions & { readonly why?: (texts: CliTexts) => string } = {},
  ) {
    super('the run cannot go on', options);
    this.why = why;
  }
}

/** Returns the bytes of a file. @throws Unable */
export const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    const trouble = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'no-access';
    throw new Unable(({ cannotOpen }) => cannotOpen(file, trouble), { cause, why: ({ notOpened }) => notOpened(trouble) });
  }
};

/** The text of a report, and whether it had to be taken out of a document first. */
export interface ReadReport {
  readonly text: string;
  readonly extracted: boolean;
}

/** Reads a report. @throws HostError, Unable */
export const readReport = async (file: string): Promise<ReadReport> => {
  const bytes = await readBytes(file);
  const extracted = isDocx(bytes);
  const text = extracted ? readDocx(bytes, basename(file)) : readText(bytes);
  if (text === null) throw new Unable(({ ofFile, noText }) => ofFile(file, noText), { why: ({ noText }) => noText });
  if (text.trim() === '') throw new Unable(({ ofFile, emptyText }) => ofFile(file, emptyText), { why: ({ emptyText }) => emptyText });
  return { text, extracted };
};

/** What is told of why the system does not write. */
export const troubles: ReadonlyMap<string | undefined, FileTrouble> = new Map([['ENOENT', 'no-folder'], ['ENOTDIR', 'file-in-the-way'], ['EEXIST', 'file-in-the-way'], ['ENOSPC', 'full'], ['EDQUOT', 'full'], ['ENAMETOOLONG', 'long-name']]);

/** Makes a folder for files to be written, and those above it, where they are not there. @throws Unable */
export const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new Unable(({ cannotMake }) => cannotMake(folder, troubles.get(cause.code) ?? 'not-writable'), { cause });
  });
};

/** What files are called until they are whole. */
export const unfinished = /^\.jishu-\d+-\d+-\d+\.tmp$/;
let written = 0;

/** What asks a program to end: Ctrl+C, a system that shuts down, a terminal that is closed. */
export const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What the shell takes for a program that was ended by a signal, less the signal's number. */
const endedBy = 128;

/** Returns the texts of a template file. @throws Unable */
export const readTemplateFile = async (file: string): Promise<readonly TemplatePassage[]> => {
  const found = readTemplate(readText(await readBytes(file)) ?? '');
  if ('problem' in found) throw new Unable(({ badTemplate, locale }) => badTemplate(file, locale.say(found.problem)));
  return found;
};

/** Writes all files or none: each beside its target first, renamed when all are whole. Interrupted meanwhile, it leaves nothing beside them. @throws Unable */
export const writeWhole = async (files: readonly (readonly [file: string, content: Uint8Array | string])[]): Promise<void> => {
  // A name of its own: the file's may be as long as a name can be.
  const beside = files.map(([file, content]) => ({ file, content, part: join(dirname(file), `.jishu-${process.pid}-${threadId}-${(written += 1)}.tmp`) }));
  const clear = (): void => {
    for (const { part } of beside) {
      try {
        rmSync(part, { force: true });
      } catch {
        // Where no file could be written, there is none to take away.
      }
    }
  };
  const interrupt = (_: NodeJS.Signals, number: number): void => {
    clear();
    process.exit(endedBy + number);
  };
  // Whoever hears of it already, as batch does, sees to it.
  const alone = isMainThread && process.listenerCount('SIGINT') === 0;
  if (alone) for (const ending of endings) process.once(ending, interrupt);
  try {
    for (const { file, content, part } of beside) {
      await writeFile(part, content).catch((cause: NodeJS.ErrnoException) => {
        throw new Unable(({ cannotWrite }) => cannotWrite(file, troubles.get(cause.code) ?? 'not-writable'), { cause });
      });
    }
    for (const { file, part } of beside) {
      await rename(part, file).catch((cause: NodeJS.ErrnoException) => {
        throw new Unable(({ cannotWrite }) => cannotWrite(file, troubles.get(cause.code) ?? 'in-use'), { cause });
      });
    }
  } catch (error) {
    clear();
    throw error;
  } finally {
    if (alone) for (const ending of endings) process.off(ending, interrupt);
  }
};

/** Returns what tells a file from others, however it is named: a link to it, or its name in other letters where the system takes them for the same. */
const identityOf = (file: string): string => {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return resolve(file);
  }
};

/** Refuses to write over a file that is read, or twice to one file. */
export const apart = (inputs: readonly string[], outputs: readonly string[]): void => {
  const [read, named] = [new Set(inputs.map(identityOf)), new Set<string>()];
  for (const file of outputs) {
    const identity = identityOf(file);
    if (read.has(identity)) throw new Unable(({ overInput }) => overInput(file));
    if (named.has(identity)) throw new Unable(({ twice }) => twice(file));
    named.add(identity);
  }
};

/** Refuses a Word file with another ending than Word opens. */
export const asWord = (file: string): void => {
  if (extname(file).toLowerCase() !== '.docx') throw new Unable(({ notWord }) => notWord(file));
};
