import type { Amendment, RowInsertion, RowRemoval } from '../core/model/sheet-plan';

/** Returns the insertions from the lowest row up, so that one moves nothing that another is still to find. */
export const bottomUp = (insertions: readonly RowInsertion[]): readonly RowInsertion[] => [...insertions].reverse().sort((one, other) => other.row - one.row);

/** Returns an insertion's place once all are made. */
export const placeOf = (insertion: RowInsertion, insertions: readonly RowInsertion[]): number => {
  const above = insertions.filter((other, index) => other.sheet === insertion.sheet && (other.row < insertion.row || (other.row === insertion.row && index < insertions.indexOf(insertion))));
  return insertion.row + above.reduce((count, { rows }) => count + rows.length, 0);
};

/** Returns the removals with their rows as they are once the insertions are made, the lowest first. */
export const movedRemovals = ({ insertions = [], removals = [] }: Amendment): readonly RowRemoval[] =>
  removals
    .map(({ sheet, row }) => ({ sheet, row: row + insertions.filter((other) => other.sheet === sheet && other.row <= row).reduce((count, { rows }) => count + rows.length, 0) }))
    .sort((one, other) => other.row - one.row);
