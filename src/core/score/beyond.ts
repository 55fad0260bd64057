import type Big from 'big.js';
import type { Scheme } from '../model/scheme';
import { plain } from '../units/decimal';
import { awardReached, reachedLines } from './completion-ratio';
import type { Award, FormulaLine } from './scoring-rule';

/** Returns the lines of a formula that say how points fall above `most`, the letter of what was allowed. */
export const beyondLines = (most: 'T' | 'H', scheme: Scheme): readonly FormulaLine[] => [
  { when: `${most}≤0`, gives: '0' },
  ...(scheme.reverse === 'quotient' ? reachedLines(`${most}÷A`, scheme) : [{ when: `A≥2×${most}`, gives: '0' }, ...reachedLines(`（1−（A−${most}）÷${most}）`, scheme)]),
];

/** Returns the points of an actual above the most that was allowed, as the scheme lets them fall: with the excess, or as what was allowed is to the actual. */
export const awardBeyond = (target: Big, actual: Big, maxPoints: Big, scheme: Scheme): Award => {
  const [a, t] = [plain(actual), plain(target)];
  if (target.lte(0)) return { points: maxPoints.times(0), reason: `指标值为${t}，实际${a}超出，得0分` };
  if (scheme.reverse === 'quotient') return awardReached({ done: target, of: actual, formula: `${t}÷${a}` }, maxPoints, scheme);
  if (actual.gte(target.times(2))) return { points: maxPoints.times(0), reason: `${a}达到指标值${t}的两倍及以上，得0分` };
  return awardReached({ done: target.times(2).minus(actual), of: target, formula: `（1−（${a}−${t}）÷${t}）` }, maxPoints, scheme);
};
