import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../../core/model/evaluation';
import type { Options } from '../../core/model/options';
import { answer } from '../commands/asked';
import { findingLine } from '../commands/say-findings';
import { apart, makeFolder, readTemplateFile, unfinished, Unable, writeWhole } from '../files';
import type { CliTexts } from '../cli-texts';
import { progress, say } from '../terminal';
import type { BatchTexts } from './batch-texts';
import { collect, resultsOf } from './collect';
import type { Found } from './collect';
import { noted } from './job';
import type { Job, Outcome } from './job';
import { keepOutcome, keptOutcome, keyOf, programOf } from './kept';
import { summaryOf } from './summary';
import { startWorkers, workHere } from './workers';

/** What is asked of a batch. */
export interface BatchWishes {
  readonly paths: readonly string[];
  readonly output: string;
  readonly jobs: number;
  readonly resume: boolean;
  readonly opinions: boolean;
  /** A template whose texts the reports on workbooks take; null for none. */
  readonly template: string | null;
  /** Whether the findings of each file are told. */
  readonly all: boolean;
  readonly options: Options;
  readonly texts: CliTexts;
  /** Where the answer goes as JSON, - being standard output; null for nowhere. */
  readonly json: string | null;
  /** The program's own file, for workers; null works in this process. */
  readonly entry: URL | null;
  /** Ends the run early. */
  readonly signal: AbortSignal;
}

const summaryName = '汇总表.xlsx';

/** Takes away what a worker had begun to write when it was stopped. */
const clear = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) if (entry.isFile() && unfinished.test(entry.name)) await rm(join(entry.parentPath, entry.name), { force: true });
};

/** Workbooks by their units; '' for one that names none. */
const unitsOf = (outcomes: readonly Outcome[]): Job['candidates'] => outcomes.flatMap(({ unit, file, trouble }) => (trouble !== null ? [] : [{ unit: unit?.replace(/\s+/g, '') ?? '', file }]));

/** Says of workbooks of one unit that there are several: their amounts must not be added. */
const withSameUnits = (outcomes: readonly Outcome[], { sameUnit }: BatchTexts): readonly Outcome[] => {
  const files = new Map<string, string[]>();
  for (const { unit, file } of unitsOf(outcomes.filter(({ kind }) => kind === 'workbook'))) files.set(unit, [...(files.get(unit) ?? []), file]);
  return outcomes.map((outcome) => {
    const others = outcome.kind === 'workbook' && outcome.unit && outcome.trouble === null ? (files.get(outcome.unit.replace(/\s+/g, '')) ?? []).filter((file) => file !== outcome.file) : [];
    return others.length === 0 ? outcome : { ...outcome, note: noted(outcome.note, sameUnit(others.length)) };
  });
};

/** Returns what was found in a file as lines, as its results have it. */
const findingsOf = async ({ written }: Outcome, texts: CliTexts): Promise<readonly string[]> => {
  const results = written.find((name) => name.endsWith('.json'));
  if (results === undefined) return [];
  const { findings } = JSON.parse(await readFile(results, 'utf8')) as { readonly findings: readonly Pick<Finding, 'code' | 'severity' | 'at' | 'message' | 'waived'>[] };
  return findings.map((finding) => findingLine(finding, finding.at.slice(0, 1), finding.message, texts));
};

/** The common folder of what was named, from which the summary names files. */
const commonFolder = (found: readonly Found[]): string => {
  const folders = found.map(({ file }) => dirname(resolve(file)));
  return folders.reduce((common, folder) => {
    let shared = common;
    while (shared !== dirname(shared) && folder !== shared && !folder.startsWith(`${shared}/`) && !folder.startsWith(`${shared}\\`)) shared = dirname(shared);
    return shared;
  }, folders[0] ?? process.cwd());
};

/** Works on all workbooks, then on all reports, each against the workbook of its unit, and writes the 汇总表. Returns the exit code. @throws Unable */
export const batch = async ({ paths, output, jobs, resume, opinions, template, all: everything, options, json, texts: words, entry, signal }: BatchWishes): Promise<number> => {
  const texts = words.batch;
  const { found, links } = await collect(paths, output).catch((error: NodeJS.ErrnoException) => {
    throw new Unable(({ cannotOpen }) => cannotOpen(error.path ?? paths.join(' '), error.code === 'ENOENT' ? 'missing' : 'no-access'), { cause: error });
  });
  if (found.length === 0) throw new Unable(() => texts.nothing);
  if (found.some(({ file }) => dirname(resolve(file)) === resolve(output))) throw new Unable(() => texts.inside(output));
  const passages = template === null ? null : await readTemplateFile(template);
  if (json !== null && json !== '-') apart(found.map(({ file }) => file), [json]);
  await makeFolder(output);
  // Where a person looks on, one line tells how far it is; a file of what was said has them all.
  const onTerminal = process.stderr.isTTY === true;
  const tell = (line: string): void => (json === '-' ? undefined : say(line));
  tell(texts.started(found.filter(({ kind }) => kind === 'workbook').length, found.filter(({ kind }) => kind === 'report').length));
  for (const link of links) tell(`  ${texts.link(link)}`);
  const names = resultsOf(found);
  const workers = entry === null ? workHere() : startWorkers(jobs, entry);
  const outcomes = new Map<Found, Outcome>();
  const program = await programOf(entry);
  const contents = new Map<string, string>();
  let kept = 0;
  const ofKind = (kind: Found['kind']): readonly Found[] => found.filter((one) => one.kind === kind);
  const beside = new Map<string, number>();
  for (const { file } of ofKind('report')) beside.set(dirname(file), (beside.get(dirname(file)) ?? 0) + 1);
  const workOnAll = async (files: readonly Found[], candidates: Job['candidates']): Promise<void> => {
    const queue = [...files];
    const next = async (): Promise<void> => {
      for (let one = queue.shift(); one !== undefined && !signal.aborted; one = queue.shift()) {
        const job: Job = { kind: one.kind, file: one.file, results: join(output, names.get(one)!), options, candidates, reportsBeside: beside.get(dirname(one.file)) ?? 0, template: passages, opinion: opinions, locale: words.locale.id };
        const key = await keyOf(job, program, contents).catch(() => null);
        const before = resume && key !== null ? await keptOutcome(output, key) : null;
        const outcome = before ?? (await workers.workOn(job));
        if (signal.aborted) return;
        if (before) kept += 1;
        else if (key !== null && outcome.trouble === null) await keepOutcome(output, key, outcome);
        // Read first: the lines of a file stand together, whatever others are worked on.
        const lines = everything && json !== '-' ? await findingsOf(outcome, words) : [];
        outcomes.set(one, outcome);
        if (onTerminal && !everything) progress(texts.done(outcomes.size, found.length, one.file));
        else tell(texts.done(outcomes.size, found.length, one.file));
        lines.forEach(tell);
        if (outcome.trouble !== null) tell(`  ${texts.trouble(one.file, outcome.trouble)}`);
      }
    };
    // One more than can be worked on, so that a worker that is done need not wait for its next.
    await Promise.all(Array.from({ length: jobs + 1 }, next));
  };
  const stopped = new Promise<void>((done) => signal.addEventListener('abort', () => void workers.stop().then(done), { once: true }));
  const work = async (): Promise<void> => {
    await workOnAll(ofKind('workbook'), []);
    await workOnAll(ofKind('report'), unitsOf(found.flatMap((one) => outcomes.get(one) ?? [])));
  };
  try {
    await Promise.race([work(), stopped]);
  } finally {
    await workers.stop();
  }
  if (signal.aborted) {
    await clear(output);
    throw new Unable(() => texts.interrupted(outcomes.size, found.length));
  }
  const all = withSameUnits(found.map((one) => outcomes.get(one)!), texts);
  await writeWhole([[join(output, summaryName), await summaryOf(all, output, commonFolder(found))]]);
  await answer({ ...(json !== null && { json }) }, { version: 1, files: all });
  tell(texts.ended(all.length, all.filter(({ found: { error } }) => error > 0).length, all.filter(({ trouble }) => trouble !== null).length, kept));
  return all.some(({ trouble, found: { error } }) => error > 0 || trouble !== null) ? 1 : 0;
};
