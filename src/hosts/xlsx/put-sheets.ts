import { quoteSheet } from '../../core/units/address';
import type { Package } from '../opc/package';
import { escapeText, escapeXml } from '../opc/xml-escapes';
import { appendedTo, attributeOf, childrenOf, outerText, rootOf, spliced, topElements, withPrefix } from '../opc/xml-text';
import type { Splice, XmlElement } from '../opc/xml-text';
import type { SheetContent } from '../sheet-content';
import { printNamesOf, sheetXml } from './sheet-part';
import type { Overlays } from './sheet-part';
import { normalFont, plainStyles, styleBook } from './style-book';
import { isStrict, linkPrefix, workbookPart } from './workbook-part';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What stands behind the page set-up in a sheet and belongs to its reader, not to us: drawings and comments (ISO/IEC 29500-1, 18.3.1.99). */
const keptWithSheet = new Set(['drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'controls']);
const printNames = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles']);

/** A sheet of a workbook's list. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly element: XmlElement;
}

/** Returns the element of that name directly in the root; null where there is none. */
export const child = (xml: string, name: string): XmlElement | null => topElements(xml).find((element) => element.name === name) ?? null;

/** Returns the sheets of a workbook in their order, each with its part. */
export const sheetsOf = (parts: Package, part: string): readonly ListedSheet[] => {
  const xml = parts.text(part);
  const list = child(xml, 'sheets');
  const targets = new Map(parts.relationships(part).map(({ id, target }) => [id, target]));
  return list === null ? [] : childrenOf(xml, list).map((element) => ({ name: attributeOf(element, 'name') ?? '', part: targets.get(attributeOf(element, 'id') ?? '') ?? '', element }));
};

/** Returns what a reader has put over a sheet: drawings, comments, and whether it is the one that is shown. */
const overlaysOf = (old: string): Overlays => {
  const root = rootOf(old);
  const kept = root === null ? [] : childrenOf(old, root).filter(({ name }) => keptWithSheet.has(name));
  const declarations = [...(root?.attributes.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [])].filter(([, prefix]) => prefix !== 'r').map(([text]) => text);
  return {
    selected: /<(?:\w+:)?sheetView\s[^>]*tabSelected\s*=\s*["'](?:1|true)/.test(old),
    declarations: kept.length === 0 ? '' : declarations.join(''),
    elements: kept.map((element) => outerText(old, element)).join(''),
  };
};

/** Returns the workbook's text with the print names of some of its sheets, by their indexes, in the place of those that they had. */
const renamedPrints = (xml: string, contents: readonly (readonly [index: number, content: SheetContent])[]): string => {
  const root = rootOf(xml)!;
  const list = child(xml, 'definedNames');
  const replaced = new Set(contents.map(([index]) => index));
  const added = contents
    .flatMap(([index, content]) => printNamesOf(content).map(({ name, cells }) => `<${root.prefix}definedName name="${name}" localSheetId="${index}">${escapeText(quoteSheet(content.name))}!${cells}</${root.prefix}definedName>`))
    .join('');
  if (list === null) {
    if (added === '') return xml;
    const before = topElements(xml).filter(({ name }) => name === 'sheets' || name === 'functionGroups' || name === 'externalReferences').at(-1)!;
    return spliced(xml, [{ start: before.end, end: before.end, text: `<${root.prefix}definedNames>${added}</${root.prefix}definedNames>` }]);
  }
  const dropped = childrenOf(xml, list).flatMap((name): Splice[] => (printNames.has(attributeOf(name, 'name') ?? '') && replaced.has(Number(attributeOf(name, 'localSheetId') ?? -1)) ? [{ start: name.start, end: name.end, text: '' }] : []));
  return spliced(xml, [...dropped, ...(added === '' ? [] : [appendedTo(xml, list, added)])]);
};

/** Tells whether a sheet has formulas. */
export const hasFormula = (xml: string): boolean => /<(?:\w+:)?f[\s>/]/.test(xml);

/** Leaves the order of calculation to be found anew: it names formulas that are no more. */
export const withoutCalculationOrder = (parts: Package, workbook: string): void => {
  for (const { kind, target } of parts.relationships(workbook)) if (kind === 'calcChain') parts.remove(target);
  parts.unrelate(workbook, ({ kind }) => kind === 'calcChain');
};

/** Returns the part that holds the styles of a workbook, which is made where there is none. */
export const stylesPart = (parts: Package, workbook: string): string => {
  const present = parts.relationships(workbook).find(({ kind }) => kind === 'styles')?.target;
  if (present !== undefined && parts.has(present)) return present;
  const part = parts.freeName('xl/styles');
  parts.put(part, plainStyles);
  parts.declare(part, `${spreadsheet}.styles+xml`);
  parts.relate(workbook, 'styles', part);
  return part;
};

/** Pixels of one digit in a workbook's default font: a file's column widths count these. */
export const digitPixels = (font: ReturnType<typeof normalFont>): number => (/^(?:宋体|SimSun|新宋体|NSimSun)$/i.test(font?.name ?? '') ? 8 : 7) * Math.max(1, Math.round((font?.size ?? 11) / 11));

/**
 * Puts sheets into a package, those of an equal name in their places, the others behind the last. Besides these sheets only
 * the workbook's list of sheets, its links, the content types and the styles change; every other part keeps its bytes. No sheet is selected that
 * was not: the sheets of the user say themselves which of them is, and two that are selected would be edited together.
 */
export const putSheets = (parts: Package, contents: readonly SheetContent[]): void => {
  const workbook = workbookPart(parts);
  const strict = isStrict(parts.text(workbook));
  const stylesAt = stylesPart(parts, workbook);
  const styles = styleBook(parts.text(stylesAt));
  const digit = digitPixels(normalFont(parts.text(stylesAt)));
  const present = sheetsOf(parts, workbook);
  const placed: (readonly [number, SheetContent])[] = [];
  let [count, lastId] = [present.length, Math.max(0, ...present.map(({ element }) => Number(attributeOf(element, 'sheetId') ?? 0)))];
  const listed: string[] = [];
  const { prefix, declaration } = linkPrefix(parts.text(workbook));
  for (const content of contents) {
    const place = present.findIndex((sheet) => sheet.name.toLowerCase() === content.name.toLowerCase());
    const old = present[place];
    if (old) {
      const before = parts.text(old.part);
      if (hasFormula(before)) withoutCalculationOrder(parts, workbook);
      parts.put(old.part, ...sheetXml(content, styles, digit, strict, overlaysOf(before)));
      parts.unrelate(old.part, ({ kind }) => kind === 'table');
      placed.push([place, content]);
      continue;
    }
    const target = parts.freeName('xl/worksheets/sheet');
    parts.put(target, ...sheetXml(content, styles, digit, strict, null));
    parts.declare(target, `${spreadsheet}.worksheet+xml`);
    lastId += 1;
    listed.push(`<sheet name="${escapeXml(content.name)}" sheetId="${lastId}" ${prefix}id="${parts.relate(workbook, 'worksheet', target)}"${declaration}/>`);
    placed.push([count, content]);
    count += 1;
  }
  parts.put(stylesAt, styles.xml());
  const xml = parts.text(workbook);
  const list = child(xml, 'sheets')!;
  const withSheets = listed.length === 0 ? xml : spliced(xml, [appendedTo(xml, list, withPrefix(listed.join(''), list.prefix))]);
  parts.put(workbook, renamedPrints(withSheets, placed));
};
