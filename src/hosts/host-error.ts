/**
 * What can fail outside the program, in few kinds, told apart by what the user can do about it; each has its words in the
 * pane, and nowhere else, that say what happened and what to do. `not-loaded`: a script of the program itself. `cancelled` is no failure of the host: the caller gave up.
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
  | 'sheet-too-large'
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

/** A failure of the workbook's host, to be told in the words that the pane has for it. */
export class HostError extends Error {
  /** What it is about, as a person knows it: a sheet, a cell, a name, a file; null where that is the workbook. */
  readonly about: string | null;
  /** What is wrong with it, where the message names it as well; null otherwise. */
  readonly why: string | null;

  /** `cause` is what the host said; the error's own message is for developers. */
  constructor(
    readonly failure: HostFailure,
    { about = null, cause, message, why = null }: { readonly about?: string | null; readonly cause?: unknown; readonly message?: string; readonly why?: string | null } = {},
  ) {
    super(message ?? `${failure}${about === null ? '' : ` (${about})`}`, { cause });
    this.name = 'HostError';
    this.why = why;
    this.about = about ?? (cause instanceof HostError ? cause.about : null);
  }

  /** Why a write did not end; null for a failure that is its own reason. */
  get reason(): HostFailure | null {
    return this.cause instanceof HostError && this.cause.failure !== this.failure ? this.cause.failure : null;
  }
}
