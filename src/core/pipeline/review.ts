import type { Evaluation, Finding } from '../model/evaluation';
import type { Options } from '../model/options';
import type { Prose, Unjudged } from '../model/prose';
import type { Snapshot } from '../model/snapshot';
import { checkTextSteps } from '../check';
import { sameAs } from '../check/same-finding';
import { proseSteps } from '../review/prose-of-text';
import { finished, type Steps } from '../units/steps';
import { unjudgedIn } from '../review/unjudged';
import { asSimplified } from '../review/traditional';
import { unwrapped, type Unwrapped } from '../review/unwrap';
import { waive } from '../waive';
import { evaluate } from './evaluate';
import { reviewTables } from './review-tables';

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

/** What is found in the text of a given report. */
export type TextReview = Pick<Review, 'prose' | 'findings' | 'unjudged'>;

/** The workbook beside a text, as it was evaluated. */
interface Beside {
  readonly snapshot: Snapshot;
  readonly evaluation: Evaluation;
}

/** Returns a review of a text put together again as one of the given text: each place is where the words stand there. The words of sentences and claims stay as they were read. */
const placedIn = (given: string, { text, placed }: Unwrapped, review: TextReview): TextReview => {
  if (text === given) return review;
  const { headings, sentences, claims } = review.prose;
  return {
    prose: { text: given, headings: headings.map(placed), sentences: sentences.map(placed), claims: claims.map(placed) },
    findings: review.findings.map((finding) => (finding.place ? { ...finding, place: placed(finding.place) } : finding)),
    unjudged: review.unjudged.map((one) => ({ ...one, places: one.places.map(placed) })),
  };
};

/** Returns what is wrong with the text of a given report, by itself or beside a workbook as it was evaluated; what is wrong with the workbook is not among it. */
export const reviewText = (text: string, beside: Beside | null, options: Options = {}): TextReview => finished(reviewSteps(text, beside, options));

/** Returns what `reviewText` does, in steps none of which is long: a window that shows it stays awake. */
export function* reviewSteps(text: string, beside: Beside | null, options: Options = {}): Steps<TextReview> {
  return yield* stepsBy(text, beside, beside?.evaluation ?? evaluate(nothing, options));
}

/** Reviews a text by an evaluation: that of the workbook beside it, or of nothing. */
function* stepsBy(text: string, beside: Beside | null, { scheme, settings, facts }: Evaluation): Steps<TextReview> {
  const whole = unwrapped(asSimplified(text));
  yield;
  const prose = yield* proseSteps(whole.text);
  const found = yield* checkTextSteps({ prose, scheme, year: facts.unit.year, workbook: beside?.evaluation ?? null });
  const tables = reviewTables(prose, scheme.id);
  yield;
  // What the workbook or the words tell too, a table of the report only repeats.
  const told = [...(beside?.evaluation.findings ?? []), ...found];
  const all = [...found, ...tables.findings.filter((finding) => !told.some((one) => sameAs(one, finding)))];
  return placedIn(text, whole, { prose, findings: waive(all, settings.waivers, beside?.snapshot ?? nothing), unjudged: unjudgedIn(prose, beside === null ? null : facts, tables.isRead) });
}

/** Returns what is wrong with a given report, by itself and against the workbook it reports on. */
export const review = (text: string, snapshot: Snapshot | null, options: Options = {}): Review => {
  // Without a workbook nothing is recognised, and that is no fault of the report's.
  const evaluation = snapshot === null ? { ...evaluate(nothing, options), findings: [] } : evaluate(snapshot, options);
  const reviewed = finished(stepsBy(text, snapshot && { snapshot, evaluation }, evaluation));
  return { ...reviewed, evaluation, findings: [...evaluation.findings, ...reviewed.findings] };
};

export { proseOfSheet } from '../review/prose-of-sheet';
