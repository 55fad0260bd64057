/** What changes the cells of a range as a whole: emptied, merged, put in, taken out. */
import { columnCount, intersection, isEntireColumn, isEntireRow, rowCount } from '../address';
import type { Area } from '../address';
import { ApiError, invalidArgument, notImplemented } from '../api-error';
import { cellValue } from '../book/cell-data';
import type { ICellData } from '../book/cell-data';
import type { RangeSelf } from '../session';
import { columnsOf, occupied, rowsOf } from './range-cells';

export function clear(self: RangeSelf, applyTo: unknown): void {
  const { session, sheetId } = self;
  const what = String(applyTo ?? 'All').toLowerCase();
  if (!['all', 'contents', 'formats', 'hyperlinks', 'removehyperlinks'].includes(what)) throw notImplemented(`Range.clear(${String(applyTo)})`);
  const part = occupied(self);
  const formats = what === 'all' || what === 'formats' || what === 'removehyperlinks';
  if (what === 'all' || what === 'formats') session.book.merges.takeApart(sheetId, self.area);
  if (formats && isEntireColumn(self.area)) session.book.cells.styleColumns(sheetId, self.area.startColumn, self.area.endColumn, null);
  if (!part) return;
  const cells = session.book.cells.of(sheetId);
  for (const row of rowsOf(part)) {
    for (const column of columnsOf(part)) {
      if (!cells.at(row, column)) continue;
      if (what === 'all' || what === 'contents') session.book.cells.write(sheetId, row, column, null);
      else if (what !== 'formats' && session.book.cells.link(sheetId, row, column)) session.book.cells.setLink(sheetId, row, column, null, '');
      if (formats) session.book.cells.clearStyle(sheetId, row, column);
    }
  }
  if (what === 'all' || what === 'contents') session.changed(sheetId, self.area);
}

export function merge(self: RangeSelf, across: unknown): void {
  const { session, sheetId, area } = self;
  const areas = across === true ? [...rowsOf(area)].map((row) => ({ ...area, startRow: row, endRow: row })) : [area];
  if (session.enforces('table-overlap') && session.book.tables.all().some((table) => table.sheetId === sheetId && intersection(table.area, area))) {
    throw new ApiError('InvalidOperation', 'This operation is not permitted for the current object.');
  }
  session.book.merges.takeApart(sheetId, area);
  for (const part of areas) keepFirstValue(self, part);
  session.book.merges.add(sheetId, areas.filter((part) => rowCount(part) * columnCount(part) > 1));
}

/** A merge keeps the first value that it finds and drops the others. */
function keepFirstValue({ session, sheetId }: RangeSelf, area: Area): void {
  let kept: ICellData | null = null;
  for (const row of rowsOf(area)) {
    for (const column of columnsOf(area)) {
      const cell = session.book.cells.content(sheetId, row, column);
      if (cellValue(cell) === null && !cell.f) continue;
      const first = row === area.startRow && column === area.startColumn;
      if (!kept && !first) {
        const value = cellValue(cell);
        session.book.cells.write(sheetId, area.startRow, area.startColumn, cell.f ? { formula: cell.f } : value === null ? null : { value });
      }
      kept ??= cell;
      if (!first) session.book.cells.write(sheetId, row, column, null);
    }
  }
}

/** How cells are put in and taken out: which way the others move, what becomes of whole rows and columns, and how it is told. */
const ways = {
  insert: { rows: 'down', columns: 'right', done: 'Inserted' },
  remove: { rows: 'up', columns: 'left', done: 'Deleted' },
} as const;

function move(self: RangeSelf, shift: unknown, act: keyof typeof ways): void {
  const { session, sheetId } = self;
  const { book } = session;
  // The range itself may move with what is put in or taken out.
  const area = { ...self.area };
  const { rows, columns, done } = ways[act];
  const direction = String(shift ?? '').toLowerCase();
  if (direction !== rows && direction !== columns) throw invalidArgument();
  const whole = direction === rows ? isEntireRow(area) && 'Row' : isEntireColumn(area) && 'Column';
  if (!whole) {
    book.cells.shift(sheetId, area, direction);
    return session.changed(sheetId, area, `Cell${done}`);
  }
  if (whole === 'Row') book.rows[act](sheetId, area.startRow, area.endRow);
  else book.columns[act](sheetId, area.startColumn, area.endColumn);
  session.shift(sheetId, area, `${whole}${done}`);
  session.changed(sheetId, area, `${whole}${done}`);
}

export function insert(self: RangeSelf, shift: unknown): void {
  move(self, shift, 'insert');
}

export function remove(self: RangeSelf, shift: unknown): void {
  move(self, shift, 'remove');
}
