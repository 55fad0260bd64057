import type { TableInfo } from '../../core/model/facts';
import type { Snapshot } from '../../core/model/snapshot';
import { valueAt } from '../../core/snapshot-questions';
import { parseRef } from '../../core/units/address';

/** Words that head the column with the names of a table's rows, the most telling first. */
const naming = ['三级指标', '项目名称', '事项陈述'];

/** Returns the column whose cells stand for the rows of a table: that of their names, otherwise the first. */
export const nameColumnOf = ({ columns, range }: Pick<TableInfo, 'columns' | 'range'>): number => {
  const named = naming.flatMap((word) => columns.filter(({ meaning }) => meaning === word)).at(0);
  return parseRef(named?.at[0] ?? '')?.column ?? parseRef(range)?.column ?? 0;
};

/** Returns what a row is called: its name, otherwise the first text in it; '' for a blank row. */
export const nameInRow = ({ sheets }: Snapshot, table: Pick<TableInfo, 'columns' | 'range' | 'sheet'>, row: number): string => {
  const sheet = sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return '';
  const name = String(valueAt(sheet, row, nameColumnOf(table)) ?? '').trim();
  return name !== '' ? name : ((sheet.values[row - sheet.row] ?? []).map((value) => String(value ?? '').trim()).find((text) => text !== '') ?? '');
};
