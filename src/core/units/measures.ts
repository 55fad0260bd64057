import type Big from 'big.js';
import { remembered } from './remembered';
import { narrow } from './text';

/** 万人 is 10 000 of 人, 公里 1 000 of 米. */
interface Scaled {
  /** What is written before the unit: 万. */
  readonly scale: number;
  /** What the unit is of its base. */
  readonly factor: number;
  /** Empty where only the scale is written. */
  readonly base: string;
  /** What the base may also be called: 场(次) is 场 or 次. */
  readonly names: readonly string[];
}

const scales: readonly (readonly [string, number])[] = [['万亿', 1e12], ['亿', 1e8], ['百万', 1e6], ['万', 1e4]];
/** Words for the same unit, by the one it is compared as. */
const same: ReadonlyMap<string, string> = new Map(Object.entries({
  名: '人', 日: '天', 人民币: '元', 元人民币: '元', 'm2': '平方米', '㎡': '平方米', 'm²': '平方米', 平米: '平方米', 'm3': '立方米', 'm³': '立方米', 公里: '千米', km: '千米', m: '米', kg: '公斤', 千克: '公斤', t: '吨', 百分比: '%', 百分之: '%', 场次: '场',
}));
/** Units of one kind, by the one they are counted in and how many of it they are. */
const multiples: ReadonlyMap<string, readonly [string, number]> = new Map(Object.entries({ 千米: ['米', 1000], 吨: ['公斤', 1000], 公顷: ['亩', 15], 小时: ['分钟', 60], '‰': ['%', 0.1] } as const));
/** What one counts in 个 another counts in these. */
const pieces: ReadonlySet<string> = new Set(['家', '处', '项', '座', '所', '场', '期', '支', '条', '门', '批', '栋']);

const plainMeasure = (measure: string): string => narrow(measure).replace(/\s+/g, '').toLowerCase();

const split = remembered((measure): Scaled => {
  const key = plainMeasure(measure);
  const [word, scale] = scales.find(([prefix]) => key.startsWith(prefix)) ?? (key === '千元' ? ['千', 1e3] : ['', 1]);
  // What is counted over the year of the report is 次 as well as 次/年.
  const written = key.slice(word.length).replace(/^个(?=.)/, '').replace(/(.)[/每]年$/, '$1');
  const [first = '', second] = /^([^()]+)\(([^()]+)\)$/.exec(written)?.slice(1) ?? [written];
  const one = (word: string): string => same.get(word) ?? word;
  const [base, factor] = multiples.get(one(first)) ?? [one(first), 1];
  return { scale, factor, base, names: second === undefined ? [base] : [base, one(second), one(`${first}${second}`)] };
});

/** Returns how many of its base unit one of a unit is: 万元 → 10000. */
export const scaleOf = (measure: string): number => split(measure).scale;

/** Returns a unit without its scale: 万人 → 人; null where nothing is left. */
export const withoutScale = (measure: string): string | null => {
  const word = scaleOf(measure) === 1 ? '' : (/^(?:万亿|亿|百万|万|千)/.exec(plainMeasure(measure))?.[0] ?? '');
  return plainMeasure(measure).slice(word.length) || null;
};

/** Returns a number of one unit as a number of another; null where their base units differ. A scale alone (1万) stands for any base. */
export const inMeasure = (value: Big, from: string, to: string): Big | null => {
  const [one, other] = [split(from), split(to)];
  const isScale = [one, other].some(({ base, scale }) => base === '' && scale !== 1);
  if (!isScale && !one.names.some((name) => other.names.includes(name))) return null;
  const [times, by] = isScale ? [one.scale, other.scale] : [one.scale * one.factor, other.scale * other.factor];
  return times === by ? value : value.times(times).div(by);
};

/** Returns true where two words count the same things one by one, 10个 and 10家: of one indicator, not of any two numbers. */
export const countsAlike = (one: string, other: string): boolean => {
  const [first, second] = [split(one), split(other)];
  return first.scale === second.scale && ((first.base === '个' && pieces.has(second.base)) || (second.base === '个' && pieces.has(first.base)));
};
