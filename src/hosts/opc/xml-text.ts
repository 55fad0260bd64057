/**
 * XML as text in which single places are changed and all else stays as it is, sign for sign: a package that others
 * have written is not parsed and written anew.
 */
import { remembered } from '../../core/units/remembered';
import { escapeXml, unescapeXml } from './xml-escapes';

/** An element and where it stands in its text. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** With the colon; empty where there is none. */
  readonly prefix: string;
  /** As written, between the name and the end of the tag. */
  readonly attributes: string;
  readonly start: number;
  /** Behind the opening tag; for an empty element its end. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** A place of a text and what stands there afterwards. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const openingTag = /<((?:[\w.-]+:)?)([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;
const [less, greater, slash, exclamation, question, quote, apostrophe] = [...'<>/!?"\''].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number];

/** Returns where what is no element ends that begins with <! or <?; the end of the text where it is cut off. */
const behindNote = (xml: string, start: number): number => {
  const [ahead, last] = xml.startsWith('<!--', start) ? [4, '-->'] : xml.startsWith('<![CDATA[', start) ? [9, ']]>'] : xml.startsWith('<?', start) ? [2, '?>'] : [2, '>'];
  const end = xml.indexOf(last, start + ahead);
  return end < 0 ? xml.length : end + last.length;
};

/** Returns where a tag ends, past what is in quotes. */
const behindTag = (xml: string, start: number): number => {
  let open = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml.charCodeAt(at);
    if (open !== 0) {
      if (sign === open) open = 0;
    } else if (sign === greater) return at + 1;
    else if (sign === quote || sign === apostrophe) open = sign;
  }
  return xml.length;
};

/** Returns the elements that stand directly between two places, in their order; what is cut off has none. Parts of sheets are long: what lies deeper is passed over sign by sign. */
export const elementsBetween = (xml: string, start: number, end: number): readonly XmlElement[] => {
  const found: XmlElement[] = [];
  let open: Omit<XmlElement, 'contentEnd' | 'end'> | null = null;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (xml.charCodeAt(at) !== less) continue;
    const sign = xml.charCodeAt(at + 1);
    if (sign === exclamation || sign === question) {
      at = behindNote(xml, at) - 1;
    } else if (sign === slash) {
      depth -= 1;
      if (depth < 0) break;
      const behind = xml.indexOf('>', at) + 1;
      if (behind === 0) break;
      if (depth === 0 && open !== null) found.push({ ...open, contentEnd: at, end: behind });
      at = behind - 1;
    } else if (depth > 0) {
      at = behindTag(xml, at) - 1;
      if (xml.charCodeAt(at - 1) !== slash) depth += 1;
    } else {
      openingTag.lastIndex = at;
      const [text, prefix = '', name, attributes = '', empty] = openingTag.exec(xml) ?? [];
      if (text === undefined || name === undefined) continue;
      const behind = at + text.length;
      const element = { name, prefix, attributes, start: at, contentStart: behind };
      if (empty === '/') found.push({ ...element, contentEnd: behind, end: behind });
      else [open, depth] = [element, 1];
      at = behind - 1;
    }
  }
  return found;
};

/** Returns the root of a document; null where it has none that is whole. */
export const rootOf = (xml: string): XmlElement | null => elementsBetween(xml, 0, xml.length)[0] ?? null;

/** Returns the elements directly in another. */
export const childrenOf = (xml: string, { contentStart, contentEnd }: XmlElement): readonly XmlElement[] => elementsBetween(xml, contentStart, contentEnd);

/** Returns the elements directly in the root. */
export const topElements = (xml: string): readonly XmlElement[] => {
  const root = rootOf(xml);
  return root === null ? [] : childrenOf(xml, root);
};

/** Returns an element as it is written, from its first to its last sign. */
export const outerText = (xml: string, { start, end }: XmlElement): string => xml.slice(start, end);

const attributeNamed = remembered((name) => new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));

/** Returns the value of an attribute, by its name without prefix; null where there is none. */
export const attributeOf = ({ attributes }: Pick<XmlElement, 'attributes'>, name: string): string | null => {
  const match = attributeNamed(name).exec(attributes);
  return match === null ? null : unescapeXml(match[1] ?? match[2] ?? '');
};

/** Returns the opening tag with an attribute set. */
export const tagWith = (xml: string, element: XmlElement, name: string, value: string): string => {
  const tag = xml.slice(element.start, element.contentStart);
  const present = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  return present.test(tag) ? tag.replace(present, `$1"${escapeXml(value)}"`) : tag.replace(/\s*(\/?)>$/, ` ${name}="${escapeXml(value)}"$1>`);
};

/** Returns the text with its places changed, which do not overlap; of two at one place the first comes first. */
export const spliced = (xml: string, splices: readonly Splice[]): string => {
  let result = '';
  let at = 0;
  for (const { start, end, text } of [...splices].sort((left, right) => left.start - right.start || left.end - right.end)) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
};

/** Returns the change that puts elements at the end of another, an empty one included. */
export const appendedTo = (xml: string, element: XmlElement, elements: string): Splice =>
  element.contentStart === element.end
    ? { start: element.start, end: element.end, text: `${xml.slice(element.start, element.contentStart).replace(/\s*\/>$/, '>')}${elements}</${element.prefix}${element.name}>` }
    : { start: element.contentEnd, end: element.contentEnd, text: elements };

/** Returns elements without prefixes as elements with one. */
export const withPrefix = (elements: string, prefix: string): string => (prefix === '' ? elements : elements.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`));

/** Returns the prefix that a root gives to a namespace, with the colon; null where it names none. */
export const prefixOfNamespace = (root: XmlElement, namespace: string): string | null => {
  const match = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*(?:"${namespace}"|'${namespace}')`).exec(root.attributes);
  return match === null ? null : `${match[1]}:`;
};
