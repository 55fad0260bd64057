import Big from 'big.js';
import type { Scheme } from '../model/scheme';
import { plain } from '../units/decimal';
import { formatLine } from '../units/percent';
import type { Award } from './scoring-rule';

/** How far an indicator came, as a ratio below 1, and the formula that says so: 164÷180. */
export interface Reached {
  readonly ratio: Big;
  readonly formula: string;
}

/**
 * Returns the points of an indicator that did not come up to its target, as the scheme gives them for a completion ratio r.
 *
 *     in proportion: r · W        gated: r < g → 0, otherwise (r − g) / (1 − g) · W
 */
export const awardReached = ({ ratio, formula }: Reached, maxPoints: Big, { quantity }: Scheme): Award => {
  const w = plain(maxPoints);
  if (quantity.kind === 'proportional') return { points: ratio.times(maxPoints), reason: `${formula}×${w}`, computed: true };
  const gate = formatLine(new Big(quantity.gate));
  if (ratio.lt(quantity.gate)) return { points: maxPoints.times(0), reason: `${formula}，完成率低于${gate}，得0分` };
  return { points: ratio.minus(quantity.gate).div(new Big(1).minus(quantity.gate)).times(maxPoints), reason: `（${formula}−${gate}）÷（1−${gate}）×${w}`, computed: true };
};
