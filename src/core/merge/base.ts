import type { Memory } from '../model/memory';
import { cellId } from '../units/column-keys';
import { writtenIn } from './written';
import type { Written } from './written';

/** What is remembered of the last run, as the merge asks for it. */
export interface Base {
  readonly written: ReadonlyMap<string, Written>;
  /** The same, top to bottom. */
  readonly inWriting: readonly Written[];
  /** What was generated where something else was written; by id. */
  readonly generated: ReadonlyMap<string, string>;
  readonly cellsInstead: ReadonlyMap<string, Memory['insteadCells'][number][2]>;
  readonly columns: ReadonlyMap<string, Memory['tables'][number]['columns']>;
  readonly placed: ReadonlyMap<string, boolean>;
  readonly tables: Memory['tables'];
}

/** Returns what is remembered, by id. */
export const baseOf = (memory: Memory): Base => {
  const written = writtenIn(memory);
  return {
    written,
    inWriting: [...written.values()],
    generated: new Map(memory.instead),
    cellsInstead: new Map(memory.insteadCells.map(([row, key, value]) => [cellId(row, key), value])),
    columns: new Map(memory.tables.map(({ id, columns }) => [id, columns])),
    placed: new Map(memory.placed),
    tables: memory.tables,
  };
};
