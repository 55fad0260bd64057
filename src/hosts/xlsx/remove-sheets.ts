import type { Package } from '../opc/package';
import { attributeOf, childrenOf, spliced, tagWith, topElements } from '../opc/xml-text';
import type { Splice } from '../opc/xml-text';
import { child, sheetsOf, withoutCalculationOrder } from './put-sheets';
import { workbookPart } from './workbook-part';

/** Takes sheets away, with the names that are theirs alone; one that is not there is away already. */
export const removeSheets = (parts: Package, names: readonly string[]): void => {
  const workbook = workbookPart(parts);
  for (const gone of names) {
    const listed = sheetsOf(parts, workbook);
    const index = listed.findIndex(({ name }) => name === gone);
    const sheet = listed[index];
    // A workbook has one sheet at least.
    if (!sheet || listed.length === 1) continue;
    const xml = parts.text(workbook);
    const definedNames = child(xml, 'definedNames');
    const splices: Splice[] = [{ start: sheet.element.start, end: sheet.element.end, text: '' }];
    for (const name of definedNames ? childrenOf(xml, definedNames) : []) {
      const own = attributeOf(name, 'localSheetId');
      if (own === null || Number(own) < index) continue;
      if (Number(own) === index) splices.push({ start: name.start, end: name.end, text: '' });
      else splices.push({ start: name.start, end: name.contentStart, text: tagWith(xml, name, 'localSheetId', String(Number(own) - 1)) });
    }
    for (const views of topElements(xml).filter(({ name }) => name === 'bookViews')) {
      for (const view of childrenOf(xml, views)) {
        const active = Number(attributeOf(view, 'activeTab') ?? 0);
        if (active >= index && active > 0) splices.push({ start: view.start, end: view.contentStart, text: tagWith(xml, view, 'activeTab', String(active - 1)) });
      }
    }
    parts.put(workbook, spliced(xml, splices));
    parts.unrelate(workbook, ({ kind, target }) => kind === 'worksheet' && target === sheet.part);
    parts.unrelate(sheet.part, () => true);
    parts.remove(sheet.part);
    withoutCalculationOrder(parts, workbook);
  }
};
