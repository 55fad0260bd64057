/** The properties of a range that are asked for, or set, row by row, column by column, or cell by cell. */
import { columnLimit, rowLimit } from '../address';
import { invalidArgument, notImplemented } from '../api-error';
import type { RangeSelf } from '../session';
import { requireBoolean, requireNumber } from './check';
import { checkSize, columnsOf, occupied, rowsOf, wrongSize } from './range-cells';
import { applyCellFormat, cellFormat, setColumnWidth, setRowHeight } from './range-format';
import { writeHyperlink } from './range-hyperlinks';

/** What is asked for of rows or columns: a mark on each name, as in `{rowHidden: true, format: {rowHeight: true}}`. */
export function lineProperties(self: RangeSelf, asked: unknown, rows: boolean): object[] {
  const { session, sheetId } = self;
  if (typeof asked !== 'object' || asked === null) throw invalidArgument();
  const area = occupied(self);
  const prefix = rows ? 'row' : 'column';
  const lines = area ? [...(rows ? rowsOf(area) : columnsOf(area))] : [];
  return lines.map((line) => {
    const whole = rows
      ? { startRow: line, endRow: line, startColumn: 0, endColumn: columnLimit - 1 }
      : { startRow: 0, endRow: rowLimit - 1, startColumn: line, endColumn: line };
    const result: Record<string, unknown> = {};
    for (const [name, wanted] of Object.entries(asked)) {
      if (!wanted) continue;
      if (name === 'address' || name === 'addressLocal') result[name] = session.address(sheetId, whole);
      else if (name === `${prefix}Index`) result[name] = line;
      else if (name === `${prefix}Hidden`) result[name] = rows ? session.book.rows.isHidden(sheetId, line) : session.book.columns.isHidden(sheetId, line);
      else if (name === 'format') result[name] = lineFormat(self, wanted as object, line, rows);
      else throw notImplemented(`Range.get${rows ? 'Row' : 'Column'}Properties(${name})`);
    }
    return result;
  });
}

function lineFormat({ session, sheetId }: RangeSelf, asked: object, line: number, rows: boolean): object {
  const result: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (!wanted) continue;
    if (rows && name === 'rowHeight') result[name] = session.book.rows.pixels(sheetId, line) * 0.75;
    else if (!rows && name === 'columnWidth') result[name] = session.book.columns.pixels(sheetId, line) * 0.75;
    else throw notImplemented(`Range.get${rows ? 'Row' : 'Column'}Properties(format.${name})`);
  }
  return result;
}

export function setLineProperties(self: RangeSelf, input: unknown, rows: boolean): void {
  const { session, sheetId, area } = self;
  const lines = rows ? [...rowsOf(area)] : [...columnsOf(area)];
  if (!Array.isArray(input) || input.length !== lines.length) throw wrongSize();
  const member = rows ? 'Row' : 'Column';
  const sizes = new Map<number, number>();
  for (const [index, entry] of input.entries()) {
    for (const [name, value] of Object.entries((entry ?? {}) as object)) {
      if (value === null || value === undefined) continue;
      if (name === `${member.toLowerCase()}Hidden`) {
        const hidden = requireBoolean(session, value);
        if (rows) session.book.rows.hide(sheetId, lines[index]!, lines[index]!, hidden);
        else session.book.columns.hide(sheetId, lines[index]!, lines[index]!, hidden);
      } else if (name === 'format') {
        const { [rows ? 'rowHeight' : 'columnWidth']: size, ...look } = value as Record<string, unknown>;
        if (size !== undefined && size !== null) sizes.set(lines[index]!, requireNumber(session, size));
        const line = rows ? { ...area, startRow: lines[index]!, endRow: lines[index]! } : { ...area, startColumn: lines[index]!, endColumn: lines[index]! };
        if (Object.keys(look).length > 0) applyCellFormat({ ...self, area: line }, look, `Range.set${member}Properties`);
      } else throw notImplemented(`Range.set${member}Properties(${name})`);
    }
  }
  if (sizes.size > 0) (rows ? setRowHeight : setColumnWidth)(session, sheetId, sizes);
}

export function getCellProperties(self: RangeSelf, asked: unknown): object[][] {
  if (typeof asked !== 'object' || asked === null) throw invalidArgument();
  return [...rowsOf(self.area)].map((row) =>
    [...columnsOf(self.area)].map((column) => {
      const cell: RangeSelf = { ...self, area: { startRow: row, startColumn: column, endRow: row, endColumn: column } };
      const result: Record<string, unknown> = {};
      for (const [name, wanted] of Object.entries(asked)) {
        if (!wanted) continue;
        if (name !== 'format') throw notImplemented(`Range.getCellProperties(${name})`);
        result[name] = cellFormat(cell, wanted as object, 'Range.getCellProperties');
      }
      return result;
    }),
  );
}

export function setCellProperties(self: RangeSelf, input: unknown): void {
  if (!Array.isArray(input)) throw invalidArgument();
  checkSize(self, input);
  for (const [r, line] of input.entries()) {
    for (const [c, entry] of (line as unknown[]).entries()) {
      const [row, column] = [self.area.startRow + r, self.area.startColumn + c];
      const cell: RangeSelf = { ...self, area: { startRow: row, startColumn: column, endRow: row, endColumn: column } };
      for (const [name, value] of Object.entries(entry ?? {})) {
        if (value === null || value === undefined) continue;
        if (name === 'format') applyCellFormat(cell, value as object, 'Range.setCellProperties');
        else if (name === 'hyperlink') writeHyperlink(cell, value);
        else throw notImplemented(`Range.setCellProperties(${name})`);
      }
    }
  }
}
