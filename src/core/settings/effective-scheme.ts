import type { Scheme } from '../model/scheme';
import type { Settings } from '../model/settings';
import { numbersOf } from './scheme-numbers';

/** Returns the scheme with the numbers that a person has changed for this workbook: what checks, scores and report go by. */
export const effectiveScheme = (scheme: Scheme, { numbers }: Settings): Scheme => {
  const known = new Map(numbersOf(scheme).map((number) => [number.id, number]));
  return numbers.reduce((changed, { id, value }) => known.get(id)?.write(changed, value) ?? changed, scheme);
};
