import { strFromU8 } from 'fflate';
import { escapeXml } from './xml-escapes';
import { appendedTo, attributeOf, rootOf, spliced, topElements } from './xml-text';
import type { Splice } from './xml-text';

export const documentRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The same in the strict form of the format, which Excel writes on request. */
export const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const emptyRelationships = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A link from one part of a package to another, or to something outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `customXml`. */
  readonly kind: string;
  /** The part's name in the package, without a slash in front; as written for what lies outside. */
  readonly target: string;
}

/** A part as the package holds it that it was opened from. */
export interface StoredPart {
  readonly name: string;
  /** Returns what it holds; it is unpacked for this. */
  readonly content: () => Uint8Array;
}

/** A part that has been looked into is kept as text, one that was put there has nothing stored and may be long: its text lies in pieces until it is looked into. One that holds links is kept with these once they were asked for. */
interface Held<Stored> {
  readonly name: string;
  readonly stored: Stored | null;
  texts: readonly string[] | null;
  links: readonly Relationship[] | null;
}

/** A package as its parts by name; what is changed is put back as text. What nobody asks for is never unpacked. */
export class Package<Stored extends StoredPart = StoredPart> {
  readonly #parts: Map<string, Held<Stored>>;
  readonly #names: Map<string, string>;

  constructor(parts: readonly Stored[]) {
    this.#parts = new Map(parts.map((stored) => [stored.name, { name: stored.name, stored, texts: null, links: null }]));
    this.#names = new Map(parts.map(({ name }) => [name.toLowerCase(), name]));
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** The parts in their order: those that were not changed as they are stored, the others as the pieces of their text. */
  get parts(): readonly (Stored | { readonly name: string; readonly texts: readonly string[] })[] {
    return [...this.#parts.values()].map(({ name, stored, texts }) => stored ?? { name, texts: texts ?? [] });
  }

  /** The part that the package is of: the workbook, the document; null where none is named. */
  get main(): string | null {
    return this.relationships('').find(({ kind }) => kind === 'officeDocument')?.target ?? null;
  }

  /** Tells whether there is such a part; a package takes no notice of case. */
  has(name: string): boolean {
    return this.#names.has(name.toLowerCase());
  }

  /** Returns a part as text, empty where there is none. */
  text(name: string): string {
    const part = this.#held(name);
    if (part === null) return '';
    const texts = part.texts ?? (part.stored === null ? [] : [strFromU8(part.stored.content())]);
    const text = texts.length === 1 ? texts[0]! : texts.join('');
    part.texts = [text];
    return text;
  }

  /** Puts a part in its place, or behind all others, given as text that may be in pieces. */
  put(name: string, ...texts: readonly string[]): void {
    const present = this.#names.get(name.toLowerCase()) ?? name;
    this.#names.set(present.toLowerCase(), present);
    this.#parts.set(present, { name: present, stored: null, texts, links: null });
  }

  drop(name: string): void {
    const present = this.#names.get(name.toLowerCase());
    if (present === undefined) return;
    this.#parts.delete(present);
    this.#names.delete(name.toLowerCase());
  }

  /** Returns the first name of an XML part with a number that no part has: `xl/worksheets/sheet4.xml`. */
  freeName(before: string): string {
    for (let number = 1; ; number += 1) if (!this.has(`${before}${number}.xml`)) return `${before}${number}.xml`;
  }

  /** Returns the links of a part, of the package itself for an empty name. */
  relationships(part: string): readonly Relationship[] {
    const held = this.#held(relationshipsPart(part));
    return held === null ? [] : (held.links ??= this.#linksIn(held.name, part));
  }

  #held(name: string): Held<Stored> | null {
    return this.#parts.get(this.#names.get(name.toLowerCase()) ?? '') ?? null;
  }

  #linksIn(name: string, part: string): readonly Relationship[] {
    return topElements(this.text(name)).map((element) => {
      const target = attributeOf(element, 'Target') ?? '';
      return {
        id: attributeOf(element, 'Id') ?? '',
        kind: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
        target: attributeOf(element, 'TargetMode') === 'External' ? target : resolved(target, part),
      };
    });
  }

  /** Adds a link of a part and returns its id. */
  relate(part: string, kind: string, target: string): string {
    const name = relationshipsPart(part);
    const xml = this.has(name) ? this.text(name) : emptyRelationships;
    const root = rootOf(xml)!;
    const taken = new Set(this.relationships(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const base = xml.includes(`"${strictRelationships}/`) ? strictRelationships : documentRelationships;
    this.put(name, spliced(xml, [appendedTo(xml, root, `<${root.prefix}Relationship Id="rId${number}" Type="${base}/${kind}" Target="/${escapeXml(target)}"/>`)]));
    return `rId${number}`;
  }

  /** Takes away the links of a part for which something holds. */
  unrelate(part: string, unwanted: (relationship: Relationship) => boolean): void {
    const name = relationshipsPart(part);
    const xml = this.text(name);
    const links = this.relationships(part);
    const splices = topElements(xml).flatMap(({ start, end }, index): Splice[] => (unwanted(links[index]!) ? [{ start, end, text: '' }] : []));
    if (splices.length > 0) this.put(name, spliced(xml, splices));
  }

  /** States of what type a part is, unless that is stated. */
  declare(part: string, contentType: string): void {
    const xml = this.text(contentTypes);
    const root = rootOf(xml)!;
    if (this.contentType(part) !== '') return;
    this.put(contentTypes, spliced(xml, [appendedTo(xml, root, `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`)]));
  }

  /** Returns the type that is stated for a part by its name; empty where only its ending has one. */
  contentType(part: string): string {
    const element = topElements(this.text(contentTypes)).find((candidate) => candidate.name === 'Override' && sameName(attributeOf(candidate, 'PartName') ?? '', `/${part}`));
    return (element && attributeOf(element, 'ContentType')) ?? '';
  }

  /** Takes a part out, and what states its type. */
  remove(part: string): void {
    const xml = this.text(contentTypes);
    const splices = topElements(xml).flatMap((element): Splice[] => (element.name === 'Override' && sameName(attributeOf(element, 'PartName') ?? '', `/${part}`) ? [{ start: element.start, end: element.end, text: '' }] : []));
    if (splices.length > 0) this.put(contentTypes, spliced(xml, splices));
    this.drop(part);
    this.drop(relationshipsPart(part));
  }
}

const contentTypes = '[Content_Types].xml';
const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Returns the part that holds the links of another. */
const relationshipsPart = (part: string): string => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** Returns the name of the part that a link leads to. */
const resolved = (target: string, part: string): string => {
  const steps = (target.startsWith('/') ? target : `${folderOf(part)}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};
