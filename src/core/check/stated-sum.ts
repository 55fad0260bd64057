import type { Measure, SumColumn, SumPart } from '../model/facts';
import { sumTolerance } from '../units/money';
import type { Fen } from '../units/money';

/** Returns Σ of the parts in fen. */
export const sumOfParts = (parts: readonly SumPart[]): Fen => parts.reduce((sum, { fen }) => sum + fen, 0);

/** Returns true where sum and stated amount agree within the tolerance. */
export const agrees = (column: SumColumn, parts: readonly SumPart[] = column.parts): boolean =>
  column.stated !== null && Math.abs(sumOfParts(parts) - column.stated) <= sumTolerance(column.unit, parts.length);

/** Returns true where the stated total holds only if the subtotals are added to the items they are the sums of. */
export const countsTwice = (column: SumColumn): boolean =>
  column.subtotals.length > 0 && !agrees(column) && agrees(column, [...column.parts, ...column.subtotals]);

/** Returns the kinds of amounts among the parts that the stated amount is not. */
export const otherKinds = (column: SumColumn): readonly Measure[] => [...new Set(column.parts.map(({ measure }) => measure))].filter((measure) => measure !== column.measure);

/** Returns the parts that are larger than the whole. */
export const partsBeyond = (column: SumColumn): readonly SumPart[] => {
  const { stated, parts, unit } = column;
  return stated === null || stated <= 0 ? [] : parts.filter(({ fen }) => fen - stated > sumTolerance(unit, 1));
};
