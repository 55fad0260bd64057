import { totalmem } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { spoken } from '../cli-texts';
import { failed } from './job';
import type { Job, Outcome } from './job';
import { workOn } from './work-on';

const mark = 'jishu-batch';
/** A worker that wants more megabytes has met a file made to fill the memory; it is ended, and the next begins anew. */
const largestHeap = 4096;
const megabyte = 2 ** 20;
/** With less to fill, memory is swept often, and what the compiler has made goes with it: all files take longer. A workbook of 3,000 projects needs half. */
const leastHeap = 2048;
/** What so many workers may take each: together they leave room for the rest of the machine. */
const heapOf = (count: number): number => Math.min(largestHeap, Math.max(leastHeap, Math.floor(totalmem() / megabyte / (count + 1))));

/** Tells whether the program was started as a worker of `batch`. */
export const isBatchWorker = (): boolean => !isMainThread && workerData === mark;

/** Works on one file after another, as they are sent. */
export const serve = (): void => {
  parentPort?.on('message', (job: Job) => void workOn(job).then((outcome) => parentPort?.postMessage(outcome)));
};

/** What works on files: `stop` ends what is under way. */
export interface Workers {
  readonly workOn: (job: Job) => Promise<Outcome>;
  readonly stop: () => Promise<void>;
}

/** Returns as many workers as were asked for, each of which works on one file at a time in `heap` megabytes; `entry` is the program's own file. One that dies takes its file with it, and no other. */
export const startWorkers = (count: number, entry: URL, heap = heapOf(count)): Workers => {
  const idle: Worker[] = [];
  const alive = new Set<Worker>();
  const waiting: ((worker: Worker) => void)[] = [];
  const start = (): Worker => {
    const worker = new Worker(entry, { workerData: mark, resourceLimits: { maxOldGenerationSizeMb: heap } });
    alive.add(worker);
    return worker;
  };
  const free = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  let started = 0;
  const take = async (): Promise<Worker> => {
    const worker = idle.pop();
    if (worker) return worker;
    if (started < count) {
      started += 1;
      return start();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  return {
    workOn: async (job) => {
      const words = spoken[job.locale].batch;
      const worker = await take();
      return new Promise((resolve) => {
        const end = (outcome: Outcome, next: Worker): void => {
          worker.off('message', done).off('error', broken).off('exit', gone);
          free(next);
          resolve(outcome);
        };
        const die = (why: string): void => {
          alive.delete(worker);
          end(failed(job, why), start());
        };
        const done = (outcome: Outcome): void => end(outcome, worker);
        const broken = (error: Error): void => die(/memory/i.test(error.message) ? words.tooLarge : words.internal(error.message));
        const gone = (): void => die(words.brokenOff);
        worker.on('message', done).on('error', broken).on('exit', gone);
        worker.postMessage(job);
      });
    },
    stop: async () => {
      for (const event of ['message', 'error', 'exit']) for (const worker of alive) worker.removeAllListeners(event);
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
};

/** Returns what works on files in this process, one at a time. */
export const workHere = (): Workers => ({ workOn, stop: async () => undefined });
