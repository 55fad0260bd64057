import { headingKey } from '../units/text';
import { without } from './pointed';
import type { SheetView } from './sheet-view';

/** Columns of a sheet, both ends included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** How far down the heading of a list may stand that goes on beside itself. */
const deepest = 40;
const names = new Set(['项目', '项目名称', '明细项目', '支出内容']);

/** Returns true where nothing stands in a column but what is merged across it. */
const isBlank = (view: SheetView, column: number): boolean => {
  for (let row = view.firstRow; row <= view.lastRow; row += 1) if (!view.blank(row, column) && !(column > view.firstColumn && view.covered(row, column) && view.place(row, column) === view.place(row, column - 1))) return false;
  return true;
};

/** Returns the runs of columns that blank columns keep apart. */
const spansBetweenBlanks = (view: SheetView): readonly Span[] => {
  const spans: Span[] = [];
  let first: number | null = null;
  for (let column = view.firstColumn; column <= view.lastColumn + 1; column += 1) {
    if (column <= view.lastColumn && !isBlank(view, column)) first ??= column;
    else if (first !== null) {
      spans.push({ first, last: column - 1 });
      first = null;
    }
  }
  return spans;
};

/** Returns the columns of a list whose heading stands twice or three times in one row, side by side; none where there is no such heading. */
const spansOfRepeatedHeading = (view: SheetView): readonly Span[] => {
  for (let row = view.firstRow; row <= Math.min(view.lastRow, view.firstRow + deepest); row += 1) {
    const cells: { readonly column: number; readonly key: string }[] = [];
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      const value = view.value(row, column);
      if (typeof value === 'string' && !view.covered(row, column) && headingKey(value) !== '') cells.push({ column, key: headingKey(value) });
    }
    if (cells.length < 4 || !cells.some(({ key }) => names.has(key))) continue;
    for (const times of [2, 3]) {
      const length = cells.length / times;
      if (!Number.isInteger(length) || length < 2) continue;
      const isRepeated = cells.every(({ key, column }, index) => index < length || (key === cells[index - length]?.key && column - (cells[index - length]?.column ?? 0) === (cells[length]?.column ?? 0) - (cells[0]?.column ?? 0)));
      if (!isRepeated || !cells.slice(0, length).some(({ key }) => names.has(key))) continue;
      const firsts = Array.from({ length: times }, (_, index) => cells[index * length]?.column ?? 0);
      return firsts.map((first, index) => ({ first: index === 0 ? view.firstColumn : first, last: (firsts[index + 1] ?? view.lastColumn + 1) - 1 }));
    }
  }
  return [];
};

/** Returns the first row of the tables, whose headings may have several rows: what stands above is a title or a unit, and belongs to all. */
const topRow = (view: SheetView, start: number): number => {
  const filled = (row: number): number => {
    let count = 0;
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.blank(row, column) && (column === view.firstColumn || view.place(row, column) !== view.place(row, column - 1))) count += 1;
    return count;
  };
  let row = start;
  while (row > view.firstRow && filled(row - 1) > 2) row -= 1;
  return row;
};

/** Returns the parts of a sheet on which tables stand side by side, each without the columns of the others; the sheet itself where no two of them begin a table. `starts` finds the rows in which tables start. */
export const columnParts = (view: SheetView, starts: (view: SheetView) => Iterable<number>): readonly SheetView[] => {
  if (view.lastColumn - view.firstColumn < 3) return [view];
  const between = spansBetweenBlanks(view);
  const spans = between.length > 1 ? between : spansOfRepeatedHeading(view);
  if (spans.length < 2) return [view];
  const rows = spans.map(({ first, last }) => [...starts(without(view, (_, column) => column < first || column > last))]);
  if (rows.filter((own) => own.length > 0).length < 2) return [view];
  const top = topRow(view, Math.min(...rows.flat()));
  // What begins no table goes with the part to its left.
  const parts: { first: number; last: number }[] = [];
  spans.forEach(({ first, last }, index) => {
    const before = parts.at(-1);
    if (before && rows[index]?.length === 0) before.last = last;
    else parts.push({ first, last });
  });
  return parts.map(({ first, last }) => without(view, (row, column) => row >= top && (column < first || column > last)));
};
