import type { Report } from './report';
import type { SheetPlan } from './sheet-plan';

/** A text of a person's that stands instead of a generated one, or beside them. */
export interface Kept {
  /** Id of the passage, heading or title; `added/…` for a row that a person added. */
  readonly id: string;
  readonly text: string;
  /** What would stand there; '' for an added row. */
  readonly generated: string;
  /** True where the generated text has changed as well since the person's change: the person should look at it. */
  readonly conflict: boolean;
}

/** What a run produces: the report, the sheets to write (绩效自评报告, 核对清单), and what to remember of them. */
export interface Composition {
  readonly report: Report;
  readonly plans: readonly SheetPlan[];
  /** JSON text (`model/memory.ts`) of what was generated, kept in the workbook's custom XML part. */
  readonly memory: string;
  /** Hand edits on the report sheet that the report keeps. */
  readonly kept: readonly Kept[];
  /** True where the workbook has a report sheet with no memory of it: all of it may be a person's, and it must not be written over. */
  readonly foreign: boolean;
}
