import type { Evaluation, Finding } from '../model/evaluation';
import type { Options } from '../model/options';
import type { Prose } from '../model/prose';
import type { Snapshot } from '../model/snapshot';
import { checkText } from '../check';
import { proseOf } from '../review/prose-of-text';
import { unjudgedIn, type Unjudged } from '../review/unjudged';
import { waive } from '../waive';
import { evaluate } from './evaluate';

/** A given report with what is wrong with it, and the workbook beside it. */
export interface Review {
  readonly prose: Prose;
  /** Of the workbook; of nothing where none is given. */
  readonly evaluation: Evaluation;
  /** What is wrong with the workbook, then what is wrong with the text. */
  readonly findings: readonly Finding[];
  /** What was not judged, and why. */
  readonly unjudged: readonly Unjudged[];
}

const nothing: Snapshot = { sheets: [], memory: null, names: [] };

/** Returns what is wrong with a given report, by itself and against the workbook it reports on. */
export const review = (text: string, snapshot: Snapshot | null, options: Options = {}): Review => {
  // Without a workbook nothing is recognised, and that is no fault of the report's.
  const evaluation = snapshot === null ? { ...evaluate(nothing, options), findings: [] } : evaluate(snapshot, options);
  const prose = proseOf(text);
  const found = waive(checkText({ prose, scheme: evaluation.scheme, year: evaluation.facts.unit.year, workbook: snapshot === null ? null : evaluation }), evaluation.settings.waivers, snapshot ?? nothing);
  return { prose, evaluation, findings: [...evaluation.findings, ...found], unjudged: unjudgedIn(prose, snapshot === null ? null : evaluation.facts) };
};
