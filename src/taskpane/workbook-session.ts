import { amendTarget } from '../core/amend';
import type { Problem } from '../core/amend';
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
import { filledForm } from './targets/target-forms';
import type { FormPlace, FormEdits } from './targets/target-forms';
import { findingsRequest, reportRequest } from './write-requests';

/** What the user asked for. */
export type Task = 'read' | 'save' | 'check' | 'report' | 'restore' | 'select';

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

/** What kept a form from being saved: a field of it, or nothing where it is saved or the workbook failed. */
export type Saved = { readonly problem: Problem } | { readonly problem: null; readonly saved: boolean };

/** The pane's dealings with one workbook, one task at a time: a task asked for while another runs is not begun. */
export interface WorkbookSession {
  state(): WorkbookState;
  subscribe(listener: () => void): () => void;
  read(): Promise<void>;
  /** Writes what was typed into one form, on top of the workbook as it is now, not as it was when the form was opened. */
  save(place: FormPlace, edits: FormEdits): Promise<Saved>;
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
const gone: Problem = { field: 'name', problem: '工作簿中已没有这个指标，请重新读取后再试' };

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
    save: async (place, edits) => {
      let result: Saved = { problem: null, saved: false };
      await run('save', async () => {
        const snapshot = await readNow();
        const { facts } = evaluate(snapshot, options);
        const draft = filledForm(facts, place, edits);
        const amendment = draft ? amendTarget(snapshot, facts, draft) : gone;
        if ('problem' in amendment) {
          result = { problem: amendment };
          tell({ type: 'ended' });
          return;
        }
        await host.amend(amendment);
        result = { problem: null, saved: true };
        await readAndTell('save');
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
