import { measures, type Measure } from '../../model/facts';
import type { Fen } from '../../units/money';
import type { LedgerRow } from '../recogniser';

/** A row with its amounts. */
export type AmountsRow = Pick<LedgerRow, 'amounts'>;
/** How far a sum of so many amounts may be off. */
export type Tolerance = (measure: Measure, terms: number) => Fen;

/** Returns the kinds of amounts that a row states, 0 being none. */
export const stated = (row: AmountsRow): readonly Measure[] => measures.filter((measure) => (row.amounts[measure]?.fen ?? 0) !== 0);
/** Returns true where every amount of a row is the sum of the others. */
export const addUp = (whole: AmountsRow, parts: readonly AmountsRow[], tolerance: Tolerance): boolean =>
  parts.length > 0 && stated(whole).length > 0 && stated(whole).every((measure) => Math.abs(parts.reduce((sum, part) => sum + (part.amounts[measure]?.fen ?? 0), 0) - (whole.amounts[measure]?.fen ?? 0)) <= tolerance(measure, parts.length));
