import type { SheetRename } from '../../core/model/sheet-plan';
import { quoteSheet } from '../../core/units/address';
import type { Package } from '../opc/package';
import { attributeOf, childrenOf, spliced, tagWith, topElements } from '../opc/xml-text';
import { workbookPart } from './workbook-part';

const formulas = /(<(?:\w+:)?(?:f|definedName|formula|formula1|formula2|sqref)(?:\s[^>]*)?>)([^<]*)(?=<)/g;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Returns a part with its formulas pointing at the sheet's new name. */
const pointed = (xml: string, { from, to }: SheetRename): string => {
  const [quoted, bare] = [escaped(`'${from.replaceAll("'", "''")}'`), escaped(from)];
  if (!xml.includes(bare)) return xml;
  const names = new RegExp(`(${literal(quoted)}|(^|[^\\p{L}\\p{N}_.'])${literal(bare)})!`, 'gu');
  return xml.replace(formulas, (_, tag: string, formula: string) => `${tag}${formula.replace(names, (_whole, _name, before: string | undefined) => `${before ?? ''}${escaped(quoteSheet(to))}!`)}`);
};

/** Gives sheets other names, one after the other, and has the formulas of the workbook point at them, as Excel does; a sheet that is not there keeps none. Parts that do not name such a sheet keep their bytes. */
export const renameSheets = (parts: Package, renames: readonly SheetRename[]): void => {
  const workbook = workbookPart(parts);
  for (const rename of renames) {
    const xml = parts.text(workbook);
    const list = topElements(xml).find(({ name }) => name === 'sheets');
    const sheet = list && childrenOf(xml, list).find((element) => attributeOf(element, 'name') === rename.from);
    if (!sheet) continue;
    parts.put(workbook, spliced(xml, [{ start: sheet.start, end: sheet.contentStart, text: tagWith(xml, sheet, 'name', rename.to) }]));
    for (const part of Object.keys(parts.entries).filter((name) => name === workbook || /^xl\/(?:worksheets|charts)\/[^/]+\.xml$/i.test(name))) {
      const before = parts.text(part);
      const after = pointed(before, rename);
      if (after !== before) parts.put(part, after);
    }
  }
};
