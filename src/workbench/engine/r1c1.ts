import { columnIndex, columnLetters } from './address';

/** A formula in R1C1 notation as it reads in A1 notation at a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)(?![\p{L}\p{N}_(.])/gu, (_, r: string, c: string) => {
      const [line, fixedRow] = position(r, row);
      const [place, fixedColumn] = position(c, column);
      return line < 0 || place < 0 ? '#REF!' : `${fixedColumn ? '$' : ''}${columnLetters(place)}${fixedRow ? '$' : ''}${line + 1}`;
    }),
  );
}

/** A formula in A1 notation, at a cell, in R1C1 notation. */
export function toR1C1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/gu, (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const line = fixedRow ? digits : offset(Number(digits) - 1 - row);
      const place = fixedColumn ? String(columnIndex(letters) + 1) : offset(columnIndex(letters) - column);
      return `R${line}C${place}`;
    }),
  );
}

function position(text: string, own: number): [number, boolean] {
  if (text === '') return [own, false];
  return text.startsWith('[') ? [own + Number(text.slice(1, -1)), false] : [Number(text) - 1, true];
}

function offset(distance: number): string {
  return distance === 0 ? '' : `[${distance}]`;
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
