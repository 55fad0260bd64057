import { boundingArea, columnCount, columnLimit, intersection, isEntireColumn, isEntireRow, parseArea, rowCount, rowLimit, splitSheet } from '../address';
import type { Area } from '../address';
import { invalidArgument, itemNotFound } from '../api-error';
import { cellValue } from '../book/cell-data';
import { hostObject, isHostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import type { RangeSelf, Session } from '../session';
import { fromR1C1, toR1C1 } from '../r1c1';
import { requireBoolean, requireNumber, requireText } from './check';
import { rangeAreasObject } from './range-areas';
import { columnsOf, eachInput, formatAt, grid, requireSize, rowsOf, same, shown, valueTypeOf, writeValues } from './range-cells';
import { rangeFormatClass } from './range-format';
import { readHyperlink, writeHyperlink } from './range-hyperlinks';
import { getCellProperties, lineProperties, setCellProperties, setLineProperties } from './range-properties';
import { clear, insert, merge, remove } from './range-structure';
import { worksheetObject } from './worksheet';

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

function* hiddenRows({ session, sheetId, area }: RangeSelf): Generator<boolean> {
  for (const row of rowsOf(area)) yield session.book.rows.isHidden(sheetId, row);
}

function* hiddenColumns({ session, sheetId, area }: RangeSelf): Generator<boolean> {
  for (const column of columnsOf(area)) yield session.book.columns.isHidden(sheetId, column);
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

function mergedAreas(self: RangeSelf): HostObject | null {
  const areas = self.session.book.merges.of(self.sheetId).filter((area) => intersection(area, self.area));
  areas.sort((one, other) => one.startRow - other.startRow || one.startColumn - other.startColumn);
  return areas.length === 0 ? null : rangeAreasObject(self.session, self.sheetId, areas);
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
    insert: (self, shift) => {
      insert(self, shift);
      return derived(self, { ...self.area });
    },
    delete: remove,
    select: ({ session, sheetId, area }) => {
      session.book.selection.select(sheetId, area);
      session.activationChanged();
      session.selectionChanged();
    },
    calculate: () => null,
    _KeepReference: (self) => self.session.keep(self, hostObject(rangeClass, self)),
    _ValidateArraySize: (self, rows, columns) => {
      requireSize(self, rows === rowCount(self.area) && columns === columnCount(self.area));
      return null;
    },
  },
};
