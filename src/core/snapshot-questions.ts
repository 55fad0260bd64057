import type { Memory } from './model/memory';
import { reportSheet } from './model/own-sheets';
import type { Area, CellValue, SheetSnapshot, Snapshot } from './model/snapshot';
import type { CellRef } from './units/address';
import { rangeRef } from './units/address';

/** Returns true where a sheet holds anything. */
export const isFilled = ({ values }: SheetSnapshot): boolean => values.some((row) => row.some((value) => value !== null && value !== ''));

/** Returns what a cell of a sheet holds, given by its place on the sheet; null for blank, and outside of what was read. */
export const valueAt = (sheet: SheetSnapshot, row: number, column: number): CellValue => {
  const value = sheet.values[row - sheet.row]?.[column - sheet.column] ?? null;
  return value === '' ? null : value;
};

/** Returns the rectangle that holds everything on a sheet, in sheet coordinates; null for an empty sheet. */
export const boundsOf = ({ row, column, values }: SheetSnapshot): Area | null => {
  const filled = (value: unknown): boolean => value !== null && String(value).trim() !== '';
  let [top, bottom, left, right] = [-1, -1, Infinity, -1];
  values.forEach((cells, index) => {
    cells.forEach((value, place) => {
      if (!filled(value)) return;
      if (top < 0) top = index;
      [bottom, left, right] = [index, Math.min(left, place), Math.max(right, place)];
    });
  });
  return top < 0 ? null : { row: row + top, column: column + left, rows: bottom - top + 1, columns: right - left + 1 };
};

/** Returns the reference of all that was read of a sheet. */
export const wholeOf = ({ name, row, column, values }: SheetSnapshot): CellRef =>
  rangeRef(name, row, column, row + Math.max(1, values.length) - 1, column + Math.max(1, ...values.map((cells) => cells.length)) - 1);

/** Returns what an earlier version remembered with （一） under its section: it used to stand under the passage that came first. */
const withSectionHeadings = (memory: Memory): Memory => {
  const texts = [...memory.rows.flatMap((row) => ('texts' in row ? row.texts : [])), ...memory.instead];
  const renamed = new Map(texts.flatMap(([id, text]) => (id.endsWith('/heading') && id.split('/').length > 2 && /^\s*（[一二三四五六七八九十]+）/.test(text) ? [[id, `${id.split('/')[0]}/heading`] as const] : [])));
  if (renamed.size === 0) return memory;
  const now = (id: string): string => renamed.get(id) ?? id;
  return {
    ...memory,
    rows: memory.rows.map((row) => ('texts' in row ? { texts: row.texts.map(([id, text]) => [now(id), text] as const) } : row)),
    instead: memory.instead.map(([id, text]) => [now(id), text] as const),
    over: memory.over.map(([id, by]) => [now(id), now(by)] as const),
    placed: memory.placed.map(([id, own]) => [now(id), own] as const),
  };
};

/** Returns what the program remembers of its last report; null where nothing is remembered, or by another version. */
export const readMemory = (text: string | null): Memory | null => {
  if (text === null || text === '') return null;
  try {
    const read = JSON.parse(text) as Partial<Memory> | null;
    return read?.version === 2 && Array.isArray(read.rows) && Array.isArray(read.instead) ? withSectionHeadings(read as Memory) : null;
  } catch {
    return null;
  }
};

/** Returns true where the workbook has a report sheet that the program has no record of: copied from another workbook, its record deleted, or of an earlier version. `remembered` is that record, where it is read already. */
export const isForeign = ({ sheets, memory }: Snapshot, remembered = readMemory(memory)): boolean => remembered === null && sheets.some((sheet) => sheet.name === reportSheet && isFilled(sheet));
