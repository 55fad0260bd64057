import type { HostFailure } from '../host-error';
import { HostError } from '../host-error';

interface Meaning {
  readonly failure: HostFailure;
  readonly message: string;
}

const editing: Meaning = { failure: 'cell-editing', message: '单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。' };
const protectedSheet: Meaning = { failure: 'protected', message: '工作表或工作簿受保护，或者文件是只读的。请在「审阅」中撤销保护，或另存一份后再试。' };
const tooLarge: Meaning = { failure: 'too-large', message: '工作簿的内容太多，超过了 Excel 一次能传送的大小。请把无关的工作表移到别的文件后再试。' };
const busy: Meaning = { failure: 'busy', message: 'Excel 正忙。请稍等片刻再试。' };
const sheetMissing: Meaning = { failure: 'sheet-missing', message: '要找的工作表或区域已经不在工作簿中，可能被删除或改名了。请重新读取工作簿。' };
const badReference: Meaning = { failure: 'bad-reference', message: '单元格地址无效。请检查地址，或重新读取工作簿。' };
const session: Meaning = { failure: 'busy', message: '与 Excel 的连接已过期。请刷新页面或重新打开工作簿后再试。' };
const unsupported: Meaning = { failure: 'unsupported', message: '这个版本的 Excel 不支持所需的功能：需要 Excel 2021、Microsoft 365 或网页版 Excel。' };
const fallback: Meaning = { failure: 'unknown', message: 'Excel 报告了意外的错误。请再试一次；仍然出现时，请保存并重新打开工作簿。' };

const meanings: Readonly<Record<string, Meaning>> = {
  InvalidOperationInCellEditMode: editing,
  AccessDenied: protectedSheet,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RequestAborted: busy,
  ActivityLimitReached: busy,
  ServiceNotAvailable: busy,
  Conflict: busy,
  Timeout: busy,
  ItemNotFound: sheetMissing,
  InvalidReference: badReference,
  InvalidArgument: badReference,
  InvalidOrTimedOutSession: session,
  Unauthenticated: session,
  ApiNotFound: unsupported,
  ApiNotAvailable: unsupported,
  NotImplemented: unsupported,
  UnsupportedOperation: unsupported,
  GeneralException: fallback,
};

/** The code that Office.js gives with an error; null where it gives none. */
export const codeOf = (error: unknown): string | null => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null);

/** Tells whether Excel refused a page set-up, as it does on machines without a printer. */
export const concernsPage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const location = 'debugInfo' in error && typeof error.debugInfo === 'object' && error.debugInfo && 'errorLocation' in error.debugInfo ? String(error.debugInfo.errorLocation) : '';
  return location.startsWith('PageLayout') || concernsPage(error.cause);
};

/** Returns what an error of Office.js means to the user, and what to do; the error is kept as the cause. */
export const hostError = (error: unknown): HostError => {
  if (error instanceof HostError) return error;
  const { failure, message } = meanings[codeOf(error) ?? ''] ?? fallback;
  return new HostError(failure, message, { cause: error });
};
