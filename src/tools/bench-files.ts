/**
 * Speed over files. A report on 3,000 projects against merely opening that file with the same library, both as the processor's time, so that what else
 * runs on the machine cancels out; and `batch` of workbooks with one worker and with two by the clock, with the memory that it takes at most, workers
 * included. Two workers can be faster only where two processors are free: what the machine gives two that merely count is told first, and what each run
 * takes of the processors, since the compiler and the collector work beside a single worker already. `npm run bench:files [-- report|batch]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isBatchWorker, serve } from '../cli/batch/workers';
import { run } from '../cli/main';
import { reportOnFile } from '../cli/work';
import { compose, evaluate } from '../core/pipeline';
import { readXlsx } from '../hosts/xlsx/hucre';
import { readWorkbook } from '../hosts/xlsx/read-workbook';
import { workbookOf } from './samples/workbook-of';

const megabyte = 1024 * 1024;
const times = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));

/** The processor's time of a piece of work in seconds: the least of several runs, once the compiler has seen it. */
const time = async <Given = void>(work: (given: Given) => Promise<unknown>, prepare: () => Promise<Given> = async () => undefined as Given): Promise<number> => {
  const spent: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const given = await prepare();
    const before = process.cpuUsage();
    await work(given);
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1e6);
  }
  return Math.min(...spent.slice(1));
};

const benchReport = async (folder: string): Promise<void> => {
  const file = join(folder, '三千.xlsx');
  writeFileSync(file, await workbookOf('某市', 3000));
  const bytes = new Uint8Array(readFileSync(file));
  const open = await time(() => readXlsx(bytes, { readStyles: true }));
  const snapshot = await readWorkbook(bytes, file);
  const evaluation = evaluate(snapshot);
  const tell = (what: string, spent: number): void => console.log(`3,000 projects: ${what} ${spent.toFixed(2)} s, ${(spent / open).toFixed(1)} × opening`);
  tell('open with the library', open);
  tell('read as a host does', await time(() => readWorkbook(bytes, file)));
  tell('recognise, check and score', await time(async () => evaluate(snapshot)));
  tell('narrate, merge and lay out', await time(async () => compose(evaluation, snapshot)));
  tell('write into the file', await time((work) => work.written({ forms: false, trace: false }), () => reportOnFile(file, {})));
  tell('all of jishu report', await time(async () => (await reportOnFile(file, {})).written({ forms: false, trace: false })));
};

interface Run {
  readonly seconds: number;
  /** Of all processors together. */
  readonly busy: number;
  readonly peak: number;
}

/** Runs a batch as a process of its own. */
const batchOf = (folder: string, results: string, jobs: number): Run => {
  const said = execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'measure', folder, '-o', results, '--jobs', String(jobs)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
  rmSync(results, { recursive: true });
  return JSON.parse(said.trim().split('\n').at(-1)!) as Run;
};

/** The seconds that so many workers take to count, each as far. */
const counting = async (workers: number): Promise<number> => {
  const before = performance.now();
  await Promise.all(times(workers, () => new Promise((done) => new Worker('(() => { let sum = 0; for (let at = 0; at < 2e9; at += 1) sum = (sum * 31 + at) | 0; return sum; })()', { eval: true }).once('exit', done))));
  return (performance.now() - before) / 1000;
};

const benchBatch = async (folder: string): Promise<void> => {
  const alone = await counting(1);
  console.log(`two workers that count do ${((2 * alone) / (await counting(2))).toFixed(2)} × the work of one`);
  for (const files of [50, 200]) {
    const sources = join(folder, String(files));
    mkdirSync(sources);
    for (let index = 0; index < files; index += 1) writeFileSync(join(sources, `单位${index}.xlsx`), await workbookOf(`某县第${index}局`, 20));
    const [one, two] = [1, 2].map((jobs) => batchOf(sources, join(folder, '结果'), jobs)) as [Run, Run];
    console.log(`batch of ${files} workbooks: 1 job ${one.seconds.toFixed(1)} s, ${one.busy.toFixed(1)} s of processors, ${(one.peak / megabyte).toFixed(0)} MB; 2 jobs ${two.seconds.toFixed(1)} s, ${two.busy.toFixed(1)} s of processors, ${(two.peak / megabyte).toFixed(0)} MB; ${(one.seconds / two.seconds).toFixed(2)} × as fast`);
  }
};

const measure = async (words: readonly string[]): Promise<void> => {
  const before = performance.now();
  await run(['batch', ...words], new URL(import.meta.url));
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ seconds: (performance.now() - before) / 1000, busy: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024 } satisfies Run));
};

if (isBatchWorker()) serve();
else if (process.argv[2] === 'measure') await measure(process.argv.slice(3));
else {
  const folder = mkdtempSync(join(tmpdir(), 'jishu-bench-'));
  try {
    if (process.argv[2] !== 'batch') await benchReport(folder);
    if (process.argv[2] !== 'report') await benchBatch(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
