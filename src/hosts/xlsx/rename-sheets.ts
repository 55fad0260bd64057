import type { SheetRename } from '../../core/model/sheet-plan';
import { quoteSheet } from '../../core/units/address';
import { HostError } from '../host-error';
import type { Package } from '../opc/package';
import { escapeText } from '../opc/xml-escapes';
import { spliced, tagWith } from '../opc/xml-text';
import { sheetsOf } from './put-sheets';
import { workbookPart } from './workbook-part';

const formulas = /(<(?:\w+:)?(?:f|definedName|formula|formula1|formula2|sqref)(?:\s[^>]*)?>)([^<]*)(?=<)/g;
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Returns a part with its formulas pointing at the sheet's new name. */
const pointed = (xml: string, { from, to }: SheetRename): string => {
  const [quoted, bare] = [escapeText(`'${from.replaceAll("'", "''")}'`), escapeText(from)];
  if (!xml.includes(bare)) return xml;
  const names = new RegExp(`(${literal(quoted)}|(^|[^\\p{L}\\p{N}_.'])${literal(bare)})!`, 'gu');
  return xml.replace(formulas, (_, tag: string, formula: string) => `${tag}${formula.replace(names, (_whole, _name, before: string | undefined) => `${before ?? ''}${escapeText(quoteSheet(to))}!`)}`);
};

/** Gives sheets other names, one after the other, and has the formulas of the workbook point at them, as Excel does; a sheet that is not there keeps none. Parts that do not name such a sheet keep their bytes. @throws HostError where another sheet has the name */
export const renameSheets = (parts: Package, renames: readonly SheetRename[]): void => {
  const workbook = workbookPart(parts);
  for (const rename of renames) {
    const xml = parts.text(workbook);
    const sheets = sheetsOf(parts, workbook);
    const sheet = sheets.find(({ name }) => name === rename.from)?.element;
    if (!sheet) continue;
    if (sheets.some(({ name, element }) => element !== sheet && name.toLowerCase() === rename.to.toLowerCase())) throw new HostError('already-there', { about: rename.to });
    parts.put(workbook, spliced(xml, [{ start: sheet.start, end: sheet.contentStart, text: tagWith(xml, sheet, 'name', rename.to) }]));
    for (const part of parts.names.filter((name) => name === workbook || /^xl\/(?:worksheets|charts)\/[^/]+\.xml$/i.test(name))) {
      const before = parts.text(part);
      const after = pointed(before, rename);
      if (after !== before) parts.put(part, after);
    }
  }
};
