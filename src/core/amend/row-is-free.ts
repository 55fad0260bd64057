import type { SheetSnapshot } from '../model/snapshot';

/** Returns true where nothing stands in a row, given by its place on the sheet. */
export const rowIsFree = (sheet: SheetSnapshot, row: number): boolean => !(sheet.values[row - sheet.row] ?? []).some((value) => value !== null && value !== '');
