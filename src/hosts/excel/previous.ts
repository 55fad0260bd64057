import type { KeptParts, LastWrite } from '../kept-parts';
import { keptIn, lastWriteXml, previousXml } from '../kept-parts';
import type { Version } from '../kept-versions';
import type { SheetContent } from '../sheet-content';
import { lastWriteNamespace, memoryNamespace, memoryXml, previousNamespace, readSheetMemories, sheetMemoriesNamespace, sheetMemoriesXml } from '../stored-parts';
import type { SheetMemories } from '../stored-parts';
import type { RequestBudget } from './round-trips';
import { bytesOf } from './round-trips';

/** The program's own parts of the workbook, as found. */
export interface Parts extends KeptParts {
  /** More than one of a kind means that none can be trusted. */
  readonly ids: { readonly memory: readonly string[]; readonly sheetMemories: readonly string[]; readonly previous: readonly string[]; readonly lastWrite: readonly string[] };
}

/** A part as found, and the ids of all of its kind. */
interface Asked {
  readonly xml: string | null;
  readonly ids: readonly string[];
}

const ask = (context: Excel.RequestContext, namespace: string): (() => Asked) => {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
  const xml = parts.getOnlyItemOrNullObject().getXml();
  return () => ({ xml: xml.value ?? null, ids: parts.items.map(({ id }) => id) });
};

const partsOf = (memory: Asked, sheetMemories: Asked, previous: Asked, lastWrite: Asked): Parts => ({ ...keptIn(memory.xml, sheetMemories.xml, previous.xml, lastWrite.xml), ids: { memory: memory.ids, sheetMemories: sheetMemories.ids, previous: previous.ids, lastWrite: lastWrite.ids } });

/** Asks for the program's parts; the answer is there after the next sync. */
export const askParts = (context: Excel.RequestContext): (() => Parts) => {
  const [memory, sheetMemories, previous, lastWrite] = [ask(context, memoryNamespace), ask(context, sheetMemoriesNamespace), ask(context, previousNamespace), ask(context, lastWriteNamespace)];
  return () => partsOf(memory(), sheetMemories(), previous(), lastWrite());
};

/** Returns the program's parts where they are too large for one answer. */
export const askPartsOneByOne = async (context: Excel.RequestContext): Promise<Parts> => {
  const askOne = async (namespace: string): Promise<Asked> => {
    const asked = ask(context, namespace);
    await context.sync();
    return asked();
  };
  return partsOf(await askOne(memoryNamespace), await askOne(sheetMemoriesNamespace), await askOne(previousNamespace), await askOne(lastWriteNamespace));
};

/** Queues what makes one part hold the XML and all others of its kind go; without XML, none stays. */
const keepPart = async (budget: RequestBudget, xml: string | null, ids: readonly string[]): Promise<void> => {
  await budget.spend(bytesOf(xml));
  const { customXmlParts } = budget.context.workbook;
  const [first, ...others] = ids;
  for (const id of others) customXmlParts.getItem(id).delete();
  if (first !== undefined && xml !== null) customXmlParts.getItem(first).setXml(xml);
  else if (first !== undefined) customXmlParts.getItem(first).delete();
  else if (xml !== null) customXmlParts.add(xml);
};

/** Queues the keeping of the report before. */
export const keepPrevious = (budget: RequestBudget, previous: Version<SheetContent> | null, { ids }: Parts): Promise<void> => keepPart(budget, previous && previousXml(previous), ids.previous);

/** Queues the keeping of what is known of the last write. */
export const keepLastWrite = (budget: RequestBudget, lastWrite: LastWrite, ids: readonly string[]): Promise<void> => keepPart(budget, lastWriteXml(lastWrite), ids);

/** Queues the keeping of what was generated last. */
export const keepMemory = (budget: RequestBudget, memory: string | null, { ids }: Parts): Promise<void> => keepPart(budget, memory === null ? null : memoryXml(memory), ids.memory);

/** What is kept with the sheets, as found. */
interface AskedMemories extends Pick<Parts, 'sheetMemories'> {
  readonly ids: Pick<Parts['ids'], 'sheetMemories'>;
}

/** Asks for what is kept with the sheets; the answer is there after the next sync. */
export const askSheetMemories = (context: Excel.RequestContext): (() => AskedMemories) => {
  const asked = ask(context, sheetMemoriesNamespace);
  return () => {
    const { xml, ids } = asked();
    return { sheetMemories: readSheetMemories(xml), ids: { sheetMemories: ids } };
  };
};

/** Queues the keeping of what is kept with the sheets, where it differs from what was found. */
export const keepSheetMemories = async (budget: RequestBudget, memories: SheetMemories, { sheetMemories, ids }: AskedMemories): Promise<void> => {
  if (JSON.stringify(memories) !== JSON.stringify(sheetMemories)) await keepPart(budget, sheetMemoriesXml(memories), ids.sheetMemories);
};
