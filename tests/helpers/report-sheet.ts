import type { Composition } from '../../src/core/model/composition';
import { reportSheet } from '../../src/core/model/own-sheets';
import type { CellValue, SheetSnapshot } from '../../src/core/model/snapshot';
import { sheet } from './snapshot';

/** Returns the rows of the report sheet as a host writes them. */
export const rowsOf = ({ plans }: Pick<Composition, 'plans'>): CellValue[][] => {
  const { rows, columns } = plans.find(({ name }) => name === reportSheet)!;
  return rows.map(({ cells }) => {
    const line = Array<CellValue>(Math.max(columns.length, ...cells.map(({ column }) => column + 1))).fill(null);
    for (const { column, value } of cells) line[column] = value;
    return line;
  });
};

/** Returns the report sheet with these rows. */
export const reportSheetOf = (rows: readonly (readonly CellValue[])[]): SheetSnapshot => sheet(reportSheet, rows);
