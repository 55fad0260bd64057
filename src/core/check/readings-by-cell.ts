import type { Facts, Reading } from '../model/facts';
import type { CellRef } from '../units/address';

/** Returns what was read of one kind in a cell, where a cell has such a reading; made once for all indicators. */
export const readingsByCell = ({ readings }: Facts, wanted: Reading['kind']): ((cell: CellRef | undefined) => Reading | undefined) => {
  const known = new Map<CellRef | undefined, Reading>();
  for (const reading of readings) if (reading.kind === wanted && !known.has(reading.at[0])) known.set(reading.at[0], reading);
  // Most workbooks have none, and then no cell need be looked up.
  return known.size === 0 ? () => undefined : (cell) => known.get(cell);
};
