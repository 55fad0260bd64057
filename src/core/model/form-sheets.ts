import type { Change, Kept } from './composition';
import type { SheetPlan, SheetRename } from './sheet-plan';

/** A form whose project the workbook no longer has. */
export interface FormLeftOver {
  readonly sheet: string;
  /** Name of the project, as it was. */
  readonly project: string;
  /** How many places a person worked on; null where nothing is remembered of the form. */
  readonly edited: number | null;
}

/** What writing the forms does to the workbook. */
export interface FormSheets {
  /** The forms to write so that what stands there now can be brought back: those that a person has worked on, the others where they are few. */
  readonly worked: readonly SheetPlan[];
  /** The others that differ from what stands there: they follow from the data alone. */
  readonly plans: readonly SheetPlan[];
  /** All forms as they will stand, one for each project. */
  readonly all: readonly SheetPlan[];
  readonly renames: readonly SheetRename[];
  /** Sheets that are kept under another name, since the form could not be found on them. */
  readonly keptApart: readonly SheetRename[];
  readonly kept: readonly Kept[];
  readonly changes: readonly Change[];
  readonly leftOver: readonly FormLeftOver[];
}
