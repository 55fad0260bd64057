import { columnIndex, columnLetters } from './address';

/** A string within a formula; a reference of another sheet; a word, which may be a cell or a range of its own sheet, or a function. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')+'!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[\p{L}\p{N}_.$]+(?:!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|:\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_.(!])|[(!])?/gu;
const cell = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;

interface NamedCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly at: (row: number, column: number) => string;
}

const cellNamed = (word: string): NamedCell | null => {
  const [, absolute = '', letters, fixed = '', digits] = cell.exec(word) ?? [];
  return letters === undefined || digits === undefined ? null : { row: Number(digits) - 1, column: columnIndex(letters), at: (row, column) => `${absolute}${columnLetters(column)}${fixed}${row + 1}` };
};

/** Where a cell of a formula is gone, as Excel writes it. */
const gone = '#REF!';

/** Returns a formula once the cells of its own sheet have moved, both 0-based; cells of other sheets stay where they are. A row that is gone, for which `rowOf` gives null, is left out of a range, as Excel does. */
export const movedFormula = (formula: string, rowOf: (row: number) => number | null, columnOf: (column: number) => number = (column) => column): string =>
  formula.replace(token, (word) => {
    if (/["!(]/.test(word)) return word;
    const parts = word.split(':');
    const [first, last = first] = parts.map(cellNamed);
    if (!first || !last) return parts.length === 1 ? word : parts.map((part) => movedFormula(part, rowOf, columnOf)).join(':');
    let [from, to] = [first.row, last.row];
    while (from < to && rowOf(from) === null) from += 1;
    while (to > from && rowOf(to) === null) to -= 1;
    const [start, end] = [rowOf(from), rowOf(to)];
    if (start === null || end === null) return gone;
    return parts.length === 1 ? first.at(start, columnOf(first.column)) : `${first.at(start, columnOf(first.column))}:${last.at(end, columnOf(last.column))}`;
  });

/** Returns true where a formula reads a cell of its own sheet, both 0-based. */
export const readsCell = (formula: string, row: number, column: number): boolean =>
  [...formula.matchAll(token)].some(([word]) => {
    const [first, last = first] = word.split(':').map(cellNamed);
    return !!first && !!last && row >= first.row && row <= last.row && column >= first.column && column <= last.column;
  });

/** Returns a formula as it is compared with others: blanks, capitals and the signs of what is fixed do not count. */
export const formulaKey = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|[\s$]+/g, (part) => (part.startsWith('"') ? part : '')).toUpperCase();
