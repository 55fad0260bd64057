import { closers, insideBrackets } from '../units/brackets';
import { plainSigns } from './plain-signs';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const stops = new Set(['。', '！', '？', '!', '?']);

/** An ASCII full stop ends a sentence behind words, not within 85.29, 2024.12.31, V1.2, …… or behind a number that starts a list item. */
const isAsciiEnd = (line: string, at: number): boolean => {
  const [before, after] = [line[at - 1] ?? '', line[at + 1] ?? ''];
  if (before === '' || before === '.' || after === '.' || /[a-z]/i.test(before)) return false;
  return /[\d%]/.test(before) ? after === '' || after === ' ' : !/[\d a-z]/i.test(before);
};

/** No sentence is longer: what goes on without a stop is cut behind a comma, so that no reader looks through a whole text again for each of its numbers. */
export const longestSentence = 1500;

/** Returns where an overlong stretch is cut: behind its last comma within reach, or else where no number is broken. */
const cutOf = (plain: string, start: number): number => {
  const reach = plain.slice(start, start + longestSentence);
  const comma = /^[\s\S]*[，,；;、](?!\d)/.exec(reach)?.[0].length ?? 0;
  if (comma > longestSentence / 2) return start + comma;
  return start + (reach.replace(/[\d.,]+$/, '').length || reach.length);
};

/** Nearly all sentences have one of these signs: all letters and numbers that there are need not be compiled for them. */
const [plainWord, anyWord] = [/[\dA-Za-z\u4e00-\u9fff]/, /[\p{L}\p{N}]/u];

/** Returns the sentences of one line, without the space around them, each with its full stop and the quotation mark that closes behind it. */
const sentencesOfLine = (line: string, offset: number): readonly Stretch[] => {
  const plain = plainSigns(line);
  const inside = insideBrackets(plain);
  const found: Stretch[] = [];
  let start = 0;
  const take = (end: number): void => {
    while (end - start > longestSentence) takeTo(cutOf(plain, start));
    takeTo(end);
  };
  const takeTo = (end: number): void => {
    const words = plain.slice(start, end);
    const [lead, tail] = [words.length - words.trimStart().length, words.length - words.trimEnd().length];
    if (plainWord.test(words) || anyWord.test(words)) found.push({ start: offset + start + lead, end: offset + end - tail });
    start = end;
  };
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? '';
    if (inside[at] || !(stops.has(sign) || (sign === '.' && isAsciiEnd(plain, at)))) continue;
    let end = at + 1;
    while (end < plain.length && (stops.has(plain[end] ?? '') || (closers.has(plain[end] ?? '') && !inside[end]))) end += 1;
    take(end);
    at = end - 1;
  }
  take(plain.length);
  return found;
};

/** Returns the lines of a stretch of a text, without their ends. */
export const linesOf = (text: string, from = 0, to = text.length): readonly Stretch[] => {
  const lines: Stretch[] = [];
  const ends = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
  ends.lastIndex = from;
  let start = from;
  for (let match = ends.exec(text); match !== null && match.index < to; match = ends.exec(text)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < to) lines.push({ start, end: to });
  return lines;
};

/** Returns the sentences of a stretch of a text. A line's end ends a sentence; a full stop within 《》, brackets, quotation marks or a number does not. */
export const splitSentences = (text: string, from = 0, to = text.length): readonly Stretch[] => linesOf(text, from, to).flatMap(({ start, end }) => sentencesOfLine(text.slice(start, end), start));
