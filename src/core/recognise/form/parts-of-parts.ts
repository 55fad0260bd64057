import { addUp, stated, type AmountsRow, type Tolerance } from '../ledger/add-up';

/** More rows than this are no sources of one project's funds. */
const most = 16;

/**
 * Returns the places of the rows that are parts of another source, not of the whole: 中央补助 below 财政拨款. They are told by
 * arithmetic alone: where all rows add up to the whole, none is; otherwise a row has the rows that follow it as its parts if these
 * add up to it and the rows that remain then add up to the whole. Where nothing adds up, none is.
 */
export const partsOfParts = (whole: AmountsRow, rows: readonly AmountsRow[], tolerance: Tolerance): ReadonlySet<number> => {
  if (rows.length > most || stated(whole).length === 0 || addUp(whole, rows, tolerance)) return new Set();
  const search = (from: number, kept: readonly number[]): readonly number[] | null => {
    if (from >= rows.length) return addUp(whole, kept.map((index) => rows[index] as AmountsRow), tolerance) ? kept : null;
    const row = rows[from] as AmountsRow;
    for (let parts = stated(row).length === 0 ? 0 : rows.length - 1 - from; parts >= 1; parts -= 1) {
      if (!addUp(row, rows.slice(from + 1, from + 1 + parts), tolerance)) continue;
      const found = search(from + 1 + parts, [...kept, from]);
      if (found) return found;
    }
    return search(from + 1, [...kept, from]);
  };
  const kept = search(0, []);
  return new Set(kept === null ? [] : rows.flatMap((_, index) => (kept.includes(index) ? [] : [index])));
};
