import Big from 'big.js';

/** Returns a decimal without exponent and trailing zeros: 10.00 → 10, 9.110 → 9.11. */
export const plain = (value: Big): string => value.toFixed().replace(/^(-?\d+\.\d*?)0+$/, '$1').replace(/\.$/, '').replace(/^-0$/, '0');

/** Returns the value rounded half up (away from zero) to the given decimals. */
export const rounded = (value: Big, decimals: number): Big => value.round(decimals, Big.roundHalfUp);

/** Returns a Big for a decimal text, null where the text is none. */
export const decimal = (text: string | null): Big | null => {
  if (text === null || !/^-?(?:\d+\.?\d*|\.\d+)$/.test(text)) return null;
  return new Big(text.startsWith('.') ? `0${text}` : text.replace(/\.$/, ''));
};

/** Returns Σ of the values. */
export const sumOf = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));
