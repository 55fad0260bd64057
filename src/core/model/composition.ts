import type { CellRef } from '../units/address';
import type { Finding, JudgedWaiver } from './evaluation';
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

/** A person's choice of the generated text over what they wrote: it holds for that text alone, not for what they write later. */
export interface Renewal {
  readonly id: string;
  /** The person's text, as it stood when they chose. */
  readonly text: string;
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
  /** What is wrong with the workbook, then what is wrong with the report's text. */
  readonly findings: readonly Finding[];
  /** What became of the waivers, now that the text is known. */
  readonly waivers: readonly JudgedWaiver[];
}

/** A row that differs: what stands there now, and what will; null where there is nothing. */
export interface ChangedLine {
  readonly before: string | null;
  readonly after: string | null;
}

/** What writing a composition does to one place of the report sheet. */
export interface Change {
  /** As in `Kept`; `row/…` for a row of cells that a person added, which no run keeps. */
  readonly id: string;
  readonly part: 'heading' | 'text' | 'table';
  /** Heading of the chapter; null above the first. */
  readonly chapter: string | null;
  /**
   * `again`: a person deleted it, and it is written once more. `kept`: a person's text stays. `conflict`: so does this one,
   * and what would be generated in its place has changed as well.
   */
  readonly kind: 'new' | 'renewed' | 'again' | 'removed' | 'kept' | 'conflict' | 'unchanged';
  /** The texts or table rows that differ; where a person's text stays, that text on both sides. */
  readonly lines: readonly ChangedLine[];
  /** Where a person's text stays, what would stand there; '' for an added row. */
  readonly generated: string | null;
  /** The row of the report sheet that it stands in now. */
  readonly at: CellRef | null;
}
