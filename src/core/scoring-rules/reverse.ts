import type { ScoringRule } from '../score/scoring-rule';
import { awardNumbers } from '../score/scoring-rule';

/**
 * 反向指标 (≤, <): within the target, the target itself included, gets all points; beyond it the points fall in a straight line to 0 at twice the target.
 * 10号 gives no formula for these; this is the one most systems compute.
 *
 *     A ≤ T → W        T < A < 2T → (1 − (A − T) / T) · W        A ≥ 2T → 0        T = 0, A > 0 → 0
 */
export const reverse: ScoringRule = {
  id: 'reverse',
  title: '反向指标按超出比例扣分',
  applies: (comparison) => comparison === '<=' || comparison === '<',
  basis: ({ basis }) => ({ ...basis.quantity, clause: `${basis.quantity.clause}（反向指标10号未规定算法，按超出比例线性扣分）` }),
  award: awardNumbers(({ target, actual, maxPoints, a, t, w }) => {
    if (actual.lte(target)) return { points: maxPoints, reason: `${a}≤${t}，达到指标值，得${w}分` };
    if (target.lte(0)) return { points: maxPoints.times(0), reason: `指标值为${t}，实际${a}超出，得0分` };
    if (actual.gte(target.times(2))) return { points: maxPoints.times(0), reason: `${a}达到指标值${t}的两倍及以上，得0分` };
    return { points: target.times(2).minus(actual).div(target).times(maxPoints), reason: `（1−（${a}−${t}）÷${t}）×${w}`, computed: true };
  }),
};
