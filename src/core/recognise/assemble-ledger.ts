import type { FundLine, LeftOut, Measure, StatedSum, SumColumn, SumPart, UnnamedTotal } from '../model/facts';
import { measures } from '../model/facts';
import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';
import { sumTolerance } from '../units/money';
import { fundLine } from './amounts';
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
        return amount ? [{ name: row.name, measure: own, fen: amount.fen, at: amount.at }] : [];
      }),
  );

/** Returns Σ of what the rows state in a column, in one column for all kinds of whatever they state. */
const sumOfRows = (rows: readonly LedgerRow[], measure: Measure, oneColumn: boolean): Fen => {
  const columns = oneColumn ? measures : [measure];
  let sum = 0;
  for (const { amounts } of rows) for (const own of columns) sum += amounts[own]?.fen ?? 0;
  return sum;
};

const columnsOf = (row: LedgerRow, rows: readonly LedgerRow[], subtotals: readonly LedgerRow[], { oneColumn, unitOf }: LedgerTable): readonly SumColumn[] =>
  measures.flatMap((measure) => {
    const amount = row.amounts[measure];
    const blank = row.blanks[measure];
    const at = amount?.at ?? (blank === undefined ? undefined : [blank]);
    if (at === undefined) return [];
    return [{ measure, unit: unitOf(measure), stated: amount?.fen ?? null, at, parts: partsOf(rows, measure, oneColumn), subtotals: partsOf(subtotals, measure, oneColumn) }];
  });

/** Returns true where every amount that a row states is Σ of the rows, to the tolerance of a sum. */
export const isSumOf = (row: LedgerRow, rows: readonly LedgerRow[], { oneColumn, unitOf }: LedgerTable): boolean => {
  const stated = measures.filter((measure) => (row.amounts[measure]?.fen ?? 0) !== 0);
  return stated.length > 0 && stated.every((measure) => Math.abs(sumOfRows(rows, measure, oneColumn) - (row.amounts[measure]?.fen ?? 0)) <= sumTolerance(unitOf(measure), rows.length));
};

/** A row that looks like a total that nobody called one. */
interface Suspect {
  readonly row: LedgerRow;
  readonly counted: boolean;
  /** Where the rows stand that it is the sum of. */
  readonly side: UnnamedTotal['side'];
}

/**
 * Returns the last item or the first if it looks like a total that nobody called one: it is the sum of all other items. It is one
 * where the stated 合计 holds only without it; without a 合计 it stays a project and is asked about, from three items on.
 */
const unnamedTotal = (items: readonly LedgerRow[], total: LedgerRow | undefined, table: LedgerTable): Suspect | null => {
  for (const side of ['above', 'below'] as const) {
    const row = side === 'above' ? items.at(-1) : items[0];
    const others = side === 'above' ? items.slice(0, -1) : items.slice(1);
    if (!row || row.included || others.length < 2 || !isSumOf(row, others, table)) continue;
    if (!total && others.length >= 3) return { row, counted: true, side };
    if (total && isSumOf(total, others, table) && !isSumOf(total, items, table)) return { row, counted: false, side };
  }
  return null;
};

const amountsOf = (row: LedgerRow, lines: readonly LedgerRow[]): LedgerItem['amounts'] => {
  if (lines.length === 0) return row.amounts;
  const amounts: Partial<Record<Measure, { readonly fen: Fen; readonly at: readonly CellRef[] }>> = {};
  for (const measure of measures) {
    const own = row.amounts[measure];
    const added = (own?.fen ?? 0) === 0 ? sumOfRows(lines, measure, false) : 0;
    if (added !== 0) amounts[measure] = { fen: added, at: lines.flatMap((line) => line.amounts[measure]?.at ?? []) };
    else if (own) amounts[measure] = own;
  }
  return amounts;
};

const asLine = ({ name, at, amounts }: LedgerRow): FundLine => fundLine(name, [at], amounts);

const cellsOf = (row: LedgerRow): readonly CellRef[] => [row.at, ...measures.flatMap((measure) => row.amounts[measure]?.at ?? [])];

const isPart = (row: LedgerRow | undefined): boolean => row?.role === 'line' || row?.role === 'inner';

/** Returns items and stated sums of one ledger. */
export const takeApart = (table: LedgerTable): LedgerParts => {
  const { rows } = table;
  const total = rows.filter((row) => row.role === 'total').at(-1);
  const suspect = unnamedTotal(rows.filter((row) => row.role === 'item'), total, table);
  const hidden = suspect && !suspect.counted ? suspect.row : null;
  const items: LedgerItem[] = [];
  const sums: StatedSum[] = [];
  const kept = rows.filter((row) => row !== hidden);
  kept.forEach((row, index) => {
    if (row.role === 'item') {
      let end = index + 1;
      while (isPart(kept[end])) end += 1;
      const lines = kept.slice(index + 1, end).filter(({ role }) => role === 'line');
      items.push({ row, amounts: amountsOf(row, lines), lines: lines.map(asLine) });
      if (lines.length > 0) sums.push({ covers: table.isForm ? 'funds' : 'project', name: row.name, at: [row.at], project: null, columns: columnsOf(row, lines, [], table) });
    } else if (row.role === 'subtotal' || (row.role === 'group' && Object.keys(row.amounts).length > 0)) {
      // A group heading may leave a column blank; only what it states is a sum.
      const columns = columnsOf(row, row.covers.filter((part) => part !== hidden), [], table).filter(({ stated }) => row.role === 'subtotal' || stated !== null);
      sums.push({ covers: 'group', name: row.name, at: [row.at], project: null, columns });
    }
  });
  const addends = kept.filter((row) => row.role === 'subtotal' || row.role === 'group');
  if (total) sums.push({ covers: 'table', name: total.name, at: [total.at], project: null, columns: columnsOf(total, items.map(({ row }) => row), addends, table) });
  const others = rows.filter((row) => row.role === 'total' && row !== total);
  // A part belongs to the last row that is none; below a total or a subtotal it is a part of that.
  let owner: LedgerRow['role'] | null = null;
  const ofTotal = rows.flatMap((row) => {
    if (!isPart(row)) owner = row.role;
    return row.role === 'line' && owner !== 'item' ? [{ row, ofSubtotal: owner !== 'total' }] : [];
  });
  const above = items.map(({ row }) => row).filter((row) => row !== suspect?.row);
  return {
    items,
    sums,
    unnamedTotals: suspect
      ? [
          {
            name: suspect.row.name,
            counted: suspect.counted,
            side: suspect.side,
            at: [suspect.row.at],
            amounts: measures.flatMap((measure) => (suspect.row.amounts[measure] ? [{ measure, fen: suspect.row.amounts[measure].fen, at: suspect.row.amounts[measure].at }] : [])),
            parts: above.map((row) => row.at),
          },
        ]
      : [],
    leftOut: [
      ...(hidden ? [{ at: cellsOf(hidden), why: suspect?.side === 'below' ? `「${hidden.name}」等于以下${above.length}行之和，按合计行处理，未计入项目` : `「${hidden.name}」等于以上${above.length}行之和，按合计行处理，未计入项目` }] : []),
      ...others.map((row) => ({ at: cellsOf(row), why: `另一合计行「${row.name}」，以最后的合计为准` })),
      ...rows.filter(({ role }) => role === 'inner').map((row) => ({ at: cellsOf(row), why: `「${row.name}」是上面一类支出的其中项，已计入` })),
      ...ofTotal.map(({ row, ofSubtotal }) => ({ at: cellsOf(row), why: ofSubtotal ? `小计的其中项「${row.name}」，各项目已计入小计，不再作为项目` : `合计的其中项「${row.name}」，各项目已计入合计，不再作为项目` })),
    ],
  };
};
