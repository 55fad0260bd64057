import { documentRelationships, strictRelationships } from '../opc/package';
import type { Package } from '../opc/package';
import { prefixOfNamespace, rootOf } from '../opc/xml-text';

/** Returns the name of the workbook's part. @throws where the package has none */
export const workbookPart = (parts: Package): string => {
  const part = parts.main;
  if (part === null || !parts.has(part)) throw new Error('the package has no workbook');
  return part;
};

/** Returns the ending of a file's name that its package wants: Excel opens none that has another. */
export const fileEnding = (parts: Package): '.xlsm' | '.xlsx' | '.xltm' | '.xltx' => {
  const type = parts.contentType(parts.main ?? '');
  const macros = type.includes('macroEnabled');
  if (type.includes('template')) return macros ? '.xltm' : '.xltx';
  return macros ? '.xlsm' : '.xlsx';
};

/** The namespace of sheets, and that of the strict form of the format. */
export const spreadsheetNamespaces = { transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main' };

/** Tells whether a part is written in the strict form of the format. */
export const isStrict = (xml: string): boolean => rootOf(xml)?.attributes.includes(spreadsheetNamespaces.strict) ?? false;

/** Returns the prefix under which a part's elements name links, declared or not, and what declares it on the element itself. */
export const linkPrefix = (xml: string): { readonly prefix: string; readonly declaration: string } => {
  const root = rootOf(xml);
  const namespace = isStrict(xml) ? strictRelationships : documentRelationships;
  const prefix = root && prefixOfNamespace(root, namespace);
  return prefix ? { prefix, declaration: '' } : { prefix: 'r:', declaration: ` xmlns:r="${namespace}"` };
};
