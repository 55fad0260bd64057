import type { Evaluation } from '../core/model/evaluation';
import type { Snapshot } from '../core/model/snapshot';
import type { HostFailure } from '../hosts/host-error';

/** What the user asked for. */
export type Task = 'read' | 'save' | 'settle' | 'check' | 'report' | 'remove' | 'trace' | 'mark' | 'restore' | 'sample' | 'select';

/** A task that the workbook's host did not carry out. */
export interface WorkbookFailure {
  readonly task: Task;
  readonly kind: HostFailure;
  /** Why a write did not end; null for a failure that is its own reason. */
  readonly reason: HostFailure | null;
  /** The sheet, cell, name or file that it is about; null where that is the workbook. */
  readonly about: string | null;
}

/** What the pane knows of the workbook. */
export interface WorkbookState {
  /** failed: there is nothing to show, since the workbook could not be read. */
  readonly phase: 'reading' | 'ready' | 'writing' | 'failed';
  /** The task that runs; null where none does. */
  readonly task: Exclude<Task, 'select'> | null;
  /** The workbook as it was read last; null until it has been. */
  readonly snapshot: Snapshot | null;
  /** What `snapshot` comes to; null where there is none. */
  readonly evaluation: Evaluation | null;
  /** True where cells have changed since `snapshot` was read. */
  readonly stale: boolean;
  readonly previous: 'none' | 'available' | 'interrupted';
  readonly failure: WorkbookFailure | null;
  /** What ended well last, until the next task or until it is dismissed. */
  readonly done: Exclude<Task, 'read' | 'select'> | null;
}

export type WorkbookEvent =
  | { readonly type: 'began'; readonly task: Exclude<Task, 'select'> }
  | { readonly type: 'read'; readonly snapshot: Snapshot; readonly evaluation: Evaluation; readonly previous: WorkbookState['previous']; readonly changesBefore: boolean; readonly done: WorkbookState['done'] }
  | (WorkbookFailure & { readonly type: 'failed'; /** What had ended well before. */ readonly done?: WorkbookState['done'] })
  | { readonly type: 'ended'; readonly done: WorkbookState['done'] }
  | { readonly type: 'asked'; readonly previous: WorkbookState['previous'] }
  | { readonly type: 'changed' }
  | { readonly type: 'dismissed' };

export const firstState: WorkbookState = { phase: 'reading', task: null, snapshot: null, evaluation: null, stale: false, previous: 'none', failure: null, done: null };

/** Returns the state after an event. */
export const nextState = (state: WorkbookState, event: WorkbookEvent): WorkbookState => {
  switch (event.type) {
    case 'began':
      return { ...state, phase: event.task === 'read' ? 'reading' : 'writing', task: event.task, failure: null, done: null };
    case 'read':
      return { phase: 'ready', task: null, snapshot: event.snapshot, evaluation: event.evaluation, stale: event.changesBefore, previous: event.previous, failure: null, done: event.done };
    case 'failed': {
      const { task, kind, reason, about } = event;
      const failure = { task, kind, reason, about };
      // A click on a cell that fails ends no task that runs meanwhile.
      return event.task === 'select' ? { ...state, failure } : { ...state, phase: state.snapshot ? 'ready' : 'failed', task: null, failure, done: event.done ?? null };
    }
    case 'ended':
      return { ...state, phase: state.snapshot ? 'ready' : 'failed', task: null, done: event.done };
    case 'asked':
      return { ...state, previous: event.previous };
    case 'changed':
      return { ...state, stale: true };
    case 'dismissed':
      return { ...state, failure: null, done: null };
  }
};
