import { graftStyles } from './graft-styles';
import { isStrict, linkPrefix, spreadsheetNamespaces, workbookPart } from './workbook-part';
import { documentRelationships, strictRelationships } from '../opc/package';
import type { Package } from '../opc/package';
import { appendedTo, attributeOf, childrenOf, elementsBetween, escapeAttribute, outerText, rootOf, spliced, tagWith, topElements, withPrefix } from '../opc/xml-text';
import type { Splice, XmlElement } from '../opc/xml-text';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What stands behind the page set-up in a sheet and belongs to its reader, not to us: drawings and comments (ISO/IEC 29500-1, 18.3.1.99). */
const keptWithSheet = new Set(['drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'controls']);
const printNames = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles']);

/** A sheet of a workbook's list. */
interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly element: XmlElement;
}

const child = (xml: string, name: string): XmlElement | null => topElements(xml).find((element) => element.name === name) ?? null;

const sheetsOf = (parts: Package, part: string): readonly ListedSheet[] => {
  const xml = parts.text(part);
  const list = child(xml, 'sheets');
  const targets = new Map(parts.relationships(part).map(({ id, target }) => [id, target]));
  return list === null ? [] : childrenOf(xml, list).map((element) => ({ name: attributeOf(element, 'name') ?? '', part: targets.get(attributeOf(element, 'id') ?? '') ?? '', element }));
};

/** Returns a sheet of our own package as it stands in another: its styles by their numbers there. */
const transplanted = (xml: string, styleOf: (style: number) => number, strict: boolean): string => {
  const moved = xml.replace(/(<(?:c|row) [^>]*?\bs=")(\d+)"/g, (_, before: string, style: string) => `${before}${styleOf(Number(style))}"`);
  return strict ? moved.replace(spreadsheetNamespaces.transitional, spreadsheetNamespaces.strict).replace(documentRelationships, strictRelationships) : moved;
};

/** Returns a new sheet with what a reader has put over the old one: drawings, comments, and whether it is the one that is shown. */
const withOverlays = (fresh: string, old: string): string => {
  const kept = topElements(old).filter(({ name }) => keptWithSheet.has(name));
  const [oldRoot, freshRoot] = [rootOf(old), rootOf(fresh)!];
  const declarations = [...(oldRoot?.attributes.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [])].filter(([, prefix]) => !new RegExp(`xmlns:${prefix}=`).test(freshRoot.attributes)).map(([text]) => text);
  const selected = /<(?:\w+:)?sheetView\s[^>]*tabSelected\s*=\s*["'](?:1|true)/.test(old);
  const view = elementsBetween(fresh, 0, fresh.length).flatMap((root) => childrenOf(fresh, root)).find(({ name }) => name === 'sheetViews');
  const first = view && childrenOf(fresh, view)[0];
  return spliced(fresh, [
    ...(kept.length > 0 && declarations.length > 0 ? [{ start: freshRoot.contentStart - 1, end: freshRoot.contentStart - 1, text: declarations.join('') }] : []),
    ...(selected && first ? [{ start: first.start, end: first.contentStart, text: tagWith(fresh, first, 'tabSelected', '1') }] : []),
    ...(kept.length > 0 ? [appendedTo(fresh, freshRoot, kept.map((element) => outerText(old, element)).join(''))] : []),
  ]);
};

/** Returns the workbook's text without the print names of some of its sheets, and with those that our own package has for them. */
const renamedPrints = (xml: string, graft: string, indexIn: (graftIndex: number) => number): string => {
  const root = rootOf(xml)!;
  const list = child(xml, 'definedNames');
  const graftList = child(graft, 'definedNames');
  const ours = graftList === null ? [] : childrenOf(graft, graftList).filter((name) => printNames.has(attributeOf(name, 'name') ?? ''));
  const replaced = new Set(ours.map((name) => indexIn(Number(attributeOf(name, 'localSheetId')))));
  const added = ours
    .map((name) => `<${root.prefix}definedName name="${attributeOf(name, 'name')}" localSheetId="${indexIn(Number(attributeOf(name, 'localSheetId')))}">${graft.slice(name.contentStart, name.contentEnd)}</${root.prefix}definedName>`)
    .join('');
  if (list === null) {
    if (added === '') return xml;
    const before = topElements(xml).filter(({ name }) => name === 'sheets' || name === 'functionGroups' || name === 'externalReferences').at(-1)!;
    return spliced(xml, [{ start: before.end, end: before.end, text: `<${root.prefix}definedNames>${added}</${root.prefix}definedNames>` }]);
  }
  const dropped = childrenOf(xml, list).flatMap((name): Splice[] => (printNames.has(attributeOf(name, 'name') ?? '') && replaced.has(Number(attributeOf(name, 'localSheetId') ?? -1)) ? [{ start: name.start, end: name.end, text: '' }] : []));
  return spliced(xml, [...dropped, ...(added === '' ? [] : [appendedTo(xml, list, added)])]);
};

/** Leaves the order of calculation to be found anew: it names formulas that are no more. */
const withoutCalculationOrder = (parts: Package, workbook: string): void => {
  for (const { kind, target } of parts.relationships(workbook)) if (kind === 'calcChain') parts.remove(target);
  parts.unrelate(workbook, ({ kind }) => kind === 'calcChain');
};

/** Puts the new styles to those that are there, and returns what number each has. */
const graftedStyles = (parts: Package, workbook: string, graft: Package, graftWorkbook: string): ((style: number) => number) => {
  const [own, theirs] = [parts, graft].map((each, index) => each.relationships([workbook, graftWorkbook][index]!).find(({ kind }) => kind === 'styles')?.target);
  const added = graft.text(theirs ?? '');
  if (own === undefined || !parts.has(own)) {
    const part = parts.freeName('xl/styles', '.xml');
    parts.put(part, added);
    parts.declare(part, `${spreadsheet}.styles+xml`);
    parts.relate(workbook, 'styles', part);
    return (style) => style;
  }
  const styles = graftStyles(parts.text(own), added);
  parts.put(own, styles.xml);
  return styles.indexOf;
};

/**
 * Puts the sheets of one package, whose texts stand in their cells, into another, those of an equal name in their places, the others behind the last. Besides these sheets only
 * the workbook's list of sheets, its links, the content types and the styles change; every other part keeps its bytes. No sheet is selected that
 * was not: the sheets of the user say themselves which of them is, and two that are selected would be edited together.
 */
export const graftSheets = (parts: Package, graft: Package): void => {
  const [workbook, graftWorkbook] = [workbookPart(parts), workbookPart(graft)];
  const strict = isStrict(parts.text(workbook));
  const styleOf = graftedStyles(parts, workbook, graft, graftWorkbook);
  const present = sheetsOf(parts, workbook);
  const places: number[] = [];
  let [count, lastId] = [present.length, Math.max(0, ...present.map(({ element }) => Number(attributeOf(element, 'sheetId') ?? 0)))];
  const listed: string[] = [];
  const { prefix, declaration } = linkPrefix(parts.text(workbook));
  for (const { name, part } of sheetsOf(graft, graftWorkbook)) {
    const fresh = transplanted(graft.text(part), styleOf, strict);
    const place = present.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const old = present[place];
    if (old) {
      const before = parts.text(old.part);
      if (/<(?:\w+:)?f[\s>/]/.test(before)) withoutCalculationOrder(parts, workbook);
      parts.put(old.part, withOverlays(fresh, before));
      parts.unrelate(old.part, ({ kind }) => kind === 'table');
      places.push(place);
      continue;
    }
    const target = parts.freeName('xl/worksheets/sheet', '.xml');
    parts.put(target, fresh);
    parts.declare(target, `${spreadsheet}.worksheet+xml`);
    lastId += 1;
    listed.push(`<sheet name="${escapeAttribute(name)}" sheetId="${lastId}" ${prefix}id="${parts.relate(workbook, 'worksheet', target)}"${declaration}/>`);
    places.push(count);
    count += 1;
  }
  const xml = parts.text(workbook);
  const list = child(xml, 'sheets')!;
  const withSheets = listed.length === 0 ? xml : spliced(xml, [appendedTo(xml, list, withPrefix(listed.join(''), list.prefix))]);
  parts.put(workbook, renamedPrints(withSheets, graft.text(graftWorkbook), (index) => places[index]!));
};
