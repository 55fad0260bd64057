import Big from 'big.js';
import type { Claim } from '../model/prose';
import { decimal } from '../units/decimal';
import { ofExecution } from './execution-words';
import { countIn } from './number-in';
import type { OwnSentence } from './own-words';
import { halfDigit } from './shown-number';
import { wholeBefore } from './whole-before';

/** A rate that stands beside the two numbers it is of, and does not follow from them. */
export interface WrongShare {
  readonly sentence: OwnSentence;
  readonly stated: Claim;
  readonly part: Claim;
  readonly whole: Claim;
  readonly computed: Big;
}

const planned = /应(?!急|用|对|届|当)|计划|目标|任务|设定|年初|全(?:县|市|区|镇|乡|校)/;
const reached = /^[^，,。；;]{0,12}[，,、；;]\s*(?:其中|已|现)?[^，,。；;、]{0,8}(?:实际|实|已|完成|达到)[^，,。；;、]{0,10}$/;
const asRate = /^(?:[^，,。；;、\d]{0,8}[，,、（(]\s*)[^，,。；;、\d]{0,10}(?:完成|达标|合格|检测|检查|抽查|覆盖|发放|到位|办结|开工|竣工|验收|建成|整改|入户|签约|参加|培训|回收|参保|安装|使用|巡查|处置|结案|就业)率(?:为|达到|达|是|：|:)*$/;
/** 体检率 is of what was 体检. */
const namedRate = /^[^，,。；;、\d]{0,8}[，,、（(]\s*[^，,。；;、\d]{0,8}?([一-鿿]{2})率(?:为|达到|达|是|：|:)*$/;
/** 占工程总数48处的25%, 为计划75处的85.33%. */
const ofWhole = /^[^，,。；;]{0,8}[，,（(]?\s*(?:占|为|是|完成)[^，,。；;、\d]{0,12}$/;
const asShare = /^[^，,。；;、\d]{0,4}的\s*$/;

/** 追回率 is of what was 追回: it stands right behind it, and what stands before that is the whole. */
const ofPart = /^\s*[，,、（(]\s*[^，,。；;、\d]{0,6}?([一-鿿]{2})率(?:为|达到|达|是|：|:)*$/;
/** 接种率 shares a word with 实种, 调解成功率 with 调成: it may be of these, and is where it is nearly their quotient. */
const rateName = /^\s*[，,、（(]\s*[^，,。；;、\d]{0,6}?([一-鿿]{2,4})率(?:为|达到|达|是|：|:)*$/;
const nearlyPoints = 3;
const denied = /[不未非没]|其中|另/;

/** Returns a number in the unit of another; that of an amount in fen. */
const numberOf = (claim: Claim, other: Claim): Big | null => (claim.kind === 'money' && !claim.approximate && claim.fen !== undefined ? new Big(claim.fen) : countIn(claim, other.unit ?? ''));

/** Returns the rates of a sentence that do not follow from the two numbers of one unit right before them: 应检240台，实检228台，检测率98%. */
export const wrongSharesIn = (sentence: OwnSentence): readonly WrongShare[] => {
  const { text, start, claims } = sentence;
  return claims.flatMap((stated, index): readonly WrongShare[] => {
    const [one, other] = [claims[index - 2], claims[index - 1]];
    const said = decimal(stated.value ?? null);
    // How far the money was spent is held against its accounts.
    if (ofExecution.test(stated.subject ?? '')) return [];
    if (stated.kind !== 'rate' || stated.unit !== '%' || stated.approximate || said === null || !one || !other) return [];
    const [first, second] = [numberOf(one, other), numberOf(other, other)];
    if (first === null || second === null || one.kind !== other.kind) return [];
    const between = text.slice(one.end - start, other.start - start);
    const lead = text.slice(other.end - start, stated.start - start);
    const named = rateName.exec(lead)?.[1] ?? '';
    const isNearly = [...named].some((sign) => between.includes(sign)) && !/满意|好评|优/.test(named) && first.gt(0) && second.div(first).times(100).minus(said).abs().lte(nearlyPoints);
    const ofItself = ofPart.exec(lead)?.[1] ?? '';
    const before = /[^，,。；;]*$/.exec(text.slice(0, one.start - start))?.[0] ?? '';
    const ways = [
      ...(planned.test(before) && reached.test(between) && (asRate.test(lead) || between.includes(namedRate.exec(lead)?.[1] ?? '\n')) ? [{ part: other, whole: one, ratio: first.eq(0) ? null : second.div(first) }] : []),
      ...(ofItself && between.includes(ofItself) && !before.includes(ofItself) && !denied.test(between) && /[，,、]/.test(between) && second.lte(first) ? [{ part: other, whole: one, ratio: first.eq(0) ? null : second.div(first) }] : []),
      ...(isNearly && second.lte(first) && !denied.test(between) && /^[^，,、]{0,4}[，,、]/.test(between) ? [{ part: other, whole: one, ratio: second.div(first) }] : []),
      ...(ofWhole.test(between) && asShare.test(lead) ? [{ part: one, whole: other, ratio: second.eq(0) ? null : first.div(second) }] : []),
    ];
    const all = wholeBefore(sentence, one);
    const ofAll = all && countIn(all, other.unit ?? '');
    if (ofAll && !second.eq(0) && ofAll.div(second).times(100).minus(said).abs().lte(halfDigit(stated))) return [];
    return ways.slice(0, 1).flatMap(({ part, whole, ratio }) => (ratio === null || ratio.times(100).minus(said).abs().lte(halfDigit(stated)) ? [] : [{ sentence, stated, part, whole, computed: ratio }]));
  });
};
