import type { RowCell } from './memory';
import type { ReportTable, Sentence } from './report';

/** What a line of the report shows. A paragraph's sentences have ids of their own; every other line has the id of what it stands for. */
export type LineContent =
  | { readonly kind: 'title' | 'subtitle' | 'chapter' | 'section' | 'item'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'caption' | 'unit'; readonly table: string; readonly text: string }
  /** The headings of a table's columns; the table by its id. */
  | { readonly kind: 'columns'; readonly table: string }
  | { readonly kind: 'row'; readonly table: string; readonly row: ReportTable['rows'][number] }
  /** Cells that a person put outside of any table. */
  | { readonly kind: 'cells'; readonly cells: readonly RowCell[] };

/** A line of the report as it stands on the sheet: one row, or more where one cannot hold it. */
export interface ReportLine {
  readonly id: string;
  readonly content: LineContent;
  /** What a person wrote to the right of it; of a paragraph, by the sentence beside which it stands. */
  readonly beside: readonly { readonly id: string; readonly cells: readonly RowCell[] }[];
}
