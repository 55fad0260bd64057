import { awardReached, reachedLines } from '../score/completion-ratio';
import type { ScoringRule } from '../score/scoring-rule';
import { awardByPerson, awardNumbers, byPerson } from '../score/scoring-rule';
import { scoredInBands } from '../score/satisfaction';

/** 正向指标 (≥, >): the target reached gets all points, otherwise the completion ratio A ÷ T decides. > counts like ≥: 10号 gives full points to 完成指标值. */
export const positive: ScoringRule = {
  id: 'positive',
  title: '正向指标按完成率计分',
  applies: (indicator, scheme) => (indicator.comparison === '>=' || indicator.comparison === '>') && !scoredInBands(indicator, scheme),
  basis: (scheme) => scheme.basis.quantity,
  formula: (scheme) => [{ when: 'T＝0，A＞0，没有写明指标性质', gives: byPerson }, { when: 'A≥T', gives: 'W' }, { when: 'A＜0', gives: '0' }, ...reachedLines('A÷T', scheme)],
  award: awardNumbers(({ target, actual, order, maxPoints, a, t, w, scheme, inferred, declared }) => {
    // 事故0起 without a sign means no more than none, which nobody wrote.
    if (inferred && target.eq(0) && order > 0) return awardByPerson(`指标值为0，实际${a}，没有写明指标性质`, declared, maxPoints);
    if (order >= 0) return { points: maxPoints, reason: `${a}≥${t}，达到指标值，得${w}分` };
    if (actual.lt(0)) return { points: maxPoints.times(0), reason: `实际完成值${a}为负，得0分` };
    // Here 0 ≤ A < T, so T is not 0.
    return awardReached({ done: actual, of: target, formula: `${a}÷${t}` }, maxPoints, scheme);
  }),
};
