import type { SheetView } from '../sheet-view';

/** A filled cell of one row, over all the columns that it covers. */
export interface RowCell {
  readonly row: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly text: string;
  /** True where the cell begins in this row; false where a merge reaches down into it. */
  readonly own: boolean;
}

const readCells = (view: SheetView, row: number): readonly RowCell[] => {
  const cells: RowCell[] = [];
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const text = view.text(row, column);
    if (text === '') continue;
    const place = view.place(row, column);
    let lastColumn = column;
    while (lastColumn < view.lastColumn && view.place(row, lastColumn + 1) === place) lastColumn += 1;
    cells.push({ row, column, lastColumn, text, own: row === view.firstRow || view.place(row - 1, column) !== place });
    column = lastColumn;
  }
  return cells;
};

/** The rows of a form are asked for by each of its blocks. */
const known = new WeakMap<SheetView, Map<number, readonly RowCell[]>>();

/** Returns the filled cells of a row, left to right; a merge counts once. */
export const cellsOf = (view: SheetView, row: number): readonly RowCell[] => {
  const rows = known.get(view) ?? new Map<number, readonly RowCell[]>();
  known.set(view, rows);
  const cells = rows.get(row) ?? readCells(view, row);
  rows.set(row, cells);
  return cells;
};

/** Returns the first row below the cell at a place: below all rows of its merge. */
export const rowBelow = (view: SheetView, row: number, column: number): number => {
  const place = view.place(row, column);
  let below = row + 1;
  while (below <= view.lastRow && view.place(below, column) === place) below += 1;
  return below;
};

/** Marks the cells as used. */
export const useCells = (view: SheetView, cells: Iterable<{ readonly row: number; readonly column: number }>): void => {
  for (const { row, column } of cells) view.use(row, column);
};

/** Returns the rows from the first up to but not including the end. */
export const rowsIn = (from: number, end: number): readonly number[] => Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
