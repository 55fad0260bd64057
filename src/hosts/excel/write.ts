import type { WriteRequest } from '../host';
import { HostError } from '../host-error';
import type { Content, SheetContent } from './content';
import { contentOfPlan, holds } from './content';
import { concernsPage, hostError } from './errors';
import type { Found, FoundSheet } from './look';
import { lookAt } from './look';
import type { Previous } from './previous';
import { keepMemory, keepPrevious, nothingToRestore, previousXml } from './previous';
import { putContent } from './put';
import { previousNamespace } from '../stored-parts';
import { bytesOf, inExcel, lean, RequestBudget } from './round-trips';

/** A cell that Excel gave back one apostrophe short or long, and what to hand it instead. */
interface Mending {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly value: string;
}

const sheetNamed = (context: Excel.RequestContext, name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);

/** Queues the contents, on new sheets at the end where there are none. */
const putAll = async (budget: RequestBudget, contents: readonly SheetContent[], found: Found): Promise<void> => {
  for (const content of contents) {
    const { id, reach } = found.sheets.get(content.name)!;
    const sheet = id === null ? budget.context.workbook.worksheets.add(content.name) : sheetNamed(budget.context, content.name);
    await putContent(budget, sheet, reach, content);
  }
};

const differs = (name: string, what: string): HostError => new HostError('not-written', `工作表「${name}」写入后读回的内容与要写的不一致（${what}）。`);

/** Asks for the cells; after the next sync, says which need mending. @throws HostError in the answer, where a cell holds something else */
const askBack = (context: Excel.RequestContext, { name, area, cells }: SheetContent): (() => Mending[]) => {
  const sheet = sheetNamed(context, name);
  const reach = lean(sheet.getUsedRangeOrNullObject(true)).load('rowIndex,columnIndex,rowCount,columnCount');
  const range = area.rows > 0 ? lean(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns)).load('values') : null;
  const withFormulas = range && cells.some((line) => line.some((content) => typeof content === 'object' && content !== null)) ? range.load('formulas') : null;
  return () => {
    if (!reach.isNullObject && (reach.rowIndex + reach.rowCount > area.row + area.rows || reach.columnIndex + reach.columnCount > area.column + area.columns)) throw differs(name, '表外还有内容');
    return cells.flatMap((line, row) =>
      line.flatMap((content, column): Mending[] => {
        const value: unknown = range?.values[row]?.[column];
        if (holds(content, value, withFormulas?.formulas[row]?.[column])) return [];
        const place = { sheet: name, row: area.row + row, column: area.column + column, content };
        if (typeof content === 'string' && value === `'${content}`) return [{ ...place, value: content }];
        if (typeof content === 'string' && `'${String(value)}` === content) return [{ ...place, value: `''${content}` }];
        throw differs(name, `第${area.row + row + 1}行第${area.column + column + 1}列`);
      }),
    );
  };
};

/** Queues the mended values; after the next sync, makes sure of them. @throws HostError in the answer */
const mend = (context: Excel.RequestContext, mendings: readonly Mending[]): (() => void) => {
  const ranges = mendings.map(({ sheet, row, column, value }) => {
    const range = lean(sheetNamed(context, sheet).getCell(row, column));
    range.values = [[value]];
    return range.load('values');
  });
  return () => {
    mendings.forEach(({ sheet, row, column, content }, index) => {
      if (!holds(content, ranges[index]!.values[0]?.[0], null)) throw differs(sheet, `第${row + 1}行第${column + 1}列`);
    });
  };
};

const same = (left: SheetContent, right: SheetContent): boolean => JSON.stringify({ ...left, look: null }) === JSON.stringify({ ...right, look: null });

/** Returns the rows to bring back later: those of a write that was cut short are older than what it left on the sheets. */
const replacedBy = (contents: readonly SheetContent[], { sheets, parts: { previous } }: Found): SheetContent[] =>
  contents.map(({ name }) => (previous?.state === 'pending' ? previous.sheets.find((sheet) => sheet.name === name) : undefined) ?? sheets.get(name)!.content);

/** Brings the sheets and parts back to what was found, leaving alone what never changed. */
const undo = (found: Found): Promise<void> =>
  inExcel(async (context) => {
    const now = await lookAt(context, [...found.sheets.keys()]);
    const budget = new RequestBudget(context);
    const changed = [...now.sheets].flatMap(([name, sheet]) => (same(sheet.content, found.sheets.get(name)!.content) ? [] : [found.sheets.get(name)!.content]));
    await putAll(budget, changed, now);
    await context.sync();
    const backs = changed.map((content) => askBack(context, content));
    await context.sync();
    const assure = mend(context, backs.flatMap((back) => back()));
    keepMemory(context, found.parts.memory, now.parts);
    keepPrevious(context, found.parts.previous, now.parts);
    await context.sync();
    assure();
  });

const readable = (failure: HostError): string => failure.message.replace(/。$/, '');

const notWritten = (failure: HostError, undone: boolean): HostError =>
  new HostError(
    'not-written',
    undone
      ? `没有写入：${readable(failure)}。工作表保持写入前的样子，没有丢失任何内容。`
      : `写入中断：${readable(failure)}。写入前的内容已经存在工作簿里，没有丢失；请稍后点「恢复上一版」。`,
    { cause: failure },
  );

/** Shows the sheet, should the user have hidden it. */
const show = (context: Excel.RequestContext, name: string, found: FoundSheet | undefined): void => {
  const sheet = sheetNamed(context, name);
  if (found && !found.visible) sheet.visibility = 'Visible';
  sheet.activate();
};

const withoutPage = (content: SheetContent): SheetContent => ({ ...content, look: content.look && { ...content.look, page: null } });

const writeContents = async (contents: readonly SheetContent[], { memory, activate }: WriteRequest): Promise<string[]> => {
  const names = contents.map(({ name }) => name);
  const found = await inExcel((context) => lookAt(context, names));
  const { previous } = found.parts;
  const looks = { ...previous?.looks, ...Object.fromEntries(contents.map(({ name, look }) => [name, look!])) };
  const replaced: Previous = { state: 'pending', sheets: replacedBy(contents, found), memory: previous?.state === 'pending' ? previous.memory : found.parts.memory, looks };
  try {
    return await inExcel(async (context) => {
      const budget = new RequestBudget(context);
      await budget.spend(bytesOf(previousXml(replaced)));
      keepPrevious(context, replaced, found.parts);
      await putAll(budget, contents, found);
      await context.sync();
      const backs = contents.map((content) => askBack(context, content));
      const sheets = names.map((name) => sheetNamed(context, name).load('id'));
      const parts = context.workbook.customXmlParts.getByNamespace(previousNamespace).load('items/id');
      await context.sync();
      const assure = mend(context, backs.flatMap((back) => back()));
      keepPrevious(context, { ...replaced, state: 'done' }, { previousIds: parts.items.map(({ id }) => id) });
      keepMemory(context, memory, found.parts);
      show(context, activate, found.sheets.get(activate));
      await context.sync();
      assure();
      return sheets.map(({ id }) => id);
    });
  } catch (error) {
    const undone = await undo(found).then(
      () => true,
      () => false,
    );
    throw notWritten(hostError(error), undone);
  }
};

/** Returns the ids of the written sheets, once they hold the plans; otherwise the workbook is as it was. @throws HostError */
export const writePlans = async (request: WriteRequest): Promise<string[]> => {
  const contents = request.plans.map(contentOfPlan);
  try {
    return await writeContents(contents, request);
  } catch (error) {
    // A report without its page set-up is better than none.
    if (!concernsPage(error)) throw error;
    return writeContents(contents.map(withoutPage), request);
  }
};

/** Brings back what the last write replaced. Returns the ids of the sheets. @throws HostError */
export const restorePrevious = (): Promise<string[]> =>
  inExcel(async (context) => {
    const { parts } = await lookAt(context, []);
    const { previous } = parts;
    if (!previous || previous.state === 'restored') throw nothingToRestore();
    const found = await lookAt(context, previous.sheets.map(({ name }) => name));
    await putAll(new RequestBudget(context), previous.sheets, found);
    await context.sync();
    const backs = previous.sheets.map((content) => askBack(context, content));
    await context.sync();
    const assure = mend(context, backs.flatMap((back) => back()));
    const looks = Object.fromEntries(previous.sheets.flatMap(({ name, look }) => (look ? [[name, look] as const] : [])));
    keepMemory(context, previous.memory, found.parts);
    keepPrevious(context, { state: 'restored', sheets: [], memory: null, looks }, found.parts);
    await context.sync();
    assure();
    return [...found.sheets.values()].flatMap(({ id }) => (id === null ? [] : [id]));
  });
