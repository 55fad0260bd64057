import type { SheetRename } from '../../core/model/sheet-plan';
import { memoriesRenamed, memoriesWith } from '../stored-parts';
import type { SheetMemories } from '../stored-parts';
import { askSheetMemories, keepSheetMemories } from './previous';
import { inExcel, RequestBudget } from './round-trips';

/** Changes what is kept with the sheets, and does the rest in the same request. */
const withMemories = (names: readonly string[], act: (context: Excel.RequestContext, there: readonly { readonly name: string; readonly id: string }[]) => (kept: SheetMemories) => SheetMemories): Promise<string[]> =>
  inExcel(async (context) => {
    const sheets = names.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name).load('id') }));
    const asked = askSheetMemories(context);
    await context.sync();
    const there = sheets.flatMap(({ name, sheet }) => (sheet.isNullObject ? [] : [{ name, id: sheet.id }]));
    const memories = asked();
    await keepSheetMemories(new RequestBudget(context), act(context, there)(memories.sheetMemories), memories);
    await context.sync();
    return there.map(({ id }) => id);
  });

/** Gives sheets other names. Returns their ids. @throws HostError */
export const renameSheets = (renames: readonly SheetRename[]): Promise<string[]> =>
  withMemories(renames.map(({ from }) => from), (context, there) => {
    const names = new Map(there.map(({ name, id }) => [name, id]));
    const done = renames.filter(({ from }) => names.has(from));
    for (const { from, to } of done) context.workbook.worksheets.getItem(names.get(from)!).name = to;
    return (kept) => memoriesRenamed(kept, done);
  });

/** Takes sheets away. Returns their ids. @throws HostError */
export const removeSheets = (names: readonly string[]): Promise<string[]> =>
  withMemories(names, (context, there) => {
    for (const { id } of there) context.workbook.worksheets.getItem(id).delete();
    return (kept) => memoriesWith(kept, names.map((name) => ({ name })));
  });
