import type { Sentence } from './report';
import type { Rewording } from './settings';

/** A field of a person's text that comes to nothing, and where it stands in the text, in UTF-16 units. */
export interface FieldProblem {
  /** `unknown`: there is no such field; `ambiguous`: several have the name; `blank`: the workbook states nothing for it; `empty`, `unclosed`: braces that make no field. */
  readonly why: 'unknown' | 'ambiguous' | 'blank' | 'empty' | 'unclosed';
  /** As written, '' between empty braces; of an unclosed field what stands behind the braces, as far as its line goes. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Names that may be meant, the likest first. */
  readonly near: readonly string[];
}

/** A person's text of a passage and what became of it. `no-passage`: the report has no such passage; `repeated`: another text stands for it already. */
export interface JudgedRewording extends Rewording {
  readonly state: 'used' | 'no-passage' | 'repeated';
  readonly problems: readonly FieldProblem[];
}

/** A passage of the report that a person may word themselves. */
export interface WordablePassage {
  readonly passage: string;
  /** The headings it stands under: 二、绩效评价工作情况 （一）… */
  readonly place: string;
  /** What is generated for it. */
  readonly generated: readonly Sentence[];
  /** True where a table is generated, which a text takes the place of. */
  readonly table: boolean;
  readonly rewording: JudgedRewording | null;
}
