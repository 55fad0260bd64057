import type { Claim, Heading, Prose, ProseSection, ProseSentence } from '../model/prose';
import { finished, type Steps } from '../units/steps';
import { claimsIn } from './claims';
import { headingOfLine } from './headings';
import { mayStandIn } from './outline-words';
import { linesOf, splitSentences } from './split-sentences';

/** Where a line stands: in which chapter and section, and the numbers that were last at each form. */
interface Standing {
  /** The form of number that chapters have: 一、, or where a text has none of these the next. */
  readonly top: number;
  readonly chapter: string | null;
  /** Of the chapter itself. */
  readonly chapterSection: ProseSection | null;
  readonly chapterOrdinal: number;
  readonly section: ProseSection | null;
  /** Level of the heading that named the section. */
  readonly sectionLevel: number;
  /** Last number of the form 1. in the chapter. */
  readonly third: number;
}

const beginning: Omit<Standing, 'top'> = { chapter: null, chapterSection: null, chapterOrdinal: 0, section: null, sectionLevel: 0, third: 0 };

const isPart = ({ number, form }: Pick<Heading, 'number' | 'form'>): boolean => form === null && number !== '';

/** Returns where the lines under a heading stand. 2、 behind 一、 goes on counting the chapters, unless it counts something within the chapter. */
const under = (standing: Standing, found: Omit<Heading, 'level'>): { readonly standing: Standing; readonly level: Heading['level'] } => {
  const { form, ordinal, title, section } = found;
  if (isPart(found)) return { standing: { ...beginning, top: standing.top, ...(title !== '' && { chapter: title }), ...(section !== null && { chapterSection: section, section, sectionLevel: 1 }) }, level: 1 };
  const goesOn = standing.top === 1 && form === 3 && title !== '' && ordinal === standing.chapterOrdinal + 1 && standing.third + 1 !== ordinal && standing.chapter !== null;
  if ((form === standing.top && title !== '') || goesOn) return { standing: { top: standing.top, chapter: title, chapterSection: section, chapterOrdinal: ordinal ?? standing.chapterOrdinal + 1, section, sectionLevel: 1, third: 0 }, level: 1 };
  const level = form ?? 2;
  const third = form === 3 && ordinal !== null ? ordinal : form === 1 || form === 2 ? 0 : standing.third;
  if (section !== null && mayStandIn(section, standing.chapterSection)) return { standing: { ...standing, section, sectionLevel: level, third }, level };
  // A heading that names nothing ends the section of one of its own level.
  const ended = title !== '' && form !== null && level <= standing.sectionLevel && standing.sectionLevel > 1;
  return { standing: { ...standing, third, ...(ended && { section: standing.chapterSection, sectionLevel: 1 }) }, level };
};

/** Page numbers and what asks to be filled in are no text to judge. */
export const pageNumber = /^[\s　]*(?:[-—–·.]*[\s　]*\d{1,3}[\s　]*[-—–·.]*|第[\s　]*\d+[\s　]*页.*)$/;
const placeholder = /【待填写[^】]*】/g;

/** Returns the stretches of a line without placeholders. */
const toJudge = (text: string, start: number, end: number): readonly { readonly start: number; readonly end: number }[] => {
  const stretches: { readonly start: number; readonly end: number }[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(placeholder)) {
    stretches.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...stretches, { start: from, end }];
};

/** Returns a given text as prose: its headings, its sentences, and the numbers they state. All of it is a person's words. */
export const proseOf = (text: string): Prose => finished(proseSteps(text));

/** Returns what `proseOf` does, sentence by sentence. */
export function* proseSteps(text: string): Steps<Prose> {
  const headings: Heading[] = [];
  const sentences: ProseSentence[] = [];
  const claims: Claim[] = [];
  const lines = linesOf(text).filter(({ start, end }) => !pageNumber.test(text.slice(start, end))).map((line) => ({ ...line, found: headingOfLine(text.slice(line.start, line.end), line.start) }));
  const top = Math.min(4, ...lines.flatMap(({ found }) => (found?.form && found.title !== '' ? [found.form] : [])));
  let standing: Standing = { ...beginning, top };
  for (const { found, ...line } of lines) {
    const isHeading = found !== null && (found.form !== null || found.number !== '' || (found.section !== null && mayStandIn(found.section, standing.chapterSection)));
    if (isHeading) {
      const next = under(standing, found);
      headings.push({ ...found, level: next.level });
      standing = next.standing;
    }
    const { chapter, section } = standing;
    for (const stretch of toJudge(text, isHeading ? found.end : line.start, line.end)) {
      for (const { start, end } of splitSentences(text, stretch.start, stretch.end)) {
        yield;
        const sentence: ProseSentence = { text: text.slice(start, end), start, end, chapter, section, cells: [], own: true };
        sentences.push(sentence);
        claims.push(...claimsIn(sentence, isHeading && found.title !== '' && text.slice(found.end, start).trim() === '' ? found.title : null));
      }
    }
  }
  return { text, headings, sentences, claims };
}
