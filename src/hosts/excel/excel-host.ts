import { findingsSheet, reportSheet } from '../../core/model/own-sheets';
import type { Amendment } from '../../core/model/sheet-plan';
import type { Snapshot } from '../../core/model/snapshot';
import type { CellRef } from '../../core/units/address';
import { parseRef, rangeRef } from '../../core/units/address';
import type { Host, WriteRequest } from '../host';
import { HostError } from '../host-error';
import { amendCells } from './amend';
import { base64Of } from './base64';
import { codeOf, hostError } from './errors';
import type { Known } from './inventory';
import { listen } from './listen';
import type { Listening } from './listen';
import { previousIn } from '../kept-parts';
import { removeSheets, renameSheets } from './own-sheets';
import { askParts } from './previous';
import { readWorkbook } from './read';
import { inExcel, lean, unlessCancelled } from './round-trips';
import { restorePrevious, writePlans } from './write';
import { writeDerived } from './write-derived';

const writtenByProgram: readonly string[] = [reportSheet, findingsSheet];

/** Sheets can tell of their new names from these sets on. */
const namesAreTold = [['ExcelApi', '1.17'], ['ExcelApiOnline', '1.1']] as const;

/** The open workbook, through Office.js. */
export class ExcelHost implements Host {
  /** Ids of the sheets that this program writes. */
  readonly #ownSheets = new Set<string>();
  /** Ids of the sheets that it has given another name, or taken away, of which Excel may tell late. */
  readonly #renamed = new Set<string>();
  readonly #removed = new Set<string>();
  #known: Known = { sheets: [], tables: [] };
  /** What `previous` would find, as of a reading after which nothing was written; asked for once. */
  #previous: 'none' | 'available' | 'interrupted' | null = null;
  #writing = 0;
  readonly #listening = new Set<Listening>();

  async read(signal?: AbortSignal): Promise<Snapshot> {
    this.#previous = null;
    const { snapshot, ids, previous, known } = await unlessCancelled(signal, () => readWorkbook(this.#known, signal));
    for (const name of writtenByProgram) if (ids.has(name)) this.#ownSheets.add(ids.get(name)!);
    this.#known = known;
    // Excel answers: what it refused before, it may now tell.
    for (const listening of this.#listening) listening.again();
    if (this.#writing === 0) this.#previous = previous;
    return snapshot;
  }

  write(request: WriteRequest): Promise<void> {
    return this.#own(async () => {
      const { derived = [], renames = [], removals = [] } = request;
      if (renames.length > 0) for (const id of await renameSheets(renames)) this.#renamed.add(id);
      if (derived.length > 0) for (const id of await writeDerived(derived)) this.#ownSheets.add(id);
      if (request.plans.length > 0) for (const id of await writePlans(request)) this.#ownSheets.add(id);
      if (removals.length > 0) for (const id of await removeSheets(removals)) this.#removed.add(id);
    });
  }

  amend(amendment: Amendment): Promise<void> {
    return this.#own(async () => {
      const added = await amendCells(amendment);
      if (added !== null) this.#known = { ...this.#known, sheets: [...this.#known.sheets, added] };
    });
  }

  async select(at: CellRef): Promise<void> {
    const location = parseRef(at);
    if (!location) throw new HostError('bad-reference', { about: at });
    const { sheet: name, row, column, lastRow, lastColumn } = location;
    try {
      await inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.activate();
        lean(sheet.getRangeByIndexes(row, column, lastRow - row + 1, lastColumn - column + 1)).select();
        await context.sync();
      });
    } catch (error) {
      throw error instanceof HostError ? new HostError(error.failure, { about: error.failure === 'sheet-missing' || error.failure === 'not-allowed' ? name : at, cause: error.cause }) : error;
    }
  }

  async selection(): Promise<CellRef | null> {
    try {
      return await inExcel(async (context) => {
        const range = lean(context.workbook.getSelectedRange()).load('rowIndex,columnIndex,rowCount,columnCount');
        const sheet = range.worksheet.load('name');
        await context.sync();
        return rangeRef(sheet.name, range.rowIndex, range.columnIndex, range.rowIndex + range.rowCount - 1, range.columnIndex + range.columnCount - 1);
      });
    } catch (error) {
      // Several areas, a chart, a picture: nothing failed, there just is no range.
      if (error instanceof HostError && (error.failure === 'object-selected' || codeOf(error.cause) === 'InvalidOperation')) return null;
      throw error;
    }
  }

  onSelected(listener: () => void): () => void {
    let stopped = false;
    const tell = async (): Promise<void> => {
      if (!stopped) listener();
    };
    // Each sheet has a selection of its own: with another sheet, another is the one.
    const listening = listen(({ workbook: { worksheets } }) => [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)]);
    this.#listening.add(listening);
    return () => {
      stopped = true;
      this.#forget([listening]);
    };
  }

  async openWorkbook(file: Uint8Array): Promise<void> {
    try {
      await Excel.createWorkbook(base64Of(file));
    } catch (error) {
      if (codeOf(error) === 'InvalidArgument') throw new HostError('unreadable-file', { cause: error });
      throw hostError(error);
    }
  }

  previous(): Promise<'none' | 'available' | 'interrupted'> {
    const known = this.#previous;
    this.#previous = null;
    if (known !== null) return Promise.resolve(known);
    return inExcel(async (context) => {
      const parts = askParts(context);
      await context.sync();
      return previousIn(parts().kept);
    });
  }

  restore(): Promise<void> {
    return this.#own(async () => {
      for (const id of await restorePrevious()) this.#ownSheets.add(id);
    });
  }

  onChanged(listener: () => void): () => void {
    let stopped = false;
    const tellUnless = (own: boolean): void => {
      if (!stopped && !own) listener();
    };
    const listening = [
      listen(({ workbook: { worksheets } }) => [
        worksheets.onChanged.add(async (event) => tellUnless(this.#isOwnChange(event))),
        worksheets.onAdded.add(async (event) => tellUnless(this.#isOwnSheet(event))),
        worksheets.onDeleted.add(async ({ worksheetId }) => tellUnless(this.#writing > 0 || this.#removed.delete(worksheetId))),
      ]),
    ];
    const { requirements } = Office.context;
    // Apart from the others, which must be heard even where this is refused.
    if (namesAreTold.some(([set, version]) => requirements.isSetSupported(set, version))) listening.push(listen(({ workbook: { worksheets } }) => [worksheets.onNameChanged.add(async ({ worksheetId }) => tellUnless(this.#writing > 0 || this.#renamed.delete(worksheetId)))]));
    for (const one of listening) this.#listening.add(one);
    return () => {
      stopped = true;
      this.#forget(listening);
    };
  }

  #forget(listening: readonly Listening[]): void {
    for (const one of listening) {
      this.#listening.delete(one);
      one.stop();
    }
  }

  #isOwnChange(event: Excel.WorksheetChangedEventArgs): boolean {
    // Its own writing of a report may be told of late; Excel says of a person's typing that this add-in has not done it, where it says who has.
    if (this.#ownSheets.has(event.worksheetId)) return this.#writing > 0 || event.triggerSource !== 'Unknown';
    return event.source === 'Local' && (event.triggerSource === 'ThisLocalAddin' || this.#writing > 0);
  }

  /** A sheet that the program adds is told of while it writes, or when it knows the sheet already. */
  #isOwnSheet({ source, worksheetId }: Excel.WorksheetAddedEventArgs): boolean {
    return this.#ownSheets.has(worksheetId) || this.#known.sheets.includes(worksheetId) || (source === 'Local' && this.#writing > 0);
  }

  async #own(write: () => Promise<void>): Promise<void> {
    this.#writing += 1;
    this.#previous = null;
    try {
      await write();
    } finally {
      this.#writing -= 1;
      this.#previous = null;
    }
  }
}
