import type { CellRef } from '../core/units/address';
import { parseRef, rangeRef } from '../core/units/address';

/** Returns the same cells with neighbours of one column or one row joined into ranges, in the order given; what is no reference stays. */
export const joinCells = (cells: readonly CellRef[]): readonly CellRef[] => {
  const joined: { ref: CellRef; place: ReturnType<typeof parseRef> }[] = [];
  for (const ref of cells) {
    const place = parseRef(ref);
    const last = joined.at(-1);
    const before = last?.place;
    if (last && before && place && before.sheet === place.sheet) {
      const below = before.column === place.column && before.lastColumn === place.lastColumn && place.row === before.lastRow + 1;
      const beside = before.row === place.row && before.lastRow === place.lastRow && place.column === before.lastColumn + 1;
      if (below || beside) {
        last.place = { ...before, lastRow: place.lastRow, lastColumn: place.lastColumn };
        last.ref = rangeRef(before.sheet, before.row, before.column, place.lastRow, place.lastColumn);
        continue;
      }
    }
    if (!joined.some((other) => other.ref === ref)) joined.push({ ref, place });
  }
  return joined.map(({ ref }) => ref);
};
