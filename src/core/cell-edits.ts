import type { CellEdit } from './model/sheet-plan';
import type { SheetSnapshot } from './model/snapshot';
import { valueAt } from './snapshot-questions';

/** Returns the edit of a cell as the snapshot holds it. */
export const editOf = (sheet: SheetSnapshot, row: number, column: number, value: string | number | null): CellEdit => ({ sheet: sheet.name, row, column, value, before: valueAt(sheet, row, column) });

/** Returns what keeps an amendment out once a row has moved, seen by the first of these columns that holds something; none for a row that is blank there. */
export const unmoved = (sheet: SheetSnapshot, row: number, columns: readonly number[]): readonly CellEdit[] => {
  for (const column of columns) {
    const value = valueAt(sheet, row, column);
    if (value !== null && typeof value !== 'boolean') return [editOf(sheet, row, column, value)];
  }
  return [];
};
