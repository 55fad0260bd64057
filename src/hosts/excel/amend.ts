import type { Amendment, CellEdit } from '../../core/model/sheet-plan';
import { columnLetters } from '../../core/units/address';
import { HostError } from '../host-error';
import type { Content } from './content';
import { contentOfPlan, emptyContent, holds, toExcel } from './content';
import { hostError } from './errors';
import { putContent } from './put';
import { inExcel, lean, RequestBudget } from './round-trips';

const contentOf = ({ value }: CellEdit): Content => (value === '' ? null : value);

const missing = (name: string): HostError => new HostError('sheet-missing', `工作簿中没有工作表「${name}」，可能被删除或改名了。请重新读取工作簿。`);

/** Empties a sheet that could not be filled, so that the next attempt finds it as good as new. */
const emptied = (name: string): Promise<void> =>
  inExcel(async (context) => {
    const reach = lean(context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false)).load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (reach.isNullObject) return;
    await putContent(new RequestBudget(context), context.workbook.worksheets.getItem(name), { rows: reach.rowIndex + reach.rowCount, columns: reach.columnIndex + reach.columnCount }, emptyContent(name));
    await context.sync();
  });

/** Adds the new sheet where it is wanted and not there, then writes the single cells. @throws HostError */
export const amendCells = async ({ newSheet, edits }: Amendment): Promise<void> => {
  let added: string | null = null;
  try {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const names = [...new Set([...(newSheet ? [newSheet.name] : []), ...edits.map(({ sheet }) => sheet)])];
      const found = new Map(names.map((name) => [name, worksheets.getItemOrNullObject(name)]));
      const used = newSheet ? lean(found.get(newSheet.name)!.getUsedRangeOrNullObject(true)).load('address') : null;
      const current = edits.map(({ sheet, row, column }) => lean(found.get(sheet)!.getRangeByIndexes(row, column, 1, 1)).load('numberFormat'));
      await context.sync();
      const absent = names.find((name) => found.get(name)!.isNullObject && name !== newSheet?.name);
      if (absent !== undefined) throw missing(absent);

      const fresh = newSheet !== null && (found.get(newSheet.name)!.isNullObject || used!.isNullObject);
      if (fresh) {
        const exists = !found.get(newSheet.name)!.isNullObject;
        const sheet = exists ? worksheets.getItem(newSheet.name) : worksheets.add(newSheet.name);
        added = newSheet.name;
        await putContent(new RequestBudget(context), sheet, { rows: 0, columns: 0 }, contentOfPlan(newSheet));
      }
      const written = edits.map((edit, index) => {
        const content = contentOf(edit);
        const format: unknown = current[index]!.isNullObject ? null : current[index]!.numberFormat[0]?.[0];
        const range = lean(worksheets.getItem(edit.sheet).getCell(edit.row, edit.column));
        if (typeof content === 'string') range.numberFormat = [['@']];
        // A number in a text cell would become text; a cell of the new sheet has the format of its plan.
        else if (typeof content === 'number' && (format === '@' || (fresh && edit.sheet === newSheet.name))) range.numberFormat = [['General']];
        range.values = [[toExcel(content, '@')]];
        return { edit, content, range: range.load('values') };
      });
      await context.sync();

      const wrong = written.filter(({ content, range }) => !holds(content, range.values[0]?.[0], null));
      const again = wrong.map(({ edit, content, range }) => {
        const value: unknown = range.values[0]?.[0];
        if (typeof content !== 'string' || (value !== `'${content}` && `'${String(value)}` !== content)) {
          throw new HostError('not-written', `单元格 ${edit.sheet}!${columnLetters(edit.column)}${edit.row + 1} 没有写成功，请再试一次。`);
        }
        const cell = lean(worksheets.getItem(edit.sheet).getCell(edit.row, edit.column));
        cell.values = [[value === `'${content}` ? content : `''${content}`]];
        return cell;
      });
      if (again.length > 0) await context.sync();
    });
  } catch (error) {
    if (added !== null) await emptied(added).catch(() => undefined);
    throw hostError(error);
  }
};
