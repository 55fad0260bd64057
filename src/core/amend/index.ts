import type { Facts, Indicator, IndicatorField, Project, TableInfo } from '../model/facts';
import { categoryNames, comparisonNames, kindNames } from '../model/names';
import type { TargetDraft } from '../model/options';
import { targetsSheet } from '../model/own-sheets';
import type { Amendment, CellEdit } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { planTargetsSheet, targetsHeadings } from './targets-sheet';
import { targetsSynonyms } from '../recognisers/targets-table';
import type { TargetsMeaning } from '../recognisers/targets-table';
import { parseRef } from '../units/address';
import { decimal } from '../units/decimal';
import { headingKey, nameKey } from '../units/text';

/** What keeps a filled form from being written, at which field. */
export interface Problem {
  readonly problem: string;
  readonly field: keyof TargetDraft;
}

const number = /^-?\d+(?:\.\d+)?$/;
const isWords = ({ comparison }: TargetDraft): boolean => comparison === 'qualitative' || comparison === 'date';

/** Returns the first field of a form that cannot be written, null where all can. */
const findProblem = (draft: TargetDraft, project: Project | undefined): Problem | null => {
  if (!project) return { field: 'project', problem: '请先选择项目' };
  if (draft.name.trim() === '') return { field: 'name', problem: '请填写三级指标名称' };
  if (project.indicators.some(({ id, name }) => id !== draft.indicator && nameKey(name) === nameKey(draft.name))) return { field: 'name', problem: '这个项目已有同名指标，请换一个名称' };
  if (draft.target.trim() === '') return { field: 'target', problem: '请填写年度指标值' };
  if (!isWords(draft) && !number.test(draft.target.trim())) return { field: 'target', problem: '指标值应是数字；说明文字请把指标性质选为「定性」' };
  if (!isWords(draft) && draft.actual.trim() !== '' && !number.test(draft.actual.trim())) return { field: 'actual', problem: '实际完成值应是数字，没有完成值时留空' };
  const maximum = decimal(draft.maxPoints.trim());
  if (draft.maxPoints.trim() !== '' && (maximum === null || maximum.lte(0) || maximum.gt(100))) return { field: 'maxPoints', problem: '分值应大于0、不超过100' };
  const points = decimal(draft.declaredPoints.trim());
  if (draft.declaredPoints.trim() !== '' && (points === null || points.lt(0) || (maximum !== null && points.gt(maximum)))) return { field: 'declaredPoints', problem: '得分应在0和分值之间' };
  return null;
};

/** Returns what each column of a targets table should hold for a form; numbers as numbers. */
const contentOf = (draft: TargetDraft, project: Project, has: (meaning: TargetsMeaning) => boolean): Readonly<Partial<Record<TargetsMeaning, string | number | null>>> => {
  const words = isWords(draft);
  const measure = draft.measure.trim();
  // Without columns of their own, comparison and unit stand in the value's cell, as forms write them: ≥95%.
  const sign = words || has('comparison') ? '' : comparisonNames[draft.comparison];
  const unit = words || has('measure') ? '' : measure;
  const quantity = (text: string, before: string): string | number | null => (text === '' ? null : words || before !== '' || unit !== '' ? `${before}${text}${unit}` : Number(text));
  const points = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()));
  return {
    project: project.name,
    category: categoryNames[draft.category],
    kind: kindNames[draft.kind],
    name: draft.name.trim(),
    comparison: comparisonNames[draft.comparison],
    target: quantity(draft.target.trim(), sign),
    measure: measure === '' ? null : measure,
    actual: quantity(draft.actual.trim(), ''),
    maxPoints: points(draft.maxPoints),
    declaredPoints: points(draft.declaredPoints),
    deviationReason: draft.deviationReason.trim() === '' ? null : draft.deviationReason.trim(),
  };
};

const meaningOf = (header: string): TargetsMeaning | undefined => (Object.keys(targetsSynonyms) as TargetsMeaning[]).find((meaning) => targetsSynonyms[meaning].includes(headingKey(header)));

interface TablePlace {
  readonly sheet: SheetSnapshot;
  readonly columns: ReadonlyMap<TargetsMeaning, number>;
  /** First row below the table. */
  readonly below: number;
}

const placeOf = (table: TableInfo, snapshot: Snapshot): TablePlace | null => {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const area = parseRef(table.range);
  if (!sheet || !area) return null;
  const columns = new Map<TargetsMeaning, number>();
  for (const { header, at } of table.columns) {
    const meaning = meaningOf(header);
    const cell = parseRef(at[0] ?? '');
    if (meaning !== undefined && cell) columns.set(meaning, cell.column);
  }
  // As the recogniser reads it: 备注 holds the reasons where no column of its own does, otherwise it is the user's.
  const remark = columns.get('remark');
  columns.delete('remark');
  if (remark !== undefined && !columns.has('deviationReason')) columns.set('deviationReason', remark);
  return { sheet, columns, below: area.lastRow + 1 };
};

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

const rowIsFree = (sheet: SheetSnapshot, row: number): boolean => !(sheet.values[row - sheet.row] ?? []).some((value) => value !== null && value !== '');
const inPercent = (sheet: SheetSnapshot, row: number, column: number): boolean => (sheet.formats[row - sheet.row]?.[column - sheet.column] ?? '').includes('%');

/** Returns the changes that bring a filled form into the workbook, or the field that keeps it out. An existing indicator is changed in its own cells; a new one goes below a table that has a column for it, otherwise to the sheet 绩效目标. */
export const amendTarget = (snapshot: Snapshot, facts: Facts, draft: TargetDraft): Amendment | Problem => {
  const project = facts.projects.find(({ id }) => id === draft.project);
  const problem = findProblem(draft, project);
  if (problem !== null || !project) return problem ?? { field: 'project', problem: '请先选择项目' };
  const indicator = project.indicators.find(({ id }) => id === draft.indicator);
  const tables = facts.tables.filter(({ recogniser }) => recogniser === 'targets-table').flatMap((table) => placeOf(table, snapshot) ?? []);

  if (indicator) {
    const cell = parseRef(indicator.at.name?.[0] ?? '');
    const table = tables.find(({ sheet, columns }) => sheet.name === cell?.sheet && columns.get('name') === cell.column);
    if (!cell || !table) return { field: 'name', problem: '这个指标在工作簿中的位置已变，请重新读取后再试' };
    const content = contentOf(draft, project, (meaning) => table.columns.has(meaning) || (meaning === 'comparison' && indicator.inferred && draft.comparison === indicator.comparison));
    const same = unchanged(draft, indicator);
    const edits: CellEdit[] = [];
    for (const [meaning, column] of table.columns) {
      if (meaning === 'ordinal' || meaning === 'project' || meaning === 'remark' || same(meaning)) continue;
      // A level that a merged cell above states belongs to other indicators as well: it is not changed for one of them.
      const row = parseRef(indicator.at[meaning]?.[0] ?? '')?.row ?? cell.row;
      if (row !== cell.row) return { field: meaning === 'category' ? 'category' : 'kind', problem: '这一级指标写在上面几行共用的单元格里，请在表格中修改' };
      const wanted = content[meaning] ?? null;
      edits.push({ sheet: table.sheet.name, row, column, value: typeof wanted === 'number' && inPercent(table.sheet, row, column) ? Number((wanted / 100).toPrecision(15)) : wanted });
    }
    return { newSheet: null, edits, names: [] };
  }

  const open = tables.find(({ sheet, columns, below }) => columns.has('project') && columns.has('maxPoints') && columns.has('actual') && rowIsFree(sheet, below));
  if (open) {
    const content = contentOf(draft, project, (meaning) => open.columns.has(meaning));
    const edits = [...open.columns].flatMap(([meaning, column]) => {
      const value = content[meaning] ?? null;
      return value === null ? [] : [{ sheet: open.sheet.name, row: open.below, column, value }];
    });
    return { newSheet: null, edits, names: [] };
  }
  if (snapshot.sheets.some(({ name }) => name === targetsSheet)) return { field: 'project', problem: `工作表「${targetsSheet}」已有别的内容，或表下没有空行；请在它的指标表最后留一行空行后重新读取` };
  const content = contentOf(draft, project, () => true);
  return { newSheet: planTargetsSheet(), edits: targetsHeadings.map(({ meaning }, column) => ({ sheet: targetsSheet, row: 2, column, value: content[meaning] ?? null })), names: [] };
};
