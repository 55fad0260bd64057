import type { Facts } from '../model/facts';
import type { Place, Prose } from '../model/prose';
import { promptsInLine } from '../recognise/prompts';
import { linesOf, longestSentence, splitSentences } from '../review/split-sentences';
import { sentencesBefore } from './in-text';
import { ownSentencesOf } from './own-words';

/** In a text the length or the page that a form allows is a prompt wherever it stands; a form prints it beside its labels. */
const allowed = /[(（]\s*(?:(?:不超过|限|控制在)?\s*\d+\s*字(?:以内|之内|左右)?|可?(?:另附|附)页)\s*[)）]/g;

/** Returns the prompts of a form that a person left in a text; what stands in a cell of the workbook is told of there. */
export const promptsInText = (prose: Prose, facts: Facts | undefined): readonly (Place & { readonly text: string })[] => {
  const own = new Set(ownSentencesOf(prose, facts).map(({ start }) => start));
  const foreign = prose.sentences.filter(({ start }) => !own.has(start));
  // A line longer than a sentence can be is looked through sentence by sentence.
  const lines = linesOf(prose.text).flatMap((line) => (line.end - line.start > longestSentence ? splitSentences(prose.text, line.start, line.end) : [line]));
  return lines.flatMap((line) => {
    const last = foreign[sentencesBefore(foreign, line.end) - 1];
    if (last && last.end > line.start) return [];
    const words = prose.text.slice(line.start, line.end);
    const prompts = [...promptsInLine(words)];
    for (const match of words.matchAll(allowed)) if (!prompts.some(({ start, end }) => start <= match.index && match.index < end)) prompts.push({ text: match[0], start: match.index, end: match.index + match[0].length });
    const chapter = prose.sentences[sentencesBefore(prose.sentences, line.start)]?.chapter ?? null;
    return prompts.map(({ text, start, end }) => ({ text, chapter, start: line.start + start, end: line.start + end }));
  });
};
