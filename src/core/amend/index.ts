import Big from 'big.js';
import { editOf, unmoved } from '../cell-edits';
import type { Facts, Indicator, IndicatorField, Project, TableInfo } from '../model/facts';
import { categoryNames, comparisonNames, kindNames } from '../model/names';
import type { TargetDraft } from '../model/options';
import { targetsSheet } from '../model/own-sheets';
import type { Amendment, CellEdit } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { amendSettings } from '../settings/amend-settings';
import { readSettings } from '../settings/read-settings';
import { sourceNames } from '../settings/settings-sheet';
import { isFilled } from '../snapshot-questions';
import { planTargetsSheet, targetsHeadings } from './targets-sheet';
import { readQuantity } from '../recognise/read-quantity';
import { targetsSynonyms } from '../recognise/indicators/columns';
import type { TargetsMeaning } from '../recognise/indicators/columns';
import type { CellRef } from '../units/address';
import { coversRef, parseRef, rangeRef, shownRef } from '../units/address';
import { decimal, plain } from '../units/decimal';
import { inMeasure } from '../units/measures';
import { readRange } from '../units/ranges';
import { nameKey, narrow } from '../units/text';

/** What keeps a filled form from being written, at which field. */
export interface Problem {
  readonly problem: string;
  readonly field: keyof TargetDraft;
}

/** What brings filled forms into the workbook. */
export interface TargetsAmendment {
  /** Everything that can be written of them. */
  readonly amendment: Amendment;
  /** By the place of the form in the list: what keeps it out, null where it is written. */
  readonly problems: readonly (Problem | null)[];
}

const number = /^-?\d+(?:\.\d+)?$/;
const isWords = ({ comparison }: Pick<TargetDraft, 'comparison'>): boolean => comparison === 'qualitative' || comparison === 'date';

/** Returns a number as typed (1,200 · ９５％ · 1.2万人) in the form's unit; null where it is none, or of another unit. */
const numberIn = (text: string, measure: string, comparison: TargetDraft['comparison'] | null): string | null => {
  const typed = readQuantity(text.trim(), 'General');
  if (typed.number === null || (typed.comparison !== null && typed.comparison !== comparison)) return null;
  if (typed.measure === null) return typed.number;
  const converted = inMeasure(new Big(typed.number), typed.measure, measure);
  return converted === null ? null : plain(converted);
};

/** Returns a form with its numbers as numbers; what cannot be read as one stays as it was typed. A unit that is typed with the target alone becomes the form's. */
const tidied = (draft: TargetDraft, indicator: Indicator | undefined): TargetDraft => {
  const points = (text: string): string => narrow(text).trim().replace(/分$/, '');
  const shared = { ...draft, maxPoints: points(draft.maxPoints), declaredPoints: points(draft.declaredPoints) };
  if (isWords(draft)) return shared;
  if (draft.comparison === 'range') {
    const range = readRange(draft.target);
    const measure = draft.measure.trim() === '' ? (range?.measure ?? '') : draft.measure;
    return { ...shared, measure, target: range ? `${plain(range.low)}–${plain(range.high)}` : draft.target, actual: numberIn(draft.actual, measure, null) ?? draft.actual };
  }
  const measure = draft.measure.trim() === '' ? (readQuantity(draft.target.trim(), 'General').measure ?? '') : draft.measure;
  // What the workbook says is left as it is read.
  const target = draft.target.trim() === (indicator?.target ?? '') ? null : numberIn(draft.target, measure, draft.comparison);
  const actual = draft.actual.trim() === (indicator?.actual ?? '') ? null : numberIn(draft.actual, measure, null);
  return { ...shared, measure: target === null ? draft.measure : measure, target: target ?? draft.target, actual: actual ?? draft.actual };
};

/** Returns the first field of a form that cannot be written, null where all can. What the workbook says already is not objected to. */
const findProblem = (draft: TargetDraft, indicator: Indicator | undefined): Problem | null => {
  const changed = (...fields: readonly (IndicatorField & keyof TargetDraft)[]): boolean => !indicator || fields.some((field) => (draft[field] ?? '').trim() !== (indicator[field] ?? ''));
  if (draft.name.trim() === '') return { field: 'name', problem: '请填写三级指标名称' };
  if (draft.target.trim() === '' && changed('target')) return { field: 'target', problem: '请填写年度指标值' };
  if (draft.comparison === 'range') {
    if (readRange(draft.target) === null && changed('target', 'comparison')) return { field: 'target', problem: '区间的指标值应写成两个数，如「5–8」' };
  } else if (!isWords(draft) && !number.test(draft.target.trim()) && changed('target', 'comparison')) return { field: 'target', problem: '指标值应是数字；说明文字请把指标性质选为「定性」' };
  if (!isWords(draft) && draft.actual.trim() !== '' && !number.test(draft.actual.trim()) && changed('actual', 'comparison')) return { field: 'actual', problem: '实际完成值应是数字，没有完成值时留空' };
  const maximum = decimal(draft.maxPoints.trim());
  if (draft.maxPoints.trim() !== '' && changed('maxPoints') && (maximum === null || maximum.lte(0) || maximum.gt(100))) return { field: 'maxPoints', problem: '分值应大于0、不超过100' };
  const points = decimal(draft.declaredPoints.trim());
  if (draft.declaredPoints.trim() !== '' && changed('declaredPoints', 'maxPoints') && (points === null || points.lt(0) || (maximum !== null && points.gt(maximum)))) return { field: 'declaredPoints', problem: '得分应在0和分值之间' };
  return null;
};

/** Returns what each column of a targets table should hold for a form; numbers as numbers. */
const contentOf = (draft: TargetDraft, project: Project, has: (meaning: TargetsMeaning) => boolean): Readonly<Partial<Record<TargetsMeaning, string | number | null>>> => {
  const words = isWords(draft);
  const measure = draft.measure.trim();
  // Without columns of their own, comparison and unit stand in the value's cell, as forms write them: ≥95%.
  const isRange = draft.comparison === 'range';
  const sign = words || isRange || has('comparison') ? '' : comparisonNames[draft.comparison];
  const unit = words || has('measure') ? '' : measure;
  const quantity = (text: string, before: string): string | number | null => (text === '' ? null : words || !number.test(text) ? text : before !== '' || unit !== '' ? `${before}${text}${unit}` : Number(text));
  const points = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()));
  return {
    project: project.name,
    category: draft.category && categoryNames[draft.category],
    kind: draft.kind && kindNames[draft.kind],
    name: draft.name.trim(),
    comparison: comparisonNames[draft.comparison],
    target: isRange ? `${draft.target.trim()}${unit}` : quantity(draft.target.trim(), sign),
    measure: measure === '' ? null : measure,
    actual: quantity(draft.actual.trim(), ''),
    maxPoints: points(draft.maxPoints),
    declaredPoints: points(draft.declaredPoints),
    deviationReason: draft.deviationReason.trim() === '' ? null : draft.deviationReason.trim(),
  };
};

const meaningOf = (word: string): TargetsMeaning | undefined => (Object.keys(targetsSynonyms) as TargetsMeaning[]).find((meaning) => targetsSynonyms[meaning].includes(word));

interface TablePlace {
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
const rowIsFree = (sheet: SheetSnapshot, row: number): boolean => !(sheet.values[row - sheet.row] ?? []).some((value) => value !== null && value !== '');
const inPercent = (sheet: SheetSnapshot, row: number, column: number): boolean => (sheet.formats[row - sheet.row]?.[column - sheet.column] ?? '').includes('%');

const noColumn = (field: IndicatorField): Problem => ({ field, problem: `这张指标表没有「${targetsHeadings.find(({ meaning }) => meaning === field)?.heading ?? ''}」列，请在表中加上这一列，重新读取后再填` });

/** Returns the cells that change for an indicator that stands in a table, or the field that keeps the form out. */
const changeRow = (draft: TargetDraft, indicator: Indicator, project: Project, tables: readonly TablePlace[]): readonly CellEdit[] | Problem => {
  const cell = parseRef(indicator.at.name?.[0] ?? '');
  const table = tables.find(({ sheet, columns, firstRow, below }) => sheet.name === cell?.sheet && columns.get('name') === cell.column && cell.row >= firstRow && cell.row < below);
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

/** What a new row must have a column for: where one is missing, the row goes to another table. */
const fits = ({ columns, grows }: TablePlace, draft: TargetDraft): boolean =>
  grows && columns.has('project') && columns.has('maxPoints') && columns.has('actual') &&
  (draft.declaredPoints.trim() === '' || columns.has('declaredPoints')) &&
  (draft.deviationReason.trim() === '' || columns.has('deviationReason')) &&
  ((draft.category === null && draft.kind === null) || columns.has('category') || columns.has('kind'));

/** Returns the range that alone is read for targets, null where the program looks for itself: as it does where the range holds no such table. */
const pointedRange = (snapshot: Snapshot, { tables }: Facts): CellRef | null => {
  const range = readSettings(snapshot).sources['targets-table'];
  return range !== undefined && tables.some((table) => table.recogniser === 'targets-table' && coversRef(range, table.range)) ? range : null;
};

/** Returns the changes that make the pointed range reach down to a row: what is written below it would not be read. */
const reachDown = (snapshot: Snapshot, range: CellRef, lastRow: number): Pick<Amendment, 'edits' | 'names'> => {
  const place = parseRef(range);
  if (!place || place.lastRow >= lastRow) return { edits: [], names: [] };
  const ref = rangeRef(place.sheet, place.row, place.column, lastRow, place.lastColumn);
  const settled = amendSettings(snapshot, { sources: { 'targets-table': ref } });
  if (!('problem' in settled)) return { edits: settled.edits, names: settled.names };
  // An Excel table of that name grows by itself; a sheet 报告设置 that is not the program's stays as it is.
  return { edits: [], names: settled.why === 'name-taken' ? [] : [{ name: sourceNames['targets-table'], ref }] };
};

/**
 * Returns the changes that bring filled forms into the workbook, and for each form that cannot be written the field that keeps it out.
 * An existing indicator is changed in its own cells, and only where the form differs; new ones go one below the other under a table that has the columns for them, otherwise to the sheet 绩效目标.
 */
export const amendTargets = (snapshot: Snapshot, facts: Facts, drafts: readonly TargetDraft[]): TargetsAmendment => {
  const tables = facts.tables.filter(({ recogniser }) => withIndicators.has(recogniser)).flatMap((table) => placeOf(table, snapshot) ?? []);
  const projects = new Map(facts.projects.map((project) => [project.id, project]));
  const names = new Map<string, Map<string, string | null>>();
  const namesOf = (project: Project): Map<string, string | null> => {
    const found = names.get(project.id) ?? new Map(project.indicators.map(({ id, name }) => [nameKey(name), id]));
    names.set(project.id, found);
    return found;
  };
  const changed = new Set<string>();
  const edits: CellEdit[] = [];
  const newRows = new Map<TablePlace, number>();
  const pointed = pointedRange(snapshot, facts);
  let newSheet: Amendment['newSheet'] = null;
  let newSheetRows = 0;

  const addRow = (draft: TargetDraft, project: Project): Problem | null => {
    const open = tables.find((table) => fits(table, draft) && rowIsFree(table.sheet, table.below + (newRows.get(table) ?? 0)));
    if (open) {
      const row = open.below + (newRows.get(open) ?? 0);
      // A table that has become shorter would be left with a gap above the new row.
      if (row === open.below) edits.push(...unmoved(open.sheet, row - 1, [open.columns.get('name') ?? [], ...open.columns.values()].flat()));
      newRows.set(open, row + 1 - open.below);
      const content = contentOf(draft, project, (meaning) => open.columns.has(meaning));
      for (const [meaning, column] of open.columns) {
        const value = content[meaning] ?? null;
        if (value !== null) edits.push(editOf(open.sheet, row, column, value));
      }
      return null;
    }
    if (pointed !== null) return { field: 'project', problem: `指标只在指定的区域${shownRef(pointed)}读取，那张表下没有空行，或缺少要填的列；请在表下留空行，或在「数据」的「数据来源」中改为自动查找` };
    if (snapshot.sheets.some((sheet) => sheet.name === targetsSheet && isFilled(sheet))) return { field: 'project', problem: `工作表「${targetsSheet}」已有别的内容，或表下没有空行；请在它的指标表最后留空行后重新读取` };
    newSheet ??= planTargetsSheet();
    const content = contentOf(draft, project, () => true);
    for (const [column, { meaning }] of targetsHeadings.entries()) edits.push({ sheet: targetsSheet, row: newSheet.rows.length + newSheetRows, column, value: content[meaning] ?? null, before: null });
    newSheetRows += 1;
    return null;
  };

  const write = (filled: TargetDraft): Problem | null => {
    const project = projects.get(filled.project);
    if (!project) return { field: 'project', problem: '请先选择项目' };
    const indicator = project.indicators.find(({ id }) => id === filled.indicator);
    if (filled.indicator !== null && !indicator) return { field: 'name', problem: '工作簿中已没有这个指标，请重新读取后再试' };
    const draft = tidied(filled, indicator);
    const problem = findProblem(draft, indicator);
    if (problem) return problem;
    const taken = namesOf(project);
    if (indicator && changed.has(indicator.id)) return { field: 'name', problem: '上面已有一行修改这个指标' };
    const own = indicator && (taken.get(nameKey(draft.name)) === indicator.id || nameKey(indicator.name) === nameKey(draft.name));
    if (taken.has(nameKey(draft.name)) && !own) return { field: 'name', problem: '这个项目已有同名指标，请换一个名称' };
    if (indicator) {
      const cells = changeRow(draft, indicator, project, tables);
      if ('problem' in cells) return cells;
      edits.push(...cells);
      changed.add(indicator.id);
    } else {
      const full = addRow(draft, project);
      if (full) return full;
    }
    taken.set(nameKey(draft.name), draft.indicator);
    return null;
  };

  const problems = drafts.map(write);
  const reach = pointed === null ? null : reachDown(snapshot, pointed, Math.max(-1, ...[...newRows].map(([{ below }, rows]) => below + rows - 1)));
  return { amendment: { newSheet, edits: [...edits, ...(reach?.edits ?? [])], names: reach?.names ?? [] }, problems };
};

/** Returns the changes that bring one filled form into the workbook, or the field that keeps it out. */
export const amendTarget = (snapshot: Snapshot, facts: Facts, draft: TargetDraft): Amendment | Problem => {
  const { amendment, problems } = amendTargets(snapshot, facts, [draft]);
  return problems[0] ?? amendment;
};
