import type { SheetProse } from '../model/prose';
import type { CellValue, SheetSnapshot } from '../model/snapshot';
import { cellRef } from '../units/address';

/** A cell this long that has a stop or a comma is prose, whatever stands beside it. */
const shortestProse = 12;

const isProse = (value: string): boolean => value.length >= shortestProse && /[。，；！？]/.test(value);

/** Returns the cells of a row that are prose, a heading or the label of prose; of the rows of a table none. */
const takenOf = (row: readonly CellValue[]): readonly (readonly [column: number, value: string])[] => {
  const filled = row.flatMap((value, column): readonly (readonly [number, CellValue])[] => (value === null || String(value).trim() === '' ? [] : [[column, value]]));
  const words = filled.flatMap(([column, value]): readonly (readonly [number, string])[] => (typeof value === 'string' ? [[column, value]] : []));
  if (filled.length === 1) return words;
  // 存在的问题 beside what the problems are.
  return words.some(([, value]) => isProse(value)) && words.length === filled.length ? words : words.filter(([, value]) => isProse(value));
};

/** Returns the prose of a worksheet: paragraphs and headings, each cell a line or more of its own. Rows of tables are left out: they are read as data. */
export const proseOfSheet = ({ name, row: top, column: left, values }: SheetSnapshot): SheetProse => {
  let text = '';
  const lines: { cell: string; start: number; end: number }[] = [];
  values.forEach((row, index) => {
    for (const [column, value] of takenOf(row)) {
      const start = text.length;
      text += `${value.replace(/\r\n?/g, '\n')}\n`;
      lines.push({ cell: cellRef(name, top + index, left + column), start, end: text.length - 1 });
    }
  });
  return { text: text.replace(/\n$/, ''), lines };
};
