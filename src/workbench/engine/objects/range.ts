import { boundingArea, columnCount, columnLimit, intersection, isEntireColumn, isEntireRow, parseArea, rowCount, rowLimit, splitSheet } from '../address';
import type { Area } from '../address';
import { ApiError, invalidArgument, itemNotFound, notImplemented } from '../api-error';
import { cellValue, shownText } from '../book/cell-data';
import type { ICellData } from '../book/cell-data';
import { numberFormatOf } from '../cell-style';
import { coerce } from '../coerce';
import { hostObject, isHostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import type { RangeSelf, Session } from '../session';
import { fromR1C1, toR1C1 } from '../r1c1';
import { textWidth } from '../text-size';
import { requireBoolean, requireNumber, requireText } from './check';
import { applyCellFormat, cellFormat, rangeFormatClass, setColumnWidth, setRowHeight } from './range-format';
import { rangeAreasObject } from './range-areas';
import { worksheetObject } from './worksheet';

const readLimit = 5_000_000;
const sizeMismatch = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
const errorValue = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

/** A range of one sheet as an object of the API. */
export function rangeObject(session: Session, sheetId: string, area: Area): HostObject {
  if (session.enforces('sheet-size') && (area.startRow < 0 || area.startColumn < 0 || area.endRow >= rowLimit || area.endColumn >= columnLimit)) throw invalidArgument();
  const self: RangeSelf = { session, sheetId, area, referenceId: null };
  return hostObject(rangeClass, self);
}

/** The range that an address names: `A1:B2`, `'表'!A1`, or a defined name. */
export function rangeAt(session: Session, sheetId: string, address: string): HostObject {
  const { sheet, rest } = splitSheet(address);
  const target = sheet === null ? sheetId : session.sheetByName(sheet);
  if (target === null) throw invalidArgument();
  const area = parseArea(rest);
  if (area) return rangeObject(session, target, area);
  const name = session.book.names.all().find((candidate) => candidate.name.toLowerCase() === rest.toLowerCase() && (candidate.sheetId === null || candidate.sheetId === target));
  const place = name && placeOf(session, name.formula);
  if (!place) throw invalidArgument();
  return rangeObject(session, place.sheetId, place.area);
}

/** The cells that a formula such as `='表'!$A$1:$B$2` stands for, or null. */
export function placeOf(session: Session, formula: string): { readonly sheetId: string; readonly area: Area } | null {
  const { sheet, rest } = splitSheet(formula);
  const sheetId = sheet === null ? null : session.sheetByName(sheet);
  const area = parseArea(rest);
  return sheetId !== null && area ? { sheetId, area } : null;
}

export function selfOf(value: unknown): RangeSelf {
  if (!isHostObject(value) || value.hostClass !== (rangeClass as unknown)) throw invalidArgument();
  return value.self as RangeSelf;
}

/** A range given as an object or as an address on the sheet. */
export function rangeArgument(session: Session, sheetId: string, value: unknown): RangeSelf {
  return selfOf(typeof value === 'string' ? rangeAt(session, sheetId, value) : value);
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

/** What every cell of a range gives, row by row. */
function grid(self: RangeSelf, read: (cell: ICellData | undefined, row: number, column: number) => unknown): unknown[][] | null {
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

function formatAt(self: RangeSelf, row: number, column: number): string {
  return numberFormatOf(self.session.book.cells.style(self.sheetId, row, column));
}

function shown(self: RangeSelf, cell: ICellData | undefined, row: number, column: number): string {
  const value = cellValue(cell);
  if (value === null) return '';
  const style = self.session.book.cells.style(self.sheetId, row, column);
  const text = shownText(numberFormatOf(style), value);
  if (self.session.enforces('text-without-width') || typeof value !== 'number') return text;
  const room = self.session.book.columns.pixels(self.sheetId, column);
  return textWidth(text, style.fs ?? 11) > room ? '#'.repeat(Math.max(1, Math.floor(room / 8))) : text;
}

/** What a cell holds; text of the form of an error is one, unless the cell's format says that it is text. */
function valueTypeOf(self: RangeSelf, cell: ICellData | undefined, row: number, column: number): string {
  const value = cellValue(cell);
  if (value === null) return 'Empty';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  return errorValue.test(value) && formatAt(self, row, column) !== '@' ? 'Error' : 'String';
}

/** Takes a 2-D array of the size of the range, or one value for all cells. */
function eachInput(self: RangeSelf, input: unknown, write: (value: unknown, row: number, column: number) => void): void {
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

function checkSize(self: RangeSelf, input: readonly unknown[]): void {
  const fits = input.length === rowCount(self.area) && input.every((line) => Array.isArray(line) && line.length === columnCount(self.area));
  if (!fits && self.session.enforces('array-dimensions')) throw invalidArgument(sizeMismatch);
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

export function* rowsOf(area: Area): Generator<number> {
  for (let row = area.startRow; row <= area.endRow; row += 1) yield row;
}

export function* columnsOf(area: Area): Generator<number> {
  for (let column = area.startColumn; column <= area.endColumn; column += 1) yield column;
}

function* hiddenRows({ session, sheetId, area }: RangeSelf): Generator<boolean> {
  for (const row of rowsOf(area)) yield session.book.rows.isHidden(sheetId, row);
}

function* hiddenColumns({ session, sheetId, area }: RangeSelf): Generator<boolean> {
  for (const column of columnsOf(area)) yield session.book.columns.isHidden(sheetId, column);
}

function readHyperlink(self: RangeSelf): object | null {
  const { session, sheetId, area } = self;
  const part = occupied(self) ?? { ...area, endRow: area.startRow, endColumn: area.startColumn };
  session.book.flush();
  const links: (object | null)[] = [];
  for (const row of rowsOf(part)) {
    for (const column of columnsOf(part)) {
      const link = session.book.cells.link(sheetId, row, column);
      const text = cellValue(session.book.cells.content(sheetId, row, column));
      links.push(
        link && {
          ...(link.address === null ? {} : { address: link.address }),
          ...(link.reference === null ? {} : { documentReference: link.reference }),
          screenTip: link.tip ?? '',
          textToDisplay: text === null ? '' : String(text),
        },
      );
    }
  }
  return same(session, links);
}

function writeHyperlink(self: RangeSelf, value: unknown): void {
  const { session, sheetId, area } = self;
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  const { address, documentReference, screenTip, textToDisplay } = value as Record<string, unknown>;
  const link = { address: address ? String(address) : null, reference: documentReference ? String(documentReference) : null, tip: screenTip ? String(screenTip) : null };
  for (const row of rowsOf(area)) {
    for (const column of columnsOf(area)) {
      if (link.address === null && link.reference === null) {
        session.book.cells.setLink(sheetId, row, column, null, '');
        continue;
      }
      const stored = cellValue(session.book.cells.content(sheetId, row, column));
      const text = textToDisplay ? String(textToDisplay) : stored === null ? (link.address ?? link.reference!) : shownText(formatAt(self, row, column), stored);
      session.book.cells.setLink(sheetId, row, column, link, text);
      session.book.cells.writeStyle(sheetId, row, column, { cl: { rgb: '#0563C1' }, ul: { s: 1, t: 12 } });
    }
  }
}

function derived(self: RangeSelf, area: Area): HostObject {
  return rangeObject(self.session, self.sheetId, area);
}

function resized(self: RangeSelf, rows: number, columns: number): HostObject {
  if (rows < 1 || columns < 1) throw invalidArgument();
  const { startRow, startColumn } = self.area;
  return derived(self, { startRow, startColumn, endRow: startRow + rows - 1, endColumn: startColumn + columns - 1 });
}

function integer(self: RangeSelf, value: unknown, otherwise: number): number {
  return value === null || value === undefined ? otherwise : Math.trunc(requireNumber(self.session, value));
}

function usedRange(self: RangeSelf, valuesOnly: unknown): HostObject | null {
  const used = self.session.usedArea(self.sheetId, valuesOnly === true);
  const part = used && intersection(used, self.area);
  if (!part) return null;
  // Within a range the used part is drawn close around its own cells.
  let area: Area | null = null;
  const cells = self.session.book.cells.of(self.sheetId);
  for (const row of rowsOf(part)) {
    for (const column of columnsOf(part)) {
      const cell = cells.at(row, column);
      if (!cell || !(cell.f || cell.si || cellValue(cell) !== null || (valuesOnly !== true && cell.s))) continue;
      const here = { startRow: row, startColumn: column, endRow: row, endColumn: column };
      area = area ? boundingArea(area, here) : here;
    }
  }
  return area && derived(self, area);
}

function clear(self: RangeSelf, applyTo: unknown): void {
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

function merge(self: RangeSelf, across: unknown): void {
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

function insert(self: RangeSelf, shift: unknown): HostObject {
  const { session, sheetId, area } = self;
  const direction = String(shift ?? '').toLowerCase();
  if (direction !== 'down' && direction !== 'right') throw invalidArgument();
  if (direction === 'down' && isEntireRow(area)) {
    session.book.rows.insert(sheetId, area.startRow, area.endRow);
    session.shift(sheetId, area, 'RowInserted');
    session.changed(sheetId, area, 'RowInserted');
  } else if (direction === 'right' && isEntireColumn(area)) {
    session.book.columns.insert(sheetId, area.startColumn, area.endColumn);
    session.shift(sheetId, area, 'ColumnInserted');
    session.changed(sheetId, area, 'ColumnInserted');
  } else {
    session.book.cells.shift(sheetId, area, direction);
    session.changed(sheetId, area, 'CellInserted');
  }
  return derived(self, { ...area });
}

function remove(self: RangeSelf, shift: unknown): void {
  const { session, sheetId } = self;
  const area = { ...self.area };
  const direction = String(shift ?? '').toLowerCase();
  if (direction !== 'up' && direction !== 'left') throw invalidArgument();
  if (direction === 'up' && isEntireRow(area)) {
    session.book.rows.remove(sheetId, area.startRow, area.endRow);
    session.shift(sheetId, area, 'RowDeleted');
    session.changed(sheetId, area, 'RowDeleted');
  } else if (direction === 'left' && isEntireColumn(area)) {
    session.book.columns.remove(sheetId, area.startColumn, area.endColumn);
    session.shift(sheetId, area, 'ColumnDeleted');
    session.changed(sheetId, area, 'ColumnDeleted');
  } else {
    session.book.cells.shift(sheetId, area, direction);
    session.changed(sheetId, area, 'CellDeleted');
  }
}

function mergedAreas(self: RangeSelf): HostObject | null {
  const areas = self.session.book.merges.of(self.sheetId).filter((area) => intersection(area, self.area));
  areas.sort((one, other) => one.startRow - other.startRow || one.startColumn - other.startColumn);
  return areas.length === 0 ? null : rangeAreasObject(self.session, self.sheetId, areas);
}

/** What is asked for of rows or columns: a mark on each name, as in `{rowHidden: true, format: {rowHeight: true}}`. */
function lineProperties(self: RangeSelf, asked: unknown, rows: boolean): object[] {
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

function setLineProperties(self: RangeSelf, input: unknown, rows: boolean): void {
  const { session, sheetId, area } = self;
  const lines = rows ? [...rowsOf(area)] : [...columnsOf(area)];
  if (!Array.isArray(input) || input.length !== lines.length) throw invalidArgument(sizeMismatch);
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

function getCellProperties(self: RangeSelf, asked: unknown): object[][] {
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

function setCellProperties(self: RangeSelf, input: unknown): void {
  if (!Array.isArray(input)) throw invalidArgument();
  checkSize(self, input);
  for (const [r, line] of input.entries()) {
    for (const [c, entry] of (line as unknown[]).entries()) {
      const [row, column] = [self.area.startRow + r, self.area.startColumn + c];
      const cell: RangeSelf = { ...self, area: { startRow: row, startColumn: column, endRow: row, endColumn: column } };
      for (const [name, value] of Object.entries((entry ?? {}) as object)) {
        if (value === null || value === undefined) continue;
        if (name === 'format') applyCellFormat(cell, value as object, 'Range.setCellProperties');
        else if (name === 'hyperlink') writeHyperlink(cell, value);
        else throw notImplemented(`Range.setCellProperties(${name})`);
      }
    }
  }
}

const rangeClass: HostClass<RangeSelf> = {
  name: 'Range',
  identity: (self) => (self.referenceId ? { _ReferenceId: self.referenceId } : {}),
  properties: {
    address: { get: (self) => self.session.address(self.sheetId, self.area) },
    addressLocal: { get: (self) => self.session.address(self.sheetId, self.area) },
    cellCount: { get: ({ area }) => (rowCount(area) * columnCount(area) > 2 ** 31 - 1 ? -1 : rowCount(area) * columnCount(area)) },
    rowIndex: { get: ({ area }) => area.startRow },
    columnIndex: { get: ({ area }) => area.startColumn },
    rowCount: { get: ({ area }) => rowCount(area) },
    columnCount: { get: ({ area }) => columnCount(area) },
    isEntireRow: { get: ({ area }) => isEntireRow(area) },
    isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    values: { get: (self) => grid(self, (cell) => cellValue(cell) ?? ''), set: (self, input) => writeValues(self, input) },
    formulas: {
      get: (self) => grid(self, (cell, row, column) => (cell && self.session.book.cells.formula(self.sheetId, row, column, cell)) ?? cellValue(cell) ?? ''),
      set: (self, input) => writeValues(self, input),
    },
    formulasR1C1: {
      get: (self) =>
        grid(self, (cell, row, column) => {
          const formula = cell && self.session.book.cells.formula(self.sheetId, row, column, cell);
          return formula ? toR1C1(formula, row, column) : (cellValue(cell) ?? '');
        }),
      set: (self, input) => writeValues(self, input, fromR1C1),
    },
    text: { get: (self) => grid(self, (cell, row, column) => shown(self, cell, row, column)) },
    valueTypes: { get: (self) => grid(self, (cell, row, column) => valueTypeOf(self, cell, row, column)) },
    numberFormat: {
      get: (self) => grid(self, (_, row, column) => formatAt(self, row, column)),
      set: (self, input) =>
        eachInput(self, input, (value, row, column) => {
          if (value === null) return;
          const pattern = requireText(self.session, value);
          self.session.book.cells.writeStyle(self.sheetId, row, column, { n: pattern === 'General' ? null : { pattern } });
        }),
    },
    hyperlink: { get: readHyperlink, set: writeHyperlink },
    hidden: { get: (self) => same(self.session, hiddenRows(self)) === true || same(self.session, hiddenColumns(self)) === true },
    rowHidden: {
      get: (self) => same(self.session, hiddenRows(self)),
      set: (self, value) => self.session.book.rows.hide(self.sheetId, self.area.startRow, self.area.endRow, requireBoolean(self.session, value)),
    },
    columnHidden: {
      get: (self) => same(self.session, hiddenColumns(self)),
      set: (self, value) => self.session.book.columns.hide(self.sheetId, self.area.startColumn, self.area.endColumn, requireBoolean(self.session, value)),
    },
  },
  navigation: {
    format: (self) => hostObject(rangeFormatClass, self),
    worksheet: (self) => worksheetObject(self.session, self.sheetId),
  },
  methods: {
    getCell: (self, row, column) => {
      const [r, c] = [self.area.startRow + integer(self, row, 0), self.area.startColumn + integer(self, column, 0)];
      return derived(self, { startRow: r, startColumn: c, endRow: r, endColumn: c });
    },
    getRow: (self, index) => {
      const row = self.area.startRow + integer(self, index, 0);
      return derived(self, { ...self.area, startRow: row, endRow: row });
    },
    getColumn: (self, index) => {
      const column = self.area.startColumn + integer(self, index, 0);
      return derived(self, { ...self.area, startColumn: column, endColumn: column });
    },
    getResizedRange: (self, rows, columns) => resized(self, rowCount(self.area) + integer(self, rows, 0), columnCount(self.area) + integer(self, columns, 0)),
    getAbsoluteResizedRange: (self, rows, columns) => resized(self, integer(self, rows, 1), integer(self, columns, 1)),
    getOffsetRange: (self, rows, columns) => {
      const [r, c] = [integer(self, rows, 0), integer(self, columns, 0)];
      const { startRow, startColumn, endRow, endColumn } = self.area;
      return derived(self, { startRow: startRow + r, startColumn: startColumn + c, endRow: endRow + r, endColumn: endColumn + c });
    },
    getBoundingRect: (self, other) => derived(self, boundingArea(self.area, rangeArgument(self.session, self.sheetId, other).area)),
    getEntireRow: (self) => derived(self, { ...self.area, startColumn: 0, endColumn: columnLimit - 1 }),
    getEntireColumn: (self) => derived(self, { ...self.area, startRow: 0, endRow: rowLimit - 1 }),
    getLastCell: (self) => derived(self, { ...self.area, startRow: self.area.endRow, startColumn: self.area.endColumn }),
    getLastRow: (self) => derived(self, { ...self.area, startRow: self.area.endRow }),
    getLastColumn: (self) => derived(self, { ...self.area, startColumn: self.area.endColumn }),
    getIntersection: (self, other) => {
      const area = intersection(self.area, rangeArgument(self.session, self.sheetId, other).area);
      if (!area) throw itemNotFound();
      return derived(self, area);
    },
    getIntersectionOrNullObject: (self, other) => {
      const area = intersection(self.area, rangeArgument(self.session, self.sheetId, other).area);
      return area && derived(self, area);
    },
    getUsedRange: (self, valuesOnly) => usedRange(self, valuesOnly) ?? derived(self, { ...self.area, endRow: self.area.startRow, endColumn: self.area.startColumn }),
    getUsedRangeOrNullObject: usedRange,
    getMergedAreasOrNullObject: mergedAreas,
    getRowProperties: (self, asked) => lineProperties(self, asked, true),
    getColumnProperties: (self, asked) => lineProperties(self, asked, false),
    setRowProperties: (self, input) => setLineProperties(self, input, true),
    setColumnProperties: (self, input) => setLineProperties(self, input, false),
    getCellProperties,
    setCellProperties,
    clear,
    merge,
    unmerge: (self) => self.session.book.merges.takeApart(self.sheetId, self.area),
    insert,
    delete: remove,
    select: ({ session, sheetId, area }) => {
      session.book.selection.select(sheetId, area);
      session.activationChanged();
      session.selectionChanged();
    },
    calculate: () => null,
    _KeepReference: (self) => self.session.keep(self, hostObject(rangeClass, self)),
    _ValidateArraySize: (self, rows, columns) => {
      const fits = rows === rowCount(self.area) && columns === columnCount(self.area);
      if (!fits && self.session.enforces('array-dimensions')) throw invalidArgument(sizeMismatch);
      return null;
    },
  },
};

