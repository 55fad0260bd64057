import type { Kept, Renewal } from '../../model/composition';
import type { ExtraFormCell, ExtraFormRow, FormHandWork, FormMemory, OwnFormCell, WrittenFormCell } from '../../model/form-memory';
import type { PlanCell, SheetPlan } from '../../model/sheet-plan';
import type { CellValue, SheetSnapshot } from '../../model/snapshot';
import type { CellRef } from '../../units/address';
import { cellRef } from '../../units/address';
import { valueAt } from '../../snapshot-questions';
import { formulaKey, movedFormula } from '../../units/moved-formula';
import { choicesIn } from '../choices';
import { sameValue } from '../sheet-rows';
import { shownRow } from '../shown-row';
import { formLabels } from './form-labels';
import { deletedRows } from './deleted-rows';
import { isFilled, locateForm } from './locate';

/** A person's work on a form as it is told, with where it stands; null for a row that they deleted. */
export interface KeptOnForm extends Kept {
  readonly at: CellRef | null;
}

/** What a person made of a form, and how it is told; `instead` is to be remembered. */
export interface FormWork extends FormHandWork {
  readonly kept: readonly KeptOnForm[];
  readonly instead: FormMemory['instead'];
}

/** A form that nobody has worked on. */
export const noFormWork: FormWork = { own: new Map(), extras: [], rows: new Map(), columns: [], gone: new Set(), kept: [], instead: [] };

/** Returns the id under which a cell of a project's form is told, and chosen. */
export const formCellId = (project: string, key: string): string => `form/${project}#${key}`;

/** Begins the ids of a person's own rows, and the keys of what they hold: by these the rows around them are told from each other. */
const ownRow = 'own/';
export const isOwnKey = (key: string): boolean => key.startsWith(ownRow);

/** Returns the cells of a form as they are written, each in its place, those of a person's own rows among them. */
export const formCells = ({ rows }: Pick<SheetPlan, 'rows'>): readonly WrittenFormCell[] =>
  rows.flatMap(({ id, cells }, row) =>
    cells.flatMap(({ key = isOwnKey(id) ? `${ownRow}${row}#` : undefined, column, value, formula }): readonly WrittenFormCell[] => (key === undefined ? [] : [formula === undefined ? [key, row, column, value] : [key, row, column, value, formula]])),
  );

/** A label over the rows of one level, which stands in whichever of them comes first. */
const isLevel = (key: string): boolean => key.startsWith('category/') || key.startsWith('kind/');
/** The row by which a form is known under another name: it is always written. */
const markRow = 'mark';

const at = (row: number, column: number): string => `${row},${column}`;

/**
 * Returns what a person made of a project's form: of each cell what was written last, what stands there, and what would be written now
 * are held against each other. Without a memory, what is as it would be written now is the program's, all else the person's. null where
 * the form cannot be found on its sheet with any certainty.
 */
export const formWork = (project: string, generated: SheetPlan, memory: FormMemory | null, sheet: SheetSnapshot, choices: readonly Renewal[]): FormWork | null => {
  const written = memory?.cells ?? formCells(generated);
  const place = locateForm(written, sheet);
  if (place === null) return null;
  const base = written.filter(([key]) => !isOwnKey(key));
  const choiceOf = choicesIn(choices);
  const fresh = new Map<string, { readonly cell: PlanCell; readonly row: number }>();
  generated.rows.forEach(({ cells }, row) => cells.forEach((cell) => cell.key !== undefined && fresh.set(cell.key, { cell, row })));
  const before = new Map(memory?.instead ?? []);
  const formulas = new Map((sheet.formulas ?? []).map(({ row, column, formula }) => [at(row, column), formula]));
  const formatAt = (row: number, column: number): string => sheet.formats[row - sheet.row]?.[column - sheet.column] ?? 'General';
  const labels = formLabels(generated);
  const shown = (value: CellValue, format: string): string => shownRow([{ value, format }]);

  const own = new Map<string, OwnFormCell>();
  const kept: KeptOnForm[] = [];
  const instead: (readonly [string, CellValue])[] = [];
  const used = new Set<string>();
  const deletedRow = deletedRows(base, place);
  for (const cell of base) {
    const [key, baseRow, baseColumn, written, formula] = cell;
    const row = place.rows.get(baseRow) ?? deletedRow.labelOf(cell, sheet);
    const column = place.columns[baseColumn];
    if (row === undefined || column === undefined) continue;
    const value = valueAt(sheet, row, column);
    const typed = formulas.get(at(row, column));
    // Excel moves the cells of a formula along with the rows.
    const moved = formula === undefined ? null : movedFormula(formula, (from) => place.rows.get(from) ?? (deletedRow.is(from) ? null : from), (from) => place.columns[from] ?? from);
    const isWritten = typed !== undefined && formula !== undefined && [formula, moved ?? ''].some((one) => formulaKey(one) === formulaKey(typed));
    const remembered = before.get(key);
    const [isOwn, was] = remembered === undefined ? [false, written] : [true, remembered];
    // A formula that became a value is the person's, as is a value that became a formula.
    const isEdited = typed !== undefined ? isOwn || !isWritten : (formula !== undefined && !isOwn && sheet.formulas !== undefined) || !sameValue(value, was);
    const target = fresh.get(key);
    // What they changed of what the form no longer has stands beside it.
    if (target || !isEdited) used.add(at(row, column));
    // Of what is blank nobody knows that it ever was written.
    if (!target || !isEdited || (memory === null && !isFilled(value))) continue;
    const then = target.cell.value;
    if (typed === undefined && sameValue(value, then)) continue;
    const format = formatAt(row, column);
    const id = formCellId(project, key);
    const text = isFilled(value) ? shown(value, format) : '';
    const choice = choiceOf(id, text);
    if (choice === 'generated') continue;
    const conflict = choice === null && (memory === null ? isFilled(then) : !sameValue(was, then));
    own.set(key, { value: isFilled(value) ? value : null, ...(typed !== undefined && { formula: typed }), format: typeof value === 'number' ? format : null, conflict });
    instead.push([key, conflict ? (memory === null ? null : was) : then]);
    const look = generated.styles[target.cell.style]?.format ?? 'General';
    kept.push({ id, text, generated: shown(then, look), conflict, deleted: false, cell: labels.of(target.row, target.cell.column), chapter: generated.name, at: cellRef(sheet.name, row, column) });
  }

  const planRows = new Map<string, { readonly row: number; readonly was: number | null }>();
  const rowIds = new Map<number, string>();
  const idOfKey = new Map([...fresh].map(([key, { row }]) => [key, generated.rows[row]?.id ?? '']));
  const deletedBefore = new Set(memory?.deleted);
  const left = new Set(deletedBefore);
  for (const [key, baseRow] of base) {
    const row = place.rows.get(baseRow);
    const id = idOfKey.get(key);
    // The label of a row that was deleted earlier stands in the next one, and is not where that row is.
    if (id === undefined || isLevel(key) || deletedBefore.has(id)) continue;
    if (memory !== null && id !== markRow && deletedRow.is(baseRow)) left.add(id);
    if (row === undefined || planRows.has(id) || rowIds.has(row)) continue;
    planRows.set(id, { row, was: memory === null ? null : baseRow });
    rowIds.set(row, id);
  }
  const gone = new Set<string>();
  for (const { id: row, cells } of generated.rows) {
    const id = formCellId(project, row);
    if (!left.has(row) || gone.has(row) || choiceOf(id, '') === 'generated') continue;
    gone.add(row);
    kept.push({ id, text: '', generated: shownRow(cells.filter(({ key }) => key === undefined || !isLevel(key)).map(({ value, style }) => ({ value, format: generated.styles[style]?.format ?? '' }))), conflict: false, deleted: true, chapter: generated.name, at: null });
  }
  const extras = extrasOf(sheet, place.columns, used, rowIds, (row, column) => {
    const value = valueAt(sheet, row, column);
    const formula = formulas.get(at(row, column));
    return { value, ...(formula !== undefined && { formula }), format: typeof value === 'number' ? formatAt(row, column) : null };
  });
  extras.forEach(({ cells, at: row }, index) =>
    cells.forEach(({ value, format, from }, position) => kept.push({ id: `form/${project}/added/${index + 1}.${position + 1}`, text: shown(value, format ?? '@'), generated: '', conflict: false, deleted: false, chapter: generated.name, at: cellRef(sheet.name, row, from) })),
  );
  return { own, extras, rows: planRows, columns: place.columns, gone, kept, instead };
};

/** Returns what stands on the sheet and in none of the form's cells. */
const extrasOf = (sheet: SheetSnapshot, columns: readonly number[], used: ReadonlySet<string>, rowIds: ReadonlyMap<number, string>, cellAt: (row: number, column: number) => Omit<ExtraFormCell, 'column' | 'span' | 'from'>): readonly ExtraFormRow[] => {
  const last = columns.at(-1) ?? -1;
  /** The form's column in which a column of the sheet stands; beside the form, where it is to stand. */
  const columnOf = (column: number): number => {
    const index = columns.findIndex((place) => place >= column);
    return column > last ? columns.length + (column - last - 1) : columns[index] === column ? index : Math.max(0, index - 1);
  };
  const found: ExtraFormRow[] = [];
  let above: string | null = null;
  let previous = -1;
  for (let index = 0; index < sheet.values.length; index += 1) {
    const row = sheet.row + index;
    const own = rowIds.get(row);
    const taken = new Set<number>();
    const cells = (sheet.values[index] ?? []).flatMap((value, position): readonly ExtraFormCell[] => {
      const column = sheet.column + position;
      if (!isFilled(value) || used.has(at(row, column))) return [];
      let place = columnOf(column);
      while (taken.has(place)) place = Math.max(place + 1, columns.length);
      taken.add(place);
      const merged = sheet.merges.find((area) => area.row === row && area.column === column && area.rows === 1);
      const end = merged ? columnOf(Math.min(last, merged.column + merged.columns - 1)) : place;
      return [{ ...cellAt(row, column), from: column, column: place, span: place < columns.length && end > place ? end - place + 1 : 1 }];
    });
    if (cells.length > 0) found.push({ row: own ?? above, own: own === undefined, gap: own === undefined && above !== null && previous >= 0 ? Math.min(5, Math.max(0, row - previous - 1)) : 0, at: row, cells });
    if (own !== undefined) above = own;
    if (own !== undefined || cells.length > 0) previous = row;
  }
  return found;
};
