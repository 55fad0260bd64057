import Big from 'big.js';
import type { Indicator } from '../model/facts';
import type { TargetDraft } from '../model/options';
import { readQuantity } from '../recognise/read-quantity';
import { plain } from '../units/decimal';
import { inMeasure } from '../units/measures';
import { readRange } from '../units/ranges';
import { narrow } from '../units/text';

const number = /^-?\d+(?:\.\d+)?$/;

/** Tells whether a text is a number and nothing else. */
export const isNumber = (text: string): boolean => number.test(text);

/** Tells whether target and actual of a form are words or dates. */
export const isWords = ({ comparison }: Pick<TargetDraft, 'comparison'>): boolean => comparison === 'qualitative' || comparison === 'date';

/** Returns a number as typed (1,200 · ９５％ · 1.2万人) in the form's unit; null where it is none, or of another unit. */
const numberIn = (text: string, measure: string, comparison: TargetDraft['comparison'] | null): string | null => {
  const typed = readQuantity(text.trim(), 'General');
  if (typed.number === null || (typed.comparison !== null && typed.comparison !== comparison)) return null;
  if (typed.measure === null) return typed.number;
  const converted = inMeasure(new Big(typed.number), typed.measure, measure);
  return converted === null ? null : plain(converted);
};

/** Returns a form with its numbers as numbers; what cannot be read as one stays as it was typed. A unit that is typed with the target alone becomes the form's. */
export const tidied = (draft: TargetDraft, indicator: Indicator | undefined): TargetDraft => {
  const points = (text: string): string => narrow(text).trim().replace(/分$/, '');
  const shared = { ...draft, maxPoints: points(draft.maxPoints), declaredPoints: points(draft.declaredPoints) };
  if (isWords(draft)) return shared;
  if (draft.comparison === 'range') {
    const range = readRange(draft.target);
    const measure = draft.measure.trim() === '' ? (range?.measure ?? '') : draft.measure;
    return { ...shared, measure, target: range ? `${plain(range.low)}–${plain(range.high)}` : draft.target, actual: numberIn(draft.actual, measure, null) ?? draft.actual };
  }
  const measure = draft.measure.trim() === '' ? (readQuantity(draft.target.trim(), 'General').measure ?? '') : draft.measure;
  // What the workbook says is left as it is read.
  const target = draft.target.trim() === (indicator?.target ?? '') ? null : numberIn(draft.target, measure, draft.comparison);
  const actual = draft.actual.trim() === (indicator?.actual ?? '') ? null : numberIn(draft.actual, measure, null);
  return { ...shared, measure: target === null ? draft.measure : measure, target: target ?? draft.target, actual: actual ?? draft.actual };
};
