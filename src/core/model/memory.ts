import type { CellValue } from './snapshot';

/** A cell of a row: its 0-based column on the sheet, what it holds, and the formula by which it does where a person typed one. */
export type RowCell = readonly [column: number, value: CellValue, formula?: string];

/** A row of text as it was written: what stands in it, sentence by sentence, each by the id of what it stands for. A sentence too long for a row goes on in the next. */
export interface WrittenText {
  readonly texts: readonly (readonly [id: string, text: string])[];
}

/** A row of a table as it was written. */
export interface WrittenCells {
  readonly id: string;
  readonly cells: readonly RowCell[];
}

/** What the program wrote last time: the base against which hand edits are seen. */
export interface Memory {
  readonly version: 2;
  /** How many columns the report sheet has; what stands to the right of them is a person's. */
  readonly columns: number;
  /** The rows of the report sheet as written, top to bottom. */
  readonly rows: readonly (WrittenText | WrittenCells)[];
  /** What was generated where a person's text was written instead, or nothing since they deleted it; by id. */
  readonly instead: readonly (readonly [id: string, text: string])[];
  /** The same for single cells of tables: the row's id, the heading of the column, what was generated. */
  readonly insteadCells: readonly (readonly [id: string, heading: string, value: CellValue])[];
  /** What a person typed over together with another sentence that stands for both; by id, each with the id of that one. */
  readonly over: readonly (readonly [id: string, by: string])[];
  /** What a person put where it stands: it follows what it follows on the sheet, in a row of its own or in the same. */
  readonly placed: readonly (readonly [id: string, ownRow: boolean])[];
  /** The columns of each table: heading as generated, and where it begins on the sheet. */
  readonly tables: readonly { readonly id: string; readonly columns: readonly (readonly [heading: string, column: number])[] }[];
}
