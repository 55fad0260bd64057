/**
 * What can fail outside the program, in few kinds, told apart by what the user can do about it; each has words in the
 * pane that say what happened and what to do. `not-loaded`: a script of the program itself. `cancelled` is no failure of the host: the caller gave up.
 */
export type HostFailure =
  | 'no-workbook'
  | 'cell-editing'
  | 'object-selected'
  | 'dialog-open'
  | 'workbook-inactive'
  | 'protected'
  | 'not-allowed'
  | 'range-conflict'
  | 'already-there'
  | 'too-large'
  | 'out-of-memory'
  | 'busy'
  | 'session-expired'
  | 'disconnected'
  | 'sheet-missing'
  | 'changed-meanwhile'
  | 'bad-reference'
  | 'not-written'
  | 'cut-short'
  | 'partly-written'
  | 'nothing-to-restore'
  | 'foreign-report'
  | 'unreadable-file'
  | 'file-access'
  | 'unsupported'
  | 'not-loaded'
  | 'feature-missing'
  | 'cancelled'
  | 'unknown';

/** A failure of the workbook's host; `cause` is what the host said. */
export class HostError extends Error {
  constructor(
    readonly failure: HostFailure,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'HostError';
  }

  /** Why a write did not end; null for a failure that is its own reason. */
  get reason(): HostFailure | null {
    return this.cause instanceof HostError && this.cause.failure !== this.failure ? this.cause.failure : null;
  }
}

/** Returns the failure of a write that was worked out for cells that hold something else by now. */
export const changedMeanwhile = (what: string): HostError => new HostError('changed-meanwhile', `「${what}」刚刚有改动，没有写入。请重新读取后再试。`);
