import { ownSheets } from '../model/own-sheets';
import type { Snapshot } from '../model/snapshot';
import { viewSheet } from '../recognise/sheet-view';
import { budgetLedger } from '../recognisers/budget-ledger';
import { valueAt } from '../snapshot-questions';
import type { CellRef } from '../units/address';
import { cellRef } from '../units/address';

/** Returns the first cell to fill in below the headings of a budget table with nothing under them; null where there is none. */
export const unfilledLedger = ({ sheets }: Pick<Snapshot, 'sheets'>): CellRef | null => {
  for (const sheet of sheets) {
    if (!sheet.visible || ownSheets.has(sheet.name)) continue;
    const view = viewSheet(sheet);
    const last = budgetLedger.starts(view).at(-1);
    if (last === undefined || last < view.lastRow) continue;
    let column = view.firstColumn;
    while (valueAt(sheet, last, column) === null) column += 1;
    return cellRef(sheet.name, last + 1, column);
  }
  return null;
};
