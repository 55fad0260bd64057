import type { CellValue } from './snapshot';

/** A cell of a form as it was written: what it is for (`PlanCell.key`), where it stood, 0-based, what it held, and its formula where it had one. */
export type WrittenFormCell = readonly [key: string, row: number, column: number, value: CellValue, formula?: string];

/** What is kept with a form for the next run (`SheetPlan.memory`): the base against which hand edits are seen. */
export interface FormMemory {
  readonly version: 1;
  /** Id of the project, and its name as it was then. */
  readonly project: string;
  readonly name: string;
  readonly cells: readonly WrittenFormCell[];
  /** What was generated where a person's work stands instead, by the key of the cell. */
  readonly instead: readonly (readonly [key: string, value: CellValue])[];
  /** Ids of the rows that a person deleted; absent where there are none. */
  readonly deleted?: readonly string[];
}

/** A cell of a form as a person wants it. */
export interface OwnFormCell {
  readonly value: CellValue;
  /** As it stands on the sheet, from = on; absent for what is no formula. */
  readonly formula?: string;
  /** Number format of the cell on the sheet; null where a text is written. */
  readonly format: string | null;
  /** True while what is generated has changed as well, until they choose. */
  readonly conflict: boolean;
}

/** What a person typed outside of a form's own cells. */
export interface ExtraFormCell extends Omit<OwnFormCell, 'conflict'> {
  /** 0-based column of the form; to the right of its last, of the sheet beside it. */
  readonly column: number;
  /** Columns covered. */
  readonly span: number;
  /** 0-based column of the sheet. */
  readonly from: number;
}

/** A row of the sheet with such cells. */
export interface ExtraFormRow {
  /** Id of the form's row in which they stand, or below which theirs stands; null above the first. */
  readonly row: string | null;
  /** True for a row of their own. */
  readonly own: boolean;
  /** Empty rows between it and what stands above it. */
  readonly gap: number;
  /** 0-based row of the sheet. */
  readonly at: number;
  readonly cells: readonly ExtraFormCell[];
}

/** What a person made of a form, and where its rows and columns stand on their sheet. */
export interface FormHandWork {
  readonly own: ReadonlyMap<string, OwnFormCell>;
  readonly extras: readonly ExtraFormRow[];
  /** 0-based rows of the sheet by the id of the form's row, each with where the program had put it; null where that is not known. */
  readonly rows: ReadonlyMap<string, { readonly row: number; readonly was: number | null }>;
  /** 0-based columns of the sheet, by those of the form. */
  readonly columns: readonly number[];
  /** Ids of the form's rows that a person deleted: they stay away. */
  readonly gone: ReadonlySet<string>;
}
