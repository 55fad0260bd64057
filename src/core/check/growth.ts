import Big from 'big.js';
import type { Claim } from '../model/prose';
import { decimal, plain, rounded } from '../units/decimal';
import { formatExact } from '../units/money';
import type { Said } from './claims-of';
import { numberIn } from './number-in';
import { halfDigit, halfDigitInFen } from './shown-number';
import { wholeBefore } from './whole-before';

/** A change that a sentence states as a rate or as a difference, with the two values it rests on. */
export interface Growth {
  /** The two values as shown; the earlier one is worked out where the text states the difference instead. */
  readonly before: string;
  readonly now: string;
  readonly stated: Claim;
  /** The change that follows from the two values, below 0 for a fall: in per cent, in percentage points, in fen, or in the unit of the difference stated. */
  readonly computed: Big;
  readonly holds: boolean;
}

const up = '增长|增加|提高|提升|上升|上涨|增幅|扩大|多支出|超出';
const down = '下降|减少|降低|缩减|压减|压缩|回落|降幅|减幅';
/** A rate of change stands directly behind its word; 提高到95% is a level, no change. */
const changed = new RegExp(`(${up}|${down})(?:了|率|幅度|比例|比率)*(?:为|达|是|：|:)?\\s*$`);
const fell = new RegExp(`^(?:${down})$`);
const fromTo = new RegExp(`^[^。；;]{0,12}?(?:${up}|${down}|调整|发展|变化)?(?:了)?(?:到|至)(?:[^，。；;\\d]{0,8})$`);
const earlier = '(?:上一?年度?|去年|前一年|(?:19|20)\\d\\d年度?|上年同期|去年同期|同期|年初|基期)';
const comparedWith = new RegExp(`^[，,、（(\\s]*(?:比|较|相比|对比)(?:于)?${earlier}(?:同期)?(?:的)?[^，。；;\\d]{0,8}$`);
const asBefore = new RegExp(`[，,（(、]\\s*${earlier}(?:同期)?[^，。；;\\d]{0,8}$`);

/** Money is in fen, whatever its unit. */
const valueIn = (claim: Claim, unit: string): Big | null => (claim.fen === undefined ? numberIn(claim, unit) : new Big(claim.fen));

interface Pair {
  readonly before: Big;
  readonly now: Big;
  readonly beforeText: string;
  readonly nowText: string;
}

/** Nothing but the comparison stands between: with another subject there, the numbers are of two things. */
const differed = new RegExp(`^[，,\\s]*(?:同比|环比|比|较|相比|${earlier}|同期|的|相比)*(${up}|${down})(?:了)?$`);

const onlyChange = new RegExp(`^(${up}|${down})了?$`);
const fromEarlier = new RegExp(`(?:比|较|相比)(?:于)?${earlier}(?:同期)?(?:的)?[^，。；;\\d]{0,8}$`);

const shownAs = (value: Big, { kind, unit }: Claim): string => (kind === 'money' || kind === 'price' ? formatExact(value.toNumber()) : `${plain(value)}${unit ?? ''}`);

/** Returns two numbers in order of time; the second may be the difference. Null where the words between them, or behind the last part of the first, do not say. */
const ordered = (words: string, start: number, first: Claim, second: Claim, last: Claim): Pair | null => {
  const between = words.slice(last.end - start, second.start - start);
  const lead = words.slice(0, first.start - start);
  const unit = first.unit ?? '';
  const [one, other] = [valueIn(first, unit), valueIn(second, unit)];
  if (one === null || other === null) return null;
  if (/(?:由|从)[^，。；;]{0,20}$/.test(lead) && fromTo.test(between)) return { before: one, now: other, beforeText: first.text, nowText: second.text };
  // 比上年3,205万元增加281.5万元，增长8.78%.
  const [, rise] = onlyChange.exec(between) ?? [];
  if (rise !== undefined && fromEarlier.test(lead)) {
    const now = fell.test(rise) ? one.minus(other) : one.plus(other);
    return { before: one, now, beforeText: first.text, nowText: shownAs(now, first) };
  }
  const change = differed.exec(between)?.[1];
  if (change !== undefined) {
    const before = fell.test(change) ? one.plus(other) : one.minus(other);
    return /[，,]/.test(between) ? { before, now: one, beforeText: shownAs(before, first), nowText: first.text } : null;
  }
  return comparedWith.test(between) || asBefore.test(between) ? { before: other, now: one, beforeText: second.text, nowText: first.text } : null;
};

/** Returns the change that a number states of two others; null where it states none. */
const growthOf = ({ text, start }: Said, first: Claim, second: Claim, stated: Claim, last: Claim): Growth | null => {
  const word = changed.exec(text.slice(second.end - start, stated.start - start))?.[1];
  if (word === undefined || first.kind !== second.kind || (stated.kind !== 'rate' && stated.kind !== first.kind) || [first, second, stated].some(({ approximate }) => approximate)) return null;
  const pair = ordered(text, start, first, second, last);
  const isRate = stated.kind === 'rate';
  const said = isRate ? decimal(stated.value ?? null) : valueIn(stated, first.unit ?? '');
  if (!pair || said === null || pair.before.lte(0)) return null;
  const { before: one, now: other } = pair;
  // 减少 -3.2% falls by 3.2%, as 增长 -3.2% does.
  const signed = fell.test(word) && said.gt(0) ? said.times(-1) : said;
  const [share, difference] = [other.minus(one).div(one).times(100), other.minus(one)];
  const half = stated.fen === undefined ? halfDigit(stated) : halfDigitInFen(stated);
  const agrees = (computed: Big): boolean => computed.minus(signed).abs().lte(half);
  const inPoints = stated.unit === '个百分点';
  if (inPoints && first.kind !== 'rate') return null;
  // 人数由30人增加到32人，增加2人.
  if (!isRate) return { before: pair.beforeText, now: pair.nowText, stated, computed: difference, holds: agrees(difference) };
  // 提高5% of a rate is often said for five percentage points.
  const holds = inPoints ? agrees(difference) : agrees(share) || (first.kind === 'rate' && agrees(difference));
  return { before: pair.beforeText, now: pair.nowText, stated, computed: rounded(inPoints ? difference : share, 2), holds };
};

/** Returns the changes that a sentence states with both values. Approximate numbers are left out: of them no rate follows. */
export const growthsIn = (said: Said): readonly Growth[] =>
  said.claims.flatMap((stated, index): readonly Growth[] => {
    const [first, second] = [said.claims[index - 2], said.claims[index - 1]];
    if (!first || !second) return [];
    // 支出100万元，其中甲60万元、乙40万元，比上年80万元增长25% is of all.
    const whole = wholeBefore(said, first);
    const found = [first, ...(whole ? [whole] : [])].flatMap((one) => growthOf(said, one, second, stated, first) ?? []);
    const change = found.find(({ holds }) => holds) ?? found.at(-1);
    return change ? [change] : [];
  });
