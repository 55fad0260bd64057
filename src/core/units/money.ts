import Big from 'big.js';
import { decimalsOf, plain } from './decimal';
import { thousandsApart } from './number-format';

/** An amount in integer fen; 0.000001 万元 is one fen. */
export type Fen = number;

/** The units that ledgers use, smallest first. */
export const moneyUnits = ['元', '千元', '万元', '亿元'] as const;
/** A unit in which a table states its amounts. */
export type MoneyUnit = (typeof moneyUnits)[number];
const fenPer: Readonly<Record<MoneyUnit, number>> = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 };

/** So many decimals of a unit come to a fen. */
const decimalsOfFen: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

/** Returns the number Excel means: binary noise cut at 15 significant digits, so that 14.799999999999999 is 14.80. */
export const withoutNoise = (value: number): Big => new Big(value.toPrecision(15));

/** A number that is written with no more signs than this has no noise. */
const exactLength = 15;
const isExact = (text: string): boolean => text.length <= exactLength && !text.includes('e');

/** Returns the decimal text of the number Excel means. */
export const textOfNumber = (value: number): string => {
  const text = String(value);
  return isExact(text) ? text : plain(withoutNoise(value));
};

/** Returns fen, rounded half up (away from zero), and whether the amount was more precise than a fen. */
export const toFen = (amount: Big, unit: MoneyUnit): { readonly fen: Fen; readonly tooPrecise: boolean } => {
  const exact = amount.times(fenPer[unit]);
  const fen = exact.round(0, Big.roundHalfUp);
  return { fen: fen.toNumber() + 0, tooPrecise: !fen.eq(exact) };
};

/** Integers below this are exact, and so is a decimal times a power of ten that comes to one. */
const safe = 1e14;

/** Returns what `toFen` does of the number Excel means. */
export const numberToFen = (value: number, unit: MoneyUnit): { readonly fen: Fen; readonly tooPrecise: boolean } => {
  const text = String(value);
  const amount = value * fenPer[unit];
  return isExact(text) && decimalsOf(text) <= decimalsOfFen[unit] && Math.abs(amount) < safe ? { fen: Math.round(amount) + 0, tooPrecise: false } : toFen(withoutNoise(value), unit);
};

/** Returns true for an amount of which the two decimals of 万元 show nothing: it is told in 元. All others of a text are in one unit. */
const isTiny = (fen: Fen): boolean => fen !== 0 && Math.abs(fen) < fenPerHundredth;

/** Returns an amount in 万元 as printed in text, two decimals: 212930000 fen → 212.93万元. */
export const formatMoney = (fen: Fen): string => (isTiny(fen) ? `${formatYuan(fen)}元` : `${formatWan(fen)}万元`);

/** So many fen are one 万元. */
export const fenPerWan = fenPer.万元;

const fenPerHundredth = fenPer.万元 / 100;

/** Returns an amount in 万元 without its unit, two decimals, rounded half up once: 212.93. */
export const formatWan = (fen: Fen): string => {
  const hundredths = String(Math.floor((Math.abs(fen) + fenPerHundredth / 2) / fenPerHundredth)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
};

/** Returns an amount in 万元 with as many decimals as it has, at least two: what a comparison shows must differ where the amounts do. */
export const formatExact = (fen: Fen): string => {
  if (isTiny(fen)) return `${formatYuan(fen)}元`;
  const wan = new Big(fen).div(fenPer.万元);
  return `${wan.round(2).eq(wan) ? wan.toFixed(2) : wan.toFixed()}万元`;
};

/** Returns an amount exactly as `formatExact` does, but in 亿元 or 元 where a text counts in it: beside 298.25亿元 stands 299.25亿元, beside 300000元 stands 270,000元. */
export const formatExactIn = (fen: Fen, unit: string | null): string => {
  if (unit === '亿元' && fen !== 0) return `${new Big(fen).div(fenPer.亿元).toFixed()}亿元`;
  return unit === '元' ? `${thousandsApart(formatYuan(fen))}元` : formatExact(fen);
};

const formatYuan = (fen: Fen): string => {
  const yuan = new Big(fen).div(fenPer.元);
  return yuan.round(0).eq(yuan) ? yuan.toFixed(0) : yuan.toFixed(2);
};

/** Returns by how much a sum of n terms may differ from what is stated in the unit shown: max(0.01, 0.005·n), in fen. */
export const sumTolerance = (unit: MoneyUnit, terms: number): Fen => Math.max(0.01, 0.005 * terms) * fenPer[unit];

/** Returns amounts in 万元 without the unit, all with as many decimals as the finest has, at least two: what adds up is seen to add up. */
export const formatAlike = (amounts: readonly Fen[]): readonly string[] => {
  let decimals = 2;
  while (decimals < 6 && amounts.some((fen) => fen % 10 ** (6 - decimals) !== 0)) decimals += 1;
  return amounts.map((fen) => new Big(fen).div(fenPer.万元).toFixed(decimals));
};
