import { flows, measures, type Flow, type LeftOut, type Measure } from '../../model/facts';
import { rangeRef, type CellRef } from '../../units/address';
import type { Fen } from '../../units/money';
import type { LocatedAmount } from '../recogniser';
import type { SheetView } from '../sheet-view';
import type { LedgerColumns } from './columns';
import type { RawRow } from './raw-row';

/** A row as read, with its place on the sheet. */
interface Placed {
  readonly row: number;
  readonly raw: RawRow;
}

/** An amount in a cell that is merged over rows of different names: the upper one has it, the lower one states none. */
export interface SharedAmount {
  readonly measure: Measure;
  readonly fen: Fen;
  /** The merged range. */
  readonly at: CellRef;
  /** The cells of the two names. */
  readonly upper: CellRef;
  readonly lower: CellRef;
}

const moneyColumns = ({ amounts, flows: others, column }: LedgerColumns): readonly number[] => {
  const rate = column('rate');
  return [...amounts.flatMap((amount) => [amount.column, ...amount.plus, ...(amount.minus ?? [])]), ...others.map((flow) => flow.column), ...(rate === null ? [] : [rate])];
};

const isSame = (one: LocatedAmount | undefined, other: LocatedAmount | undefined): boolean => one !== undefined && other !== undefined && one.at.some((cell) => other.at.includes(cell));

/** Returns what of a row's amount stands in no cell of another row: of an initial budget with its change it may be the one or the other; null where nothing is left. */
const ownPart = (amount: LocatedAmount, { initial }: RawRow['amounts'], taken: (cell: CellRef) => boolean): LocatedAmount | null => {
  const at = amount.at.filter((cell) => !taken(cell));
  if (at.length === amount.at.length) return amount;
  if (at.length === 0) return null;
  const first = initial?.fen ?? 0;
  return { fen: at.some((cell) => initial?.at.includes(cell)) ? first : amount.fen - first, at };
};

/** Returns one row of two that are merged in their name: what both have in one cell stands once, the rest adds up. */
const joined = (first: RawRow, second: RawRow): RawRow => {
  const amounts = { ...first.amounts };
  for (const measure of measures) {
    const [own, below] = [first.amounts[measure], second.amounts[measure]];
    const further = below && ownPart(below, second.amounts, (cell) => own?.at.includes(cell) ?? false);
    if (further) amounts[measure] = own ? { fen: own.fen + further.fen, at: [...own.at, ...further.at] } : further;
  }
  const added = { ...first.flows };
  for (const flow of flows) {
    const [own, further] = [first.flows[flow], second.flows[flow]];
    if (further && !isSame(own, further)) added[flow] = own ? { fen: own.fen + further.fen, at: [...own.at, ...further.at] } : further;
  }
  const known = new Set(first.readings.flatMap(({ at }) => at));
  return {
    ...first,
    amounts,
    flows: added,
    blanks: Object.fromEntries(Object.entries(first.blanks).filter(([measure]) => amounts[measure as keyof typeof amounts] === undefined)),
    // Rates of single rows say nothing of them together.
    rate: first.rate?.at[0] === second.rate?.at[0] ? first.rate : null,
    remark: first.remark ?? second.remark,
    readings: [...first.readings, ...second.readings.filter(({ at }) => !at.some((cell) => known.has(cell)))],
  };
};

/** Two rows of different names that have cells in common, told apart. */
interface Apart {
  readonly upper: RawRow;
  readonly lower: RawRow;
  /** The amounts that were taken from the lower one, by the cell that both have. */
  readonly shared: readonly { readonly measure: Measure; readonly amount: LocatedAmount; readonly cell: CellRef }[];
  readonly leftOut: readonly LeftOut[];
}

/** Takes from the lower of two rows of different names the amounts that stand in a cell of both, and from both a rate or a balance of the two together, which is left out. */
const apart = (upper: RawRow, lower: RawRow): Apart => {
  const sharedFlows = flows.filter((flow) => isSame(upper.flows[flow], lower.flows[flow]));
  const ownFlows = (row: RawRow): RawRow['flows'] => Object.fromEntries(Object.entries(row.flows).filter(([flow]) => !(sharedFlows as readonly Flow[]).includes(flow as Flow)));
  const isOneRate = upper.rate !== null && upper.rate.at[0] === lower.rate?.at[0];
  const known = new Set(upper.readings.flatMap(({ at }) => at));
  const taken = new Set(measures.flatMap((measure) => upper.amounts[measure]?.at ?? []));
  const of = measures.filter((measure) => lower.amounts[measure]?.at.some((cell) => taken.has(cell)));
  const both = [...sharedFlows.flatMap((flow) => lower.flows[flow]?.at ?? []), ...(isOneRate ? (upper.rate?.at ?? []) : [])];
  // A change beside an initial budget that two projects share says nothing alone.
  const rest = [...new Set(of.flatMap((measure) => (lower.amounts[measure]?.at ?? []).filter((cell) => !taken.has(cell))))].filter((cell) => !measures.some((measure) => !of.includes(measure) && lower.amounts[measure]?.at.includes(cell)));
  return {
    upper: { ...upper, flows: ownFlows(upper), rate: isOneRate ? null : upper.rate },
    lower: {
      ...lower,
      flows: ownFlows(lower),
      rate: isOneRate ? null : lower.rate,
      amounts: Object.fromEntries(Object.entries(lower.amounts).filter(([measure]) => !of.includes(measure as Measure))),
      readings: lower.readings.filter(({ at: cells }) => !cells.some((cell) => known.has(cell))),
    },
    shared: of.flatMap((measure) => {
      const amount = lower.amounts[measure];
      const cell = amount?.at.find((one) => taken.has(one));
      return amount && cell !== undefined ? [{ measure, amount, cell }] : [];
    }),
    leftOut: [
      ...(both.length > 0 ? [{ at: both, why: `「${upper.label.trim()}」和「${lower.label.trim()}」合用的单元格，不知属于哪一个` }] : []),
      ...(rest.length > 0 ? [{ at: rest, why: `「${upper.label.trim()}」和「${lower.label.trim()}」合用一个预算数，不知这一格怎样计算` }] : []),
    ],
  };
};

/** Returns the range of the merge that a cell lies in. */
const mergeAround = (view: SheetView, row: number, column: number): CellRef => {
  const place = view.place(row, column);
  const reach = (down: number, right: number): number => {
    let steps = 0;
    while (view.place(row + down * (steps + 1), column + right * (steps + 1)) === place) steps += 1;
    return steps;
  };
  return rangeRef(view.name, row - reach(-1, 0), column - reach(0, -1), row + reach(1, 0), column + reach(0, 1));
};

/** Rows with each amount once, and where rows of different names would have one. */
export interface MergedRows {
  readonly rows: readonly RawRow[];
  readonly leftOut: readonly LeftOut[];
  readonly shared: readonly SharedAmount[];
}

/** Returns the rows with each amount once, though a merged cell may stand beside several of them: rows of one name become one, of several names the first has it. */
export const withMergedRows = (view: SheetView, columns: LedgerColumns, rows: readonly Placed[]): MergedRows => {
  const [name, money] = [columns.column('name') ?? 0, moneyColumns(columns)];
  const out: RawRow[] = [];
  const leftOut: LeftOut[] = [];
  const shared: SharedAmount[] = [];
  let before = columns.row;
  /** The first of the rows that hang together by merges. */
  let first = 0;
  for (const { row, raw } of rows) {
    const reaches = (column: number): boolean => before > columns.row && view.covered(row, column) && view.place(row, column) === view.place(before, column);
    const last = out.at(-1);
    if (last === undefined || !money.some(reaches)) first = out.push(raw) - 1;
    else if (reaches(name)) out[out.length - 1] = joined(last, raw);
    else {
      let own = raw;
      // A cell may reach over more than two rows: the first of them has it.
      for (let index = out.length - 1; index >= first; index -= 1) {
        const two = apart(out[index] as RawRow, own);
        out[index] = two.upper;
        own = two.lower;
        leftOut.push(...two.leftOut);
        for (const { measure, amount, cell } of two.shared) {
          const column = money.find((place) => view.ref(row, place) === cell);
          if (column !== undefined && amount.at.length === 1) shared.push({ measure, fen: amount.fen, at: mergeAround(view, row, column), upper: two.upper.at, lower: own.at });
        }
      }
      out.push(own);
    }
    before = row;
  }
  return { rows: out, leftOut, shared };
};
