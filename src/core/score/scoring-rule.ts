import type Big from 'big.js';
import type { Basis } from '../model/basis';
import type { ScoreItem } from '../model/evaluation';
import type { Indicator } from '../model/facts';
import type { Scheme } from '../model/scheme';

/** What a rule looks at: one indicator whose points column is filled. */
export interface ScoringCase {
  readonly indicator: Pick<Indicator, 'comparison' | 'inferred' | 'category' | 'kind' | 'target' | 'actual' | 'measure' | 'declaredPoints'>;
  readonly maxPoints: Big;
  readonly scheme: Scheme;
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
}

/** 计分规则: awards points for one indicator. May not look at another indicator, and does not round. */
export interface ScoringRule {
  readonly id: string;
  readonly title: string;
  applies(comparison: Indicator['comparison']): boolean;
  basis(scheme: Scheme): Basis;
  award(scored: ScoringCase): Award;
}

/** Returns the award that leaves an actual which is no number to a person. */
export const unreadableActual = (actual: string | null): Award => ({
  points: null,
  reason: actual === null ? '实际完成值未填写，待人工评定' : `实际完成值「${actual}」不是数，不能与指标值比较，待人工评定`,
});
