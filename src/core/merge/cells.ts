import Big from 'big.js';
import type { Kept } from '../model/composition';
import type { RowCell } from '../model/memory';
import type { ReportTable, TableCell } from '../model/report';
import type { CellValue } from '../model/snapshot';
import { cellId } from '../units/column-keys';
import { rememberedOf } from '../units/remembered';
import { sameValue } from './sheet-rows';

/** Returns what stands on the sheet for a cell. */
export const valueOf = ({ text, number }: TableCell): CellValue => number ?? (text === '' ? null : text);

/** Returns a number as a column shows it: no digit a person typed is cut. */
const shownIn = (value: number, { decimals }: ReportTable['columns'][number], { text, number }: TableCell): string => {
  if (number !== null && text.endsWith('%')) return `${new Big(value).times(100).toString()}%`;
  const exact = new Big(value);
  return decimals !== null && exact.eq(exact.round(decimals)) ? exact.toFixed(decimals) : exact.toString();
};

/** Returns a cell that shows a person's value. */
export const cellOf = (value: CellValue, column: ReportTable['columns'][number], instead: TableCell): TableCell => ({
  text: typeof value === 'number' ? shownIn(value, column, instead) : value === null ? '' : String(value),
  number: typeof value === 'number' ? value : null,
  proof: instead.proof,
});

/** A cell of the sheet against the one that was written, and the one that would be. */
export interface CellWork {
  readonly heading: string;
  readonly mine: CellValue;
  readonly before: CellValue;
  /** True where a person typed a formula, whatever it comes to. */
  readonly isFormula: boolean;
}

const headingsOf = rememberedOf((columns: readonly (readonly [string, number])[]): ReadonlyMap<number, string> => new Map(columns.map(([heading, column]) => [column, heading])));

/** A row has few cells: looking through them takes less than a map of each. */
const cellIn = (cells: readonly RowCell[], column: number): RowCell | undefined => {
  for (const cell of cells) if (cell[0] === column) return cell;
  return undefined;
};

/** Returns the cells of a row that a person changed; a column is known by its heading, null for one that the table does not have. */
export const changedCells = (onSheet: readonly RowCell[], written: readonly RowCell[], columns: readonly (readonly [string, number])[], instead: (heading: string) => CellValue | undefined): { readonly changed: readonly CellWork[]; readonly others: readonly RowCell[] } => {
  const headings = headingsOf(columns);
  const changed: CellWork[] = [];
  for (const [column, heading] of headings) {
    const given = instead(heading);
    const before = given === undefined ? (cellIn(written, column)?.[1] ?? null) : given;
    const [, mine = null, formula] = cellIn(onSheet, column) ?? [];
    if (formula !== undefined || !sameValue(mine, before)) changed.push({ heading, mine, before, isFormula: formula !== undefined });
  }
  return { changed, others: onSheet.filter(([column]) => !headings.has(column)) };
};

/** Returns what a kept cell is told as. */
export const keptCell = (row: string, { heading, mine, before }: CellWork, column: ReportTable['columns'][number], generated: TableCell): Omit<Kept, 'chapter' | 'cell'> => ({
  id: cellId(row, heading),
  text: cellOf(mine, column, generated).text,
  generated: generated.text,
  conflict: !sameValue(before, valueOf(generated)),
  deleted: false,
});
