import type { Memory } from './model/memory';
import type { SheetSnapshot } from './model/snapshot';
import type { CellRef } from './units/address';
import { rangeRef } from './units/address';

/** Returns true where a sheet holds anything. */
export const isFilled = ({ values }: SheetSnapshot): boolean => values.some((row) => row.some((value) => value !== null && value !== ''));

/** Returns the reference of all that was read of a sheet. */
export const wholeOf = ({ name, row, column, values }: SheetSnapshot): CellRef =>
  rangeRef(name, row, column, row + Math.max(1, values.length) - 1, column + Math.max(1, ...values.map((cells) => cells.length)) - 1);

/** Returns what the program remembers of its last report; null where nothing is remembered, or by another version. */
export const readMemory = (text: string | null): Memory | null => {
  if (text === null || text === '') return null;
  try {
    const read = JSON.parse(text) as Partial<Memory> | null;
    return read?.version === 1 && Array.isArray(read.rows) && Array.isArray(read.instead) ? (read as Memory) : null;
  } catch {
    return null;
  }
};
