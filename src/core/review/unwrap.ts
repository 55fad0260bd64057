import { countBefore } from '../units/sorted';
import { headingOfLine } from './headings';
import { pageNumber } from './prose-of-text';
import { linesOf, type Stretch } from './split-sentences';
import { cellsOfLine } from './table-cells';

/** A text whose lines were broken to fit a page, put together again. */
export interface Unwrapped {
  readonly text: string;
  /** Returns the place in the given text of a stretch of the text put together. */
  readonly placed: <Of extends Stretch>(stretch: Of) => Of;
}

const ended = /[。！？!?；;：:…”"]$/;
/** A number is broken, or parted from its unit: 1,2⏎60万元, 440万⏎元, 12.5个⏎百分点. */
const cutBehind = /(?:[\d０-９][,.，．]?|\d ?[万亿])$/;
const goesOn = /^(?:[\d０-９]+(?:[.,．，][\d０-９]+)? ?[%％‰一-鿿]|[万亿]?元|[%％]|个?百分点|月(?:\d|份))/;
/** So few broken numbers may be slips of the keyboard. */
const fewestBreaks = 2;
/** So few lines of one width may be of one width by chance. */
const fewestLines = 5;
/** No page is narrower or wider: shorter lines are items, longer ones paragraphs. */
const [narrowest, widest] = [30, 120];

const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + (/[\u0000-\u00ff]/.test(sign) ? 1 : 2), 0);

interface Line extends Stretch {
  readonly words: string;
  readonly isHeading: boolean;
  readonly isRow: boolean;
  /** True for a line that starts a paragraph whatever stands before it: a heading, an item of a list, a row of a table, nothing. */
  readonly starts: boolean;
}

/** A line without a word is a cell of a table or a figure of a chart. */
const isOpen = ({ words, isHeading, isRow }: Line): boolean => /[一-鿿]/.test(words) && !isHeading && !isRow && !ended.test(words) && !/报告$/.test(words);
const joins = (one: Line, next: Line): boolean => isOpen(one) && !next.starts;

/** Returns true for a text that a page broke into lines: numbers are broken, or most lines that do not end a sentence are of one width. */
const isWrapped = (lines: readonly Line[]): boolean => {
  const pairs = lines.slice(1).map((next, index) => ({ one: lines[index]!, next })).filter(({ one, next }) => joins(one, next));
  if (pairs.filter(({ one, next }) => cutBehind.test(one.words) && goesOn.test(next.words)).length >= fewestBreaks) return true;
  const widths = lines.map(({ words }) => widthOf(words));
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  if (width < narrowest || width > widest) return false;
  const full = pairs.filter(({ one }) => widthOf(one.words) >= width - 4).length;
  return full >= fewestLines && full * 2 >= widths.filter((one) => one * 2 > width).length;
};

/** Returns a text as it was before a page broke its lines; the same text where none did. */
export const unwrapped = (text: string): Unwrapped => {
  const lines = linesOf(text).flatMap(({ start, end }): readonly Line[] => {
    const words = text.slice(start, end).trim();
    if (pageNumber.test(words)) return [];
    const heading = headingOfLine(text.slice(start, end), start);
    const isHeading = heading !== null && heading.end >= end - 1 && (heading.form !== null || heading.number !== '' || heading.section !== null);
    const isRow = cellsOfLine(text.slice(start, end)) !== null;
    return [{ start, end, words, isHeading, isRow, starts: words === '' || isRow || isHeading || (heading !== null && heading.number !== '') }];
  });
  if (!isWrapped(lines)) return { text, placed: (stretch) => stretch };
  // Where each kept stretch begins, in the text put together and in the given one.
  const kept: { readonly at: number; readonly from: number }[] = [{ at: 0, from: 0 }];
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || !joins(line, next)) return;
    parts.push(text.slice(from, line.end));
    length += line.end - from;
    from = next.start;
    kept.push({ at: length, from });
  });
  const original = (place: number): number => {
    const { at, from: start } = kept[countBefore(kept, place + 1, (one) => one.at) - 1]!;
    return start + place - at;
  };
  return { text: `${parts.join('')}${text.slice(from)}`, placed: (stretch) => ({ ...stretch, start: original(stretch.start), end: stretch.end === stretch.start ? original(stretch.start) : original(stretch.end - 1) + 1 }) };
};
