import { editOf, unmoved } from '../cell-edits';
import type { Facts } from '../model/facts';
import type { Amendment, CellEdit } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import type { TargetsMeaning } from '../recognise/indicators/columns';
import { valueAt } from '../snapshot-questions';
import { parseRef } from '../units/address';
import type { Problem } from './problem';
import { inTable, tablePlaces, type TablePlace } from './table-place';

/** What takes an indicator out of the workbook. */
export interface TargetRemoval extends Amendment {
  /** 1-based row of its sheet, which stays: what stands in it beside the indicator is the user's. */
  readonly row: number;
}

const heads: readonly TargetsMeaning[] = ['project', 'category', 'kind'];

/** Returns true where a cell is one of several rows: merged over them, or left blank in the row below because it goes on. */
const goesOn = ({ sheet, columns, below }: TablePlace, row: number, column: number): boolean => {
  if (isTall(sheet, row, column)) return true;
  const filled = (at: number): boolean => [...columns.values()].some((place) => valueAt(sheet, at, place) !== null);
  const next = Array.from({ length: Math.max(0, below - row - 1) }, (_, index) => row + 1 + index).find(filled);
  return next !== undefined && valueAt(sheet, next, column) === null;
};

const isTall = ({ merges }: TablePlace['sheet'], row: number, column: number): boolean => merges.some((merge) => merge.rows > 1 && row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns);

/** Returns the changes that empty the row of an indicator, or what keeps it there. Project and levels that the rows below go on with stay, and so does what a formula works out. */
export const removeTarget = (snapshot: Snapshot, { projects, tables }: Facts, { project, indicator: wanted }: { readonly project: string; readonly indicator: string | null }): TargetRemoval | Problem => {
  const indicator = projects.find(({ id }) => id === project)?.indicators.find(({ id }) => id === wanted);
  if (!indicator) return { field: 'name', problem: '工作簿中已没有这个指标，请重新读取后再试' };
  const cell = parseRef(indicator.at.name?.[0] ?? '');
  const table = cell && tablePlaces(tables, snapshot).find((place) => inTable(place, cell));
  if (!cell || !table) return { field: 'name', problem: '这个指标在工作簿中的位置已变，请重新读取后再试' };
  const { sheet, columns } = table;
  // What stands left of a level that stays says whose it is.
  const shared = Math.max(-1, ...heads.map((head, place) => { const column = columns.get(head); return column !== undefined && goesOn(table, cell.row, column) ? place : -1; }));
  const edits = [...columns].flatMap(([meaning, column]): readonly CellEdit[] => {
    const value = valueAt(sheet, cell.row, column);
    if (value === null || typeof value === 'boolean' || (heads.includes(meaning) && heads.indexOf(meaning) <= shared)) return [];
    if (meaning === 'name') return [editOf(sheet, cell.row, column, null)];
    return isTall(sheet, cell.row, column) ? [] : [{ ...editOf(sheet, cell.row, column, null), sparesFormula: true }];
  });
  return { newSheet: null, names: [], row: cell.row + 1, edits: [...edits, ...unmoved(sheet, cell.row - 1, [cell.column])] };
};

/** Returns the changes that bring back what a removal has emptied, null where its row has moved or holds something else by now. */
export const bringBack = (snapshot: Snapshot, { edits }: TargetRemoval): Amendment | null => {
  const valueOf = ({ sheet: name, row, column }: CellEdit) => {
    const sheet = snapshot.sheets.find((entry) => entry.name === name);
    return sheet ? valueAt(sheet, row, column) : undefined;
  };
  // What was emptied is blank still, but for what a formula has worked out again.
  const fits = edits.every((edit) => (edit.value === null ? edit.sparesFormula === true || valueOf(edit) === null : valueOf(edit) === edit.value));
  const back = edits.flatMap((edit): readonly CellEdit[] => {
    const { sheet, row, column, value, before } = edit;
    return value === null && typeof before !== 'boolean' && valueOf(edit) === null ? [{ sheet, row, column, value: before, before: null }] : [];
  });
  return fits ? { newSheet: null, names: [], edits: [...back, ...edits.filter(({ value }) => value !== null)] } : null;
};
