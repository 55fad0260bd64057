import { columnIndex, columnLetters } from './address';

/** A string within a formula; a reference of another sheet; a word, which may be a cell of its own sheet, or a function. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')+'!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[\p{L}\p{N}_.$]+(?:!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[(!])?/gu;
const cell = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;

/** Returns a formula once the cells of its own sheet have moved, both 0-based; cells of other sheets stay where they are. */
export const movedFormula = (formula: string, rowOf: (row: number) => number, columnOf: (column: number) => number = (column) => column): string =>
  formula.replace(token, (word) => {
    const [, absolute = '', letters, fixed = '', digits] = cell.exec(word) ?? [];
    return letters === undefined || digits === undefined ? word : `${absolute}${columnLetters(columnOf(columnIndex(letters)))}${fixed}${rowOf(Number(digits) - 1) + 1}`;
  });

/** Returns a formula as it is compared with others: blanks, capitals and the signs of what is fixed do not count. */
export const formulaKey = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|[\s$]+/g, (part) => (part.startsWith('"') ? part : '')).toUpperCase();
