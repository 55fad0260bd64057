import type { CellRef } from '../units/address';
import type { CellFormula, CellValue } from './snapshot';

/** How cells of one kind look. Sizes in points, colours as #RRGGBB. */
export interface CellStyle {
  /** Font families, the one to use first; the rest are named for readers of the plan. */
  readonly fonts: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  /** True for text that is struck through. */
  readonly struck?: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** True for a number, which is set smaller where its cell is too narrow for it: it would show as ####. Absent where the text wraps. */
  readonly shrink?: true;
  readonly border: boolean;
  /** Excel number format; `@` for text. */
  readonly format: string;
}

/** A cell to be written. */
export interface PlanCell {
  /** 0-based column. */
  readonly column: number;
  /** Columns covered; above 1 the cells are merged. */
  readonly span: number;
  /** Rows covered, from this one down; above 1 the cells are merged, and the rows below have no cell in these columns. Absent for 1. */
  readonly rows?: number;
  /** A string arrives as text, whatever it looks like. */
  readonly value: string | number | null;
  /** A formula, from = on, over cells of its own sheet; `value` is the number it comes to. Absent for what is no formula. */
  readonly formula?: string;
  /** What the cell of a form is for, the same in every run, so that a person's work on it is found; absent elsewhere. */
  readonly key?: string;
  /** Key of `SheetPlan.styles`. */
  readonly style: string;
  /** A cell or range of the same workbook that a click selects. */
  readonly link: CellRef | null;
}

/** The row of the sheet that a row of a plan renews, 0-based: where it stands now, and where the program had put it; null for one that a person put there. */
export interface Stood {
  readonly row: number;
  readonly was: number | null;
}

/** A formula that a person typed on a sheet of the program's, and what it comes to. */
export interface OwnFormula extends CellFormula {
  readonly value: CellValue;
}

/** A row to be written. */
export interface PlanRow {
  /** Passage, table row or heading the row shows; consecutive rows of one passage share it. */
  readonly id: string;
  /** In points, at most 409. */
  readonly height: number;
  readonly cells: readonly PlanCell[];
  /** What it renews, so that the formatting that a person gave to it stays; absent for a new row. */
  readonly stood?: Stood;
}

/** One sheet to write, top to bottom. */
export interface SheetPlan {
  readonly name: string;
  /** Column widths in points. */
  readonly columns: readonly number[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly rows: readonly PlanRow[];
  readonly page: {
    readonly paper: 'a4';
    readonly orientation: 'portrait' | 'landscape';
    /** In points. */
    readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
    /** Rows repeated on every page, 0-based count from the top; 0 for none. */
    readonly titleRows: number;
    /** True where all of the sheet is printed on one page; absent where only its width has to fit. */
    readonly onePage?: true;
    /** Rows that are printed, from the top; absent where all are. */
    readonly printedRows?: number;
    /** How its pages are numbered: — 1 —, or 第1页，共3页; absent where they are not. */
    readonly numbers?: 'dashes' | 'count';
  };
  readonly freezeRows: number;
  /** True for a table that a person types into: below its headings, cells are told apart by the lines of the sheet alone. */
  readonly gridlines?: true;
  /** Text kept in the workbook with the sheet for the next run; absent where nothing is kept with it. */
  readonly memory?: string;
}

/** A sheet of the program's own that gets another name before anything is written. */
export interface SheetRename {
  readonly from: string;
  /** No sheet's name by then. */
  readonly to: string;
}

/**
 * A change to single cells of a sheet the user owns together with the pane (绩效目标). One whose value stood there before writes nothing:
 * it makes sure that the row is still the one that was meant.
 */
export interface CellEdit {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  /** What the cell held when the change was worked out, null for blank; where it holds anything else by now, nothing of the amendment is written. */
  readonly before: CellValue;
  /** Colour behind the cell, null for none; absent where the cell keeps its own. */
  readonly fill?: string | null;
  /** True for a text that stands at the top of its row, however high the row is; absent where it stands as it stood. */
  readonly top?: true;
  /** True for a cell that is left as it is where it holds a formula; absent where the value takes its place. */
  readonly sparesFormula?: true;
}

/** Rows put into such a sheet. What stands in `row` and below moves down; of two for one row the first comes to stand above. */
export interface RowInsertion {
  readonly sheet: string;
  /** 0-based, of the sheet as it is before the amendment. */
  readonly row: number;
  readonly rows: readonly PlanRow[];
  readonly styles: SheetPlan['styles'];
}

/** A row taken out once all else is written, if nothing is left in it by then; otherwise it stays. */
export interface RowRemoval {
  readonly sheet: string;
  /** 0-based, of the sheet as it is before the amendment. */
  readonly row: number;
}

/** A name of the workbook, given to a range or taken away. */
export interface NameEdit {
  readonly name: string;
  /** null removes the name; a name that is not there is removed already. */
  readonly ref: CellRef | null;
  /** What it stood for when the change was worked out, null where there was no such name or it stood for no range; where it stands for anything else by now, nothing of the amendment is written. */
  readonly before: CellRef | null;
}

/** What a change in the pane does to the workbook: a new sheet, which does not exist yet or is empty, then single cells, names, and rows of sheets that are there. */
export interface Amendment {
  readonly newSheet: SheetPlan | null;
  /** Rows are those of the sheet before rows are put in. */
  readonly edits: readonly CellEdit[];
  readonly names: readonly NameEdit[];
  readonly insertions?: readonly RowInsertion[];
  readonly removals?: readonly RowRemoval[];
}
