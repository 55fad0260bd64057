import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settingsSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { evaluate } from '../../src/core/pipeline';
import { amendCorrections, amendSettings, amendWaivers, choicesOfTable, draftWaiver, proposeTable, type CorrectionsChange, readSettings, type SettingsChange, type WaiverDraft, type WaiversChange } from '../../src/core/settings';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import type { Host } from '../../src/hosts/host';
import { MemoryHost } from '../../src/hosts/memory-host';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { startOffice, type TestOffice } from '../helpers/office';

let office: TestOffice;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.dispose());

const amend = async (host: Host, change: SettingsChange): Promise<Snapshot> => {
  const amendment = amendSettings(await host.read(), change);
  if ('problem' in amendment) throw new Error(amendment.problem);
  await host.amend(amendment);
  return host.read();
};
const linesOf = ({ sheets }: Snapshot): readonly (readonly unknown[])[] => sheets.find(({ name }) => name === settingsSheet)!.values;

describe('the sheet 报告设置 through the real office.js', () => {
  it('is what it is in memory, from one scheme and one change to the next, and in the file that is saved', async () => {
    const engine = await office.newEngine();
    const [excel, memory] = [new ExcelHost(), new MemoryHost({ sheets: [], memory: null, names: [] })];
    await engine.userEdit('A1', [['资金']]);
    const changes: readonly SettingsChange[] = [
      { year: 2024 },
      { numbers: { 'grade/优': '85', 'low-execution/warn': '95%', reverse: '按指标值÷完成值计分' } },
      { scheme: 'caiyu-2021-101' },
      { scheme: 'sichuan-2023', numbers: { 'cap/1/below': '45%' }, unit: '万元' },
      { scheme: null, numbers: { 'low-execution/warn': null } },
      { numbers: { 'cap/1/below': null } },
    ];
    for (const change of changes) {
      const [inExcel, inMemory] = [await amend(excel, change), await amend(memory, change)];
      expect(linesOf(inExcel)).toEqual(linesOf(inMemory));
      expect(readSettings(inExcel)).toEqual(readSettings(inMemory));
    }
    const saved = await readWorkbook(await engine.save(), 'saved.xlsx');
    expect(linesOf(saved)).toEqual(linesOf(await excel.read()));
    expect(readSettings(saved)).toMatchObject({ year: 2024, unit: '万元', numbers: [{ id: 'grade/优', value: '85' }, { id: 'reverse', value: 'quotient' }], unclearNumbers: [] });
  });

  it('takes findings that are set aside, lets them lapse and be given anew, and lets them go', async () => {
    const engine = await office.newEngine();
    const [excel, memory] = [new ExcelHost(), new MemoryHost({ sheets: [{ name: 'Sheet1', visible: true, row: 0, column: 0, values: [[]], formats: [], merges: [], hiddenRows: [], hiddenColumns: [] }], memory: null, names: [] })];
    const rows = [['2024年项目支出表', '', '', '单位：万元'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ['甲', 10, 10, 10], ['乙', 20, 20, 20], ['合计', 30, 30, 33]];
    await engine.userEdit('Sheet1!A1', rows);
    rows.forEach((cells, row) => cells.forEach((value, column) => memory.edit('Sheet1', row, column, value === '' ? null : value)));
    const change = async (host: Host, make: (snapshot: Snapshot) => WaiversChange): Promise<Snapshot> => {
      const snapshot = await host.read();
      const amendment = amendWaivers(snapshot, make(snapshot));
      if ('problem' in amendment) throw new Error(amendment.problem);
      await host.amend(amendment);
      return host.read();
    };
    const giving = (code: string, reason: string) => (snapshot: Snapshot): WaiversChange => {
      const evaluation = evaluate(snapshot);
      return { set: [draftWaiver(evaluation.findings.find((finding) => finding.code === code)!, evaluation, snapshot, reason) as WaiverDraft] };
    };
    const both = async (make: (snapshot: Snapshot) => WaiversChange): Promise<Snapshot> => {
      const [inExcel, inMemory] = [await change(excel, make), await change(memory, make)];
      expect(linesOf(inExcel)).toEqual(linesOf(inMemory));
      expect(evaluate(inExcel).waivers).toEqual(evaluate(inMemory).waivers);
      return inExcel;
    };
    await both(giving('M01', '=含结转'));
    const second = await both(giving('C08', '另行编制'));
    expect(evaluate(second).waivers.map(({ code, reason, state }) => [code, reason, state])).toEqual([['M01', '=含结转', 'holds'], ['C08', '另行编制', 'holds']]);
    await engine.userEdit('Sheet1!D5', [[34]]);
    memory.edit('Sheet1', 4, 3, 34);
    expect(evaluate(await excel.read()).waivers.map(({ state }) => state)).toEqual(['changed', 'holds']);
    const third = await both(giving('M01', '再核'));
    expect(evaluate(third).waivers.map(({ reason, state }) => [reason, state])).toEqual([['再核', 'holds'], ['另行编制', 'holds']]);
    const saved = await readWorkbook(await engine.save(), 'saved.xlsx');
    expect(evaluate(saved).findings.map(({ code, waived }) => [code, waived])).toEqual(evaluate(third).findings.map(({ code, waived }) => [code, waived]));
    const none = await both((snapshot) => ({ clear: readSettings(snapshot).waivers }));
    expect(evaluate(none).waivers).toEqual([]);
    expect(linesOf(none).at(-1)?.[0]).toBe('代码');
  });

  it('takes what is said of cells, which moves with them, and lets it go', async () => {
    const engine = await office.newEngine();
    const [excel, memory] = [new ExcelHost(), new MemoryHost({ sheets: [{ name: 'Sheet1', visible: true, row: 0, column: 0, values: [[]], formats: [], merges: [], hiddenRows: [], hiddenColumns: [] }], memory: null, names: [] })];
    const rows = [['名目', '盘子', '花了'], ['甲', 10, 9], ['乙', 20, 15], ['零星', 1, 1]];
    await engine.userEdit('Sheet1!A1', rows);
    rows.forEach((cells, row) => cells.forEach((value, column) => memory.edit('Sheet1', row, column, value)));
    const change = async (host: Host, make: (snapshot: Snapshot) => CorrectionsChange): Promise<Snapshot> => {
      const snapshot = await host.read();
      const amendment = amendCorrections(snapshot, make(snapshot));
      if ('problem' in amendment) throw new Error(amendment.problem);
      await host.amend(amendment);
      return host.read();
    };
    const both = async (make: (snapshot: Snapshot) => CorrectionsChange): Promise<Snapshot> => {
      const [inExcel, inMemory] = [await change(excel, make), await change(memory, make)];
      expect(linesOf(inExcel)).toEqual(linesOf(inMemory));
      expect([inExcel.names, readSettings(inExcel)]).toEqual([inMemory.names, readSettings(inMemory)]);
      return inExcel;
    };
    await both((snapshot) => ({ choices: choicesOfTable(snapshot, { ...proposeTable(snapshot, 'Sheet1!A1:C4', 'budget'), unit: '万元' }) }));
    await both(() => ({ choices: [{ kind: 'row', value: 'exclude', ref: 'Sheet1!A4', reason: '=另行报告' }], synonyms: [{ word: '花了', meaning: '全年执行数' }] }));
    const said = await both(() => ({ pairs: [{ name: '甲', other: '乙', same: false }], choices: [{ kind: 'column', value: '资金到位数', ref: 'Sheet1!C1' }] }));
    expect(evaluate(said).facts.projects).toMatchObject([{ name: '甲', adjusted: 10_000_000, received: 9_000_000 }, { name: '乙' }]);

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('A:A').insert('Right');
      sheet.name = '收支';
      await context.sync();
    });
    const after = await excel.read();
    expect(readSettings(after).choices.map(({ ref }) => ref)).toEqual(['收支!B1:D6', '收支!B1', '收支!C1', '收支!D1', '收支!B1', '收支!B6']);
    expect(evaluate(after).facts.projects).toMatchObject([{ name: '甲', adjusted: 10_000_000, received: 9_000_000 }, { name: '乙' }]);
    const saved = await readWorkbook(await engine.save(), 'saved.xlsx');
    expect(evaluate(saved)).toEqual(evaluate(after));

    const none = await change(excel, (snapshot) => ({ clear: [...readSettings(snapshot).choices, ...readSettings(snapshot).synonyms, ...readSettings(snapshot).pairs] }));
    expect([none.names, readSettings(none).choices, readSettings(none).synonyms, readSettings(none).pairs, evaluate(none).facts.projects]).toEqual([[], [], [], [], []]);
  });

  it('takes a person’s own texts as they are written, and lets them go', async () => {
    const engine = await office.newEngine();
    const [excel, memory] = [new ExcelHost(), new MemoryHost({ sheets: [], memory: null, names: [] })];
    const both = async (make: (snapshot: Snapshot) => CorrectionsChange): Promise<Snapshot> => {
      const results = [];
      for (const host of [excel, memory]) {
        const snapshot = await host.read();
        const amendment = amendCorrections(snapshot, make(snapshot));
        if ('problem' in amendment) throw new Error(amendment.problem);
        await host.amend(amendment);
        results.push(await host.read());
      }
      const [inExcel, inMemory] = results as [Snapshot, Snapshot];
      expect(linesOf(inExcel)).toEqual(linesOf(inMemory));
      expect(readSettings(inExcel)).toEqual(readSettings(inMemory));
      return inExcel;
    };
    const texts = ['=1+1', '+86', '@SUM(A1)', "'引", '12345', '甲\n　乙 ', '共{{项目数}}。'];
    const draft = (text: string, index: number) => ({ passage: `fund-use/p${index}`, text, place: '一、某章', generated: '=1+1' });
    await both(() => ({ rewordings: texts.slice(0, 3).map(draft) }));
    const all = await both(() => ({ rewordings: texts.map(draft) }));
    expect(readSettings(all).rewordings.map(({ text }) => text)).toEqual(texts);
    const fewer = await both((snapshot) => ({ clear: readSettings(snapshot).rewordings.slice(1, 3).map(({ at }) => ({ at: at ?? '' })), rewordings: [draft('改。', 0)] }));
    expect(readSettings(fewer).rewordings.map(({ text }) => text)).toEqual(['改。', ...texts.slice(3)]);
    expect(readSettings(await readWorkbook(await engine.save(), 'saved.xlsx')).rewordings).toEqual(readSettings(fewer).rewordings);
  });

  it('shows a changed number by its colour, and in its own way of writing', async () => {
    await office.newEngine();
    const host = new ExcelHost();
    await amend(host, { numbers: {} });
    const lines = linesOf(await amend(host, { numbers: { 'grade/优': '85', 'low-execution/warn': '95.5%' } }));
    const look = (label: string) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(settingsSheet).getRange(`B${lines.findIndex(([first]) => first === label) + 1}`).load('text,format/fill/color,numberFormat');
        await context.sync();
        return [range.text[0]?.[0], range.format.fill.color];
      });
    expect([await look('等级优的最低分'), await look('等级良的最低分'), await look('执行率须说明原因的界限'), await look('执行率过低的界限')]).toEqual([['85', '#FFF2CC'], ['80', '#FFFFFF'], ['95.50%', '#FFF2CC'], ['60.00%', '#FFFFFF']]);
    await amend(host, { numbers: { 'grade/优': null, 'low-execution/warn': null } });
    expect([await look('等级优的最低分'), await look('执行率须说明原因的界限')]).toEqual([['90', '#FFFFFF'], ['90.00%', '#FFFFFF']]);
  });
});
