import { reportSheet } from '../../core/model/own-sheets';
import type { Evaluation } from '../../core/model/evaluation';
import type { Snapshot } from '../../core/model/snapshot';
import { changesOf } from '../../core/pipeline/changes-of';
import { dependencyIndex, sentencesByRow } from '../../core/rests-on';
import type { Dependent } from '../../core/rests-on';
import type { CellRef } from '../../core/units/address';
import { overlapRefs, parseRef } from '../../core/units/address';
import type { Sentence } from '../../core/model/report';
import { isTextHint } from '../check/finding-list';
import { composed } from '../composed';
import type { DependentCounts } from './dependents-texts';

/** What is shown of a selection: what rests on cells, or, of a row of the report sheet, its sentences with the cells they rest on. */
export type Selected =
  | { readonly kind: 'resting'; readonly dependents: readonly Dependent[] }
  | { readonly kind: 'row'; readonly row: number; readonly sentences: readonly Extract<Dependent, { readonly kind: 'sentence' }>[] };

/** Returns a function that says what is to be shown of a selection, null where nothing is. It is made once for a reading. */
export const selectedIn = (evaluation: Evaluation, snapshot: Snapshot): ((at: CellRef) => Selected | null) => {
  const composition = composed(evaluation, snapshot);
  const { report, findings } = composition;
  // Hints on the text are told of only where they are asked for.
  const index = dependencyIndex(report, findings.filter((finding) => !isTextHint(finding)), evaluation.scores);
  const rows = sentencesByRow((changesOf(composition, snapshot) ?? []).filter(({ part }) => part === 'text'));
  const sentences = new Map(report.chapters.flatMap((chapter) => chapter.passages.flatMap((passage) => passage.sentences.map((sentence) => [sentence.id, { kind: 'sentence', chapter, sentence } as const] as const))));
  return (at) => {
    const place = parseRef(at);
    if (place?.sheet !== reportSheet) {
      const dependents = index.restingOn(at);
      return dependents.length === 0 ? null : { kind: 'resting', dependents };
    }
    const own = (rows.get(place.row) ?? []).flatMap((id) => sentences.get(id) ?? []).filter(({ sentence }) => sentence.proof.length > 0);
    return own.length === 0 ? null : { kind: 'row', row: place.row + 1, sentences: own };
  };
};

/** What stands before a number is cut off where two lines would not show it. */
const shownBefore = 24;

/** Returns a sentence from the clause on in which it first says what rests on the cells, as two lines show it. */
export const excerptOf = ({ text, figures, constants }: Sentence, at: CellRef): string => {
  const start = Math.min(...[...figures, ...constants].filter(({ cells }) => cells.some((cell) => overlapRefs(cell, at))).map((mark) => mark.start));
  if (!Number.isFinite(start) || start <= shownBefore) return text;
  const clause = Math.max(...['，', '；', '。', '：', '（'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  return clause <= 0 ? text : `…${text.slice(clause)}`;
};

export const groups = ['report', 'findings', 'scores'] as const;
export type DependentGroup = (typeof groups)[number];
const groupOf: Readonly<Record<Dependent['kind'], DependentGroup>> = { sentence: 'report', table: 'report', finding: 'findings', score: 'scores' };

/** Returns the dependents by group. */
export const byGroup = (dependents: readonly Dependent[]): Readonly<Record<DependentGroup, readonly Dependent[]>> => {
  const of = (group: DependentGroup): readonly Dependent[] => dependents.filter(({ kind }) => groupOf[kind] === group);
  return { report: of('report'), findings: of('findings'), scores: of('scores') };
};

export const countsOf = (dependents: readonly Dependent[]): DependentCounts => {
  const { report, findings, scores } = byGroup(dependents);
  return { report: report.length, findings: findings.length, scores: scores.length };
};
