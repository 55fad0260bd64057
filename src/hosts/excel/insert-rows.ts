import type { RowInsertion, RowRemoval } from '../../core/model/sheet-plan';
import { HostError } from '../host-error';
import { bottomUp, placeOf } from '../moved-rows';
import { contentOfRows } from '../sheet-content';
import { holds, mendedText } from './cell-values';
import { fillContent } from './put';
import { inExcel, lean, RequestBudget } from './round-trips';
import { mend, type Mending } from './write';

const wholeRows = (sheet: Excel.Worksheet, row: number, count: number): Excel.Range => lean(sheet.getRange(`${row + 1}:${row + count}`));

/** Puts the rows in, fills them and makes sure of what they hold. `done` hears of each insertion once its rows are there. @throws HostError */
export const insertRows = async (context: Excel.RequestContext, insertions: readonly RowInsertion[], done: (insertion: RowInsertion) => void): Promise<void> => {
  const sheetOf = ({ sheet }: RowInsertion): Excel.Worksheet => context.workbook.worksheets.getItem(sheet);
  for (const insertion of bottomUp(insertions)) {
    const rows = wholeRows(sheetOf(insertion), insertion.row, insertion.rows.length);
    rows.insert('Down');
    await context.sync();
    done(insertion);
  }
  const budget = new RequestBudget(context);
  const filled: { readonly content: ReturnType<typeof contentOfRows>; readonly range: Excel.Range }[] = [];
  for (const insertion of insertions) {
    const sheet = sheetOf(insertion);
    const content = contentOfRows(insertion, placeOf(insertion, insertions));
    // Rows that are put in look like the one above them.
    wholeRows(sheet, content.area.row, content.area.rows).clear('Formats');
    await fillContent(budget, sheet, content);
    filled.push({ content, range: lean(sheet.getRangeByIndexes(content.area.row, 0, content.area.rows, content.area.columns)).load('values,formulas') });
  }
  await context.sync();
  const mendings = filled.flatMap(({ content, range }) =>
    content.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column): readonly Mending[] => {
        if (holds(cell, range.values[row]?.[column], range.formulas[row]?.[column])) return [];
        const value = mendedText(cell, range.values[row]?.[column]);
        if (value === null) throw new HostError('not-written', { about: content.name });
        return [{ sheet: content.name, row: content.area.row + row, column: content.area.column + column, content: cell, value }];
      }),
    ),
  );
  if (mendings.length === 0) return;
  const assure = mend(context, mendings);
  await context.sync();
  assure();
};

/** Takes rows out again, the last that was put in first: each is then where it was put in. */
export const takeOutRows = (inserted: readonly RowInsertion[]): Promise<void> =>
  inExcel(async (context) => {
    for (const { sheet, row, rows } of [...inserted].reverse()) wholeRows(context.workbook.worksheets.getItem(sheet), row, rows.length).delete('Up');
    await context.sync();
  });

/** Takes out the rows in which nothing is left. Where Excel refuses, they stay: a blank row harms nobody. */
export const removeBlankRows = async (removals: readonly RowRemoval[]): Promise<void> => {
  if (removals.length === 0) return;
  try {
    await inExcel(async (context) => {
      const rowOf = ({ sheet, row }: RowRemoval): Excel.Range => wholeRows(context.workbook.worksheets.getItem(sheet), row, 1);
      const used = removals.map((removal) => lean(rowOf(removal).getUsedRangeOrNullObject(true)).load('address'));
      await context.sync();
      for (const removal of removals.filter((_, index) => used[index]!.isNullObject)) rowOf(removal).delete('Up');
      await context.sync();
    });
  } catch {
    // All that was asked for is in the workbook.
  }
};
