import type { Options } from '../model/options';
import type { Scheme } from '../model/scheme';
import type { Settings } from '../model/settings';
import { numbersOf, rateBasisId } from './scheme-numbers';

/** Returns the scheme with the numbers that a person has changed for this workbook: what checks, scores and report go by. */
export const effectiveScheme = (scheme: Scheme, { numbers }: Pick<Settings, 'numbers'>): Scheme => {
  const known = new Map(numbersOf(scheme).map((number) => [number.id, number]));
  return numbers.reduce((changed, { id, value }) => known.get(id)?.write(changed, value) ?? changed, scheme);
};

/** What is followed: the effective scheme, and the settings of which it is made. */
export interface Followed {
  readonly scheme: Scheme;
  readonly settings: Settings;
  /** Whether a person has said what 预算执行率 divides by. */
  readonly basisSettled: boolean;
}

/** Returns what is followed where an option goes before what is settled in the workbook, and this before the scheme's own. */
export const followed = (own: Scheme, settings: Settings, { basis }: Pick<Options, 'basis'>): Followed => {
  if (basis === undefined) return { scheme: effectiveScheme(own, settings), settings, basisSettled: settings.numbers.some(({ id }) => id === rateBasisId) };
  const numbers = settings.numbers.filter(({ id }) => id !== rateBasisId);
  return { scheme: { ...effectiveScheme(own, { numbers }), rateBasis: basis }, settings: { ...settings, numbers }, basisSettled: true };
};
