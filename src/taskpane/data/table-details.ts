import type { Facts, Measure, StatedSum, TableInfo } from '../../core/model/facts';
import type { CellRef } from '../../core/units/address';
import { parseRef } from '../../core/units/address';
import type { Fen } from '../../core/units/money';
import { sumTolerance } from '../../core/units/money';

/** Cells that were left out for one reason. */
export interface Reason {
  readonly why: string;
  readonly cells: readonly CellRef[];
}

/** One column of a total or subtotal beside what its parts add up to. */
export interface SumLine {
  readonly covers: StatedSum['covers'];
  readonly name: string;
  readonly measure: Measure;
  /** null where the cell is blank. */
  readonly stated: Fen | null;
  readonly at: readonly CellRef[];
  readonly computed: Fen;
  readonly partsAt: readonly CellRef[];
  /** Stated less computed; a blank counts as 0. */
  readonly difference: Fen;
  /** False where the difference is more than rounding explains. */
  readonly agrees: boolean;
  /** Kinds of amounts among the parts that the total is not. */
  readonly otherKinds: readonly Measure[];
}

/** What belongs to one table beside what it says of itself. */
export interface TableDetails {
  readonly leftOut: readonly Reason[];
  /** Every column of the grand total, then the columns of other sums that do not hold. */
  readonly sums: readonly SumLine[];
  /** Cells of amounts from which no number could be read, and which are not counted. */
  readonly unread: readonly CellRef[];
}

/** What was left out and what is summed, by the table it belongs to. */
export interface Details {
  /** By `TableInfo.id`. */
  readonly tables: ReadonlyMap<string, TableDetails>;
  /** What was left out in no row of a table. */
  readonly elsewhere: readonly Reason[];
}

const linesOf = (sum: StatedSum): readonly SumLine[] =>
  sum.columns
    .filter(({ parts }) => parts.length > 0)
    .map(({ measure, unit, stated, at, parts }) => {
      const computed = parts.reduce((running, { fen }) => running + fen, 0);
      const difference = (stated ?? 0) - computed;
      return {
        covers: sum.covers, name: sum.name, measure, stated, at, computed, difference,
        partsAt: parts.flatMap((part) => part.at),
        agrees: Math.abs(difference) <= sumTolerance(unit, parts.length),
        otherKinds: [...new Set(parts.map((part) => part.measure))].filter((kind) => kind !== measure),
      };
    });

const add = (listed: Map<string, CellRef[]>, key: string, cells: readonly CellRef[]): void => {
  const known = listed.get(key);
  if (known) known.push(...cells);
  else listed.set(key, [...cells]);
};
const asReasons = (reasons: ReadonlyMap<string, readonly CellRef[]> | undefined): readonly Reason[] => [...(reasons ?? [])].map(([why, cells]) => ({ why, cells }));

/** Returns for every table the cells of its own rows that were left out, one entry per reason, its sums, and the amounts that could not be read. */
export const detailsOf = ({ tables, leftOut, sums, readings }: Pick<Facts, 'tables' | 'leftOut' | 'sums' | 'readings'>): Details => {
  const places = tables.map((table) => ({ id: table.id, place: parseRef(table.range) }));
  const ownerOf = (ref: CellRef | undefined): TableInfo['id'] | null => {
    const cell = parseRef(ref ?? '');
    if (!cell) return null;
    const rows = places.filter(({ place }) => place && place.sheet === cell.sheet && place.row <= cell.row && cell.row <= place.lastRow);
    // Of tables side by side, the one in whose columns it stands; what stands right of a table is its own as well.
    return (rows.filter(({ place }) => place && place.column <= cell.column).sort((one, other) => (other.place?.column ?? 0) - (one.place?.column ?? 0))[0] ?? rows[0])?.id ?? null;
  };
  const owned = new Map<string, Map<string, CellRef[]>>();
  const elsewhere = new Map<string, CellRef[]>();
  for (const { at, why } of leftOut) {
    const owner = ownerOf(at[0]);
    if (owner === null) add(elsewhere, why, at);
    else {
      const reasons = owned.get(owner) ?? new Map<string, CellRef[]>();
      owned.set(owner, reasons);
      add(reasons, why, at);
    }
  }
  const lines = new Map<string, SumLine[]>();
  for (const sum of [...sums].sort((one, other) => Number(other.covers === 'table') - Number(one.covers === 'table'))) {
    const owner = ownerOf(sum.at[0]);
    const shown = linesOf(sum).filter(({ covers, agrees }) => covers === 'table' || !agrees);
    if (owner !== null) lines.set(owner, [...(lines.get(owner) ?? []), ...shown]);
  }
  const unread = new Map<string, CellRef[]>();
  for (const cell of readings.flatMap(({ field, kind, at }) => (field === 'amount' && (kind === 'unreadable' || kind === 'error-value') ? at : []))) {
    const owner = ownerOf(cell);
    if (owner !== null) add(unread, owner, [cell]);
  }
  return { tables: new Map(tables.map(({ id }) => [id, { leftOut: asReasons(owned.get(id)), sums: lines.get(id) ?? [], unread: unread.get(id) ?? [] }])), elsewhere: asReasons(elsewhere) };
};
