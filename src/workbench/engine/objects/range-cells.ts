/** What the cells of a range hold, read and written as Excel does. */
import { columnCount, intersection, isEntireColumn, isEntireRow, rowCount } from '../address';
import type { Area } from '../address';
import { ApiError, invalidArgument } from '../api-error';
import { cellValue, shownText } from '../book/cell-data';
import type { ICellData } from '../book/cell-data';
import { numberFormatOf } from '../cell-style';
import { coerce } from '../coerce';
import type { RangeSelf, Session } from '../session';
import { textWidth } from '../text-size';

const readLimit = 5_000_000;
const errorValue = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

export function* rowsOf(area: Area): Generator<number> {
  for (let row = area.startRow; row <= area.endRow; row += 1) yield row;
}

export function* columnsOf(area: Area): Generator<number> {
  for (let column = area.startColumn; column <= area.endColumn; column += 1) yield column;
}

function unbounded(area: Area): boolean {
  return isEntireRow(area) || isEntireColumn(area);
}

/** The part of an area whose cells can hold something: for entire rows and columns what is in use. */
export function occupied(self: RangeSelf): Area | null {
  if (!unbounded(self.area)) return self.area;
  const used = self.session.usedArea(self.sheetId, false);
  return used && intersection(used, self.area);
}

/** What all parts say, or null where they differ. */
export function same<Value>(session: Session, values: Iterable<Value>): Value | null {
  let first: Value | undefined;
  let empty = true;
  for (const value of values) {
    if (empty) {
      first = value;
      empty = false;
    } else if (JSON.stringify(value) !== JSON.stringify(first) && session.enforces('mixed-is-null')) return null;
  }
  return first ?? null;
}

/** What every cell of a range gives, row by row. */
export function grid(self: RangeSelf, read: (cell: ICellData | undefined, row: number, column: number) => unknown): unknown[][] | null {
  const { session, area } = self;
  let part = area;
  if (unbounded(area)) {
    if (session.enforces('unbounded-read')) return null;
    const used = occupied(self);
    if (!used) return [];
    part = used;
  }
  if (rowCount(part) * columnCount(part) > readLimit && session.enforces('read-cell-limit')) {
    throw new ApiError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit. Please refer to the documentation: https://aka.ms/excel-api-resource-limits.', 413);
  }
  const cells = session.book.cells.of(self.sheetId);
  const rows: unknown[][] = [];
  for (let row = part.startRow; row <= part.endRow; row += 1) {
    const line: unknown[] = [];
    for (let column = part.startColumn; column <= part.endColumn; column += 1) line.push(read(cells.at(row, column), row, column));
    rows.push(line);
  }
  return rows;
}

export function formatAt(self: RangeSelf, row: number, column: number): string {
  return numberFormatOf(self.session.book.cells.style(self.sheetId, row, column));
}

export function shown(self: RangeSelf, cell: ICellData | undefined, row: number, column: number): string {
  const value = cellValue(cell);
  if (value === null) return '';
  const style = self.session.book.cells.style(self.sheetId, row, column);
  const text = shownText(numberFormatOf(style), value);
  if (self.session.enforces('text-without-width') || typeof value !== 'number') return text;
  const room = self.session.book.columns.pixels(self.sheetId, column);
  return textWidth(text, style.fs ?? 11) > room ? '#'.repeat(Math.max(1, Math.floor(room / 8))) : text;
}

/** What a cell holds; text of the form of an error is one, unless the cell's format says that it is text. */
export function valueTypeOf(self: RangeSelf, cell: ICellData | undefined, row: number, column: number): string {
  const value = cellValue(cell);
  if (value === null) return 'Empty';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  return errorValue.test(value) && formatAt(self, row, column) !== '@' ? 'Error' : 'String';
}

/** Takes a 2-D array of the size of the range, or one value for all cells. */
export function eachInput(self: RangeSelf, input: unknown, write: (value: unknown, row: number, column: number) => void): void {
  const { session, area } = self;
  let part: Area | null = area;
  if (unbounded(area)) {
    if (session.enforces('unbounded-write')) throw invalidArgument();
    part = occupied(self);
  }
  if (!part) return;
  if (!Array.isArray(input)) {
    if (input === null && session.enforces('null-property')) throw invalidArgument();
    for (let row = part.startRow; row <= part.endRow; row += 1) for (let column = part.startColumn; column <= part.endColumn; column += 1) write(input, row, column);
    return;
  }
  checkSize(self, input);
  for (const [r, line] of input.entries()) {
    if (!Array.isArray(line)) continue;
    for (const [c, value] of line.entries()) {
      const [row, column] = [part.startRow + r, part.startColumn + c];
      if (row <= part.endRow && column <= part.endColumn) write(value, row, column);
    }
  }
}

/** What Excel says of an array that has not the size of its range. */
export function wrongSize(): ApiError {
  return invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

/** Refuses an array that has not the size of the range. */
export function checkSize(self: RangeSelf, input: readonly unknown[]): void {
  const fits = input.length === rowCount(self.area) && input.every((line) => Array.isArray(line) && line.length === columnCount(self.area));
  requireSize(self, fits);
}

/** Refuses a size that does not fit. */
export function requireSize(self: RangeSelf, fits: boolean): void {
  if (!fits && self.session.enforces('array-dimensions')) throw wrongSize();
}

/** True for cells that lie under a merge and are not its first; such cells hold nothing. */
function coveredCells(self: RangeSelf): (row: number, column: number) => boolean {
  const merges = self.session.book.merges.of(self.sheetId).filter((merge) => intersection(merge, self.area));
  if (merges.length === 0) return () => false;
  const covered = new Set<string>();
  for (const merge of merges) {
    const part = intersection(merge, self.area)!;
    for (let row = part.startRow; row <= part.endRow; row += 1) {
      for (let column = part.startColumn; column <= part.endColumn; column += 1) if (row !== merge.startRow || column !== merge.startColumn) covered.add(`${row} ${column}`);
    }
  }
  return (row, column) => covered.has(`${row} ${column}`);
}

/** Writes values or formulas as Excel takes them, and tells of it. */
export function writeValues(self: RangeSelf, input: unknown, asFormula: (text: string, row: number, column: number) => string = (text) => text): void {
  const { session, sheetId } = self;
  const { book } = session;
  const single = rowCount(self.area) === 1 && columnCount(self.area) === 1;
  const before = single ? book.cells.content(sheetId, self.area.startRow, self.area.startColumn) : undefined;
  const covered = coveredCells(self);
  eachInput(self, input, (value, row, column) => {
    if (covered(row, column)) return;
    const content = coerce(typeof value === 'string' && value.startsWith('=') ? asFormula(value, row, column) : value, formatAt(self, row, column), session.enforces);
    if (content.kind === 'leave') return;
    if (content.kind === 'clear') return book.cells.write(sheetId, row, column, null);
    if (content.kind === 'formula') return book.cells.write(sheetId, row, column, { formula: content.formula });
    book.cells.write(sheetId, row, column, { value: content.value });
    if (content.numberFormat) book.cells.writeStyle(sheetId, row, column, { n: { pattern: content.numberFormat } });
  });
  session.growTables(sheetId, self.area);
  session.changed(sheetId, self.area, 'RangeEdited', single ? changeDetails(self, before, book.cells.content(sheetId, self.area.startRow, self.area.startColumn)) : {});
}

function changeDetails(self: RangeSelf, before: ICellData | undefined, after: ICellData): object {
  const { startRow, startColumn } = self.area;
  return {
    valueBefore: cellValue(before) ?? '',
    valueAfter: cellValue(after) ?? '',
    valueTypeBefore: valueTypeOf(self, before, startRow, startColumn),
    valueTypeAfter: valueTypeOf(self, after, startRow, startColumn),
  };
}
