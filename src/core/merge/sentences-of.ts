import { closers, insideBrackets } from '../units/brackets';

const stops = new Set(['。', '！', '？', '；']);
const placeholderStart = '【待填写：';

/**
 * Returns a passage as sentences; joined they are the passage. A sentence ends behind 。！？；, unless these stand within brackets or
 * quotation marks; 【待填写：…】 is one by itself.
 */
export const sentencesOf = (passage: string): readonly string[] => {
  const inside = insideBrackets(passage);
  const sentences: string[] = [];
  let start = 0;
  const cut = (end: number): void => {
    if (end > start) sentences.push(passage.slice(start, end));
    start = end;
  };
  for (let at = 0; at < passage.length; at += 1) {
    if (inside[at]) continue;
    // The mark that opens a pair stands outside of it, and what it holds within.
    if (passage.startsWith(placeholderStart, at) && inside[at + 1]) {
      cut(at);
      while (inside[at + 1]) at += 1;
      cut(at + 2);
      at += 1;
    } else if (stops.has(passage[at] ?? '')) {
      while (stops.has(passage[at + 1] ?? '') || closers.has(passage[at + 1] ?? '')) at += 1;
      cut(at + 1);
    }
  }
  cut(passage.length);
  return sentences;
};

/** Returns true for a sentence that asks for what a person has to supply. */
export const isPlaceholder = (sentence: string): boolean => sentence.startsWith(placeholderStart) && sentence.indexOf('】') === sentence.length - 1;
