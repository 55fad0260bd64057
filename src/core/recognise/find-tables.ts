import type { Settings, SourceKind } from '../model/settings';
import { recognisers } from '../recognisers';
import type { Location } from '../units/address';
import { parseRef } from '../units/address';
import { columnParts } from './column-parts';
import { titleYear, yearInName, type DatedTable } from './find-year';
import { onlyWithin, outside, withinAndAbove } from './pointed';
import type { Recogniser } from './recogniser';
import type { SheetView } from './sheet-view';

/** A table as found: its first row, and the first row below it. */
export interface Table extends DatedTable {
  readonly recogniser: Recogniser;
  readonly end: number;
}

/** A table that is not read because a person pointed at another range for its kind. */
export interface PassedOver {
  readonly table: Table;
  readonly pointed: { readonly kind: SourceKind; readonly area: Location };
}

type Starts = ReadonlyMap<number, Recogniser>;

const startsOf = (view: SheetView): Starts => {
  const starts = new Map<number, Recogniser>();
  for (const recogniser of [...recognisers].reverse()) for (const row of recogniser.starts(view)) starts.set(row, recogniser);
  for (const [row, { reach }] of [...starts]) {
    const last = starts.has(row) ? reach?.(view, row) : undefined;
    if (last !== undefined) for (const inner of [...starts.keys()]) if (inner > row && inner <= last) starts.delete(inner);
  }
  return starts;
};

const tablesAt = (view: SheetView, starts: Starts, ends: readonly number[] = []): readonly Table[] => {
  const rows = [...starts].sort(([one], [other]) => one - other);
  return rows.map(([row, recogniser], index) => {
    const end = Math.min(view.lastRow + 1, ...ends.filter((other) => other > row), rows[index + 1]?.[0] ?? Infinity);
    const before = rows[index - 1];
    const after = before === undefined ? view.firstRow : (before[1].reach?.(view, before[0]) ?? before[0]) + 1;
    // Only what holds amounts or targets is of a year; 单位信息 and 成效台账 are the report's own.
    const dated = recogniser.id !== 'unit-information' && recogniser.id !== 'achievements';
    return { view, row, end, after, recogniser, title: dated ? titleYear(view, row, after) : null, column: recogniser.years?.(view, row, end) ?? [], sheetName: dated ? yearInName(view.name) : null, isPlan: recogniser.id === 'target-form' || recogniser.id === 'monitoring-form' };
  });
};

/** Returns the table that a person declared in a range, as far as its columns are said or known. */
const declaredIn = (sheet: SheetView, area: Location): readonly Table[] => {
  const view = withinAndAbove(sheet, area, 'budget-ledger');
  const ledger = recognisers.find(({ id }) => id === 'budget-ledger');
  const row = ledger?.starts(view).find((start) => start >= area.row);
  return ledger && row !== undefined ? tablesAt(view, new Map([[row, ledger]])) : [];
};

/** Returns the tables of a kind that start in a range. What stands in the range alone may be a table that the whole sheet does not show: a further page of another, one beside another. */
const tablesIn = (sheet: SheetView, kind: SourceKind, area: Location): readonly Table[] => {
  const [strict, view] = [onlyWithin(sheet, area, kind), withinAndAbove(sheet, area, kind)];
  const starts = new Map([...startsOf(view), ...startsOf(strict)]);
  const recogniser = recognisers.find(({ id }) => id === kind);
  if (!recogniser) return [];
  for (const seen of [view, strict]) for (const row of recogniser.starts(seen)) starts.set(row, recogniser);
  return tablesAt(view, starts).filter((table) => table.recogniser === recogniser && table.row >= area.row);
};

/** The tables of a workbook, and what is none. */
export interface FoundTables {
  readonly tables: readonly Table[];
  readonly passedOver: readonly PassedOver[];
  /** Ranges that a person pointed at, but in which no table of the kind starts. */
  readonly nothingIn: readonly SourceKind[];
}

/** Returns the tables to read: of a kind for which a person pointed at a range those in it, of the others all that are found elsewhere; and what a person declared a table. */
export const findTables = (views: readonly SheetView[], open: (view: SheetView) => boolean, sources: Settings['sources']): FoundTables => {
  const pointed = (Object.entries(sources) as [SourceKind, string][]).flatMap(([kind, ref]) => {
    const area = parseRef(ref);
    const view = views.find(({ name }) => name === area?.sheet);
    return [{ kind, area, tables: area && view ? tablesIn(view, kind, area) : [] }];
  });
  const declared = views.flatMap((view) => view.chosen.declared.map(({ area }) => ({ area, tables: declaredIn(view, area) })));
  const isDeclared = ({ view: { name }, row }: Table): boolean => declared.some(({ area, tables }) => area.sheet === name && tables.some((table) => table.row === row));
  const settled = pointed.flatMap(({ kind, area, tables }) => (area && tables.length > 0 ? [{ kind, area, tables }] : []));
  const rangeOf = (recogniser: Recogniser) => settled.find(({ kind }) => kind === recogniser.id);

  const passedOver: PassedOver[] = [];
  const tables = views.flatMap((view): readonly Table[] => {
    const own = [...settled.map((entry) => ({ ...entry, tables: entry.tables.filter((table) => !isDeclared(table)) })), ...declared].flatMap((entry) => (entry.area.sheet === view.name ? entry.tables.map((table) => ({ table, claim: { ...entry.area, row: table.row, lastRow: table.end - 1 } })) : []));
    if (!open(view)) return own.map(({ table }) => table);
    const rest = outside(view, own.map(({ claim }) => claim));
    // Stacked tables end where the next begins; a table beside a claimed one goes on.
    const ends = own.flatMap(({ claim }) => (rest.blankRow(claim.row) ? [claim.row] : []));
    const found = columnParts(rest, (part) => startsOf(part).keys()).flatMap((part) => tablesAt(part, startsOf(part), ends));
    for (const table of settled.length === 0 ? [] : tablesAt(view, startsOf(view))) {
      const range = rangeOf(table.recogniser);
      if (range && !isDeclared(table)) passedOver.push({ table, pointed: range });
    }
    return [...own.map(({ table }) => table), ...found.filter(({ recogniser }) => !rangeOf(recogniser))].sort((one, other) => one.row - other.row);
  });
  return { tables, passedOver, nothingIn: pointed.flatMap(({ kind, tables: inRange }) => (inRange.length === 0 ? [kind] : [])) };
};
