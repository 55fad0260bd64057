import { boundingArea, parseArea, splitSheet } from './address';
import type { Area } from './address';
import type { Book } from './book/book';
import { rangeAt, selfOf } from './objects/range';
import { writeValues } from './objects/range-cells';
import type { Session } from './session';
import type { Engine } from './workbook-engine';

/** What somebody at the grid does. */
export type UserActions = Pick<Engine, 'userEdit' | 'userSelect' | 'userAddSheet' | 'userRenameSheet' | 'userDeleteSheet' | 'userInsertRows' | 'protectSheet'>;

/** The actions of a user, each as one thing of the queue. */
export function userActionsOn(session: Session, book: Book, queued: <Result>(act: () => Promise<Result>) => Promise<Result>): UserActions {
  function place(address: string): { sheetId: string; area: Area } {
    const { sheet, rest } = splitSheet(address);
    const sheetId = sheet === null ? book.sheets.active() : session.sheetByName(sheet);
    const area = parseArea(rest);
    if (sheetId === null || !area) throw new Error(`no such place: ${address}`);
    return { sheetId, area };
  }

  function sheetNamed(name: string): string {
    const id = session.sheetByName(name);
    if (id === null) throw new Error(`no such sheet: ${name}`);
    return id;
  }

  return {
    userEdit: (address, values, source = 'Local') =>
      queued(async () => {
        const { sheetId, area } = place(address);
        const rows = values.length;
        const columns = values[0]?.length ?? 0;
        const whole = boundingArea(area, { ...area, endRow: area.startRow + rows - 1, endColumn: area.startColumn + columns - 1 });
        session.source = source;
        try {
          book.asUser(() => writeValues({ session, sheetId, area: whole, referenceId: null }, values));
        } finally {
          session.source = 'Local';
        }
      }),
    userSelect: (address) =>
      queued(async () => {
        if (address === null) return session.selectionChanged(true);
        const places = address.split(',').map((part) => selfOf(rangeAt(session, book.sheets.active(), part)));
        const [first] = places;
        if (places.length > 1) book.selection.selectSeveral(first!.sheetId, places.map(({ area }) => area));
        else book.selection.select(first!.sheetId, first!.area);
        session.activationChanged();
        session.selectionChanged();
      }),
    userAddSheet: (name) =>
      queued(async () => {
        session.sheetAdded(book.sheets.add(name, book.sheets.all().length));
      }),
    userRenameSheet: (name, wanted) =>
      queued(async () => {
        const id = sheetNamed(name);
        book.sheets.rename(id, wanted);
        session.sheetRenamed(id);
      }),
    userDeleteSheet: (name) =>
      queued(async () => {
        const id = sheetNamed(name);
        book.sheets.remove(id);
        session.sheetDeleted(id);
        session.activationChanged();
      }),
    userInsertRows: (address) =>
      queued(async () => {
        const { sheetId, area } = place(address);
        book.rows.insert(sheetId, area.startRow, area.endRow);
        session.shift(sheetId, area, 'RowInserted');
        session.changed(sheetId, area, 'RowInserted');
      }),
    protectSheet: (name, on) => book.sheets.protect(sheetNamed(name), on),
  };
}
