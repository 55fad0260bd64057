import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startOffice } from '../../helpers/office';
import type { TestOffice } from '../../helpers/office';

let office: TestOffice;
beforeAll(async () => {
  office = await startOffice();
});
beforeEach(() => office.newEngine());
afterAll(() => office.dispose());

const run = <Result>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>): Promise<Result> =>
  office.Excel.run((context) => batch(context, context.workbook.worksheets.getItem('Sheet1')));

describe('reading', () => {
  it('gives values, formulas, texts and addresses of one load in one round trip', async () => {
    office.engine.log.length = 0;
    await run(async (context, sheet) => {
      const range = sheet.getRange('B2:C3');
      range.values = [[212.93, '合计'], ['=B2*2', true]];
      range.numberFormat = [['#,##0.00', '@'], ['0.0', 'General']];
      range.load('values,formulas,text,valueTypes,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      expect(range.values).toEqual([[212.93, '合计'], [425.86, true]]);
      expect(range.formulas).toEqual([[212.93, '合计'], ['=B2*2', true]]);
      expect(range.text).toEqual([['212.93', '合计'], ['425.9', 'TRUE']]);
      expect(range.valueTypes).toEqual([['Double', 'String'], ['Double', 'Boolean']]);
      expect(range.numberFormat).toEqual([['#,##0.00', '@'], ['0.0', 'General']]);
      expect([range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual(['Sheet1!B2:C3', 1, 1, 2, 2, 4]);
    });
    // The client gives back the reference to the range in a request of its own, which nobody waits for.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(office.engine.log).toEqual([{ actions: expect.any(Number), bytesIn: expect.any(Number), bytesOut: expect.any(Number), error: null }]);
  });

  it('finds the used range with and without formats, and none on an empty sheet', async () => {
    await run(async (context, sheet) => {
      const empty = sheet.getUsedRangeOrNullObject(true);
      const one = sheet.getUsedRange().load('address');
      await context.sync();
      expect([empty.isNullObject, one.address]).toEqual([true, 'Sheet1!A1']);
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D9').format.fill.color = 'yellow';
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      const part = sheet.getRange('A1:C1').getUsedRangeOrNullObject(true);
      await context.sync();
      expect([all.address, values.address, part.isNullObject]).toEqual(['Sheet1!B2:D9', 'Sheet1!B2', true]);
    });
  });

  it('gives merges, hidden rows and columns, names and hidden sheets', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:C1').merge();
      sheet.getRange('A3:B4').merge();
      sheet.getRange('A5:A6').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      context.workbook.names.add('资金范围', sheet.getRange('A1:C4'), '说明');
      context.workbook.names.add('税率', '=0.13');
      sheet.names.add('本表', sheet.getRange('B2'));
      context.workbook.worksheets.add('隐').visibility = 'Hidden';
      const merged = sheet.getRange('A1:D10').getMergedAreasOrNullObject().load('address,areaCount,areas/items/address,areas/items/rowIndex');
      const none = sheet.getRange('F1:F9').getMergedAreasOrNullObject();
      const rows = sheet.getRange('A4:A6').getRowProperties({ rowIndex: true, rowHidden: true });
      const columns = sheet.getRange('B1:C1').getColumnProperties({ columnHidden: true, columnIndex: true });
      const names = context.workbook.names.load('items/name,items/formula,items/type,items/value,items/visible,items/comment');
      const own = sheet.names.load('items/name,items/scope');
      const sheets = context.workbook.worksheets.load('items/name,items/visibility,items/position');
      await context.sync();
      expect(merged.address).toBe('Sheet1!A1:C1,Sheet1!A3:B4');
      expect(merged.areas.items.map((area) => [area.address, area.rowIndex])).toEqual([['Sheet1!A1:C1', 0], ['Sheet1!A3:B4', 2]]);
      expect(none.isNullObject).toBe(true);
      expect(rows.value).toEqual([{ rowIndex: 3, rowHidden: false }, { rowIndex: 4, rowHidden: true }, { rowIndex: 5, rowHidden: true }]);
      expect(columns.value).toEqual([{ columnHidden: false, columnIndex: 1 }, { columnHidden: true, columnIndex: 2 }]);
      expect(names.items.map((name) => [name.name, name.formula, name.type, name.value, name.visible, name.comment])).toEqual([
        ['税率', '=0.13', 'Double', 0.13, true, ''],
        ['资金范围', '=Sheet1!$A$1:$C$4', 'Range', 'Sheet1!A1:C4', true, '说明'],
      ]);
      expect(own.items.map((name) => [name.name, name.scope])).toEqual([['本表', 'Worksheet']]);
      expect(sheets.items.map((item) => [item.name, item.visibility, item.position])).toEqual([['Sheet1', 'Visible', 0], ['隐', 'Hidden', 1]]);
    });
  });

  it('keeps names up with inserted rows, and a tracked range with its cells', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A2:A3').values = [['甲'], ['乙']];
      context.workbook.names.add('两行', sheet.getRange('A2:A3'));
      const kept = sheet.getRange('A2:A3').load('address');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const named = context.workbook.names.getItem('两行').getRange().load('address,values');
      kept.load('address,values');
      await context.sync();
      expect([named.address, named.values]).toEqual(['Sheet1!A3:A4', [['甲'], ['乙']]]);
      expect([kept.address, kept.values]).toEqual(['Sheet1!A3:A4', [['甲'], ['乙']]]);
      sheet.getRange('1:1').delete('Up');
      kept.load('address');
      await context.sync();
      expect(kept.address).toBe('Sheet1!A2:A3');
    });
  });
});

describe('writing', () => {
  it('writes formats and reads them back', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      Object.assign(range.format.font, { name: '仿宋_GB2312', size: 16, bold: true, italic: true, color: '#c00000', underline: 'Single' });
      range.format.fill.color = '#DDEBF7';
      range.format.horizontalAlignment = 'Center';
      range.format.verticalAlignment = 'Top';
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      range.format.borders.getItem('EdgeBottom').style = 'Double';
      range.format.borders.getItem('InsideVertical').weight = 'Thick';
      range.format.rowHeight = 30;
      range.format.columnWidth = 60;
      range.load('format/font,format/fill/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/rowHeight,format/columnWidth');
      const bottom = range.format.borders.getItem('EdgeBottom').load('style,weight');
      const inside = range.format.borders.getItem('InsideVertical').load('style,weight');
      await context.sync();
      const { font, fill } = range.format;
      expect([font.name, font.size, font.bold, font.italic, font.color, font.underline, fill.color]).toEqual(['仿宋_GB2312', 16, true, true, '#C00000', 'Single', '#DDEBF7']);
      expect([range.format.horizontalAlignment, range.format.verticalAlignment, range.format.wrapText, range.format.indentLevel]).toEqual(['Center', 'Top', true, 2]);
      expect([range.format.rowHeight, range.format.columnWidth]).toEqual([30, 60]);
      expect([bottom.style, bottom.weight, inside.style, inside.weight]).toEqual(['Double', 'Thick', 'Continuous', 'Thick']);
    });
  });

  it('sets the properties of cells and the heights of rows from arrays', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').setCellProperties([[{ format: { fill: { color: '#FFF2CC' }, font: { bold: true }, borders: { top: { style: 'Continuous', color: '#FF0000' } } } }, { format: { horizontalAlignment: 'Right' } }]]);
      sheet.getRange('A1:A3').setRowProperties([{ format: { rowHeight: 20.25 } }, {}, { format: { rowHeight: 60 } }]);
      const one = sheet.getRange('A1').load('format/fill/color,format/font/bold,format/rowHeight');
      const two = sheet.getRange('B1').load('format/horizontalAlignment,format/font/bold');
      const heights = sheet.getRange('A1:A3').getRowProperties({ format: { rowHeight: true } });
      const cells = sheet.getRange('A1:B1').getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(cells.value).toEqual([[{ format: { fill: { color: '#FFF2CC' }, font: { bold: true } } }, { format: { fill: { color: '#FFFFFF' }, font: { bold: false } } }]]);
      expect([one.format.fill.color, one.format.font.bold, two.format.horizontalAlignment, two.format.font.bold]).toEqual(['#FFF2CC', true, 'Right', false]);
      expect(heights.value).toEqual([{ format: { rowHeight: 20.25 } }, { format: { rowHeight: 15 } }, { format: { rowHeight: 60 } }]);
    });
  });

  it('grows an automatic row with its wrapped text, and not a fixed one', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:A2').format.wrapText = true;
      sheet.getRange('A2').format.rowHeight = 18;
      sheet.getRange('A1:A2').values = [['很长的文字'.repeat(20)], ['很长的文字'.repeat(20)]];
      const one = sheet.getRange('A1').load('format/rowHeight');
      const two = sheet.getRange('A2').load('format/rowHeight');
      await context.sync();
      expect(one.format.rowHeight).toBeGreaterThan(200);
      expect(two.format.rowHeight).toBe(18);
    });
  });

  it('gives a merged title the height of its font', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:D1').merge();
      sheet.getRange('A1:D1').format.font.size = 22;
      sheet.getRange('A1').values = [['报告标题']];
      const title = sheet.getRange('A1').load('format/rowHeight');
      await context.sync();
      expect(title.format.rowHeight).toBeGreaterThan(26);
      expect(title.format.rowHeight).toBeLessThan(33);
    });
  });

  it('formats entire columns, for cells that are written later too', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B1').values = [['旧']];
      sheet.getRange('A:B').format.font.name = '仿宋';
      await context.sync();
      sheet.getRange('A3').values = [['新']];
      const [before, after, other] = ['B1', 'A3', 'C1'].map((address) => sheet.getRange(address).load('format/font/name')) as [Excel.Range, Excel.Range, Excel.Range];
      await context.sync();
      expect([before, after, other].map((cell) => cell.format.font.name)).toEqual(['仿宋', '仿宋', '等线']);
      sheet.getRange('A:B').clear('Formats');
      after.load('format/font/name');
      await context.sync();
      expect(after.format.font.name).toBe('等线');
    });
  });

  it('clears contents, formats or both', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:A3');
      range.values = [[1], [2], [3]];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
      range.load('values');
      const bold = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address).load('format/font/bold'));
      await context.sync();
      expect(range.values).toEqual([[''], [2], ['']]);
      expect(bold.map((cell) => cell.format.font.bold)).toEqual([true, false, false]);
    });
  });

  it('makes links to places and addresses, which follow the new name of a sheet', async () => {
    await run(async (context, sheet) => {
      context.workbook.worksheets.add('预算（执行）');
      sheet.getRange('A1').hyperlink = { documentReference: "'预算（执行）'!D7", textToDisplay: '预算（执行）!D7', screenTip: '查看' };
      sheet.getRange('A2').values = [['说明']];
      sheet.getRange('A2').hyperlink = { address: 'https://example.com/' };
      context.workbook.worksheets.getItem('预算（执行）').name = '新名';
      const [place, address, none] = ['A1', 'A2', 'A3'].map((cell) => sheet.getRange(cell).load('hyperlink,values')) as [Excel.Range, Excel.Range, Excel.Range];
      await context.sync();
      expect(place.hyperlink).toEqual({ documentReference: "'新名'!D7", textToDisplay: '预算（执行）!D7', screenTip: '查看' });
      expect(place.values).toEqual([['预算（执行）!D7']]);
      expect(address.hyperlink).toEqual({ address: 'https://example.com/', textToDisplay: '说明', screenTip: '' });
      expect(none.hyperlink).toBeNull();
    });
  });

  it('keeps text that looks like a formula through values, copies of values and links', async () => {
    const shapes = ['=1+1', '@SUM(A1)', '+1', '-1'];
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:D1');
      range.numberFormat = [['@', '@', '@', '@']];
      range.values = [shapes];
      range.load('values,formulas,valueTypes,text');
      await context.sync();
      for (const grid of [range.values, range.formulas, range.text]) expect(grid).toEqual([shapes]);
      expect(range.valueTypes).toEqual([['String', 'String', 'String', 'String']]);
      range.format.font.bold = true;
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([shapes]);
    });
  });

  it('inserts and deletes cells, rows and columns, and moves what refers to them', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:C3').values = [[1, 2, 3], [4, 5, 6], [7, 8, '=A1+B2']];
      const look = async (): Promise<unknown> => {
        const range = sheet.getRange('A1:D4').load('formulas');
        await context.sync();
        return range.formulas;
      };
      sheet.getRange('A2').insert('Down');
      expect(await look()).toEqual([[1, 2, 3, ''], ['', 5, 6, ''], [4, 8, '=A1+B2', ''], [7, '', '', '']]);
      sheet.getRange('A2').delete('Up');
      sheet.getRange('B1:B2').insert('Right');
      expect(await look()).toEqual([[1, '', 2, 3], [4, '', 5, 6], [7, 8, '=A1+C2', ''], ['', '', '', '']]);
      sheet.getRange('B1:B2').delete('Left');
      sheet.getRange('B:B').insert('Right');
      sheet.getRange('2:2').insert('Down');
      expect(await look()).toEqual([[1, '', 2, 3], ['', '', '', ''], [4, '', 5, 6], [7, '', 8, '=A1+C3']]);
      sheet.getRange('2:2').delete('Up');
      sheet.getRange('B:B').delete('Left');
      expect(await look()).toEqual([[1, 2, 3, ''], [4, 5, 6, ''], [7, 8, '=A1+B2', ''], ['', '', '', '']]);
      const last = sheet.getRange('A3:C3').load('values');
      await context.sync();
      expect(last.values).toEqual([[7, 8, 6]]);
    });
  });

  it('takes and gives formulas in R1C1 notation', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[2, 3]];
      const range = sheet.getRange('C1:C2');
      range.formulasR1C1 = [['=RC[-2]*RC[-1]'], ['=R1C1&"RC"&R[-1]C']];
      range.load('formulas,formulasR1C1,values');
      await context.sync();
      expect(range.formulas).toEqual([['=A1*B1'], ['=$A$1&"RC"&C1']]);
      expect(range.formulasR1C1).toEqual([['=RC[-2]*RC[-1]'], ['=R1C1&"RC"&R[-1]C']]);
      expect(range.values).toEqual([[6], ['2RC6']]);
    });
  });

  it('sets up the page, the panes, the tab and the gridlines', async () => {
    await run(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.paperSize = 'A4';
      pageLayout.orientation = 'Landscape';
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins('Centimeters', { top: 3.7, left: 2.8 });
      pageLayout.setPrintArea('A1:F30');
      pageLayout.setPrintTitleRows('$1:$2');
      const pages = pageLayout.headersFooters.defaultForAllPages;
      pages.centerFooter = '&12— &P —';
      pages.load('centerFooter,leftHeader');
      sheet.freezePanes.freezeRows(2);
      sheet.tabColor = '#FFC000';
      sheet.showGridlines = false;
      pageLayout.load('orientation,zoom,topMargin,leftMargin,centerHorizontally,paperSize');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.load('tabColor,showGridlines');
      await context.sync();
      expect([pages.centerFooter, pages.leftHeader]).toEqual(['&12— &P —', '']);
      expect([pageLayout.orientation, pageLayout.zoom, pageLayout.centerHorizontally, pageLayout.paperSize]).toEqual(['Landscape', { horizontalFitToPages: 1 }, true, 'A4']);
      expect(pageLayout.topMargin).toBeCloseTo(104.88, 2);
      expect([area.address, titles.address, frozen.address]).toEqual(['Sheet1!A1:F30', 'Sheet1!1:2', 'Sheet1!1:2']);
      expect([sheet.tabColor, sheet.showGridlines]).toEqual(['#FFC000', false]);
    });
  });

  it('recalculates names, tables and other sheets in the same batch', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B3').values = [['项目', '金额'], ['甲', 47.5], ['乙', 24.25]];
      sheet.tables.add('A1:B3', true).name = '资金';
      context.workbook.names.add('甲额', sheet.getRange('B2'));
      const other = context.workbook.worksheets.add('二');
      other.getRange('A1:C1').values = [['=SUM(资金[金额])', '=甲额*2', '=Sheet1!B3']];
      const range = other.getRange('A1:C1').load('values');
      await context.sync();
      expect(range.values).toEqual([[71.75, 95, 24.25]]);
      context.workbook.tables.getItem('资金').rows.add(undefined, [['丙', 10]]);
      const columns = context.workbook.tables.getItem('资金').columns.load('items/name');
      const body = context.workbook.tables.getItem('资金').getDataBodyRange().load('address');
      range.load('values');
      await context.sync();
      expect([body.address, columns.items.map((column) => column.name), range.values[0]![0]]).toEqual(['Sheet1!A2:B4', ['项目', '金额'], 81.75]);
    });
  });
});

describe('what is kept with the workbook', () => {
  it('adds, finds, changes and deletes custom XML parts', async () => {
    await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<?xml version="1.0"?><j:memory xmlns:j="urn:jishu:memory"><j:s id="1">收入&amp;支出</j:s></j:memory>').load('id,namespaceUri');
      customXmlParts.add('<other/>');
      await context.sync();
      expect(part.namespaceUri).toBe('urn:jishu:memory');
      const found = customXmlParts.getByNamespace('urn:jishu:memory').getOnlyItemOrNullObject().load('id');
      const missing = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      const same = customXmlParts.getItem(part.id);
      same.setXml('<memory xmlns="urn:jishu:memory"/>');
      const xml = same.getXml();
      customXmlParts.load('items/id');
      await context.sync();
      expect([found.id, missing.isNullObject, xml.value, customXmlParts.items.length]).toEqual([part.id, true, '<memory xmlns="urn:jishu:memory"/>', 2]);
      same.delete();
      const count = customXmlParts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
    await expect(run(async (context) => {
      context.workbook.customXmlParts.add('no xml');
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('shares settings between both APIs', async () => {
    await run(async (context) => {
      context.workbook.settings.add('方案', { id: 'caiyu-2020-10' });
      const setting = context.workbook.settings.getItem('方案').load('value');
      await context.sync();
      expect(setting.value).toEqual({ id: 'caiyu-2020-10' });
    });
    expect(office.engine.settings.get('方案')).toBe('{"id":"caiyu-2020-10"}');
  });
});

describe('events', () => {
  it('tell of selections, sheets and deletions to those who registered', async () => {
    const seen: string[] = [];
    await run(async (context, sheet) => {
      sheet.onSelectionChanged.add(async ({ address }) => void seen.push(`selection ${address}`));
      context.workbook.worksheets.onAdded.add(async () => void seen.push('added'));
      context.workbook.worksheets.onDeleted.add(async () => void seen.push('deleted'));
      context.workbook.worksheets.onActivated.add(async () => void seen.push('activated'));
      await context.sync();
    });
    await office.engine.userSelect('B2:C3');
    await run(async (context) => {
      const added = context.workbook.worksheets.add('二');
      added.activate();
      await context.sync();
      added.delete();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(office.engine.selection()).toMatch(/^Sheet1!/);
    expect(seen).toEqual(['selection B2:C3', 'added', 'activated', 'deleted', 'activated']);
  });

  it('tell of the selection of the workbook, and of changes within a table', async () => {
    const seen: string[] = [];
    await run(async (context, sheet) => {
      sheet.getRange('B2:C3').values = [['项目', '金额'], ['甲', 1]];
      const table = sheet.tables.add('B2:C3', true);
      table.onChanged.add(async ({ address, changeType }) => void seen.push(`table ${address} ${changeType}`));
      context.workbook.onSelectionChanged.add(async () => void seen.push('selection'));
      await context.sync();
    });
    await office.engine.userEdit('A3', [['外', '乙']]);
    await office.engine.userEdit('A9', [['外']]);
    await office.engine.userSelect('C3');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['table B3 RangeEdited', 'selection']);
  });

  it('stop when the handler is removed', async () => {
    const seen: string[] = [];
    const handler = await run(async (context, sheet) => {
      const result = sheet.onChanged.add(async ({ address, details }) => void seen.push(`${address} ${String(details?.valueBefore)}→${String(details?.valueAfter)}`));
      await context.sync();
      return result;
    });
    await office.engine.userEdit('C3', [['改']]);
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await office.engine.userEdit('C3', [['再改']]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['C3 →改']);
  });
});

describe('requests', () => {
  it('answer the same error object as Excel for an array of the wrong size', async () => {
    const error = await run(async (context, sheet) => {
      sheet.getRange('A1:C2').values = [['a', 'b']];
      await context.sync();
    }).then(() => null, (reason: unknown) => reason as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: 'InvalidArgument',
      message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      debugInfo: { code: 'InvalidArgument', errorLocation: 'Range.values' },
    });
    const { statement, surroundingStatements } = error!.debugInfo as unknown as { statement: string; surroundingStatements: string[] };
    expect(statement).toBe('range.values = ...;');
    expect(surroundingStatements).toEqual([
      'var workbook = context.workbook;',
      'var worksheets = workbook.worksheets;',
      'var worksheet = worksheets.getItem(...);',
      'var range = worksheet.getRange(...);',
      '// Instantiate {range}',
      '// >>>>>',
      'range.values = ...;',
      '// <<<<<',
    ]);
  });

  it('say by name what the workbench has not got', async () => {
    await expect(run(async (context, sheet) => {
      sheet.getRange('A1').conditionalFormats.clearAll();
      await context.sync();
    })).rejects.toMatchObject({ code: 'NotImplemented', message: 'the workbench does not implement Range.conditionalFormats' });
    await expect(run(async (context, sheet) => {
      sheet.load('standardHeight');
      await context.sync();
    })).rejects.toMatchObject({ message: 'the workbench does not implement Worksheet.standardHeight' });
  });

  it('fail on purpose after some of their actions', async () => {
    office.engine.failNext('GeneralException', 4);
    await expect(run(async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    })).rejects.toMatchObject({ code: 'GeneralException' });
    await run(async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(office.engine.log.filter(({ error }) => error !== null)).toHaveLength(1);
  });

  it('are one step for undo each, values, merges, sizes and sheets together', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [['旧', '=1+1']];
      await context.sync();
    });
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [['新', 5]];
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A2').format.fill.color = '#FF0000';
      sheet.getRange('A3').format.rowHeight = 44;
      context.workbook.worksheets.add('报告').getRange('A1').values = [['标题']];
      await context.sync();
    });
    await office.engine.undo();
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B1').load('formulas,values');
      const merged = sheet.getRange('A1:B9').getMergedAreasOrNullObject();
      const fill = sheet.getRange('A2').load('format/fill/color');
      const height = sheet.getRange('A3').load('format/rowHeight');
      const added = context.workbook.worksheets.getItemOrNullObject('报告');
      await context.sync();
      expect([range.formulas, range.values]).toEqual([[['旧', '=1+1']], [['旧', 2]]]);
      expect([merged.isNullObject, fill.format.fill.color, height.format.rowHeight, added.isNullObject]).toEqual([true, '#FFFFFF', 15, true]);
    });
  });

  it('leave no reference behind', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2').load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:B2');
    });
    const answer = await office.engine.request(
      JSON.stringify({ Actions: [{ Id: 1, ActionType: 3, Name: '_GetReferenceCount', ObjectPathId: 1, ArgumentInfo: { Arguments: [] } }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } } }),
    );
    expect(JSON.parse(answer)).toMatchObject({ Results: [{ ActionId: 1, Value: 0 }] });
  });

  it('never throw, whatever they are given', async () => {
    expect(JSON.parse(await office.engine.request('no json'))).toMatchObject({ Error: { Code: 'GeneralException' } });
  });

  it('take large arrays, which the client cuts into pieces', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 12 }, (_, column) => row * 12 + column));
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:L2000');
      range.values = rows;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(rows);
    });
    expect(office.engine.log[0]!.actions).toBeGreaterThan(50);
  });
});

describe('opening a second workbook', () => {
  it('hands the bytes to the page, once the request is answered', async () => {
    const opened: Uint8Array[] = [];
    office.engine.onOpenWorkbook((file) => opened.push(file));
    const file = await office.engine.save();
    const base64 = Buffer.from(file).toString('base64');
    await office.Excel.createWorkbook(base64);
    expect(opened.map((bytes) => Buffer.compare(bytes, file))).toEqual([0]);
    await run(async (context) => {
      // Not declared: the library calls it where Excel is not on the web.
      (context.workbook.application as unknown as { createWorkbook(base64: string): { open(): void } }).createWorkbook(base64).open();
      expect(opened).toHaveLength(1);
      await context.sync();
    });
    expect(opened).toHaveLength(2);
  });

  it('refuses what is no workbook, and every workbook where the page opens none', async () => {
    const base64 = Buffer.from(await office.engine.save()).toString('base64');
    await expect(office.Excel.createWorkbook(base64)).rejects.toMatchObject({ code: 'NotImplemented' });
    office.engine.onOpenWorkbook(() => undefined);
    await expect(office.Excel.createWorkbook(base64.slice(4))).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(office.Excel.createWorkbook('???')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('what the user does with sheets', () => {
  it('is told to those who listen, as what the add-in does is', async () => {
    const heard: unknown[] = [];
    const { engine } = office;
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ source }) => void heard.push(['added', source]));
      worksheets.onDeleted.add(async ({ source }) => void heard.push(['deleted', source]));
      worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void heard.push([nameBefore, nameAfter]));
      worksheets.onChanged.add(async ({ changeType, address }) => void heard.push([changeType, address]));
      worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
    });
    const told = async (): Promise<unknown[]> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return heard.splice(0);
    };
    await engine.userAddSheet('二');
    await engine.userRenameSheet('二', '三');
    await engine.userDeleteSheet('三');
    expect(await told()).toEqual([['added', 'Local'], ['二', '三'], ['deleted', 'Local']]);
    await engine.userInsertRows('2:3');
    await engine.userSelect('A1:B2,D4');
    await engine.userSelect(null);
    expect(await told()).toEqual([['RowInserted', '2:3'], 'A1:B2,D4']);
    await run(async (context) => {
      context.workbook.worksheets.add('二').name = '三';
      context.workbook.worksheets.getItem('三').delete();
      await context.sync();
    });
    expect(await told()).toEqual([['added', 'Local'], ['二', '三'], ['deleted', 'Local']]);
  });
});

describe('failing on purpose', () => {
  const readA1 = (): Promise<unknown> =>
    run(async (context, sheet) => {
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      return range.values;
    });

  it.each([
    [5004, 'InvalidOperationInCellEditMode'],
    [5012, 'InvalidOrTimedOutSession'],
    [5016, 'WriteNotSupportedWhenModalDialogOpen'],
    [5102, 'ActivityLimitReached'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
    [5104, 'ResponsePayloadSizeLimitExceeded'],
    [7000, 'AccessDenied'],
    ['Conflict', 'Conflict'],
  ])('fails the next request with %s, and no other', async (given, code) => {
    office.engine.failNext(given);
    await expect(readA1()).rejects.toMatchObject({ code });
    expect(await readA1()).toEqual([['']]);
  });

  it('refuses every request while the session has expired', async () => {
    office.engine.setSessionExpired(true);
    for (let time = 0; time < 2; time += 1) await expect(readA1()).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
    office.engine.setSessionExpired(false);
    expect(await readA1()).toEqual([['']]);
  });

  it('keeps requests and responses under the limit that is set', async () => {
    await office.engine.userEdit('A1:A9', Array.from({ length: 9 }, () => ['x'.repeat(1000)]));
    office.engine.setPayloadLimit(5_000);
    const all = (): Promise<unknown> =>
      run(async (context, sheet) => {
        sheet.getRange('A1:A9').load('values');
        await context.sync();
      });
    await expect(all()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    await expect(
      run(async (context, sheet) => {
        sheet.getRange('A1').values = [['x'.repeat(6_000)]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    office.engine.setPayloadLimit(null);
    await all();
  });
});
