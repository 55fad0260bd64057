import type { HostFailure } from '../host-error';
import { HostError } from '../host-error';

/** What the codes of Office.js and of Excel come to: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling. */
const meanings: readonly { readonly failure: HostFailure; readonly codes: readonly string[] }[] = [
  { failure: 'cell-editing', codes: ['InvalidOperationInCellEditMode'] },
  // Merging cells fails with this while a chart is selected, wherever the cells are (office-js#399).
  { failure: 'object-selected', codes: ['InvalidSelection'] },
  { failure: 'dialog-open', codes: ['WriteNotSupportedWhenModalDialogOpen'] },
  { failure: 'workbook-inactive', codes: ['InactiveWorkbook'] },
  { failure: 'protected', codes: ['AccessDenied', 'BadPassword'] },
  { failure: 'not-allowed', codes: ['InvalidOperation', 'UnsupportedSheet'] },
  { failure: 'range-conflict', codes: ['MergedRangeConflict', 'FilteredRangeConflict', 'PivotTableRangeConflict', 'InsertDeleteConflict', 'NonBlankCellOffSheet'] },
  { failure: 'already-there', codes: ['ItemAlreadyExists'] },
  { failure: 'too-large', codes: ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'OperationCellsExceedLimit'] },
  { failure: 'out-of-memory', codes: ['MemoryLimitReached'] },
  { failure: 'busy', codes: ['ActivityLimitReached', 'Conflict', 'RequestAborted', 'ServiceNotAvailable', 'Timeout'] },
  { failure: 'session-expired', codes: ['InvalidOrTimedOutSession', 'Unauthenticated', 'HostRestartNeeded'] },
  { failure: 'disconnected', codes: ['ConnectionFailure'] },
  { failure: 'sheet-missing', codes: ['ItemNotFound'] },
  { failure: 'bad-reference', codes: ['InvalidReference', 'InvalidArgument', 'InvalidBinding'] },
  { failure: 'unsupported', codes: ['ApiNotFound', 'ApiNotAvailable'] },
  { failure: 'feature-missing', codes: ['NotImplemented', 'UnsupportedOperation', 'UnsupportedFeature', 'UndoNotSupported'] },
];

const failureOf = (code: string | null): HostFailure => meanings.find(({ codes }) => code !== null && codes.includes(code))?.failure ?? 'unknown';

/** The code that Office.js gives with an error; null where it gives none. */
export const codeOf = (error: unknown): string | null => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null);

/** Tells whether Excel refused a page set-up, as it does on machines without a printer. */
export const concernsPage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const location = 'debugInfo' in error && typeof error.debugInfo === 'object' && error.debugInfo && 'errorLocation' in error.debugInfo ? String(error.debugInfo.errorLocation) : '';
  return location.startsWith('PageLayout') || concernsPage(error.cause);
};

/** Returns what an error of Office.js comes to; the error is kept as the cause. */
export const hostError = (error: unknown): HostError => (error instanceof HostError ? error : new HostError(failureOf(codeOf(error)), { cause: error }));
