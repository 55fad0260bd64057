import Big from 'big.js';
import type { Comparison } from '../model/facts';
import { isBelow, plain } from '../units/decimal';
import { countsAlike, inMeasure, scaleOf, withoutScale } from '../units/measures';
import type { Range } from '../units/ranges';
import type { Quantity } from './read-quantity';

/** A target and its actual in one unit. */
interface Paired {
  readonly target: string;
  /** The typed words where the actual is no number, has another unit, or is a bound on the wrong side: a person compares those. */
  readonly actual: string | null;
  readonly measure: string | null;
  /** The side whose unit is not written and was taken for what is not absurd. */
  readonly guessed: 'target' | 'actual' | null;
}

/** From here on the plain reading of a number beside one in 万 is absurd. */
const absurd = 100;
const isUpward = (comparison: Comparison): boolean => comparison === '>=' || comparison === '>' || comparison === '=';
const supports = (bound: Comparison | null, comparison: Comparison): boolean => bound === null || bound === '=' || (bound[0] === '>') === isUpward(comparison);

const by = (text: string, factor: number): string => plain(new Big(text).times(factor));

/** Returns a range and its actual in the unit of a column of its own, otherwise in the range's; `5–8` in the target. */
export const pairRange = ({ low, high, measure: own }: Range, done: Quantity, column: string | null): Paired => {
  const convert = (value: Big): Big => (own !== null && column !== null ? (inMeasure(value, own, column) ?? value) : value);
  const measure = own !== null && column !== null && inMeasure(low, own, column) !== null ? column : (own ?? column);
  const actual = done.number === null ? null : done.measure === null || measure === null ? new Big(done.number) : inMeasure(new Big(done.number), done.measure, measure);
  return { target: `${plain(convert(low))}–${plain(convert(high))}`, actual: actual === null ? done.text || null : plain(actual), measure: measure ?? done.measure, guessed: null };
};

/** Returns target and actual in the target's unit; `column` is the unit of a column of its own. The target must hold a number. What needs no other unit stays the text that it is. */
export const pairQuantities = (wanted: Quantity, done: Quantity, column: string | null, comparison: Comparison): Paired => {
  const typed = wanted.number ?? '0';
  const inColumn = wanted.measure !== null && column !== null ? inMeasure(new Big(typed), wanted.measure, column) : null;
  const target = inColumn === null ? typed : plain(inColumn);
  const measure = inColumn === null ? (wanted.measure ?? column) : column;
  const paired = (actual: string | null): Paired => ({ target, actual, measure, guessed: null });
  const { number } = done;
  if (number === null || !supports(done.comparison, comparison) || (done.grows === true && wanted.grows !== true)) return paired(done.text === '' ? null : done.text);

  if (done.measure === null) {
    const scale = measure === null || column !== null ? 1 : scaleOf(measure);
    if (scale > 1 && isBelow('0', target) && !isBelow(number, by(target, absurd))) return { ...paired(plain(new Big(number).div(scale))), guessed: 'actual' };
    // 0.97 beside 95% is a share that lost its format; beside ≤2%, 0.5 is half a per cent.
    if (measure === '%' && isUpward(comparison) && !isBelow(target, '10') && isBelow('0', number) && !isBelow('1', number)) return { ...paired(by(number, 100)), guessed: 'actual' };
    return paired(number);
  }
  if (measure !== null) {
    const converted = inMeasure(new Big(number), done.measure, measure);
    return paired(converted !== null ? plain(converted) : countsAlike(done.measure, measure) ? number : done.text);
  }
  if (scaleOf(done.measure) > 1 && !isBelow(target, by(number, absurd))) return { ...paired(by(number, scaleOf(done.measure))), measure: withoutScale(done.measure), guessed: 'target' };
  if (done.measure === '%' && isUpward(comparison) && isBelow('0', target) && !isBelow('1', target) && !isBelow(number, '10')) return { target: by(target, 100), actual: number, measure: '%', guessed: 'target' };
  return { ...paired(number), measure: done.measure };
};
