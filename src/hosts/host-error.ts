/** What can fail outside the program, in few kinds; each has words that say what happened and what to do. */
export type HostFailure = 'no-workbook' | 'cell-editing' | 'protected' | 'too-large' | 'busy' | 'sheet-missing' | 'bad-reference' | 'not-written' | 'foreign-report' | 'unreadable-file' | 'file-access' | 'unsupported' | 'cancelled' | 'unknown';

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
}
