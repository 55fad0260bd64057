import type Big from 'big.js';
import type { Indicator } from '../model/facts';
import { decimal } from '../units/decimal';

/** Returns A ÷ T of an indicator that wants much; null where it wants little or no number, or the target is 0 or less. */
export const overshootOf = ({ comparison, target, actual }: Pick<Indicator, 'comparison' | 'target' | 'actual'>): Big | null => {
  const [t, a] = [decimal(target), decimal(actual)];
  if (t === null || a === null || t.lte(0) || !['>=', '>', '='].includes(comparison)) return null;
  return a.div(t);
};
