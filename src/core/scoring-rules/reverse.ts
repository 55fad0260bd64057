import { awardBeyond, beyondLines } from '../score/beyond';
import type { ScoringRule } from '../score/scoring-rule';
import { awardNumbers } from '../score/scoring-rule';
import { scoredInBands } from '../score/satisfaction';

/** 反向指标 (≤, <): within the target, the target itself included, gets all points; beyond it they fall as the scheme has it. */
export const reverse: ScoringRule = {
  id: 'reverse',
  title: '反向指标超出指标值的扣分',
  applies: (indicator, scheme) => (indicator.comparison === '<=' || indicator.comparison === '<') && !scoredInBands(indicator, scheme),
  basis: ({ basis }) => basis.reverse,
  formula: (scheme) => [{ when: 'A≤T', gives: 'W' }, ...beyondLines('T', scheme)],
  award: awardNumbers(({ target, actual, order, maxPoints, a, t, w, scheme }) => (order <= 0 ? { points: maxPoints, reason: `${a}≤${t}，达到指标值，得${w}分` } : awardBeyond(target, actual, maxPoints, scheme))),
};
