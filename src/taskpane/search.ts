import { narrow } from '../core/units/text';

const plain = (text: string): string => narrow(text).toLowerCase();

/** Returns a text as it is searched: full-width signs as plain ones, in lower case, without spaces. */
export const searchable = (text: string): string => plain(text).replace(/\s+/g, '');

/** Returns the words that are looked for, as they stand in searchable texts; none where nothing is looked for. */
export const wordsSought = (query: string): readonly string[] => plain(query).split(/\s+/).filter((word) => word !== '');

/** Returns true where each of the words stands in one of the searchable texts. */
export const hasWords = (words: readonly string[], ...texts: readonly string[]): boolean => words.every((word) => texts.some((text) => text.includes(word)));
