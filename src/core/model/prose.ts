import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';

/** A heading of a text, or the number of a list item at the start of a line. */
export interface Heading {
  /** 1 for a chapter. What stands where a chapter is due is one, whatever the form of its number: 2、 after 一、. */
  readonly level: 1 | 2 | 3 | 4;
  /** The level that the number's form is for: 一、 1, （一） 2, 1. 3, （1） 4; null for words without a number. */
  readonly form: 1 | 2 | 3 | 4 | null;
  /** The number as written, with its brackets and stop: 一、 （二） 3. (4); '' where there is none. */
  readonly number: string;
  /** Its value; null where there is none. */
  readonly ordinal: number | null;
  /** The words after the number; '' for a list item, whose words are a sentence. */
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
  /** Words of the chapter's heading above it, without the number; null above the first. */
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
  /** Integer fen, of money and prices; of a price that is less than a fen shows, `value` is the 元. */
  readonly fen?: Fen;
  /** Of anything else, as a decimal text in `unit`; of a rate the per cent: 85.29; of a date 2024-12-31, 2024-12, 12-31 or 12. */
  readonly value?: string;
  /** 万元, 元/生, %, 个百分点, 万人次 …; null for dates. Money without 元 has 万 or 亿. */
  readonly unit: string | null;
  /** True beside 余, 约, 近, 超过, 不少于, 预计, 以上, 左右 and in a range: the number is no exact one. */
  readonly approximate: boolean;
  readonly chapter: string | null;
  /** The words of the clause that say what the number is of, the number left out: 组织257名干部 → 组织干部; null where there are none. */
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

/** What a review did not judge, and why. */
export interface Unjudged {
  /** 没有工作簿 · 未对应指标的数量和比率 · 没有指标可对照的完成情况 · 约数 · 表格中的数字 · 没有认出单位的数字 · 年度不明 · 没有章节标题 */
  readonly kind: 'workbook' | 'figures' | 'completion' | 'approximate' | 'table' | 'unread' | 'year' | 'outline';
  /** The line the reader sees. */
  readonly message: string;
  /** Where in the text; empty where it is the whole. */
  readonly places: readonly Place[];
}

/** The prose of a worksheet: a line for each paragraph or heading, with the cell it stands in. */
export interface SheetProse {
  readonly text: string;
  /** In the order of the text; `start` and `end` are UTF-16 units of it. */
  readonly lines: readonly { readonly cell: CellRef; readonly start: number; readonly end: number }[];
}
