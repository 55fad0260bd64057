import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Amendment } from '../../src/core/model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../../src/core/model/snapshot';
import { outdatedMark, reportSheet } from '../../src/core/model/own-sheets';
import { hasMarks, markOutdated, outdatedOf } from '../../src/core/outdated';
import { compose, evaluate, forms, trace } from '../../src/core/pipeline';
import { changesOf } from '../../src/core/pipeline/changes-of';
import type { Host } from '../../src/hosts/host';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import type { WriteRequest } from '../../src/hosts/host';
import { parseRef } from '../../src/core/units/address';
import { MemoryHost } from '../../src/hosts/memory-host';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { writeReport } from '../../src/hosts/xlsx/write-report';
import { startOffice } from '../helpers/office';
import type { TestOffice } from '../helpers/office';
import { findingsPlan, formulaShaped, reportPlan } from './plans';

describe('the same plans', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.dispose());

  it.each(['gap.xlsx', 'clean.xlsx', 'large.xlsx'])('give the same workbook through Excel, in the file it saves, and in a file, from %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name)));
    const engine = await office.newEngine();
    await engine.open(bytes);
    const host = new ExcelHost();
    const source = (await host.read()).sheets[0]!.name;
    const plans = [reportPlan(formulaShaped.length, (index) => formulaShaped[index]!), findingsPlan([`'${source}'!B2`])];
    const memory = '{"version":1,"passages":[]}';
    await host.write({ plans, memory, activate: '绩效自评报告' });
    const file = await readWorkbook(await writeReport(plans, { source: bytes, memory, activate: '绩效自评报告' }), name);
    expect(await host.read()).toEqual(file);
    expect(await readWorkbook(await engine.save(), name)).toEqual(file);
  });

  it('leave a version before that either host brings back, whichever wrote it', async () => {
    const source = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/gap.xlsx')));
    const request = (projects: number): WriteRequest => ({ plans: [reportPlan(projects, (index) => formulaShaped[index] ?? `项目${index}`), findingsPlan(['项目支出!B2'])], memory: `{"projects":${projects}}`, activate: '绩效自评报告' });
    const fileHost = (bytes: Uint8Array, keep: (bytes: Uint8Array) => void): XlsxHost => new XlsxHost(bytes, '甲.xlsx', async (written) => keep(written));
    let file: Uint8Array = source;
    const inFile = fileHost(source, (bytes) => (file = bytes));
    await inFile.write(request(3));
    const older = await inFile.read();
    await inFile.write(request(1));
    const newer = await inFile.read();

    const engine = await office.newEngine();
    await engine.open(file);
    const inExcel = new ExcelHost();
    expect(await inExcel.read()).toEqual(newer);
    expect(await inExcel.previous()).toBe('available');
    await inExcel.restore();
    expect(await inExcel.read()).toEqual(older);

    const saved = fileHost(await engine.save(), (bytes) => (file = bytes));
    expect(await saved.previous()).toBe('available');
    await saved.restore();
    expect(await saved.read()).toEqual(newer);
    await saved.restore();
    expect(await saved.read()).toEqual(older);
    // As it looked: the title's font and height, and the page.
    const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet4.xml']!);
    expect(sheet).toContain('ht="60" customHeight="1"');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait"');
  });

  it('give the same 自评表, merged over rows and with formulas that come to the same, through Excel and in a file', async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/clean.xlsx')));
    const engine = await office.newEngine();
    await engine.open(bytes);
    const host = new ExcelHost();
    const snapshot = await host.read();
    const plans = forms(evaluate(snapshot), snapshot).all.slice(0, 3);
    const activate = plans[0]!.name;
    await host.write({ plans: plans.slice(0, 1), derived: plans.slice(1), memory: null, activate });
    const file = await readWorkbook(await writeReport([...plans.slice(1), plans[0]!], { source: bytes, memory: null, activate }), 'clean.xlsx');
    const written = await host.read();
    expect(written).toEqual(file);
    expect(written.sheets.find(({ name }) => name === activate)!.merges.some(({ rows }) => rows > 1)).toBe(true);
    expect(await readWorkbook(await engine.save(), 'clean.xlsx')).toEqual(file);
    const formulas = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(activate).getUsedRange();
      range.load('formulas');
      await context.sync();
      return (range.formulas as unknown[][]).flat().filter((formula) => String(formula).startsWith('='));
    });
    expect(formulas).toEqual(expect.arrayContaining(['=IF(E6=0,"",F6/E6)', expect.stringMatching(/^=SUM\(I6,H13:H\d+\)$/)]));
    // Writing once more, and over what somebody typed, gives the same.
    await host.write({ plans: plans.slice(0, 1), derived: plans.slice(1), memory: null, activate });
    expect(await host.read()).toEqual(file);
  });

  it.each(['gap.xlsx', 'clean.xlsx'])('give the same 数据溯源, with links to the cells, through Excel and in a file, from %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name)));
    const engine = await office.newEngine();
    await engine.open(bytes);
    const host = new ExcelHost();
    const snapshot = await host.read();
    const evaluation = evaluate(snapshot);
    const plan = trace(evaluation, snapshot, compose(evaluation, snapshot), false);
    await host.write({ plans: [plan], memory: null, activate: plan.name });
    const file = await readWorkbook(await writeReport([plan], { source: bytes, memory: null, activate: plan.name }), name);
    const written = await host.read();
    expect(written).toEqual(file);
    expect(await readWorkbook(await engine.save(), name)).toEqual(file);
    expect(engine.activeSheet()).toBe(plan.name);
    const memory = new MemoryHost(snapshot);
    await memory.write({ plans: [plan], memory: null, activate: plan.name });
    expect((await memory.read()).sheets.find((sheet) => sheet.name === plan.name)!.values).toEqual(written.sheets.find((sheet) => sheet.name === plan.name)!.values);
    // Written once more it takes its own sheet's place, and is no version of the report to go back to.
    const again = trace(evaluate(written), written, compose(evaluate(written), written), false);
    await host.write({ plans: [again], memory: null, activate: again.name });
    expect(await host.read()).toEqual(written);
    expect(await host.previous()).toBe('none');
    const links = await Excel.run(async (context) => {
      const cells = plan.rows.flatMap(({ cells: own }, row) => (own[5]?.link ? [{ range: context.workbook.worksheets.getItem(plan.name).getCell(row, 5).load('hyperlink'), link: own[5].link }] : []));
      await context.sync();
      return cells.map(({ range, link }) => [range.hyperlink.documentReference, link]);
    });
    expect(links.length).toBeGreaterThan(20);
    for (const [shown, link] of links) expect(parseRef(shown!)).toEqual(parseRef(link!));
  });

  it('give the same marks of what is outdated, through Excel, in a file and in memory, and none is left by the next report', async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/clean.xlsx')));
    const composed = (snapshot: Snapshot) => {
      const composition = compose(evaluate(snapshot), snapshot);
      return { composition, outdated: outdatedOf(changesOf(composition, snapshot) ?? []) };
    };
    const change: Amendment = { newSheet: null, names: [], edits: [{ sheet: '绩效目标', row: 62, column: 7, value: 250, before: 243 }] };
    const run = async (host: Host): Promise<readonly SheetSnapshot[]> => {
      const { composition } = composed(await host.read());
      await host.write({ plans: composition.plans, memory: composition.memory, activate: reportSheet });
      await host.amend(change);
      const before = await host.read();
      await host.amend(markOutdated(before, composed(before).outdated));
      const marked = await host.read();
      expect([hasMarks(before), hasMarks(marked)]).toEqual([false, true]);
      const again = composed(marked).composition;
      expect(again.kept).toEqual([]);
      await host.write({ plans: again.plans, memory: again.memory, activate: reportSheet });
      const after = await host.read();
      expect([hasMarks(after), composed(after).outdated]).toEqual([false, []]);
      return [marked, after].map(({ sheets }) => sheets.find(({ name }) => name === reportSheet)!);
    };
    const engine = await office.newEngine();
    await engine.open(bytes);
    const inExcel = await run(new ExcelHost());
    const stored: Uint8Array[] = [];
    const inFile = await run(new XlsxHost(bytes, 'clean.xlsx', async (content) => void stored.push(content)));
    // At the top of its row, with the fill; stored are the report, the changed cell, the marks, the report.
    const marks = [...(await openWorkbook(stored[2]!, 'clean.xlsx')).sheets.find(({ name }) => name === reportSheet)!.cells!.values()].filter(({ value }) => String(value ?? '').startsWith(outdatedMark));
    expect(new Set(marks.map(({ style }) => JSON.stringify([style?.alignment?.vertical, (style?.fill as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb?.slice(-6)])))).toEqual(new Set(['["top","FCE4D6"]']));
    const inMemory = await run(new MemoryHost(await readWorkbook(bytes, 'clean.xlsx')));
    const values = (sheets: readonly SheetSnapshot[]) => sheets.map((sheet) => sheet.values);
    expect([values(inExcel), values(inFile)]).toEqual([values(inMemory), values(inMemory)]);
  });
});
