import type { Measure, StatedSum, SumColumn, SumPart } from '../model/facts';
import type { Fen } from '../units/money';
import { fenPer } from '../units/money';

/** Returns Σ of the parts in fen. */
export const sumOfParts = (parts: readonly SumPart[]): Fen => parts.reduce((sum, { fen }) => sum + fen, 0);

/** Returns the tolerance of a sum of n terms in the unit shown: max(0.01, 0.005·n), in fen. */
export const tolerance = ({ unit }: StatedSum, terms: number): Fen => Math.max(0.01, 0.005 * terms) * fenPer[unit];

/** Returns true where sum and stated amount agree within the tolerance. */
export const agrees = (sum: StatedSum, column: SumColumn, parts: readonly SumPart[] = column.parts): boolean =>
  column.stated !== null && Math.abs(sumOfParts(parts) - column.stated) <= tolerance(sum, parts.length);

/** Returns true where the stated total holds only if the subtotals are added to the items they are the sums of. */
export const countsTwice = (sum: StatedSum, column: SumColumn): boolean =>
  column.subtotals.length > 0 && !agrees(sum, column) && agrees(sum, column, [...column.parts, ...column.subtotals]);

/** Returns the kinds of amounts among the parts that the stated amount is not. */
export const otherKinds = (column: SumColumn): readonly Measure[] => [...new Set(column.parts.map(({ measure }) => measure))].filter((measure) => measure !== column.measure);
