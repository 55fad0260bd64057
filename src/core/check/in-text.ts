import type { Facts } from '../model/facts';
import type { Claim, Heading, Place, Prose, ProseSection, ProseSentence } from '../model/prose';
import { cellsOfLine } from '../review/table-cells';
import type { CellRef } from '../units/address';
import { countBefore } from '../units/sorted';

const shownAtMost = 28;

/** Returns words as a message quotes them: on one line, the middle of a long text left out. */
export const quoted = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= shownAtMost ? line : `${line.slice(0, shownAtMost - 9)}……${line.slice(-8)}`;
};

const [shownBefore, shownBehind] = [10, 16];

/** Returns words as a message quotes them where one place among them matters: of a long text what stands around it. */
export const quotedAround = (words: string, start: number): string => {
  if (words.trim().length <= shownAtMost) return quoted(words);
  const [from, to] = [Math.max(0, start - shownBefore), Math.min(words.length, start + shownBehind)];
  return `${from > 0 ? '……' : ''}${words.slice(from, to).replace(/\s+/g, ' ').trim()}${to < words.length ? '……' : ''}`;
};

/** Returns true for a row of a table: what it says of its columns no sentence says. */
export const isTableRow = ({ text }: Pick<ProseSentence, 'text'>): boolean => cellsOfLine(text) !== null;

/** Returns where a sentence, or a part of it, stands. */
export const placeOf = ({ chapter, start, end }: ProseSentence, from = 0, to = end - start): Place => ({ chapter, start: start + from, end: start + to });

/** Returns where a claim stands. */
export const placeOfClaim = ({ chapter, start, end }: Claim): Place => ({ chapter, start, end });

const startOf = ({ start }: { readonly start: number }): number => start;

/** Returns how many sentences start before a place. */
export const sentencesBefore = (sentences: readonly ProseSentence[], place: number): number => countBefore(sentences, place, startOf);

/** Returns the numbers that a sentence states. */
export const claimsOf = ({ claims }: Prose, { start, end }: ProseSentence): readonly Claim[] => claims.slice(countBefore(claims, start, startOf), countBefore(claims, end, startOf));

/** Returns the sentence that holds a place; null where a heading or nothing does. */
export const sentenceAt = ({ sentences }: Prose, at: number): ProseSentence | null => {
  const sentence = sentences[sentencesBefore(sentences, at + 1) - 1];
  return sentence !== undefined && at < sentence.end ? sentence : null;
};

/** Returns the sentences under a heading, down to the next of its level or a higher one. */
export const sentencesUnder = ({ headings, sentences, text }: Prose, heading: Heading): readonly ProseSentence[] => {
  const next = headings.find(({ start, level }) => start > heading.start && level <= heading.level)?.start ?? text.length;
  return sentences.filter(({ start }) => start >= heading.end && start < next);
};

/** Returns the cells of sentences, each once. */
export const cellsOfAll = (sentences: readonly ProseSentence[]): readonly CellRef[] => [...new Set(sentences.flatMap(({ cells }) => cells))];

/** Returns true for a sentence that quotes what a form says of its goal, its completion or its conclusion: that is held against the form itself. */
export const quotesForm = ({ cells }: Pick<ProseSentence, 'cells'>, facts: Facts): boolean =>
  cells.length > 0 && facts.projects.some(({ texts: { goal, completion, conclusion } }) => [goal, completion, conclusion].some((text) => text?.at.some((cell) => cells.includes(cell))));

/** Sections that tell what was done with the money. */
const telling: ReadonlySet<ProseSection> = new Set(['completion', 'decision', 'process', 'output', 'benefit']);
/** Returns true for a sentence of a section that tells what came of the money. */
export const tellsResults = ({ section }: Pick<ProseSentence, 'section'>): boolean => section !== null && telling.has(section);
