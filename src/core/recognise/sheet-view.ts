import type { CellValue, SheetSnapshot } from '../model/snapshot';
import type { SourceKind } from '../model/settings';
import type { CellRef, Location } from '../units/address';
import { cellRefsOf, rangeRef } from '../units/address';
import { cellFates } from './cell-fates';
import { nothingChosen, type Chosen } from './chosen';
import { readTexts, type SheetTexts } from './sheet-texts';

/** A sheet as the recognisers see it: absolute 0-based positions, merged values spread, and a record of what was used or left out. */
export interface SheetView {
  readonly name: string;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** What a person has said of the sheet's cells. A row that is not to count is empty to whoever asks. */
  readonly chosen: Chosen;
  /** The range that a person pointed at for a kind of table, where the view is of that. */
  readonly pointed?: { readonly kind: SourceKind; readonly area: Location };
  /** First and last row and column that hold anything; `lastRow` is −1 for an empty sheet. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The value of a cell; a covered cell of a merge has the merge's value. */
  value(row: number, column: number): CellValue;
  /** The trimmed text of a cell, '' where it is empty. */
  text(row: number, column: number): string;
  /** True where the text of a cell is empty. */
  blank(row: number, column: number): boolean;
  /** Returns the rows, from the first to the last, in which the trimmed text of a cell passes a test; it is asked once of each text, and of numbers not at all. */
  rowsWith(test: (text: string) => boolean, first: number, last: number): readonly number[];
  /** Returns the rows in which a text passes a test as headings are compared (`headingKey`). */
  rowsHeaded(test: (key: string) => boolean, first: number, last: number): readonly number[];
  format(row: number, column: number): string;
  /** The cell that really holds the value: a merge's top-left for its covered cells. */
  ref(row: number, column: number): CellRef;
  /** Returns a number that all cells of one merge share, and no other cell has. */
  place(row: number, column: number): number;
  /** True for a cell that a merge covers but does not start. */
  covered(row: number, column: number): boolean;
  blankRow(row: number): boolean;
  /** Marks a cell as used by a table. */
  use(row: number, column: number): void;
  /** True where a cell was used or left out with a reason. */
  settled(row: number, column: number): boolean;
  /** Marks a cell as left out. */
  leave(row: number, column: number, why: string): void;
  /** Runs of cells that were left out, with the reason, top to bottom. */
  leftOut(): readonly { readonly at: readonly CellRef[]; readonly why: string }[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A number for each cell that Excel can have. */
const keyOf = (row: number, column: number): number => row * 16384 + column;

/** Returns the top-left cell of the merge for each cell that a merge covers, as far as the sheet was read. */
const anchorsIn = ({ merges }: SheetSnapshot, lastRow: number, lastColumn: number): ReadonlyMap<number, Cell> => {
  const anchors = new Map<number, Cell>();
  for (const merge of merges) {
    const anchor = { row: merge.row, column: merge.column };
    // A merge may reach to the end of the sheet, far beyond what was read.
    const [rowsEnd, columnsEnd] = [Math.min(merge.row + merge.rows, lastRow + 1), Math.min(merge.column + merge.columns, lastColumn + 1)];
    for (let row = merge.row; row < rowsEnd; row += 1) {
      for (let column = merge.column; column < columnsEnd; column += 1) if (row !== merge.row || column !== merge.column) anchors.set(keyOf(row, column), anchor);
    }
  }
  return anchors;
};

/** Returns a view of one sheet, as it is with what a person has said of it. */
export const viewSheet = (sheet: SheetSnapshot, chosen: Chosen = nothingChosen): SheetView => {
  const { excluded } = chosen;
  const width = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
  const height = sheet.values.length;
  const lastColumn = sheet.column + width - 1;
  const lastRow = sheet.row + height - 1;
  const anchors = anchorsIn(sheet, lastRow, lastColumn);
  const anchorOf = (row: number, column: number): Cell | undefined => (anchors.size === 0 ? undefined : anchors.get(keyOf(row, column)));
  /** Where a cell stands among those that were read, one number for each; −1 for a cell beyond. */
  const placeOf = (row: number, column: number): number => (row < sheet.row || row > lastRow || column < sheet.column || column > lastColumn ? -1 : (row - sheet.row) * width + column - sheet.column);
  const anchorPlace = (row: number, column: number): number => {
    const anchor = anchorOf(row, column);
    return anchor ? placeOf(anchor.row, anchor.column) : placeOf(row, column);
  };
  const own = (row: number, column: number): CellValue => sheet.values[row - sheet.row]?.[column - sheet.column] ?? null;
  const isExcluded = (row: number): boolean => excluded.size > 0 && excluded.has(row);
  const stands = (row: number, column: number): CellValue => {
    const direct = own(row, column);
    if (anchors.size === 0 || (direct !== null && direct !== '')) return direct;
    const anchor = anchorOf(row, column);
    return anchor ? own(anchor.row, anchor.column) : direct;
  };
  const value = (row: number, column: number): CellValue => (isExcluded(row) ? null : stands(row, column));
  const texts = readTexts(height, width, (row, column) => stands(sheet.row + row, sheet.column + column));
  const textAt = (row: number, column: number): string | null => texts.at(row - sheet.row, column - sheet.column);
  const filled = (row: number, column: number): boolean => {
    const cell = own(row, column);
    return cell !== null && (typeof cell !== 'string' || (cell !== '' && textAt(row, column) !== ''));
  };
  const fates = cellFates(height, width);
  const refOf = cellRefsOf(sheet.name);
  /** Returns what is found by a search in the rows of the sheet, without those that do not count. */
  const included = (search: SheetTexts['rowsWith']): SheetView['rowsWith'] => (test, first, last) =>
    search(test, Math.max(first, sheet.row) - sheet.row, Math.min(last, lastRow) - sheet.row).flatMap((row) => (isExcluded(row + sheet.row) ? [] : [row + sheet.row]));

  const view: SheetView = {
    name: sheet.name,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    chosen,
    firstRow: sheet.row,
    lastRow,
    firstColumn: sheet.column,
    lastColumn,
    value,
    text: (row, column) => (isExcluded(row) ? '' : (textAt(row, column) ?? String(stands(row, column)))),
    blank: (row, column) => isExcluded(row) || textAt(row, column) === '',
    rowsWith: included(texts.rowsWith),
    rowsHeaded: included(texts.rowsHeaded),
    format: (row, column) => sheet.formats[row - sheet.row]?.[column - sheet.column] ?? 'General',
    ref(row, column) {
      const anchor = anchorOf(row, column);
      return anchor ? refOf(anchor.row, anchor.column) : refOf(row, column);
    },
    place(row, column) {
      const anchor = anchorOf(row, column);
      return anchor ? keyOf(anchor.row, anchor.column) : keyOf(row, column);
    },
    covered: (row, column) => anchorOf(row, column) !== undefined,
    blankRow(row) {
      if (isExcluded(row)) return true;
      for (let column = sheet.column; column <= lastColumn; column += 1) if (filled(row, column)) return false;
      return true;
    },
    use: (row, column) => fates.use(anchorPlace(row, column)),
    settled: (row, column) => fates.settled(anchorPlace(row, column)),
    leave(row, column, why) {
      const place = placeOf(row, column);
      if (!fates.settled(place) && filled(row, column)) fates.leave(place, why);
    },
    leftOut: () =>
      fates
        .runs((row, column) => filled(sheet.row + row, sheet.column + column))
        .map(({ row, first, last, why }) => ({ at: [rangeRef(sheet.name, sheet.row + row, sheet.column + first, sheet.row + row, sheet.column + last)], why })),
  };
  for (const [row, why] of excluded) for (let column = sheet.column; column <= lastColumn; column += 1) view.leave(row, column, why);
  return view;
};
