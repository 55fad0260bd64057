import type Big from 'big.js';
import type { Comparison, Indicator } from '../model/facts';
import { decimal, inMillionths } from '../units/decimal';
import { formatPortion, formatShare } from '../units/percent';

type Compared = Pick<Indicator, 'comparison' | 'target' | 'actual'>;

const wantsMuch: ReadonlySet<Comparison> = new Set(['>=', '>', '='] as const);

/** Returns target and actual of an indicator that wants much; null where it wants little or no number, or the target is 0 or less. */
const comparedOf = ({ comparison, target, actual }: Compared): { readonly t: Big; readonly a: Big } | null => {
  const [t, a] = [decimal(target), decimal(actual)];
  return t === null || a === null || !wantsMuch.has(comparison) || t.lte(0) ? null : { t, a };
};

/** Returns A ÷ T of an indicator that wants much; null where it wants little or no number, or the target is 0 or less. */
export const overshootOf = (indicator: Compared): Big | null => {
  const compared = comparedOf(indicator);
  return compared && compared.a.div(compared.t);
};

/** Returns the same in per cent, as it is printed. */
export const shownOvershoot = (indicator: Compared): string | null => {
  const compared = comparedOf(indicator);
  if (compared === null) return null;
  const [actual, target] = [inMillionths(indicator.actual ?? ''), inMillionths(indicator.target ?? '')];
  return Number.isNaN(actual + target) ? formatShare(compared.a.div(compared.t)) : formatPortion(actual, target);
};

/** Floating-point numbers tell two ratios apart that differ by more than this. */
const close = 1e-9;

/** Returns true where an indicator that wants much reached so many times its target. */
export const reachesTimes = (indicator: Compared, times: string): boolean => {
  if (Number(indicator.actual) < Number(indicator.target) * Number(times) * (1 - close)) return false;
  const compared = comparedOf(indicator);
  return compared !== null && compared.a.gte(compared.t.times(times));
};
