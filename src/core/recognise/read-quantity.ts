import type { Comparison } from '../model/facts';
import type { CellValue } from '../model/snapshot';
import Big from 'big.js';
import { dayOfDigits, dayOfSerial, readLastDay, showsDay } from '../units/days';
import { textOfNumber, withoutNoise } from '../units/money';
import { readChineseNumber } from '../units/chinese-numbers';
import { plain } from '../units/decimal';
import { remembered } from '../units/remembered';
import { readRange } from '../units/ranges';
import { narrow } from '../units/text';

/** A target or an actual as typed: the comparison written with it, its number, its unit, or its words. */
export interface Quantity {
  /** `date` for a day, `range` for two ends; of an actual the side on which the number is a bound: 4000余 is `>=`. */
  readonly comparison: Comparison | null;
  /** Decimal text; null for words. Percentages are in per cent: 95% → 95. */
  readonly number: string | null;
  readonly measure: string | null;
  readonly text: string;
  /** True where the number says by how much something grows: 提高5% is no 5%. */
  readonly grows?: boolean;
}

const signs: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:≥=?|>=|=>|≧|⩾|≮|大于等于|大于或等于|不低于|不少于|不小于|至少|最少)/, '>='],
  [/^(?:≤=?|<=|=<|≦|⩽|≯|小于等于|小于或等于|不高于|不超过|不大于|不多于|最多|控制在)/, '<='],
  [/^(?:>|﹥|大于|高于|多于|超过)/, '>'],
  [/^(?:<|﹤|小于|低于|少于)/, '<'],
  [/^(?:=|＝|﹦|等于)/, '='],
];
/** 境内, 市内: 内 after a place is part of the unit. */
const within = /[境省市县区国校院室]内(?:\(含\))?$/;
/** 5天以内, 95%及以上. */
const bounds: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:\(含\))?[及或]?(?:以内|之内|以下|之下|内)(?:\(含\))?$/, '<='],
  [/(?:\(含\))?[及或]?(?:以上|之上)(?:\(含\))?$/, '>='],
];

/** Returns the comparison a cell of the 指标性质 column names; null where it names none. */
export const readComparison = remembered((text): Comparison | null => {
  const key = narrow(text).replace(/\s+/g, '');
  if (/^(?:定性|定性指标)$/.test(key)) return 'qualitative';
  if (/^(?:日期|时间|时限)$/.test(key)) return 'date';
  if (/^(?:区间|区间值|范围)$/.test(key)) return 'range';
  if (/^正向/.test(key)) return '>=';
  if (/^(?:反向|逆向|负向)/.test(key)) return '<=';
  return signs.find(([pattern]) => pattern.test(key))?.[1] ?? null;
});

/** What may stand before a number without being part of it: a year, an ordinal, words of doing. */
const before = /^(?:(?:19|20)\d{2}年度?|第[一二三四五六七八九十\d]+(?:批次?|期|次|届|季度|轮|阶段)|全年|每年|本年度?|当年|年度内|年度|年内|共计|累计|合计|总计|实际|已|共|完成|开展|举办|组织|实施|达到|达|为|了)+(?=[-+]?\d)/;
const growth = /^(?:同比|年均|(?:比|较)(?:上年|去年))*(?:增长|提高|提升|增加|上升)了?(?=[-+]?\d)/;
/** What names the share or the quantity before its sign or number, 合格率≥98%; none where the words turn the number round (下降, 未) or leave it open (约, 预计). */
const named = /^(?![^\d]*(?:下降|降低|减少|缩短|压减|未|没|约|近|预计|计划|拟))(?:[^\d≥≤≧≦⩾⩽≮≯<>﹥﹤=]{1,12}(?=[≥≤≧≦⩾⩽≮≯<>﹥﹤=])|[^\d≥≤≧≦⩾⩽≮≯<>﹥﹤=]{0,10}(?:率|满意度|覆盖面|比例|占比|比重)(?:应|需|要|达到|达|为|:)*(?=\d|不低于|不少于|不小于|至少|不高于|不超过|不大于))/;
const numberText = /^([-+]?\d[\d,]*(?:\.\d+)?)(余|多)?(.*)$/;
const inWords = /^([零一二两三四五六七八九十百千]+)(个|次|起|例|宗|倍|场|期|项|人次|人|名|户|家|套|台|件|份|篇|条|批|天|处|所|座|辆|本|册)$/;
const digitsInUnit = /^[a-z]*m[23]$/i;

const inPercent = (format: string): boolean => format.includes('%');

/** Returns a count or a share written in words in digits: 三次 → 3次, 百分之九十五 → 95%, 全覆盖 → 100%; any other text as it is. */
const inDigits = (text: string): string => {
  if (/^(?:百分(?:之百|百)|(?:实现)?全覆盖)$/.test(text)) return '100%';
  if (text === '零') return '0';
  const [, share] = /^百分之([一二三四五六七八九十\d.]+)$/.exec(text) ?? [];
  if (share !== undefined) return `${readChineseNumber(share) ?? share}%`;
  const [, count, unit] = inWords.exec(text) ?? [];
  const number = count === undefined ? null : count === '零' ? 0 : readChineseNumber(count);
  return number === null ? text : `${number}${unit}`;
};

const readText = remembered((value): Quantity => {
  const text = dayOfDigits(value.trim()) ?? value.trim();
  const key = narrow(text).replace(/\s+/g, '').replace(/^[“"「]+|[”"」]+$/g, '').replace(named, '');
  const sign = signs.find(([pattern]) => pattern.test(key));
  const rest = sign ? key.replace(sign[0], '').replace(/^:/, '') : key;
  if (readRange(key) !== null) return { comparison: 'range', number: null, measure: null, text };
  if (readLastDay(rest) !== null) return { comparison: 'date', number: null, measure: null, text };
  const grows = growth.test(rest);
  // 100%（12个）: what stands in brackets says how the number came about.
  const bare = rest.replace(growth, '').replace(before, '').replace(/(\D)\([^()]*\d[^()]*\)$/, '$1');
  const bound = bounds.find(([pattern]) => pattern.test(bare) && !within.test(bare));
  const match = numberText.exec(inDigits(bound ? bare.replace(bound[0], '') : bare));
  const measure = (match?.[3] ?? '').replace(/^\((\D+)\)$/, '$1').replace(/^([万亿]?)余/, '$1').replace(/^(?:百分比|百分之)$/, '%').replace(/^%.*$/, '%');
  const approximate = match?.[2] !== undefined || /^[万亿]余/.test(match?.[3] ?? '');
  const stated = [sign?.[1], bound?.[1], approximate ? ('>=' as const) : undefined].filter((one) => one !== undefined);
  const words = { comparison: sign?.[1] ?? null, number: null, measure: null, text };
  // 1/2 and 1:3 are ratios, 50场左右 is about 50, 2024年全年 is a time: none of them is one number with a unit.
  if (!match || (/^(?:19|20)\d\d$/.test(match[1] ?? '') && measure.startsWith('年')) || (/\d/.test(match[3] ?? '') && !digitsInUnit.test(measure)) || /^[-~—–至/:.]|左右$|上下$/.test(measure)) return words;
  if (new Set(stated.map((one) => one[0])).size > 1) return { ...words, comparison: null };
  // 零起 is no more than none, while a bare 0 does not say which way.
  const none = /^零/.test(bare) ? ('=' as const) : null;
  return { comparison: stated[0] ?? none, number: plain(new Big((match[1] ?? '0').replaceAll(/[,+]/g, ''))), measure: measure === '' ? null : measure, text, ...(grows && { grows }) };
});

const nothing: Quantity = { comparison: null, number: null, measure: null, text: '' };

/** Returns what a target or actual cell says. A number that Excel shows in per cent counts as per cent, one that it shows as a day is that day. */
export const readQuantity = (value: CellValue, format: string): Quantity => {
  if (value === null) return nothing;
  if (typeof value !== 'number') return readText(String(value));
  const day = showsDay(format) ? dayOfSerial(value) : dayOfDigits(String(value));
  if (day !== null) return readText(day);
  if (inPercent(format)) {
    const shown = plain(withoutNoise(value).times(100));
    return { comparison: null, number: shown, measure: '%', text: `${shown}%` };
  }
  const shown = textOfNumber(value);
  return { comparison: null, number: shown, measure: null, text: shown };
};
