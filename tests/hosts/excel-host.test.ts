import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { planLedgerSheet } from '../../src/core/amend/ledger-sheet';
import type { Amendment } from '../../src/core/model/sheet-plan';
import type { Host } from '../../src/hosts/host';
import { pickHost } from '../../src/hosts/pick-host';
import { previousNamespace } from '../../src/hosts/stored-parts';
import type { Engine } from '../../src/workbench/engine';
import { startOffice } from '../helpers/office';
import type { TestOffice } from '../helpers/office';
import { describeHost } from './host-contract';
import { findingsPlan, formulaShaped, reportPlan } from './plans';

let office: TestOffice;
let engine: Engine;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.dispose());

/** Runs the action when so many requests have been answered from now on. */
const afterRequests = (count: number, act: () => void): void => {
  const push = engine.log.push.bind(engine.log);
  let answered = 0;
  engine.log.push = (...records) => {
    answered += records.length;
    if (answered === count) {
      engine.log.push = push;
      act();
    }
    return push(...records);
  };
};

/** Puts a new engine with one sheet 数据 under the library. */
const freshWorkbook = async (): Promise<void> => {
  engine = await office.newEngine();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().name = '数据';
    const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
    range.values = [['项目', ''], ['', 100]];
    await context.sync();
  });
};

/** Waits until requests that nobody waits for, such as releasing references, are answered. */
const idle = async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  await engine.request('{"Actions":[],"ObjectPaths":{}}');
};

/** Returns how many requests the action costs, releases of references included. */
const roundTrips = async (act: () => Promise<unknown>): Promise<number> => {
  await idle();
  engine.log.length = 0;
  await act();
  await idle();
  return engine.log.length - 1;
};

const letters = 'ABCDEFGH';

/** Returns how the report sheet looks, as far as the program made it so. */
const lookOf = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('绩效自评报告');
    const range = sheet.getRange('A1:H12');
    const rows = range.getRowProperties({ format: { rowHeight: true } });
    const merged = range.getMergedAreasOrNullObject().load('areas/address');
    const cells = ['A1', 'A2', 'A4', 'E5', 'E4', 'E6', 'A9'].map((address) => sheet.getRange(address).load('format/font/name,format/font/size,format/font/bold,format/fill/color,format/horizontalAlignment,numberFormat'));
    const links = context.workbook.worksheets.getItem('核对清单').getRange('D2').load('hyperlink');
    await context.sync();
    return { rows: rows.value, merged: merged.areas.items.map(({ address }) => address).sort(), cells: cells.map((cell) => cell.toJSON()), link: links.hyperlink };
  });

/** Where a write of one sheet is made to fail: in which request, after how many of its actions. The first request only looks at the sheets. */
const steps = [...[0, 2, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96].map((actions) => [2, actions] as const), ...[0, 5, 10].map((actions) => [3, actions] as const), ...[0, 2, 4, 6].map((actions) => [4, actions] as const)];
const failAt = ([request, actions]: readonly [number, number] = [2, 60], next: () => void = () => undefined): void =>
  afterRequests(request - 1, () => {
    engine.failNext('GeneralException', actions);
    next();
  });

describeHost('ExcelHost', steps.length, async () => {
  await freshWorkbook();
  return {
    host: new ExcelHost(),
    edit: (sheet, row, column, value) => engine.userEdit(`'${sheet}'!${letters[column]}${row + 1}`, [[typeof value === 'string' && /^[=+@-]/.test(value) ? `'${value}` : (value ?? '')]]),
    failNextWrite: (step) => failAt(step === undefined ? undefined : steps[step]),
    dieInNextWrite: (step) => failAt(step === undefined ? undefined : steps[step], () => afterRequests(1, () => engine.setCellEditMode(true))),
    revive: () => engine.setCellEditMode(false),
  };
});

describe('ExcelHost through the real office.js', () => {
  let host: Host;
  beforeEach(async () => {
    await freshWorkbook();
    host = new ExcelHost();
  });

  const write = (projects: number): Promise<void> =>
    host.write({
      plans: [reportPlan(projects), findingsPlan(Array.from({ length: projects }, (_, index) => `数据!B${index + 2}`))],
      memory: JSON.stringify({ projects }),
      activate: '绩效自评报告',
    });

  it('reads forty sheets in three round trips', async () => {
    await Excel.run(async (context) => {
      for (let index = 1; index < 40; index += 1) {
        const sheet = context.workbook.worksheets.add(`表${index}`);
        sheet.getRange('B2:D4').values = [['项目', '预算数', '执行数'], ['甲', 100 + index, '88.74'], ['', '', '']];
        if (index % 2 === 0) sheet.getRange('A1:D1').merge();
      }
      context.workbook.worksheets.getItem('表7').visibility = 'Hidden';
      context.workbook.worksheets.getItem('表8').getRange('3:3').rowHidden = true;
      context.workbook.worksheets.getItem('表9').getRange('C:C').columnHidden = true;
      await context.sync();
    });
    expect(await roundTrips(() => host.read())).toBe(3);
    expect(await roundTrips(() => host.read())).toBe(2);
    const { sheets } = await host.read();
    expect(sheets).toHaveLength(40);
    expect(sheets[7]).toMatchObject({ name: '表7', visible: false, row: 1, column: 1, values: [['项目', '预算数', '执行数'], ['甲', 107, 88.74]], hiddenRows: [], hiddenColumns: [] });
    expect(sheets[8]?.hiddenRows).toEqual([2]);
    expect(sheets[9]?.hiddenColumns).toEqual([2]);
  });

  it('writes 1 and 200 projects in the same four round trips, the first time and again', async () => {
    expect(await roundTrips(() => write(1))).toBe(4);
    expect(await roundTrips(() => write(200))).toBe(4);
    expect(await roundTrips(() => write(200))).toBe(4);
    expect(await roundTrips(() => write(1))).toBe(4);
    expect(await roundTrips(() => host.read())).toBe(3);
    expect(engine.log.every(({ error }) => error === null)).toBe(true);
  });

  it('reads in more answers only where one would be too large', async () => {
    const text = '财政拨款项目支出绩效自评'.repeat(4);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (const first of [0, 2500]) {
        sheet.getRange(`A${first + 1}:J${first + 2500}`).values = Array.from({ length: 2500 }, (_, row) => Array.from({ length: 10 }, (__, column) => `${text}${first + row}-${column}`));
        await context.sync();
      }
    });
    const trips = await roundTrips(() => host.read());
    expect(trips).toBeGreaterThan(3);
    const { sheets } = await host.read();
    expect(sheets[0]?.values).toHaveLength(5000);
    expect(sheets[0]?.values[4999]?.[9]).toBe(`${text}4999-9`);
    expect(engine.log.every(({ error }) => error === null || error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });

  it('reads names and tables as the file host does, in the round trips that the cells take', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("2024 年'表");
      sheet.getRange('A1:B2').values = [['项目', '金额'], ['甲', 1]];
      sheet.tables.add('A1:B2', true).name = '资金';
      const { names } = context.workbook;
      names.add('预算', sheet.getRange('A1:B2'));
      names.add('单格', '=数据!$B$2');
      names.add('整列', '=数据!$A:$C');
      names.add('几块', '=数据!$A$1:$A$2,数据!$C$1');
      names.add('已删', '=数据!#REF!');
      names.add('税率', '=0.13');
      names.add('藏起来的', '=数据!$A$1').visible = false;
      sheet.names.add('本表的', sheet.getRange('A1'));
      await context.sync();
    });
    const names = [
      { name: '几块', kind: 'name', ref: null },
      { name: '单格', kind: 'name', ref: '数据!B2' },
      { name: '已删', kind: 'name', ref: null },
      { name: '整列', kind: 'name', ref: '数据!A1:C1048576' },
      { name: '税率', kind: 'name', ref: null },
      { name: '资金', kind: 'table', ref: "'2024 年''表'!A1:B2" },
      { name: '预算', kind: 'name', ref: "'2024 年''表'!A1:B2" },
    ];
    expect(await roundTrips(async () => expect((await host.read()).names).toEqual(names))).toBe(3);
    const { readWorkbook } = await import('../../src/hosts/xlsx/read-workbook');
    expect((await readWorkbook(await engine.save(), '名称.xlsx')).names).toEqual(names);
    await engine.open(await engine.save());
    expect((await host.read()).names).toEqual(names);
  });

  it('finds tables and sheets that came, went or moved since it read last', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('数据');
      sheet.tables.add('A1:B2', true).name = '甲';
      await context.sync();
    });
    await host.read();
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      tables.getItem('甲').delete();
      const sheet = worksheets.add('新');
      sheet.getRange('B2:C3').values = [['项目', '金额'], ['甲', 1]];
      sheet.tables.add('B2:C3', true).name = '乙';
      await context.sync();
    });
    expect(await host.read()).toMatchObject({ sheets: [{ name: '数据' }, { name: '新', row: 1, column: 1 }], names: [{ name: '乙', ref: '新!B2:C3' }] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').delete();
      context.workbook.worksheets.getItem('新').getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(await host.read()).toMatchObject({ sheets: [{ name: '新', row: 2, column: 1 }], names: [{ name: '乙', ref: '新!B3:C4' }] });
  });

  it('keeps a name with its cells while rows come and go above them', async () => {
    await host.amend({ newSheet: null, edits: [], names: [{ name: '来源', ref: '数据!A1:B2', before: null }] });
    const rows = (change: (range: Excel.Range) => unknown): Promise<void> =>
      Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem('数据').getRange('1:1'));
        await context.sync();
      });
    await rows((range) => range.insert('Down'));
    expect((await host.read()).names).toEqual([{ name: '来源', kind: 'name', ref: '数据!A2:B3' }]);
    await rows((range) => range.delete('Up'));
    expect((await host.read()).names).toEqual([{ name: '来源', kind: 'name', ref: '数据!A1:B2' }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').name = '2024 年';
      await context.sync();
    });
    expect((await host.read()).names).toEqual([{ name: '来源', kind: 'name', ref: "'2024 年'!A1:B2" }]);
  });

  it('brings names back when the change fails', async () => {
    await host.amend({ newSheet: null, edits: [], names: [{ name: '来源', ref: '数据!A1:B2', before: null }, { name: '旧', ref: '数据!A1', before: null }] });
    const before = await host.read();
    const amendment = { newSheet: null, edits: [{ sheet: '数据', row: 0, column: 0, value: '新', before: '项目' }], names: [{ name: '来源', ref: '数据!B2', before: '数据!A1:B2' }, { name: '新', ref: '数据!B2', before: null }, { name: '旧', ref: null, before: '数据!A1' }] };
    let failures = 0;
    for (let actions = 0; actions < 24; actions += 1) {
      afterRequests(1, () => engine.failNext('GeneralException', actions));
      await host.amend(amendment).then(
        () => undefined,
        () => (failures += 1),
      );
      engine.failNext('', Infinity);
      if (failures <= actions) break;
      expect(await host.read()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(10);
    expect((await host.read()).names).toEqual([{ name: '新', kind: 'name', ref: '数据!B2' }, { name: '来源', kind: 'name', ref: '数据!B2' }]);
  });

  const inserting = (): Amendment => ({
    newSheet: null,
    edits: [{ sheet: '数据', row: 1, column: 1, value: 200, before: 100, fill: '#FFF2CC' }],
    names: [{ name: '来源', ref: '数据!A1:B2', before: null }],
    insertions: [1, 2].map((row) => ({ sheet: '数据', row, styles: findingsPlan([]).styles, rows: [{ id: 'new', height: 33, cells: [{ column: 0, span: 2, value: '题', style: 'header', link: null }] }, { id: 'next', height: 24, cells: [{ column: 0, span: 1, value: '=1+1', style: 'cell', link: null }, { column: 1, span: 1, value: 5, style: 'amount', link: null }] }] })),
  });
  const looks = (...addresses: readonly string[]): Promise<readonly Excel.RangeFormat[]> =>
    Excel.run(async (context) => {
      const ranges = addresses.map((address) => context.workbook.worksheets.getItem('数据').getRange(address).load('format/rowHeight,format/fill/color,format/font/name,format/font/size'));
      await context.sync();
      return ranges.map(({ format }) => format.toJSON() as unknown as Excel.RangeFormat);
    });

  it('gives rows that it puts in their own look, not that of the row above', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').getRange('A1:D1').format.fill.color = '#FF0000';
      await context.sync();
    });
    await host.amend(inserting());
    const [above, head, next, beyond, pushed] = await looks('A1', 'A2', 'B3', 'D2', 'B4');
    expect([above!.fill.color, head!.fill.color, next!.fill.color, beyond!.fill.color, pushed!.fill.color]).toEqual(['#FF0000', '#E2EFDA', '#FFFFFF', '#FFFFFF', '#FFF2CC']);
    expect([head!.rowHeight, next!.rowHeight, head!.font.name]).toEqual([33, 24, '黑体']);
    expect((await host.read()).sheets[0]?.values).toEqual([['项目', null], ['题', null], ['=1+1', 5], [null, 200], ['题', null], ['=1+1', 5]]);
  });

  it('takes rows out again, and colours back, when the change fails', async () => {
    const [before, [look]] = [await host.read(), await looks('B2')];
    let failures = 0;
    for (const request of [1, 2, 3, 4]) {
      for (let actions = 0, failed = true; failed; actions += 3) {
        afterRequests(request, () => engine.failNext('GeneralException', actions));
        failed = await host.amend(inserting()).then(() => false, () => true);
        engine.failNext('', Infinity);
        if (!failed) {
          // What went through is undone by hand.
          await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('数据');
            for (const rows of ['5:6', '2:3']) sheet.getRange(rows).delete('Up');
            sheet.getRange('B2').values = [[100]];
            sheet.getRange('B2').format.fill.clear();
            context.workbook.names.getItem('来源').delete();
            await context.sync();
          });
        } else failures += 1;
        expect(await host.read()).toEqual(before);
        expect(await looks('B2')).toEqual([look]);
      }
    }
    expect(failures).toBeGreaterThan(15);
  });

  it('sets names in the round trips that cells take', async () => {
    expect(await roundTrips(() => host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 3, column: 0, value: '甲', before: null }], names: [{ name: '来源', ref: '数据!A1:B2', before: null }] }))).toBe(2);
  });

  it('leaves the lines of a sheet that a person types into', async () => {
    await host.amend({ newSheet: planLedgerSheet(), edits: [], names: [] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('预算执行').load('showGridlines');
      await context.sync();
      expect(sheet.showGridlines).toBe(true);
    });
  });

  it('gives the sheet its look: merged rows, heights, widths, fonts, borders, links, page', async () => {
    await write(2);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('绩效自评报告').load('showGridlines');
      const title = sheet.getRange('A1').load('format/rowHeight,format/font/name,format/font/size,format/font/bold,format/horizontalAlignment,format/columnWidth');
      const passages = sheet.getRange('A2:H3').getMergedAreasOrNullObject().load('areas/address');
      const second = sheet.getRange('A3').load('format/rowHeight,format/wrapText');
      const amount = sheet.getRange('E5').load('numberFormat,values,text,format/horizontalAlignment,format/wrapText,format/shrinkToFit,format/font/name,format/font/size');
      const edges = (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).map((edge) => amount.format.borders.getItem(edge).load('style'));
      const body = sheet.getRange('A2').format.borders.getItem('EdgeLeft').load('style');
      const head = sheet.getRange('A4').load('format/horizontalAlignment,format/fill/color,format/font/name,format/font/size,format/font/bold');
      const findings = context.workbook.worksheets.getItem('核对清单');
      const link = findings.getRange('D2').load('hyperlink,values');
      const font = findings.getRange('D2').load('format/font/color,format/font/underline');
      const layout = findings.pageLayout.load('orientation,paperSize,leftMargin,footerMargin');
      const pages = findings.pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      const area = findings.pageLayout.getPrintArea().load('address');
      const frozen = findings.freezePanes.getLocationOrNullObject().load('address');
      const shown = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect(shown.name).toBe('绩效自评报告');
      expect(sheet.showGridlines).toBe(false);
      expect(title.format).toMatchObject({ rowHeight: 60, horizontalAlignment: 'Center', font: { name: '宋体', size: 22, bold: true } });
      expect(title.format.columnWidth).toBeCloseTo(66, 0);
      expect(passages.areas.items.map(({ address }) => address.split('!')[1])).toEqual(['A2:H2', 'A3:H3']);
      expect(second.format).toMatchObject({ rowHeight: 84, wrapText: true });
      expect([amount.numberFormat, amount.text]).toEqual([[['#,##0.00']], [['100.00']]]);
      expect(edges.map((found) => found.style)).toEqual(['Continuous', 'Continuous', 'Continuous', 'Continuous']);
      expect(body.style).toBe('None');
      expect(head.format).toMatchObject({ horizontalAlignment: 'Center', fill: { color: '#E2EFDA' }, font: { name: '黑体', size: 12, bold: false } });
      expect(amount.format).toMatchObject({ horizontalAlignment: 'Right', wrapText: false, shrinkToFit: true, font: { name: '宋体', size: 12 } });
      expect(link.hyperlink).toMatchObject({ documentReference: expect.stringMatching(/^'?数据'?!B2$/) });
      expect(link.values).toEqual([['数据!B2']]);
      expect(font.format.font).toMatchObject({ color: '#0563C1', underline: 'None' });
      expect(layout).toMatchObject({ orientation: 'Landscape', paperSize: 'A4' });
      expect(layout.leftMargin).toBeCloseTo(79.4, 0);
      expect(pages.centerFooter).toBe('第&P页，共&N页');
      // Half an inch below what is printed.
      expect(layout.footerMargin).toBeCloseTo(99.2 - 36, 1);
      expect(area.address).toContain('A1:D3');
      expect(frozen.address).toContain('1:1');
    });
  });

  it('formats no row below what it restores', async () => {
    await write(2);
    await write(1);
    await host.restore();
    const { sheets } = await host.read();
    await Excel.run(async (context) => {
      const reach = context.workbook.worksheets.getItem('绩效自评报告').getUsedRange(false).load('rowCount');
      await context.sync();
      expect(reach.rowCount).toBe(sheets.find(({ name }) => name === '绩效自评报告')!.values.length);
    });
  });

  it('brings back the look of what it restores', async () => {
    await write(2);
    await host.write({ plans: [{ ...reportPlan(3), columns: [99, 40, 40, 40, 40, 40, 40, 40] }], memory: '{}', activate: '绩效自评报告' });
    await host.restore();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('绩效自评报告');
      const title = sheet.getRange('A1').load('format/rowHeight,format/columnWidth,format/font/size');
      const header = sheet.getRange('A4').load('format/fill/color,values');
      await context.sync();
      expect(title.format).toMatchObject({ rowHeight: 60, font: { size: 22 } });
      expect(title.format.columnWidth).toBeCloseTo(66, 0);
      expect(header.values).toEqual([['项目']]);
      expect(header.format.fill.color).toBe('#E2EFDA');
    });
  });

  it('keeps formula-shaped texts from becoming formulas in the saved file', async () => {
    await host.write({ plans: [reportPlan(formulaShaped.length, (index) => formulaShaped[index]!)], memory: '{}', activate: '绩效自评报告' });
    const { readWorkbook } = await import('../../src/hosts/xlsx/read-workbook');
    const saved = await readWorkbook(await engine.save(), '工作簿.xlsx');
    expect(saved.sheets.find(({ name }) => name === '绩效自评报告')?.values.slice(-formulaShaped.length).map(([first]) => first)).toEqual(formulaShaped);
    expect(saved.memory).toBe('{}');
  });

  it('reads what the file host wrote, memory included', async () => {
    const { writeReport } = await import('../../src/hosts/xlsx/write-report');
    const plans = [reportPlan(formulaShaped.length, (index) => formulaShaped[index]!)];
    await engine.open(await writeReport(plans, { source: null, memory: '{"甲":"<&>"}', activate: '绩效自评报告' }));
    const { sheets, memory } = await host.read();
    expect(sheets[0]?.values.slice(-formulaShaped.length).map(([first]) => first)).toEqual(formulaShaped);
    expect(memory).toBe('{"甲":"<&>"}');
  });

  it.each(['clean.xlsx', 'gap.xlsx', 'large.xlsx'])('reads the sample %s as the file host does', async (name) => {
    const { readWorkbook } = await import('../../src/hosts/xlsx/read-workbook');
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name)));
    await engine.open(bytes);
    expect(await host.read()).toEqual(await readWorkbook(bytes, name));
  });

  it('shows a report sheet that the user has hidden', async () => {
    await write(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').activate();
      context.workbook.worksheets.getItem('绩效自评报告').visibility = 'Hidden';
      await context.sync();
    });
    await write(1);
    expect(engine.activeSheet()).toBe('绩效自评报告');
  });

  it('keeps formulas, numbers and texts of a report sheet that somebody else made', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('绩效自评报告');
      sheet.getRange('B2:D2').values = [['=1+1', "'=1+1", 0.5]];
      sheet.getRange('B3:C4').merge();
      sheet.getRange('B3').values = [["'012"]];
      await context.sync();
    });
    await write(2);
    await host.restore();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('绩效自评报告');
      const cells = sheet.getRange('B2:D2').load('values,formulas');
      const text = sheet.getRange('B3').load('values');
      const merged = sheet.getRange('A1:H9').getMergedAreasOrNullObject().load('areas/address');
      await context.sync();
      expect(cells.values).toEqual([[2, '=1+1', 0.5]]);
      expect(cells.formulas[0]?.[0]).toBe('=1+1');
      expect(text.values).toEqual([['012']]);
      expect(merged.areas.items.map(({ address }) => address.split('!')[1])).toEqual(['B3:C4']);
    });
  });

  it('selects the cells and shows their sheet', async () => {
    await write(1);
    await host.select('数据!A1:B2');
    expect(engine.activeSheet()).toBe('数据');
    expect(engine.selection()).toContain('A1:B2');
  });

  it('says why nothing was written, and that nothing is lost', async () => {
    await write(2);
    const before = await host.read();
    afterRequests(1, () => engine.failNext('AccessDenied'));
    await expect(write(3)).rejects.toMatchObject({ failure: 'not-written', cause: { failure: 'protected' } });
    expect(await host.read()).toEqual(before);
  });

  it.each([
    [1, 0],
    [1, 20],
    ...[0, 1, 3, 5, 8, 12, 20, 40, 80, 160, 240, 310].map((actions) => [2, actions]),
    [3, 0],
    [3, 10],
    [4, 0],
    [4, 2],
    [4, 5],
  ])('leaves everything as it was when request %i of a write fails after %i actions', async (request, actions) => {
    await write(1);
    await engine.userEdit("'绩效自评报告'!A2", [['　　手工改过的一句。']]);
    await write(2);
    const [before, look] = [await host.read(), await lookOf()];
    const fail = (): void => engine.failNext('GeneralException', actions);
    if (request === 1) fail();
    else afterRequests(request - 1, fail);
    await expect(write(4)).rejects.toMatchObject({ name: 'HostError', failure: request === 1 ? 'unknown' : 'not-written' });
    expect(await host.read()).toEqual(before);
    expect(await lookOf()).toEqual(look);
    expect(await host.previous()).toBe('available');
    await host.restore();
    expect((await host.read()).sheets[1]?.values[1]?.[0]).toBe('　　手工改过的一句。');
  });

  const check = (findings: number): Promise<void> => host.write({ plans: [findingsPlan(Array.from({ length: findings }, () => '数据!A1'))], memory: null, activate: '核对清单' });

  it('writes 核对清单, and brings versions back and forth, in four round trips each', async () => {
    expect(await roundTrips(() => check(1))).toBe(4);
    await write(200);
    await write(1);
    expect(await roundTrips(() => check(200))).toBe(4);
    expect(await roundTrips(() => host.restore())).toBe(4);
    expect(await roundTrips(() => host.restore())).toBe(4);
  });

  it('leaves the part that keeps the report before alone while 核对清单 is written', async () => {
    await write(2);
    await write(3);
    const previous = (): Promise<string[]> =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.getByNamespace(previousNamespace).getOnlyItem().load('id');
        const xml = part.getXml();
        await context.sync();
        return [part.id, xml.value];
      });
    const before = await previous();
    const bodies: string[] = [];
    const answer = engine.request.bind(engine);
    engine.request = (body) => {
      bodies.push(body);
      return answer(body);
    };
    await check(2);
    expect(await previous()).toEqual(before);
    expect(bodies.filter((body) => body.includes(`<previous xmlns`))).toEqual([]);
    expect(bodies.some((body) => body.includes('<lastWrite xmlns'))).toBe(true);
  });

  it.each(steps)('brings the report back when its write is cut short in request %i after %i actions, and keeps the one before', async (request, actions) => {
    await write(1);
    const older = await host.read();
    await write(2);
    await engine.userEdit("'绩效自评报告'!A2", [['　　手工改过的一句。']]);
    const before = await host.read();
    failAt([request, actions], () => afterRequests(1, () => engine.setCellEditMode(true)));
    await expect(write(4)).rejects.toMatchObject({ failure: 'cut-short' });
    engine.setCellEditMode(false);
    if ((await host.previous()) === 'interrupted') await host.restore();
    expect(await host.read()).toEqual(before);
    // From the moment that the newer report is whole, the one before it is the one that it replaced.
    if (request === 4 && actions > 0) return;
    expect(await host.previous()).toBe('available');
    await host.restore();
    expect(await host.read()).toEqual(older);
  });

  it.each(steps)('keeps both versions, and how they look, when restoring fails in request %i after %i actions', async (request, actions) => {
    await write(1);
    await write(4);
    const [newer, look] = [await host.read(), await lookOf()];
    failAt([request, actions]);
    await expect(host.restore()).rejects.toMatchObject({ failure: 'not-written' });
    expect(await host.read()).toEqual(newer);
    expect(await lookOf()).toEqual(look);
    await host.restore();
    await host.restore();
    expect(await host.read()).toEqual(newer);
    expect(await lookOf()).toEqual(look);
  });

  it.each(steps.filter(([request, actions]) => request < 4 || actions < 4))('can be asked again when bringing back what was cut short fails in request %i after %i actions', async (request, actions) => {
    await write(2);
    await write(3);
    const before = await host.read();
    failAt([2, 60], () => afterRequests(1, () => engine.setCellEditMode(true)));
    await expect(check(5)).rejects.toMatchObject({ failure: 'cut-short' });
    engine.setCellEditMode(false);
    failAt([request, actions]);
    await expect(host.restore()).rejects.toMatchObject({ name: 'HostError' });
    expect(await host.previous()).toBe('interrupted');
    await host.restore();
    expect(await host.read()).toEqual(before);
    expect(await host.previous()).toBe('available');
  });

  it('writes derived sheets in few round trips, keeps no earlier version of them, and says that a part may be written where it fails', async () => {
    await write(1);
    await write(2);
    const before = await host.read();
    const derived = [1, 2, 3].map((number) => ({ ...reportPlan(number), name: `表${number}` }));
    const request = { plans: [reportPlan(4)], derived, memory: '{"version":1,"text":"4"}', activate: '绩效自评报告' };
    failAt([2, 60]);
    await expect(host.write(request)).rejects.toMatchObject({ failure: 'partly-written' });
    // Nothing but the derived sheets was begun.
    const reportIn = ({ sheets }: { readonly sheets: readonly { readonly name: string }[] }): unknown => sheets.find(({ name }) => name === '绩效自评报告');
    expect(reportIn(await host.read())).toEqual(reportIn(before));
    expect(await host.previous()).toBe('available');
    engine.failNext('GeneralException', 0);
    await expect(host.write(request)).rejects.not.toMatchObject({ failure: 'partly-written' });
    expect(await roundTrips(() => host.write(request))).toBe(6);
    expect((await host.read()).sheets.filter(({ name }) => name.startsWith('表'))).toHaveLength(3);
    await host.restore();
    expect(reportIn(await host.read())).toEqual(reportIn(before));
    // What stands on the derived sheets stays.
    expect((await host.read()).sheets.find(({ name }) => name === '表3')!.values.length).toBeGreaterThan(0);
  });

  it('brings the report before back in a file that was saved and opened again', async () => {
    await write(1);
    const older = await host.read();
    await write(4);
    await check(2);
    await engine.open(await engine.save());
    expect(await host.previous()).toBe('available');
    await host.restore();
    expect((await host.read()).sheets.map(({ values }) => values)).toEqual(older.sheets.map(({ values }) => values));
  });

  it.each([0, 4, 9, 14, 19, 24, 100])('amends all or nothing when the change fails after %i actions', async (actions) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').getRange('C1:C3').values = [['=1+1'], ["'=1+1"], [7]];
      await context.sync();
    });
    const edits = [2, '=1+1', 7].map((before, row) => ({ sheet: '数据', row, column: 2, value: `新${row}`, before }));
    const amendment = { newSheet: { ...findingsPlan([]), name: '绩效目标' }, edits: [...edits, { sheet: '绩效目标', row: 1, column: 0, value: 1, before: null }], names: [] };
    const before = await host.read();
    afterRequests(1, () => engine.failNext('GeneralException', actions));
    await expect(host.amend(amendment)).rejects.toMatchObject({ name: 'HostError', failure: 'unknown' });
    const after = await host.read();
    expect(after.sheets[0]).toEqual(before.sheets[0]);
    expect(after.sheets[1]?.values ?? []).toEqual([]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('数据').getRange('C1:C2').load('formulas,values');
      await context.sync();
      expect(range.values).toEqual([[2], ['=1+1']]);
      expect(range.formulas[0]).toEqual(['=1+1']);
    });
    await host.amend(amendment);
    expect((await host.read()).sheets.map(({ values }) => values[1])).toEqual([[null, 100, '新1'], [1, null, null, null]]);
  });

  it('amends single cells in two round trips', async () => {
    expect(await roundTrips(() => host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 3, column: 0, value: '甲', before: null }, { sheet: '数据', row: 3, column: 1, value: 5, before: null }], names: [] }))).toBe(2);
  });

  it('finds in the first round trip that cells have changed, a date by its number and a formula by its value', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('数据').getRange('C1:C3');
      range.numberFormat = [['yyyy-mm-dd'], ['0.00'], ['General']];
      range.values = [[45000], ['=1/8'], [true]];
      await context.sync();
    });
    const edits = (first: number) => [first, 0.125, true].map((before, row) => ({ sheet: '数据', row, column: 2, value: null, before }));
    const before = await host.read();
    expect(before.sheets[0]?.values.map((line) => line[2])).toEqual([45000, 0.125, true]);
    expect(await roundTrips(() => expect(host.amend({ newSheet: null, edits: edits(45001), names: [] })).rejects.toMatchObject({ failure: 'changed-meanwhile' }))).toBe(1);
    expect(await host.read()).toEqual(before);
    await host.amend({ newSheet: null, edits: edits(45000), names: [] });
    expect((await host.read()).sheets[0]?.values).toEqual([['项目', null], [null, 100]]);
  });

  it('leaves a formula alone whose value only tells that the row has not moved, and one that is spared', async () => {
    const cells = (): Promise<unknown> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('数据').getRange('C2:D2').load('formulas');
        await context.sync();
        return range.formulas;
      });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').getRange('C2').values = [['="培训"&"人数"']];
      await context.sync();
    });
    await host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 1, column: 2, value: '培训人数', before: '培训人数' }, { sheet: '数据', row: 1, column: 3, value: 5, before: null }], names: [] });
    expect(await cells()).toEqual([['="培训"&"人数"', 5]]);
    // One that empties its row, too, empties what was typed alone.
    await host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 1, column: 2, value: null, before: '培训人数', sparesFormula: true }, { sheet: '数据', row: 1, column: 3, value: null, before: 5, sparesFormula: true }], names: [] });
    expect(await cells()).toEqual([['="培训"&"人数"', '']]);
  });

  it('writes nothing when a row was inserted above meanwhile, though the cell to fill is blank in either row', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').getRange('A2:A3').values = [['甲'], ['乙']];
      await context.sync();
    });
    const edits = [{ sheet: '数据', row: 2, column: 3, value: 5, before: null }, { sheet: '数据', row: 2, column: 0, value: '乙', before: '乙' }];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('数据').getRange('2:2').insert('Down');
      await context.sync();
    });
    const before = await host.read();
    await expect(host.amend({ newSheet: null, edits, names: [] })).rejects.toMatchObject({ failure: 'changed-meanwhile', about: '数据!A3' });
    expect(await host.read()).toEqual(before);
  });

  it('says that a cell is being edited, before it touches anything', async () => {
    engine.setCellEditMode(true);
    await expect(write(1)).rejects.toMatchObject({ failure: 'cell-editing' });
    engine.setCellEditMode(false);
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['数据']);
  });

  it('keeps texts also where Excel does not swallow a leading apostrophe', async () => {
    engine = await office.newEngine({ disabledRules: ['leading-apostrophe'] });
    await host.write({ plans: [reportPlan(formulaShaped.length, (index) => formulaShaped[index]!)], memory: '{}', activate: '绩效自评报告' });
    await host.amend({ newSheet: null, edits: [{ sheet: 'Sheet1', row: 0, column: 0, value: "'=1", before: null }], names: [] });
    const { sheets } = await host.read();
    expect(sheets[1]?.values.slice(-formulaShaped.length).map(([first]) => first)).toEqual(formulaShaped);
    expect(sheets[0]?.values).toEqual([["'=1"]]);
  });

  it('writes the report, and brings one back, where Excel cannot set up pages', async () => {
    const answer = engine.request.bind(engine);
    const refused = JSON.stringify({ Results: [], TraceIds: [], Error: { Code: 'GeneralException', Message: 'no printer', Location: 'PageLayout.paperSize', ActionIndex: 0 } });
    engine.request = (body) => (body.includes('"PaperSize"') ? Promise.resolve(refused) : answer(body));
    await write(2);
    const { sheets } = await host.read();
    expect(sheets.map(({ name }) => name)).toEqual(['数据', '绩效自评报告', '核对清单']);
    // A report written where pages can be set up is brought back where they cannot.
    const refusing = engine.request;
    engine.request = answer;
    await write(3);
    const older = await host.read();
    await write(1);
    engine.request = refusing;
    await host.restore();
    expect(await host.read()).toEqual(older);
  });

  it('hears of changes once Excel answers, where it refused while a cell was being edited', async () => {
    engine.setCellEditMode(true);
    let heard = 0;
    const stop = host.onChanged(() => (heard += 1));
    await expect(host.read()).rejects.toMatchObject({ failure: 'cell-editing' });
    engine.setCellEditMode(false);
    await engine.userEdit('数据!A1', [['改了']]);
    expect(heard).toBe(0);
    await host.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await engine.userEdit('数据!A1', [['又改了']]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toBe(1);
    stop();
  });

  it('has no selection where several areas, or a chart, are selected', async () => {
    await engine.userSelect('A1:B2');
    expect(await host.selection()).toBe('数据!A1:B2');
    await engine.userSelect('A1:B2,D4');
    expect(await host.selection()).toBeNull();
    await engine.userSelect(null);
    expect(await host.selection()).toBeNull();
    engine.failNext('InvalidOrTimedOutSession');
    await expect(host.selection()).rejects.toMatchObject({ failure: 'session-expired' });
  });

  it('hears of what the user selects, in the grid and on another sheet', async () => {
    let told = 0;
    const stop = host.onSelected(() => (told += 1));
    await idle();
    await engine.userSelect('B2');
    await idle();
    expect(told).toBe(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('二').activate();
      await context.sync();
    });
    await idle();
    // Each sheet has a selection of its own.
    expect(told).toBe(2);
    await engine.userSelect('二!C3');
    await idle();
    expect(told).toBe(3);
    stop();
    await engine.userSelect('二!C4');
    await idle();
    expect(told).toBe(3);
  });

  it('opens a file as a workbook of its own', async () => {
    const opened: Uint8Array[] = [];
    engine.onOpenWorkbook((file) => opened.push(file));
    for (const name of ['clean.xlsx', 'large.xlsx']) {
      const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name)));
      await host.openWorkbook(bytes);
      expect(Buffer.compare(opened.pop()!, bytes)).toBe(0);
    }
    await expect(host.openWorkbook(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ name: 'HostError', failure: 'unreadable-file' });
    engine.failNext('RequestPayloadSizeLimitExceeded');
    await expect(host.openWorkbook(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ failure: 'too-large' });
  });

  /** Counts how often the host tells of changes while the action runs. */
  const tellings = async (act: () => Promise<unknown>): Promise<number> => {
    let told = 0;
    const stop = host.onChanged(() => (told += 1));
    await idle();
    await act();
    await idle();
    await idle();
    stop();
    await idle();
    return told;
  };

  it('tells of sheets that come and go, and of rows that are inserted', async () => {
    await host.read();
    expect(await tellings(() => engine.userAddSheet('二'))).toBe(1);
    expect(await tellings(() => engine.userDeleteSheet('二'))).toBe(1);
    expect(await tellings(() => engine.userInsertRows('1:2'))).toBe(1);
  });

  it.each([
    ['tells of a sheet that gets another name', { ExcelApi: '1.17' }, 1],
    ['tells of it on the web', { ExcelApi: '1.13', ExcelApiOnline: '1.1' }, 1],
    ['hears nothing of it where Excel cannot tell', { ExcelApi: '1.16' }, 0],
  ])('%s', async (_, requirementSets, times) => {
    engine = await office.newEngine({ requirementSets });
    expect(await tellings(() => engine.userRenameSheet('Sheet1', '二'))).toBe(times);
  });

  it('tells of what a person writes on its sheets, and of nothing that it writes itself', async () => {
    expect(await tellings(() => write(2))).toBe(0);
    expect(await tellings(() => engine.userEdit('绩效自评报告!A2', [['手工写的单位']]))).toBe(1);
    expect(await tellings(() => write(3))).toBe(0);
    expect(await tellings(() => host.restore())).toBe(0);
    expect(await tellings(() => host.amend({ newSheet: { ...findingsPlan([]), name: '绩效目标' }, edits: [], names: [{ name: '来源', ref: '绩效目标!A1', before: null }] }))).toBe(0);
    expect(await tellings(() => engine.userEdit('绩效目标!A5', [['甲']]))).toBe(1);
  });

  it('stops a reading between its round trips, and at once where Excel does not answer', async () => {
    const giveUp = new AbortController();
    const trips = await roundTrips(async () => {
      afterRequests(1, () => giveUp.abort());
      await expect(host.read(giveUp.signal)).rejects.toMatchObject({ failure: 'cancelled' });
    });
    expect(trips).toBe(1);
    const answer = engine.request.bind(engine);
    engine.request = () => new Promise(() => undefined);
    const never = new AbortController();
    const reading = host.read(never.signal);
    never.abort();
    await expect(reading).rejects.toMatchObject({ failure: 'cancelled' });
    engine.request = answer;
    expect((await host.read()).sheets).toHaveLength(1);
  });

  it('knows from the reading whether there is an earlier report, until something is written', async () => {
    await host.read();
    expect(await roundTrips(async () => expect(await host.previous()).toBe('none'))).toBe(0);
    expect(await roundTrips(async () => expect(await host.previous()).toBe('none'))).toBe(1);
    await host.read();
    await write(1);
    await write(2);
    expect(await roundTrips(async () => expect(await host.previous()).toBe('available'))).toBe(1);
    await host.read();
    expect(await roundTrips(async () => expect(await host.previous()).toBe('available'))).toBe(0);
  });

  it('reads, writes, reads again and knows of the earlier report in eight round trips', async () => {
    await write(2);
    await host.read();
    const trips = await roundTrips(async () => {
      await host.read();
      await write(3);
      await host.read();
      await host.previous();
    });
    expect(trips).toBe(8);
  });

  it('reads the parts of the program one by one where they are too large for one answer', async () => {
    await write(200);
    await write(200);
    const before = await host.read();
    expect(await host.previous()).toBe('available');
    engine.setPayloadLimit(120_000);
    expect(await host.read()).toEqual(before);
    expect(await host.previous()).toBe('available');
    expect(engine.log.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
    engine.setPayloadLimit(null);
  });

  it('is the host that is picked in Excel', async () => {
    expect(await pickHost()).toBeInstanceOf(ExcelHost);
  });
});
