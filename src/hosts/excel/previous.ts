import { HostError } from '../host-error';
import type { KeptVersions, Version } from '../kept-versions';
import { lastWriteNamespace, memoryNamespace, memoryXml, partXml, previousNamespace, readMemory, readPart } from '../stored-parts';
import type { Look, SheetContent } from './content';
import type { RequestBudget } from './round-trips';
import { bytesOf } from './round-trips';

/** What is known of the last write. */
export interface LastWrite {
  /** What it replaces, for as long as it has not ended. */
  readonly underway: Version<SheetContent> | null;
  /** How the sheets look that the program has written, by name. */
  readonly looks: Readonly<Record<string, Look>>;
}

const version = 2;

const previousXml = (previous: Version<SheetContent>): string => partXml('previous', previousNamespace, JSON.stringify({ version, ...previous }));

const lastWriteXml = (lastWrite: LastWrite): string => partXml('lastWrite', lastWriteNamespace, JSON.stringify({ version, ...lastWrite }));

/** Returns what a part's XML keeps; null where there is none that this version can read. */
const readKept = <Kept>(xml: string | null, namespace: string): Kept | null => {
  const json = xml === null ? null : readPart(xml, namespace);
  if (json === null) return null;
  try {
    const kept = JSON.parse(json) as Kept & { readonly version: number };
    return kept.version === version ? kept : null;
  } catch {
    return null;
  }
};

/** The program's own parts of the workbook, as found. */
export interface Parts {
  readonly memory: string | null;
  readonly kept: KeptVersions<SheetContent>;
  readonly looks: LastWrite['looks'];
  /** More than one of a kind means that none can be trusted. */
  readonly ids: { readonly memory: readonly string[]; readonly previous: readonly string[]; readonly lastWrite: readonly string[] };
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

const partsOf = (memory: Asked, previous: Asked, lastWrite: Asked): Parts => {
  const { underway = null, looks = {} } = readKept<LastWrite>(lastWrite.xml, lastWriteNamespace) ?? {};
  const found = readKept<Version<SheetContent>>(previous.xml, previousNamespace);
  return {
    memory: readMemory(memory.xml),
    kept: { previous: found && { sheets: found.sheets, memory: found.memory }, underway },
    looks,
    ids: { memory: memory.ids, previous: previous.ids, lastWrite: lastWrite.ids },
  };
};

/** Asks for the program's parts; the answer is there after the next sync. */
export const askParts = (context: Excel.RequestContext): (() => Parts) => {
  const [memory, previous, lastWrite] = [ask(context, memoryNamespace), ask(context, previousNamespace), ask(context, lastWriteNamespace)];
  return () => partsOf(memory(), previous(), lastWrite());
};

/** Returns the program's parts where they are too large for one answer. */
export const askPartsOneByOne = async (context: Excel.RequestContext): Promise<Parts> => {
  const askOne = async (namespace: string): Promise<Asked> => {
    const asked = ask(context, namespace);
    await context.sync();
    return asked();
  };
  return partsOf(await askOne(memoryNamespace), await askOne(previousNamespace), await askOne(lastWriteNamespace));
};

/** Tells what restoring would find. */
export const previousIn = ({ kept }: Parts): 'none' | 'available' | 'interrupted' => {
  if (kept.underway) return 'interrupted';
  return kept.previous ? 'available' : 'none';
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

/** Says that there is nothing to bring back. */
export const nothingToRestore = (): HostError => new HostError('nothing-to-restore');
