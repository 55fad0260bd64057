import type { Indicator } from '../model/facts';
import { compareDecimals } from '../units/decimal';

/** 完成 · 超额完成 · 未完成; `undecided` where words or a missing actual leave it to a person. */
type Completion = 'met' | 'over' | 'unmet' | 'undecided';

/**
 * Returns how an indicator's actual stands to its target; `over` is beyond the target in the wanted direction.
 * > and < count like ≥ and ≤: 10号 gives full points to 完成指标值, so the value itself is enough, in words as in points.
 */
export const completion = ({ comparison, target, actual }: Pick<Indicator, 'comparison' | 'target' | 'actual'>): Completion => {
  const order = compareDecimals(actual, target);
  if (comparison === 'qualitative' || comparison === 'date' || order === null) return 'undecided';
  if (order === 0) return 'met';
  const upward = comparison === '>=' || comparison === '>' || comparison === '=';
  return order > 0 === upward ? 'over' : 'unmet';
};
