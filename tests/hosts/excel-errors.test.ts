import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import type { HostFailure } from '../../src/hosts/host-error';
import { paneTexts } from '../../src/taskpane/texts';
import { startOffice } from '../helpers/office';
import type { TestOffice } from '../helpers/office';
import { findingsPlan } from './plans';

/** Every code that Microsoft documents for Excel's API and for office.js itself, what it comes to, and a word that says the way out. */
const codes: readonly (readonly [code: string, failure: HostFailure, wayOut: string])[] = [
  ['InvalidOperationInCellEditMode', 'cell-editing', 'Enter'],
  ['InvalidSelection', 'object-selected', '点一个单元格'],
  ['WriteNotSupportedWhenModalDialogOpen', 'dialog-open', '关闭'],
  ['InactiveWorkbook', 'workbook-inactive', '窗口'],
  ['AccessDenied', 'protected', '撤销保护'],
  ['BadPassword', 'protected', '撤销保护'],
  ['InvalidOperation', 'not-allowed', '取消隐藏'],
  ['UnsupportedSheet', 'not-allowed', '取消隐藏'],
  ['MergedRangeConflict', 'range-conflict', '移到别处'],
  ['FilteredRangeConflict', 'range-conflict', '移到别处'],
  ['PivotTableRangeConflict', 'range-conflict', '移到别处'],
  ['InsertDeleteConflict', 'range-conflict', '移到别处'],
  ['NonBlankCellOffSheet', 'range-conflict', '移到别处'],
  ['ItemAlreadyExists', 'already-there', '重新读取'],
  ['RequestPayloadSizeLimitExceeded', 'too-large', '别的文件'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large', '别的文件'],
  ['RangeExceedsLimit', 'too-large', '别的文件'],
  ['OperationCellsExceedLimit', 'too-large', '别的文件'],
  ['MemoryLimitReached', 'out-of-memory', '关闭别的工作簿'],
  ['ActivityLimitReached', 'busy', '稍等'],
  ['Conflict', 'busy', '稍等'],
  ['RequestAborted', 'busy', '稍等'],
  ['ServiceNotAvailable', 'busy', '稍等'],
  ['Timeout', 'busy', '稍等'],
  ['InvalidOrTimedOutSession', 'session-expired', '重新打开'],
  ['Unauthenticated', 'session-expired', '重新打开'],
  ['HostRestartNeeded', 'session-expired', '重新打开'],
  ['ConnectionFailure', 'disconnected', '网络'],
  ['ItemNotFound', 'sheet-missing', '重新读取'],
  ['InvalidReference', 'bad-reference', '重新读取'],
  ['InvalidArgument', 'bad-reference', '重新读取'],
  ['InvalidBinding', 'bad-reference', '重新读取'],
  ['ApiNotFound', 'unsupported', 'Excel 2021'],
  ['ApiNotAvailable', 'unsupported', 'Excel 2021'],
  ['NotImplemented', 'feature-missing', '电脑上的 Excel'],
  ['UnsupportedOperation', 'feature-missing', '电脑上的 Excel'],
  ['UnsupportedFeature', 'feature-missing', '电脑上的 Excel'],
  ['UndoNotSupported', 'feature-missing', '电脑上的 Excel'],
  // What only a fault of the program, or of Excel, can bring about.
  ['GeneralException', 'unknown', '再试一次'],
  ['InvalidRequest', 'unknown', '再试一次'],
  ['InvalidObjectPath', 'unknown', '再试一次'],
  ['InvalidRequestContext', 'unknown', '再试一次'],
  ['FormulaLengthExceedsLimit', 'unknown', '再试一次'],
  ['EmptyChartSeries', 'unknown', '再试一次'],
  ['RefreshWorkbookLinksBlocked', 'unknown', '再试一次'],
  ['a code of the future', 'unknown', '再试一次'],
];

/** The numbers with which a host refuses a request as a whole. */
const numbers: readonly (readonly [number: number, failure: HostFailure])[] = [
  [5004, 'cell-editing'],
  [5012, 'session-expired'],
  [5016, 'dialog-open'],
  [5102, 'busy'],
  [5103, 'too-large'],
  [5104, 'too-large'],
  [7000, 'protected'],
];

describe('the errors of Office.js', () => {
  let office: TestOffice;
  const host = new ExcelHost();
  beforeAll(async () => {
    office = await startOffice();
  });
  beforeEach(() => office.newEngine());
  afterAll(() => office.dispose());

  // An answer that is too large is asked for in smaller ones, so that only an action that reads nothing shows what it comes to.
  const select = (): Promise<void> => host.select('Sheet1!A1');

  it.each(codes)('%s come to %s', async (code, failure, wayOut) => {
    office.engine.failNext(code);
    await expect(host.previous()).rejects.toMatchObject({ name: 'HostError', failure, reason: null, cause: { code } });
    expect(paneTexts['zh-CN'].failures[failure]).toContain(wayOut);
    expect(paneTexts.en.failures[failure]).toMatch(/^[\x20-\x7e]+$/);
  });

  it.each(numbers)('the number %s comes to %s', async (number, failure) => {
    office.engine.failNext(number);
    await expect(select()).rejects.toMatchObject({ name: 'HostError', failure });
    await select();
  });

  it.each(codes)('%s in a write keeps its reason', async (code, failure) => {
    const write = (): Promise<void> => host.write({ plans: [findingsPlan([])], memory: null, activate: '核对清单' });
    await write();
    const push = office.engine.log.push.bind(office.engine.log);
    office.engine.log.push = (...records) => {
      office.engine.log.push = push;
      office.engine.failNext(code, 3);
      return push(...records);
    };
    await expect(write()).rejects.toMatchObject({ failure: 'not-written', reason: failure });
  });

  it('says that a sheet is protected, and writes once it is not', async () => {
    const amend = (): Promise<void> => host.amend({ newSheet: null, edits: [{ sheet: 'Sheet1', row: 0, column: 0, value: '甲', before: null }], names: [] });
    office.engine.protectSheet('Sheet1', true);
    await expect(amend()).rejects.toMatchObject({ failure: 'protected' });
    office.engine.protectSheet('Sheet1', false);
    await amend();
    expect((await host.read()).sheets[0]?.values).toEqual([['甲']]);
  });

  it('says that the session has expired, until there is another', async () => {
    office.engine.setSessionExpired(true);
    await expect(host.read()).rejects.toMatchObject({ failure: 'session-expired' });
    await expect(host.write({ plans: [findingsPlan([])], memory: null, activate: '核对清单' })).rejects.toMatchObject({ failure: 'session-expired' });
    office.engine.setSessionExpired(false);
    expect((await host.read()).sheets).toHaveLength(1);
  });

  it('says that a hidden sheet is hidden, rather than that its cells are gone', async () => {
    await office.engine.userAddSheet('藏');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('藏').visibility = 'Hidden';
      await context.sync();
    });
    office.engine.failNext('InvalidOperation');
    await expect(host.select('藏!A1')).rejects.toMatchObject({ failure: 'not-allowed', about: '藏' });
  });
});
