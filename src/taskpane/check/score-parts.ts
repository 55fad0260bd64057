import type { Score, ScoreItem } from '../../core/model/evaluation';
import type { Category, Project } from '../../core/model/facts';
import { categories } from '../../core/model/names';
import { decimal, plain, sumOf } from '../../core/units/decimal';

export type PartId = 'execution' | Category | 'unclassified';

/** One part of a score: 预算执行率, a first-level indicator, or the indicators that have none. Points are decimal texts. */
export interface ScorePart {
  readonly id: PartId;
  readonly maxPoints: string;
  readonly earned: string;
  readonly lost: string;
  /** Points that a person must still decide on. */
  readonly open: string;
}

const total = (values: readonly (string | null)[]): string => plain(sumOf(values.flatMap((value) => decimal(value) ?? [])));

/** Returns the parts that have points, in the order of the forms. */
export const partsOf = ({ items }: Score, project: Project | undefined): readonly ScorePart[] => {
  const byId = new Map(project?.indicators.map(({ id, category }) => [id, category]));
  const partOf = ({ kind, indicator }: ScoreItem): PartId => (kind === 'execution' ? 'execution' : (byId.get(indicator ?? '') ?? 'unclassified'));
  const order: readonly PartId[] = ['execution', ...categories, 'unclassified'];
  return order.flatMap((id) => {
    const own = items.filter((item) => item.maxPoints !== null && partOf(item) === id);
    if (own.length === 0) return [];
    const decided = own.filter(({ points }) => points !== null);
    const undecided = own.filter(({ points }) => points === null);
    const earned = total(decided.map(({ points }) => points));
    const lost = sumOf([...decided.flatMap(({ maxPoints }) => decimal(maxPoints) ?? [])]).minus(earned);
    return [{ id, maxPoints: total(own.map(({ maxPoints }) => maxPoints)), earned, lost: plain(lost), open: total(undecided.map(({ maxPoints }) => maxPoints)) }];
  });
};

/** A stretch of the picture, in per cent of its width. */
export interface Stretch {
  readonly outcome: 'earned' | 'lost' | 'open';
  readonly start: number;
  readonly width: number;
}

/** What is narrower cannot be seen: about three pixels of the narrowest pane. */
const leastWidth = 1.2;

/** Returns how the parts are drawn side by side, each as wide as its points; a loss too small to see is drawn as wide as can be seen. */
export const stretchesOf = (parts: readonly ScorePart[]): { readonly stretches: readonly Stretch[]; readonly borders: readonly number[] } => {
  const whole = parts.reduce((sum, { maxPoints }) => sum + Number(maxPoints), 0);
  const stretches: Stretch[] = [];
  const borders: number[] = [];
  let start = 0;
  for (const part of whole > 0 ? parts : []) {
    const width = (Number(part.maxPoints) / whole) * 100;
    const seen = (points: string): number => (Number(points) > 0 ? Math.min(width, Math.max(leastWidth, (Number(points) / whole) * 100)) : 0);
    const [lost, open] = [seen(part.lost), seen(part.open)];
    const earned = Number(part.earned) > 0 ? Math.max(0, width - lost - open) : 0;
    if (start > 0) borders.push(start);
    let at = start;
    for (const [outcome, wide] of [['earned', earned], ['lost', lost], ['open', open]] as const) {
      // Where nothing was earned, what is lost and open fills the part.
      const shown = outcome === 'open' ? Math.min(open, start + width - at) : wide;
      if (shown > 0) stretches.push({ outcome, start: at, width: shown });
      at += shown;
    }
    start += width;
  }
  return { stretches, borders };
};

/** Returns what a part that was decided lost, as a decimal text. */
export const lostBy = ({ points, maxPoints }: ScoreItem): string => plain((decimal(maxPoints) ?? sumOf([])).minus(decimal(points) ?? 0));

export type ScoreOrder = 'table' | 'lowest' | 'undecided';
export const scoreOrders: readonly ScoreOrder[] = ['table', 'lowest', 'undecided'];

const openItems = ({ items }: Score): number => items.filter(({ points, maxPoints }) => points === null && maxPoints !== null).length;

/** Returns the scores in the order chosen: as in the table, the lowest totals first, or those with most to decide first; equals as in the table. */
export const ordered = (scores: readonly Score[], order: ScoreOrder): readonly Score[] => {
  if (order === 'table') return scores;
  const rank = (score: Score): number => (order === 'undecided' ? -openItems(score) : score.total === null ? Infinity : Number(score.total));
  return [...scores].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)));
};

/** Returns how many projects have each grade, then how many have none: something is to be decided, the points are not the full ones, there are no indicators. */
export const gradeCounts = (scores: readonly Score[], grades: readonly string[]): { readonly graded: readonly { readonly grade: string; readonly count: number }[]; readonly open: number; readonly ungraded: number; readonly unrated: number } => {
  const unrated = scores.filter(({ total: points, items }) => points === null && items.every(({ kind }) => kind === 'execution')).length;
  return {
    graded: grades.map((grade) => ({ grade, count: scores.filter((score) => score.grade === grade).length })).filter(({ count }) => count > 0),
    open: scores.filter(({ total: points }) => points === null).length - unrated,
    ungraded: scores.filter(({ total: points, grade }) => points !== null && grade === null).length,
    unrated,
  };
};
