import { findingsSheet, reportSheet } from '../../core/model/own-sheets';
import type { Amendment } from '../../core/model/sheet-plan';
import type { Snapshot } from '../../core/model/snapshot';
import type { CellRef } from '../../core/units/address';
import { parseRef, rangeRef } from '../../core/units/address';
import type { Host, WriteRequest } from '../host';
import { HostError } from '../host-error';
import { amendCells } from './amend';
import { codeOf } from './errors';
import { askParts } from './previous';
import { readWorkbook } from './read';
import { inExcel, lean } from './round-trips';
import { restorePrevious, writePlans } from './write';

const writtenByProgram: readonly string[] = [reportSheet, findingsSheet];

/** The open workbook, through Office.js. */
export class ExcelHost implements Host {
  /** Ids of the sheets that only this program writes. */
  readonly #ownSheets = new Set<string>();
  #writing = 0;

  async read(): Promise<Snapshot> {
    const { snapshot, ids } = await readWorkbook();
    for (const name of writtenByProgram) if (ids.has(name)) this.#ownSheets.add(ids.get(name)!);
    return snapshot;
  }

  write(request: WriteRequest): Promise<void> {
    return this.#own(async () => {
      for (const id of await writePlans(request)) this.#ownSheets.add(id);
    });
  }

  amend(amendment: Amendment): Promise<void> {
    return this.#own(() => amendCells(amendment));
  }

  async select(at: CellRef): Promise<void> {
    const location = parseRef(at);
    if (!location) throw new HostError('bad-reference', `「${at}」不是单元格地址。`);
    const { sheet: name, row, column, lastRow, lastColumn } = location;
    try {
      await inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.activate();
        lean(sheet.getRangeByIndexes(row, column, lastRow - row + 1, lastColumn - column + 1)).select();
        await context.sync();
      });
    } catch (error) {
      if (error instanceof HostError && error.failure === 'sheet-missing') throw new HostError('sheet-missing', `工作簿中没有工作表「${name}」，可能被删除或改名了。请重新读取工作簿。`, { cause: error });
      if (error instanceof HostError && codeOf(error.cause) === 'InvalidOperation') throw new HostError('bad-reference', `无法选中「${at}」：工作表「${name}」可能被隐藏了。请取消隐藏后再试。`, { cause: error });
      throw error;
    }
  }

  selection(): Promise<CellRef | null> {
    return inExcel(async (context) => {
      const range = lean(context.workbook.getSelectedRange()).load('rowIndex,columnIndex,rowCount,columnCount');
      const sheet = range.worksheet.load('name');
      await context.sync();
      return rangeRef(sheet.name, range.rowIndex, range.columnIndex, range.rowIndex + range.rowCount - 1, range.columnIndex + range.columnCount - 1);
    });
  }

  onSelected(listener: () => void): () => void {
    const registered = Excel.run(async (context) => {
      const registration = context.workbook.worksheets.onSelectionChanged.add(async () => listener());
      await context.sync();
      return registration;
    });
    registered.catch(() => undefined);
    return () =>
      void registered
        .then((registration) =>
          Excel.run(registration.context as Excel.RequestContext, async (context) => {
            registration.remove();
            await context.sync();
          }),
        )
        .catch(() => undefined);
  }

  async openWorkbook(file: Uint8Array): Promise<void> {
    await Excel.createWorkbook(btoa(Array.from(file, (byte) => String.fromCharCode(byte)).join('')));
  }

  previous(): Promise<'none' | 'available' | 'interrupted'> {
    return inExcel(async (context) => {
      const parts = askParts(context);
      await context.sync();
      const { previous, underway } = parts().kept;
      if (underway) return 'interrupted';
      return previous ? 'available' : 'none';
    });
  }

  restore(): Promise<void> {
    return this.#own(async () => {
      for (const id of await restorePrevious()) this.#ownSheets.add(id);
    });
  }

  onChanged(listener: () => void): () => void {
    let stopped = false;
    const registered = Excel.run(async (context) => {
      const registration = context.workbook.worksheets.onChanged.add(async (event) => {
        if (!stopped && !this.#isOwn(event)) listener();
      });
      await context.sync();
      return registration;
    });
    // Without events the program still works: nothing tells that a reading is old.
    registered.catch(() => undefined);
    return () => {
      stopped = true;
      void registered
        .then((registration) =>
          Excel.run(registration.context as Excel.RequestContext, async (context) => {
            registration.remove();
            await context.sync();
          }),
        )
        .catch(() => undefined);
    };
  }

  #isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
    if (this.#ownSheets.has(event.worksheetId)) return true;
    return event.source === 'Local' && (event.triggerSource === 'ThisLocalAddin' || this.#writing > 0);
  }

  async #own(write: () => Promise<void>): Promise<void> {
    this.#writing += 1;
    try {
      await write();
    } finally {
      this.#writing -= 1;
    }
  }
}
