import { documentRelationships, Package } from '../opc/package';
import { plainStyles } from './style-book';
import { spreadsheetNamespaces } from './workbook-part';
import type { ZipEntry } from './zip';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
const relationship = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relationships = (...links: readonly string[]): string => `${declaration}<Relationships xmlns="${packaged}/relationships">${links.join('')}</Relationships>`;

/** Returns the package of a workbook without sheets, which shows the one of that index when it is opened; it states no moment but the earliest, so that equal workbooks are equal files. */
export const newPackage = (activeSheet: number): Package<ZipEntry> => {
  const parts = new Package<ZipEntry>([]);
  const texts = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `${override('xl/workbook.xml', `${spreadsheet}.sheet.main+xml`)}${override('xl/styles.xml', `${spreadsheet}.styles+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    '_rels/.rels': relationships(relationship(1, `${documentRelationships}/officeDocument`, 'xl/workbook.xml'), relationship(2, `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml')),
    'docProps/core.xml':
      `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      '<dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>',
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${spreadsheetNamespaces.transitional}" xmlns:r="${documentRelationships}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" activeTab="${activeSheet}"/></bookViews>` +
      '<sheets></sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>',
    'xl/_rels/workbook.xml.rels': relationships(relationship(1, `${documentRelationships}/styles`, 'styles.xml')),
    'xl/styles.xml': plainStyles,
  };
  for (const [name, text] of Object.entries(texts)) parts.put(name, text);
  return parts;
};
