import type Big from 'big.js';
import type { Claim } from '../model/prose';
import { sumOf } from '../units/decimal';
import { leadOf } from './amounts-in-text';
import { countIn } from './number-in';
import type { OwnSentence } from './own-words';

/** A number of things that is split behind 其中, and that its parts do not make. */
export interface WrongCount {
  readonly sentence: OwnSentence;
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  /** Σ of the parts, in the unit of the whole. */
  readonly sum: Big;
}

/** What follows is only some of the parts, or they have things in common. */
const someOnly = /主要|重点|部分|如|包含|包括|有的|不乏|女|党员|少数民族|脱贫|贫困|困难|残疾/;
const andSoOn = /^[^，,；;。]{0,14}等/;
/** Parts that nearly make the whole are all of them; of two, nearly is nearer. */
const nearly = (parts: number): number => (parts > 2 ? 0.1 : 0.05);
/** What became of the whole is no part of it. */
const outcome = /计划|目标|年初|上年|完成|未|实际|合格|已|达标|通过|开工|竣工|到位/;

/** Behind its parts: 甲128人，乙46人，…，合计4,670人. */
const inTotal = /(?:合计|共计|总计)(?:为|是|有)?\s*$/;
const fewestBefore = 3;
/** Whoever is 60周岁 is no thing that is counted. */
const ofAge = /岁/;

/** Returns the totals behind the numbers of things that nearly make them, and do not. */
export const wrongCountTotalsIn = (sentence: OwnSentence): readonly WrongCount[] =>
  sentence.claims.flatMap((whole, index): readonly WrongCount[] => {
    const total = countIn(whole, whole.unit ?? '');
    const before = sentence.text.slice(0, whole.start - sentence.start);
    if (total === null || !inTotal.test(before)) return [];
    const from = sentence.start + Math.max(before.lastIndexOf('；'), before.lastIndexOf(';'), before.lastIndexOf('其中'), 0);
    const parts = sentence.claims.slice(0, index).filter(({ start, unit }) => start >= from && !ofAge.test(unit ?? ''));
    const numbers = parts.map((claim) => (outcome.test(leadOf(sentence, claim.start).split('、').at(-1) ?? '') ? null : countIn(claim, whole.unit ?? '')));
    if (parts.length < fewestBefore || numbers.includes(null) || someOnly.test(sentence.text.slice(0, (parts[0]?.start ?? 0) - sentence.start))) return [];
    const sum = sumOf(numbers.flatMap((number) => number ?? []));
    const gap = sum.minus(total).abs();
    return gap.eq(0) || gap.gt(total.times(nearly(parts.length))) ? [] : [{ sentence, whole, parts, sum }];
  });

/** Returns the numbers of things that their parts behind 其中 nearly make, and do not. */
export const wrongCountsIn = (sentence: OwnSentence): readonly WrongCount[] =>
  [...sentence.text.matchAll(/其中/g)].flatMap(({ index }): readonly WrongCount[] => {
    const at = sentence.start + index;
    const whole = sentence.claims.filter(({ end }) => end <= at).at(-1);
    const total = whole && countIn(whole, whole.unit ?? '');
    if (!whole || !total || /[。；;]/.test(sentence.text.slice(whole.end - sentence.start, index))) return [];
    const rest = sentence.text.slice(index + 2);
    const end = at + 2 + (/[；;]|其中/.exec(rest)?.index ?? rest.length);
    const claims = sentence.claims.filter(({ start }) => start > at && start < end);
    const unlike = claims.findIndex((claim) => countIn(claim, whole.unit ?? '') === null || outcome.test(leadOf(sentence, claim.start).split('、').at(-1) ?? ''));
    const parts = unlike < 0 ? claims : claims.slice(0, unlike);
    const last = parts.at(-1);
    if (!last || parts.length < 2 || someOnly.test(sentence.text.slice(index, last.end - sentence.start)) || andSoOn.test(sentence.text.slice(last.end - sentence.start))) return [];
    const sum = sumOf(parts.flatMap((claim) => countIn(claim, whole.unit ?? '') ?? []));
    const gap = sum.minus(total).abs();
    return gap.eq(0) || gap.gt(total.times(nearly(parts.length))) ? [] : [{ sentence, whole, parts, sum }];
  });
