import { awardReached, reachedLines } from '../score/completion-ratio';
import type { ScoringRule } from '../score/scoring-rule';
import { awardByPerson, awardNumbers, byPerson } from '../score/scoring-rule';
import { scoredInBands } from '../score/satisfaction';

/** 等于指标 (=): as much as the target or more gets all points, otherwise the completion ratio A ÷ T decides; a target of 0 is met by 0 or less. */
export const equal: ScoringRule = {
  id: 'equal',
  title: '等于指标按完成率计分',
  applies: (indicator, scheme) => indicator.comparison === '=' && !scoredInBands(indicator, scheme),
  basis: (scheme) => scheme.basis.quantity,
  formula: (scheme) => [
    { when: 'T＝0，A≤0', gives: 'W' },
    { when: 'T＝0', gives: '0' },
    { when: 'T＜0', gives: byPerson },
    { when: 'A≥T', gives: 'W' },
    { when: 'A＜0', gives: '0' },
    ...reachedLines('A÷T', scheme),
  ],
  award: awardNumbers(({ target, actual, order, maxPoints, a, t, w, scheme, declared }) => {
    if (target.eq(0)) return actual.lte(0) ? { points: maxPoints, reason: `指标值为0，实际${a}，得${w}分` } : { points: maxPoints.times(0), reason: `指标值为0，实际${a}，得0分` };
    if (target.lt(0)) return awardByPerson(`指标值${t}为负`, declared, maxPoints);
    if (order >= 0) return { points: maxPoints, reason: `${a}${order === 0 ? '＝' : '＞'}${t}，达到指标值，得${w}分` };
    if (actual.lt(0)) return { points: maxPoints.times(0), reason: `实际完成值${a}为负，得0分` };
    return awardReached({ done: actual, of: target, formula: `${a}÷${t}` }, maxPoints, scheme);
  }),
};
