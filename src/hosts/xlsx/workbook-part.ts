import { documentRelationships, strictRelationships } from '../opc/package';
import type { Package } from '../opc/package';
import { prefixOfNamespace, rootOf } from '../opc/xml-text';

/** Returns the name of the workbook's part. @throws where the package has none */
export const workbookPart = (parts: Package): string => {
  const part = parts.relationships('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (part === undefined || !parts.has(part)) throw new Error('the package has no workbook');
  return part;
};

/** Returns the ending of a file's name that its package wants: Excel opens none that has another. */
export const fileEnding = (parts: Package): '.xlsm' | '.xlsx' | '.xltm' | '.xltx' => {
  const type = parts.contentType(workbookPart(parts));
  const macros = type.includes('macroEnabled');
  if (type.includes('template')) return macros ? '.xltm' : '.xltx';
  return macros ? '.xlsm' : '.xlsx';
};

/** Returns the prefix under which a part's elements name links, declared or not, and what declares it on the element itself. */
export const linkPrefix = (xml: string): { readonly prefix: string; readonly declaration: string } => {
  const root = rootOf(xml);
  const strict = root !== null && root.attributes.includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
  const namespace = strict ? strictRelationships : documentRelationships;
  const prefix = root && prefixOfNamespace(root, namespace);
  return prefix ? { prefix, declaration: '' } : { prefix: 'r:', declaration: ` xmlns:r="${namespace}"` };
};
