import type { CellStyle } from '../../core/model/sheet-plan';
import { noFill } from '../kept-looks';
import { escapeXml } from '../opc/xml-escapes';
import { appendedTo, attributeOf, childrenOf, elementsBetween, outerText, rootOf, spliced, tagWith, topElements, withPrefix } from '../opc/xml-text';
import type { Splice, XmlElement } from '../opc/xml-text';
import type { RowLook } from '../sheet-content';

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

const withAttributes = (entry: string, attributes: Readonly<Record<string, number | string>>): string => {
  let text = entry;
  for (const [name, value] of Object.entries(attributes)) {
    const [element] = elementsBetween(text, 0, text.length);
    if (element) text = tagWith(text, element, name, String(value)) + text.slice(element.contentStart);
  }
  return text;
};

/** How a cell looks: as the program makes it, null for the workbook's own style; with its number format and what a person has changed. */
export interface CellLook {
  readonly style: CellStyle | null;
  readonly format: string;
  readonly own?: Partial<RowLook> | undefined;
}

/** A style sheet that grows: what it has already is not put there twice, and none of it changes. */
export interface StyleBook {
  /** Returns the number of a look. */
  readonly indexOf: (look: CellLook) => number;
  /** Returns the number of a style like another but for its number format, its fill, or that text stands at the top. */
  readonly like: (index: number, changed: { readonly format?: string; readonly fill?: string | null; readonly top?: true }) => number;
  /** Tells whether a style's cells hold text, whatever is typed into them. */
  readonly isText: (index: number) => boolean;
  readonly xml: () => string;
}

/** A style sheet with nothing in it but what every one has. */
export const plainStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const rgb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;
const thinSide = (side: string): string => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;
const boxed = `<border>${['left', 'right', 'top', 'bottom'].map(thinSide).join('')}<diagonal/></border>`;
const underlines: ReadonlyMap<string, string> = new Map([['Single', '<u/>'], ['Double', '<u val="double"/>'], ['SingleAccountant', '<u val="singleAccounting"/>'], ['DoubleAccountant', '<u val="doubleAccounting"/>']]);

const fontXml = ({ fonts, size, bold, struck = false, color }: CellStyle, own: Partial<RowLook>): string =>
  `<font>${(own.bold ?? bold) ? '<b/>' : ''}${own.italic ? '<i/>' : ''}${(own.strikethrough ?? struck) ? '<strike/>' : ''}${underlines.get(own.underline ?? '') ?? ''}<sz val="${own.size ?? size}"/><color rgb="${rgb(own.color ?? color)}"/><name val="${escapeXml(own.name ?? fonts[0] ?? '宋体')}"/></font>`;

const fillXml = (color: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(color)}"/></patternFill></fill>`;

/** Returns the entry of a style with its text at the top; `alignment` is what an entry gets that has none. */
const withTop = (entry: string, alignment: string): string => {
  const [present] = /<(?:\w+:)?alignment\b[^>]*>/.exec(entry) ?? [];
  if (present !== undefined) return entry.replace(present, withAttributes(present, { vertical: 'top' }));
  const [, name = 'xf'] = /^<([\w:]+)/.exec(entry) ?? [];
  return entry.endsWith('/>') ? `${entry.slice(0, -2)}>${alignment}</${name}>` : entry.replace('>', `>${alignment}`);
};

/** Returns a style sheet to put looks to. @throws where it has no root */
export const styleBook = (xml: string): StyleBook => {
  const root = rootOf(xml);
  if (root === null) throw new Error('the package has a style sheet without a root');
  const [formats, fonts, fills, borders, styles] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'].map((name) => listIn(xml, name)) as [List, List, List, List, List];
  const own = (entry: string): string => withPrefix(entry, root.prefix);
  const known = new Map(formats.before.map((entry) => [attributeOf({ attributes: entry }, 'formatCode') ?? '', numberIn(entry, 'numFmtId')]));
  let lastFormat = Math.max(firstOwnFormat - 1, ...known.values());
  const numberOf = (code: string): number => {
    const present = builtIn.get(code) ?? known.get(code);
    if (present !== undefined) return present;
    lastFormat += 1;
    known.set(code, lastFormat);
    formats.added.push(own(`<numFmt numFmtId="${lastFormat}" formatCode="${escapeXml(code)}"/>`));
    return lastFormat;
  };
  const fillOf = (color: string | null | undefined): number => (color === null || color === undefined || color === noFill ? 0 : indexIn(fills, own(fillXml(color))));
  const entryOf = ({ style, format, own: changed = {} }: CellLook): string => {
    if (style === null) return `<xf numFmtId="${numberOf(format)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
    const fill = fillOf(changed.fill ?? style.fill);
    return (
      `<xf numFmtId="${numberOf(format)}" fontId="${indexIn(fonts, own(fontXml(style, changed)))}" fillId="${fill}" borderId="${style.border ? indexIn(borders, own(boxed)) : 0}" xfId="0" applyNumberFormat="1" applyFont="1"${fill > 0 ? ' applyFill="1"' : ''}${style.border ? ' applyBorder="1"' : ''} applyAlignment="1">` +
      `<alignment horizontal="${style.horizontal}" vertical="${style.vertical}"${style.wrap ? ' wrapText="1"' : ''}${style.shrink ? ' shrinkToFit="1"' : ''}/></xf>`
    );
  };
  const entryAt = (index: number): string => styles.before[index] ?? styles.added[index - styles.before.length] ?? styles.before[0] ?? own('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  return {
    // A cell without a look is as everywhere in the workbook.
    indexOf: (look) => (look.style === null && look.format === 'General' ? 0 : indexIn(styles, own(entryOf(look)))),
    like: (index, { format, fill, top = false }) => {
      const formatted = format === undefined ? entryAt(index) : withAttributes(entryAt(index), { numFmtId: numberOf(format), applyNumberFormat: 1 });
      const filled = fill === undefined ? formatted : withAttributes(formatted, { fillId: fillOf(fill), applyFill: 1 });
      return indexIn(styles, top ? withTop(withAttributes(filled, { applyAlignment: 1 }), own('<alignment vertical="top"/>')) : filled);
    },
    isText: (index) => new Set([builtIn.get('@'), known.get('@')]).has(numberIn(entryAt(index), 'numFmtId')),
    xml: () => spliced(xml, ([['numFmts', formats], ['fonts', fonts], ['fills', fills], ['borders', borders], ['cellXfs', styles]] as const).flatMap(([name, list]) => grown(xml, root, name, list))),
  };
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
