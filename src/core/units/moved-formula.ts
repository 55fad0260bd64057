import { columnIndex, columnLetters } from './address';

/** A string within a formula, a reference of another sheet, or one of its own: a cell or a corner of a range. */
const token = /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** Returns a formula once the cells of its own sheet have moved, both 0-based; cells of other sheets stay where they are. */
export const movedFormula = (formula: string, rowOf: (row: number) => number, columnOf: (column: number) => number = (column) => column): string =>
  formula.replace(token, (whole: string, absolute: string | undefined, letters: string | undefined, fixed: string | undefined, digits: string | undefined) =>
    letters === undefined || digits === undefined || digits === '0' ? whole : `${absolute ?? ''}${columnLetters(columnOf(columnIndex(letters)))}${fixed ?? ''}${rowOf(Number(digits) - 1) + 1}`,
  );

/** Returns a formula as it is compared with others: blanks, capitals and the signs of what is fixed do not count. */
export const formulaKey = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|[\s$]+/g, (part) => (part.startsWith('"') ? part : '')).toUpperCase();
