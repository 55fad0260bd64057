import { escapeText, notInXml, perhapsNotInXml, unescapeXml } from './opc/xml-escapes';

/** What the program keeps inside a workbook, one custom XML part each: the same for Excel and for files. */
export const memoryNamespace = 'urn:jishu:memory:1';
export const sheetMemoriesNamespace = 'urn:jishu:sheets:1';
export const previousNamespace = 'urn:jishu:previous:1';
export const lastWriteNamespace = 'urn:jishu:last-write:1';

/** Returns JSON text as it stands in an XML element; what XML cannot hold is written in JSON's own way. */
const escapeJson = (json: string): string => {
  const held = perhapsNotInXml.test(json) ? json.replace(notInXml, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) : json;
  return escapeText(held).replaceAll('\r', '&#13;');
};

/** Returns the XML of a part that holds JSON text. */
export const partXml = (element: string, namespace: string, json: string): string => `<${element} xmlns="${namespace}">${escapeJson(json)}</${element}>`;

/** Returns what is in a part of ours, prefix or not, as it is written there; null where it is none of that namespace. */
const bodyOf = (xml: string, namespace: string): string | null => {
  const match = /^\s*(?:<\?xml[^>]*\?>)?\s*<(?:[\w.-]+:)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*)<\/[^>]+>\s*$)/.exec(xml.replace(/^\ufeff/, ''));
  const attributes = match?.[1];
  if (attributes === undefined || !new RegExp(`xmlns(?::[\\w.-]+)?\\s*=\\s*["']${namespace}["']`).test(attributes)) return null;
  return match?.[2] ?? '';
};

/** Tells whether a part is one of ours. */
export const isPartOf = (xml: string, namespace: string): boolean => bodyOf(xml, namespace) !== null;

/** Returns the JSON text of a part as a workbook gives it back; null where it is none of ours. */
export const readPart = (xml: string, namespace: string): string | null => {
  const body = bodyOf(xml, namespace);
  if (body === null) return null;
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(body);
  return cdata?.[1] ?? unescapeXml(body);
};

/** Returns the XML of the part that keeps what was generated last. */
export const memoryXml = (memory: string): string => partXml('memory', memoryNamespace, memory);

/** Returns what was generated last; null where the part is none of ours. */
export const readMemory = (xml: string | null): string | null => (xml === null ? null : readPart(xml, memoryNamespace));

/** Texts by the names of the sheets with which they are kept. */
export type SheetMemories = Readonly<Record<string, string>>;

/** Returns the XML of the part that keeps them; null where there is nothing to keep. */
export const sheetMemoriesXml = (memories: SheetMemories): string | null => (Object.keys(memories).length === 0 ? null : partXml('sheets', sheetMemoriesNamespace, JSON.stringify(memories)));

/** Returns what is kept with each sheet; nothing where the part is none of ours, or broken. */
export const readSheetMemories = (xml: string | null): SheetMemories => {
  const json = xml === null ? null : readPart(xml, sheetMemoriesNamespace);
  if (json === null) return {};
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? Object.fromEntries(Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {};
  } catch {
    return {};
  }
};

/** Returns what is kept once these sheets are written, each with its own text or none; in the order of the names, so that the same workbook is the same file. */
export const memoriesWith = (memories: SheetMemories, written: readonly { readonly name: string; readonly memory?: string | null }[]): SheetMemories => {
  const kept = new Map(Object.entries(memories));
  for (const { name, memory } of written) {
    if (memory === undefined || memory === null) kept.delete(name);
    else kept.set(name, memory);
  }
  return Object.fromEntries([...kept].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)));
};

/** Returns what is kept once sheets have other names. */
export const memoriesRenamed = (memories: SheetMemories, renames: readonly { readonly from: string; readonly to: string }[]): SheetMemories =>
  renames.reduce<SheetMemories>((kept, { from, to }) => {
    const { [from]: memory, ...others } = kept;
    return memory === undefined ? kept : memoriesWith(others, [{ name: to, memory }]);
  }, memories);
