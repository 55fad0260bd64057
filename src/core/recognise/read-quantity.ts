import type { Comparison } from '../model/facts';
import type { CellValue } from '../model/snapshot';
import Big from 'big.js';
import { withoutNoise } from '../units/money';
import { plain } from '../units/decimal';
import { narrow } from '../units/text';

/** A target or an actual as typed: the comparison written before it, its number, its unit, or its words. */
export interface Quantity {
  readonly comparison: Comparison | null;
  /** Decimal text; null for words. Percentages are in per cent: 95% → 95. */
  readonly number: string | null;
  readonly measure: string | null;
  readonly text: string;
}

const signs: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:≥|>=|=>|≧|⩾|大于等于|不低于|不少于|不小于|至少)/, '>='],
  [/^(?:≤|<=|=<|≦|⩽|小于等于|不高于|不超过|不大于|控制在)/, '<='],
  [/^(?:>|大于|高于|超过)/, '>'],
  [/^(?:<|小于|低于)/, '<'],
  [/^(?:=|＝|等于)/, '='],
];

/** Returns the comparison a cell of the 指标性质 column names; null where it names none. */
export const readComparison = (text: string): Comparison | null => {
  const key = narrow(text).replace(/\s+/g, '');
  if (/^(?:定性|定性指标)$/.test(key)) return 'qualitative';
  if (/^(?:日期|时间|时限)$/.test(key)) return 'date';
  if (/^正向/.test(key)) return '>=';
  if (/^(?:反向|逆向)/.test(key)) return '<=';
  return signs.find(([pattern]) => pattern.test(key))?.[1] ?? null;
};

const dateText = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)?(?:之?前|以?前|底前|完成)*$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:之?前)?$/;
const numberText = /^(-?\d[\d,]*(?:\.\d+)?)\s*(.*)$/;

/** Returns what a target or actual cell says. A number that Excel shows in per cent counts as per cent. */
export const readQuantity = (value: CellValue, format: string): Quantity => {
  if (value === null) return { comparison: null, number: null, measure: null, text: '' };
  if (typeof value === 'number') {
    const number = withoutNoise(value);
    const inPercent = format.includes('%');
    const shown = plain(inPercent ? number.times(100) : number);
    return { comparison: null, number: shown, measure: inPercent ? '%' : null, text: `${shown}${inPercent ? '%' : ''}` };
  }
  const text = String(value).trim();
  const key = narrow(text).replace(/\s+/g, '');
  const sign = signs.find(([pattern]) => pattern.test(key));
  const rest = sign ? key.replace(sign[0], '') : key;
  if (dateText.test(rest)) return { comparison: 'date', number: null, measure: null, text };
  const match = numberText.exec(rest);
  // 5-8次 is a range and 2024年12月 a date: neither is one number with a unit.
  if (!match || /^[-~—–至]?\d|^[-~—–至]/.test(match[2] ?? '')) return { comparison: sign?.[1] ?? null, number: null, measure: null, text };
  const measure = (match[2] ?? '').replace(/^(?:百分比|百分之)$/, '%');
  return { comparison: sign?.[1] ?? null, number: plain(new Big((match[1] ?? '0').replaceAll(',', ''))), measure: measure === '' ? null : measure, text };
};
