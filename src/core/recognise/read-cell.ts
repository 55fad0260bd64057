import Big from 'big.js';
import type { Reading, StatedRate } from '../model/facts';
import type { CellValue } from '../model/snapshot';
import type { Fen, MoneyUnit } from '../units/money';
import { numberToFen, textOfNumber, toFen, withoutNoise } from '../units/money';
import { decimalsOf, plain } from '../units/decimal';
import { remembered } from '../units/remembered';
import { isBlankText, isErrorValue, narrow } from '../units/text';
import type { CellRef } from '../units/address';

/** An amount as a cell states it; `fen` is null where it states none. */
export interface ReadAmount {
  readonly fen: Fen | null;
  /** What is worth keeping of the cell, if anything. */
  readonly kind: Reading['kind'] | null;
}

/** Returns what is worth keeping of a cell of an amount: a reading, or nothing. */
export const amountReadings = ({ fen, kind }: ReadAmount, at: readonly CellRef[], raw: string, project: string | null): readonly Reading[] =>
  kind === null ? [] : [{ at, raw, kind, field: 'amount', project, ...(kind === 'other-unit' && fen !== null && { fen }) }];

/** An approximation before and behind, a sign, the digits with their separators, 亿 万 千 and 元: 约 -1,234.5 余 万 元. */
const amountText = /^(?:约|近|超过|超|¥|￥)?(-?[\d,，]*\.?\d+)(?:余|多)?(亿|万|千(?=元|余元|多元))?(?:余|多)?(元)?(?:左右|以上|整)?$/;

/** Returns a text as numbers are read in it: narrow, without spaces and the apostrophe that marks it a text, with the plain minus; a number in brackets is below zero. */
const numeric = (text: string): string =>
  narrow(text)
    .replace(/\s+/g, '')
    .replace(/^['‘’`]/, '')
    .replace(/[−﹣]/g, '-')
    .replace(/^\(([^-].*)\)$/, '-$1');

/** An amount as a text states it: its digits without separators, and its own unit if it has one. */
interface AmountInText {
  readonly digits: string;
  readonly unit: MoneyUnit | null;
}

const amountInText = (text: string): AmountInText | null => {
  const match = amountText.exec(numeric(text));
  const unit = `${match?.[2] ?? ''}${match?.[2] || match?.[3] ? '元' : ''}`;
  return match ? { digits: (match[1] ?? '0').replace(/[,，]/g, ''), unit: unit === '' ? null : (unit as MoneyUnit) } : null;
};

/** Returns the number that a cell of amounts shows, as it stands, and the unit that the cell itself names; null where it shows none. */
export const shownAmount = (value: CellValue): { readonly number: number; readonly unit: MoneyUnit | null } | null => {
  if (typeof value === 'number') return { number: value, unit: null };
  const amount = typeof value === 'string' ? amountInText(value) : null;
  return amount && Number.isFinite(Number(amount.digits)) ? { number: Number(amount.digits), unit: amount.unit } : null;
};

/** What no integer counts exactly any more, some ninety 万亿元, is no amount that anybody has been given. */
const isCountable = (fen: Fen): boolean => Number.isSafeInteger(fen);
const uncountable: ReadAmount = { fen: null, kind: 'unreadable' };

/** Returns the fen of a cell in a column of the given unit; a unit written in the cell goes before the column's. */
export const readAmount = (value: CellValue, unit: MoneyUnit): ReadAmount => {
  if (value === null || value === '') return { fen: null, kind: null };
  if (typeof value === 'boolean') return { fen: null, kind: 'unreadable' };
  if (typeof value === 'number') {
    const { fen, tooPrecise } = numberToFen(value, unit);
    return isCountable(fen) ? { fen, kind: tooPrecise ? 'too-precise' : null } : uncountable;
  }
  if (isBlankText(value)) return { fen: null, kind: null };
  if (isErrorValue(value.trim())) return { fen: null, kind: 'error-value' };
  const amount = amountInText(value);
  if (!amount) return { fen: null, kind: 'unreadable' };
  const { fen, tooPrecise } = toFen(new Big(amount.digits), amount.unit ?? unit);
  if (!isCountable(fen)) return uncountable;
  return { fen, kind: tooPrecise ? 'too-precise' : amount.unit !== null && amount.unit !== unit ? 'other-unit' : 'text-number' };
};

/** Returns true for a cell that a money column could hold: a number, or a text that reads as an amount. */
export const looksLikeAmount = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && (isErrorValue(value.trim()) || amountInText(value) !== null));

/** Returns true for a number format that shows a day, a month or a year. */
export const isDateFormat = remembered((format): boolean => /[yd年日]|m+月/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General/gi, '')));

/** Beyond these the digits of a rate are what a division left, and programs that save a workbook cut them off differently. */
const mostDecimals = 8;
const meantDecimals = (text: string): number => Math.min(mostDecimals, decimalsOf(text));

/** Returns true for a heading that says that its numbers are per cent. */
export const isInPercent = (heading: string): boolean => /[%％]/.test(heading);

/** Returns the rate of a cell, 0–1; null where it holds none. A number counts as per cent where the format, the heading or its size says so. */
export const readRate = (value: CellValue, format: string, heading: string): Omit<StatedRate, 'at'> | null => {
  if (typeof value === 'number') {
    const number = withoutNoise(value);
    if (format.includes('%')) return { ratio: plain(number), decimals: decimalsOf((/\.0+/.exec(format) ?? [''])[0]) };
    const inPercent = isInPercent(heading) || number.abs().gt(1.5);
    if (inPercent) return { ratio: plain(number.div(100)), decimals: /^0\.0+$/.test(format) ? format.length - 2 : meantDecimals(plain(number)) };
    return { ratio: plain(number), decimals: Math.max(0, meantDecimals(plain(number)) - 2) };
  }
  if (typeof value !== 'string') return null;
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(numeric(value).replace(/,/g, ''));
  if (!match) return null;
  const number = new Big(match[1] ?? '0');
  const inPercent = match[2] === '%' || isInPercent(heading) || number.abs().gt(1.5);
  return inPercent
    ? { ratio: plain(number.div(100)), decimals: decimalsOf(match[1] ?? '') }
    : { ratio: plain(number), decimals: Math.max(0, decimalsOf(match[1] ?? '') - 2) };
};

/** Returns the decimal text of a cell that holds a plain number (分值, 得分, 数量); null where it does not. */
export const readNumber = (value: CellValue): string | null => {
  if (typeof value === 'number') return textOfNumber(value);
  if (typeof value !== 'string') return null;
  const match = /^(-?\d[\d,]*(?:\.\d+)?)分?$/.exec(numeric(value));
  return match ? plain(new Big((match[1] ?? '0').replaceAll(',', ''))) : null;
};
