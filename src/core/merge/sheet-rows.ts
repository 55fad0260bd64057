import type { Memory, RowCell, WrittenCells, WrittenText } from '../model/memory';
import type { SheetSnapshot } from '../model/snapshot';
import { outdatedMark } from '../model/own-sheets';
import { sentencesOf } from './sentences-of';

/** Returns a text without blanks at its ends, ideographic ones included. */
export const stripped = (text: string): string => text.trim();

/** A row that holds anything, on the sheet or in what is remembered of it. */
export interface Row {
  /** Index in `values`, or in the remembered rows. */
  readonly index: number;
  /** A single text, without blanks at its ends; null for a row of several cells, or of a number. */
  readonly text: string | null;
  readonly cells: readonly RowCell[];
  /** What stands to the right of the report's columns. */
  readonly beside: readonly RowCell[];
}

const row = (index: number, cells: readonly RowCell[], beside: readonly RowCell[] = []): Row => {
  const [first, ...others] = cells;
  return { index, text: others.length === 0 && typeof first?.[1] === 'string' ? stripped(first[1]) : null, cells, beside };
};

/** Excel keeps so many digits of a number alike; one that is written with fewer is kept as it is. */
const digits = 12;
const asKept = (value: number): number => (String(value).length <= digits ? value : Number(value.toPrecision(digits)));

/** Numbers by value as Excel keeps them, texts without blanks at their ends. */
const keyOf = (value: RowCell[1]): string | number | boolean | null => (typeof value === 'number' ? asKept(value) : typeof value === 'string' ? stripped(value) : value);

/** Returns true where two values read the same. */
export const sameValue = (one: RowCell[1], other: RowCell[1]): boolean => one === other || (keyOf(one) ?? '') === (keyOf(other) ?? '');

/** Returns what tells whether two rows hold the same. */
export const rowKey = ({ text, cells }: Row): string => {
  if (text !== null) return text;
  const key: RowCell[1][] = [];
  for (const [column, value] of cells) key.push(column, keyOf(value));
  return JSON.stringify(key);
};

/** Returns what the cells of a row hold, by column. */
export const valuesOf = (cells: readonly RowCell[]): ReadonlyMap<number, RowCell[1]> => new Map(cells.map(([column, value]) => [column, value]));

/** Returns the rows of the sheet that hold anything; what stands only to the right of the report's columns is a row of its own. The program's own marks there are nothing. */
export const rowsOnSheet = (sheet: SheetSnapshot, columns: number): readonly Row[] => {
  const formulas = new Map((sheet.formulas ?? []).map(({ row: at, column, formula }) => [`${at},${column}`, formula]));
  const rows: Row[] = [];
  sheet.values.forEach((values, index) => {
    const [within, beside]: [RowCell[], RowCell[]] = [[], []];
    values.forEach((value, position) => {
      const column = sheet.column + position;
      const isBeside = column >= columns;
      if (value === null || (typeof value === 'string' && (stripped(value) === '' || (isBeside && value.startsWith(outdatedMark))))) return;
      const formula = formulas.size === 0 ? undefined : formulas.get(`${sheet.row + index},${column}`);
      (isBeside ? beside : within).push(formula === undefined ? [column, value] : [column, value, formula]);
    });
    if (within.length > 0) rows.push(row(index, within, beside));
    else if (beside.length > 0) rows.push({ ...row(index, beside), text: null });
  });
  return rows;
};

/** Returns true for a remembered row of text, false for one of a table’s cells. */
export const isText = (written: WrittenText | WrittenCells): written is WrittenText => 'texts' in written;

/** Returns the remembered rows as they would stand on the sheet. */
export const rowsInMemory = ({ rows }: Memory): readonly Row[] => rows.map((written, index) => (isText(written) ? row(index, [[0, written.texts.map(([, text]) => text).join('')]]) : row(index, written.cells)));

/** A sentence of a row of text, or all of a row of cells. */
export interface Piece {
  readonly row: Row;
  /** Without blanks at the ends of the row; of a row of cells, its texts. */
  readonly text: string;
  /** The unit that it was written for; null on the sheet. */
  readonly id: string | null;
  /** True where it begins its row. */
  readonly first: boolean;
  /** The kind: texts stand for texts, rows of tables for rows of tables. */
  readonly cells: boolean;
}

const shownCells = (cells: readonly RowCell[]): string => cells.map(([, value]) => stripped(String(value))).join(' ');

/** Returns the sentences of a row of the sheet. */
export const piecesOnSheet = (on: Row): readonly Piece[] =>
  on.text === null ? [{ row: on, text: shownCells(on.cells), id: null, first: true, cells: true }] : sentencesOf(on.text).map((text, place) => ({ row: on, text, id: null, first: place === 0, cells: false }));

/** Returns the sentences of a remembered row, cut as they would be on the sheet, and where another unit begins. */
export const piecesInMemory = (on: Row, written: WrittenText | WrittenCells): readonly Piece[] => {
  if (!isText(written)) return [{ row: on, text: on.text ?? shownCells(on.cells), id: written.id, first: true, cells: true }];
  const pieces: Piece[] = [];
  let [unit, left] = [0, written.texts[0]?.[1].length ?? 0];
  const whole = written.texts.map(([, text]) => text).join('');
  for (const sentence of sentencesOf(whole)) {
    for (let from = 0; from < sentence.length; ) {
      while (left === 0 && unit < written.texts.length - 1) left = written.texts[(unit += 1)]?.[1].length ?? 0;
      const length = left === 0 ? sentence.length - from : Math.min(left, sentence.length - from);
      pieces.push({ row: on, text: sentence.slice(from, from + length), id: written.texts[unit]?.[0] ?? null, first: pieces.length === 0, cells: false });
      [from, left] = [from + length, Math.max(0, left - length)];
    }
  }
  return pieces.map((piece, place) => ({ ...piece, text: place === 0 || place === pieces.length - 1 ? trimmedAt(piece.text, place === 0, place === pieces.length - 1) : piece.text }));
};

const trimmedAt = (text: string, start: boolean, end: boolean): string => (start ? text.replace(/^[\s　]+/, '') : text).replace(end ? /[\s　]+$/ : /$^/, '');
