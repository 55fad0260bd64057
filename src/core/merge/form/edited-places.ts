import type { SheetPlan } from '../../model/sheet-plan';
import type { FormStand } from '../../recognise/form-stands';
import { formWork, isOwnKey } from './form-work';

/** Returns how many places of a form whose project is gone a person worked on, null where nothing is remembered of it: what is written there has nothing to be renewed by. */
export const editedPlaces = ({ sheet, memory }: FormStand): number | null => {
  if (memory === null) return null;
  const rows: SheetPlan['rows'] = Array.from({ length: Math.max(0, ...memory.cells.map(([, row]) => row + 1)) }, (_, row) => ({
    id: String(row),
    height: 0,
    cells: memory.cells.flatMap(([key, own, column, value, formula]) => (own === row && !isOwnKey(key) ? [{ key, column, span: 1, value: typeof value === 'boolean' ? String(value) : value, ...(formula !== undefined && { formula }), style: '', link: null }] : [])),
  }));
  const plan: SheetPlan = { name: sheet.name, columns: [], styles: {}, rows, page: { paper: 'a4', orientation: 'portrait', margins: { top: 0, bottom: 0, left: 0, right: 0 }, titleRows: 0 }, freezeRows: 0 };
  const work = formWork(memory.project, plan, { ...memory, instead: [] }, sheet, []);
  return work === null ? null : work.kept.length + memory.instead.length + (memory.deleted?.length ?? 0);
};
