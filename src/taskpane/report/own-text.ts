import { fieldMark } from '../../core/wording';
import type { Field, FieldBook } from '../../core/wording';
import { hasWords, searchable, wordsSought } from '../search';

/** A field under way in a text: the braces that open it, and the letters of its name up to the caret. */
export interface TypedField {
  readonly start: number;
  readonly query: string;
}

/** Returns the field that is being typed at the caret; null where the caret is in none. */
export const typedField = (text: string, caret: number): TypedField | null => {
  const found = /(\\*)[{｛]{2}([^{｛}｝\r\n]*)$/.exec(text.slice(0, caret));
  if (!found || (found[1] ?? '').length % 2 === 1) return null;
  return { start: found.index + (found[1] ?? '').length, query: (found[2] ?? '').trim() };
};

/** A text and where the caret is in it. */
export interface CaretText {
  readonly text: string;
  readonly caret: number;
}

/** Returns the text with a field at the caret: in place of the one that is being typed there, all of it, or of what is selected. */
export const withField = (text: string, caret: number, end: number, name: string): CaretText => {
  const typed = typedField(text, caret);
  const start = typed?.start ?? caret;
  const rest = text.slice(Math.max(caret, end));
  const after = typed ? rest.replace(/^[^{｛}｝\r\n]*[}｝]{2}/, '') : rest;
  const before = text.slice(0, start) + fieldMark(name);
  return { text: before + after, caret: before.length };
};

/** Returns the text with a stretch of it replaced by a field. */
export const withFieldFor = (text: string, start: number, end: number, name: string): CaretText => {
  const before = text.slice(0, start) + fieldMark(name);
  return { text: before + text.slice(end), caret: before.length };
};

const sought = new WeakMap<FieldBook, readonly string[]>();

/** Returns the fields that a search finds, those whose names begin with it first. */
export const searchFields = (book: FieldBook, query: string): readonly Field[] => {
  const keys = sought.get(book) ?? book.list.map(({ name }) => searchable(name));
  sought.set(book, keys);
  const words = wordsSought(query);
  if (words.length === 0) return book.list;
  const start = searchable(query);
  const found = book.list.flatMap((field, index) => (hasWords(words, keys[index] ?? '') ? [{ field, first: (keys[index] ?? '').startsWith(start) }] : []));
  return [...found.filter(({ first }) => first), ...found.filter(({ first }) => !first)].map(({ field }) => field);
};
