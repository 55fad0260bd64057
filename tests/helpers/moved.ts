import type { Area, SheetSnapshot, Snapshot } from '../../src/core/model/snapshot';
import { parseRef, rangeRef } from '../../src/core/units/address';

/** What a person does to a sheet that moves its cells. */
export type Move =
  | { readonly kind: 'insert-rows' | 'insert-columns'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly kind: 'delete-row' | 'delete-column'; readonly sheet: string; readonly at: number }
  | { readonly kind: 'rename'; readonly sheet: string; readonly to: string };

/** Returns where a run of rows or columns is once some have come or gone, as Excel has it; null where it is all gone. */
const movedRun = (first: number, last: number, at: number, by: number): readonly [number, number] | null => {
  if (by > 0) return [first >= at ? first + by : first, last >= at ? last + by : last];
  if (first === at && last === at) return null;
  return [first > at ? first - 1 : first, last >= at ? last - 1 : last];
};

const movedSheet = (sheet: SheetSnapshot, move: Move): SheetSnapshot => {
  if (move.kind === 'rename') return { ...sheet, name: move.to };
  const rows = move.kind === 'insert-rows' || move.kind === 'delete-row';
  const by = 'count' in move ? move.count : -1;
  const width = Math.max(0, ...sheet.values.map((row) => row.length));
  const shift = <Cell>(list: readonly Cell[], blank: Cell): readonly Cell[] => (by > 0 ? [...list.slice(0, move.at), ...Array.from({ length: list.length > move.at ? by : 0 }, () => blank), ...list.slice(move.at)] : list.filter((_, index) => index !== move.at));
  const merged = ({ row, column, rows: height, columns }: Area): readonly Area[] => {
    const run = rows ? movedRun(row, row + height - 1, move.at, by) : movedRun(column, column + columns - 1, move.at, by);
    return run === null ? [] : [rows ? { row: run[0], column, rows: run[1] - run[0] + 1, columns } : { row, column: run[0], rows: height, columns: run[1] - run[0] + 1 }];
  };
  return {
    ...sheet,
    values: rows ? shift(sheet.values, Array.from({ length: width }, () => null)) : sheet.values.map((row) => shift(row, null)),
    formats: rows ? shift(sheet.formats, Array.from({ length: sheet.formats.length === 0 ? 0 : width }, () => 'General')) : sheet.formats.map((row) => shift(row, 'General')),
    merges: sheet.merges.flatMap(merged),
  };
};

/** Returns the workbook after a move; its names go with their cells, as Excel takes them along. The sheets must begin in A1. */
export const moved = (snapshot: Snapshot, move: Move): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (sheet.name === move.sheet ? movedSheet(sheet, move) : sheet)),
  names: snapshot.names.map((name) => {
    const place = parseRef(name.ref ?? '');
    if (place === null || place.sheet !== move.sheet) return name;
    if (move.kind === 'rename') return { ...name, ref: rangeRef(move.to, place.row, place.column, place.lastRow, place.lastColumn) };
    const rows = move.kind === 'insert-rows' || move.kind === 'delete-row';
    const by = 'count' in move ? move.count : -1;
    const run = rows ? movedRun(place.row, place.lastRow, move.at, by) : movedRun(place.column, place.lastColumn, move.at, by);
    if (run === null) return { ...name, ref: null };
    return { ...name, ref: rows ? rangeRef(place.sheet, run[0], place.column, run[1], place.lastColumn) : rangeRef(place.sheet, place.row, run[0], place.lastRow, run[1]) };
  }),
});
