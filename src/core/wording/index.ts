import type { Evaluation } from '../model/evaluation';
import type { Passage, Report, Sentence } from '../model/report';
import type { JudgedRewording, WordablePassage } from '../model/wording';
import { fieldSentence, fieldsOf, type FieldBook } from './fields';
import { fill, type Filled } from './fill';
import { fieldMark, literal } from './template';

/** A report with what a person worded themselves in its place. */
export interface Worded {
  readonly report: Report;
  /** The passages a person may word, in the order of the report. */
  readonly passages: readonly WordablePassage[];
  /** Texts that no passage takes. */
  readonly unused: readonly JudgedRewording[];
}

/** Returns the passages that a person may word: those that hold anything but a heading. */
const wordable = ({ chapters }: Report): readonly Omit<WordablePassage, 'rewording'>[] =>
  chapters.flatMap(({ heading, passages }) => {
    let [second, third] = ['', ''];
    return passages.flatMap(({ id, heading: own, sentences, table }) => {
      if (own?.level === 2) [second, third] = [own.text, ''];
      else if (own) third = own.text;
      return sentences.length === 0 && table === null ? [] : [{ passage: id, place: [heading, second, third].filter((words) => words !== '').join(' '), generated: sentences, table: table !== null }];
    });
  });

const withSentences = (passage: Passage, { paragraphs }: Filled): readonly Passage[] =>
  paragraphs.map((sentences, index) => ({ id: index === 0 ? passage.id : `${passage.id}/own-${index + 1}`, heading: index === 0 ? passage.heading : null, sentences, table: null }));

/** Returns the report with a person's texts in place of the passages they are for, their fields filled; headings stay. A text that comes to no words leaves its passage as it is. */
export const word = (report: Report, evaluation: Evaluation): Worded => {
  const { rewordings } = evaluation.settings;
  const known = wordable(report);
  if (rewordings.length === 0) return { report, passages: known.map((one) => ({ ...one, rewording: null })), unused: [] };
  const book = fieldsOf(evaluation);
  const places = new Set(known.map(({ passage }) => passage));
  const used = new Map<string, { readonly judged: JudgedRewording; readonly filled: Filled }>();
  const unused: JudgedRewording[] = [];
  for (const rewording of rewordings) {
    const { passage, text, at } = rewording;
    if (!places.has(passage)) unused.push({ ...rewording, state: 'no-passage', problems: [] });
    else if (used.has(passage)) unused.push({ ...rewording, state: 'repeated', problems: [] });
    else {
      const filled = fill(passage, text, book, at);
      used.set(passage, { judged: { ...rewording, state: 'used', problems: filled.problems }, filled });
    }
  }
  return {
    report: {
      ...report,
      chapters: report.chapters.map((chapter) => ({
        ...chapter,
        passages: chapter.passages.flatMap((passage) => {
          const own = used.get(passage.id);
          return own && own.filled.paragraphs.length > 0 ? withSentences(passage, own.filled) : [passage];
        }),
      })),
    },
    passages: known.map((one) => ({ ...one, rewording: used.get(one.passage)?.judged ?? null })),
    unused,
  };
};

/** Returns sentences as a template: figures that a field comes to become that field, and so do the name of the unit and the year where they rest on its cells; all else stands as it is. */
export const templateOf = (sentences: readonly Sentence[], evaluation: Evaluation): string => {
  const keyOf = (text: string, cells: readonly string[]): string => `${text}\n${[...cells].sort().join('\n')}`;
  const wanted = new Set(sentences.flatMap(({ figures }) => figures.map(({ text, cells }) => keyOf(text, cells))));
  const names = new Map<string, string>();
  if (wanted.size > 0) {
    const book = fieldsOf(evaluation);
    for (const field of book.list) {
      if (names.size === wanted.size) break;
      const figure = fieldFigure(field);
      const key = figure && keyOf(figure.text, figure.cells);
      if (key !== null && wanted.has(key) && !names.has(key) && book.named(field.name).length === 1) names.set(key, field.name);
    }
  }
  return sentences
    .map(({ text, figures, proof }) => {
      let [from, words] = [0, ''];
      const plain = (stretch: string): string => withUnit(stretch, proof, evaluation);
      for (const { start, text: shown, cells } of figures) {
        const name = names.get(keyOf(shown, cells));
        if (name === undefined) continue;
        words += plain(text.slice(from, start)) + fieldMark(name);
        from = start + shown.length;
      }
      return words + plain(text.slice(from));
    })
    .join('');
};

/** Returns words with fields for the name of the unit and the year, of a sentence that rests on their cells. */
const withUnit = (words: string, proof: Sentence['proof'], { facts: { unit } }: Evaluation): string => {
  const restsOn = (cells: readonly string[] | undefined): boolean => cells?.some((cell) => proof.includes(cell)) === true;
  const marks: readonly (readonly [string, string])[] = [
    ...(unit.name !== null && unit.name === unit.name.trim() && !/[\r\n]/.test(unit.name) && unit.name !== '' && restsOn(unit.at.name) ? [[unit.name, fieldMark('单位名称')] as const] : []),
    ...(unit.year !== null && restsOn(unit.at.year) ? [[`${unit.year}年`, `${fieldMark('年度')}年`] as const] : []),
  ];
  const [first, ...others] = marks;
  const replaced = (text: string, [shown, field]: readonly [string, string], next: (rest: string) => string): string => text.split(shown).map(next).join(field);
  const second = others[0];
  return first ? replaced(words, first, (rest) => (second ? replaced(rest, second, literal) : literal(rest))) : literal(words);
};

const fieldFigure = (field: FieldBook['list'][number]): Pick<Sentence['figures'][number], 'text' | 'cells'> | null => {
  const sentence = fieldSentence(field);
  const [figure] = sentence?.figures ?? [];
  return sentence && figure && figure.text === sentence.text ? figure : null;
};

export { draftText, type DraftedText } from './draft';
export { fieldSentence, fieldsOf, type Field, type FieldBook } from './fields';
export { fieldMark } from './template';
export { fitTemplate, generatedText, readTemplate, templateEnding, templateText, type FittingPassage, type TemplateFit, type TemplatePassage, type TemplateProblem } from './template-file';
