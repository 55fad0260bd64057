import { findingsSheet, reportSheet } from '../../core/model/own-sheets';
import { cellRef } from '../../core/units/address';
import type { WriteRequest } from '../host';
import { HostError } from '../host-error';
import type { Content, SheetContent } from '../sheet-content';
import { contentOfPlan, isEmpty } from '../sheet-content';
import { holds, mendedText } from './cell-values';
import { concernsPage, hostError } from './errors';
import type { Found, FoundSheet } from './look';
import { lookAt } from './look';
import { looksWith } from '../kept-parts';
import { keepLastWrite, keepMemory, keepPrevious, keepSheetMemories } from './previous';
import { putContent } from './put';
import type { Version } from '../kept-versions';
import { keptWhenBegun, keptWhenEnded } from '../kept-versions';
import { lastWriteNamespace, memoriesWith } from '../stored-parts';
import { inExcel, lean, RequestBudget } from './round-trips';
import { keptLooks, rowsLookedAtBefore, rowsStood } from '../kept-looks';

/** What a write makes of the workbook. */
interface Change {
  readonly contents: readonly SheetContent[];
  /** What is remembered from then on; null leaves what is. */
  readonly memory: { readonly text: string | null } | null;
  /** Sheet to show at the end; null leaves the one shown. */
  readonly activate: string | null;
}

/** A cell that Excel gave back one apostrophe short or long, and what to hand it instead. */
export interface Mending {
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

const differs = (place: string): HostError => new HostError('not-written', { about: place, message: `read back other than written: ${place}` });

/** Asks for the cells; after the next sync, says which need mending. @throws HostError in the answer, where a cell holds something else */
export const askBack = (context: Excel.RequestContext, { name, area, cells }: SheetContent): (() => Mending[]) => {
  const sheet = sheetNamed(context, name);
  const reach = lean(sheet.getUsedRangeOrNullObject(true)).load('rowIndex,columnIndex,rowCount,columnCount');
  const range = area.rows > 0 ? lean(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns)).load('values') : null;
  const withFormulas = range && cells.some((line) => line.some((content) => typeof content === 'object' && content !== null)) ? range.load('formulas') : null;
  return () => {
    if (!reach.isNullObject && (reach.rowIndex + reach.rowCount > area.row + area.rows || reach.columnIndex + reach.columnCount > area.column + area.columns)) throw differs(name);
    return cells.flatMap((line, row) =>
      line.flatMap((content, column): Mending[] => {
        const value: unknown = range?.values[row]?.[column];
        if (holds(content, value, withFormulas?.formulas[row]?.[column])) return [];
        const place = { sheet: name, row: area.row + row, column: area.column + column, content };
        const mended = mendedText(content, value);
        if (mended === null) throw differs(cellRef(name, area.row + row, area.column + column));
        return [{ ...place, value: mended }];
      }),
    );
  };
};

/** Queues the mended values; after the next sync, makes sure of them. @throws HostError in the answer */
export const mend = (context: Excel.RequestContext, mendings: readonly Mending[]): (() => void) => {
  const ranges = mendings.map(({ sheet, row, column, value }) => {
    const range = lean(sheetNamed(context, sheet).getCell(row, column));
    range.values = [[value]];
    return range.load('values');
  });
  return () => {
    mendings.forEach(({ sheet, row, column, content }, index) => {
      if (!holds(content, ranges[index]!.values[0]?.[0], null)) throw differs(cellRef(sheet, row, column));
    });
  };
};

const equal = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const same = (left: SheetContent, right: SheetContent): boolean => equal({ ...left, look: null, ownLooks: [] }, { ...right, look: null, ownLooks: [] });

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
    const { memory, sheetMemories, kept, looks } = found.parts;
    const parts = new RequestBudget(context);
    if (memory !== now.parts.memory) await keepMemory(parts, memory, now.parts);
    await keepSheetMemories(parts, sheetMemories, now.parts);
    if (!equal(kept.previous, now.parts.kept.previous)) await keepPrevious(parts, kept.previous, now.parts);
    await keepLastWrite(parts, { underway: kept.underway, looks }, now.parts.ids.lastWrite);
    await context.sync();
    assure();
  });

/** Shows the sheet, should the user have hidden it. */
const show = (context: Excel.RequestContext, name: string, found: FoundSheet | undefined): void => {
  const sheet = sheetNamed(context, name);
  if (found && !found.visible) sheet.visibility = 'Visible';
  sheet.activate();
};

const withoutPage = (content: SheetContent): SheetContent => ({ ...content, look: content.look && { ...content.look, page: null } });

const writeChange = async (found: Found, { contents, memory, activate }: Change): Promise<string[]> => {
  const names = contents.map(({ name }) => name);
  const { kept } = found.parts;
  const replaced: Version<SheetContent> = { sheets: names.map((name) => found.sheets.get(name)!.content), memory: found.parts.memory };
  const [begun, ended] = [keptWhenBegun(kept, replaced), keptWhenEnded(kept, replaced, isEmpty)];
  const looks = looksWith(found.parts.looks, contents);
  const sheetMemories = memoriesWith(found.parts.sheetMemories, contents);
  try {
    return await inExcel(async (context) => {
      const budget = new RequestBudget(context);
      await keepLastWrite(budget, { underway: begun.underway, looks }, found.parts.ids.lastWrite);
      await putAll(budget, contents, found);
      await context.sync();
      const backs = contents.map((content) => askBack(context, content));
      const sheets = names.map((name) => sheetNamed(context, name).load('id'));
      const lastWrites = context.workbook.customXmlParts.getByNamespace(lastWriteNamespace).load('items/id');
      await context.sync();
      const assure = mend(context, backs.flatMap((back) => back()));
      const parts = new RequestBudget(context);
      if (ended.previous !== kept.previous) await keepPrevious(parts, ended.previous, found.parts);
      if (memory) await keepMemory(parts, memory.text, found.parts);
      await keepSheetMemories(parts, sheetMemories, found.parts);
      if (activate !== null) show(context, activate, found.sheets.get(activate));
      // Last of all: as long as the write is under way, nothing of what it replaces can be lost.
      await keepLastWrite(parts, { underway: ended.underway, looks }, lastWrites.items.map(({ id }) => id));
      await context.sync();
      assure();
      return sheets.map(({ id }) => id);
    });
  } catch (error) {
    const undone = await undo(found).then(
      () => true,
      () => false,
    );
    throw new HostError(undone ? 'not-written' : 'cut-short', { cause: hostError(error) });
  }
};

/** Returns what the attempt returns; where Excel cannot set up pages, what it returns without: a report without its page set-up is better than none. */
export const orWithoutPages = async (attempt: (prepare: (content: SheetContent) => SheetContent) => Promise<string[]>): Promise<string[]> => {
  try {
    return await attempt((content) => content);
  } catch (error) {
    if (!concernsPage(error)) throw error;
    return attempt(withoutPage);
  }
};

/** Returns the ids of the written sheets, once they hold the plans; otherwise the workbook is as it was. @throws HostError */
export const writePlans = ({ plans, memory, activate }: Omit<WriteRequest, 'derived' | 'renames' | 'removals'>): Promise<string[]> =>
  orWithoutPages(async (prepare) => {
    const reach = new Map(plans.map((plan) => [plan.name, rowsStood(plan)]));
    const found = await inExcel((context) => lookAt(context, plans.map(({ name }) => name), (name) => reach.get(name) ?? 0));
    const contents = plans.map((plan) => ({ ...contentOfPlan(plan), ownLooks: keptLooks(plan, found.sheets.get(plan.name)!.content) }));
    return writeChange(found, { contents: contents.map(prepare), memory: memory === null ? null : { text: memory }, activate });
  });

/** Brings back what a write that was cut short was to replace; until that is done, the write counts as under way. */
const mendCutShort = (found: Found, { sheets, memory }: Version<SheetContent>): Promise<string[]> =>
  inExcel(async (context) => {
    await putAll(new RequestBudget(context), sheets, found);
    await context.sync();
    const backs = sheets.map((content) => askBack(context, content));
    const written = sheets.map(({ name }) => sheetNamed(context, name).load('id'));
    await context.sync();
    const assure = mend(context, backs.flatMap((back) => back()));
    const parts = new RequestBudget(context);
    if (memory !== found.parts.memory) await keepMemory(parts, memory, found.parts);
    const sheetMemories = memoriesWith(found.parts.sheetMemories, sheets);
    await keepSheetMemories(parts, sheetMemories, found.parts);
    await keepLastWrite(parts, { underway: null, looks: looksWith(found.parts.looks, sheets) }, found.parts.ids.lastWrite);
    await context.sync();
    assure();
    return written.map(({ id }) => id);
  });

/** Returns the program's sheets as found, and those that are to be brought back, should they be others. */
const lookAtKept = async (): Promise<Found> => {
  const usual = [reportSheet, findingsSheet];
  const found = await inExcel((context) => lookAt(context, usual, (name) => (name === reportSheet ? rowsLookedAtBefore : 0)));
  const { previous, underway } = found.parts.kept;
  const others = [...(previous?.sheets ?? []), ...(underway?.sheets ?? [])].map(({ name }) => name).filter((name) => !usual.includes(name));
  return others.length === 0 ? found : inExcel((context) => lookAt(context, [...usual, ...new Set(others)]));
};

/** Brings back what the last write replaced. Returns the ids of the sheets. @throws HostError */
export const restorePrevious = (): Promise<string[]> =>
  orWithoutPages(async (prepare) => {
    const found = await lookAtKept();
    const { previous, underway } = found.parts.kept;
    if (underway) return mendCutShort(found, { ...underway, sheets: underway.sheets.map(prepare) });
    if (!previous) throw new HostError('nothing-to-restore');
    return writeChange(found, { contents: previous.sheets.map(prepare), memory: { text: previous.memory }, activate: null });
  });
