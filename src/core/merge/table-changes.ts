import type { Change, ChangedLine } from '../model/composition';
import type { RowCell } from '../model/memory';
import { sameValue, valuesOf } from './sheet-rows';

/** A row of a table now, or as it will be. */
export interface TableRow {
  readonly id: string;
  readonly cells: readonly RowCell[];
  readonly shown: string;
}

const sameCells = (one: readonly RowCell[], other: readonly RowCell[]): boolean => {
  const mine = valuesOf(one);
  return one.length === other.length && other.every(([column, value]) => sameValue(mine.get(column) ?? null, value));
};

/** Returns the rows that differ, those that come after those that stand. */
const changedRows = (before: readonly TableRow[], after: readonly TableRow[]): readonly ChangedLine[] => {
  const [now, then] = [new Map(before.map((row) => [row.id, row])), new Set(after.map(({ id }) => id))];
  return [
    ...after.flatMap(({ id, cells, shown }): readonly ChangedLine[] => {
      const standing = now.get(id);
      return standing && sameCells(standing.cells, cells) ? [] : [{ before: standing?.shown ?? null, after: shown }];
    }),
    ...before.filter(({ id }) => !then.has(id)).map(({ shown }): ChangedLine => ({ before: shown, after: null })),
  ];
};

/** What becomes of the tables of a report. */
export interface TableChanges {
  /** Returns the rows of a table now, and as they will be, to be filled; it is told where it was first asked for: before what is told `place`th. */
  rowsOf(table: string, chapter: string | null, place: number): { readonly now: TableRow[]; readonly then: TableRow[] };
  /** Puts what becomes of the tables among all that is told. */
  tellIn(told: Change[], wasKnown: (table: string) => boolean, at: (row: TableRow | undefined) => Change['at']): void;
}

/** Returns the changes of tables, none as yet. */
export const tableChanges = (): TableChanges => {
  const tables = new Map<string, { readonly now: TableRow[]; readonly then: TableRow[]; readonly chapter: string | null; readonly place: number }>();
  return {
    rowsOf(table, chapter, place) {
      const own = tables.get(table) ?? { now: [], then: [], chapter, place };
      tables.set(table, own);
      return own;
    },
    tellIn(told, wasKnown, at) {
      // From the last on, so that the places of those before stay as they were.
      for (const [id, { now, then, chapter, place }] of [...tables].reverse()) {
        const lines = changedRows(now, then);
        const kind = then.length === 0 ? 'removed' : now.length === 0 ? (wasKnown(id) ? 'again' : 'new') : lines.length === 0 ? 'unchanged' : 'renewed';
        told.splice(place, 0, { id, part: 'table', chapter, kind, lines, generated: null, at: at(now[0]) });
      }
    },
  };
};
