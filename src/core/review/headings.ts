import type { Heading } from '../model/prose';
import { readChineseNumber } from '../units/chinese-numbers';
import { measureAt } from './measure-words';
import { plainSigns } from './plain-signs';
import { sectionNamed } from './outline-words';

const numerals = '[一二三四五六七八九十]{1,3}';
const forms: readonly (readonly [form: 1 | 2 | 3 | 4, pattern: RegExp])[] = [
  [1, new RegExp(`^(${numerals}) *[、.]`)],
  [2, new RegExp(`^[（(] *(${numerals}) *[）)] *[、.]?`)],
  [3, /^(\d{1,2}) *[、.](?!\d)/],
  [4, /^[（(] *(\d{1,2}) *[）)] *[、.]?/],
  [4, /^(\d{1,2}) *[)）]/],
];
/** 第一部分 stands above the chapters. */
const part = new RegExp(`^第${numerals}(?:部分|章|篇)[ 、:：]*`);
/** What stands before a number and is no word: space, and what a word processor leaves behind. */
const lead = /^(?: |\[bookmark:[^\]]*\]|[\u0000-\u001f\u200b\ufeff])+/;

/** A line that starts with a number or a title: the words of its title, if it has one, and where its text goes on. */
type HeadingLine = Omit<Heading, 'level'>;

const longestTitle = 40;
const longestLead = 25;
/** Digits in words are figures, unless they are a year, or say how long the answer may be: what states a figure is a sentence. */
const statesFigures = (words: string): boolean => /\d/.test(words.replace(/(?:19|20)\d\d *年?|[（(][^（()）]*\d+ *字[^（()）]*[）)]/g, ''));

/** Returns how much of the words behind a number is a title; 0 where they are a sentence. */
const titleLength = (words: string, form: number): number => {
  const [stop] = /[。！？：:；;.]/.exec(words.replace(/\d\.\d/g, '000')) ?? [];
  const end = stop === undefined ? words.length : words.indexOf(stop);
  const title = words.slice(0, end).trim();
  const rest = words.slice(end + 1).trim();
  if (title === '' || title.length > (stop === undefined ? longestTitle : longestLead) || statesFigures(title)) return 0;
  // A stop behind a number of a list ends a sentence, unless more follows or the words name a section.
  const alone = form <= 2 && !/[，,]/.test(title);
  if (stop === undefined || ((stop === '。' || stop === '.') && (rest !== '' || alone || sectionNamed(title) !== null))) return Math.min(words.length, end + 1);
  return stop === '：' || stop === ':' ? end + 1 : 0;
};

/** 1 基本情况, 1.1 立项情况: numbers of an outline in decimals. What 1.2公里 counts is no title, and a bare 1 needs a section behind it. */
const outline = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?: (?! )|(?=[一-鿿]))/;

const inDecimals = (plain: string, at: number): Omit<HeadingLine, 'start' | 'end'> & { readonly length: number } | null => {
  const [lead = '', number = ''] = outline.exec(plain.slice(at)) ?? [];
  const words = plain.slice(at + lead.length);
  const depth = number.split('.').length;
  if (number === '' || !/^[一-鿿]/.test(words) || /^[万亿元倍成]|^百分| {2}|[，,]/.test(words) || measureAt(words) !== '') return null;
  const length = titleLength(words, 1);
  const title = words.slice(0, length).trim();
  const section = sectionNamed(title);
  if (length < words.trimEnd().length || title === '' || (depth === 1 && ((section === null && !/(?:情况|分析|说明|附件)$/.test(title)) || !lead.endsWith(' ')))) return null;
  return { form: depth === 1 ? 2 : depth === 2 ? 3 : 4, number, ordinal: depth === 1 ? Number(number) : null, title, section, length: lead.length + length };
};

/** Words without a number are a heading where they stand alone or before a colon and name a section. */
const unnumbered = (plain: string, at: number): Omit<HeadingLine, 'start' | 'end'> & { readonly length: number } | null => {
  const words = plain.slice(at);
  const match = /^([^，,。；;：:！？“”]{2,16}?) *(?:[：:]|$)/.exec(words.trimEnd());
  const title = match?.[1] ?? '';
  const section = sectionNamed(title);
  return match === null || section === null || statesFigures(title) ? null : { form: null, number: '', ordinal: null, title, section, length: match[0].length };
};

/** Returns the heading, or the number of a list item, that a line starts with; null for a line of text. */
export const headingOfLine = (line: string, offset: number): HeadingLine | null => {
  const plain = plainSigns(line);
  const at = lead.exec(plain)?.[0].length ?? 0;
  const head = plain.slice(at);
  const above = part.exec(head);
  if (above) return { form: null, number: above[0].trim(), ordinal: null, title: head.slice(above[0].length).trim(), section: sectionNamed(head.slice(above[0].length)), start: offset + at, end: offset + plain.length };
  for (const [form, pattern] of forms) {
    const match = pattern.exec(head);
    if (!match) continue;
    const words = head.slice(match[0].length);
    const length = titleLength(words, form);
    const title = words.slice(0, length).replace(/[。：:.]$/, '').trim();
    const ordinal = form <= 2 ? readChineseNumber(match[1] ?? '') : Number(match[1]);
    return { form, number: line.slice(at, at + match[0].length).trim(), ordinal, title, section: title === '' ? null : sectionNamed(title), start: offset + at, end: offset + at + match[0].length + length };
  }
  const found = inDecimals(plain, at) ?? unnumbered(plain, at);
  if (found === null) return null;
  const { length, ...heading } = found;
  return { ...heading, start: offset + at, end: offset + at + length };
};
