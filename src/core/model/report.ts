import type { CellRef } from '../units/address';
import type { TableInfo } from './facts';

/** A number in a sentence: where it stands and what it rests on. */
export interface Figure {
  /** The number as printed, with its unit: 212.93万元. */
  readonly text: string;
  /** UTF-16 offset in the sentence. */
  readonly start: number;
  /** The exact value, as a decimal text. */
  readonly value: string;
  /** What `value` counts: fen of money, the ratio of a rate; otherwise what `text` says behind it. */
  readonly counts: 'fen' | 'ratio' | 'number';
  /** How `value` follows from the cells, in order: `cell` is the one cell's own value; the last three are points awarded, points that could be had, and points lost. */
  readonly formula: 'cell' | 'sum' | 'difference' | 'ratio' | 'share-of-difference' | 'count' | 'points' | 'max-points' | 'lost-points';
  /** At least one. For `difference` the minuend's cells stand in the first group, the rest in the second. */
  readonly groups: readonly (readonly CellRef[])[];
  /** All cells of `groups`. */
  readonly cells: readonly CellRef[];
}

/** A number that is no figure: a year, a document number, a number of the scheme. */
export interface Constant {
  readonly text: string;
  readonly start: number;
  readonly of: 'year' | 'document' | 'scheme' | 'name' | 'quotation';
  /** The cells a name, year or quotation was taken from; empty for numbers of the scheme and documents. */
  readonly cells: readonly CellRef[];
}

/** The table of the workbook in which a placeholder is filled in. */
export interface FillIn {
  readonly table: Exclude<TableInfo['recogniser'], 'self-evaluation-form' | 'target-form' | 'monitoring-form'>;
  /** The row: its label in 单位信息, its 章节 in 成效台账; null where it is no single row. */
  readonly row: string | null;
}

/** A sentence with its id (section / project / fact, never a position) and the cells it rests on. */
export interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly proof: readonly CellRef[];
  readonly figures: readonly Figure[];
  readonly constants: readonly Constant[];
  /** True where a person has something to supply; the text says what. */
  readonly placeholder: boolean;
  /** True where the sentence passes on a person's words: 成效台账, 单位信息, a reason from a form, a hand edit. */
  readonly own: boolean;
  /** Where it is supplied; null or absent where only on the report sheet itself. */
  readonly fillIn?: FillIn | null;
}

/** A cell of a table in the report. Numbers stay numbers so that they can be added up in the sheet. */
export interface TableCell {
  /** The text as printed. */
  readonly text: string;
  /** The number behind it, in the unit of its column; null for words. */
  readonly number: number | null;
  readonly proof: readonly CellRef[];
  /** How the number follows from the cells, where one formula says it; absent where the cells alone do not. */
  readonly formula?: 'cell' | 'sum' | 'ratio';
}

/** A table of the report. */
export interface ReportTable {
  readonly id: string;
  readonly title: string;
  /** 「单位：万元」, or null. */
  readonly unit: string | null;
  readonly columns: readonly { readonly heading: string; readonly align: 'left' | 'center' | 'right'; readonly share: number; readonly decimals: number | null }[];
  readonly rows: readonly { readonly id: string; readonly total: boolean; readonly cells: readonly TableCell[] }[];
}

/** 段: a run of sentences, or a table. */
export interface Passage {
  readonly id: string;
  /** Sub-heading with its number （一） or 1., printed above the passage; null where it goes on. */
  readonly heading: { readonly level: 2 | 3; readonly text: string } | null;
  readonly sentences: readonly Sentence[];
  readonly table: ReportTable | null;
}

/** 章 */
export interface Chapter {
  readonly id: string;
  /** With its number: 一、项目支出基本情况. */
  readonly heading: string;
  readonly passages: readonly Passage[];
}

/** 项目支出绩效自评报告 */
export interface Report {
  readonly title: string;
  /** Lines under the title: unit and year. */
  readonly subtitle: string;
  readonly chapters: readonly Chapter[];
}
