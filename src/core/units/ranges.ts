import Big from 'big.js';
import { narrow } from './text';

/** A target between two ends, both included. */
export interface Range {
  readonly low: Big;
  readonly high: Big;
  /** Unit behind the upper end; null where none is written. */
  readonly measure: string | null;
}

const bounded = /^(?:≥|>=|≧|不低于|不少于)(\d+(?:\.\d+)?)([^\d≥≤≧≦><，,、;；且]*)[且,，、;；]?(?:≤|<=|≦|不高于|不超过)(\d+(?:\.\d+)?)(\D*)$/;
const form = /^(\d+(?:\.\d+)?)([^\d至到~〜—–-]*)(?:-|—|–|~|〜|至|到)(\d+(?:\.\d+)?)(\D*)$/;
/** Months, days and years between two ends are a time, no quantity. */
const times = /^(?:年|月|日|号|时|点)/;

/** Returns the range that a text states, 5–8次, 5次–8次 or ≥5次且≤8次; null where it is none. */
export const readRange = (text: string): Range | null => {
  const key = narrow(text).replace(/\s+/g, '');
  const match = form.exec(key) ?? bounded.exec(key);
  if (!match) return null;
  const [low, high] = [new Big(match[1] ?? 0), new Big(match[3] ?? 0)];
  const [first = '', measure = ''] = [match[2], match[4]];
  if (low.gte(high) || times.test(measure) || (first !== '' && first !== measure && !(first === '%' && measure === ''))) return null;
  return { low, high, measure: measure === '' ? (first === '%' ? '%' : null) : measure };
};
