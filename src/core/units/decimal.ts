import Big from 'big.js';
import { remembered } from './remembered';

/** How the values that were read from texts are written. */
const written = new WeakMap<Big, string>();

/** Returns a decimal without exponent and trailing zeros: 10.00 → 10, 9.110 → 9.11. */
export const plain = (value: Big): string => written.get(value) ?? value.toFixed();

/** Returns how many decimals a number is written with: 12.50 → 2. */
export const decimalsOf = (text: string): number => {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
};

/** Returns the value rounded half up (away from zero) to the given decimals. */
export const rounded = (value: Big, decimals: number): Big => (value.c.length - 1 - value.e <= decimals ? value : value.round(decimals, Big.roundHalfUp));

const read = remembered((text): Big | null => {
  if (!/^-?(?:\d+\.?\d*|\.\d+)$/.test(text)) return null;
  const value = new Big(text.startsWith('.') ? `0${text}` : text.replace(/\.$/, ''));
  written.set(value, value.toFixed());
  return value;
});

/** Returns a Big for a decimal text, null where the text is none. */
export const decimal = (text: string | null): Big | null => (text === null ? null : read(text));

/** A decimal text no longer than this is told apart from others by its floating-point number, which keeps 15 digits. */
const exactLength = 15;
const exactNumber = remembered((text): number => (text.length <= exactLength && read(text) !== null ? Number(text) : NaN));

/** Returns a number below, at or above 0 as one decimal text is less than, equal to or more than another; null where one of them is none. */
export const compareDecimals = (one: string | null, other: string | null): number | null => {
  if (one === null || other === null) return null;
  const apart = exactNumber(one) - exactNumber(other);
  if (!Number.isNaN(apart)) return apart;
  const [first, second] = [read(one), read(other)];
  return first && second && first.cmp(second);
};

/** Returns true where one decimal text is less than another; not where one of them is none. */
export const isBelow = (one: string | null, other: string | null): boolean => one !== other && (compareDecimals(one, other) ?? 0) < 0;

/** Returns how far two decimal texts are apart. */
export const distance = (one: string, other: string): string => plain(new Big(one).minus(other).abs());

/** Whole millionths are added as integers: exact below this, which leaves room for thousands of terms. */
const [millionths, exactBelow] = [1e6, 1e6];
/** Returns a decimal text in millionths, 0 for what is none; NaN where these are no integers, or too many to be added up. */
export const inMillionths = remembered((text): number => {
  const value = decimal(text);
  if (value === null) return 0;
  return value.abs().lt(exactBelow) && value.times(millionths).round(0).eq(value.times(millionths)) ? value.times(millionths).toNumber() : NaN;
});

/** Returns a share `part` of `whole` of a value, with as many decimals as a quotient of big.js; all three are 0 or more, `whole` is not 0, part and whole are integers. */
export const portionOf = (value: Big, part: number, whole: number): Big => {
  const decimals = Math.max(0, value.c.length - 1 - value.e);
  const scaled = (BigInt(value.toFixed(decimals).replace('.', '')) * BigInt(part) * 10n ** BigInt(Big.DP)) / (BigInt(whole) * 10n ** BigInt(decimals));
  const digits = String(scaled).padStart(Big.DP + 1, '0');
  return new Big(`${digits.slice(0, -Big.DP)}.${digits.slice(-Big.DP)}`);
};

/** Returns Σ of the values. */
export const sumOf = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));

/** Returns a number of millionths as a decimal text without trailing zeros. */
export const fromMillionths = (sum: number): string => {
  const digits = String(Math.abs(sum)).padStart(7, '0');
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
  return sum < 0 ? `-${text}` : text;
};

/** Returns Σ of decimal texts as one; what is none counts as nothing. */
export const sumOfTexts = (texts: readonly (string | null)[]): string => {
  let sum = 0;
  for (const text of texts) if (text !== null) sum += inMillionths(text);
  return Number.isSafeInteger(sum) ? fromMillionths(sum) : plain(sumOf(texts.flatMap((text) => decimal(text) ?? [])));
};
