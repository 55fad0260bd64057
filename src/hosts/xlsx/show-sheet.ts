import type { Package } from '../opc/package';
import { attributeOf, spliced, tagWith } from '../opc/xml-text';
import { sheetsOf } from './put-sheets';
import { workbookPart } from './workbook-part';

/** Shows a sheet, should the user have hidden it. Which sheet a workbook opens with is left as it is: that stands in the user's own sheets as well. */
export const showSheet = (parts: Package, name: string): void => {
  const workbook = workbookPart(parts);
  const found = sheetsOf(parts, workbook).find((sheet) => sheet.name === name);
  if (!found || (attributeOf(found.element, 'state') ?? 'visible') === 'visible') return;
  const xml = parts.text(workbook);
  parts.put(workbook, spliced(xml, [{ start: found.element.start, end: found.element.contentStart, text: tagWith(xml, found.element, 'state', 'visible') }]));
};
