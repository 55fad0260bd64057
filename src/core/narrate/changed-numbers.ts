import type { ChangedNumber } from '../model/settings';
import { decimal } from '../units/decimal';
import { ofScheme, quantity, quoted, rate } from './pieces';
import { joined, type Words } from './say';

const nowOf = ({ value, shown, at }: ChangedNumber): Words => {
  if (decimal(value) === null || value === null) return quoted(shown, [at]);
  return shown.endsWith('%') ? rate(value, at) : quantity(value, shown.slice(value.length), at);
};

/** Returns what a person has changed of the scheme, number by number, each resting on its cell. */
export const changedNumbers = (numbers: readonly ChangedNumber[]): Words => joined(numbers.map((number): Words => [`“${number.label}”由`, ofScheme(number.shownOwn), '改为', nowOf(number)]), '，');
