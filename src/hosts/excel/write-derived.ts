import type { SheetPlan } from '../../core/model/sheet-plan';
import { HostError } from '../host-error';
import type { SheetContent } from '../sheet-content';
import { contentOfPlan } from '../sheet-content';
import { hostError } from './errors';
import { askSheetMemories, keepSheetMemories } from './previous';
import { putContent } from './put';
import { memoriesWith } from '../stored-parts';
import { bytesOf, inExcel, lean, RequestBudget } from './round-trips';
import { askBack, mend, orWithoutPages } from './write';

/** What is read back at once stays well below what Excel answers at once: values and formulas, each about what was written. */
const answerBudget = 1_200_000;

/** Returns the contents in groups that Excel can answer for at once. */
const grouped = (contents: readonly SheetContent[]): readonly (readonly SheetContent[])[] => {
  const groups: SheetContent[][] = [];
  let spent = Infinity;
  for (const content of contents) {
    const bytes = bytesOf(content.cells);
    if (spent + bytes > answerBudget) {
      groups.push([]);
      spent = 0;
    }
    groups.at(-1)!.push(content);
    spent += bytes;
  }
  return groups;
};

/** Writes some sheets and makes sure of what they hold. Returns their ids. */
const writeGroup = (contents: readonly SheetContent[], begin: () => void): Promise<string[]> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const found = contents.map(({ name }) => {
      const sheet = worksheets.getItemOrNullObject(name).load('id');
      return { sheet, reach: lean(sheet.getUsedRangeOrNullObject(false)).load('rowIndex,columnIndex,rowCount,columnCount') };
    });
    const memories = askSheetMemories(context);
    await context.sync();
    begin();
    const budget = new RequestBudget(context);
    for (const [index, content] of contents.entries()) {
      const { sheet, reach } = found[index]!;
      const before = sheet.isNullObject || reach.isNullObject ? { rows: 0, columns: 0 } : { rows: reach.rowIndex + reach.rowCount, columns: reach.columnIndex + reach.columnCount };
      await putContent(budget, sheet.isNullObject ? worksheets.add(content.name) : worksheets.getItem(content.name), before, content);
    }
    const kept = memories();
    await keepSheetMemories(budget, memoriesWith(kept.sheetMemories, contents), kept);
    const backs = contents.map((content) => askBack(context, content));
    const written = contents.map(({ name }) => worksheets.getItem(name).load('id'));
    await context.sync();
    const mendings = backs.flatMap((back) => back());
    if (mendings.length > 0) {
      const assure = mend(context, mendings);
      await context.sync();
      assure();
    }
    return written.map(({ id }) => id);
  });

/** Returns the ids of the sheets, once they hold the plans. What stood there before is kept nowhere: the plans follow from the data, and can be had again. @throws HostError */
export const writeDerived = async (plans: readonly SheetPlan[]): Promise<string[]> => {
  const ids: string[] = [];
  let begun = false;
  const begin = (): void => {
    begun = true;
  };
  try {
    await orWithoutPages(async (prepare) => {
      ids.length = 0;
      for (const group of grouped(plans.map(contentOfPlan).map(prepare))) ids.push(...(await writeGroup(group, begin)));
      return ids;
    });
  } catch (error) {
    const cause = hostError(error);
    throw begun ? new HostError('partly-written', { cause }) : cause;
  }
  return ids;
};
