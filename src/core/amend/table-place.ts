import type { TableInfo } from '../model/facts';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { targetsSynonyms } from '../recognise/indicators/columns';
import type { TargetsMeaning } from '../recognise/indicators/columns';
import { parseRef, type Location } from '../units/address';

const meaningOf = (word: string): TargetsMeaning | undefined => (Object.keys(targetsSynonyms) as TargetsMeaning[]).find((meaning) => targetsSynonyms[meaning].includes(word));

/** A table of indicators, and where its columns stand. */
export interface TablePlace {
  readonly sheet: SheetSnapshot;
  readonly columns: ReadonlyMap<TargetsMeaning, number>;
  readonly firstRow: number;
  /** First row below the table. */
  readonly below: number;
  /** False for a form, which has its foot below the indicators. */
  readonly grows: boolean;
}

const withIndicators: ReadonlySet<TableInfo['recogniser']> = new Set(['targets-table', 'self-evaluation-form', 'target-form', 'monitoring-form'] as const);

const placeOf = (table: TableInfo, snapshot: Snapshot): TablePlace | null => {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const area = parseRef(table.range);
  if (!sheet || !area) return null;
  const columns = new Map<TargetsMeaning, number>();
  for (const { meaning: word, at } of table.columns) {
    const meaning = meaningOf(word);
    const cell = parseRef(at[0] ?? '');
    if (meaning !== undefined && cell) columns.set(meaning, cell.column);
  }
  // As the recogniser reads it: 备注 holds the reasons where no column of its own does, otherwise it is the user's.
  const remark = columns.get('remark');
  columns.delete('remark');
  if (remark !== undefined && !columns.has('deviationReason')) columns.set('deviationReason', remark);
  return { sheet, columns, firstRow: area.row, below: area.lastRow + 1, grows: table.recogniser === 'targets-table' };
};

/** Returns the tables of a workbook that hold indicators. */
export const tablePlaces = (tables: readonly TableInfo[], snapshot: Snapshot): readonly TablePlace[] => tables.filter(({ recogniser }) => withIndicators.has(recogniser)).flatMap((table) => placeOf(table, snapshot) ?? []);

/** Returns true where a cell is that of an indicator's name in the table. */
export const inTable = ({ sheet, columns, firstRow, below }: TablePlace, cell: Pick<Location, 'sheet' | 'row' | 'column'>): boolean => sheet.name === cell.sheet && columns.get('name') === cell.column && cell.row >= firstRow && cell.row < below;
