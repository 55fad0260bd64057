/** An element of an XML document: its local name, attributes by local name, element children and text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** The line that the element begins on, counted from 1. */
  readonly line: number;
}

interface Growing {
  readonly name: string;
  readonly qualified: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Growing[];
  text: string;
  readonly line: number;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The root element of the document. Prefixes are dropped: a manifest uses each of its names in one sense.
 * @throws when the text is not well-formed, with the line.
 */
export function parseXml(source: string): XmlElement {
  const root: Growing = { name: '', qualified: '', attributes: new Map(), children: [], text: '', line: 1 };
  const open: Growing[] = [root];
  token.lastIndex = 0;
  let at = 0;
  let line = 1;
  const fail = (what: string): never => {
    throw new Error(`line ${lineAt(source, at)}: ${what}`);
  };
  while (at < source.length) {
    token.lastIndex = at;
    const match = token.exec(source);
    if (!match) return fail('not well-formed');
    const [, cdata, closing, opening, attributes = '', selfClosing, text] = match;
    const parent = open.at(-1)!;
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) {
      if (open.length === 1 && text.replace(/^\ufeff/, '').trim() !== '') fail('text outside the root element');
      parent.text += decode(text, fail);
    } else if (closing !== undefined) {
      if (open.length === 1 || parent.qualified !== closing) fail(`</${closing}> closes nothing`);
      open.pop();
    } else if (opening !== undefined) {
      if (open.length === 1 && root.children.length > 0) fail('a second root element');
      const found = new Map<string, string>();
      for (const [, name, double, single] of attributes.matchAll(attribute)) {
        const key = name!.startsWith('xmlns') ? name! : localName(name!);
        if (found.has(key)) fail(`${name} is given twice`);
        found.set(key, decode(double ?? single ?? '', fail));
      }
      const made: Growing = { name: localName(opening), qualified: opening, attributes: found, children: [], text: '', line };
      parent.children.push(made);
      if (!selfClosing) open.push(made);
    }
    at = token.lastIndex;
    line += match[0].split('\n').length - 1;
  }
  if (open.length > 1) fail(`<${open.at(-1)!.qualified}> is not closed`);
  return root.children[0] ?? fail('no element');
}

/** The element and everything inside it, in document order. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

function decode(text: string, fail: (what: string) => never): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+)?;?/gi, (whole, name: string | undefined) => {
    if (!name || !whole.endsWith(';')) return fail(`"${whole}" is no entity`);
    if (name.startsWith('#')) return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10));
    return entities[name] ?? fail(`"${whole}" is no entity`);
  });
}

function lineAt(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
