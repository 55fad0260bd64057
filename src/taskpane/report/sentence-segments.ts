import type { Figure, Report, Sentence } from '../../core/model/report';
import type { CellRef } from '../../core/units/address';

/** A stretch of a sentence: plain text, or text that leads to cells. */
export interface Segment {
  readonly text: string;
  /** Cells behind the text; empty for plain text. */
  readonly cells: readonly CellRef[];
  /** How the number follows from the cells; null where the text is no figure. */
  readonly formula: Figure['formula'] | null;
}

/** Returns the stretches of a sentence; joined, they are its text. What overlaps an earlier stretch or stands elsewhere than stated is left as plain text. */
export const segmentsOf = ({ text, figures, constants }: Sentence): readonly Segment[] => {
  const marks = [
    ...figures.map(({ text: mark, start, cells, formula }) => ({ mark, start, cells, formula })),
    ...constants.filter(({ cells }) => cells.length > 0).map(({ text: mark, start, cells }) => ({ mark, start, cells, formula: null })),
  ].sort((one, other) => one.start - other.start);
  const segments: Segment[] = [];
  let end = 0;
  const plainTo = (start: number): void => {
    if (start > end) segments.push({ text: text.slice(end, start), cells: [], formula: null });
  };
  for (const { mark, start, cells, formula } of marks) {
    if (start < end || mark === '' || !text.startsWith(mark, start)) continue;
    plainTo(start);
    segments.push({ text: mark, cells, formula });
    end = start + mark.length;
  }
  plainTo(text.length);
  return segments;
};

/** Returns the number of characters, blanks apart, as word processors count Chinese text. */
export const countCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length;

/** What the outline shows of one chapter. */
export interface ChapterCount {
  readonly id: string;
  readonly characters: number;
  readonly placeholders: number;
}

/** Returns length and open placeholders per chapter; headings and tables count, placeholders do not. */
export const countChapters = ({ chapters }: Report): readonly ChapterCount[] =>
  chapters.map(({ id, heading, passages }) => {
    const sentences = passages.flatMap((passage) => passage.sentences);
    const printed = [
      heading,
      ...passages.flatMap((passage) => [passage.heading?.text ?? '', ...(passage.table ? [passage.table.title, ...passage.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))] : [])]),
      ...sentences.filter(({ placeholder }) => !placeholder).map(({ text }) => text),
    ];
    return { id, characters: countCharacters(printed.join('')), placeholders: sentences.filter(({ placeholder }) => placeholder).length };
  });
