import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Renewal } from '../../src/core/model/composition';
import type { FormSheets } from '../../src/core/model/form-sheets';
import type { CellValue, Snapshot } from '../../src/core/model/snapshot';
import { compose, evaluate, forms } from '../../src/core/pipeline';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { writeXlsx } from '../../src/hosts/xlsx/hucre';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { writeReport } from '../../src/hosts/xlsx/write-report';
import { reportRequest, withFormSheets } from '../../src/taskpane/write-requests';
import { startOffice, type TestOffice } from '../helpers/office';

let office: TestOffice;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.dispose());

const cellsOf = (rows: readonly (readonly CellValue[])[]) => new Map(rows.flatMap((row, rowIndex) => row.flatMap((value, column) => (value === null ? [] : [[`${rowIndex},${column}`, { value }] as const]))));
const ledger: CellValue[][] = [['2024年度', null, null, null, '单位：万元'], ['项目编码', '项目', '年初预算数', '全年预算数', '全年执行数'], ['A1', '甲项目', 100, 100, 80], ['A2', '乙项目', 50, 50, 50]];
const targets: CellValue[][] = [
  ['项目', '一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['甲项目', '产出指标', '数量指标', '培训人数', '≥', 180, 164, 45, 41, '汛期停课'],
  ['甲项目', '产出指标', '质量指标', '合格率', '≥', '95%', '97%', 45, 45, null],
  ['乙项目', '产出指标', '数量指标', '宣传场次', '≥', 5, 5, 90, 90, null],
];
const name = '自评表-甲项目';
const fileOf = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: '台账', cells: cellsOf(ledger) }, { name: '指标', cells: cellsOf(targets) }] });

const run = async (host: ExcelHost, choices: readonly Renewal[] = []): Promise<FormSheets> => {
  const snapshot = await host.read();
  const evaluation = evaluate(snapshot);
  const made = forms(evaluation, snapshot, choices);
  await host.write(withFormSheets(reportRequest(evaluation, compose(evaluation, snapshot, choices)), made));
  return made;
};
const rowsOf = ({ sheets }: Snapshot, of = name): string[] => sheets.find((sheet) => sheet.name === of)!.values.map((row) => row.filter((value) => value !== null).join(' '));
const onSheet = (act: (sheet: Excel.Worksheet) => void, of = name): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(of));
    await context.sync();
  });
const place = (rows: readonly string[], part: string): number => rows.findIndex((row) => row.includes(part)) + 1;

describe('自评表 that a person has worked on, on its sheet in Excel', () => {
  it('keeps cells, rows, formulas and notes, brings the form before back, and goes with its project', async () => {
    const engine = await office.newEngine();
    await engine.open(await fileOf());
    const host = new ExcelHost();
    await run(host);
    const fresh = rowsOf(await host.read());
    const [trained, passed, total] = [place(fresh, '培训人数'), place(fresh, '合格率'), place(fresh, '总分')];
    await onSheet((sheet) => {
      sheet.getRange(`F${trained}`).values = [['165人']];
      sheet.getRange(`I${trained}`).values = [['汛期停课21天，下年补训']];
      sheet.getRange(`H${passed}`).formulas = [[`=G${passed}*0.9`]];
      sheet.getRange(`A${total + 3}`).values = [['填表人：张某']];
      sheet.getRange(`${passed}:${passed}`).insert('Down');
      sheet.getRange(`D${passed}:E${passed}`).values = [['补训人数', '≥10人']];
    });
    await onSheet((sheet) => {
      sheet.getRange('E3').values = [[85]];
    }, '台账');
    const made = await run(host);
    expect(made.kept.map(({ text, conflict }) => [text, conflict])).toEqual([['165人', false], ['汛期停课21天，下年补训', false], ['40.5', false], ['补训人数', false], ['≥10人', false], ['填表人：张某', false]]);
    const written = await host.read();
    const rows = rowsOf(written);
    expect(rows[trained - 1]).toContain('165人');
    expect(rows[passed - 1]).toBe('补训人数 ≥10人');
    expect(rows).toContain('填表人：张某');
    expect(rows.find((row) => row.startsWith('年度资金总额'))).toContain('85');
    const { formulas = [] } = written.sheets.find((sheet) => sheet.name === name)!;
    expect(formulas.map(({ formula }) => formula)).toEqual(expect.arrayContaining([`=G${passed + 1}*0.9`, `=SUM(I6,H${trained}:H${passed + 1})`]));
    // A second run has nothing to do, and a file that was saved and opened again says the same.
    expect((await run(host)).worked).toEqual([]);
    await engine.open(await engine.save());
    expect((await run(host)).worked).toEqual([]);

    // With the conflict settled in favour of the data, and back.
    const [first] = made.kept;
    await run(host, [{ id: first!.id, text: first!.text }]);
    expect(rowsOf(await host.read())[trained - 1]).toContain('≥180 164 45');
    await host.restore();
    expect(rowsOf(await host.read())[trained - 1]).toContain('165人');
    expect((await run(host)).kept.map(({ text, conflict }) => [text, conflict])).toContainEqual(['165人', false]);

    // The first row of 产出指标, with its label, deleted: it stays away, the other keeps what a person did to it, and both come back.
    await onSheet((sheet) => sheet.getRange(`${trained}:${trained}`).delete('Up'));
    const without = await run(host);
    expect(without.kept.filter(({ deleted }) => deleted).map(({ generated }) => generated)).toEqual([expect.stringMatching(/^培训人数/)]);
    const left = rowsOf(await host.read());
    expect(left.filter((row) => row.includes('培训人数'))).toEqual([]);
    expect(left.find((row) => row.includes('合格率'))).toContain('产出指标 质量指标 合格率');
    expect((await run(host)).worked).toEqual([]);
    const [deleted] = without.kept.filter((one) => one.deleted);
    await run(host, [{ id: deleted!.id, text: '' }]);
    expect(rowsOf(await host.read()).find((row) => row.includes('培训人数'))).toContain('产出指标 数量指标 培训人数');

    for (const [sheet, cell] of [['台账', 'B3'], ['指标', 'A2'], ['指标', 'A3']] as const) {
      await onSheet((on) => {
        on.getRange(cell).values = [['甲培训']];
      }, sheet);
    }
    expect((await run(host)).renames).toEqual([{ from: name, to: '自评表-甲培训' }]);
    const renamed = await host.read();
    expect(renamed.sheets.map((sheet) => sheet.name)).not.toContain(name);
    expect(rowsOf(renamed, '自评表-甲培训')).toEqual(expect.arrayContaining(['项目名称 甲培训', '填表人：张某']));
    await host.write({ plans: [], removals: ['自评表-甲培训'], memory: null, activate: '台账' });
    const removed = await host.read();
    expect([removed.sheets.some((sheet) => sheet.name === '自评表-甲培训'), Object.keys(removed.sheetMemories ?? {})]).toEqual([false, ['自评表-乙项目']]);
  }, 240_000);

  it('keeps the same in a file, and follows a project’s name there with the formulas that name its form', async () => {
    const write = async (bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly made: FormSheets }> => {
      const snapshot = await readWorkbook(bytes, 'file.xlsx');
      const evaluation = evaluate(snapshot);
      const made = forms(evaluation, snapshot);
      const { plans, memory } = compose(evaluation, snapshot);
      return { made, bytes: await writeReport([...plans, ...made.worked, ...made.plans], { source: bytes, memory, activate: name, renames: made.renames }) };
    };
    const engine = await office.newEngine();
    await engine.open((await write(await fileOf())).bytes);
    const host = new ExcelHost();
    const [trained] = [place(rowsOf(await host.read()), '培训人数')];
    await onSheet((sheet) => {
      sheet.getRange(`F${trained}`).values = [['165人']];
    });
    await onSheet((sheet) => {
      sheet.getRange('G1').formulas = [[`='${name}'!D6+1`]];
    }, '指标');
    const again = await write(await engine.save());
    expect(again.made.kept.map(({ text }) => text)).toEqual(['165人']);
    expect(rowsOf(await readWorkbook(again.bytes, 'file.xlsx'))[trained - 1]).toContain('165人');
    await engine.open(again.bytes);
    for (const [sheet, cell] of [['台账', 'B3'], ['指标', 'A2'], ['指标', 'A3']] as const) {
      await onSheet((on) => {
        on.getRange(cell).values = [['甲 & 乙培训']];
      }, sheet);
    }
    const renamed = await write(await engine.save());
    expect(renamed.made.renames).toEqual([{ from: name, to: '自评表-甲 & 乙培训' }]);
    await engine.open(renamed.bytes);
    expect(rowsOf(await host.read(), '自评表-甲 & 乙培训')[trained - 1]).toContain('165人');
    const formula = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('指标').getRange('G1').load('formulas,values');
      await context.sync();
      return [cell.formulas[0]![0], cell.values[0]![0]];
    });
    expect(formula).toEqual(["='自评表-甲 & 乙培训'!D6+1", 101]);
    // The same workbook, the same bytes.
    expect((await write(renamed.bytes)).bytes).toEqual((await write(renamed.bytes)).bytes);
  }, 240_000);
});
