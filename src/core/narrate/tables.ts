import Big from 'big.js';
import type { ReportTable, TableCell } from '../model/report';
import type { CellRef } from '../units/address';
import { decimalsOf } from '../units/decimal';
import { formatWan } from '../units/money';
import { formatPortion, shownShare } from '../units/percent';
import { oneLine, type Sum } from './pieces';

/** Returns a cell of words. */
export const textCell = (text: string | null, proof: readonly CellRef[] = []): TableCell => ({ text: text === null ? '—' : oneLine(text), number: null, proof });

/** Returns a cell of money in 万元, — where nothing is stated. */
export const moneyCell = (sum: Sum | null): TableCell => (sum === null ? textCell(null) : { text: formatWan(sum.fen), number: sum.fen / 1_000_000, proof: sum.cells, formula: sum.cells.length === 1 ? 'cell' : 'sum' });

/** Returns a share in per cent of one number in another. The number is the one printed: shown as 0.00% the exact one could read 100.00% and not be. */
export const shareCell = (text: string, part: readonly CellRef[], whole: readonly CellRef[]): TableCell => ({ text, number: shownShare(text), proof: [...part, ...whole], formula: 'ratio' });

/** Returns a rate in per cent. */
export const rateCell = (part: Sum | null, whole: Sum | null): TableCell => {
  if (part === null || whole === null || whole.fen === 0) return textCell(null);
  return shareCell(formatPortion(part.fen, whole.fen), part.cells, whole.cells);
};

/** Returns points or a count; `otherwise` where there is none. */
export const numberCell = (value: string | null, proof: readonly CellRef[], otherwise = '—'): TableCell =>
  value === null ? { text: otherwise, number: null, proof } : { text: value, number: Number(value), proof };

type Column = ReportTable['columns'][number];
/** A column of words, `share` of the table’s width against those of the others. */
export const words = (heading: string, share: number): Column => ({ heading, align: 'left', share, decimals: null });
/** A narrow column of short words or points. */
export const centred = (heading: string): Column => ({ heading, align: 'center', share: 1, decimals: null });
/** A column of numbers with so many decimals; null where each is shown as it is. */
export const numbers = (heading: string, share: number, decimals: number | null): Column => ({ heading, align: 'right', share, decimals });

/** Points are exact to a hundredth. */
const pointDecimals = 2;

/** Returns how many decimals the numbers of a column need to have alike. */
const decimalsIn = ({ rows }: ReportTable, column: number): number => {
  let most = 0;
  for (const { cells } of rows) {
    const cell = cells[column];
    const decimals = !cell || cell.number === null || cell.text.endsWith('%') ? 0 : decimalsOf(cell.text);
    if (decimals > 0) most = Math.max(most, decimals, pointDecimals);
  }
  return most;
};

const isPlain = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
const withDecimals = (text: string, decimals: number): string => {
  const own = decimalsOf(text);
  return own < decimals && isPlain.test(text) ? `${text}${own === 0 ? '.' : ''}${'0'.repeat(decimals - own)}` : new Big(text).toFixed(decimals);
};

/** Returns a table in which the numbers of a column have two decimals where one of them has any, unless the column says how many: 9.5 and 10 below 9.75 are 9.50 and 10.00; with `alike` all its columns have. */
export const withEvenDecimals = (table: ReportTable, alike = false): ReportTable => {
  const own = table.columns.map(({ decimals }, column) => (decimals === null ? decimalsIn(table, column) : 0));
  const most = alike ? own.map(() => Math.max(...own)) : own;
  const isOdd = ({ number, text }: TableCell, column: number): boolean => {
    const decimals = most[column] ?? 0;
    return decimals !== 0 && number !== null && decimalsOf(text) !== decimals;
  };
  if (most.every((decimals) => decimals === 0)) return table;
  return { ...table, rows: table.rows.map((row) => (row.cells.some(isOdd) ? { ...row, cells: row.cells.map((cell, column) => (isOdd(cell, column) ? { ...cell, text: withDecimals(cell.text, most[column] ?? 0) } : cell)) } : row)) };
};
