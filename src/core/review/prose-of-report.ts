import type { Heading, Prose, ProseSection, ProseSentence } from '../model/prose';
import type { Passage, Report } from '../model/report';
import { claimsIn } from './claims';
import { headingOfLine } from './headings';
import { splitSentences } from './split-sentences';

/** The section of the outline that a section of the report writes. */
const sectionOf: Readonly<Record<string, ProseSection>> = {
  'project-overview': 'overview', 'fund-use': 'funds', 'target-completion': 'completion', 'evaluation-work': 'work', conclusion: 'conclusion', decision: 'decision', process: 'process',
  output: 'output', benefit: 'benefit', experience: 'experience', problems: 'problems', recommendations: 'recommendations', other: 'other',
};

/** A report's text as it grows, a line at a time. */
interface Growing {
  text: string;
  readonly headings: Heading[];
  readonly sentences: ProseSentence[];
}

const addLine = (growing: Growing, line: string): number => {
  const start = growing.text.length;
  growing.text += `${line}\n`;
  return start;
};

/** Returns the words of a heading, without its number, or all of it where it has none. */
const addHeading = (growing: Growing, line: string, level: Heading['level'], section: ProseSection | null): string => {
  const start = addLine(growing, line);
  const found = headingOfLine(line, start);
  const title = found !== null && found.title !== '' ? found.title : line;
  growing.headings.push({ form: found?.form ?? null, number: found?.number ?? '', ordinal: found?.ordinal ?? null, level, title, section, start, end: start + line.length });
  return title;
};

const addPassage = (growing: Growing, { sentences }: Passage, chapter: string, section: ProseSection | null): void => {
  if (sentences.length === 0) return;
  let start = growing.text.length;
  addLine(growing, sentences.map(({ text }) => text).join(''));
  for (const { text, proof, placeholder, own } of sentences) {
    if (!placeholder) for (const stretch of splitSentences(growing.text, start, start + text.length)) growing.sentences.push({ text: growing.text.slice(stretch.start, stretch.end), ...stretch, chapter, section, cells: proof, own });
    start += text.length;
  }
};

/** Returns a composed report as prose: each sentence with the cells it rests on, and whose words it is. Tables and what is still to be filled in are no text to judge. */
export const proseOfReport = ({ title, subtitle, chapters }: Report): Prose => {
  const growing: Growing = { text: '', headings: [], sentences: [] };
  addLine(growing, title);
  addLine(growing, subtitle);
  for (const chapter of chapters) {
    const sections = chapter.passages.map(({ id }) => sectionOf[id.split('/')[0] ?? ''] ?? null);
    const words = addHeading(growing, chapter.heading, 1, new Set(sections).size === 1 ? (sections[0] ?? null) : null);
    let section: ProseSection | null = null;
    chapter.passages.forEach((passage, index) => {
      // A passage that a person added belongs where it stands.
      section = sections[index] ?? section;
      if (passage.heading) addHeading(growing, passage.heading.text, passage.heading.level, section);
      addPassage(growing, passage, words, section);
    });
  }
  const { text, headings, sentences } = growing;
  return { text, headings, sentences, claims: sentences.flatMap((sentence) => claimsIn(sentence)) };
};
