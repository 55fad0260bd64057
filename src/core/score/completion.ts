import type { Indicator } from '../model/facts';
import { decimal } from '../units/decimal';

/** 完成 · 超额完成 · 未完成; `undecided` where words or a missing actual leave it to a person. */
type Completion = 'met' | 'over' | 'unmet' | 'undecided';

/**
 * Returns how an indicator's actual stands to its target; `over` is beyond the target in the wanted direction.
 * > and < count like ≥ and ≤: 10号 gives full points to 完成指标值, so the value itself is enough, in words as in points.
 */
export const completion = ({ comparison, target, actual }: Pick<Indicator, 'comparison' | 'target' | 'actual'>): Completion => {
  const [t, a] = [decimal(target), decimal(actual)];
  if (comparison === 'qualitative' || comparison === 'date' || t === null || a === null) return 'undecided';
  if (comparison === '=') return a.eq(t) ? 'met' : a.gt(t) ? 'over' : 'unmet';
  const upward = comparison === '>=' || comparison === '>';
  if (a.eq(t)) return 'met';
  return a.gt(t) === upward ? 'over' : 'unmet';
};
