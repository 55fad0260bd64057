import type { Indicator } from '../model/facts';
import { compareDays } from '../units/days';
import { compareDecimals } from '../units/decimal';
import { lastDayOf } from './last-day-of';

/** 完成 · 超额完成 · 未完成; `undecided` where words or a missing actual leave it to a person. */
type Completion = 'met' | 'over' | 'unmet' | 'undecided';

/** Returns true where both name a day and the actual's is the later one; a year that one of them leaves out is the other's. */
const isLate = (actual: string | null, target: string | null): boolean => {
  const [done, due] = [lastDayOf(actual, null), lastDayOf(target, null)];
  return done !== null && due !== null && (compareDays({ ...done, year: done.year ?? due.year }, { ...due, year: due.year ?? done.year }) ?? 0) > 0;
};

/**
 * Returns how an indicator's actual stands to its target; `over` is beyond the target in the wanted direction.
 * A day after the target's is 未完成, whatever points a person gives it.
 * > and < count like ≥ and ≤: 10号 gives full points to 完成指标值, so the value itself is enough, in words as in points.
 */
export const completion = ({ comparison, target, actual }: Pick<Indicator, 'comparison' | 'target' | 'actual'>): Completion => {
  if (comparison === 'date') return isLate(actual, target) ? 'unmet' : 'undecided';
  const order = compareDecimals(actual, target);
  if (comparison === 'qualitative' || order === null) return 'undecided';
  if (order === 0) return 'met';
  const upward = comparison === '>=' || comparison === '>' || comparison === '=';
  return order > 0 === upward ? 'over' : 'unmet';
};
