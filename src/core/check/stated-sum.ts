import type { Facts, Measure, StatedSum, SumColumn, SumPart } from '../model/facts';
import { measureNames } from '../model/names';
import type { CellRef } from '../units/address';
import { joinRefs } from '../units/address';
import { formatExact, sumTolerance } from '../units/money';
import type { Fen } from '../units/money';

/** Returns Σ of the parts in fen. */
export const sumOfParts = (parts: readonly SumPart[]): Fen => parts.reduce((sum, { fen }) => sum + fen, 0);

/** Returns true where sum and stated amount agree within the tolerance. */
export const agrees = (column: SumColumn, parts: readonly SumPart[] = column.parts): boolean =>
  column.stated !== null && Math.abs(sumOfParts(parts) - column.stated) <= sumTolerance(column.unit, parts.length);

/** Returns true where the stated total holds only if the subtotals are added to the items they are the sums of. */
export const countsTwice = (column: SumColumn): boolean =>
  column.subtotals.length > 0 && !agrees(column) && agrees(column, [...column.parts, ...column.subtotals]);

/** Returns true where a stated amount is not the sum of its parts, for whatever reason but that subtotals are counted twice. A stated 0 or blank is no amount. */
export const isOffSum = (column: SumColumn): boolean => !!column.stated && column.parts.length > 0 && !agrees(column) && !countsTwice(column);

/** Returns the kinds of amounts among the parts that the stated amount is not. */
export const otherKinds = (column: SumColumn): readonly Measure[] => [...new Set(column.parts.map(({ measure }) => measure))].filter((measure) => measure !== column.measure);

/** Returns the parts that are larger than the whole. */
export const partsBeyond = (column: SumColumn): readonly SumPart[] => {
  const { stated, parts, unit } = column;
  return stated === null || stated <= 0 ? [] : parts.filter(({ fen }) => fen - stated > sumTolerance(unit, 1));
};

/** A column whose stated amount is not Σ of its parts: where to point, and what messages say of it. */
interface Gap {
  readonly sum: StatedSum;
  readonly column: SumColumn;
  readonly at: readonly CellRef[];
  readonly data: { readonly name: string; readonly measure: string; readonly stated: string; readonly count: string; readonly sum: string; readonly gap: string };
}

/** Returns the gaps of the sums of one kind. A stated 0 or blank is another check's. */
export const gapsIn = (facts: Facts, covers: StatedSum['covers']): readonly Gap[] =>
  facts.sums
    .filter((sum) => sum.covers === covers)
    .flatMap((sum) =>
      sum.columns.flatMap((column): Gap[] => {
        if (!column.stated || column.parts.length === 0 || agrees(column)) return [];
        const added = sumOfParts(column.parts);
        return [
          {
            sum,
            column,
            at: [...column.at, ...joinRefs(column.parts.flatMap((part) => part.at))],
            data: { name: sum.name, measure: measureNames[column.measure], stated: formatExact(column.stated), count: String(column.parts.length), sum: formatExact(added), gap: formatExact(Math.abs(column.stated - added)) },
          },
        ];
      }),
    );
