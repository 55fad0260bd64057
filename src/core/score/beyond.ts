import type Big from 'big.js';
import type { Scheme } from '../model/scheme';
import { plain } from '../units/decimal';
import { awardReached } from './completion-ratio';
import type { Award } from './scoring-rule';

/**
 * Returns the points of an actual above the most that was allowed, as the scheme lets them fall.
 *
 *     excess: T < A < 2T → r = 1 − (A − T) / T, from 2T on 0        quotient: r = T / A        T ≤ 0 → 0
 */
export const awardBeyond = (target: Big, actual: Big, maxPoints: Big, scheme: Scheme): Award => {
  const [a, t] = [plain(actual), plain(target)];
  if (target.lte(0)) return { points: maxPoints.times(0), reason: `指标值为${t}，实际${a}超出，得0分` };
  if (scheme.reverse === 'quotient') return awardReached({ done: target, of: actual, formula: `${t}÷${a}` }, maxPoints, scheme);
  if (actual.gte(target.times(2))) return { points: maxPoints.times(0), reason: `${a}达到指标值${t}的两倍及以上，得0分` };
  return awardReached({ done: target.times(2).minus(actual), of: target, formula: `（1−（${a}−${t}）÷${t}）` }, maxPoints, scheme);
};
