import type { Score } from '../core/model/evaluation';
import type { Texts } from './texts';

/** Returns a score in a line: the total, what is decided so far, or that there is nothing to score. */
export const scoreFigure = ({ total, partial, maxPoints, grade, items }: Score, texts: Texts): string => {
  if (total !== null) return grade === null ? texts.ungraded(total, maxPoints) : texts.total(total, maxPoints);
  if (items.every(({ kind }) => kind === 'execution')) return texts.noTargets;
  const open = items.filter(({ points }) => points === null);
  return texts.partial(partial, maxPoints, open.length, open.some(({ kind }) => kind === 'execution'));
};
