import type { Composition, Renewal } from '../core/model/composition';
import type { Evaluation } from '../core/model/evaluation';
import type { Facts } from '../core/model/facts';
import type { Options } from '../core/model/options';
import { reportSheet } from '../core/model/own-sheets';
import type { Amendment } from '../core/model/sheet-plan';
import type { Snapshot } from '../core/model/snapshot';
import { isForeign } from '../core/snapshot-questions';
import type { CellRef } from '../core/units/address';
import { cellRef } from '../core/units/address';
import type { Host, WriteRequest } from '../hosts/host';
import { HostError } from '../hosts/host-error';
import { loadCompose, loadEvaluate, loadForms, loadMarks, loadTakeOver, loadTrace } from './load-stages';
import { gaveWay, openTaskQueue } from './task-queue';
import type { QueuedTask } from './task-queue';
import { watchSelection } from './watch-selection';
import { firstState, nextState } from './workbook-state';
import type { Task, WorkbookEvent, WorkbookState } from './workbook-state';
import { findingsRequest, reportRequest, withFormSheets } from './write-requests';

/** What became of a change: a problem with it, or whether it is in the workbook; where neither, the workbook failed and `state.failure` says how. */
export interface Amended<Problem> {
  readonly saved: boolean;
  readonly problem: Problem | null;
}

/** What a person wants done with a report sheet that the program has no record of. */
export type ForeignChoice = 'take-over' | 'set-apart';

/** The pane's dealings with one workbook, one task at a time: a task asked for while another runs waits for it, and a reading gives way to it. */
export interface WorkbookSession {
  state(): WorkbookState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook; while a task runs, there is nothing to read that it does not read itself. */
  read(): Promise<void>;
  /** Ends a reading that takes too long; a write is never cut short. */
  cancel(): void;
  /** Reads again and writes what `make` returns for the workbook as it is now, not as it was when a form was opened; or returns the problem it has with it. */
  amend<Problem extends { readonly problem: string }>(task: 'save' | 'settle', make: (snapshot: Snapshot, facts: Facts) => Amendment | Problem): Promise<Amended<Problem>>;
  /** Reads again and writes 核对清单. */
  writeFindings(): Promise<void>;
  /** Reads again and writes 数据溯源 of the report as it would be written now; the report sheet stays as it is. */
  writeTrace(): Promise<void>;
  /** Reads again and puts a mark beside each row of the report sheet that says what the data no longer say, or takes the marks away. */
  markReport(put: boolean): Promise<void>;
  /** Reads again and writes the report; what is in `renewed` gets the generated text. `foreign`: what becomes of a report sheet without a record; where nobody has said, nothing is written. */
  writeReport(renewed?: readonly Renewal[], withForms?: boolean, foreign?: ForeignChoice | null): Promise<void>;
  /** Takes sheets of the program's own away. */
  removeSheets(names: readonly string[]): Promise<void>;
  restore(): Promise<void>;
  /** Opens the sample as a workbook of its own. */
  openSample(): Promise<void>;
  select(at: CellRef): Promise<void>;
  /** Calls the listener with the selected range, now and whenever another is selected; null where it is no single range. With `pause`, once that many milliseconds have passed without another. Returns how to stop. */
  watchSelection(listener: (at: CellRef | null) => void, pause?: number): () => void;
  dismiss(): void;
  close(): void;
}

const failed = (task: Task, error: unknown): Extract<WorkbookEvent, { readonly type: 'failed' }> => {
  const { failure: kind, reason, about } = error instanceof HostError ? error : new HostError('unknown');
  return { type: 'failed', task, kind, reason, about };
};

/** What a session needs beside its host. */
export interface SessionSettings {
  readonly options?: Options;
  /** Returns the bytes of the sample workbook. */
  readonly sample?: () => Promise<Uint8Array>;
}

const noSample = (): Promise<Uint8Array> => Promise.reject(new HostError('file-access'));

/** Opens a session over a host; the first reading is the caller's to ask for. */
export const openSession = (host: Host, { options = {}, sample = noSample }: SessionSettings = {}): WorkbookSession => {
  let state = firstState;
  let changed = false;
  const listeners = new Set<() => void>();
  const tell = (event: WorkbookEvent): void => {
    state = nextState(state, event);
    for (const listener of listeners) listener();
  };
  const stop = host.onChanged(() => {
    changed = true;
    tell({ type: 'changed' });
  });

  const readNow = async (signal?: AbortSignal): Promise<Snapshot> => {
    changed = false;
    return host.read(signal);
  };
  const readAndTell = async (done: WorkbookState['done'], signal?: AbortSignal): Promise<void> => {
    const snapshot = await readNow(signal);
    const previous = await host.previous();
    const evaluate = await loadEvaluate();
    if (signal?.aborted) throw new HostError('cancelled');
    tell({ type: 'read', snapshot, evaluation: evaluate(snapshot, options), previous, changesBefore: changed, done });
  };
  /** Reads what a task has left; where that fails, the task has ended well all the same, and what is shown is old. */
  const readAfter = async (done: NonNullable<WorkbookState['done']>): Promise<void> => {
    try {
      await readAndTell(done);
    } catch (error) {
      tell({ type: 'changed' });
      tell({ ...failed('read', error), done });
    }
  };

  const perform = async (task: QueuedTask, work: (signal: AbortSignal) => Promise<void>, { signal }: AbortController): Promise<void> => {
    tell({ type: 'began', task });
    try {
      await work(signal);
    } catch (error) {
      tell(signal.reason === gaveWay ? { type: 'ended', done: null } : failed(task, error));
      // A write that was cut short leaves something to bring back; where even this cannot be asked, the failure above stands.
      if (task !== 'read') await host.previous().then((previous) => tell({ type: 'asked', previous }), () => undefined);
    }
  };
  const { run, cancelReading } = openTaskQueue(perform);

  const write = (task: 'check' | 'report', toRequest: (evaluation: Evaluation, composition: Composition) => WriteRequest, renewed: readonly Renewal[] = [], withForms = false, foreign: ForeignChoice | null = null): Promise<void> =>
    run(task, async () => {
      const [evaluate, compose] = await Promise.all([loadEvaluate(), loadCompose()]);
      const snapshot = await readNow();
      const evaluation = evaluate(snapshot, options);
      const settled = foreign === null || !isForeign(snapshot) ? null : foreign === 'take-over' ? (await loadTakeOver()).takeOver(evaluation, snapshot) : (await loadTakeOver()).setApart(snapshot);
      const made = toRequest(evaluation, compose(evaluation, settled?.snapshot ?? snapshot, renewed));
      const request = settled && made.activate === reportSheet ? { ...made, renames: settled.renames } : made;
      await host.write(withForms && request.activate === reportSheet ? withFormSheets(request, (await loadForms())(evaluation, snapshot, renewed)) : request);
      await readAfter(request.activate === reportSheet ? 'report' : 'check');
    });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () => run('read', (signal) => readAndTell(null, signal)),
    cancel: cancelReading,
    amend: async <Problem extends { readonly problem: string }>(task: 'save' | 'settle', make: (snapshot: Snapshot, facts: Facts) => Amendment | Problem) => {
      let result: Amended<Problem> = { saved: false, problem: null };
      await run(task, async () => {
        const evaluate = await loadEvaluate();
        const snapshot = await readNow();
        const amendment = make(snapshot, evaluate(snapshot, options).facts);
        if ('problem' in amendment) {
          result = { saved: false, problem: amendment };
          tell({ type: 'ended', done: null });
          return;
        }
        await host.amend(amendment);
        result = { saved: true, problem: null };
        await readAfter(task);
      });
      return result;
    },
    writeFindings: () => write('check', (_, composition) => findingsRequest(composition)),
    writeTrace: () =>
      run('trace', async () => {
        const [evaluate, compose, trace] = await Promise.all([loadEvaluate(), loadCompose(), loadTrace()]);
        const snapshot = await readNow();
        const evaluation = evaluate(snapshot, options);
        const plan = trace(evaluation, snapshot, compose(evaluation, snapshot), false);
        await host.write({ plans: [plan], memory: null, activate: plan.name });
        await readAfter('trace');
      }),
    writeReport: (renewed, withForms, foreign) => write('report', reportRequest, renewed, withForms, foreign),
    removeSheets: (names) =>
      run('remove', async () => {
        await host.write({ plans: [], removals: names, memory: null, activate: reportSheet });
        await readAfter('remove');
      }),
    markReport: (put) =>
      run('mark', async () => {
        const [evaluate, outdatedMarks] = await Promise.all([loadEvaluate(), loadMarks()]);
        const snapshot = await readNow();
        const amendment = outdatedMarks(evaluate(snapshot, options), snapshot, put);
        await host.amend(amendment);
        // Where the first of them stands; what cannot be shown is marked all the same.
        const first = amendment.edits.find(({ value, before }) => value !== null && value !== before);
        if (first) await host.select(cellRef(first.sheet, first.row, first.column)).catch(() => undefined);
        await readAfter('mark');
      }),
    restore: () =>
      run('restore', async () => {
        await host.restore();
        await readAfter('restore');
      }),
    openSample: () =>
      run('sample', async () => {
        await host.openWorkbook(await sample());
        tell({ type: 'ended', done: 'sample' });
      }),
    select: async (at) => {
      try {
        await host.select(at);
      } catch (error) {
        tell(failed('select', error));
      }
    },
    watchSelection: (listener, pause = 0) => watchSelection(host, listener, pause),
    dismiss: () => tell({ type: 'dismissed' }),
    close: () => {
      stop();
      listeners.clear();
    },
  };
};
