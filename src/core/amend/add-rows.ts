import { editOf, unmoved } from '../cell-edits';
import type { Project } from '../model/facts';
import type { TargetDraft } from '../model/options';
import { targetsSheet } from '../model/own-sheets';
import type { Amendment, CellEdit } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { isFilled } from '../snapshot-questions';
import type { CellRef } from '../units/address';
import { shownRef } from '../units/address';
import type { Problem } from './problem';
import { contentOf } from './row-content';
import { rowIsFree } from './row-is-free';
import type { TablePlace } from './table-place';
import { planTargetsSheet, targetsHeadings } from './targets-sheet';

/** What a new row must have a column for: where one is missing, the row goes to another table. */
const fits = ({ columns, grows }: TablePlace, draft: TargetDraft): boolean =>
  grows && columns.has('project') && columns.has('maxPoints') && columns.has('actual') &&
  (draft.declaredPoints.trim() === '' || columns.has('declaredPoints')) &&
  (draft.deviationReason.trim() === '' || columns.has('deviationReason')) &&
  ((draft.category === null && draft.kind === null) || columns.has('category') || columns.has('kind'));

/** New rows of a workbook, one below the other. */
export interface NewRows {
  /** Returns the cells of one more row, or why there is no place for it. */
  add(draft: TargetDraft, project: Project): readonly CellEdit[] | Problem;
  /** The sheet that some of the rows stand on, null where none does. */
  sheet(): Amendment['newSheet'];
  /** The last row of any table that has grown, −1 where none has. */
  lastRow(): number;
}

/** Begins the new rows of a workbook: under a table that has the columns for them, otherwise on the sheet 绩效目标, unless a range is pointed at. */
export const beginRows = (snapshot: Snapshot, tables: readonly TablePlace[], pointed: CellRef | null): NewRows => {
  const added = new Map<TablePlace, number>();
  let newSheet: Amendment['newSheet'] = null;
  let newSheetRows = 0;

  const addBelow = (table: TablePlace, draft: TargetDraft, project: Project): readonly CellEdit[] => {
    const row = table.below + (added.get(table) ?? 0);
    added.set(table, row + 1 - table.below);
    const content = contentOf(draft, project, (meaning) => table.columns.has(meaning));
    const cells = [...table.columns].flatMap(([meaning, column]) => {
      const value = content[meaning] ?? null;
      return value === null ? [] : [editOf(table.sheet, row, column, value)];
    });
    // A table that has become shorter would be left with a gap above the new row.
    return row === table.below ? [...unmoved(table.sheet, row - 1, [table.columns.get('name') ?? [], ...table.columns.values()].flat()), ...cells] : cells;
  };
  const addOnOwnSheet = (draft: TargetDraft, project: Project): readonly CellEdit[] => {
    newSheet ??= planTargetsSheet();
    const row = newSheet.rows.length + newSheetRows;
    newSheetRows += 1;
    const content = contentOf(draft, project, () => true);
    return targetsHeadings.map(({ meaning }, column) => ({ sheet: targetsSheet, row, column, value: content[meaning] ?? null, before: null }));
  };

  return {
    add: (draft, project) => {
      const open = tables.find((table) => fits(table, draft) && rowIsFree(table.sheet, table.below + (added.get(table) ?? 0)));
      if (open) return addBelow(open, draft, project);
      if (pointed !== null) return { field: 'project', problem: `指标只在指定的区域${shownRef(pointed)}读取，那张表下没有空行，或缺少要填的列；请在表下留空行，或在「数据」的「数据来源」中改为自动查找` };
      if (snapshot.sheets.some((sheet) => sheet.name === targetsSheet && isFilled(sheet))) return { field: 'project', problem: `工作表「${targetsSheet}」已有别的内容，或表下没有空行；请在它的指标表最后留空行后重新读取` };
      return addOnOwnSheet(draft, project);
    },
    sheet: () => newSheet,
    lastRow: () => Math.max(-1, ...[...added].map(([{ below }, rows]) => below + rows - 1)),
  };
};
