import type { CellValue } from '../model/snapshot';
import { withoutUnseen } from '../units/text';

/** The texts of a sheet's cells. Many cells repeat few texts: what is asked of a text is asked once. Rows and columns count from 0. */
export interface SheetTexts {
  /** The trimmed text of a cell; '' where it holds none, or nothing but spaces, and beyond the cells. */
  at(row: number, column: number): string;
  /** Returns the rows, from the first to the last, in which a text passes the test. */
  rowsWith(test: (text: string) => boolean, first: number, last: number): readonly number[];
}

/** What a test has said of a text. */
const [unasked, no, yes] = [0, 1, 2] as const;

/** Returns the texts among the values of a sheet of so many rows and columns. */
export const readTexts = (height: number, width: number, value: (row: number, column: number) => CellValue): SheetTexts => {
  const texts = [''];
  const numbers = new Map([['', 0]]);
  const numberOf = (value: string): number => {
    const text = withoutUnseen(value).trim();
    const number = numbers.get(text) ?? texts.push(text) - 1;
    numbers.set(text, number).set(value, number);
    return number;
  };
  /** Which text a cell holds, row by row; 0 where none. */
  const held = new Uint32Array(height * width);
  for (let row = 0, place = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, place += 1) {
      const cell = value(row, column);
      if (typeof cell === 'string') held[place] = numbers.get(cell) ?? numberOf(cell);
    }
  }
  return {
    at: (row, column) => (column < 0 || column >= width ? '' : (texts[held[row * width + column] ?? 0] ?? '')),
    rowsWith(test, first, last) {
      const said = new Uint8Array(texts.length);
      said[0] = no;
      const rows: number[] = [];
      for (let row = first; row <= last; row += 1) {
        for (let place = row * width; place < (row + 1) * width; place += 1) {
          const number = held[place] ?? 0;
          if (said[number] === unasked) said[number] = test(texts[number] ?? '') ? yes : no;
          if (said[number] !== yes) continue;
          rows.push(row);
          break;
        }
      }
      return rows;
    },
  };
};
