import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const customXml = /^customXml\/item\d+\.xml$/i;
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The earliest moment a zip entry can state; the same for every entry, so that equal workbooks are equal files. */
const fixedTime = new Date(1980, 0, 1);
/** Tells the data store apart inside one package; need not differ between packages. */
const storeId = '{6A697368-752D-4D65-8D6F-727900000001}';

/** Returns the texts of the custom XML parts in a package, in the order of their names. */
export const customXmlTexts = (bytes: Uint8Array): string[] => {
  const entries = unzipSync(bytes, { filter: ({ name }) => customXml.test(name) });
  return Object.keys(entries)
    .sort()
    .map((name) => strFromU8(entries[name]!));
};

const attribute = (element: string, name: string): string => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return match?.[1] ?? match?.[2] ?? '';
};

const definedName = /<(?:\w+:)?definedName\s[^>]*>/g;
/** Tells a name from one of a single sheet that is called alike. */
const nameKey = (element: string): string => `${attribute(element, 'localSheetId')} ${attribute(element, 'name')}`;

/** Returns the keys of the names that are hidden, each the index of its sheet, none for the workbook's own, and the name: the library does not say which are. */
export const hiddenNames = (bytes: Uint8Array): ReadonlySet<string> => {
  const workbook = unzipSync(bytes, { filter: ({ name }) => name === 'xl/workbook.xml' })['xl/workbook.xml'];
  const elements = workbook ? (strFromU8(workbook).match(definedName) ?? []) : [];
  return new Set(elements.filter((element) => /^(?:1|true)$/.test(attribute(element, 'hidden'))).map(nameKey));
};

/** Returns the package with these names hidden. */
export const hideNames = (bytes: Uint8Array, hidden: ReadonlySet<string>): Uint8Array => {
  if (hidden.size === 0) return bytes;
  const entries = unzipSync(bytes);
  const part = 'xl/workbook.xml';
  const workbook = strFromU8(entries[part]!).replace(definedName, (element) => (hidden.has(nameKey(element)) && attribute(element, 'hidden') === '' ? element.replace('definedName', 'definedName hidden="1"') : element));
  return zipSync({ ...entries, [part]: strToU8(workbook) }, { mtime: fixedTime });
};

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Returns the text with more elements at the end of its root. */
const appended = (xml: string, elements: string): string => xml.replace(/<\/[\w:]+>\s*$/, (closing) => elements + closing);

/** Returns the package with one more custom XML part, its entries dated alike. */
export const addCustomXml = (bytes: Uint8Array, xml: string, namespace: string): Uint8Array => {
  const entries = unzipSync(bytes);
  const text = (name: string): string => strFromU8(entries[name]!);
  const rels = 'xl/_rels/workbook.xml.rels';
  const properties =
    `${declaration}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`;
  const added: Record<string, string> = {
    '[Content_Types].xml': appended(
      text('[Content_Types].xml'),
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    ),
    [rels]: appended(text(rels), `<Relationship Id="rIdCustomXml1" Type="${relationships}/customXml" Target="../customXml/item1.xml"/>`),
    'customXml/item1.xml': `${declaration}${xml}`,
    'customXml/itemProps1.xml': properties,
    'customXml/_rels/item1.xml.rels':
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
  return zipSync({ ...entries, ...Object.fromEntries(Object.entries(added).map(([name, content]) => [name, strToU8(content)])) }, { mtime: fixedTime });
};
