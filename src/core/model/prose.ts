import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';

/** A heading of a text: 一、 is level 1, （一） 2, 1. 3, （1） 4. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4;
  /** The number as written, with its brackets and stop: 一、 （二） 3. (4). */
  readonly number: string;
  /** The words after the number. */
  readonly title: string;
  /** The section of the national outline that the words name; null for any other. */
  readonly section: ProseSection | null;
  readonly start: number;
  readonly end: number;
}

/** 概况 · 资金 · 目标完成 · 评价工作 · 结论 · 决策 · 过程 · 产出 · 效益 · 经验 · 问题 · 建议 · 其他 */
export type ProseSection = 'overview' | 'funds' | 'completion' | 'work' | 'conclusion' | 'decision' | 'process' | 'output' | 'benefit' | 'experience' | 'problems' | 'recommendations' | 'other';

/** A sentence of a text. Offsets are UTF-16 units of the whole text. */
export interface ProseSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Words of the level-1 heading above it, without the number; null above the first. */
  readonly chapter: string | null;
  /** The section it stands in; null where no heading names one. */
  readonly section: ProseSection | null;
  /** The cells it rests on; empty for a text of which no cell is known. */
  readonly cells: readonly CellRef[];
  /** True for words of a person's (a given report, 成效台账, 单位信息, a hand edit), false for what the program worded. */
  readonly own: boolean;
}

/** A number that a text states. */
export interface Claim {
  readonly kind: 'money' | 'rate' | 'count' | 'price' | 'date' | 'score';
  /** The number with its unit: 490余万元. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Integer fen, of money and prices. */
  readonly fen?: Fen;
  /** Decimal text of anything else; of a rate the per cent: 85.29. */
  readonly value?: string;
  /** 万元, %, 人次 …; null where none is written. */
  readonly unit: string | null;
  /** True beside 余, 约, 近, 超过, 以上, 左右. */
  readonly approximate: boolean;
  readonly chapter: string | null;
  /** The words that say what the number is of; null where the clause has none. */
  readonly subject: string | null;
}

/** A text as it is reviewed: a report composed here, or one that was given. */
export interface Prose {
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly sentences: readonly ProseSentence[];
  readonly claims: readonly Claim[];
}

/** A stretch of a text, in UTF-16 units. */
export interface Place {
  readonly chapter: string | null;
  readonly start: number;
  readonly end: number;
}
