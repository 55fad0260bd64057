import { unzipSync } from 'fflate';
import { Package } from '../opc/package';
import { attributeOf, childrenOf, rootOf, topElements } from '../opc/xml-text';
import type { XmlElement } from '../opc/xml-text';
import { unreadable } from '../unreadable-file';
import { unescapeXml } from '../opc/xml-escapes';
import { numberingOf } from './numbering';
import type { Numbering } from './numbering';

/** What is no text of the document as it is shown: what was struck out under revision, fields' instructions, the second of two forms of a drawing. */
const unseen = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'footnoteReference', 'annotationRef']);
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '' };

/** Lists by paragraph styles: a heading's number is set by its style as often as by itself. */
interface ListOfStyle {
  readonly list: string | null;
  readonly level: number | null;
}

interface Document {
  readonly xml: string;
  readonly numbering: Numbering;
  readonly styles: ReadonlyMap<string, ListOfStyle>;
}

const childNamed = (xml: string, parent: XmlElement | undefined, name: string): XmlElement | undefined => (parent ? childrenOf(xml, parent).find((child) => child.name === name) : undefined);

const listIn = (xml: string, properties: XmlElement | undefined): ListOfStyle => {
  const numbered = childNamed(xml, properties, 'numPr');
  const [list, level] = ['numId', 'ilvl'].map((name) => childNamed(xml, numbered, name)).map((element) => (element ? attributeOf(element, 'val') : null));
  return { list: list ?? null, level: level == null ? null : Number(level) };
};

/** Returns the lists of paragraph styles, those they are based on included. */
const stylesOf = (xml: string): ReadonlyMap<string, ListOfStyle> => {
  const elements = new Map(topElements(xml).filter(({ name }) => name === 'style').map((style) => [attributeOf(style, 'styleId') ?? '', style]));
  const resolved = (id: string, seen: readonly string[]): ListOfStyle => {
    const style = elements.get(id);
    if (!style || seen.includes(id)) return { list: null, level: null };
    const own = listIn(xml, childNamed(xml, style, 'pPr'));
    const base = childNamed(xml, style, 'basedOn');
    const inherited = base ? resolved(attributeOf(base, 'val') ?? '', [...seen, id]) : { list: null, level: null };
    return { list: own.list ?? inherited.list, level: own.level ?? inherited.level };
  };
  return new Map([...elements.keys()].map((id) => [id, resolved(id, [])]));
};

const runText = (xml: string, parent: XmlElement): string =>
  childrenOf(xml, parent)
    .map((element) => {
      if (unseen.has(element.name)) return '';
      if (element.name === 't') return unescapeXml(xml.slice(element.contentStart, element.contentEnd));
      return signs[element.name] ?? runText(xml, element);
    })
    .join('');

const paragraphText = ({ xml, numbering, styles }: Document, paragraph: XmlElement): string => {
  const properties = childNamed(xml, paragraph, 'pPr');
  const style = childNamed(xml, properties, 'pStyle');
  const [own, styled] = [listIn(xml, properties), (style && styles.get(attributeOf(style, 'val') ?? '')) ?? { list: null, level: null }];
  const list = own.list ?? styled.list;
  // A list of the number 0 takes a paragraph out of its style's list.
  const number = list === null || list === '0' ? '' : numbering.next(list, own.level ?? styled.level ?? 0);
  return number + runText(xml, paragraph);
};

/** Returns how many columns a cell spans, or a row leaves out before its first cell. */
const spanOf = (xml: string, parent: XmlElement, properties: string, name: string, otherwise: number): number => {
  const span = childNamed(xml, childNamed(xml, parent, properties), name);
  return Math.min(mostColumns, Number((span && attributeOf(span, 'val')) ?? otherwise) || otherwise);
};
/** Word has no wider table. */
const mostColumns = 63;

/** Returns a row of a table as a line, its cells apart by tabs, one for each column. */
const rowText = (document: Document, row: XmlElement): string =>
  '\t'.repeat(spanOf(document.xml, row, 'trPr', 'gridBefore', 0)) +
  childrenOf(document.xml, row)
    .flatMap((cell) => (cell.name === 'tc' || cell.name === 'sdt' ? [`${linesOf(document, cell).join(' ').replace(/\s+/g, ' ').trim()}${'\t'.repeat(cell.name === 'tc' ? spanOf(document.xml, cell, 'tcPr', 'gridSpan', 1) - 1 : 0)}`] : []))
    .join('\t');

/** Returns the lines of a part of a document: a paragraph each, a row of a table each with a tab between its columns. */
const linesOf = (document: Document, parent: XmlElement): readonly string[] =>
  childrenOf(document.xml, parent).flatMap((element): readonly string[] => {
    if (unseen.has(element.name)) return [];
    if (element.name === 'p') return [paragraphText(document, element)];
    if (element.name === 'tr') return [rowText(document, element)];
    return linesOf(document, element);
  });

/** A text of a hundred megabytes is no report. */
const largest = 100 * 1024 * 1024;

/** Tells whether a file is a .docx, by what is in it. */
export const isDocx = (bytes: Uint8Array): boolean => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  let found = false;
  try {
    unzipSync(bytes, { filter: ({ name }) => ((found ||= /^word\/document\d*\.xml$/.test(name)), false) });
  } catch {
    return false;
  }
  return found;
};

/** Returns the text of a .docx as it is shown, numbers of headings included, a line for each paragraph and each row of a table. @throws HostError */
export const readDocx = (bytes: Uint8Array, fileName: string): string => {
  try {
    const texts = unzipSync(bytes, { filter: ({ name, originalSize }) => /\.(?:xml|rels)$/i.test(name) && originalSize <= largest });
    const parts = new Package(Object.entries(texts).map(([name, content]) => ({ name, content: () => content })));
    const main = parts.main ?? '';
    const xml = parts.text(main);
    const linked = (kind: string): string => parts.text(parts.relationships(main).find((relationship) => relationship.kind === kind)?.target ?? '');
    const root = rootOf(xml);
    const body = root && childNamed(xml, root, 'body');
    if (!body) throw new Error('no body');
    return linesOf({ xml, numbering: numberingOf(linked('numbering')), styles: stylesOf(linked('styles')) }, body).join('\n');
  } catch (error) {
    throw unreadable(fileName, '它不是完整的 .docx 文件，请用 Word 打开后另存，或另存为纯文本再试。', error);
  }
};
