import type Big from 'big.js';
import { remembered } from './remembered';
import { narrow } from './text';

/** 万人 is 10 000 of 人. `base` is empty where only the scale is written. */
interface Scaled {
  readonly scale: number;
  readonly base: string;
}

const scales: readonly (readonly [string, number])[] = [['万亿', 1e12], ['亿', 1e8], ['百万', 1e6], ['万', 1e4]];
/** Words for the same unit, by the one it is compared as. */
const same: Readonly<Record<string, string>> = {
  名: '人', 日: '天', 人民币: '元', 元人民币: '元', 'm2': '平方米', '㎡': '平方米', 'm²': '平方米', 平米: '平方米', 'm3': '立方米', 'm³': '立方米', 公里: '千米', km: '千米', kg: '公斤', 千克: '公斤', 百分比: '%', 百分之: '%',
};

const plainMeasure = (measure: string): string => narrow(measure).replace(/\s+/g, '').toLowerCase();

const split = remembered((measure): Scaled => {
  const key = plainMeasure(measure);
  const [word, scale] = scales.find(([prefix]) => key.startsWith(prefix)) ?? (key === '千元' ? ['千', 1e3] : ['', 1]);
  // What is counted over the year of the report is 次 as well as 次/年.
  const base = key.slice(word.length).replace(/^个(?=.)/, '').replace(/(.)[/每]年$/, '$1');
  return { scale, base: same[base] ?? base };
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
  if (one.base !== other.base && !(one.base === '' && one.scale !== 1) && !(other.base === '' && other.scale !== 1)) return null;
  return one.scale === other.scale ? value : value.times(one.scale).div(other.scale);
};
