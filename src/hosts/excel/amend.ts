import type { Amendment, CellEdit } from '../../core/model/sheet-plan';
import { cellRef } from '../../core/units/address';
import { HostError } from '../host-error';
import type { Content } from './content';
import { contentOfPlan, emptyContent, holds, toExcel } from './content';
import { hostError } from './errors';
import { contentOf } from './look';
import { putContent } from './put';
import { inExcel, lean, RequestBudget } from './round-trips';

const bytesPerEdit = 1_500;

/** A single cell, what it is to hold and how it is to be formatted; null leaves the format. */
interface CellToPut extends Pick<CellEdit, 'sheet' | 'row' | 'column'> {
  readonly content: Content;
  readonly format: string | null;
}

const missing = (name: string): HostError => new HostError('sheet-missing', `工作簿中没有工作表「${name}」，可能被删除或改名了。请重新读取工作簿。`);

const cellAt = (context: Excel.RequestContext, { sheet, row, column }: Pick<CellEdit, 'sheet' | 'row' | 'column'>): Excel.Range => lean(context.workbook.worksheets.getItem(sheet).getCell(row, column));

/** Puts the cells and makes sure of them. @throws HostError where one holds something else */
const putCells = async (budget: RequestBudget, cells: readonly CellToPut[]): Promise<void> => {
  const written: { readonly cell: CellToPut; readonly range: Excel.Range }[] = [];
  for (const cell of cells) {
    await budget.spend(bytesPerEdit + (typeof cell.content === 'string' ? cell.content.length * 3 : 0));
    const range = cellAt(budget.context, cell);
    if (cell.format !== null) range.numberFormat = [[cell.format]];
    range.values = [[toExcel(cell.content, cell.format ?? 'General')]];
    written.push({ cell, range: range.load('values,formulas') });
  }
  await budget.context.sync();

  const wrong = written.filter(({ cell, range }) => !holds(cell.content, range.values[0]?.[0], range.formulas[0]?.[0]));
  for (const { cell, range } of wrong) {
    const value: unknown = range.values[0]?.[0];
    // One apostrophe too many or too few; anything else is a failure.
    if (typeof cell.content !== 'string' || (value !== `'${cell.content}` && `'${String(value)}` !== cell.content)) {
      throw new HostError('not-written', `单元格 ${cellRef(cell.sheet, cell.row, cell.column)} 没有写成功，请再试一次。`);
    }
    cellAt(budget.context, cell).values = [[value === `'${cell.content}` ? cell.content : `''${cell.content}`]];
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
}

const amend = async (context: Excel.RequestContext, { newSheet, edits }: Amendment, undo: Undo): Promise<void> => {
  const { worksheets } = context.workbook;
  const names = [...new Set([...(newSheet ? [newSheet.name] : []), ...edits.map(({ sheet }) => sheet)])];
  const found = new Map(names.map((name) => [name, worksheets.getItemOrNullObject(name)]));
  const used = newSheet ? lean(found.get(newSheet.name)!.getUsedRangeOrNullObject(true)).load('address') : null;
  const asking = new RequestBudget(context);
  const ranges: Excel.Range[] = [];
  for (const { sheet, row, column } of edits) {
    await asking.spend(bytesPerEdit);
    ranges.push(lean(found.get(sheet)!.getRangeByIndexes(row, column, 1, 1)).load('values,formulas,numberFormat'));
  }
  await context.sync();
  const exists = (name: string): boolean => !found.get(name)!.isNullObject;
  const absent = names.find((name) => !exists(name) && name !== newSheet?.name);
  if (absent !== undefined) throw missing(absent);

  const budget = new RequestBudget(context);
  const fresh = newSheet !== null && (!exists(newSheet.name) || used!.isNullObject) ? newSheet : null;
  const before = edits.map(({ sheet, row, column }, index): CellToPut | null => {
    const range = ranges[index]!;
    return sheet === fresh?.name ? null : { sheet, row, column, content: contentOf(range.values[0]?.[0], range.formulas[0]?.[0]), format: String(range.numberFormat[0]?.[0]) };
  });
  undo.cells = before.filter((cell) => cell !== null);
  if (fresh) {
    undo.addedSheet = fresh.name;
    await putContent(budget, exists(fresh.name) ? worksheets.getItem(fresh.name) : worksheets.add(fresh.name), { rows: 0, columns: 0 }, contentOfPlan(fresh));
  }
  const formatOf = ({ value }: CellEdit, index: number): string | null => {
    if (typeof value === 'string' && value !== '') return '@';
    // A number in a text cell would become text; what the new sheet's plan says of an empty cell is not known to fit a number.
    return typeof value === 'number' && (before[index]?.format ?? '@') === '@' ? 'General' : null;
  };
  await putCells(
    budget,
    edits.map((edit, index) => ({ sheet: edit.sheet, row: edit.row, column: edit.column, content: edit.value === '' ? null : edit.value, format: formatOf(edit, index) })),
  );
};

/** Adds the new sheet where it is wanted and not there, then writes the single cells; all of it or nothing. @throws HostError */
export const amendCells = async (amendment: Amendment): Promise<void> => {
  const undo: Undo = { addedSheet: null, cells: [] };
  try {
    await inExcel((context) => amend(context, amendment, undo));
  } catch (error) {
    const failure = hostError(error);
    try {
      if (undo.cells.length > 0) await inExcel((context) => putCells(new RequestBudget(context), undo.cells));
      if (undo.addedSheet !== null) await emptySheet(undo.addedSheet);
    } catch (undoing) {
      throw new HostError('not-written', `${failure.message}部分单元格可能已经写入，请核对后再试。`, { cause: undoing });
    }
    throw failure;
  }
};
