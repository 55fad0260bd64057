import { editOf, unmoved } from '../cell-edits';
import type { Facts } from '../model/facts';
import { unitSheet } from '../model/own-sheets';
import type { Amendment } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { isNameLabel } from '../recognisers/unit-information';
import { readSettings } from '../settings/read-settings';
import { isFilled, valueAt } from '../snapshot-questions';
import { coversRef, parseRef } from '../units/address';
import { reachDown } from './pointed-range';
import { rowIsFree } from './row-is-free';
import { nameLabel, planUnitSheet } from './unit-sheet';

/** Why the unit's name cannot be written, and the way out. */
export interface UnitProblem {
  readonly problem: string;
}

const rowsOf = (sheet: SheetSnapshot, first: number, last: number, column: number) => Array.from({ length: last - first + 1 }, (_, index) => ({ row: first + index, label: valueAt(sheet, first + index, column) }));

/** Returns what writes the name of the unit where the program looks for it: beside its label, in a row below the others of 单位信息, or on a new sheet of that name. */
export const amendUnitName = (snapshot: Snapshot, facts: Facts, typed: string): Amendment | UnitProblem => {
  const name = typed.trim();
  if (name === '') return { problem: '请填写单位名称' };
  const table = facts.tables.find(({ recogniser }) => recogniser === 'unit-information');
  const area = parseRef(table?.range ?? '');
  const sheet = snapshot.sheets.find((candidate) => candidate.name === (area?.sheet ?? unitSheet));
  if (!table || !area || !sheet) {
    return sheet && isFilled(sheet) ? { problem: `已有工作表「${unitSheet}」，但其中没有认得的行；请在它的第一列写「${nameLabel}」，第二列写名称，再重新读取` } : { newSheet: planUnitSheet(name), edits: [], names: [] };
  }
  const labelled = rowsOf(sheet, area.row, area.lastRow, area.column).find(({ label }) => typeof label === 'string' && isNameLabel(label));
  if (labelled) return { newSheet: null, edits: [editOf(sheet, labelled.row, area.column + 1, name), ...unmoved(sheet, labelled.row, [area.column])], names: [] };
  const row = area.lastRow + 1;
  if (!rowIsFree(sheet, row)) return { problem: `「${sheet.name}」的表下没有空行；请在表中加一行「${nameLabel}」，再重新读取` };
  const pointed = readSettings(snapshot).sources['unit-information'];
  const reach = pointed !== undefined && coversRef(pointed, table.range) ? reachDown(snapshot, 'unit-information', pointed, row) : { edits: [], names: [] };
  return {
    newSheet: null,
    // A table that has become shorter would be left with a gap above the new row.
    edits: [...unmoved(sheet, area.lastRow, [area.column]), editOf(sheet, row, area.column, nameLabel), editOf(sheet, row, area.column + 1, name), ...reach.edits],
    names: reach.names,
  };
};
