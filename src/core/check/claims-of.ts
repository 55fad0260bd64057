import type { Claim } from '../model/prose';
import { claimsIn } from '../review/claims';
import { splitSentences } from '../review/split-sentences';

/** A sentence with the numbers it states; `start` is its place in the text, and so are those of the claims. */
export interface Said {
  readonly text: string;
  readonly start: number;
  readonly claims: readonly Claim[];
}

/** Returns the sentences of a person's words with the numbers they state. */
export const saidIn = (text: string): readonly Said[] =>
  splitSentences(text).map(({ start, end }) => ({ text: text.slice(start, end), start, claims: claimsIn({ text: text.slice(start, end), start, chapter: null }) }));
