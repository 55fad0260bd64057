import { sentencesOf } from './sentences-of';
import { stripped } from './sheet-rows';

/** Returns what tells whether a text consists of sentences that a person put other words in the place of. Each stands for one on the sheet: what is there once more is another. */
export const givenUpIn = (replaced: readonly string[]): ((text: string) => boolean) => {
  const left = new Map<string, number>();
  const count = (sentence: string, by: number): void => void left.set(sentence, (left.get(sentence) ?? 0) + by);
  for (const sentence of replaced.flatMap(sentencesOf).map(stripped)) count(sentence, 1);
  return (text) => {
    const sentences = sentencesOf(text).map(stripped).filter((sentence) => sentence !== '');
    if (sentences.length === 0 || sentences.some((sentence) => (left.get(sentence) ?? 0) === 0)) return false;
    for (const sentence of sentences) count(sentence, -1);
    return true;
  };
};
