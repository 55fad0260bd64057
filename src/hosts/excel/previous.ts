import { HostError } from '../host-error';
import { memoryNamespace, memoryXml, partXml, previousNamespace, readMemory, readPart } from '../stored-parts';
import type { Look, SheetContent } from './content';

/** pending: a write has begun and not ended; done: it has ended; restored: its sheets have been brought back. */
export type PreviousState = 'pending' | 'done' | 'restored';

/** What the last write replaced, and how what it wrote looks. */
export interface Previous {
  readonly state: PreviousState;
  readonly sheets: readonly SheetContent[];
  readonly memory: string | null;
  /** By sheet name. */
  readonly looks: Readonly<Record<string, Look>>;
}

const version = 1;

/** Returns the part's XML. */
export const previousXml = ({ state, ...kept }: Previous): string => partXml('previous', previousNamespace, JSON.stringify({ version, ...kept }), state);

const isState = (text: string | null): text is PreviousState => text === 'pending' || text === 'done' || text === 'restored';

/** Returns what a part's XML keeps; null where there is none that this version can read. */
export const readPrevious = (xml: string | null): Previous | null => {
  const part = xml === null ? null : readPart(xml, previousNamespace);
  if (!part || !isState(part.state)) return null;
  try {
    const kept = JSON.parse(part.json) as Omit<Previous, 'state'> & { readonly version: number };
    return kept.version === version ? { state: part.state, sheets: kept.sheets, memory: kept.memory, looks: kept.looks } : null;
  } catch {
    return null;
  }
};

/** The program's own parts of the workbook, as found. */
export interface Parts {
  readonly memory: string | null;
  readonly previous: Previous | null;
  /** More than one of a kind means that none can be trusted. */
  readonly memoryIds: readonly string[];
  readonly previousIds: readonly string[];
}

/** Asks for the program's parts; the answer is there after the next sync. */
export const askParts = (context: Excel.RequestContext): (() => Parts) => {
  const ask = (namespace: string): (() => { readonly xml: string | null; readonly ids: readonly string[] }) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
    const xml = parts.getOnlyItemOrNullObject().getXml();
    return () => ({ xml: xml.value ?? null, ids: parts.items.map(({ id }) => id) });
  };
  const [memory, previous] = [ask(memoryNamespace), ask(previousNamespace)];
  return () => ({ memory: readMemory(memory().xml), previous: readPrevious(previous().xml), memoryIds: memory().ids, previousIds: previous().ids });
};

/** Queues what makes one part hold the XML and all others of its kind go; without XML, none stays. */
const keepPart = (context: Excel.RequestContext, xml: string | null, ids: readonly string[]): void => {
  const { customXmlParts } = context.workbook;
  const [first, ...others] = ids;
  for (const id of others) customXmlParts.getItem(id).delete();
  if (first !== undefined && xml !== null) customXmlParts.getItem(first).setXml(xml);
  else if (first !== undefined) customXmlParts.getItem(first).delete();
  else if (xml !== null) customXmlParts.add(xml);
};

/** Queues the keeping of what the last write replaced. */
export const keepPrevious = (context: Excel.RequestContext, previous: Previous | null, { previousIds }: Pick<Parts, 'previousIds'>): void => keepPart(context, previous && previousXml(previous), previousIds);

/** Queues the keeping of what was generated last. */
export const keepMemory = (context: Excel.RequestContext, memory: string | null, { memoryIds }: Pick<Parts, 'memoryIds'>): void =>
  keepPart(context, memory === null ? null : memoryXml(memory), memoryIds);

/** Says that there is nothing to bring back. */
export const nothingToRestore = (): HostError => new HostError('not-written', '没有可以恢复的上一版。');
