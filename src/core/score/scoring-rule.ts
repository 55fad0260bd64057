import Big from 'big.js';
import type { Basis } from '../model/basis';
import type { ScoreItem } from '../model/evaluation';
import type { Indicator } from '../model/facts';
import type { Scheme } from '../model/scheme';
import { readQuantity } from '../recognise/read-quantity';
import { compareDecimals, decimal, plain } from '../units/decimal';
import { inMeasure } from '../units/measures';

/** What a rule looks at: one indicator whose points column is filled. */
export interface ScoringCase {
  readonly indicator: Pick<Indicator, 'comparison' | 'inferred' | 'category' | 'kind' | 'target' | 'actual' | 'measure' | 'declaredPoints'>;
  readonly maxPoints: Big;
  readonly scheme: Scheme;
  /** Year of the report, which a date without one is in. */
  readonly year: number | null;
}

/**
 * Points with a reason, not yet rounded; null points leave the decision to a person, within `band` where the document sets one.
 * `computed` marks a reason that is the left side of an equation: the shown points complete it.
 */
export interface Award {
  readonly points: Big | null;
  readonly reason: string;
  readonly computed?: boolean;
  readonly band?: ScoreItem['band'];
  readonly needs?: ScoreItem['needs'];
  /** True where the declared 得分 was taken: its cell then is part of the proof. */
  readonly declared?: boolean;
}

/**
 * A line of a rule's formula: what is awarded where the condition holds, null for all that is left; the first line that holds counts. Letters are the
 * document's: A 实际完成值, T 指标值, L and H the ends of a range, W 分值; 「，」 joins conditions.
 */
export interface FormulaLine {
  readonly when: string | null;
  readonly gives: string;
}

/** What a formula says where no document gives points. */
export const byPerson = '由人工评定';

/** 计分规则: awards points for one indicator. May not look at another indicator, and does not round. */
export interface ScoringRule {
  readonly id: string;
  readonly title: string;
  /** Exactly one rule applies to each indicator under each scheme. */
  applies(indicator: ScoringCase['indicator'], scheme: Scheme): boolean;
  basis(scheme: Scheme): Basis;
  /** Returns what `award` computes, as a reader is told it; nothing under a scheme by which the rule never applies. */
  formula(scheme: Scheme): readonly FormulaLine[];
  award(scored: ScoringCase): Award;
}

/**
 * Returns the award of what the document gives no points for and no further figure can settle: the declared 得分, between 0 and the maximum,
 * is the person's decision; without one it is still to be taken.
 */
export const awardByPerson = (why: string, declaredPoints: string | null, maxPoints: Big): Award => {
  const declared = decimal(declaredPoints);
  if (declared === null || declared.lt(0) || declared.gt(maxPoints)) return { points: null, reason: `${why}，未规定得分，待人工评定` };
  return { points: declared, reason: `${why}，未规定得分，采用自评${plain(declared)}分`, declared: true };
};

/** Returns the award that leaves an actual which is no number, or a number of another unit, to a person. */
export const unreadable = (actual: string, measure: string | null): Award => {
  const { number, measure: own } = readQuantity(actual, 'General');
  const foreign = number !== null && own !== null && measure !== null && inMeasure(new Big(number), own, measure) === null;
  return { points: null, reason: foreign ? `实际完成值「${actual}」与指标值（${measure}）单位不同，待人工评定` : `实际完成值「${actual}」不是数，不能与指标值比较，待人工评定` };
};

/** The numbers of a quantitative rule, and as reasons print them: A, T, W. */
export interface Numbers {
  readonly target: Big;
  readonly actual: Big;
  /** Below, at or above 0 as the actual is less than, equal to or more than the target. */
  readonly order: number;
  readonly maxPoints: Big;
  readonly a: string;
  readonly t: string;
  readonly w: string;
  readonly scheme: Scheme;
  readonly measure: string | null;
  /** True where nobody wrote which way the target points. */
  readonly inferred: boolean;
  /** 得分 as declared. */
  readonly declared: string | null;
}

/** Returns how a rule for numbers awards points: target or actual that is no number is left to a person. */
export const awardNumbers =
  (rule: (numbers: Numbers) => Award): ScoringRule['award'] =>
  ({ indicator, maxPoints, scheme }) => {
    const target = decimal(indicator.target);
    const actual = decimal(indicator.actual);
    if (target === null) return { points: null, reason: '指标值不是数，待人工评定' };
    if (indicator.actual === null) return { points: null, reason: '实际完成值未填写，待人工评定' };
    if (actual === null) return unreadable(indicator.actual, indicator.measure);
    return rule({ target, actual, order: compareDecimals(indicator.actual, indicator.target) ?? 0, maxPoints, a: plain(actual), t: plain(target), w: plain(maxPoints), scheme, measure: indicator.measure, inferred: indicator.inferred, declared: indicator.declaredPoints });
  };
