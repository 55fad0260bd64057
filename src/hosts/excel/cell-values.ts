import { unmistakable } from '../plan-grid';
import type { Content } from '../sheet-content';

/** Returns what to hand to Excel so that the cell ends up with the content. */
export const toExcel = (content: Content, format: string): string | number | boolean => {
  if (content === null) return '';
  if (typeof content === 'object') return content.formula;
  if (typeof content !== 'string') return content;
  // Excel takes one leading apostrophe for "this is text" and swallows it.
  const swallowed = content.startsWith("'") || (format !== '@' && !unmistakable.test(content));
  return swallowed ? `'${content}` : content;
};

const lines = (text: string): string => text.replaceAll('\r\n', '\n');

/** Tells whether a cell reads back as it should; a formula is compared by its text. */
export const holds = (content: Content, value: unknown, formula: unknown): boolean => {
  if (content === null) return value === '';
  if (typeof content === 'object') return formula === content.formula;
  if (typeof content === 'string') return typeof value === 'string' && lines(value) === lines(content);
  return value === content || String(value) === String(content);
};

/** Returns what to hand Excel for a text that it gave back one apostrophe short or long; null where something else differs. */
export const mendedText = (content: Content, value: unknown): string | null => {
  if (typeof content !== 'string') return null;
  return value === `'${content}` ? content : `'${String(value)}` === content ? `''${content}` : null;
};
