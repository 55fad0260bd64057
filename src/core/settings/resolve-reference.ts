import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { boundsOf } from '../snapshot-questions';
import type { CellRef } from '../units/address';
import { parseRef, rangeRef } from '../units/address';
import { narrow } from '../units/text';

/** Why a typed text is no range of the workbook. */
export interface ReferenceProblem {
  readonly problem: string;
  readonly why: 'blank' | 'not-a-reference' | 'no-sheet' | 'which-sheet' | 'other-workbook' | 'no-range' | 'outside' | 'empty';
  /** The part of the text that it is about. */
  readonly about: string;
}

const words: Readonly<Record<ReferenceProblem['why'], (about: string) => string>> = {
  blank: () => '请填写区域，例如 项目支出!A3:G20',
  'not-a-reference': (about) => `「${about}」不是地址，也不是本工作簿中的名称、表格或工作表`,
  'no-sheet': (about) => `本工作簿没有工作表「${about}」`,
  'which-sheet': (about) => `请写明工作表，例如 项目支出!${about}`,
  'other-workbook': (about) => `「${about}」在另一个工作簿中，只能用本工作簿的区域`,
  'no-range': (about) => `名称「${about}」没有指向一个区域，它的单元格可能已被删除`,
  outside: (about) => `「${about}」超出了工作表的范围`,
  empty: (about) => `「${about}」是空的`,
};
const no = (why: ReferenceProblem['why'], about: string): ReferenceProblem => ({ problem: words[why](about), why, about });

const lastRow = 1_048_575;
const lastColumn = 16_383;
const same = (one: string, other: string): boolean => narrow(one).trim().toLowerCase() === narrow(other).trim().toLowerCase();

/** Returns the sheet of a name: exactly, otherwise as Excel compares names. */
const findSheet = (snapshot: Snapshot, name: string): SheetSnapshot | undefined => snapshot.sheets.find((sheet) => sheet.name === name) ?? snapshot.sheets.find((sheet) => same(sheet.name, name));

/** Returns the reference with its first cell first. */
export const uprightRef = (ref: CellRef): CellRef | null => {
  const place = parseRef(ref);
  if (place === null) return null;
  const [rows, columns] = [[place.row, place.lastRow], [place.column, place.lastColumn]];
  return rangeRef(place.sheet, Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
};

const corners = /^(?:([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?|([A-Z]{1,3}):([A-Z]{1,3})|(\d{1,7}):(\d{1,7}))$/;

/** Returns what an address means on a sheet, whole columns and rows as far as they are filled; null for a text that is no address. */
const onSheet = (sheet: SheetSnapshot, text: string): CellRef | ReferenceProblem | null => {
  const address = narrow(text).replace(/[\s$]+/g, '').toUpperCase();
  const found = corners.exec(address);
  if (!found) return null;
  const [, left, top, right, bottom, firstColumn, finalColumn, firstRow, finalRow] = found;
  const filled = boundsOf(sheet);
  const whole = left === undefined;
  if (whole && filled === null) return no('empty', sheet.name);
  const clipped = filled ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const [startRow, endRow] = [top ?? firstRow ?? String(clipped.row + 1), bottom ?? finalRow ?? top ?? String(clipped.row + clipped.rows)];
  const column = (letters: string | undefined, otherwise: number): number => (letters === undefined ? otherwise : (parseRef(`a!${letters}1`)?.column ?? lastColumn + 1));
  const [from, to] = [column(left ?? firstColumn, clipped.column), column(right ?? finalColumn ?? left, clipped.column + clipped.columns - 1)];
  const rows = [Number(startRow) - 1, Number(endRow) - 1];
  if (Math.min(...rows) < 0 || Math.max(...rows) > lastRow || Math.max(from, to) > lastColumn) return no('outside', address);
  return rangeRef(sheet.name, Math.min(...rows), Math.min(from, to), Math.max(...rows), Math.max(from, to));
};

/** Returns the sheet and the address of a text such as 表!A1:D9 or '表 1'!A1; the sheet null where the text names none. */
const split = (text: string): { readonly sheet: string | null; readonly address: string } => {
  const mark = Math.max(text.lastIndexOf('!'), text.lastIndexOf('！'));
  if (mark < 0) return { sheet: null, address: text };
  const sheet = text.slice(0, mark).trim();
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : sheet, address: text.slice(mark + 1) };
};

/** Returns the range that a typed text means: an address (of `sheet` where it names none), the name of a range or a table, or a sheet's name for its filled area; or why it means none. */
export const resolveReference = (snapshot: Snapshot, text: string, sheet: string | null): CellRef | ReferenceProblem => {
  const typed = text.trim().replace(/^=\s*/, '');
  if (typed === '') return no('blank', '');
  const parts = split(typed);
  if (parts.sheet !== null) {
    const target = findSheet(snapshot, parts.sheet);
    if (target) return onSheet(target, parts.address) ?? no('not-a-reference', parts.address.trim());
    return parts.sheet.includes('[') ? no('other-workbook', typed) : findWhole(snapshot, typed) ?? no('no-sheet', parts.sheet);
  }
  const target = sheet === null ? undefined : findSheet(snapshot, sheet);
  if (target) {
    const found = onSheet(target, typed);
    if (found !== null) return found;
  } else if (corners.test(narrow(typed).replace(/[\s$]+/g, '').toUpperCase())) return findWhole(snapshot, typed) ?? no('which-sheet', narrow(typed).toUpperCase());
  return findWhole(snapshot, typed) ?? no('not-a-reference', typed);
};

/** Returns the range that a name of the workbook, a table or a sheet stands for; null where nothing is called so. */
const findWhole = (snapshot: Snapshot, typed: string): CellRef | ReferenceProblem | null => {
  const bare = typed.replace(/\[\s*#(?:all|全部)\s*\]$/i, '');
  const named = snapshot.names.find(({ name }) => same(name, bare));
  if (named) return named.ref ?? no('no-range', named.name);
  const target = findSheet(snapshot, typed);
  if (!target) return null;
  const filled = boundsOf(target);
  return filled === null ? no('empty', target.name) : rangeRef(target.name, filled.row, filled.column, filled.row + filled.rows - 1, filled.column + filled.columns - 1);
};
