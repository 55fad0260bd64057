import type { Memory, RowCell } from '../model/memory';
import { isText } from './sheet-rows';

/** What was written for a unit the last time. */
export interface Written {
  /** Its text; '' for a row of cells. */
  readonly text: string;
  readonly cells: readonly RowCell[];
  /** Where it came, counted over all units. */
  readonly place: number;
  /** True where it began its row. */
  readonly first: boolean;
  /** The unit before it in the same row; null where it began the row. */
  readonly before: string | null;
}

/** Returns a row's cells with those of one that goes on below it: a cell too high for a row. */
export const joinedCells = (rows: readonly (readonly RowCell[])[]): readonly RowCell[] => {
  const [only] = rows;
  if (only && rows.length === 1) return only;
  const cells = new Map<number, RowCell>();
  for (const cell of rows.flat()) {
    const [column, value] = cell;
    const above = cells.get(column)?.[1] ?? null;
    cells.set(column, above === null ? cell : [column, `${String(above)}${String(value ?? '')}`]);
  }
  return [...cells.values()];
};

/** Returns what was written, by unit. */
export const writtenIn = ({ rows }: Memory): ReadonlyMap<string, Written> => {
  const written = new Map<string, Written>();
  for (const row of rows) {
    if (!isText(row)) {
      const before = written.get(row.id);
      written.set(row.id, { text: '', cells: joinedCells([...(before ? [before.cells] : []), row.cells]), place: before?.place ?? written.size, first: true, before: null });
      continue;
    }
    row.texts.forEach(([id, text], index) => {
      const above = written.get(id);
      written.set(id, above ? { ...above, text: above.text + text } : { text, cells: [], place: written.size, first: index === 0, before: row.texts[index - 1]?.[0] ?? null });
    });
  }
  return written;
};
