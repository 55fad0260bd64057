import type { Cell, CellStyle } from './hucre';

/** Returns text that reads back as it is: what looks like the file format's own escapes is escaped. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** Returns the content of a cell that is text, whatever it looks like. */
export const textContent = (text: string, style: CellStyle | undefined): Partial<Cell> =>
  // Runs, because the library turns a plain text such as #REF! into an error value.
  text.startsWith('#') ? { value: text, richText: [{ text: literal(text), ...(style?.font ? { font: style.font } : {}) }] } : { value: literal(text) };
