import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { XmlPart } from '../side';
import { rootNamespace } from '../xml';

/** The parts of an .xlsx package that the spreadsheet library leaves out: custom XML, and hidden names. */

const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const customXmlNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** All entries bear the first day that a zip file knows, whatever the clock or the time zone says. */
const entryTime = new Date(1980, 0, 1);

interface Relationship {
  readonly type: string;
  readonly target: string;
}

function attribute(element: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return match?.[1] ?? match?.[2] ?? '';
}

function relationships(xml: string): Relationship[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([element]) => ({ type: attribute(element, 'Type'), target: attribute(element, 'Target') }));
}

/** The path of a part that another part names, within the package. */
function resolved(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The custom XML parts of a package, in the order in which the workbook names them. */
export function readXmlParts(bytes: Uint8Array): XmlPart[] {
  const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith('customXml/') || name === 'xl/_rels/workbook.xml.rels' });
  const list = files['xl/_rels/workbook.xml.rels'];
  if (!list) return [];
  const parts: XmlPart[] = [];
  for (const { type, target } of relationships(strFromU8(list))) {
    if (!type.endsWith('/customXml')) continue;
    const path = resolved(target, 'xl');
    const content = files[path];
    if (!content) continue;
    const own = files[path.replace(/([^/]+)$/, '_rels/$1.rels')];
    const properties = own && relationships(strFromU8(own)).find((relationship) => relationship.type.endsWith('/customXmlProps'));
    const text = properties && files[resolved(properties.target, 'customXml')];
    const id = text ? /\bitemID\s*=\s*"([^"]+)"/.exec(strFromU8(text))?.[1] : undefined;
    parts.push({ id: id ?? `{${String(parts.length + 1).padStart(8, '0')}-0000-4000-9000-000000000000}`, xml: strFromU8(content).replace(/^\ufeff/, '') });
  }
  return parts;
}

/** The names of all parts of a package. */
export function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

/** The defined names of a package that are hidden, each with the index of its sheet ('' for the workbook's). */
export function hiddenNames(bytes: Uint8Array): Set<string> {
  const workbook = unzipSync(bytes, { filter: ({ name }) => name === 'xl/workbook.xml' })['xl/workbook.xml'];
  const hidden = new Set<string>();
  if (!workbook) return hidden;
  for (const [element] of strFromU8(workbook).matchAll(/<(?:\w+:)?definedName\s[^>]*>/g)) {
    if (/^(1|true)$/.test(attribute(element, 'hidden'))) hidden.add(`${attribute(element, 'localSheetId')} ${attribute(element, 'name').toLowerCase()}`);
  }
  return hidden;
}

/** The package with custom XML parts and hidden names put in; the same input gives the same bytes. */
export function completePackage(bytes: Uint8Array, xmlParts: readonly XmlPart[], hidden: ReadonlySet<string>): Uint8Array {
  const files = unzipSync(bytes);
  edit(files, 'xl/workbook.xml', (xml) =>
    xml.replace(/<definedName\s[^>]*>/g, (element) =>
      hidden.has(`${attribute(element, 'localSheetId')} ${attribute(element, 'name').toLowerCase()}`) ? element.replace('<definedName', '<definedName hidden="1"') : element,
    ),
  );
  for (const [index, part] of xmlParts.entries()) {
    const number = index + 1;
    files[`customXml/item${number}.xml`] = strToU8(part.xml);
    files[`customXml/itemProps${number}.xml`] = strToU8(
      `${xmlHead}<ds:datastoreItem ds:itemID="${attributeText(part.id)}" xmlns:ds="${customXmlNamespace}"><ds:schemaRefs>${schemaReference(part.xml)}</ds:schemaRefs></ds:datastoreItem>`,
    );
    files[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `${xmlHead}<Relationships xmlns="${relationshipsNamespace}"><Relationship Id="rId1" Type="${officeRelationships}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    edit(files, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('</Relationships>', `<Relationship Id="rIdCustomXml${number}" Type="${officeRelationships}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`),
    );
    edit(files, '[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`),
    );
  }
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) entries[name] = [content, { mtime: entryTime }];
  return zipSync(entries);
}

function edit(files: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const content = files[name];
  if (!content) throw new Error(`the package has no ${name}`);
  files[name] = strToU8(change(strFromU8(content)));
}

function schemaReference(xml: string): string {
  const namespace = rootNamespace(xml);
  return namespace ? `<ds:schemaRef ds:uri="${attributeText(namespace)}"/>` : '';
}

function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
