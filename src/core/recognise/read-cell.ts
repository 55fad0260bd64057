import Big from 'big.js';
import type { Reading, StatedRate } from '../model/facts';
import type { CellValue } from '../model/snapshot';
import type { Fen, MoneyUnit } from '../units/money';
import { numberToFen, textOfNumber, toFen, withoutNoise } from '../units/money';
import { plain } from '../units/decimal';
import { isBlankText, isErrorValue, narrow } from '../units/text';

export interface ReadAmount {
  readonly fen: Fen | null;
  /** What is worth keeping of the cell, if anything. */
  readonly kind: Reading['kind'] | null;
}

const amountText = /^(约|近|超过|超|¥|￥)?(-?[\d,，]*\.?\d+)(余|多)?(亿元|万元|千元|元|亿|万)?(左右|以上|整)?$/;
const unitsInText: Readonly<Record<string, MoneyUnit>> = { 亿元: '亿元', 亿: '亿元', 万元: '万元', 万: '万元', 千元: '千元', 元: '元' };

/** Returns the fen of a cell in a column of the given unit; a unit written in the cell goes before the column's. */
export const readAmount = (value: CellValue, unit: MoneyUnit): ReadAmount => {
  if (value === null || value === '') return { fen: null, kind: null };
  if (typeof value === 'boolean') return { fen: null, kind: 'unreadable' };
  if (typeof value === 'number') {
    const { fen, tooPrecise } = numberToFen(value, unit);
    return { fen, kind: tooPrecise ? 'too-precise' : null };
  }
  if (isBlankText(value)) return { fen: null, kind: null };
  if (isErrorValue(value.trim())) return { fen: null, kind: 'error-value' };
  const text = narrow(value).replace(/\s+/g, '');
  const match = amountText.exec(text) ?? amountText.exec(text.replace(/^\((.*)\)$/, '-$1'));
  if (!match) return { fen: null, kind: 'unreadable' };
  const { fen, tooPrecise } = toFen(new Big((match[2] ?? '0').replace(/[,，]/g, '')), unitsInText[match[4] ?? ''] ?? unit);
  return { fen, kind: tooPrecise ? 'too-precise' : 'text-number' };
};

/** Returns true for a cell that a money column could hold: a number, or a text that reads as an amount. */
export const looksLikeAmount = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && (isErrorValue(value.trim()) || amountText.test(narrow(value).replace(/\s+/g, ''))));

/** Returns true for a number format that shows a day, a month or a year. */
export const isDateFormat = (format: string): boolean => /[yd年日]|m+月/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General/gi, ''));

const decimalsOf = (text: string): number => (text.split('.')[1] ?? '').length;

/** Returns the rate of a cell, 0–1; null where it holds none. A number counts as per cent where the format, the heading or its size says so. */
export const readRate = (value: CellValue, format: string, heading: string): Omit<StatedRate, 'at'> | null => {
  if (typeof value === 'number') {
    const number = withoutNoise(value);
    if (format.includes('%')) return { ratio: plain(number), decimals: decimalsOf((/\.0+/.exec(format) ?? [''])[0]) };
    const inPercent = heading.includes('%') || number.abs().gt(1.5);
    if (inPercent) return { ratio: plain(number.div(100)), decimals: /^0\.0+$/.test(format) ? format.length - 2 : decimalsOf(plain(number)) };
    return { ratio: plain(number), decimals: Math.max(0, decimalsOf(plain(number)) - 2) };
  }
  if (typeof value !== 'string') return null;
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(narrow(value).replace(/\s+/g, '').replace(/,/g, ''));
  if (!match) return null;
  const number = new Big(match[1] ?? '0');
  const inPercent = match[2] === '%' || heading.includes('%') || number.abs().gt(1.5);
  return inPercent
    ? { ratio: plain(number.div(100)), decimals: decimalsOf(match[1] ?? '') }
    : { ratio: plain(number), decimals: Math.max(0, decimalsOf(match[1] ?? '') - 2) };
};

/** Returns the decimal text of a cell that holds a plain number (分值, 得分, 数量); null where it does not. */
export const readNumber = (value: CellValue): string | null => {
  if (typeof value === 'number') return textOfNumber(value);
  if (typeof value !== 'string') return null;
  const match = /^(-?\d[\d,]*(?:\.\d+)?)分?$/.exec(narrow(value).replace(/\s+/g, ''));
  return match ? plain(new Big((match[1] ?? '0').replaceAll(',', ''))) : null;
};
