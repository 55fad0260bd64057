import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isDocx, readDocx } from '../hosts/docx/read-docx';
import type { CliTexts } from './cli-texts';
import { readText } from './read-text';

/** The run cannot go on: one line for the person, exit code 2. */
export class Unable extends Error {
  constructor(
    readonly line: (texts: CliTexts) => string,
    options?: ErrorOptions,
  ) {
    super('the run cannot go on', options);
  }
}

/** Returns the bytes of a file. @throws Unable */
export const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw new Unable(({ cannotOpen }) => cannotOpen(file, (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'no-access'), { cause });
  }
};

/** Returns the text of a report, and whether it had to be taken out of a document first. @throws HostError, Unable */
export const readReport = async (file: string): Promise<{ readonly text: string; readonly extracted: boolean }> => {
  const bytes = await readBytes(file);
  const extracted = isDocx(bytes);
  const text = extracted ? readDocx(bytes, basename(file)) : readText(bytes);
  if (text === null) throw new Unable(({ noText }) => noText(file));
  if (text.trim() === '') throw new Unable(({ emptyText }) => emptyText(file));
  return { text, extracted };
};

/** Writes all files or none: each beside its target first, renamed when all are whole. */
export const writeWhole = async (files: readonly (readonly [file: string, content: Uint8Array | string])[]): Promise<void> => {
  const beside = files.map(([file, content]) => ({ file, content, part: `${file}.${process.pid}.tmp` }));
  for (const { file, content, part } of beside) {
    try {
      await writeFile(part, content);
    } catch (cause) {
      await Promise.all(beside.map((other) => rm(other.part, { force: true })));
      throw new Unable(({ cannotWrite }) => cannotWrite(file, (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-folder' : 'not-writable'), { cause });
    }
  }
  for (const { file, part } of beside) {
    try {
      await rename(part, file);
    } catch (cause) {
      await Promise.all(beside.map((other) => rm(other.part, { force: true })));
      throw new Unable(({ cannotWrite }) => cannotWrite(file, 'in-use'), { cause });
    }
  }
};

/** Refuses to write over a file that is read, or twice to one file. */
export const apart = (inputs: readonly string[], outputs: readonly string[]): void => {
  const read = new Set(inputs.map((file) => resolve(file)));
  outputs.forEach((file, index) => {
    if (read.has(resolve(file))) throw new Unable(({ overInput }) => overInput(file));
    if (outputs.findIndex((other) => resolve(other) === resolve(file)) !== index) throw new Unable(({ twice }) => twice(file));
  });
};
