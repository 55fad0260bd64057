import type { Finding, Severity } from '../../core/model/evaluation';
import type { RateBasis } from '../../core/model/facts';
import type { Options } from '../../core/model/options';
import type { TemplatePassage } from '../../core/wording';
import type { Locale } from '../../core/translate/locale';
import type { Fen } from '../../core/units/money';

/** One file of a folder to work on, in the process itself or in a worker: plain data. */
export interface Job {
  readonly kind: 'workbook' | 'report';
  readonly file: string;
  /** Where its results go, without an ending: `结果/局/预算`. */
  readonly results: string;
  readonly options: Options;
  /** Workbooks that a report may be about; '' for one that names no unit. */
  readonly candidates: readonly { readonly unit: string; readonly file: string }[];
  /** How many reports stand in the file's folder. */
  readonly reportsBeside: number;
  /** Texts of a template that the reports on workbooks take; null for none. */
  readonly template: readonly TemplatePassage[] | null;
  /** Whether a 退回意见 is written of a report. */
  readonly opinion: boolean;
  /** In which messages, reasons and notes are told. */
  readonly locale: Locale['id'];
}

/** What became of a file: plain data, small, kept for `--resume`. */
export interface Outcome {
  readonly kind: Job['kind'];
  readonly file: string;
  readonly unit: string | null;
  readonly adjusted: Fen | null;
  readonly executed: Fen | null;
  /** 预算执行率 of the whole, and what it divides by. */
  readonly rate: string | null;
  readonly rateBasis: RateBasis;
  readonly projects: number;
  readonly scores: readonly { readonly name: string; readonly total: string | null; readonly grade: string | null }[];
  /** Findings that were not set aside, by severity. */
  readonly found: Readonly<Record<Severity, number>>;
  /** Codes of these findings, each once for the file. */
  readonly codes: readonly string[];
  /** The workbook that a report was held against. */
  readonly beside: string | null;
  /** Files written. */
  readonly written: readonly string[];
  /** What a reader of the summary should know of a file that was worked on; null for nothing. */
  readonly note: string | null;
  /** Why the file could not be worked on; null for one that was. */
  readonly trouble: string | null;
}

/** Returns notes as one; null for none. */
export const noted = (...notes: readonly (string | null)[]): string | null => notes.filter((note) => note !== null).join('；') || null;

/** Returns the numbers of findings that stand, and their codes. */
export const counted = (findings: readonly Finding[]): Pick<Outcome, 'found' | 'codes'> => {
  const standing = findings.filter(({ waived }) => waived === null);
  const number = (severity: Severity): number => standing.filter((finding) => finding.severity === severity).length;
  return { found: { error: number('error'), warning: number('warning'), hint: number('hint'), review: number('review') }, codes: [...new Set(standing.map(({ code }) => code))].sort() };
};

/** Returns the outcome of a file that could not be worked on. */
export const failed = ({ kind, file }: Pick<Job, 'kind' | 'file'>, trouble: string): Outcome => ({ kind, file, unit: null, adjusted: null, executed: null, rate: null, rateBasis: 'adjusted', projects: 0, scores: [], found: { error: 0, warning: 0, hint: 0, review: 0 }, codes: [], beside: null, written: [], note: null, trouble });
