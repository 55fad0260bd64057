import { editOf, unmoved } from '../cell-edits';
import type { Indicator, IndicatorField, Project } from '../model/facts';
import type { TargetDraft } from '../model/options';
import type { CellEdit } from '../model/sheet-plan';
import type { SheetSnapshot } from '../model/snapshot';
import { parseRef } from '../units/address';
import type { Problem } from './problem';
import { contentOf } from './row-content';
import { inTable, type TablePlace } from './table-place';
import { targetsHeadings } from './targets-sheet';

/** Returns which fields a form leaves as the workbook has them, so that only what a person changed is written. */
const unchanged = (draft: TargetDraft, indicator: Indicator): ((field: IndicatorField) => boolean) => {
  const equal = (text: string, before: string | null): boolean => text.trim() === (before ?? '');
  const quantity = draft.comparison === indicator.comparison && equal(draft.measure, indicator.measure);
  const same: Readonly<Record<IndicatorField, boolean>> = {
    category: draft.category === indicator.category,
    kind: draft.kind === indicator.kind,
    name: equal(draft.name, indicator.name),
    comparison: draft.comparison === indicator.comparison,
    target: quantity && equal(draft.target, indicator.target),
    measure: equal(draft.measure, indicator.measure),
    actual: equal(draft.actual, indicator.actual),
    maxPoints: equal(draft.maxPoints, indicator.maxPoints),
    declaredPoints: equal(draft.declaredPoints, indicator.declaredPoints),
    deviationReason: equal(draft.deviationReason, indicator.deviationReason),
  };
  return (field) => same[field];
};

const indicatorFields: readonly IndicatorField[] = ['name', 'category', 'kind', 'comparison', 'target', 'actual', 'measure', 'maxPoints', 'declaredPoints', 'deviationReason'];
const inPercent = (sheet: SheetSnapshot, row: number, column: number): boolean => (sheet.formats[row - sheet.row]?.[column - sheet.column] ?? '').includes('%');

const noColumn = (field: IndicatorField): Problem => ({ field, problem: `这张指标表没有「${targetsHeadings.find(({ meaning }) => meaning === field)?.heading ?? ''}」列，请在表中加上这一列，重新读取后再填` });

/** Returns the cells that change for an indicator that stands in a table, or the field that keeps the form out. */
export const changeRow = (draft: TargetDraft, indicator: Indicator, project: Project, tables: readonly TablePlace[]): readonly CellEdit[] | Problem => {
  const cell = parseRef(indicator.at.name?.[0] ?? '');
  const table = cell && tables.find((place) => inTable(place, cell));
  if (!cell || !table) return { field: 'name', problem: '这个指标在工作簿中的位置已变，请重新读取后再试' };
  const content = contentOf(draft, project, (meaning) => table.columns.has(meaning) || (meaning === 'comparison' && indicator.inferred && draft.comparison === indicator.comparison));
  const same = unchanged(draft, indicator);
  // A comparison or a unit without a column of its own is written with the target.
  const lost = indicatorFields.find((field) => !table.columns.has(field) && !same(field) && field !== 'comparison' && field !== 'measure');
  if (lost !== undefined) return noColumn(lost);
  const edits: CellEdit[] = [];
  for (const [meaning, column] of table.columns) {
    if (meaning === 'ordinal' || meaning === 'project' || meaning === 'remark' || same(meaning)) continue;
    // A level that a merged cell above states belongs to other indicators as well: it is not changed for one of them.
    const row = parseRef(indicator.at[meaning]?.[0] ?? '')?.row ?? cell.row;
    if (row !== cell.row) return { field: meaning === 'category' ? 'category' : 'kind', problem: '这一级指标写在上面几行共用的单元格里，请在表格中修改' };
    const wanted = content[meaning] ?? null;
    edits.push(editOf(table.sheet, row, column, typeof wanted === 'number' && inPercent(table.sheet, row, column) ? Number((wanted / 100).toPrecision(15)) : wanted));
  }
  // Blank cells are alike in all rows: only the name tells that the row has not moved.
  return edits.length === 0 || !same('name') ? edits : [...edits, ...unmoved(table.sheet, cell.row, [cell.column])];
};
