import { measures, type Measure } from '../../model/facts';
import type { Fen } from '../../units/money';
import { nameKey } from '../../units/text';
import type { LedgerRow } from '../recogniser';
import { economicParts } from './economic-parts';
import { groupLevel, isArabic, isBalanceName, isSubtotalName, isTotalName, mayBeSubtotal, partName, startsParts } from './names';
import { amountIn, type RawRow } from './raw-row';
import { unmarkedGroups } from './unmarked-groups';

type Role = LedgerRow['role'];
/** What may differ from one ledger to the next: whether one column holds all amounts, and how far a sum may be off. */
export interface Terms {
  readonly oneColumn: boolean;
  readonly tolerance: (measure: Measure, terms: number) => Fen;
}
/** How rows without a mark of their own are read below a 其中 row: as parts where they complete the parent, never, or while they fit into it. */
type Reach = 'complete' | 'marked' | 'fitting';
interface Sorted {
  readonly roles: readonly Role[];
  /** The rows a 小计 or a group heading is the sum of. */
  readonly covers: ReadonlyMap<number, readonly number[]>;
}

/** A total by its name, or the sum of all that is read of one 单位. */
const isTotal = ({ label, whole }: RawRow): boolean => whole === true || isTotalName(label);
const sum = (rows: readonly RawRow[], measure: Measure, oneColumn: boolean): Fen => rows.reduce((all, row) => all + (amountIn(row, measure, oneColumn) ?? 0), 0);
const stated = (row: RawRow): readonly Measure[] => measures.filter((measure) => (row.amounts[measure]?.fen ?? 0) !== 0);

/** Returns true where every amount of a row is Σ of the others. */
const isSumOf = (row: RawRow, parts: readonly RawRow[], { oneColumn, tolerance }: Terms): boolean =>
  parts.length > 0 && stated(row).length > 0 && stated(row).every((measure) => Math.abs(sum(parts, measure, oneColumn) - (row.amounts[measure]?.fen ?? 0)) <= tolerance(measure, parts.length));

const exceeds = (parent: RawRow, parts: readonly RawRow[], { oneColumn, tolerance }: Terms): boolean =>
  stated(parent).some((measure) => sum(parts, measure, oneColumn) - (parent.amounts[measure]?.fen ?? 0) > tolerance(measure, 1));

/** Marks totals by name and parts by 其中, by indent, by a missing ordinal, or by completing their parent. */
const markParts = (rows: readonly RawRow[], lastTotal: number, reach: Reach, terms: Terms, opening: boolean): (Role | null)[] => {
  const roles: (Role | null)[] = rows.map((row, index) => (row.included ? 'item' : index === lastTotal || isTotal(row) ? 'total' : isSubtotalName(row.label) ? 'subtotal' : null));
  let parent: RawRow | null = null;
  let parts: RawRow[] = [];
  const completes = (from: number, above: RawRow): boolean => {
    const running = new Map(stated(above).map((measure) => [measure, sum(parts, measure, terms.oneColumn)]));
    for (let index = from; index < rows.length && running.size > 0; index += 1) {
      const row = rows[index];
      if (!row || roles[index] !== null || startsParts(row.label) || row.ordinal !== '' || groupLevel('', row.label) !== null) return false;
      for (const [measure, before] of running) running.set(measure, before + (amountIn(row, measure, terms.oneColumn) ?? 0));
      const over = [...running].map(([measure, added]) => ({ by: added - (above.amounts[measure]?.fen ?? 0), allowed: terms.tolerance(measure, parts.length + index - from + 1) }));
      if (over.every(({ by, allowed }) => Math.abs(by) <= allowed)) return true;
      if (over.some(({ by, allowed }) => by > allowed)) return false;
    }
    return false;
  };
  rows.forEach((row, index) => {
    // What stands as 其中 below a closing 合计 is part of it; below one that opens the ledger stand the items themselves, unless `opening`.
    if (roles[index] !== null) [parent, parts] = [row.included || (roles[index] === 'total' && (opening || roles.slice(0, index).includes(null))) ? row : null, []];
    else {
      const goesOn = (above: RawRow): boolean => {
        if (parts.length === 0 || groupLevel(row.ordinal, row.label) !== null) return false;
        if (row.indented) return true;
        if (row.ordinal !== '') return false;
        if (above.ordinal !== '') return !exceeds(above, [...parts, row], terms);
        if (isSumOf(above, parts, terms) || reach === 'marked') return false;
        return reach === 'fitting' ? !exceeds(above, [...parts, row], terms) : completes(index, above);
      };
      if (parent && (startsParts(row.label) || goesOn(parent))) {
        roles[index] = 'line';
        parts.push(row);
      } else [parent, parts] = [row, []];
    }
  });
  return roles;
};

const sort = (rows: readonly RawRow[], reach: Reach, terms: Terms, opening = false): Sorted => {
  const at = (index: number): RawRow => rows[index] as RawRow;
  const totals = rows.flatMap((row, index) => (isTotal(row) && !row.included ? [index] : []));
  const lastTotal = totals.at(-1) ?? -1;
  const roles = markParts(rows, lastTotal, reach, terms, opening);
  const covers = new Map<number, readonly number[]>();
  const levels = rows.map((row, index) => (roles[index] === null ? groupLevel(row.ordinal, row.label) : null));

  // 基本支出合计, and every 合计 but the last: the sum of what stands since the last sum, or nothing of the kind.
  let since: number[] = [];
  rows.forEach((row, index) => {
    const role = roles[index];
    if (index !== lastTotal && (role === 'total' || (role === null && mayBeSubtotal(row.label))) && isSumOf(row, since.map(at), terms)) {
      roles[index] = 'subtotal';
      covers.set(index, since);
    }
    if (roles[index] === 'total' || roles[index] === 'subtotal' || levels[index] !== null) since = [];
    else if (roles[index] === null || roles[index] === 'item') since.push(index);
  });

  // Innermost groups first: what a group covers are the items that are left below it.
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    if (roles[index] !== null) continue;
    const level = levels[index];
    if (level == null) {
      roles[index] = 'item';
      continue;
    }
    let end = index + 1;
    while (end < rows.length && roles[end] !== 'total' && (levels[end] ?? 3) > level) end += 1;
    const below = Array.from({ length: end - index - 1 }, (_, offset) => index + 1 + offset);
    const members = below.filter((other) => roles[other] === 'item');
    const first = below[0];
    const heads = first !== undefined && roles[first] !== 'line' && members.length > 0;
    const numbered = first !== undefined && (levels[first] !== null || isArabic(at(first).ordinal, at(first).label));
    const isGroup = heads && (Object.keys(at(index).amounts).length === 0 || numbered || isSumOf(at(index), members.map(at), terms));
    roles[index] = isGroup ? 'group' : 'item';
    if (isGroup) covers.set(index, members);
  }
  coverSubtotals(rows, roles, covers, terms);
  return { roles: roles.map((role) => role ?? 'item'), covers };
};

/** Returns how many of the last ones are the same. */
const alike = (texts: readonly (string | undefined)[]): number => {
  let start = texts.length;
  while (start > 0 && texts[start - 1] === texts.at(-1)) start -= 1;
  return texts.length - start;
};

/** Gives each 小计 the items above it or below it, whichever add up; a ledger of 小计 alone is a ledger of items. */
const coverSubtotals = (rows: readonly RawRow[], roles: (Role | null)[], covers: Map<number, readonly number[]>, terms: Terms): void => {
  const open = roles.flatMap((role, index) => (role === 'subtotal' && !covers.has(index) ? [index] : []));
  if (!roles.includes('item')) {
    for (const index of open) roles[index] = 'item';
    return;
  }
  const isBorder = (index: number): boolean => ['subtotal', 'group', 'total'].includes(roles[index] ?? '');
  const run = (index: number, step: 1 | -1): number[] => {
    const found: number[] = [];
    for (let other = index + step; other >= 0 && other < rows.length && !isBorder(other); other += step) if (roles[other] === 'item') found.push(other);
    return step === 1 ? found : found.reverse();
  };
  const fits = (index: number, members: readonly number[]): boolean => isSumOf(rows[index] as RawRow, members.map((other) => rows[other] as RawRow), terms);
  // In an export a 小计 may be that of the last project alone, or of the last 单位.
  const marks = [(row: RawRow) => row.label, (row: RawRow) => row.organisation?.at, () => ''] as const;
  const nearest = (index: number, members: readonly number[]): readonly number[] => {
    if (fits(index, members)) return members;
    const before = members.length > 0 ? members : rows.flatMap((_, other) => (other < index && roles[other] === 'item' ? [other] : []));
    const own = marks.map((mark) => before.slice(before.length - alike(before.map((other) => mark(rows[other] as RawRow)))));
    return own.find((some) => fits(index, some)) ?? members;
  };
  const sides = open.map((index) => ({ index, above: nearest(index, run(index, -1)), below: run(index, 1) }));
  const count = (side: 'above' | 'below'): number => sides.filter((entry) => fits(entry.index, entry[side])).length;
  const usually = count('below') > count('above') || (count('below') === count('above') && (sides[0]?.above.length ?? 0) === 0) ? 'below' : 'above';
  const counted = (extra: readonly number[]): readonly RawRow[] => rows.filter((_, index) => roles[index] === 'item' || extra.includes(index));
  const total = rows.filter((_, index) => roles[index] === 'total').at(-1);
  const alone = sides.filter(({ above, below }) => above.length === 0 && below.length === 0).map(({ index }) => index);
  // A 小计 without items of its own is an item where the total needs it.
  const needed = total !== undefined && alone.length > 0 && !isSumOf(total, counted([]), terms) && isSumOf(total, counted(alone), terms);
  for (const side of sides) {
    const { index, above, below } = side;
    if (needed && alone.includes(index)) {
      roles[index] = 'item';
      continue;
    }
    const other = usually === 'above' ? below : above;
    covers.set(index, fits(index, side[usually]) || !fits(index, other) ? side[usually] : other);
  }
};

/** Returns true where the last total holds over the items, in every amount it states. */
const totalHolds = (rows: readonly RawRow[], { roles }: Sorted, terms: Terms): boolean => {
  const total = rows.filter((_, index) => roles[index] === 'total').at(-1);
  return total !== undefined && isSumOf(total, rows.filter((_, index) => roles[index] === 'item'), terms);
};

/** Returns what the rows are. Where parts are not marked as such, the stated total decides among the readings. */
const sortRows = (rows: readonly RawRow[], terms: Terms): Sorted & { readonly holds: boolean } => {
  const first = sort(rows, 'complete', terms);
  // Without a total there is nothing to choose by.
  if (!first.roles.includes('total')) return { ...(withCodedGroups(rows, first, terms) ?? first), holds: false };
  if (totalHolds(rows, first, terms)) return { ...first, holds: true };
  for (const reach of ['fitting', 'marked'] as const) {
    const sorted = sort(rows, reach, terms);
    if (totalHolds(rows, sorted, terms)) return { ...sorted, holds: true };
  }
  const ofOpening = sort(rows, 'marked', terms, true);
  if (totalHolds(rows, ofOpening, terms)) return { ...ofOpening, holds: true };
  const coded = withCodedGroups(rows, first, terms);
  if (coded && totalHolds(rows, coded, terms)) return { ...coded, holds: true };
  const grouped = withUnmarkedGroups(rows, first, terms);
  return { ...(grouped ?? first), holds: grouped !== null };
};

/** Returns the rows with those as groups whose code begins the codes of the rows below them, each the sum of the last of these; null where none is, or one is no sum. */
const withCodedGroups = (rows: readonly RawRow[], { roles, covers }: Sorted, terms: Terms): Sorted | null => {
  const items = roles.flatMap((role, index) => (role === 'item' ? [index] : []));
  const isBelow = (index: number, other: number | undefined): boolean => {
    const [above, below] = [rows[index]?.place ?? '', other === undefined ? '' : (rows[other]?.place ?? '')];
    return above !== '' && below.length > above.length && below.startsWith(above);
  };
  const heads = new Set(items.filter((index, place) => isBelow(index, items[place + 1])));
  const found = new Map<number, readonly number[]>();
  items.forEach((index, place) => {
    if (!heads.has(index)) return;
    const end = items.findIndex((other, later) => later > place && !isBelow(index, other));
    found.set(index, items.slice(place + 1, end < 0 ? items.length : end).filter((other) => !heads.has(other)));
  });
  const holds = [...found].every(([index, members]) => isSumOf(rows[index] as RawRow, members.map((other) => rows[other] as RawRow), terms));
  return found.size === 0 || !holds ? null : { roles: roles.map((role, index) => (found.has(index) ? 'group' : role)), covers: new Map([...covers, ...found]) };
};

/** Returns the rows with those as sums that only arithmetic tells; null where the stated total does not hold with them either. */
const withUnmarkedGroups = (rows: readonly RawRow[], { roles, covers }: Sorted, { oneColumn, tolerance }: Terms): Sorted | null => {
  const total = rows.filter((_, index) => roles[index] === 'total').at(-1);
  // A row with parts of its own is a project.
  const items = roles.flatMap((role, index) => (role === 'item' ? [index] : []));
  if (!total || roles.includes('line')) return null;
  const found = unmarkedGroups({ rows, items, total, oneColumn, tolerance });
  return found && { roles: roles.map((role, index) => (found.covers.has(index) ? found.role : role)), covers: new Map([...covers, ...found.covers]) };
};

/** Returns the roles with those of the rows that were sorted without the others. */
const withRest = (roles: Role[], others: readonly number[], sorted: Sorted): Sorted => {
  others.forEach((index, place) => (roles[index] = sorted.roles[place] ?? 'item'));
  const whole = (place: number): number => others[place] as number;
  return { roles, covers: new Map([...sorted.covers].map(([place, covered]) => [whole(place), covered.map(whole)])) };
};

/** Returns what the rows are, a row that is called 结余 apart, unless the stated total needs it as an item. */
const sortApart = (rows: readonly RawRow[], terms: Terms): Sorted => {
  const others = rows.flatMap((row, index) => (isBalanceName(row.label) && !row.included ? [] : [index]));
  const apart = sortRows(others.map((index) => rows[index] as RawRow), terms);
  if (others.length === rows.length) return apart;
  const all = sortRows(rows, terms);
  if (others.length === 0 || (all.holds && !apart.holds)) return all;
  return withRest(rows.map(() => 'balance'), others, apart);
};

/** Returns what the rows are, those apart that are parts by 经济分类. */
const sortWithParts = (rows: readonly RawRow[], terms: Terms): Sorted => {
  const parts = economicParts(rows, terms.tolerance);
  if (parts.size === 0) return sortApart(rows, terms);
  const others = rows.flatMap((_, index) => (parts.has(index) ? [] : [index]));
  return withRest(rows.map((_, index) => parts.get(index) ?? 'item'), others, sortApart(others.map((index) => rows[index] as RawRow), terms));
};

const noRows: readonly LedgerRow[] = [];

/** Returns the rows with what each is. */
export const classify = (rows: readonly RawRow[], terms: Terms): readonly LedgerRow[] => {
  const { roles, covers } = sortWithParts(rows, terms);
  let parent: RawRow | null = null;
  const classified = rows.map((row, index): LedgerRow => {
    const role = roles[index] ?? 'item';
    if (role === 'item') parent = row;
    const { label, kindStated, code, at, flows, blanks, rate, remark, organisation, splits } = row;
    // A part whose kind nothing names is of its parent's kind.
    const kind = parent === null || role !== 'line' ? undefined : (Object.keys((parent as RawRow).amounts)[0] as Measure | undefined);
    const [only] = role === 'line' && terms.oneColumn && !kindStated ? Object.values(row.amounts) : [];
    const amounts = only && kind ? { [kind]: only } : row.amounts;
    const own: { -readonly [Key in keyof LedgerRow]: LedgerRow[Key] } = { code, at, amounts, flows, blanks, rate, remark, role, name: role === 'line' ? partName(label) || label.trim() : label.trim(), covers: noRows };
    if (row.included) own.included = true;
    if (organisation) own.organisation = organisation;
    if (splits) own.splits = splits;
    return own;
  });
  return classified.map((row, index) => {
    const covered = covers.get(index);
    return covered ? { ...row, covers: covered.flatMap((other) => classified[other] ?? []) } : row;
  });
};

/** Returns what the cells held before they became values, each with the project it belongs to. */
export const readingsOf = (raw: readonly RawRow[], rows: readonly LedgerRow[]): readonly RawRow['readings'][number][] => {
  let project: string | null = null;
  const all: RawRow['readings'][number][] = [];
  raw.forEach(({ readings }, index) => {
    const row = rows[index];
    if (row?.role === 'item') project = nameKey(row.name);
    const owner = row?.role === 'item' || row?.role === 'line' || row?.role === 'inner' ? project : null;
    for (const reading of readings) all.push({ ...reading, project: reading.field === 'rate' ? null : owner });
  });
  return all;
};
