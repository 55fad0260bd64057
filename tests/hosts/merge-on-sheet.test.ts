import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Composition, Renewal } from '../../src/core/model/composition';
import { reportSheet } from '../../src/core/model/own-sheets';
import type { CellValue, Snapshot } from '../../src/core/model/snapshot';
import { compose, evaluate } from '../../src/core/pipeline';
import { setApart, takeOver } from '../../src/core/pipeline/take-over';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { memoryNamespace } from '../../src/hosts/stored-parts';
import { writeXlsx } from '../../src/hosts/xlsx/hucre';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { writeReport } from '../../src/hosts/xlsx/write-report';
import { reportRequest } from '../../src/taskpane/write-requests';
import { startOffice, type TestOffice } from '../helpers/office';

let office: TestOffice;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.dispose());

const cellsOf = (rows: readonly (readonly CellValue[])[]) => new Map(rows.flatMap((row, rowIndex) => row.flatMap((value, column) => (value === null ? [] : [[`${rowIndex},${column}`, { value }] as const]))));
const ledger = (executed: number): CellValue[][] => [['2024年度', null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ['甲项目', 100, 100, executed], ['乙项目', 50, 50, 50], ['丙项目', 20, 20, 12]];
const targets: CellValue[][] = [
  ['项目', '一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['甲项目', '产出指标', '数量指标', '培训人数', '≥', 180, 164, 90, 82, '汛期停课，下年补训'],
  ['乙项目', '产出指标', '数量指标', '宣传场次', '≥', 5, 5, 90, 90, null],
];

/** A workbook with its report, open in the workbench; what is asked is asked of the workbook as it is then. */
class Desk {
  readonly host = new ExcelHost();

  static async open(): Promise<Desk> {
    const engine = await office.newEngine();
    await engine.open(await writeXlsx({ sheets: [{ name: '台账', cells: cellsOf(ledger(80)) }, { name: '指标', cells: cellsOf(targets) }] }));
    const desk = new Desk();
    await desk.generate();
    return desk;
  }

  async generate(choices: readonly Renewal[] = []): Promise<Composition> {
    const snapshot = await this.host.read();
    const evaluation = evaluate(snapshot);
    const composition = compose(evaluation, snapshot, choices);
    await this.host.write(reportRequest(evaluation, composition));
    return composition;
  }

  /** Goes on with a report sheet that the program has no record of. */
  async takeOver(): Promise<Composition> {
    const snapshot = await this.host.read();
    const evaluation = evaluate(snapshot);
    const composition = compose(evaluation, takeOver(evaluation, snapshot).snapshot);
    await this.host.write(reportRequest(evaluation, composition));
    return composition;
  }

  /** The report sheet's rows as people read them. */
  async rows(): Promise<string[]> {
    return readRows(await this.host.read());
  }

  async place(part: string): Promise<number> {
    const found = (await this.rows()).findIndex((row) => row.includes(part));
    if (found < 0) throw new Error(`no row with ${part}`);
    return found;
  }

  async sheet(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void, name = reportSheet): Promise<void> {
    await Excel.run(async (context) => {
      await act(context.workbook.worksheets.getItem(name), context);
      await context.sync();
    });
  }

  /** Changes the executed amount of the first project. */
  execute(amount: number): Promise<void> {
    return this.sheet((sheet) => {
      sheet.getRange('D3').values = [[amount]];
    }, '台账');
  }

  async type(part: string, make: (text: string) => string): Promise<void> {
    const row = await this.place(part);
    await this.sheet(async (sheet, context) => {
      const cell = sheet.getCell(row, 0).load('values');
      await context.sync();
      cell.values = [[make(String(cell.values[0]![0]))]];
    });
  }

  insert(row: number, texts: readonly CellValue[]): Promise<void> {
    return this.sheet((sheet) => {
      sheet.getRange(`${row + 1}:${row + 1}`).insert('Down');
      sheet.getRangeByIndexes(row, 0, 1, texts.length).values = [texts.map((value) => value ?? '')];
    });
  }

  remove(row: number): Promise<void> {
    return this.sheet((sheet) => sheet.getRange(`${row + 1}:${row + 1}`).delete('Up'));
  }

  /** Cuts a row and inserts it above another, as Excel's 插入剪切的单元格 does. */
  async move(from: number, to: number): Promise<void> {
    const text = (await this.rows())[from]!;
    await this.remove(from);
    await this.insert(to > from ? to - 1 : to, [text]);
  }
}

const readRows = (snapshot: Snapshot, of = reportSheet): string[] => snapshot.sheets.find(({ name }) => name === of)!.values.map((row) => row.filter((value) => value !== null && value !== '').map((value) => String(value).trim()).join(' | '));

const budget = '年初预算数和全年预算数均为170.00万元，年度内没有调整。';

describe('a report that a person has worked on, on its sheet in Excel', () => {
  it('keeps each edit, and renews what nobody touched', async () => {
    const desk = await Desk.open();
    await desk.type(budget, (text) => text.replace(budget, '年初预算170万元，年中未作调整。'));
    await desk.insert(0, ['附件1']);
    await desk.execute(85);
    const { kept } = await desk.generate();
    expect(kept.map(({ text, conflict }) => [text, conflict])).toEqual([['年初预算170万元，年中未作调整。', false], ['附件1', false]]);
    const rows = await desk.rows();
    expect(rows[0]).toBe('附件1');
    expect(rows).toContain('年初预算170万元，年中未作调整。全年执行数147.00万元，预算执行率86.47%（全年执行数÷全年预算数），未执行23.00万元。分项目看，未执行的为甲项目15.00万元、丙项目8.00万元。各项目资金情况见下表。');
    await desk.generate();
    expect(await desk.rows()).toEqual(rows);
  }, 120_000);

  it('keeps a sentence cut from one passage and pasted into another, a row cut and inserted elsewhere, and rows put in order', async () => {
    const desk = await Desk.open();
    await desk.type(budget, (text) => text.replace(budget, ''));
    await desk.type('共安排3个项目', (text) => text + budget);
    await desk.move(await desk.place('总分90分（含）以上为“优”'), await desk.place('三、综合评价情况') + 1);
    const table = await desk.place('甲项目 | 100');
    await desk.sheet(async (sheet, context) => {
      const rows = sheet.getRangeByIndexes(table, 0, 3, 8).load('values');
      await context.sync();
      rows.values = [...rows.values].sort((one, other) => Number(one[1]) - Number(other[1]));
    });
    const before = await desk.rows();
    await desk.generate();
    expect(await desk.rows()).toEqual(before);
    await desk.execute(90);
    await desk.generate();
    const after = await desk.rows();
    expect(after.find((row) => row.includes('共安排3个项目'))).toMatch(/甲项目90\.00万元.*年初预算数和全年预算数均为170\.00万元，年度内没有调整。$/);
    expect(after.slice(table, table + 3)).toEqual(['丙项目 | 20 | 20 | 12 | 0.6', '乙项目 | 50 | 50 | 50 | 1', '甲项目 | 100 | 100 | 90 | 0.9']);
    expect(after.findIndex((row) => row.includes('总分90分（含）以上'))).toBe(after.findIndex((row) => row.startsWith('三、')) + 1);
  }, 120_000);

  it('keeps a cell of a table and a row put into it, leaves out what was deleted, and brings it back when asked', async () => {
    const desk = await Desk.open();
    const row = await desk.place('甲项目 | 100');
    await desk.sheet((sheet) => {
      sheet.getCell(row, 5).values = [[81.5]];
    });
    await desk.insert(row + 1, ['其中：设备', 30]);
    await desk.remove(await desk.place('乙项目 | 50'));
    await desk.execute(85);
    const { kept } = await desk.generate();
    expect(kept.map(({ id, text, conflict }) => [id, text, conflict])).toEqual([['fund-use/funds/甲项目#全年执行数', '81.50', true], ['fund-use/funds/乙项目', '', false], ['added/1', '其中：设备 30', false]]);
    expect((await desk.rows()).slice(row, row + 4)).toEqual(['甲项目 | 100 | 100 | 81.5 | 0.85', '其中：设备 | 30', '丙项目 | 20 | 20 | 12 | 0.6', '合计 | 170 | 170 | 147 | 0.8647']);
    await desk.generate([kept[0]!, kept[1]!]);
    expect((await desk.rows()).slice(row, row + 4)).toEqual(['甲项目 | 100 | 100 | 85 | 0.85', '其中：设备 | 30', '乙项目 | 50 | 50 | 50 | 1', '丙项目 | 20 | 20 | 12 | 0.6']);
  }, 120_000);

  it('keeps the look that a person gave to a row, wherever it goes, and gives it back with the report before', async () => {
    const desk = await Desk.open();
    const looks = async (part: string): Promise<readonly unknown[]> => {
      const row = await desk.place(part);
      const found: unknown[] = [];
      await desk.sheet(async (sheet, context) => {
        const { font, fill } = sheet.getCell(row, 0).format;
        font.load('color,bold,italic,size,name');
        fill.load('color');
        await context.sync();
        found.push(fill.color, font.color, font.bold, font.italic, font.size, font.name);
      });
      return found;
    };
    const paint = async (part: string, make: (format: Excel.RangeFormat) => void): Promise<void> => {
      const row = await desk.place(part);
      await desk.sheet((sheet) => make(sheet.getRange(`A${row + 1}:H${row + 1}`).format));
    };
    await paint(budget, (format) => {
      format.fill.color = '#FFFF00';
      format.font.italic = true;
    });
    await paint('丙项目 | 20', (format) => {
      format.font.color = '#FF0000';
    });
    const before = [await looks(budget), await looks('丙项目 | 20'), await looks('乙项目 | 50')];
    await desk.insert(0, ['附件1']);
    await paint('附件1', (format) => {
      format.font.bold = true;
      format.font.size = 14;
    });
    const own = await looks('附件1');
    await desk.insert((await desk.place('二、')) + 1, ['新增一段。']);
    await desk.execute(85);
    await desk.generate();
    expect([await looks(budget), await looks('丙项目 | 20'), await looks('乙项目 | 50'), await looks('附件1')]).toEqual([...before, own]);
    expect((await looks('合计 | 170'))[0]).toBe('#FFFFFF');
    await paint(budget, (format) => {
      format.fill.color = '#00FF00';
    });
    await desk.host.restore();
    expect([await looks(budget), await looks('附件1')]).toEqual([before[0], own]);
    await desk.host.restore();
    expect((await looks(budget))[0]).toBe('#00FF00');
  }, 120_000);

  it('leaves a conflict as the person has it until they choose, and brings all of the sheet back that stood there before', async () => {
    const desk = await Desk.open();
    const executed = '全年执行数142.00万元，预算执行率83.53%（全年执行数÷全年预算数），未执行28.00万元。';
    await desk.type(executed, (text) => text.replace(executed, '全年执行142万元，进度正常。'));
    await desk.execute(85);
    const [before] = [await desk.rows()];
    for (const _ of [1, 2]) {
      const { kept } = await desk.generate();
      expect(kept).toEqual([expect.objectContaining({ id: 'fund-use/executed', conflict: true, generated: expect.stringContaining('147.00万元') })]);
      expect((await desk.rows()).join()).toContain('全年执行142万元，进度正常。');
    }
    const written = await desk.rows();
    await desk.generate([{ id: 'fund-use/executed', text: '全年执行142万元，进度正常。' }]);
    expect((await desk.rows()).join()).not.toContain('进度正常');
    await desk.host.restore();
    expect(await desk.rows()).toEqual(written);
    expect(written).not.toEqual(before);
  }, 120_000);

  it('writes nothing where what it remembers was deleted, or the sheet was copied to a new workbook', async () => {
    const desk = await Desk.open();
    await desk.type(budget, (text) => text.replace(budget, '我的话。'));
    const rows = await desk.rows();
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(memoryNamespace).load('items');
      await context.sync();
      for (const part of parts.items) part.delete();
      await context.sync();
    });
    await expect(desk.generate()).rejects.toMatchObject({ failure: 'foreign-report' });
    expect(await desk.rows()).toEqual(rows);

    const report = (await desk.host.read()).sheets.find(({ name }) => name === reportSheet)!;
    const engine = await office.newEngine();
    await engine.open(await writeXlsx({ sheets: [{ name: '台账', cells: cellsOf(ledger(85)) }, { name: '指标', cells: cellsOf(targets) }, { name: reportSheet, cells: cellsOf(report.values) }] }));
    const copy = new Desk();
    await expect(copy.generate()).rejects.toMatchObject({ failure: 'foreign-report' });
    expect(await copy.rows()).toEqual(rows);
    // Once a person has said so, it is taken over: what they wrote stays, and so does what was written of other data, until they choose.
    const taken = await copy.takeOver();
    expect(taken.kept.filter(({ conflict }) => conflict).map(({ text }) => text)).toEqual(expect.arrayContaining(['我的话。']));
    const after = await copy.rows();
    expect(after.some((row) => row.includes('我的话。'))).toBe(true);
    expect(after.join('')).toContain('80.00万元');
    expect((await copy.generate()).kept.map(({ text, conflict }) => [text, conflict])).toEqual(taken.kept.map(({ text, conflict }) => [text, conflict]));
    expect(await copy.rows()).toEqual(after);
    const chosen = await copy.generate(taken.kept.filter(({ conflict, generated }) => conflict && generated !== '').map(({ id, text }) => ({ id, text })));
    expect(chosen.kept.filter(({ conflict }) => conflict)).toEqual([]);
    expect((await copy.rows()).join('')).not.toContain('甲项目80.00万元');
  }, 120_000);

  it('keeps the formulas that a person typed into a table, beside it and below, with the rows that they name', async () => {
    const desk = await Desk.open();
    const row = await desk.place('甲项目 | 100');
    await desk.sheet((sheet) => {
      sheet.getRange(`F${row + 1}`).formulas = [[`=D${row + 1}-20`]];
      sheet.getRange(`J${row + 2}`).formulas = [[`=F${row + 1}&"万元"`]];
    });
    await desk.insert(row + 3, ['三项平均', 1]);
    await desk.sheet((sheet) => {
      sheet.getRange(`B${row + 4}`).formulas = [[`=AVERAGE(B${row + 1}:B${row + 3})`]];
    });
    const formulas = async (): Promise<readonly string[]> => (await desk.host.read()).sheets.find(({ name }) => name === reportSheet)!.formulas!.map(({ formula }) => formula);
    const typed = [`=D${row + 1}-20`, `=F${row + 1}&"万元"`, `=AVERAGE(B${row + 1}:B${row + 3})`];
    const { kept } = await desk.generate();
    expect(kept.map(({ text, conflict }) => [text, conflict])).toEqual(expect.arrayContaining([['80.00', false]]));
    expect(await formulas()).toEqual(typed);
    // A line more above: they move along; the data behind one of them change: it is told, and stays.
    await desk.insert(0, ['附件1']);
    await desk.execute(85);
    const { kept: later } = await desk.generate();
    expect(await formulas()).toEqual([`=D${row + 2}-20`, `=F${row + 2}&"万元"`, `=AVERAGE(B${row + 2}:B${row + 4})`]);
    const [one] = later.filter(({ conflict }) => conflict);
    expect([one!.text, one!.generated]).toEqual(['80.00', '85.00']);
    await desk.generate([{ id: one!.id, text: one!.text }]);
    expect(await formulas()).toEqual([`=F${row + 2}&"万元"`, `=AVERAGE(B${row + 2}:B${row + 4})`]);
  }, 120_000);

  it('leaves a report of which it has no record under another name where a person wants it so', async () => {
    const desk = await Desk.open();
    await desk.type(budget, () => '　　我自己写的报告。');
    const rows = await desk.rows();
    const snapshot = { ...(await desk.host.read()), memory: null };
    const evaluation = evaluate(snapshot);
    const { snapshot: settled, renames } = setApart(snapshot);
    await desk.host.write({ ...reportRequest(evaluation, compose(evaluation, settled)), renames });
    const after = await desk.host.read();
    expect(readRows(after, '绩效自评报告（原有）')).toEqual(rows);
    expect(readRows(after).some((row) => row.includes('我自己写的报告'))).toBe(false);
    expect(evaluate(after).facts.projects).toEqual(evaluation.facts.projects);
  }, 120_000);

  it('comes to the same from the command line', async () => {
    const desk = await Desk.open();
    await desk.type(budget, (text) => text.replace(budget, '我的话。'));
    await desk.insert(3, ['联系人', '', '值班室', 12345]);
    await desk.remove(await desk.place('乙项目 | 50'));
    await desk.execute(90);
    const bytes = await office.engine.save();
    const snapshot = await readWorkbook(bytes, '手改.xlsx');
    const fromFile = compose(evaluate(snapshot), snapshot);
    const live = await desk.generate();
    expect([fromFile.report, fromFile.kept, fromFile.memory]).toEqual([live.report, live.kept, live.memory]);
    const written = await readWorkbook(await writeReport(fromFile.plans, { source: bytes, memory: fromFile.memory, activate: reportSheet }), '报告.xlsx');
    expect(readRows(written)).toEqual(await desk.rows());
  }, 120_000);
});
