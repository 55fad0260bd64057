import { isPartOf, lastWriteNamespace, memoryNamespace, memoryXml, previousNamespace, sheetMemoriesNamespace } from '../stored-parts';
import { Package } from '../opc/package';
import { fileEnding, workbookPart } from './workbook-part';
import { escapeXml } from '../opc/xml-escapes';
import { attributeOf, childrenOf, topElements } from '../opc/xml-text';
import { entriesOfZip, entryOf, zipOf } from './zip';
import type { ZipEntry } from './zip';

const customXml = /^customXml\/item\d+\.xml$/i;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** States no moment inside a workbook: equal workbooks are equal files. */
export const undated = new Date(Date.UTC(1980, 0, 1));
/** Tell the data stores apart inside one package; need not differ between packages. */
const storeIds: Readonly<Record<string, string>> = { [memoryNamespace]: '{6A697368-752D-4D65-8D6F-727900000001}', [previousNamespace]: '{6A697368-752D-4D65-8D6F-727900000002}', [lastWriteNamespace]: '{6A697368-752D-4D65-8D6F-727900000003}', [sheetMemoriesNamespace]: '{6A697368-752D-4D65-8D6F-727900000004}' };

/** Returns the texts of the custom XML parts in a package, in the order of their names. */
export const customXmlTexts = (bytes: Uint8Array): string[] => {
  const parts = unpacked(bytes);
  return parts.names
    .filter((name) => customXml.test(name))
    .sort()
    .map((name) => parts.text(name));
};

/** Returns the keys of the names that are hidden, each the index of its sheet, none for the workbook's own, and the name: the library does not say which are. */
export const hiddenNames = (bytes: Uint8Array): ReadonlySet<string> => {
  const xml = unpacked(bytes).text('xl/workbook.xml');
  const list = topElements(xml).find(({ name }) => name === 'definedNames');
  const names = list ? childrenOf(xml, list) : [];
  return new Set(names.filter((name) => /^(?:1|true)$/.test(attributeOf(name, 'hidden') ?? '')).map((name) => `${attributeOf(name, 'localSheetId') ?? ''} ${attributeOf(name, 'name') ?? ''}`));
};

/** Returns the bytes of a package, its entries dated alike; what was not changed is copied as it lies in the file. */
export const packed = (parts: Package<ZipEntry>): Uint8Array => zipOf(parts.parts.map((part) => ('texts' in part ? entryOf(part.name, Buffer.concat(part.texts.map((text) => Buffer.from(text)))) : part)));

/** Returns the ending that a file's name should have; of the file only what says so is unpacked. */
export const endingOf = (bytes: Uint8Array): ReturnType<typeof fileEnding> => fileEnding(unpacked(bytes));

/** Returns a file's package. */
export const unpacked = (bytes: Uint8Array): Package<ZipEntry> => new Package(entriesOfZip(bytes));

const storedParts = (parts: Package, holds: (xml: string) => boolean): readonly string[] =>
  parts
    .relationships(workbookPart(parts))
    .filter(({ kind, target }) => kind === 'customXml' && holds(parts.text(target)))
    .map(({ target }) => target);

const removeStored = (parts: Package, unwanted: readonly string[]): void => {
  if (unwanted.length === 0) return;
  parts.unrelate(workbookPart(parts), ({ kind, target }) => kind === 'customXml' && unwanted.includes(target));
  for (const part of unwanted) {
    for (const { target } of parts.relationships(part)) parts.remove(target);
    parts.remove(part);
  }
};

/** Returns the XML of the part of that namespace; null where there is none, and where there are several, of which none can be trusted. */
export const storedPart = (parts: Package, namespace: string): string | null => {
  const found = storedParts(parts, (xml) => isPartOf(xml, namespace));
  return found.length === 1 ? parts.text(found[0]!) : null;
};

/** Keeps XML, in the place of what was kept before under its namespace, as a custom XML part (ISO/IEC 29500-1, 15.2.5); null keeps nothing. */
export const keepPart = (parts: Package, namespace: string, xml: string | null): void => {
  const [present, ...more] = storedParts(parts, (other) => isPartOf(other, namespace));
  removeStored(parts, xml === null && present !== undefined ? [present, ...more] : more);
  if (xml === null) return;
  const text = `${declaration}${xml}`;
  if (present !== undefined) return parts.put(present, text);
  const item = parts.freeName('customXml/item');
  const properties = parts.freeName('customXml/itemProps');
  parts.put(item, text);
  parts.put(
    properties,
    `${declaration}<ds:datastoreItem ds:itemID="${storeIds[namespace]}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.declare(item, 'application/xml');
  parts.declare(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  parts.relate(item, 'customXmlProps', properties);
  parts.relate(workbookPart(parts), 'customXml', item);
};

/** Keeps what was generated; null keeps nothing. */
export const keepMemory = (parts: Package, memory: string | null): void => keepPart(parts, memoryNamespace, memory === null ? null : memoryXml(memory));
