import type { HostFailure } from '../host-error';
import { HostError } from '../host-error';

interface Meaning {
  readonly failure: HostFailure;
  readonly message: string;
}

/** What the codes of Office.js and of Excel come to: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling. */
const meanings: readonly (Meaning & { readonly codes: readonly string[] })[] = [
  { failure: 'cell-editing', message: '单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。', codes: ['InvalidOperationInCellEditMode'] },
  // Merging cells fails with this while a chart is selected, wherever the cells are (office-js#399).
  { failure: 'object-selected', message: '现在选中的是图表、图片，或不相连的几块区域。请点一个单元格后再试。', codes: ['InvalidSelection'] },
  { failure: 'dialog-open', message: 'Excel 中有打开的对话框。请先关闭它再试。', codes: ['WriteNotSupportedWhenModalDialogOpen'] },
  { failure: 'workbook-inactive', message: '打开了几个工作簿，现在用的是另一个。请点一下这个工作簿的窗口再试。', codes: ['InactiveWorkbook'] },
  { failure: 'protected', message: '工作表或工作簿受保护，或者文件是只读的。请在「审阅」中撤销保护，或另存一份后再试。', codes: ['AccessDenied', 'BadPassword'] },
  { failure: 'not-allowed', message: 'Excel 不允许对这张工作表这样做，它可能被隐藏，或是图表工作表。请取消隐藏后再试。', codes: ['InvalidOperation', 'UnsupportedSheet'] },
  {
    failure: 'range-conflict',
    message: '要写的区域里有表格、数据透视表、筛选或合并单元格，Excel 不让改动。请把它们移到别处后再试。',
    codes: ['MergedRangeConflict', 'FilteredRangeConflict', 'PivotTableRangeConflict', 'InsertDeleteConflict', 'NonBlankCellOffSheet'],
  },
  { failure: 'already-there', message: '同名的工作表或名称已经存在。请重新读取工作簿后再试。', codes: ['ItemAlreadyExists'] },
  {
    failure: 'too-large',
    message: '工作簿的内容太多，超过了 Excel 一次能传送的大小。请把无关的工作表移到别的文件后再试。',
    codes: ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'OperationCellsExceedLimit'],
  },
  { failure: 'out-of-memory', message: '内存不足。请关闭别的工作簿和程序后再试。', codes: ['MemoryLimitReached'] },
  { failure: 'busy', message: 'Excel 正忙，或者有人正在同时修改。请稍等片刻再试。', codes: ['ActivityLimitReached', 'Conflict', 'RequestAborted', 'ServiceNotAvailable', 'Timeout'] },
  { failure: 'session-expired', message: '与 Excel 的连接已过期。请刷新网页，或关闭工作簿后重新打开。', codes: ['InvalidOrTimedOutSession', 'Unauthenticated', 'HostRestartNeeded'] },
  { failure: 'disconnected', message: '与 Excel 的连接中断。请检查网络后再试。', codes: ['ConnectionFailure'] },
  { failure: 'sheet-missing', message: '要找的工作表或区域已经不在工作簿中，可能被删除或改名了。请重新读取工作簿。', codes: ['ItemNotFound'] },
  { failure: 'bad-reference', message: '单元格地址无效。请检查地址，或重新读取工作簿。', codes: ['InvalidReference', 'InvalidArgument', 'InvalidBinding'] },
  { failure: 'unsupported', message: '这个版本的 Excel 太旧：需要 Excel 2021、Microsoft 365 或网页版 Excel。', codes: ['ApiNotFound', 'ApiNotAvailable'] },
  { failure: 'feature-missing', message: '这里的 Excel 不能做这一步，其他功能不受影响。请在电脑上的 Excel 中打开工作簿后再试。', codes: ['NotImplemented', 'UnsupportedOperation', 'UnsupportedFeature', 'UndoNotSupported'] },
];

const unexpected: Meaning = { failure: 'unknown', message: 'Excel 报告了意外的错误。请再试一次；仍然出现时，请保存并重新打开工作簿。' };

const meaningOf = (code: string | null): Meaning => meanings.find(({ codes }) => code !== null && codes.includes(code)) ?? unexpected;

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
  const { failure, message } = meaningOf(codeOf(error));
  return new HostError(failure, message, { cause: error });
};
