import type { CellRef } from '../units/address';

/** What a cell holds, as a workbook host reads it: dates are serial numbers, error values are their Excel text (`#REF!`), empty is null. */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells, 0-based, in sheet coordinates. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell whose value follows from others. */
export interface CellFormula {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** From = on. */
  readonly formula: string;
}

/** One worksheet as read: the used range with its origin, never an interpretation of it. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** 0-based sheet row and column of `values[0][0]`. */
  readonly row: number;
  readonly column: number;
  /** rows × columns; covered cells of a merge are null. */
  readonly values: readonly (readonly CellValue[])[];
  /** Excel number formats, same shape as `values`; an empty list where every cell is General. */
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  /** 0-based sheet rows and columns that the user has hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Formulas of a sheet that the program writes (`holdsHandWork`), in reading order; absent of others, and where they cannot be told. */
  readonly formulas?: readonly CellFormula[];
}

/** A name that the workbook gives to a range, or an Excel table. */
export interface NamedRange {
  readonly name: string;
  readonly kind: 'name' | 'table';
  /** null for a name whose cells were deleted, and for one that stands for no single range. */
  readonly ref: CellRef | null;
}

/** A workbook as read, in sheet order. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** What the program wrote last time (`model/memory.ts`), as the text of the custom XML part; null where there is none. */
  readonly memory: string | null;
  /** What the program keeps with each of its forms (`SheetPlan.memory`), by the name of the sheet; absent where nothing is kept. */
  readonly sheetMemories?: Readonly<Record<string, string>>;
  /** The workbook's visible names and tables, by name; those of a single sheet are left out. */
  readonly names: readonly NamedRange[];
}
