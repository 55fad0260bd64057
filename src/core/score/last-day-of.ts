import { readLastDay, type LastDay } from '../units/days';

/** Returns the last day that a target or an actual names, of the year given where it names none. */
export const lastDayOf = (text: string | null, year: number | null): LastDay | null => {
  const day = text === null ? null : readLastDay(text.replace(/^(?:≤|<=|=<|≦|⩽|<|=|＝)/, ''));
  return day && { ...day, year: day.year ?? year };
};
