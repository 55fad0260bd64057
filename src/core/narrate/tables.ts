import Big from 'big.js';
import type { ReportTable, TableCell } from '../model/report';
import type { CellRef } from '../units/address';
import { formatWan } from '../units/money';
import { formatShare } from '../units/percent';
import { oneLine, type Sum } from './pieces';

/** Returns a cell of words. */
export const textCell = (text: string | null, proof: readonly CellRef[] = []): TableCell => ({ text: text === null ? '—' : oneLine(text), number: null, proof });

/** Returns a cell of money in 万元, — where nothing is stated. */
export const moneyCell = (sum: Sum | null): TableCell => (sum === null ? textCell(null) : { text: formatWan(sum.fen), number: sum.fen / 1_000_000, proof: sum.cells, formula: sum.cells.length === 1 ? 'cell' : 'sum' });

/** Returns a rate in per cent. The number is the one printed: shown as 0.00% the exact one could read 100.00% and not be. */
export const rateCell = (part: Sum | null, whole: Sum | null): TableCell => {
  if (part === null || whole === null || whole.fen === 0) return textCell(null);
  const text = formatShare(new Big(part.fen).div(whole.fen));
  return { text, number: new Big(text.slice(0, -1)).div(100).toNumber(), proof: [...part.cells, ...whole.cells], formula: 'ratio' };
};

/** Returns points or a count; `otherwise` where there is none. */
export const numberCell = (value: string | null, proof: readonly CellRef[], otherwise = '—'): TableCell =>
  value === null ? { text: otherwise, number: null, proof } : { text: value, number: Number(value), proof };

type Column = ReportTable['columns'][number];
export const words = (heading: string, share: number): Column => ({ heading, align: 'left', share, decimals: null });
export const centred = (heading: string, share: number): Column => ({ heading, align: 'center', share, decimals: null });
export const numbers = (heading: string, share: number, decimals: number | null): Column => ({ heading, align: 'right', share, decimals });

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Points are exact to a hundredth. */
const pointDecimals = 2;

/** Returns a table in which the numbers of a column have two decimals where one of them has any, unless the column says how many: 9.5 and 10 below 9.75 are 9.50 and 10.00; with `alike` all its columns have. */
export const withEvenDecimals = (table: ReportTable, alike = false): ReportTable => {
  const own = table.columns.map(({ decimals }, column) => (decimals === null ? Math.max(0, ...table.rows.map(({ cells }) => (cells[column]?.number == null || cells[column].text.endsWith('%') || decimalsOf(cells[column].text) === 0 ? 0 : Math.max(pointDecimals, decimalsOf(cells[column].text))))) : 0));
  const most = alike ? own.map(() => Math.max(...own)) : own;
  if (most.every((decimals) => decimals === 0)) return table;
  const even = (cell: TableCell, decimals: number): TableCell => (decimals === 0 || cell.number === null || decimalsOf(cell.text) === decimals ? cell : { ...cell, text: new Big(cell.text).toFixed(decimals) });
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => even(cell, most[column] ?? 0)) })) };
};
