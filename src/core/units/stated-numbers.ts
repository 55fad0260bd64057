import Big from 'big.js';
import { readChineseNumber } from './chinese-numbers';
import { narrow } from './text';

/** A number in a sentence, as written with its unit, and the values it can stand for: 490余万元 is 490 of 万元 and 4900000 of 元. */
interface StatedNumber {
  readonly text: string;
  readonly values: readonly Big[];
  /** True where the unit asked for stands directly behind it. */
  readonly ofMeasure: boolean;
}

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const numeral = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[零一二两三四五六七八九十百千]+/g;
const isYear = (digits: string, after: string): boolean => /^(?:19|20)\d\d$/.test(digits) && /^年/.test(after);

/** Returns the numbers that a sentence states: no years, days, ordinals or document numbers; numbers in words only before the unit asked for. */
export const numbersIn = (sentence: string, measure: string | null): readonly StatedNumber[] => {
  const text = narrow(sentence).replace(/\s+/g, '');
  const unit = measure === null ? '' : narrow(measure).replace(/\s+/g, '');
  return [...text.matchAll(numeral)].flatMap((match): StatedNumber[] => {
    const [digits] = match;
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + digits.length)];
    const more = /^[余多来]/.exec(after)?.[0] ?? '';
    const behind = after.slice(more.length);
    const scale = /^(?:万亿|万|亿)/.exec(behind)?.[0] ?? '';
    const counted = scale === '' ? '' : /^[余多]/.exec(behind.slice(scale.length))?.[0] ?? '';
    const written = [behind, behind.slice(scale.length + counted.length)].find((rest) => unit !== '' && rest.replace(/^个(?=.)/, unit.startsWith('个') ? '个' : '').startsWith(unit));
    const ofMeasure = written !== undefined;
    if (/[第〔[]$/.test(before) || /^(?:[〕\]]|号)/.test(after) || isYear(digits, after)) return [];
    if (!ofMeasure && /^(?:月|日)/.test(after)) return [];
    const inWords = !/\d/.test(digits);
    const value = inWords ? readChineseNumber(digits) : new Big(digits.replaceAll(',', ''));
    if (value === null || (inWords && !ofMeasure)) return [];
    const number = new Big(value);
    const values = [number, ...(scale === '' ? [] : [number.times(scales[scale] ?? 1)]), ...(behind.startsWith('%') ? [number.div(100)] : [])];
    const shownScale = written === behind ? '' : `${scale}${counted}`;
    return [{ text: `${digits}${more}${ofMeasure ? `${shownScale}${unit}` : behind.startsWith('%') ? '%' : scale}`, values, ofMeasure }];
  });
};
