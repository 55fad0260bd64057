import type { CellRef } from '../units/address';
import type { Finding, JudgedWaiver } from './evaluation';
import type { Report } from './report';
import type { SheetPlan } from './sheet-plan';
import type { JudgedRewording, WordablePassage } from './wording';

/** What a person made of the sheet: a text that stands instead of a generated one or beside them, or one that they deleted. */
export interface Kept {
  /** Id of the sentence, heading or title, of a table's row and column (`cellId`) or of its row; `added/…` for what a person added. */
  readonly id: string;
  /** '' where they deleted it. */
  readonly text: string;
  /** What would stand there; '' for what they added. */
  readonly generated: string;
  /** True where the generated text has changed as well since the person's change, until they choose: the person should look at it. */
  readonly conflict: boolean;
  /** True for a sentence, heading or row that they deleted: it stays away until they ask it back. */
  readonly deleted: boolean;
  /** Of a cell of a table: what its row begins with, and the heading of its column. */
  readonly cell?: readonly [row: string, column: string];
  /** Heading of the chapter in which the report has it; null above the first, and for what they added. */
  readonly chapter: string | null;
}

/** A person's choice between what they wrote and the generated text: it holds for that text alone, not for what they write later. What they deleted is asked back by choosing it over ''. */
export interface Renewal {
  readonly id: string;
  /** The person's text, as it stood when they chose. */
  readonly text: string;
  /** Theirs stays although the data have changed, and the change is not told again; otherwise the generated text is taken. */
  readonly keep?: boolean;
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
  /** Sheets that look like the report of last time under another name, where there is none under its own: what a person changed on them is not read. */
  readonly renamed: readonly string[];
  /** What is wrong with the workbook, then what is wrong with the report's text. */
  readonly findings: readonly Finding[];
  /** What became of the waivers, now that the text is known. */
  readonly waivers: readonly JudgedWaiver[];
  /** The passages that a person may word themselves, with what they wrote; in the order of the report. */
  readonly passages: readonly WordablePassage[];
  /** Texts of theirs that no passage takes. */
  readonly unusedTexts: readonly JudgedRewording[];
}

/** A row that differs: what stands there now, and what will; null where there is nothing. */
export interface ChangedLine {
  readonly before: string | null;
  readonly after: string | null;
}

/** What writing a composition does to one sentence, heading or cell of the report sheet, or to the rows of one table. */
export interface Change {
  /** As in `Kept`; of a table, its id. */
  readonly id: string;
  readonly part: 'heading' | 'text' | 'table';
  /** Heading of the chapter; null above the first. */
  readonly chapter: string | null;
  /**
   * `kept`: what a person wrote stays. `conflict`: so does this, and what would be generated in its place has changed as well.
   * `deleted`: a person deleted it, and it stays away; `again`: they have asked it back.
   */
  readonly kind: 'new' | 'renewed' | 'again' | 'removed' | 'kept' | 'deleted' | 'conflict' | 'unchanged';
  /** The texts or table rows that differ; where a person's text stays, that text on both sides. */
  readonly lines: readonly ChangedLine[];
  /** Where a person's work stays, what would stand there; '' for what they added. */
  readonly generated: string | null;
  /** As in `Kept`. */
  readonly cell?: Kept['cell'];
  /** The row of the report sheet that it stands in now. */
  readonly at: CellRef | null;
}
