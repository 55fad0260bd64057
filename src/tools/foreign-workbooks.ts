import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from '../hosts/xlsx/hucre';
import type { WriteOptions, WriteSheet } from '../hosts/xlsx/hucre';

/** The smallest picture there is. */
const picture = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
const ledger: WriteSheet = {
  name: '项目支出',
  rows: [
    ['项目', '全年预算数', '全年执行数'],
    ['办公', 100, 88],
    ['培训', 50, 50],
    ['维修', 30, 12],
  ],
};

const made = (sheets: readonly Partial<WriteSheet>[], options: Partial<WriteOptions> = {}): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map((sheet, index) => ({ ...ledger, ...(index > 0 && { rows: [['x']] }), ...sheet })), properties: { modified: new Date(0) }, ...options });

/** Returns the package with parts rewritten; one that is new is given its text alone. */
const rewritten = (bytes: Uint8Array, texts: Readonly<Record<string, (before: string) => string>>): Uint8Array => {
  const entries = unzipSync(bytes);
  return zipSync({ ...entries, ...Object.fromEntries(Object.entries(texts).map(([name, change]) => [name, strToU8(change(entries[name] ? strFromU8(entries[name]) : ''))])) });
};

/** Returns text with the elements of a namespace under a prefix, as some programs write them. */
const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns="', 'xmlns:x="');

/** Workbooks as other programs leave them, each with things that the library we write with does not keep. */
export const foreignWorkbooks: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'a chart and pictures': () =>
    made([
      {
        charts: [{ type: 'column', title: '执行情况', series: [{ name: '全年执行数', values: 'C2:C4', categories: 'A2:A4' }], anchor: { from: { row: 6, col: 0 }, to: { row: 20, col: 6 } } }],
        images: [{ data: picture, type: 'png', anchor: { from: { row: 1, col: 5 } }, width: 20, height: 20, altText: '章' }],
      },
    ]),
  'a pivot table and a table': () =>
    made([
      { tables: [{ name: '支出表', range: 'A1:C4', columns: [{ name: '项目' }, { name: '全年预算数' }, { name: '全年执行数' }] }] },
      { name: '透视', rows: [], pivotTables: [{ name: '透视表1', sourceSheet: '项目支出', sourceRange: 'A1:C4', targetCell: 'A3', rows: ['项目'], values: [{ field: '全年执行数', function: 'sum' }] }] },
    ]),
  'validation, conditional formats and sparklines': async () =>
    rewritten(
      await made([
        {
          dataValidations: [{ type: 'list', values: ['是', '否'], range: 'D2:D4' }],
          conditionalRules: [{ type: 'colorScale', priority: 1, range: 'C2:C4', colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors: ['FFF8696B', 'FF63BE7B'] } }],
          sparklines: [{ type: 'line', dataRange: 'B2:C2', location: 'E2' }],
        },
      ]),
      {
        // The rank of such a rule is what the library forgets.
        'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<conditionalFormatting/, '<conditionalFormatting sqref="B2:B4"><cfRule type="top10" dxfId="0" priority="9" rank="3"/></conditionalFormatting><conditionalFormatting'),
        'xl/styles.xml': (xml) => xml.replace('</styleSheet>', '<colors><mruColors><color rgb="FF123456"/></mruColors></colors></styleSheet>'),
      },
    ),
  macros: () => made([{}], { vbaProject: Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256) }),
  'comments on every sheet': () =>
    made([{ cells: new Map([['0,0', { value: '项目', comment: { author: '财务科', text: '口径：万元' } }]]) }, { name: '备注', cells: new Map([['0,0', { value: 'x', comment: { author: '财务科', text: '已核' } }]]) }]),
  'prefixes, an order of calculation, names of all kinds and parts of others': async () =>
    rewritten(
      await made([{ rows: [...ledger.rows!, ['合计', null, null]], cells: new Map([['4,1', { value: null, formula: 'SUM(B2:B4)', formulaResult: 180 }]]) }, { name: "二 '&<表" }], {
        namedRanges: [
          { name: '预算', range: '项目支出!$B$2:$B$4' },
          { name: '_xlnm.Print_Area', range: '项目支出!$A$1:$C$5', scope: '项目支出' },
          { name: '藏', range: '项目支出!$A$1' },
        ],
      }),
      {
        'xl/workbook.xml': (xml) => prefixed(xml.replace('name="藏"', 'name="藏" hidden="1"').replace(' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"', '').replace(/r:id=/g, 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id=')),
        'xl/styles.xml': prefixed,
        'xl/calcChain.xml': () => '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B5" i="1"/></calcChain>',
        'customXml/item1.xml': () => '<a xmlns="urn:others"/>',
        '[Content_Types].xml': (xml) => xml.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'),
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace('</Relationships>', '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/><Relationship Id="rId92" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>'),
      },
    ),
};
