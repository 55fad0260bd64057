/** One row of text as it was written: what it stands for, and the text without its indent. */
export interface MemoryRow {
  /** Id of the passage, of its heading (`…/heading`), of the chapter, `title` or `subtitle`; `added/…` for a row a person added. */
  readonly id: string;
  readonly text: string;
}

/** What the program wrote last time: the base against which hand edits are seen. */
export interface Memory {
  readonly version: 1;
  /** How many columns the report sheet has; what stands to the right of them is a person's. */
  readonly columns: number;
  /** The rows of text on the report sheet, as written. */
  readonly rows: readonly MemoryRow[];
  /** What was generated where a person's text was written instead, by id. */
  readonly instead: readonly MemoryRow[];
  /** The last generated text of each sentence. */
  readonly passages: readonly { readonly id: string; readonly sentences: readonly { readonly id: string; readonly text: string }[] }[];
}
