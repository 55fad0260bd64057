import { escapeText, notInXml, unescapeXml } from './opc/xml-escapes';

/** What the program keeps inside a workbook, one custom XML part each: the same for Excel and for files. */
export const memoryNamespace = 'urn:jishu:memory:1';
export const previousNamespace = 'urn:jishu:previous:1';
export const lastWriteNamespace = 'urn:jishu:last-write:1';

/** Returns JSON text as it stands in an XML element; what XML cannot hold is written in JSON's own way. */
const escapeJson = (json: string): string => escapeText(json.replace(notInXml, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)).replaceAll('\r', '&#13;');

/** Returns the XML of a part that holds JSON text. */
export const partXml = (element: string, namespace: string, json: string): string => `<${element} xmlns="${namespace}">${escapeJson(json)}</${element}>`;

/** Returns the JSON text of a part as a workbook gives it back, prefix or not; null where it is none of ours. */
export const readPart = (xml: string, namespace: string): string | null => {
  const match = /^\s*(?:<\?xml[^>]*\?>)?\s*<(?:[\w.-]+:)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*)<\/[^>]+>\s*$)/.exec(xml.replace(/^\ufeff/, ''));
  const attributes = match?.[1];
  if (attributes === undefined || !new RegExp(`xmlns(?::[\\w.-]+)?\\s*=\\s*["']${namespace}["']`).test(attributes)) return null;
  const body = match?.[2] ?? '';
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(body);
  return cdata?.[1] ?? unescapeXml(body);
};

/** Returns the XML of the part that keeps what was generated last. */
export const memoryXml = (memory: string): string => partXml('memory', memoryNamespace, memory);

/** Returns what was generated last; null where the part is none of ours. */
export const readMemory = (xml: string | null): string | null => (xml === null ? null : readPart(xml, memoryNamespace));
