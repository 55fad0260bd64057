import type { Amendment, CellEdit, NameEdit, RowInsertion } from '../../core/model/sheet-plan';
import type { CellRef } from '../../core/units/address';
import { cellRef, parseRef } from '../../core/units/address';
import { HostError } from '../host-error';
import { noFill } from '../kept-looks';
import { movedRemovals } from '../moved-rows';
import { formulaOfRef, refOfFormula } from '../named-ranges';
import type { Content } from '../sheet-content';
import { contentOfPlan, emptyContent } from '../sheet-content';
import { holds, mendedText, toExcel } from './cell-values';
import { hostError } from './errors';
import { insertRows, removeBlankRows, takeOutRows } from './insert-rows';
import { nameDetails, refOfName } from './inventory';
import { contentOf } from './look';
import { putContent } from './put';
import { valueRead } from './read';
import { inExcel, lean, RequestBudget } from './round-trips';
import { isWritten } from '../written-edits';

const bytesPerEdit = 1_500;
const bytesPerName = 1_000;

/** A single cell, what it is to hold and how it is to be formatted; null leaves the format, an absent fill the fill. */
interface CellToPut extends Pick<CellEdit, 'sheet' | 'row' | 'column' | 'fill' | 'top'> {
  readonly content: Content;
  readonly format: string | null;
}

const cellAt = (context: Excel.RequestContext, { sheet, row, column }: Pick<CellEdit, 'sheet' | 'row' | 'column'>): Excel.Range => lean(context.workbook.worksheets.getItem(sheet).getCell(row, column));

/** A name of the workbook and the formula it is to have, or has; null for none. */
interface NameToPut {
  readonly name: string;
  readonly formula: string | null;
}

/** Queues the names; the answer is there after the next sync. @throws HostError in the answer, where one stands for something else */
const putNames = async (budget: RequestBudget, wanted: readonly NameToPut[], existing: ReadonlySet<string>): Promise<() => void> => {
  const { names } = budget.context.workbook;
  const written: { readonly name: NameToPut; readonly item: Excel.NamedItem }[] = [];
  for (const name of wanted) {
    await budget.spend(bytesPerName);
    if (name.formula === null) {
      if (existing.has(name.name)) names.getItem(name.name).delete();
      continue;
    }
    const item = existing.has(name.name) ? names.getItem(name.name) : names.add(name.name, name.formula);
    item.formula = name.formula;
    item.visible = true;
    written.push({ name, item: item.load('formula') });
  }
  return () => {
    // Excel has its own way to write a formula; what counts is the range.
    const wrong = written.find(({ name, item }) => item.formula !== name.formula && refOfFormula(item.formula) !== refOfFormula(name.formula ?? ''));
    if (wrong) throw new HostError('not-written', { about: wrong.name.name });
  };
};

/** Puts the cells and the names, and makes sure of them. @throws HostError where one holds something else */
const put = async (budget: RequestBudget, cells: readonly CellToPut[], names: readonly NameToPut[], existing: ReadonlySet<string>): Promise<void> => {
  const written: { readonly cell: CellToPut; readonly range: Excel.Range }[] = [];
  let asked = 0;
  // Cells are read back once all of a request are written: a host that works out formulas before it answers does so once.
  const readBack = (): void => {
    for (const { range } of written.slice(asked)) range.load('values,formulas');
    asked = written.length;
  };
  for (const cell of cells) {
    await budget.spend(bytesPerEdit + (typeof cell.content === 'string' ? cell.content.length * 3 : 0), readBack);
    const range = cellAt(budget.context, cell);
    if (cell.format !== null) range.numberFormat = [[cell.format]];
    range.values = [[toExcel(cell.content, cell.format ?? 'General')]];
    if (cell.fill === null) range.format.fill.clear();
    else if (cell.fill !== undefined) range.format.fill.color = cell.fill;
    if (cell.top) range.format.verticalAlignment = 'Top';
    written.push({ cell, range });
  }
  readBack();
  const assureNames = await putNames(budget, names, existing);
  await budget.context.sync();
  assureNames();

  const wrong = written.filter(({ cell, range }) => !holds(cell.content, range.values[0]?.[0], range.formulas[0]?.[0]));
  for (const { cell, range } of wrong) {
    const mended = mendedText(cell.content, range.values[0]?.[0]);
    if (mended === null) throw new HostError('not-written', { about: cellRef(cell.sheet, cell.row, cell.column) });
    cellAt(budget.context, cell).values = [[mended]];
  }
  if (wrong.length > 0) await budget.context.sync();
};

/** Empties a sheet that could not be filled, if it came to be at all, so that the next attempt finds it as good as new. */
const emptySheet = (name: string): Promise<void> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const reach = lean(sheet.getUsedRangeOrNullObject(false)).load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (reach.isNullObject) return;
    await putContent(new RequestBudget(context), sheet, { rows: reach.rowIndex + reach.rowCount, columns: reach.columnIndex + reach.columnCount }, emptyContent(name));
    await context.sync();
  });

/** What is undone when an amendment fails midway. */
interface Undo {
  addedSheet: string | null;
  cells: readonly CellToPut[];
  names: readonly NameToPut[];
  readonly inserted: RowInsertion[];
}

/** Returns the cells' references as formulas, a removed one's as null. */
const namesToPut = (names: readonly NameEdit[]): NameToPut[] => names.map(({ name, ref }) => ({ name, formula: ref === null ? null : formulaOfRef(ref) }));

const sheetOf = (ref: CellRef): string => {
  const location = parseRef(ref);
  if (!location) throw new HostError('bad-reference', { about: ref });
  return location.sheet;
};

/** Returns the id of the sheet that it has added, null where it has added none. */
const amend = async (context: Excel.RequestContext, { newSheet, edits, names: nameEdits, insertions = [] }: Amendment, undo: Undo): Promise<string | null> => {
  const { worksheets, names } = context.workbook;
  const needed = [...(newSheet ? [newSheet.name] : []), ...edits.map(({ sheet }) => sheet), ...insertions.map(({ sheet }) => sheet), ...nameEdits.flatMap(({ ref }) => (ref === null ? [] : [sheetOf(ref)]))];
  const sheetNames = [...new Set(needed)];
  const found = new Map(sheetNames.map((name) => [name, worksheets.getItemOrNullObject(name)]));
  const used = newSheet ? lean(found.get(newSheet.name)!.getUsedRangeOrNullObject(true)).load('address') : null;
  const asking = new RequestBudget(context);
  const ranges: Excel.Range[] = [];
  for (const { sheet, row, column, fill } of edits) {
    await asking.spend(bytesPerEdit);
    ranges.push(lean(found.get(sheet)!.getRangeByIndexes(row, column, 1, 1)).load(`values,formulas,numberFormat${fill === undefined ? '' : ',format/fill/color'}`));
  }
  const items = nameEdits.map(({ name }) => names.getItemOrNullObject(name).load(`visible,${nameDetails}`));
  await context.sync();
  const exists = (name: string): boolean => !found.get(name)!.isNullObject;
  const absent = sheetNames.find((name) => !exists(name) && name !== newSheet?.name);
  if (absent !== undefined) throw new HostError('sheet-missing', { about: absent });

  if (newSheet && exists(newSheet.name) && !used!.isNullObject) throw new HostError('changed-meanwhile', { about: newSheet.name });
  const looked = edits.map((edit, index) => ({ edit, range: edit.sheet === newSheet?.name ? null : ranges[index]! }));
  const changed = looked.find(({ edit, range }) => (range && valueRead(range.values[0]?.[0])) !== edit.before);
  if (changed) throw new HostError('changed-meanwhile', { about: cellRef(changed.edit.sheet, changed.edit.row, changed.edit.column) });

  // A hidden name is none that the change was worked out for.
  const moved = nameEdits.find(({ before }, index) => (items[index]!.isNullObject || !items[index]!.visible ? null : refOfName(items[index]!)) !== before);
  if (moved) throw new HostError('changed-meanwhile', { about: moved.name });

  const budget = new RequestBudget(context);
  const isSpared = ({ edit, range }: (typeof looked)[number]): boolean => {
    const content = edit.sparesFormula && range ? contentOf(range.values[0]?.[0], range.formulas[0]?.[0]) : null;
    return typeof content === 'object' && content !== null;
  };
  const written = looked.filter((one) => isWritten(one.edit) && !isSpared(one));
  undo.cells = written.flatMap(({ edit: { sheet, row, column, fill }, range }) => {
    if (!range) return [];
    const before = { sheet, row, column, content: contentOf(range.values[0]?.[0], range.formulas[0]?.[0]), format: String(range.numberFormat[0]?.[0]) };
    return [fill === undefined ? before : { ...before, fill: range.format.fill.color === noFill ? null : range.format.fill.color }];
  });
  undo.names = nameEdits.map(({ name }, index) => ({ name, formula: items[index]!.isNullObject ? null : String(items[index]!.formula) }));
  let added: Excel.Worksheet | null = null;
  if (newSheet) {
    undo.addedSheet = newSheet.name;
    if (!exists(newSheet.name)) added = worksheets.add(newSheet.name).load('id');
    await putContent(budget, added ?? worksheets.getItem(newSheet.name), { rows: 0, columns: 0 }, contentOfPlan(newSheet));
  }
  const formatOf = ({ value }: CellEdit, range: Excel.Range | null): string | null => {
    if (typeof value === 'string' && value !== '') return '@';
    // A number in a text cell would become text; what the new sheet's plan says of an empty cell is not known to fit a number.
    return typeof value === 'number' && (range ? String(range.numberFormat[0]?.[0]) : '@') === '@' ? 'General' : null;
  };
  await put(
    budget,
    written.map(({ edit, range }) => ({ sheet: edit.sheet, row: edit.row, column: edit.column, content: edit.value === '' ? null : edit.value, format: formatOf(edit, range), ...(edit.fill !== undefined && { fill: edit.fill }), ...(edit.top && { top: true as const }) })),
    namesToPut(nameEdits),
    new Set(nameEdits.flatMap(({ name }, index) => (items[index]!.isNullObject ? [] : [name]))),
  );
  if (insertions.length > 0) await insertRows(context, insertions, (insertion) => undo.inserted.push(insertion));
  return added && added.id;
};

/** Brings back what the amendment found, leaving alone what never changed: a protected sheet refuses even to be as it was. */
const takeBack = async ({ cells, names, addedSheet, inserted }: Undo): Promise<void> => {
  if (inserted.length > 0) await takeOutRows(inserted);
  if (cells.length + names.length > 0) {
    await inExcel(async (context) => {
      const asking = new RequestBudget(context);
      const ranges: Excel.Range[] = [];
      for (const cell of cells) {
        await asking.spend(bytesPerEdit);
        ranges.push(cellAt(context, cell).load('values,formulas,numberFormat,format/fill/color'));
      }
      const items = names.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load('formula'));
      await context.sync();
      const changedCells = cells.filter(({ content, format, fill }, index) => {
        const { values, formulas, numberFormat, format: look } = ranges[index]!;
        return !holds(content, values[0]?.[0], formulas[0]?.[0]) || String(numberFormat[0]?.[0]) !== format || (fill !== undefined && look.fill.color !== (fill ?? noFill));
      });
      const now = new Map(names.map(({ name }, index) => [name, items[index]!.isNullObject ? null : String(items[index]!.formula)]));
      const changedNames = names.filter(({ name, formula }) => now.get(name) !== formula);
      if (changedCells.length + changedNames.length === 0) return;
      await put(new RequestBudget(context), changedCells, changedNames, new Set(names.flatMap(({ name }) => (now.get(name) === null ? [] : [name]))));
    });
  }
  if (addedSheet !== null) await emptySheet(addedSheet);
};

/**
 * Adds the new sheet, then writes the single cells and the names and puts rows in; all of it or nothing. Nothing where a cell no longer holds what it did before.
 * Rows that are to go do so last, and only where nothing is left in them.
 * Returns the id of the sheet that it has added, null where it has added none. @throws HostError
 */
export const amendCells = async (amendment: Amendment): Promise<string | null> => {
  const undo: Undo = { addedSheet: null, cells: [], names: [], inserted: [] };
  try {
    const added = await inExcel((context) => amend(context, amendment, undo));
    await removeBlankRows(movedRemovals(amendment));
    return added;
  } catch (error) {
    const failure = hostError(error);
    try {
      await takeBack(undo);
    } catch {
      throw new HostError('partly-written', { cause: failure });
    }
    throw failure;
  }
};
