import type { Task } from './workbook-state';

export type QueuedTask = Exclude<Task, 'select'>;

/** A task under way. */
interface Running {
  readonly task: QueuedTask;
  readonly ended: Promise<void>;
  readonly abort: AbortController;
}

/** What a task does; it ends early where the signal says so. */
type Work = (signal: AbortSignal) => Promise<void>;

/** Does one task at a time. */
export interface TaskQueue {
  /** Does the work once what runs has ended; a reading gives way to it. */
  run(task: QueuedTask, work: Work): Promise<void>;
  /** Ends a reading under way; nothing else is cut short. */
  cancelReading(): void;
}

/** Why a reading ends that a task has not waited for: nothing went wrong, and nothing is said. */
export const gaveWay = Symbol('gave way');

/** Opens a queue; `perform` does the work and sees to what goes wrong with it. */
export const openTaskQueue = (perform: (task: QueuedTask, work: Work, abort: AbortController) => Promise<void>): TaskQueue => {
  let running: Running | null = null;
  return {
    async run(task, work) {
      while (running !== null) {
        // What is read again anyway, and what was asked for twice, is done once; two changes are two.
        if (task === 'read' || (running.task === task && task !== 'save' && task !== 'settle' && task !== 'mark')) return running.ended;
        if (running.task === 'read') running.abort.abort(gaveWay);
        await running.ended;
      }
      const abort = new AbortController();
      const ended = perform(task, work, abort).finally(() => (running = null));
      running = { task, abort, ended };
      return ended;
    },
    cancelReading() {
      if (running?.task === 'read') running.abort.abort();
    },
  };
};
