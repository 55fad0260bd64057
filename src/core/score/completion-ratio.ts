import Big from 'big.js';
import type { Scheme } from '../model/scheme';
import { plain } from '../units/decimal';
import { formatLine } from '../units/percent';
import type { Award } from './scoring-rule';

/** How far an indicator came, `done` of `of` and less than it, and the formula that says so: 164÷180. Two numbers, since points are exact only where the division comes last. */
export interface Reached {
  readonly done: Big;
  readonly of: Big;
  readonly formula: string;
}

/**
 * Returns the points of an indicator that did not come up to its target, as the scheme gives them for a completion ratio r.
 *
 *     in proportion: r · W        gated: r < g → 0, otherwise (r − g) / (1 − g) · W
 */
export const awardReached = ({ done, of, formula }: Reached, maxPoints: Big, { quantity }: Scheme): Award => {
  const w = plain(maxPoints);
  if (quantity.kind === 'proportional') return { points: done.times(maxPoints).div(of), reason: `${formula}×${w}`, computed: true };
  const gate = formatLine(new Big(quantity.gate));
  const least = of.times(quantity.gate);
  if (done.lt(least)) return { points: maxPoints.times(0), reason: `${formula}，完成率低于${gate}，得0分` };
  return { points: done.minus(least).times(maxPoints).div(of.minus(least)), reason: `（${formula}−${gate}）÷（1−${gate}）×${w}`, computed: true };
};
