import { columnLetters, intersection, rowCount, columnCount } from '../address';
import type { Area } from '../address';
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import { cellValue } from '../book/cell-data';
import type { BookTable } from '../book/tables';
import { hostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import { eventTypes, workbookTarget } from '../session';
import type { Session } from '../session';
import { requireNumber, requireText } from './check';
import { eventMethods } from './event-methods';
import { rangeArgument, rangeObject } from './range';
import { writeValues } from './range-cells';
import { worksheetObject } from './worksheet';

interface TablesSelf {
  readonly session: Session;
  /** The sheet whose tables these are; null for all of the workbook. */
  readonly sheetId: string | null;
}

interface TableSelf {
  readonly session: Session;
  readonly id: string;
}

export function tablesObject(session: Session, sheetId: string | null): HostObject {
  return hostObject(tablesClass, { session, sheetId });
}

function scoped({ session, sheetId }: TablesSelf): BookTable[] {
  return session.book.tables.all().filter((table) => sheetId === null || table.sheetId === sheetId);
}

function find(self: TablesSelf, key: unknown): BookTable | undefined {
  const text = String(key).toLowerCase();
  return scoped(self).find((table) => table.id === String(key) || table.name.toLowerCase() === text);
}

function stored({ session, id }: TableSelf): BookTable {
  const table = session.tableById(id);
  if (!table) throw itemNotFound();
  return table;
}

function tableObject(session: Session, id: string): HostObject {
  return hostObject(tableClass, { session, id });
}

function add(self: TablesSelf, address: unknown, hasHeaders: unknown): HostObject {
  const { session } = self;
  const sheet = self.sheetId ?? session.book.sheets.active();
  const range = rangeArgument(session, sheet, address);
  let { area } = range;
  if (hasHeaders !== true) {
    const lastRow = { ...area, startRow: area.endRow + 1, endRow: area.endRow + 1 };
    session.book.cells.shift(range.sheetId, lastRow, 'down');
    const cells = session.book.cells.of(range.sheetId);
    for (let row = area.endRow + 1; row > area.startRow; row -= 1) {
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const value = cellValue(cells.at(row - 1, column));
        session.book.cells.write(range.sheetId, row, column, value === null ? null : { value });
      }
    }
    area = { ...area, endRow: area.endRow + 1 };
    for (let column = area.startColumn; column <= area.endColumn; column += 1) session.book.cells.write(range.sheetId, area.startRow, column, { value: `Column${column - area.startColumn + 1}` });
  }
  if (session.enforces('table-overlap')) {
    if (session.book.merges.of(range.sheetId).some((merge) => intersection(merge, area))) throw new ApiError('MergedRangeConflict', "This operation can't be done because the range has merged cells.");
    if (session.book.tables.all().some((table) => table.sheetId === range.sheetId && intersection(table.area, area))) throw invalidArgument("A table can't overlap another table.");
  }
  if (rowCount(area) === 1) area = { ...area, endRow: area.endRow + 1 };
  nameHeaders(session, range.sheetId, area);
  const id = session.book.tables.add(range.sheetId, newName(session), area);
  session.emit(eventTypes.tableAdded, [range.sheetId, workbookTarget], { source: 'Local', tableId: id, worksheetId: range.sheetId });
  return tableObject(session, id);
}

/** Every column has a header of its own, as text. */
function nameHeaders(session: Session, sheetId: string, area: Area): void {
  const seen = new Set<string>();
  for (let column = area.startColumn; column <= area.endColumn; column += 1) {
    const value = cellValue(session.book.cells.content(sheetId, area.startRow, column));
    const wanted = value === null ? `Column${column - area.startColumn + 1}` : String(value);
    let name = wanted;
    for (let number = 2; seen.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    seen.add(name.toLowerCase());
    if (value !== name) session.book.cells.write(sheetId, area.startRow, column, { value: name });
  }
}

function newName(session: Session): string {
  const taken = new Set(session.book.tables.all().map((table) => table.name.toLowerCase()));
  for (let number = 1; ; number += 1) if (!taken.has(`table${number}`)) return `Table${number}`;
}

function header(area: Area): Area {
  return { ...area, endRow: area.startRow };
}

function body(area: Area): Area {
  return { ...area, startRow: area.startRow + 1 };
}

function range(self: TableSelf, part: (area: Area) => Area): HostObject {
  const table = stored(self);
  return rangeObject(self.session, table.sheetId, part(table.area));
}

function remove(self: TableSelf, keepCells: boolean): HostObject {
  const table = stored(self);
  self.session.book.tables.remove(table);
  if (!keepCells) {
    for (let row = table.area.startRow; row <= table.area.endRow; row += 1) {
      for (let column = table.area.startColumn; column <= table.area.endColumn; column += 1) {
        self.session.book.cells.write(table.sheetId, row, column, null);
        self.session.book.cells.clearStyle(table.sheetId, row, column);
      }
    }
  }
  self.session.emit(eventTypes.tableDeleted, [table.sheetId, workbookTarget], { source: 'Local', tableId: table.id, tableName: table.name, worksheetId: table.sheetId });
  return rangeObject(self.session, table.sheetId, table.area);
}

interface LineSelf extends TableSelf {
  readonly index: number;
}

const tableRowClass: HostClass<LineSelf> = {
  name: 'TableRow',
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (self) => {
        const { area, sheetId } = stored(self);
        const cells = self.session.book.cells.of(sheetId);
        return [Array.from({ length: columnCount(area) }, (_, offset) => cellValue(cells.at(area.startRow + 1 + self.index, area.startColumn + offset)) ?? '')];
      },
      set: (self, values) => writeValues({ session: self.session, sheetId: stored(self).sheetId, area: rowArea(self), referenceId: null }, values),
    },
  },
  methods: {
    delete: (self) => {
      const table = stored(self);
      self.session.book.cells.shift(table.sheetId, rowArea(self), 'up');
      const now = stored(self);
      if (now.area.endRow === table.area.endRow) self.session.book.tables.set(now, { area: { ...table.area, endRow: table.area.endRow - 1 } });
    },
    getRange: (self) => rangeObject(self.session, stored(self).sheetId, rowArea(self)),
  },
};

function rowArea(self: LineSelf): Area {
  const { area } = stored(self);
  const row = area.startRow + 1 + self.index;
  return { ...area, startRow: row, endRow: row };
}

function addRows(self: TableSelf, index: unknown, values: unknown): HostObject {
  const { session } = self;
  const table = stored(self);
  const { area, sheetId } = table;
  const rows = values === null || values === undefined ? [Array.from({ length: columnCount(area) }, () => null)] : values;
  if (!Array.isArray(rows) || rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length !== columnCount(area))) throw invalidArgument();
  const count = rowCount(area) - 1;
  const position = index === null || index === undefined || index === -1 ? count : requireNumber(session, index);
  if (position < 0 || position > count) throw invalidArgument();
  const start = area.startRow + 1 + position;
  const target = { ...area, startRow: start, endRow: start + rows.length - 1 };
  session.book.cells.shift(sheetId, target, 'down');
  const now = stored(self).area;
  if (now.endRow !== area.endRow + rows.length) session.book.tables.set(stored(self), { area: { ...area, endRow: area.endRow + rows.length } });
  writeValues({ session, sheetId, area: target, referenceId: null }, rows);
  return hostObject(tableRowClass, { session, id: self.id, index: position });
}

const tableRowsClass: HostClass<TableSelf> = {
  name: 'TableRowCollection',
  properties: { count: { get: (self) => rowCount(stored(self).area) - 1 } },
  items: (self) => Array.from({ length: rowCount(stored(self).area) - 1 }, (_, index) => hostObject(tableRowClass, { ...self, index })),
  methods: { add: addRows },
};

function columnName(self: LineSelf): string {
  const { area, sheetId } = stored(self);
  return String(cellValue(self.session.book.cells.content(sheetId, area.startRow, area.startColumn + self.index)) ?? columnLetters(area.startColumn + self.index));
}

function columnArea(self: LineSelf): Area {
  const { area } = stored(self);
  return { ...area, startColumn: area.startColumn + self.index, endColumn: area.startColumn + self.index };
}

const tableColumnClass: HostClass<LineSelf> = {
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: columnName,
      set: (self, value) => {
        const { area, sheetId } = stored(self);
        self.session.book.cells.write(sheetId, area.startRow, area.startColumn + self.index, { value: requireText(self.session, value) });
      },
    },
  },
  methods: {
    getRange: (self) => rangeObject(self.session, stored(self).sheetId, columnArea(self)),
    getHeaderRowRange: (self) => rangeObject(self.session, stored(self).sheetId, header(columnArea(self))),
    getDataBodyRange: (self) => rangeObject(self.session, stored(self).sheetId, body(columnArea(self))),
  },
};

function columns(self: TableSelf): LineSelf[] {
  return Array.from({ length: columnCount(stored(self).area) }, (_, index) => ({ ...self, index }));
}

function findColumn(self: TableSelf, key: unknown): HostObject | null {
  const column = columns(self).find((candidate) => candidate.index + 1 === key || columnName(candidate).toLowerCase() === String(key).toLowerCase());
  return column ? hostObject(tableColumnClass, column) : null;
}

const tableColumnsClass: HostClass<TableSelf> = {
  name: 'TableColumnCollection',
  properties: { count: { get: (self) => columnCount(stored(self).area) } },
  items: (self) => columns(self).map((column) => hostObject(tableColumnClass, column)),
  getItem: (self, key) => {
    const column = findColumn(self, key);
    if (!column) throw itemNotFound();
    return column;
  },
  methods: { getItemOrNullObject: findColumn },
};

const tableClass: HostClass<TableSelf> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (self) => stored(self).name,
      set: (self, value) => {
        const name = requireText(self.session, value);
        const table = stored(self);
        if (name !== table.name && find({ session: self.session, sheetId: null }, name)) throw new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw invalidArgument();
        self.session.book.tables.set(table, { name });
      },
    },
    showHeaders: { get: () => true },
    showTotals: { get: () => false },
  },
  navigation: {
    columns: (self) => hostObject(tableColumnsClass, self),
    rows: (self) => hostObject(tableRowsClass, self),
    worksheet: (self) => worksheetObject(self.session, stored(self).sheetId),
  },
  methods: {
    ...eventMethods<TableSelf>({ DataChanged: eventTypes.tableChanged }, (self) => ({ session: self.session, target: self.id })),
    getRange: (self) => range(self, (area) => area),
    getHeaderRowRange: (self) => range(self, header),
    getDataBodyRange: (self) => range(self, body),
    resize: (self, wanted) => {
      const table = stored(self);
      const { area } = rangeArgument(self.session, table.sheetId, wanted);
      if (area.startRow !== table.area.startRow || rowCount(area) < 2) throw invalidArgument();
      self.session.book.tables.set(table, { area });
    },
    delete: (self) => void remove(self, false),
    convertToRange: (self) => remove(self, true),
  },
};

const tablesClass: HostClass<TablesSelf> = {
  name: 'TableCollection',
  properties: { count: { get: (self) => scoped(self).length } },
  items: (self) => scoped(self).map((table) => tableObject(self.session, table.id)),
  getItem: (self, key) => {
    const table = find(self, key);
    if (!table) throw itemNotFound();
    return tableObject(self.session, table.id);
  },
  methods: {
    ...eventMethods<TablesSelf>({ DataChanged: eventTypes.tableChanged, Added: eventTypes.tableAdded, Deleted: eventTypes.tableDeleted }, (self) => ({
      session: self.session,
      target: self.sheetId ?? workbookTarget,
    })),
    add,
    getItemOrNullObject: (self, key) => {
      const table = find(self, key);
      return table ? tableObject(self.session, table.id) : null;
    },
  },
};
