import type { Evaluation } from '../model/evaluation';
import type { ReportTable, Sentence } from '../model/report';

/** A passage as a section yields it: ids are the section's own, `heading` is an unnumbered heading of the third level. */
export interface PassageDraft {
  readonly id: string;
  readonly heading: string | null;
  readonly sentences: readonly Sentence[];
  readonly table: ReportTable | null;
}

/**
 * A section turns an evaluation into passages.
 * It may not compute scores, truncate, pick words by chance, or state what no cell states: what is missing it asks for.
 */
export interface Section {
  write(evaluation: Evaluation): Iterable<PassageDraft>;
}

/** Returns a passage of sentences. */
export const paragraph = (id: string, sentences: readonly Sentence[], heading: string | null = null): PassageDraft => ({ id, heading, sentences, table: null });

/** Returns a table without the columns in which no row states anything. */
const withoutEmptyColumns = (table: ReportTable): ReportTable => {
  const kept = table.columns.map((_, column) => column === 0 || table.rows.some(({ cells }) => !['', '—'].includes(cells[column]?.text ?? '')));
  return kept.every(Boolean) ? table : { ...table, columns: table.columns.filter((_, column) => kept[column]), rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, column) => kept[column]) })) };
};

/** Returns a passage that is a table. */
export const tabulate = (table: ReportTable): PassageDraft => ({ id: table.id, heading: null, sentences: [], table: withoutEmptyColumns(table) });
