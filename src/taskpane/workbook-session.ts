import type { Facts } from '../core/model/facts';
import type { Amendment } from '../core/model/sheet-plan';
import type { Composition } from '../core/model/composition';
import type { Evaluation } from '../core/model/evaluation';
import type { Options } from '../core/model/options';
import { reportSheet } from '../core/model/own-sheets';
import type { Snapshot } from '../core/model/snapshot';
import { compose, evaluate } from '../core/pipeline';
import type { CellRef } from '../core/units/address';
import type { Host, WriteRequest } from '../hosts/host';
import { HostError } from '../hosts/host-error';
import type { HostFailure } from '../hosts/host-error';
import { findingsRequest, reportRequest } from './write-requests';

/** What the user asked for. */
export type Task = 'read' | 'save' | 'settle' | 'check' | 'report' | 'restore' | 'select';

/** What the pane knows of the workbook. */
export interface WorkbookState {
  /** failed: there is nothing to show, since the workbook could not be read. */
  readonly phase: 'reading' | 'ready' | 'writing' | 'failed';
  /** The task that runs; null where none does. */
  readonly task: Exclude<Task, 'select'> | null;
  readonly snapshot: Snapshot | null;
  /** True where cells have changed since `snapshot` was read. */
  readonly stale: boolean;
  readonly previous: 'none' | 'available' | 'interrupted';
  readonly failure: { readonly task: Task; readonly kind: HostFailure } | null;
  /** What ended well last, until the next task or until it is dismissed. */
  readonly done: Exclude<Task, 'read' | 'select'> | null;
}

export type WorkbookEvent =
  | { readonly type: 'began'; readonly task: Exclude<Task, 'select'> }
  | { readonly type: 'read'; readonly snapshot: Snapshot; readonly previous: WorkbookState['previous']; readonly changesBefore: boolean; readonly done: WorkbookState['done'] }
  | { readonly type: 'failed'; readonly task: Task; readonly kind: HostFailure }
  | { readonly type: 'ended' }
  | { readonly type: 'asked'; readonly previous: WorkbookState['previous'] }
  | { readonly type: 'changed' }
  | { readonly type: 'dismissed' };

export const firstState: WorkbookState = { phase: 'reading', task: null, snapshot: null, stale: false, previous: 'none', failure: null, done: null };

/** Returns the state after an event. */
export const nextState = (state: WorkbookState, event: WorkbookEvent): WorkbookState => {
  switch (event.type) {
    case 'began':
      return { ...state, phase: event.task === 'read' ? 'reading' : 'writing', task: event.task, failure: null, done: null };
    case 'read':
      return { phase: 'ready', task: null, snapshot: event.snapshot, stale: event.changesBefore, previous: event.previous, failure: null, done: event.done };
    case 'failed':
      // A click on a cell that fails ends no task that runs meanwhile.
      return event.task === 'select' ? { ...state, failure: { task: event.task, kind: event.kind } } : { ...state, phase: state.snapshot ? 'ready' : 'failed', task: null, failure: { task: event.task, kind: event.kind } };
    case 'ended':
      return { ...state, phase: state.snapshot ? 'ready' : 'failed', task: null };
    case 'asked':
      return { ...state, previous: event.previous };
    case 'changed':
      return { ...state, stale: true };
    case 'dismissed':
      return { ...state, failure: null, done: null };
  }
};

/** What became of a change: a problem with it, or whether it is in the workbook; where neither, the workbook failed and `state.failure` says how. */
export interface Amended<Problem> {
  readonly saved: boolean;
  readonly problem: Problem | null;
}

/** The pane's dealings with one workbook, one task at a time: a task asked for while another runs is not begun. */
export interface WorkbookSession {
  state(): WorkbookState;
  subscribe(listener: () => void): () => void;
  read(): Promise<void>;
  /** Reads again and writes what `make` returns for the workbook as it is now, not as it was when a form was opened; or returns the problem it has with it. */
  amend<Problem extends { readonly problem: string }>(task: 'save' | 'settle', make: (snapshot: Snapshot, facts: Facts) => Amendment | Problem): Promise<Amended<Problem>>;
  /** Reads again and writes 核对清单. */
  writeFindings(): Promise<void>;
  /** Reads again and writes the report. */
  writeReport(): Promise<void>;
  restore(): Promise<void>;
  select(at: CellRef): Promise<void>;
  dismiss(): void;
  close(): void;
}

const kindOf = (error: unknown): HostFailure => (error instanceof HostError ? error.failure : 'unknown');

/** Opens a session over a host; the first reading is the caller's to ask for. */
export const openSession = (host: Host, options: Options = {}): WorkbookSession => {
  let state = firstState;
  let running = false;
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

  const readNow = async (): Promise<Snapshot> => {
    changed = false;
    return host.read();
  };
  const readAndTell = async (done: WorkbookState['done']): Promise<void> => {
    const snapshot = await readNow();
    tell({ type: 'read', snapshot, previous: await host.previous(), changesBefore: changed, done });
  };

  const run = async (task: Exclude<Task, 'select'>, work: () => Promise<void>): Promise<void> => {
    if (running) return;
    running = true;
    tell({ type: 'began', task });
    try {
      await work();
    } catch (error) {
      tell({ type: 'failed', task, kind: kindOf(error) });
      // A write that was cut short leaves something to bring back; where even this cannot be asked, the failure above stands.
      if (task !== 'read') await host.previous().then((previous) => tell({ type: 'asked', previous }), () => undefined);
    } finally {
      running = false;
    }
  };

  const write = (task: 'check' | 'report', toRequest: (evaluation: Evaluation, composition: Composition) => WriteRequest): Promise<void> =>
    run(task, async () => {
      const snapshot = await readNow();
      const evaluation = evaluate(snapshot, options);
      const request = toRequest(evaluation, compose(evaluation, snapshot));
      await host.write(request);
      await readAndTell(request.activate === reportSheet ? 'report' : 'check');
    });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () => run('read', () => readAndTell(null)),
    amend: async <Problem extends { readonly problem: string }>(task: 'save' | 'settle', make: (snapshot: Snapshot, facts: Facts) => Amendment | Problem) => {
      let result: Amended<Problem> = { saved: false, problem: null };
      await run(task, async () => {
        const snapshot = await readNow();
        const amendment = make(snapshot, evaluate(snapshot, options).facts);
        if ('problem' in amendment) {
          result = { saved: false, problem: amendment };
          tell({ type: 'ended' });
          return;
        }
        await host.amend(amendment);
        result = { saved: true, problem: null };
        await readAndTell(task);
      });
      return result;
    },
    writeFindings: () => write('check', (_, composition) => findingsRequest(composition)),
    writeReport: () => write('report', reportRequest),
    restore: () =>
      run('restore', async () => {
        await host.restore();
        await readAndTell('restore');
      }),
    select: async (at) => {
      try {
        await host.select(at);
      } catch (error) {
        tell({ type: 'failed', task: 'select', kind: kindOf(error) });
      }
    },
    dismiss: () => tell({ type: 'dismissed' }),
    close: () => {
      stop();
      listeners.clear();
    },
  };
};
