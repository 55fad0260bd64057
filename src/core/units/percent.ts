import Big from 'big.js';

/** Returns a ratio in per cent, two decimals, half up: 0.8874 → 88.74%. Exactly 1 is 100%; what only rounds to it is 99.99%. */
export const formatShare = (ratio: Big): string => {
  if (ratio.eq(1)) return '100%';
  const percent = ratio.times(100).round(2, Big.roundHalfUp);
  return percent.eq(100) ? (ratio.lt(1) ? '99.99%' : '100.01%') : `${percent.toFixed(2)}%`;
};

/** So many hundredths of a per cent are the whole. */
const wholeShare = 10_000;

/** Returns what `formatShare` does of the quotient of two integers, of which the second is not 0. */
export const formatPortion = (part: number, whole: number): string => {
  const scaled = part * wholeShare;
  if (part < 0 || whole < 0 || !Number.isSafeInteger(scaled) || !Number.isSafeInteger(whole)) return formatShare(new Big(part).div(whole));
  if (part === whole) return '100%';
  const rest = scaled % whole;
  const hundredths = (scaled - rest) / whole + (rest * 2 < whole ? 0 : 1);
  if (hundredths === wholeShare) return part < whole ? '99.99%' : '100.01%';
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
};

/** Returns the number that a share shows, which is printed whole or with two decimals: 88.74% → 0.8874. */
export const shownShare = (text: string): number => Number(`${text.replace(/[.%]/g, '')}e-${text.includes('.') ? 4 : 2}`);

/** Returns a ratio in per cent with as many decimals as the workbook shows: 0.89, 0 → 89%. */
export const formatShown = (ratio: Big, decimals: number): string => `${ratio.times(100).toFixed(decimals, Big.roundHalfUp)}%`;

/** Returns a ratio in per cent beside a line it is compared with: two decimals, more where they would hide the difference. */
export const formatAgainst = (ratio: Big, line: Big): string => {
  let decimals = 2;
  while (!ratio.eq(line) && decimals < 12 && ratio.times(100).toFixed(decimals, Big.roundHalfUp) === line.times(100).toFixed(decimals)) decimals += 1;
  return decimals === 2 ? formatShare(ratio) : `${ratio.times(100).toFixed(decimals, Big.roundHalfUp)}%`;
};

/** Returns true where a rate of so many decimals in per cent shows the ratio, to half a unit of its last digit; what is less than all may be printed as 99.99% though it rounds to 100.00%. */
export const isShownAs = (ratio: Big, { ratio: shown, decimals }: { readonly ratio: string; readonly decimals: number }): boolean =>
  (decimals === 2 && formatShown(new Big(shown), 2) === formatShare(ratio)) || new Big(shown).minus(ratio).abs().lte(new Big(5).times(new Big(10).pow(-(decimals + 3))));

/** Floating-point ratios are this sure of a difference. */
const sure = 1e-9;

/** Returns true where `part` of `whole`, which is not 0, is less than a ratio. */
export const isShareBelow = (part: number, whole: number, ratio: string): boolean => {
  const apart = part / whole - Number(ratio);
  return Math.abs(apart) > sure ? apart < 0 : new Big(part).div(whole).lt(ratio);
};

/** Returns a round line in per cent as rules write it: 0.9 → 90%. */
export const formatLine = (line: Big): string => `${line.times(100).toFixed()}%`;
