import { backingIn, unbacked } from '../check/backing';
import { saidIn } from '../check/claims-of';
import type { Evaluation } from '../model/evaluation';
import { fieldsOf } from './fields';
import { fill, type Filled } from './fill';

/** A text as it is being written: what it comes to, and what is wrong with it. */
export interface DraftedText extends Filled {
  /** Amounts in it that no cell backs, as written (M15). */
  readonly bare: readonly string[];
}

/** Returns what a text comes to, before anything is saved. */
export const draftText = (passage: string, text: string, evaluation: Evaluation): DraftedText => {
  const filled = fill(passage, text, fieldsOf(evaluation), null);
  const backing = backingIn(evaluation.facts);
  const sentences = backing === null ? [] : filled.paragraphs.flat().filter(({ placeholder }) => !placeholder);
  return { ...filled, bare: [...new Set(sentences.flatMap((sentence) => saidIn(sentence.text).flatMap(({ claims }) => (backing === null ? [] : unbacked(claims, backing)).map((claim) => claim.text))))] };
};
