import { flows, measures, type LeftOut } from '../../model/facts';
import type { LocatedAmount } from '../recogniser';
import type { SheetView } from '../sheet-view';
import type { LedgerColumns } from './columns';
import type { RawRow } from './raw-row';

/** A row as read, with its place on the sheet. */
interface Placed {
  readonly row: number;
  readonly raw: RawRow;
}

const moneyColumns = ({ amounts, flows: others, column }: LedgerColumns): readonly number[] => {
  const rate = column('rate');
  return [...amounts.flatMap((amount) => [amount.column, ...(amount.plus === null ? [] : [amount.plus])]), ...others.map((flow) => flow.column), ...(rate === null ? [] : [rate])];
};

const isSame = (one: LocatedAmount | undefined, other: LocatedAmount | undefined): boolean => one !== undefined && other !== undefined && one.at.some((cell) => other.at.includes(cell));

/** Returns one row of two that are merged in their name: what both have in one cell stands once, the rest adds up. */
const joined = (first: RawRow, second: RawRow): RawRow => {
  const amounts = { ...first.amounts };
  for (const measure of measures) {
    const [own, further] = [first.amounts[measure], second.amounts[measure]];
    if (further && !isSame(own, further)) amounts[measure] = own ? { fen: own.fen + further.fen, at: [...own.at, ...further.at] } : further;
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

/** Takes from the lower of two rows of different names the amounts that stand in a cell of both, and from both a rate or a balance of the two together, which is left out. */
const apart = (upper: RawRow, lower: RawRow): { readonly rows: readonly [RawRow, RawRow]; readonly leftOut: readonly LeftOut[] } => {
  const shared = flows.filter((flow) => isSame(upper.flows[flow], lower.flows[flow]));
  const ownFlows = (row: RawRow): RawRow['flows'] => Object.fromEntries(Object.entries(row.flows).filter(([flow]) => !(shared as readonly string[]).includes(flow)));
  const rate = (row: RawRow): RawRow['rate'] => (upper.rate?.at[0] === lower.rate?.at[0] ? null : row.rate);
  const known = new Set(upper.readings.flatMap(({ at }) => at));
  const at = [...shared.flatMap((flow) => lower.flows[flow]?.at ?? []), ...(upper.rate && rate(upper) === null ? upper.rate.at : [])];
  return {
    rows: [
      { ...upper, flows: ownFlows(upper), rate: rate(upper) },
      {
        ...lower,
        flows: ownFlows(lower),
        rate: rate(lower),
        amounts: Object.fromEntries(Object.entries(lower.amounts).filter(([measure, amount]) => !isSame(upper.amounts[measure as keyof RawRow['amounts']], amount))),
        readings: lower.readings.filter(({ at: cells }) => !cells.some((cell) => known.has(cell))),
      },
    ],
    leftOut: at.length > 0 ? [{ at, why: `「${upper.label.trim()}」和「${lower.label.trim()}」合用的单元格，不知属于哪一个` }] : [],
  };
};

/** Returns the rows with each amount once, though a merged cell may stand beside several of them: rows of one name become one, of several names the first has it. */
export const withMergedRows = (view: SheetView, columns: LedgerColumns, rows: readonly Placed[]): { readonly rows: readonly RawRow[]; readonly leftOut: readonly LeftOut[] } => {
  const [name, money] = [columns.column('name') ?? 0, moneyColumns(columns)];
  const out: RawRow[] = [];
  const leftOut: LeftOut[] = [];
  let before = columns.row;
  for (const { row, raw } of rows) {
    const reaches = (column: number): boolean => before > columns.row && view.covered(row, column) && view.place(row, column) === view.place(before, column);
    const last = out.at(-1);
    if (last === undefined || !money.some(reaches)) out.push(raw);
    else if (reaches(name)) out[out.length - 1] = joined(last, raw);
    else {
      const two = apart(last, raw);
      out.splice(-1, 1, ...two.rows);
      leftOut.push(...two.leftOut);
    }
    before = row;
  }
  return { rows: out, leftOut };
};
