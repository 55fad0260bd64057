import { measures, type Measure } from '../../model/facts';
import type { Fen } from '../../units/money';
import { amountIn, type RawRow } from './raw-row';

/** A ledger as it stands: which rows are taken for items, and how far a sum may be off. */
interface Items {
  readonly rows: readonly RawRow[];
  readonly items: readonly number[];
  readonly total: RawRow;
  readonly oneColumn: boolean;
  readonly tolerance: (measure: Measure, terms: number) => Fen;
}

/** Rows that are sums of others though nothing in their names says so. */
export interface UnmarkedGroups {
  /** Below a `group` stand its items, above a `subtotal`. */
  readonly role: 'group' | 'subtotal';
  /** What each is the sum of, by their places among the rows. */
  readonly covers: ReadonlyMap<number, readonly number[]>;
}

/** More items than this are no ledger whose groups a person would have left unmarked. */
const most = 2_000;

const stated = (row: RawRow): readonly Measure[] => measures.filter((measure) => (row.amounts[measure]?.fen ?? 0) !== 0);

/** Returns how many of the rows, from the first on and at least `least`, add up to a row in every amount that it states; 0 where none do. */
const reach = (row: RawRow, parts: readonly RawRow[], least: number, { oneColumn, tolerance }: Items): number => {
  const open = stated(row).map((measure) => ({ measure, goal: row.amounts[measure]?.fen ?? 0, sum: 0 }));
  if (open.length === 0 || open.some(({ goal }) => goal < 0)) return 0;
  for (const [index, part] of parts.entries()) {
    for (const entry of open) entry.sum += amountIn(part, entry.measure, oneColumn) ?? 0;
    const off = open.map(({ measure, goal, sum }) => ({ by: sum - goal, allowed: tolerance(measure, index + 1) }));
    if (index + 1 >= least && off.every(({ by, allowed }) => Math.abs(by) <= allowed)) return index + 1;
    if (off.some(({ by, allowed }) => by > allowed)) return 0;
  }
  return 0;
};

/**
 * Returns the rows that must be sums: 教育类 100, then 60 and 40. Arithmetic alone tells, and only where the stated total holds with
 * them taken for sums and not otherwise. Null where nothing of the kind is found, or one row is the sum of all others.
 */
export const unmarkedGroups = (ledger: Items): UnmarkedGroups | null => {
  const { rows, items, total } = ledger;
  if (items.length > most) return null;
  for (const least of [2, 1]) {
    for (const role of ['group', 'subtotal'] as const) {
      const order = role === 'group' ? items : [...items].reverse();
      const covers = new Map<number, readonly number[]>();
      const rest: number[] = [];
      for (let place = 0; place < order.length; ) {
        const index = order[place] as number;
        const below = order.slice(place + 1);
        const count = reach(rows[index] as RawRow, below.map((other) => rows[other] as RawRow), least, ledger);
        const members = below.slice(0, count);
        if (count > 0) covers.set(index, members);
        rest.push(...(count > 0 ? members : [index]));
        place += count + 1;
      }
      const [only] = covers.values();
      if (covers.size === 0 || (covers.size === 1 && only?.length === items.length - 1)) continue;
      if (reach(total, rest.map((index) => rows[index] as RawRow), rest.length, ledger) === rest.length) return { role, covers };
    }
  }
  return null;
};
