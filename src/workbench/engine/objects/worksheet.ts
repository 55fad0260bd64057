import { columnLimit, rowLimit } from '../address';
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import { colorOf, colorText } from '../cell-style';
import { hostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import { eventTypes, workbookTarget } from '../session';
import type { Session } from '../session';
import { sheetSide } from '../side';
import { requireBoolean, requireNumber, requireOneOf, requireText } from './check';
import { eventMethods } from './event-methods';
import { namesObject } from './names';
import { pageBreaksObject, pageLayoutObject } from './page-layout';
import { rangeArgument, rangeAt, rangeObject } from './range';
import { tablesObject } from './tables';

export interface SheetSelf {
  readonly session: Session;
  readonly sheetId: string;
}

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** A worksheet as an object of the API. */
export function worksheetObject(session: Session, sheetId: string): HostObject {
  return hostObject(worksheetClass, { session, sheetId });
}

/** The worksheet with this name or id, or null. */
function findSheet(session: Session, key: unknown): string | null {
  if (typeof key !== 'string') throw invalidArgument();
  return session.book.sheets.has(key) ? key : session.sheetByName(key);
}

/** Refuses names that Excel refuses. */
function checkSheetName(session: Session, name: string, own: string | null): void {
  const bad = name.length < 1 || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === 'history';
  if (bad && session.enforces('sheet-name')) throw invalidArgument();
  const taken = session.sheetByName(name);
  if (taken !== null && taken !== own && session.enforces('sheet-name-unique')) throw new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
}

function visibility({ session, sheetId }: SheetSelf): (typeof visibilities)[number] {
  const sheet = session.book.sheets.all().find((candidate) => candidate.id === sheetId);
  if (!sheet?.hidden) return 'Visible';
  return sheetSide(session.book.side, sheetId).veryHidden ? 'VeryHidden' : 'Hidden';
}

function position({ session, sheetId }: SheetSelf): number {
  return session.book.sheets.all().findIndex((sheet) => sheet.id === sheetId);
}

function visibleSheets(session: Session): string[] {
  return session.book.sheets
    .all()
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => sheet.id);
}

function isLastVisible({ session, sheetId }: SheetSelf): boolean {
  const visible = visibleSheets(session);
  return visible.length === 1 && visible[0] === sheetId;
}

function setVisibility(self: SheetSelf, value: unknown): void {
  const { session, sheetId } = self;
  const wanted = requireOneOf(session, value, visibilities);
  if (wanted !== 'Visible' && isLastVisible(self)) throw new ApiError('InvalidOperation', 'This operation is not permitted for the current object.');
  const wasActive = session.book.sheets.active() === sheetId;
  session.book.sheets.hide(sheetId, wanted !== 'Visible');
  sheetSide(session.book.side, sheetId).veryHidden = wanted === 'VeryHidden';
  if (wasActive && wanted !== 'Visible') session.book.sheets.activate(visibleSheets(session)[0]!);
  session.activationChanged();
}

function deleteSheet(self: SheetSelf): void {
  const { session, sheetId } = self;
  const notAllowed = new ApiError('InvalidOperation', 'This operation is not permitted for the current object.');
  if (visibility(self) === 'VeryHidden' && session.enforces('delete-very-hidden')) throw notAllowed;
  if (isLastVisible(self) && session.enforces('last-visible-sheet')) throw notAllowed;
  session.book.sheets.remove(sheetId);
  session.sheetDeleted(sheetId);
  session.activationChanged();
}

function activate({ session, sheetId }: SheetSelf): void {
  session.book.sheets.activate(sheetId);
  session.activationChanged();
}

function usedRange({ session, sheetId }: SheetSelf, valuesOnly: unknown): HostObject | null {
  const area = session.usedArea(sheetId, valuesOnly === true);
  return area && rangeObject(session, sheetId, area);
}

const freezePanesClass: HostClass<SheetSelf> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (self, count) => self.session.book.sheets.freeze(self.sheetId, requireNumber(self.session, count ?? 0), 0),
    freezeColumns: (self, count) => self.session.book.sheets.freeze(self.sheetId, 0, requireNumber(self.session, count ?? 0)),
    freezeAt: (self, range) => {
      const { area } = rangeArgument(self.session, self.sheetId, range);
      self.session.book.sheets.freeze(self.sheetId, area.endRow + 1 === rowLimit ? 0 : area.endRow + 1, area.endColumn + 1 === columnLimit ? 0 : area.endColumn + 1);
    },
    unfreeze: (self) => self.session.book.sheets.freeze(self.sheetId, 0, 0),
    getLocationOrNullObject: (self) => frozenRange(self),
    getLocation: (self) => {
      const range = frozenRange(self);
      if (!range) throw itemNotFound();
      return range;
    },
  },
};

function frozenRange({ session, sheetId }: SheetSelf): HostObject | null {
  const { rows, columns } = session.book.sheets.frozen(sheetId);
  if (rows === 0 && columns === 0) return null;
  return rangeObject(session, sheetId, { startRow: 0, startColumn: 0, endRow: (rows || rowLimit) - 1, endColumn: (columns || columnLimit) - 1 });
}

/** A protected sheet refuses requests that change it; its cells are all locked, as on a new sheet. */
const protectionClass: HostClass<SheetSelf> = {
  name: 'WorksheetProtection',
  properties: { protected: { get: ({ session, sheetId }) => session.book.sheets.isProtected(sheetId) } },
  methods: {
    protect: ({ session, sheetId }) => {
      if (session.book.sheets.isProtected(sheetId)) throw new ApiError('AccessDenied', 'You cannot perform the requested operation.', 403);
      session.book.sheets.protect(sheetId, true);
    },
    unprotect: ({ session, sheetId }) => session.book.sheets.protect(sheetId, false),
  },
};

const worksheetClass: HostClass<SheetSelf> = {
  name: 'Worksheet',
  identity: ({ sheetId }) => ({ Id: sheetId }),
  properties: {
    id: { get: ({ sheetId }) => sheetId },
    name: {
      get: ({ session, sheetId }) => session.sheetName(sheetId),
      set: ({ session, sheetId }, value) => {
        const name = requireText(session, value);
        checkSheetName(session, name, sheetId);
        session.book.sheets.rename(sheetId, name);
        session.sheetRenamed(sheetId);
      },
    },
    position: {
      get: position,
      set: ({ session, sheetId }, value) => {
        const index = requireNumber(session, value);
        if (!Number.isInteger(index) || index < 0 || index >= session.book.sheets.all().length) throw invalidArgument();
        session.book.sheets.move(sheetId, index);
      },
    },
    visibility: { get: visibility, set: setVisibility },
    tabColor: {
      get: ({ session, sheetId }) => colorText(session.book.sheets.tabColor(sheetId)),
      set: ({ session, sheetId }, value) => {
        const color = requireText(session, value);
        session.book.sheets.setTabColor(sheetId, color === '' ? '' : colorOf(color));
      },
    },
    showGridlines: {
      get: ({ session, sheetId }) => session.book.sheets.gridlines(sheetId),
    },
    // The client sets showGridlines under this name.
    gridlines: { set: ({ session, sheetId }, value) => session.book.sheets.setGridlines(sheetId, requireBoolean(session, value)) },
  },
  navigation: {
    freezePanes: (self) => hostObject(freezePanesClass, self),
    pageLayout: pageLayoutObject,
    horizontalPageBreaks: pageBreaksObject,
    names: ({ session, sheetId }) => namesObject(session, sheetId),
    tables: ({ session, sheetId }) => tablesObject(session, sheetId),
    protection: (self) => hostObject(protectionClass, self),
  },
  methods: {
    ...eventMethods<SheetSelf>(
      { Activated: eventTypes.activated, Deactivated: eventTypes.deactivated, DataChanged: eventTypes.changed, SelectionChanged: eventTypes.selectionChanged, EventNameChanged: eventTypes.nameChanged },
      (self) => ({ session: self.session, target: self.sheetId }),
    ),
    activate,
    delete: deleteSheet,
    calculate: () => null,
    getRange: ({ session, sheetId }, address) => {
      if (address === null || address === undefined) return rangeObject(session, sheetId, { startRow: 0, startColumn: 0, endRow: rowLimit - 1, endColumn: columnLimit - 1 });
      if (typeof address !== 'string') throw invalidArgument();
      return rangeAt(session, sheetId, address);
    },
    getCell: ({ session, sheetId }, row, column) => {
      const [r, c] = [requireNumber(session, row), requireNumber(session, column)];
      return rangeObject(session, sheetId, { startRow: r, startColumn: c, endRow: r, endColumn: c });
    },
    getRangeByIndexes: ({ session, sheetId }, row, column, rows, columns) => {
      const [r, c, height, width] = [requireNumber(session, row), requireNumber(session, column), requireNumber(session, rows), requireNumber(session, columns)];
      if (height < 1 || width < 1) throw invalidArgument();
      return rangeObject(session, sheetId, { startRow: r, startColumn: c, endRow: r + height - 1, endColumn: c + width - 1 });
    },
    getUsedRange: (self, valuesOnly) => usedRange(self, valuesOnly) ?? rangeObject(self.session, self.sheetId, { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }),
    getUsedRangeOrNullObject: usedRange,
    getNextOrNullObject: (self, visibleOnly) => neighbour(self, 1, visibleOnly),
    getPreviousOrNullObject: (self, visibleOnly) => neighbour(self, -1, visibleOnly),
    getNext: (self, visibleOnly) => found(neighbour(self, 1, visibleOnly)),
    getPrevious: (self, visibleOnly) => found(neighbour(self, -1, visibleOnly)),
    _GetSheetById: ({ session }, id) => worksheetObject(session, String(id)),
  },
};

function neighbour(self: SheetSelf, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const sheets = self.session.book.sheets.all();
  for (let index = position(self) + step; index >= 0 && index < sheets.length; index += step) if (visibleOnly !== true || !sheets[index]!.hidden) return worksheetObject(self.session, sheets[index]!.id);
  return null;
}

function found(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

/** The worksheets of the workbook as an object of the API. */
export function worksheetsObject(session: Session): HostObject {
  return hostObject(worksheetsClass, { session });
}

function addSheet(session: Session, wanted: unknown): HostObject {
  const name = wanted === null || wanted === undefined ? newName(session) : requireText(session, wanted);
  checkSheetName(session, name, null);
  const id = session.book.sheets.add(name, session.enforces('add-appends') ? session.book.sheets.all().length : 0);
  session.sheetAdded(id);
  if (!session.enforces('add-does-not-activate')) {
    session.book.sheets.activate(id);
    session.activationChanged();
  }
  return worksheetObject(session, id);
}

function newName(session: Session): string {
  for (let number = session.book.sheets.all().length + 1; ; number += 1) if (session.sheetByName(`Sheet${number}`) === null) return `Sheet${number}`;
}

function sheetsOf(session: Session, visibleOnly: unknown): string[] {
  return visibleOnly === true ? visibleSheets(session) : session.book.sheets.all().map((sheet) => sheet.id);
}

const worksheetsClass: HostClass<{ readonly session: Session }> = {
  name: 'WorksheetCollection',
  items: ({ session }) => session.book.sheets.all().map((sheet) => worksheetObject(session, sheet.id)),
  getItem: ({ session }, key) => {
    const id = findSheet(session, key);
    if (id === null && session.enforces('item-not-found')) throw itemNotFound();
    return worksheetObject(session, id ?? session.book.sheets.active());
  },
  methods: {
    ...eventMethods<{ readonly session: Session }>(
      {
        Activated: eventTypes.activated,
        Deactivated: eventTypes.deactivated,
        Added: eventTypes.added,
        Deleted: eventTypes.deleted,
        EventNameChanged: eventTypes.nameChanged,
        DataChanged: eventTypes.changed,
        SelectionChanged: eventTypes.selectionChanged,
      },
      ({ session }) => ({ session, target: workbookTarget }),
    ),
    add: ({ session }, name) => addSheet(session, name),
    getItemOrNullObject: ({ session }, key) => {
      const id = findSheet(session, key);
      if (id === null && !session.enforces('null-object')) throw itemNotFound();
      return id === null ? null : worksheetObject(session, id);
    },
    getActiveWorksheet: ({ session }) => worksheetObject(session, session.book.sheets.active()),
    getFirst: ({ session }, visibleOnly) => worksheetObject(session, sheetsOf(session, visibleOnly)[0]!),
    getLast: ({ session }, visibleOnly) => worksheetObject(session, sheetsOf(session, visibleOnly).at(-1)!),
    getCount: ({ session }, visibleOnly) => sheetsOf(session, visibleOnly).length,
  },
};
