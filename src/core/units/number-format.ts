import Big from 'big.js';

/** Returns the number format that shows so many decimals. */
export const plainFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/** Returns the number format that shows so many decimals, and thousands apart. */
export const groupedFormat = (decimals: number): string => `#,##${plainFormat(decimals)}`;

/** Returns the text of a number with thousands set apart, before the point alone: 1,234.5678. */
export const thousandsApart = (text: string): string => text.replace(/\d+(?=\.|$)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** Returns a number as Excel shows it under such a format or one of per cent; with all its digits under one that leaves them to the number. */
export const shownUnder = (value: number, format: string): string => {
  const digits = /0(?:\.(0+))?/.exec(format);
  if (!digits) return String(value);
  const decimals = digits[1]?.length ?? 0;
  if (format.endsWith('%')) return `${new Big(value).times(100).toFixed(decimals)}%`;
  const fixed = new Big(value).toFixed(decimals);
  return format.startsWith('#,') ? thousandsApart(fixed) : fixed;
};
