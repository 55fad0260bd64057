import type { CellValue } from '../model/snapshot';
import { headingKey, withoutUnseen } from '../units/text';

/** The texts of a sheet's cells. Many cells repeat few texts: what is asked of a text is asked once. Rows and columns count from 0. */
export interface SheetTexts {
  /** The trimmed text of a cell; '' where it holds nothing, or nothing but spaces, and beyond the cells; null for a number or a truth value. */
  at(row: number, column: number): string | null;
  /** Returns the rows, from the first to the last, in which a text passes the test. */
  rowsWith(test: (text: string) => boolean, first: number, last: number): readonly number[];
  /** Returns the rows in which a text passes the test as headings are compared. */
  rowsHeaded(test: (key: string) => boolean, first: number, last: number): readonly number[];
}

/** What a test has said of a text; 0 where it was not asked yet. */
const [no, yes] = [1, 2] as const;

/** Returns the texts among the values of a sheet of so many rows and columns. */
export const readTexts = (height: number, width: number, value: (row: number, column: number) => CellValue): SheetTexts => {
  const texts: (string | null)[] = ['', null];
  const [blank, other] = [0, 1];
  const numbers = new Map([['', blank]]);
  const numberOf = (value: string): number => {
    const text = withoutUnseen(value).trim();
    const number = numbers.get(text) ?? texts.push(text) - 1;
    numbers.set(text, number).set(value, number);
    return number;
  };
  /** Which text a cell holds, row by row. */
  const held = new Uint32Array(height * width);
  for (let row = 0, place = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, place += 1) {
      const cell = value(row, column);
      if (cell !== null) held[place] = typeof cell === 'string' ? (numbers.get(cell) ?? numberOf(cell)) : other;
    }
  }
  /** What passes, of the texts or of what is compared of them. */
  const search = (words: readonly (string | null)[], test: (word: string) => boolean, first: number, last: number): readonly number[] => {
    const said = new Uint8Array(words.length);
    const passes = (number: number): boolean => number > other && (said[number] ||= test(words[number] ?? '') ? yes : no) === yes;
    const rows: number[] = [];
    // What is looked for mostly stands nowhere: then nothing but the texts is asked, where they are fewer than the cells.
    if (words.length <= (last - first + 1) * width && !words.some((_, number) => passes(number))) return rows;
    for (let row = first; row <= last; row += 1) {
      for (let place = row * width; place < (row + 1) * width; place += 1) {
        if (!passes(held[place] ?? blank)) continue;
        rows.push(row);
        break;
      }
    }
    return rows;
  };
  let keys: readonly (string | null)[] | null = null;
  return {
    at: (row, column) => (column < 0 || column >= width ? '' : (texts[held[row * width + column] ?? blank] ?? null)),
    rowsWith: (test, first, last) => search(texts, test, first, last),
    rowsHeaded: (test, first, last) => search((keys ??= texts.map((text) => text && headingKey(text))), test, first, last),
  };
};
