import { appendedTo, attributeOf, childrenOf, escapeAttribute, outerText, rootOf, spliced, tagWith, topElements, withPrefix } from '../opc/xml-text';
import type { Splice, XmlElement } from '../opc/xml-text';

/** The lists of a style sheet in the order that the format wants (ISO/IEC 29500-1, 18.8.39). */
const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
/** Formats that every program knows by number (18.8.30); all others are given one from 164 on. */
const builtIn: ReadonlyMap<string, number> = new Map([['General', 0], ['0', 1], ['0.00', 2], ['#,##0', 3], ['#,##0.00', 4], ['0%', 9], ['0.00%', 10], ['@', 49]]);
const firstOwnFormat = 164;

/** A list of a style sheet: what is in it, and what is put to it. */
interface List {
  readonly element: XmlElement | null;
  readonly before: readonly string[];
  readonly added: string[];
}

const listIn = (xml: string, name: string): List => {
  const element = topElements(xml).find((child) => child.name === name) ?? null;
  return { element, before: element === null ? [] : childrenOf(xml, element).map((child) => outerText(xml, child)), added: [] };
};

/** Returns the index of an entry, which is put at the end where the list has none like it. */
const indexIn = (list: List, entry: string): number => {
  const present = list.before.indexOf(entry);
  if (present >= 0) return present;
  const added = list.added.indexOf(entry);
  if (added >= 0) return list.before.length + added;
  list.added.push(entry);
  return list.before.length + list.added.length - 1;
};

const numberIn = (entry: string, attribute: string): number => Number(attributeOf({ attributes: entry.slice(0, entry.indexOf('>')) }, attribute) ?? 0);

/** Returns the change that puts new entries into a list, which is made where there is none. */
const grown = (xml: string, root: XmlElement, name: string, { element, before, added }: List): readonly Splice[] => {
  if (added.length === 0) return [];
  const count = String(before.length + added.length);
  if (element === null) {
    const later = new Set(order.slice(order.indexOf(name) + 1));
    const place = childrenOf(xml, root).find((child) => later.has(child.name))?.start ?? root.contentEnd;
    return [{ start: place, end: place, text: `<${root.prefix}${name} count="${count}">${added.join('')}</${root.prefix}${name}>` }];
  }
  const counted = { start: element.start, end: element.contentStart, text: tagWith(xml, element, 'count', count) };
  if (element.contentStart !== element.end) return [counted, appendedTo(xml, element, added.join(''))];
  return [{ start: element.start, end: element.end, text: `${counted.text.replace(/\s*\/>$/, '>')}${added.join('')}</${element.prefix}${name}>` }];
};

/** Styles of one package put to those of another. */
export interface GraftedStyles {
  readonly xml: string;
  /** Returns the index that a cell style of the graft has there. */
  readonly indexOf: (style: number) => number;
}

/** Returns the style sheet with the cell styles of another behind its own, none of which is touched; what it has already is not put there twice. */
export const graftStyles = (xml: string, graft: string): GraftedStyles => {
  const root = rootOf(xml);
  if (root === null) throw new Error('the package has a style sheet without a root');
  const [formats, fonts, fills, borders, styles] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'].map((name) => listIn(xml, name)) as [List, List, List, List, List];
  const entriesOf = (name: string): readonly string[] => listIn(graft, name).before.map((entry) => withPrefix(entry, root.prefix));
  const codes = new Map(listIn(graft, 'numFmts').before.map((entry) => [numberIn(entry, 'numFmtId'), attributeOf({ attributes: entry }, 'formatCode') ?? 'General']));
  const [graftFonts, graftFills, graftBorders] = [entriesOf('fonts'), entriesOf('fills'), entriesOf('borders')];
  const known = new Map(formats.before.map((entry) => [attributeOf({ attributes: entry }, 'formatCode') ?? '', numberIn(entry, 'numFmtId')]));
  let lastFormat = Math.max(firstOwnFormat - 1, ...known.values());
  const formatOf = (number: number): number => {
    const code = codes.get(number);
    if (code === undefined) return number;
    const present = builtIn.get(code) ?? known.get(code);
    if (present !== undefined) return present;
    lastFormat += 1;
    known.set(code, lastFormat);
    formats.added.push(`<${root.prefix}numFmt numFmtId="${lastFormat}" formatCode="${escapeAttribute(code)}"/>`);
    return lastFormat;
  };
  // The first style is the workbook's own: cells that have none look as everywhere in it.
  const indices = entriesOf('cellXfs').map((entry, index) =>
    index === 0
      ? 0
      : indexIn(
          styles,
          entry
            .replace(/numFmtId="(\d+)"/, (_, number: string) => `numFmtId="${formatOf(Number(number))}"`)
            .replace(/fontId="(\d+)"/, (_, number: string) => `fontId="${indexIn(fonts, graftFonts[Number(number)] ?? '')}"`)
            .replace(/fillId="(\d+)"/, (_, number: string) => `fillId="${indexIn(fills, graftFills[Number(number)] ?? '')}"`)
            .replace(/borderId="(\d+)"/, (_, number: string) => `borderId="${indexIn(borders, graftBorders[Number(number)] ?? '')}"`),
        ),
  );
  const splices = ([['numFmts', formats], ['fonts', fonts], ['fills', fills], ['borders', borders], ['cellXfs', styles]] as const).flatMap(([name, list]) => grown(xml, root, name, list));
  return { xml: spliced(xml, splices), indexOf: (style) => indices[style] ?? 0 };
};

/** Returns the font of the workbook's normal style, in which widths of columns are counted; null where none is stated. */
export const normalFont = (xml: string): { readonly name: string | null; readonly size: number | null } | null => {
  const [normal, fonts] = [listIn(xml, 'cellStyleXfs').before[0] ?? listIn(xml, 'cellXfs').before[0], listIn(xml, 'fonts')];
  const font = fonts.element === null ? undefined : childrenOf(xml, fonts.element)[normal === undefined ? 0 : numberIn(normal, 'fontId')];
  if (!font) return null;
  const parts = childrenOf(xml, font);
  const [name, size] = ['name', 'sz'].map((part) => parts.find((child) => child.name === part));
  return { name: name ? attributeOf(name, 'val') : null, size: size ? Number(attributeOf(size, 'val')) : null };
};
