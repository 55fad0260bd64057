import type { Amounts, FundLine, LeftOut, Measure, StatedSum, SumColumn, SumPart, UnnamedTotal } from '../model/facts';
import { measures } from '../model/facts';
import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';
import type { LedgerRow, LedgerTable } from './recogniser';

/** A ledger row with its 其中 rows. `amounts` are the row's own, or Σ of its parts where it states 0 or nothing over parts that are not 0 (M14 says so). */
export interface LedgerItem {
  readonly row: LedgerRow;
  readonly amounts: Readonly<Partial<Record<Measure, { readonly fen: Fen; readonly at: readonly CellRef[] }>>>;
  readonly lines: readonly FundLine[];
}

/** A ledger taken apart: its items, and every sum that a row states. */
export interface LedgerParts {
  readonly items: readonly LedgerItem[];
  readonly sums: readonly StatedSum[];
  readonly unnamedTotals: readonly UnnamedTotal[];
  readonly leftOut: readonly LeftOut[];
}

/** Returns the parts a row's amounts add up from: one per row that states the column. */
const partsOf = (rows: readonly LedgerRow[], measure: Measure, oneColumn: boolean): readonly SumPart[] =>
  rows.flatMap((row) =>
    measures
      .filter((own) => (oneColumn || own === measure) && row.amounts[own] !== undefined)
      .flatMap((own) => {
        const amount = row.amounts[own];
        return amount ? [{ name: row.name, measure: own, fen: amount.fen, at: [amount.at] }] : [];
      }),
  );

const totalOf = (parts: readonly SumPart[]): number => parts.reduce((sum, part) => sum + part.fen, 0);

const columnsOf = (row: LedgerRow, rows: readonly LedgerRow[], subtotals: readonly LedgerRow[], oneColumn: boolean): readonly SumColumn[] =>
  measures.flatMap((measure) => {
    const amount = row.amounts[measure];
    const at: CellRef | undefined = amount?.at ?? row.blanks[measure];
    if (at === undefined) return [];
    return [{ measure, stated: amount?.fen ?? null, at: [at], parts: partsOf(rows, measure, oneColumn), subtotals: partsOf(subtotals, measure, oneColumn) }];
  });

/** Returns true where a row equals the sum of the rows above it in every amount, so that only its name hides that it is a total. */
const equalsSumOf = (row: LedgerRow, above: readonly LedgerRow[], oneColumn: boolean): boolean => {
  const stated = measures.filter((measure) => (row.amounts[measure]?.fen ?? 0) !== 0);
  return above.length >= 2 && stated.length > 0 && stated.every((measure) => totalOf(partsOf(above, measure, oneColumn)) === row.amounts[measure]?.fen);
};

/**
 * Returns the last item if it is a total that nobody called one: it equals the sum of all items above it, and either the
 * stated 合计 holds only without it, or there is no 合计 and it closes three or more items. Anything less is coincidence.
 */
const unnamedTotal = (items: readonly LedgerRow[], total: LedgerRow | undefined, oneColumn: boolean): LedgerRow | null => {
  const last = items.at(-1);
  const above = items.slice(0, -1);
  if (!last || !equalsSumOf(last, above, oneColumn)) return null;
  if (!total) return above.length >= 3 ? last : null;
  const holds = (rows: readonly LedgerRow[]): boolean =>
    measures.some((measure) => total.amounts[measure] !== undefined) && measures.every((measure) => total.amounts[measure] === undefined || totalOf(partsOf(rows, measure, oneColumn)) === total.amounts[measure]?.fen);
  return holds(above) && !holds(items) ? last : null;
};

const amountsOf = (row: LedgerRow, lines: readonly LedgerRow[]): LedgerItem['amounts'] => {
  const amounts: Partial<Record<Measure, { fen: Fen; at: readonly CellRef[] }>> = {};
  for (const measure of measures) {
    const own = row.amounts[measure];
    const parts = partsOf(lines, measure, false);
    if ((own?.fen ?? 0) === 0 && totalOf(parts) !== 0) amounts[measure] = { fen: totalOf(parts), at: parts.flatMap(({ at }) => at) };
    else if (own) amounts[measure] = { fen: own.fen, at: [own.at] };
  }
  return amounts;
};

const asLine = (row: LedgerRow): FundLine => ({
  name: row.name,
  ...(Object.fromEntries(measures.map((measure) => [measure, row.amounts[measure]?.fen ?? null])) as unknown as Amounts),
  at: { name: [row.at], ...Object.fromEntries(measures.flatMap((measure) => (row.amounts[measure] ? [[measure, [row.amounts[measure].at]]] : []))) },
});

/** Returns items and stated sums of one ledger. */
export const takeApart = ({ info, rows, oneColumn }: LedgerTable): LedgerParts => {
  const unit = info.unit?.name ?? '万元';
  const total = rows.filter((row) => row.role === 'total').at(-1);
  const candidates = rows.filter((row) => row.role === 'item');
  const hidden = unnamedTotal(candidates, total, oneColumn);
  const items: LedgerItem[] = [];
  const sums: StatedSum[] = [];
  let lines: LedgerRow[] = [];
  let group: LedgerRow[] = [];
  const subtotals: LedgerRow[] = [];
  let current: LedgerRow | null = null;
  const closeItem = (): void => {
    if (current === null) return;
    items.push({ row: current, amounts: amountsOf(current, lines), lines: lines.map(asLine) });
    if (lines.length > 0) sums.push({ covers: 'project', name: current.name, at: [current.at], project: null, unit, columns: columnsOf(current, lines, [], oneColumn) });
    current = null;
    lines = [];
  };
  for (const row of rows) {
    if (row === hidden) continue;
    if (row.role === 'line') {
      lines.push(row);
      continue;
    }
    closeItem();
    if (row.role === 'item') {
      current = row;
      group.push(row);
    } else if (row.role === 'group') group = [];
    else if (row.role === 'subtotal') {
      sums.push({ covers: 'group', name: row.name, at: [row.at], project: null, unit, columns: columnsOf(row, group, [], oneColumn) });
      subtotals.push(row);
      group = [];
    }
  }
  closeItem();
  if (total) {
    const counted = items.map(({ row }) => row);
    sums.push({ covers: 'table', name: total.name, at: [total.at], project: null, unit, columns: columnsOf(total, counted, subtotals, oneColumn) });
  }
  const others = rows.filter((row) => row.role === 'total' && row !== total);
  return {
    items,
    sums,
    unnamedTotals: hidden
      ? [
          {
            name: hidden.name,
            at: [hidden.at],
            amounts: measures.flatMap((measure) => (hidden.amounts[measure] ? [{ measure, fen: hidden.amounts[measure].fen, at: [hidden.amounts[measure].at] }] : [])),
            parts: items.map(({ row }) => row.at),
          },
        ]
      : [],
    leftOut: [
      ...(hidden ? [{ at: [hidden.at], why: `「${hidden.name}」等于以上${items.length}行之和，按合计行处理，未计入项目` }] : []),
      ...others.map((row) => ({ at: [row.at, ...measures.flatMap((measure) => (row.amounts[measure] ? [row.amounts[measure].at] : []))], why: `另一合计行「${row.name}」，以最后的合计为准` })),
    ],
  };
};
