import type Big from 'big.js';
import type { Claim } from '../model/prose';
import { decimal } from '../units/decimal';
import { inMeasure } from '../units/measures';

/** Returns the number of a claim in a unit; null where it has none, or is of something else. */
export const numberIn = ({ value, unit: own }: Claim, unit: string): Big | null => {
  const number = decimal(value ?? null);
  return number === null || own === null ? null : own === unit ? number : inMeasure(number, own, unit);
};

/** Returns an exact number of things in a unit; null of anything else. */
export const countIn = (claim: Claim, unit: string): Big | null => (claim.kind === 'count' && !claim.approximate ? numberIn(claim, unit) : null);
