import { holdsHandWork } from '../core/model/own-sheets';
import type { Area, CellFormula, CellValue, SheetSnapshot } from '../core/model/snapshot';

/** What a sheet holds from A1 on, as a host that is no Excel keeps it. */
export interface Cells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  readonly formulas: readonly CellFormula[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

const meets = (left: Area, right: Area): boolean =>
  left.row < right.row + right.rows && right.row < left.row + left.rows && left.column < right.column + right.columns && right.column < left.column + left.columns;

/** Returns areas in reading order, so that no host's own order is seen. */
export const inReadingOrder = (areas: readonly Area[]): Area[] => [...areas].sort((left, right) => left.row - right.row || left.column - right.column);

const filled = (value: CellValue | undefined): boolean => value !== null && value !== undefined && value !== '';

/** Returns the smallest rectangle around the filled cells; null where there is none. */
const filledArea = (values: Cells['values']): Area | null => {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  values.forEach((line, row) => {
    const first = line.findIndex(filled);
    if (first < 0) return;
    top = Math.min(top, row);
    bottom = row;
    left = Math.min(left, first);
    let last = line.length - 1;
    while (!filled(line[last])) last -= 1;
    right = Math.max(right, last);
  });
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

const range = (start: number, count: number): number[] => Array.from({ length: count }, (_, index) => start + index);

/** Returns the sheet as Excel's used range shows it: the filled rectangle, and what else lies within it. */
export const snapshotOf = (name: string, visible: boolean, cells: Cells): SheetSnapshot => {
  const area = filledArea(cells.values);
  const handWork = holdsHandWork(name);
  if (!area) return { name, visible, row: 0, column: 0, values: [], formats: [], merges: [], hiddenRows: [], hiddenColumns: [], ...(handWork && { formulas: [] }) };
  const rows = range(area.row, area.rows);
  const columns = range(area.column, area.columns);
  const values = rows.map((row) => {
    const line = cells.values[row] ?? [];
    return columns.map((column) => (filled(line[column]) ? line[column]! : null));
  });
  const merges = inReadingOrder(cells.merges.filter((merge) => meets(merge, area)));
  for (const merge of merges) {
    // A merge may reach to the end of the sheet: only what lies within the area is looked at.
    const [lastRow, lastColumn] = [Math.min(merge.row + merge.rows, area.row + area.rows), Math.min(merge.column + merge.columns, area.column + area.columns)];
    for (let row = Math.max(merge.row, area.row); row < lastRow; row += 1) {
      for (let column = Math.max(merge.column, area.column); column < lastColumn; column += 1) {
        if (row > merge.row || column > merge.column) values[row - area.row]![column - area.column] = null;
      }
    }
  }
  const formats = cells.formats.length === 0 ? [] : rows.map((row) => columns.map((column) => cells.formats[row]?.[column] ?? 'General'));
  return {
    name,
    visible,
    row: area.row,
    column: area.column,
    values,
    formats: formats.every((line) => line.every((format) => format === 'General')) ? [] : formats,
    merges,
    hiddenRows: cells.hiddenRows.filter((row) => row >= area.row && row < area.row + area.rows),
    hiddenColumns: cells.hiddenColumns.filter((column) => column >= area.column && column < area.column + area.columns),
    ...(handWork && { formulas: cells.formulas.filter((formula) => meets({ ...formula, rows: 1, columns: 1 }, area)).sort((left, right) => left.row - right.row || left.column - right.column) }),
  };
};
