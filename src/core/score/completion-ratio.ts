import Big from 'big.js';
import type { Scheme } from '../model/scheme';
import { plain } from '../units/decimal';
import { formatLine } from '../units/percent';
import type { Award, FormulaLine } from './scoring-rule';

/** How far an indicator came, `done` of `of` and less than it, and the formula that says so: 164÷180. Two numbers, since points are exact only where the division comes last. */
export interface Reached {
  readonly done: Big;
  readonly of: Big;
  readonly formula: string;
}

/** Returns a share of the maximum as formulas write it: W, 80%×W, 0. */
export const shareOfMaximum = (share: string): string => (share === '1' ? 'W' : share === '0' ? '0' : `${formatLine(new Big(share))}×W`);

/** Returns the lines of a formula that say what a completion ratio brings under the scheme; `only` is a condition on all of them. */
export const reachedLines = (ratio: string, { quantity }: Scheme, only: string | null = null): readonly FormulaLine[] => {
  if (quantity.kind === 'proportional') return [{ when: only, gives: `${ratio}×W` }];
  const gate = formatLine(new Big(quantity.gate));
  return [
    { when: `${only === null ? '' : `${only}，`}${ratio}＜${gate}`, gives: '0' },
    { when: only, gives: `（${ratio}−${gate}）÷（1−${gate}）×W` },
  ];
};

/** Returns the points of an indicator that did not come up to its target, as the scheme gives them for a completion ratio: in proportion to it, or to what lies above a gate. */
export const awardReached = ({ done, of, formula }: Reached, maxPoints: Big, { quantity }: Scheme): Award => {
  const w = plain(maxPoints);
  if (quantity.kind === 'proportional') return { points: done.times(maxPoints).div(of), reason: `${formula}×${w}`, computed: true };
  const gate = formatLine(new Big(quantity.gate));
  const least = of.times(quantity.gate);
  if (done.lt(least)) return { points: maxPoints.times(0), reason: `${formula}，完成率低于${gate}，得0分` };
  return { points: done.minus(least).times(maxPoints).div(of.minus(least)), reason: `（${formula}−${gate}）÷（1−${gate}）×${w}`, computed: true };
};
