import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amendTarget } from '../../src/core/amend';
import { findingsSheet, reportSheet } from '../../src/core/model/own-sheets';
import { compose, evaluate, forms } from '../../src/core/pipeline';
import type { CellValue, Snapshot } from '../../src/core/model/snapshot';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { writeXlsx } from '../../src/hosts/xlsx/hucre';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { writeReport } from '../../src/hosts/xlsx/write-report';
import { findingsRequest } from '../../src/taskpane/write-requests';
import { startOffice, type TestOffice } from '../helpers/office';

let office: TestOffice;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.dispose());

const formulaShaped = ['=1+1', '@SUM(A1)', '+1', '-1'];

/** A workbook file with a ledger and a targets table; the first project names look like formulas. */
const fileOf = async (projects: number): Promise<Uint8Array> => {
  const names = Array.from({ length: projects }, (_, index) => formulaShaped[index] ?? `项目${index + 1}`);
  const textCells = (rows: readonly (readonly CellValue[])[]) => new Map(rows.flatMap((row, rowIndex) => row.map((value, column) => [`${rowIndex},${column}`, { value }] as const)));
  const ledger: CellValue[][] = [['2024年度', null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ...names.map((name, index) => [name, 10 + index, 10 + index, 9.5 + index])];
  const targets: CellValue[][] = [
    ['项目', '一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ...names.flatMap((name) => [
      [name, '产出指标', '数量指标', '完成数量', '≥', 100, 98, 25, 24.5, '进度略慢，下年加快'],
      [name, '产出指标', '质量指标', '合格数量', '≥', 90, 95, 25, 25, null],
      [name, '效益指标', '社会效益指标', '受益人数', '≥', 100, 120, 30, 30, null],
      [name, '满意度指标', '服务对象满意度指标', '满意人数', '≥', 90, 96, 10, 10, null],
    ]),
  ];
  return writeXlsx({ sheets: [{ name: '台账', cells: textCells(ledger) }, { name: '指标', cells: textCells(targets) }] });
};

const opened = async (projects: number) => {
  const engine = await office.newEngine();
  await engine.open(await fileOf(projects));
  return { engine, host: new ExcelHost() };
};

const idle = async (engine: { request(body: string): Promise<string> }): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  await engine.request('{"Actions":[],"ObjectPaths":{}}');
};

describe('the whole job through the real office.js', () => {
  it('costs the same round trips for 1 and for 200 projects, 核对 and 恢复上一版 included', async () => {
    const counts: { read: number; write: number; again: number; check: number; restore: number }[] = [];
    for (const projects of [1, 200]) {
      const { engine, host } = await opened(projects);
      const counted = async <Result>(act: () => Promise<Result>): Promise<[number, Result]> => {
        await idle(engine);
        engine.log.length = 0;
        const result = await act();
        await idle(engine);
        return [engine.log.length - 1, result];
      };
      const [read, snapshot] = await counted(() => host.read());
      const evaluation = evaluate(snapshot);
      expect(evaluation.facts.projects).toHaveLength(projects);
      const composition = compose(evaluation);
      const [write] = await counted(() => host.write({ plans: composition.plans, memory: composition.memory, activate: reportSheet }));
      const [again] = await counted(() => host.write({ plans: composition.plans, memory: composition.memory, activate: reportSheet }));
      const [check] = await counted(() => host.write(findingsRequest(composition)));
      const [restore] = await counted(() => host.restore());
      counts.push({ read, write, again, check, restore });
    }
    const few = { read: 3, write: 4, again: 4, check: 4, restore: 4 };
    expect(counts).toEqual([few, few]);
  }, 240_000);

  it('reads two hundred sheets in as few round trips as three, and a long export in those that its size takes', async () => {
    const reads = async (sheets: readonly { readonly name: string; readonly rows: CellValue[][] }[]): Promise<readonly number[]> => {
      const engine = await office.newEngine();
      await engine.open(await writeXlsx({ sheets: [...sheets] }));
      const host = new ExcelHost();
      const counts: number[] = [];
      for (let time = 0; time < 2; time += 1) {
        await idle(engine);
        engine.log.length = 0;
        const snapshot = await host.read();
        await idle(engine);
        counts.push(engine.log.length - 1);
        expect(snapshot.sheets.map(({ values }) => values.length)).toEqual(sheets.map(({ rows }) => rows.length));
      }
      return counts;
    };
    const ledgers = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `台账${index + 1}`, rows: [['项目', '全年预算数（万元）'], ...Array.from({ length: 8 }, (__, row) => [`项目${row}`, 10 + row])] }));
    expect(await reads(ledgers(200))).toEqual(await reads(ledgers(3)));
    const rows = Array.from({ length: 30_000 }, (_, index): CellValue[] => ['205001', '某区教育局', `5100${Math.floor(index / 10)}`, `项目${Math.floor(index / 10) + 1}`, `302${10 + (index % 10)} 办公费`, '一般公共预算', 1000 + index, 900 + index]);
    const [long = 0] = await reads([{ name: '导出', rows: [['单位编码', '单位名称', '项目编码', '项目名称', '部门经济分类', '资金性质', '全年预算数', '全年执行数'], ...rows] }]);
    // Excel on the web refuses an answer of more than five megabytes (office-host.md).
    expect(long).toBeLessThanOrEqual(3 + Math.ceil(JSON.stringify(rows).length / 5_000_000) * 2);
  }, 240_000);

  it('writes many forms beside the report in few round trips, and brings back the report alone', async () => {
    const { engine, host } = await opened(40);
    const snapshot = await host.read();
    const evaluation = evaluate(snapshot);
    const composition = compose(evaluation, snapshot);
    const derived = forms(evaluation, snapshot).all;
    const written: number[] = [];
    for (let time = 0; time < 2; time += 1) {
      await idle(engine);
      engine.log.length = 0;
      await host.write({ plans: composition.plans, derived, memory: composition.memory, activate: reportSheet });
      await idle(engine);
      written.push(engine.log.length - 1);
    }
    for (const trips of written) expect(trips).toBeLessThanOrEqual(8);
    const read = await host.read();
    expect(read.sheets).toHaveLength(44);
    expect(JSON.stringify(evaluate(read).facts)).toBe(JSON.stringify(evaluation.facts));
    await host.restore();
    expect(await host.previous()).toBe('available');
  }, 240_000);

  it('keeps formula-shaped names text in the report tab, in the form, and in the saved file', async () => {
    const { engine, host } = await opened(4);
    const draft = { project: '=1+1', indicator: null, category: 'output', kind: 'quality', name: '=2+2', comparison: '>=', target: '95', measure: '%', actual: '97', maxPoints: '5', declaredPoints: '', deviationReason: '@SUM(B1)' } as const;
    const before = await host.read();
    const amendment = amendTarget(before, evaluate(before).facts, draft);
    if ('problem' in amendment) throw new Error(amendment.problem);
    await host.amend(amendment);
    const snapshot = await host.read();
    // In the form: what was written is read back as the same text.
    expect(evaluate(snapshot).facts.projects[0]!.indicators.at(-1)).toMatchObject({ name: '=2+2', deviationReason: '@SUM(B1)' });
    const composition = compose(evaluate(snapshot));
    await host.write({ plans: composition.plans, memory: composition.memory, activate: reportSheet });
    const file = await engine.save();
    for (const read of [await host.read(), await readWorkbook(file, 'saved.xlsx')]) {
      const report = cellsOf(read, reportSheet);
      for (const name of formulaShaped) expect(report).toContain(name);
      expect(report.some((text) => text.includes('=2+2'))).toBe(true);
    }
    const inExcel = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(reportSheet).getUsedRange();
      range.load('formulas,values');
      await context.sync();
      return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
    });
    // A cell that holds a formula has another value than its formula.
    expect(inExcel.formulas).toEqual(inExcel.values);
  }, 240_000);

  it('writes the same cells through Excel and into a file', async () => {
    const bytes = await fileOf(12);
    const { host } = await opened(12);
    const composition = compose(evaluate(await host.read()));
    const fromFile = compose(evaluate(await readWorkbook(bytes, 'file.xlsx')));
    expect(fromFile.report).toEqual(composition.report);
    expect(JSON.stringify(fromFile.plans)).toBe(JSON.stringify(composition.plans));
    await host.write({ plans: composition.plans, memory: composition.memory, activate: reportSheet });
    const written = await readWorkbook(await writeReport(fromFile.plans, { source: bytes, memory: fromFile.memory, activate: reportSheet }), 'report.xlsx');
    const live = await host.read();
    for (const name of [reportSheet, findingsSheet]) expect(cellsOf(written, name)).toEqual(cellsOf(live, name));
    expect(written.memory).toBe(live.memory);
  }, 240_000);
});

const cellsOf = (snapshot: Snapshot, name: string): string[] => snapshot.sheets.find((sheet) => sheet.name === name)!.values.flatMap((row) => row.filter((value): value is string => typeof value === 'string'));
