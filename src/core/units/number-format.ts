import Big from 'big.js';

/** Returns the number format that shows so many decimals. */
export const plainFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/** Returns the number format that shows so many decimals, and thousands apart. */
export const groupedFormat = (decimals: number): string => `#,##${plainFormat(decimals)}`;

/** Returns a number as Excel shows it under such a format or one of per cent; with all its digits under one that leaves them to the number. */
export const shownUnder = (value: number, format: string): string => {
  const digits = /0(?:\.(0+))?/.exec(format);
  if (!digits) return String(value);
  const decimals = digits[1]?.length ?? 0;
  if (format.endsWith('%')) return `${new Big(value).times(100).toFixed(decimals)}%`;
  const fixed = new Big(value).toFixed(decimals);
  const [whole = '', part] = fixed.split('.');
  return format.startsWith('#,') ? [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...(part === undefined ? [] : [part])].join('.') : fixed;
};
