import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx/hucre';
import { startOffice } from '../../helpers/office';
import type { TestOffice } from '../../helpers/office';
import { yearsLater } from '../../helpers/years-later';

let office: TestOffice;
beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => office.newEngine());
afterAll(() => office.dispose());

const run = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => office.Excel.run(batch);

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** A workbook with something of all that a file carries, written through the API. */
async function fillWorkbook(): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = '预算（执行）';
    const head = sheet.getRange('A1:D1');
    head.merge();
    sheet.getRange('A1').values = [['单位预算执行表']];
    Object.assign(head.format.font, { name: '黑体', size: 16, bold: true, color: '#1F4E79' });
    head.format.fill.color = '#DDEBF7';
    head.format.horizontalAlignment = 'Center';
    sheet.getRange('A2:D2').values = [['项目', '全年预算数', '全年执行数', '执行率']];
    sheet.getRange('A2:D2').format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('A3:A6').numberFormat = [['@'], ['@'], ['@'], ['@']];
    sheet.getRange('A3:A6').values = [['=1+1'], ['@SUM(A1)'], ['+1'], ['-1']];
    sheet.getRange('B3:D6').values = [[50, 47.5, '=C3/B3'], [47, 24, '=C4/B4'], [0, 0, '=IFERROR(C5/B5,"无")'], ['2024-03-01', true, '=XLOOKUP("+1",A3:A6,B3:B6)']];
    sheet.getRange('D3:D4').numberFormat = [['0.00%'], ['0.00%']];
    sheet.getRange('A3').format.wrapText = true;
    sheet.getRange('A3').format.indentLevel = 1;
    sheet.getRange('B3').format.shrinkToFit = true;
    sheet.getRange('A4').format.rowHeight = 33.75;
    sheet.getRange('B1').format.columnWidth = 90;
    sheet.getRange('6:6').rowHidden = true;
    sheet.getRange('E:E').columnHidden = true;
    sheet.getRange('F1:G3').values = [['甲', '乙'], [1, 2], [3, 4]];
    sheet.tables.add('F1:G3', true).name = '小表';
    sheet.freezePanes.freezeRows(2);
    sheet.tabColor = '#FFC000';
    sheet.showGridlines = false;
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea('A1:D6');
    pageLayout.setPrintTitleRows('1:2');
    pageLayout.centerHorizontally = true;
    pageLayout.topMargin = 72;
    pageLayout.headersFooters.defaultForAllPages.leftHeader = '&A';
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第&P页，共&N页';
    const list = context.workbook.worksheets.add('核对清单');
    list.getRange('A1').hyperlink = { documentReference: "'预算（执行）'!C3", textToDisplay: '预算（执行）!C3', screenTip: '去看' };
    list.getRange('A2').hyperlink = { address: 'https://example.com/a?b=1&c=2', textToDisplay: '网页' };
    context.workbook.worksheets.add('很隐').visibility = 'VeryHidden';
    context.workbook.names.add('资金范围', sheet.getRange('B3:C6'), '范围');
    context.workbook.names.add('藏名', '=0.13').visible = false;
    list.names.add('本表名', list.getRange('A1'));
    context.workbook.customXmlParts.add('<memory xmlns="urn:jishu:memory"><s id="a">收入 &amp; 支出</s></memory>');
    context.workbook.settings.add('方案', 'caiyu-2020-10');
    await context.sync();
  });
}

/** What the API says of that workbook. */
async function describeWorkbook(): Promise<unknown> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('预算（执行）').load('tabColor,showGridlines,visibility');
    const list = context.workbook.worksheets.getItem('核对清单');
    const range = sheet.getRange('A1:G6').load('values,formulas,text,numberFormat,valueTypes');
    const head = sheet.getRange('A1').load('format/font,format/fill/color,format/horizontalAlignment,format/rowHeight');
    const line = sheet.getRange('A2').format.borders.getItem('EdgeBottom').load('style,weight,color');
    const text = sheet.getRange('A3').load('format/wrapText,format/shrinkToFit,format/indentLevel');
    const number = sheet.getRange('B3').load('format/wrapText,format/shrinkToFit');
    const merged = sheet.getRange('A1:G6').getMergedAreasOrNullObject().load('address');
    const rows = sheet.getRange('A1:A6').getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    const columns = sheet.getRange('A1:G1').getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const pages = sheet.pageLayout.headersFooters.defaultForAllPages.load('leftHeader,centerHeader,centerFooter');
    sheet.pageLayout.load('orientation,zoom,topMargin,centerHorizontally,paperSize');
    const table = context.workbook.tables.getItem('小表').getRange().load('address');
    const links = ['A1', 'A2'].map((address) => list.getRange(address).load('hyperlink,values'));
    const names = context.workbook.names.load('items/name,items/formula,items/comment,items/visible');
    const own = list.names.load('items/name,items/formula');
    const sheets = context.workbook.worksheets.load('items/name,items/visibility');
    const xml = context.workbook.customXmlParts.getByNamespace('urn:jishu:memory').getOnlyItem().load('id');
    const content = xml.getXml();
    const setting = context.workbook.settings.getItem('方案').load('value');
    await context.sync();
    const { name, size, bold, color } = head.format.font;
    return {
      sheet: [sheet.tabColor, sheet.showGridlines, sheet.visibility],
      cells: [range.values, range.formulas, range.text, range.numberFormat, range.valueTypes],
      head: [name, size, bold, color, head.format.fill.color, head.format.horizontalAlignment, head.format.rowHeight],
      line: [line.style, line.weight, line.color],
      text: [text.format.wrapText, text.format.shrinkToFit, text.format.indentLevel],
      number: [number.format.wrapText, number.format.shrinkToFit],
      merged: merged.address,
      sizes: [rows.value, columns.value],
      page: [frozen.address, area.address, titles.address, sheet.pageLayout.orientation, sheet.pageLayout.zoom, sheet.pageLayout.topMargin, sheet.pageLayout.centerHorizontally, sheet.pageLayout.paperSize, pages.leftHeader, pages.centerHeader, pages.centerFooter],
      table: table.address,
      links: links.map((link) => [link.hyperlink, link.values]),
      names: names.items.map((item) => [item.name, item.formula, item.comment, item.visible]),
      own: own.items.map((item) => [item.name, item.formula]),
      sheets: sheets.items.map((item) => [item.name, item.visibility]),
      xml: [xml.id, content.value],
      setting: setting.value,
    };
  });
}

describe('a saved workbook', () => {
  it('comes back as it was', async () => {
    await fillWorkbook();
    const before = await describeWorkbook();
    const bytes = await office.engine.save();
    await office.newEngine();
    expect(await office.engine.open(bytes)).toEqual({ notCarried: [] });
    expect(await describeWorkbook()).toEqual(before);
    expect(before).toMatchObject({
      cells: [
        expect.arrayContaining([['=1+1', 50, 47.5, 0.95, '', 3, 4], ['+1', 0, 0, '无', '', '', ''], ['-1', 45352, true, 0, '', '', '']]),
        expect.anything(), expect.anything(), expect.anything(), expect.anything(),
      ],
    });
  });

  it('is the same bytes every time', async () => {
    await fillWorkbook();
    const one = await office.engine.save();
    const two = await yearsLater(() => office.engine.save());
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    await office.engine.open(one);
    expect(Buffer.from(await office.engine.save()).equals(Buffer.from(one))).toBe(true);
  });

  it('is read by another reader: texts as texts, formulas with their values, heights as they are', async () => {
    await fillWorkbook();
    const file = await readXlsx(await office.engine.save(), { readStyles: true });
    const sheet = file.sheets[0]!;
    expect([2, 3, 4, 5].map((row) => [sheet.rows[row]![0], sheet.cells!.get(`${row},0`)!.formula])).toEqual([['=1+1', undefined], ['@SUM(A1)', undefined], ['+1', undefined], ['-1', undefined]]);
    expect(sheet.cells!.get('2,3')).toMatchObject({ formula: 'C3/B3', formulaResult: 0.95 });
    expect(sheet.cells!.get('5,3')!.formula).toBe('_xlfn.XLOOKUP("+1",A3:A6,B3:B6)');
    expect(sheet.rowDefs!.get(3)).toMatchObject({ height: 33.75 });
    expect(file.sheets.map(({ hidden, veryHidden }) => [hidden === true, veryHidden === true])).toEqual([[false, false], [false, false], [false, true]]);
    expect(file.sheets[1]!.cells!.get('0,0')!.hyperlink).toMatchObject({ location: "'预算（执行）'!C3" });
  });

  it('keeps texts that files have escapes for', async () => {
    const texts = ['_x0041_', '#REF!', ' 空格 ', '两行\n文字', '<a&b>"', '_x', '\u0007'];
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A7');
      range.numberFormat = texts.map(() => ['@']);
      range.values = texts.map((text) => [text]);
      await context.sync();
    });
    const bytes = await office.engine.save();
    expect((await readXlsx(bytes)).sheets[0]!.rows.map(([text]) => text)).toEqual(texts);
    expect(await office.engine.open(bytes)).toEqual({ notCarried: [] });
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A7').load('values,valueTypes');
      await context.sync();
      expect(range.values.map(([text]) => text)).toEqual(texts);
      expect(range.valueTypes.flat()).toEqual(texts.map(() => 'String'));
    });
  });

  it('has its custom XML as parts of the package that other readers find', async () => {
    await fillWorkbook();
    const bytes = await office.engine.save();
    expect(part(bytes, 'customXml/item1.xml')).toBe('<memory xmlns="urn:jishu:memory"><s id="a">收入 &amp; 支出</s></memory>');
    expect(part(bytes, 'customXml/itemProps1.xml')).toContain('ds:uri="urn:jishu:memory"');
    expect(part(bytes, 'customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"');
    expect(part(bytes, 'xl/_rels/workbook.xml.rels')).toContain('relationships/customXml" Target="../customXml/item1.xml"');
    expect(part(bytes, '[Content_Types].xml')).toContain('/customXml/itemProps1.xml');
    expect(part(bytes, 'xl/workbook.xml')).toMatch(/hidden="1"[^>]*name="藏名"|name="藏名"[^>]*hidden="1"/);
  });
});

describe('an opened file', () => {
  it('has its shared formulas at every cell, and its cached values', async () => {
    const file = unzipSync(await writeXlsx({ sheets: [{ name: '表', rows: [[1, 2], [3, 4], [5, 6]] }] }));
    const name = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(file[name]!)
      .replace('</row>', '<c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1</f><v>111</v></c></row>')
      .replace(/(<row r="2"[^>]*>.*?)<\/row>/s, '$1<c r="C2"><f t="shared" si="0"/><v>222</v></c></row>')
      .replace(/(<row r="3"[^>]*>.*?)<\/row>/s, '$1<c r="C3"><f t="shared" si="0"/><v>333</v></c></row>');
    file[name] = strToU8(sheet);
    await office.engine.open(zipSync(file));
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('表').getRange('C1:C3').load('formulas,values');
      await context.sync();
      expect(range.formulas).toEqual([['=A1+$B$1'], ['=A2+$B$1'], ['=A3+$B$1']]);
      expect(range.values).toEqual([[111], [222], [333]]);
      context.workbook.worksheets.getItem('表').getRange('A1').values = [[10]];
      range.load('values');
      await context.sync();
      expect(range.values[0]).toEqual([12]);
    });
  });

  it('calculates formulas that the file has no value for', async () => {
    await office.engine.open(await writeXlsx({ sheets: [{ name: '表', rows: [[1, 2]], cells: new Map([['0,2', { formula: 'A1+B1' }]]) }] }));
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('表').getRange('C1').load('values');
      await context.sync();
      expect(range.values).toEqual([[3]]);
    });
  });

  it('keeps dates as serial numbers, and says what the grid cannot carry', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [[new Date(Date.UTC(2024, 11, 31))]],
          cells: new Map([['0,0', { style: { numFmt: 'yyyy"年"m"月"d"日"' } }]]),
          dataValidations: [{ type: 'list', values: ['是', '否'], range: 'B1' }],
        },
      ],
    });
    expect(await office.engine.open(bytes)).toEqual({ notCarried: [{ kind: 'dataValidation', sheet: '表', count: 1, names: [] }] });
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('表').getRange('A1').load('values,text,numberFormat');
      await context.sync();
      expect([range.values, range.text, range.numberFormat]).toEqual([[[45657]], [['2024年12月31日']], [['yyyy"年"m"月"d"日"']]]);
    });
  });

  it('gives rows of which the file says no height the height of their contents', async () => {
    await office.engine.open(
      await writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [['一段很长的文字'.repeat(8)], ['一段很长的文字'.repeat(8)], ['短']],
            cells: new Map(['0,0', '1,0'].map((key) => [key, { style: { alignment: { wrapText: true } } }])),
            rowDefs: new Map([[1, { height: 18 }]]),
          },
        ],
      }),
    );
    await run(async (context) => {
      const rows = context.workbook.worksheets.getItem('表').getRange('A1:A3').getRowProperties({ format: { rowHeight: true } });
      await context.sync();
      const heights = rows.value.map(({ format }) => format!.rowHeight!);
      expect(heights[0]).toBeGreaterThan(100);
      expect(heights.slice(1)).toEqual([18, 15]);
    });
  });

  it('replaces everything, and an empty workbook replaces it again', async () => {
    await fillWorkbook();
    await office.engine.open(await writeXlsx({ sheets: [{ name: '新', rows: [['x']] }] }));
    const look = () => run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      const names = context.workbook.names.getCount();
      const parts = context.workbook.customXmlParts.getCount();
      const settings = context.workbook.settings.getCount();
      await context.sync();
      return [sheets.items.map((sheet) => sheet.name), names.value, parts.value, settings.value];
    });
    expect(await look()).toEqual([['新'], 0, 0, 0]);
    await office.engine.clear();
    expect(await look()).toEqual([['Sheet1'], 0, 0, 0]);
  });
});

it('tells when a file has been taken: it holds what was changed before, and nothing of what comes after', async () => {
  const heard: string[] = [];
  office.engine.onEdited(() => heard.push('edited'));
  const values = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]!.rows[0];
  const first = office.engine.userEdit('A1', [['先']]);
  const saving = office.engine.save(() => heard.push('taken'));
  const later = office.engine.userEdit('A1', [['后']]);
  const [, bytes] = await Promise.all([first, saving, later]);
  expect(await values(bytes)).toEqual(['先']);
  expect(await values(await office.engine.save())).toEqual(['后']);
  expect(heard.indexOf('taken')).toBeGreaterThan(heard.indexOf('edited'));
  expect(heard.indexOf('taken')).toBeLessThan(heard.lastIndexOf('edited'));
});
