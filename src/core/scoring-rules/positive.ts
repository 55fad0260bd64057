import type { ScoringRule } from '../score/scoring-rule';
import { awardNumbers } from '../score/scoring-rule';

/**
 * 正向指标 (≥, >): the target reached gets all points, otherwise the share reached. > counts like ≥: 10号 gives full points to 完成指标值.
 *
 *     A ≥ T → W        A < T → A / T · W        A < 0 → 0
 */
export const positive: ScoringRule = {
  id: 'positive',
  title: '正向指标按完成比例计分',
  applies: (comparison) => comparison === '>=' || comparison === '>',
  basis: (scheme) => scheme.basis.quantity,
  award: awardNumbers(({ target, actual, maxPoints, a, t, w }) => {
    if (actual.gte(target)) return { points: maxPoints, reason: `${a}≥${t}，达到指标值，得${w}分` };
    if (actual.lt(0)) return { points: maxPoints.times(0), reason: `实际完成值${a}为负，得0分` };
    // Here 0 ≤ A < T, so T is not 0.
    return { points: actual.div(target).times(maxPoints), reason: `${a}÷${t}×${w}`, computed: true };
  }),
};
