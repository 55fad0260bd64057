import type { Change, ChangedLine } from '../../model/composition';
import type { SheetPlan } from '../../model/sheet-plan';
import type { CellValue, SheetSnapshot } from '../../model/snapshot';
import { valueAt } from '../../snapshot-questions';
import { formulaKey } from '../../units/moved-formula';
import { sameValue } from '../sheet-rows';
import { shownRow } from '../shown-row';
import type { FormWork } from './form-work';

/** Returns true where a plan is what stands on the sheet already, cell by cell, with nothing beside it. */
export const standsAlready = ({ rows }: SheetPlan, sheet: SheetSnapshot): boolean => {
  const planned = new Map<string, { readonly value: CellValue; readonly formula: string | undefined }>(rows.flatMap(({ cells }, row) => cells.flatMap(({ column, value, formula }) => (value === null || value === '' ? [] : [[`${row},${column}`, { value, formula }] as const]))));
  const formulas = new Map<string, string>((sheet.formulas ?? []).map(({ row, column, formula }) => [`${row},${column}`, formula]));
  let filled = 0;
  const same = sheet.values.every((line, row) =>
    line.every((value, column) => {
      if (value === null || value === '') return true;
      filled += 1;
      const place = `${sheet.row + row},${sheet.column + column}`;
      const own = planned.get(place);
      const [typed, written] = [formulas.get(place), own?.formula];
      if (typed !== undefined || (sheet.formulas && written !== undefined)) return own !== undefined && typed !== undefined && written !== undefined && formulaKey(typed) === formulaKey(written);
      return own !== undefined && sameValue(own.value, value);
    }),
  );
  return same && filled === planned.size;
};

/** Returns what writing a form does to its sheet: what a person did on it, each by itself, and the form as one. `work` is null for one that is new. */
export const formChanges = (project: string, plan: SheetPlan, sheet: SheetSnapshot | null, work: FormWork | null): readonly Change[] => {
  const told = (work?.kept ?? []).map(({ id, text, generated, conflict, deleted, cell, at }): Change => ({ id, part: 'table', chapter: plan.name, kind: deleted ? 'deleted' : conflict ? 'conflict' : 'kept', lines: [{ before: text, after: text }], generated, ...(cell && { cell }), at }));
  const whole = (kind: Change['kind'], lines: readonly ChangedLine[]): Change => ({ id: `form/${project}`, part: 'table', chapter: plan.name, kind, lines, generated: null, at: null });
  if (!sheet || !work) return [...told, whole('new', [{ before: null, after: plan.name }])];
  const own = new Set(work.own.keys());
  const lines = plan.rows.flatMap(({ id, cells }): readonly ChangedLine[] => {
    if (cells.length === 0) return [];
    const from = work.rows.get(id)?.row;
    const after = shownRow(cells.map(({ value, style }) => ({ value, format: plan.styles[style]?.format ?? '' })));
    if (from === undefined) return id.startsWith('own/') || after === '' ? [] : [{ before: null, after }];
    // What a person changed is told by itself; of a formula its result is not the program's to tell.
    const changed = cells.some(({ key, column, value, formula }) => key !== undefined && formula === undefined && !own.has(key) && !sameValue(valueAt(sheet, from, work.columns[column] ?? column), value));
    const before = shownRow(cells.map(({ column, value, formula, style }) => ({ value: formula === undefined ? valueAt(sheet, from, work.columns[column] ?? column) : value, format: plan.styles[style]?.format ?? '' })));
    return changed ? [{ before, after }] : [];
  });
  return [...told, whole(lines.length > 0 ? 'renewed' : 'unchanged', lines)];
};
