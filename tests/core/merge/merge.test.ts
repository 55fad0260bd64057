import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reportSheet } from '../../../src/core/model/own-sheets';
import type { Composition } from '../../../src/core/model/composition';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate } from '../../../src/core/pipeline';
import { differences } from '../../../src/core/units/differences';
import { rowsOf } from '../../helpers/report-sheet';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const source = (executed: number): readonly SheetSnapshot[] => [
  ledger(['甲', 100, 100, executed, null, '招标推迟，款项转入下年'], ['乙', 50, 50, 50]),
  targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人', 164, 90, 82, '汛期停课，下年补训'], ['乙', '产出指标', '数量指标', '宣传场次', '≥5场', 5, 90, 90]),
];


/** The workbook after a run, with the report sheet's rows changed by hand. */
const after = (composition: Composition, rows: readonly (readonly CellValue[])[], executed = 80): Snapshot => ({ ...workbook(...source(executed), sheet(reportSheet, rows)), memory: composition.memory });

const first = (): Composition => compose(evaluate(workbook(...source(80))));
const again = (snapshot: Snapshot): Composition => compose(evaluate(snapshot), snapshot);
const texts = (composition: Composition): string[] => rowsOf(composition).map((row) => row.filter((value) => value !== null).join(' | ').trim());
const find = (rows: readonly (readonly CellValue[])[], part: string): number => rows.findIndex((row) => String(row[0]).includes(part));

/** Returns the rows with one text replaced. */
const edited = (rows: readonly (readonly CellValue[])[], part: string, text: string): CellValue[][] => rows.map((row, index) => (index === find(rows, part) ? [text] : [...row]));

describe('merge', () => {
  it('changes nothing where nobody touched the sheet', () => {
    const one = first();
    const two = again(after(one, rowsOf(one)));
    expect(two.kept).toEqual([]);
    expect(texts(two)).toEqual(texts(one));
  });

  it('renews what nobody touched when the data change', () => {
    const one = first();
    const two = again(after(one, rowsOf(one), 85));
    expect(texts(one).join()).toContain('全年执行数130.00万元');
    expect(texts(two).join()).toContain('全年执行数135.00万元');
    expect(two.kept).toEqual([]);
  });

  it('keeps a passage changed by hand, at this run and at the next', () => {
    const one = first();
    const mine = '　　评价由局长办公会部署，财务科会同业务科室完成。';
    const two = again(after(one, edited(rowsOf(one), '【待填写：评价由谁牵头', mine)));
    expect(two.kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: false })]);
    expect(texts(two)).toContain(mine.trim());
    const three = again(after(two, rowsOf(two), 85));
    expect(texts(three)).toContain(mine.trim());
    expect(texts(three).join()).toContain('全年执行数135.00万元');
  });

  it('says where the data behind a kept text have changed as well, until a person chooses', () => {
    const one = first();
    const mine = '　　全年执行数130万元，执行良好。';
    const rows = edited(rowsOf(one), '全年执行数130.00万元，预算执行率', mine);
    const two = again(after(one, rows, 85));
    expect(two.kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: true, generated: expect.stringContaining('135.00万元') })]);
    expect(texts(two)).toContain(mine.trim());
    const three = again(after(two, rowsOf(two), 85));
    expect(three.kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: true })]);
    const marked = (composition: Composition): readonly string[] => composition.plans[0]!.rows.flatMap(({ cells }) => cells.filter(({ style }) => composition.plans[0]!.styles[style]!.fill === '#FCE4D6').map(({ value }) => String(value).trim()));
    expect(marked(two)).toEqual([mine.trim()]);
    const snapshot = after(two, rowsOf(two), 85);
    const chosen = compose(evaluate(snapshot), snapshot, [{ ...three.kept[0]!, keep: true }]);
    expect(chosen.kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: false })]);
    expect(marked(chosen)).toEqual([]);
    expect(again(after(chosen, rowsOf(chosen), 85)).kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: false })]);
    expect(again(after(chosen, rowsOf(chosen), 90)).kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: true })]);
    const renewed = compose(evaluate(snapshot), snapshot, [three.kept[0]!]);
    expect(renewed.kept).toEqual([]);
    expect(texts(renewed).join()).toContain('全年执行数135.00万元，预算执行率90.00%（全年执行数÷全年预算数），未执行15.00万元。各项目资金情况见下表。');
  });

  it('keeps changed headings, titles and captions', () => {
    const one = first();
    const rows = edited(edited(rowsOf(one), '项目支出绩效自评报告', '某局2024年度绩效自评报告'), '一、', '　　一、项目概况');
    const two = texts(again(after(one, rows)));
    expect(two[0]).toBe('某局2024年度绩效自评报告');
    expect(two).toContain('一、项目概况');
  });

  it('keeps rows that a person added, in their place, run after run', () => {
    const one = first();
    const rows = rowsOf(one);
    const at = find(rows, '七、') + 2;
    const two = again(after(one, [...rows.slice(0, at), ['本年度接受审计一次，问题已整改。'], ...rows.slice(at)]));
    expect(texts(two).indexOf('本年度接受审计一次，问题已整改。')).toBeGreaterThan(texts(two).findIndex((text) => text.startsWith('七、')));
    const three = again(after(two, rowsOf(two), 85));
    expect(texts(three).filter((text) => text.includes('接受审计一次'))).toHaveLength(1);
    const four = again(after(three, rowsOf(three), 85));
    expect(texts(four)).toEqual(texts(three));
  });

  it('keeps an edit beside which a note was put, and the note', () => {
    const one = first();
    const rows = edited(rowsOf(one), '【待填写：评价由谁牵头', '　　评价由局长办公会部署。').map((row, index, all) => (index === find(all, '评价由局长办公会部署') ? [row[0] ?? null, null, null, null, null, null, null, null, null, '领导批注：属实'] : row));
    const two = texts(again(after(one, rows))).join('\n');
    expect(two).toContain('评价由局长办公会部署。');
    expect(two).toContain('领导批注：属实');
  });

  it('leaves out what a person deleted until they ask it back, whatever the data do', () => {
    const one = first();
    const rows = rowsOf(one);
    const place = find(rows, '全年执行数130.00万元，预算执行率');
    const sentence = '年初预算数和全年预算数均为150.00万元，年度内没有调整。';
    const without = edited(rows, sentence, String(rows[place]![0]).replace(sentence, ''));
    const two = again(after(one, without));
    expect(two.kept).toEqual([{ id: 'fund-use/budget', text: '', generated: sentence, conflict: false, deleted: true, chapter: '一、项目支出基本情况' }]);
    expect(texts(two)).toEqual(without.map((row) => row.filter((value) => value !== null).join(' | ').trim()));
    const three = again(after(two, rowsOf(two), 85));
    expect(texts(three).join()).not.toContain('年初预算数和全年');
    expect(texts(three).join()).toContain('全年执行数135.00万元');
    const snapshot = after(three, rowsOf(three), 85);
    const asked = compose(evaluate(snapshot), snapshot, [{ id: 'fund-use/budget', text: '' }]);
    expect(asked.kept).toEqual([]);
    expect(texts(asked)).toEqual(texts(compose(evaluate(workbook(...source(85))))));
  });

  it('leaves out rows of a table that a person deleted, and the whole table with the rows that come later', () => {
    const one = first();
    const rows = rowsOf(one);
    const row = rows.findIndex((cells) => cells[0] === '乙');
    const two = again(after(one, rows.filter((_, index) => index !== row), 85));
    expect(two.kept.map(({ id, text }) => [id, text])).toEqual([['fund-use/funds/乙', '']]);
    expect(two.report.chapters[0]!.passages.find(({ table }) => table)!.table!.rows.map(({ id }) => id)).toEqual(['甲', 'total']);
    const start = find(rows, '项目资金情况表');
    const gone = rows.filter((_, index) => index < start || index > start + 5);
    const more = [ledger(['甲', 100, 100, 80, null, '招标推迟，款项转入下年'], ['乙', 50, 50, 50], ['丙', 20, 20, 20]), source(80)[1]!];
    const third = again({ ...workbook(...more, sheet(reportSheet, gone)), memory: one.memory });
    expect(texts(third).join()).not.toContain('项目资金情况表');
    expect(third.report.chapters[0]!.passages.some(({ table }) => table?.id === 'fund-use/funds')).toBe(false);
  });

  it.each([
    ['now', (memory: string) => memory],
    ['by an earlier version, under the passage below it', (memory: string) => memory.replace('"target-completion/heading"', '"target-completion/missing/heading"')],
  ])('keeps an edited heading in its place when other passages come below it, remembered %s', (_, rememberedAs) => {
    const [bare, full] = [source(80).slice(0, 1), source(80)];
    const one = compose(evaluate(workbook(...bare)));
    expect(texts(one)[find(rowsOf(one), '项目支出绩效目标完成程度') + 1]).toContain('没有设定绩效指标');
    const rows = edited(rowsOf(one), '项目支出绩效目标完成程度', '　　（三）目标完成情况');
    const snapshot = { ...workbook(...full, sheet(reportSheet, rows)), memory: rememberedAs(one.memory) };
    expect(snapshot.memory).toContain(rememberedAs('"target-completion/heading"'));
    const two = again(snapshot);
    const place = texts(two).indexOf('（三）目标完成情况');
    expect(texts(two)[place + 1]).toContain('共设绩效指标');
    expect(texts(two).filter((text) => text.startsWith('（三）') && text.includes('目标'))).toHaveLength(1);
    expect(two.kept.map(({ id, text }) => [id, text])).toEqual([['target-completion/heading', '（三）目标完成情况']]);
  });

  it('keeps one sentence of a passage and renews the others', () => {
    const one = first();
    const rows = rowsOf(one);
    const old = '年初预算数和全年预算数均为150.00万元，年度内没有调整。';
    const mine = '年初预算150万元，年中没有调整。';
    const two = again(after(one, edited(rows, old, String(rows[find(rows, old)]![0]).replace(old, mine)), 85));
    expect(two.kept).toEqual([expect.objectContaining({ id: 'fund-use/budget', text: mine, conflict: false })]);
    expect(texts(two)).toContain(`${mine}全年执行数135.00万元，预算执行率90.00%（全年执行数÷全年预算数），未执行15.00万元。各项目资金情况见下表。`);
    const sentences = two.report.chapters[0]!.passages.find(({ id }) => id === 'fund-use/funds-text')!.sentences;
    expect(sentences.map(({ id, own, figures }) => [id, own, figures.length > 0])).toEqual([['fund-use/budget', true, false], ['fund-use/executed', false, true], ['fund-use/table', false, false], ['fund-use/surplus', false, true]]);
  });

  it('keeps a sentence that was put into a passage, and one that was moved to another', () => {
    const one = first();
    const rows = rowsOf(one);
    const [table, budget] = ['各项目资金情况见下表。', '年初预算数和全年预算数均为150.00万元，年度内没有调整。'];
    const from = String(rows[find(rows, budget)]![0]);
    const [there, mine] = ['共安排2个项目', '资金已全部到位。'];
    const target = String(rows[find(rows, there)]![0]);
    const two = again(after(one, edited(edited(rows, budget, from.replace(budget, '').replace(table, mine + table)), there, target + budget), 85));
    expect(texts(two).find((text) => text.includes(there))).toMatch(/乙50\.00万元。年初预算数和全年预算数均为150\.00万元，年度内没有调整。$/);
    expect(texts(two)).toContain(`全年执行数135.00万元，预算执行率90.00%（全年执行数÷全年预算数），未执行15.00万元。${mine}${table}`);
    expect(two.kept.map(({ id, text }) => [id, text])).toEqual([['added/1', mine]]);
    const three = again(after(two, rowsOf(two), 90));
    expect(texts(three)).toContain(`全年执行数140.00万元，预算执行率93.33%（全年执行数÷全年预算数），未执行10.00万元。${mine}${table}`);
    expect(three.report.chapters[0]!.passages.find(({ id }) => id === 'project-overview/overview')!.sentences.map(({ id }) => id)).toContain('fund-use/budget');
  });

  it('keeps a cell of a table that was changed, marks it where its data change as well, and renews the rest of its row', () => {
    const one = first();
    const rows = rowsOf(one);
    const row = rows.findIndex((cells) => cells[0] === '甲');
    const at = rows[row]!.indexOf(80);
    const two = again(after(one, rows.map((cells, index) => (index === row ? cells.map((value, column) => (column === at ? 81.5 : value)) : cells))));
    expect(two.kept).toEqual([{ id: 'fund-use/funds/甲#全年执行数', text: '81.50', generated: '80.00', conflict: false, deleted: false, chapter: '一、项目支出基本情况', cell: ['甲', '全年执行数'] }]);
    const three = again(after(two, rowsOf(two), 85));
    expect(three.kept).toEqual([expect.objectContaining({ text: '81.50', generated: '85.00', conflict: true })]);
    const look = (composition: Composition): readonly unknown[] => composition.plans[0]!.rows[row]!.cells.map(({ style }) => composition.plans[0]!.styles[style]!.fill);
    expect([look(two), look(three)]).toEqual([[null, null, null, null, null], [null, null, null, '#FCE4D6', null]]);
    expect(rowsOf(three)[row]!.filter((value) => value !== null)).toEqual(['甲', 100, 100, 81.5, 0.85]);
    const snapshot = after(three, rowsOf(three), 85);
    expect(rowsOf(compose(evaluate(snapshot), snapshot, [three.kept[0]!]))[row]!.filter((value) => value !== null)).toEqual(['甲', 100, 100, 85, 0.85]);
  });

  it('keeps a row that was put into a table, and the order into which its rows were brought', () => {
    const one = first();
    const rows = rowsOf(one);
    const row = rows.findIndex((cells) => cells[0] === '甲');
    const own = rows[row]!.map((value) => (typeof value === 'string' ? '其中：人员经费' : typeof value === 'number' ? 1 : null));
    const changed = [...rows.slice(0, row), rows[row + 1]!, own, rows[row]!, ...rows.slice(row + 2)];
    const two = again(after(one, changed, 85));
    expect(rowsOf(two).slice(row, row + 3).map((cells) => cells.filter((value) => value !== null))).toEqual([['乙', 50, 50, 50, 1], ['其中：人员经费', 1, 1, 1, 1], ['甲', 100, 100, 85, 0.85]]);
    expect(two.report.chapters[0]!.passages.find(({ table }) => table)!.table!.rows.map(({ cells }) => cells[0]!.text)).toEqual(['乙', '其中：人员经费', '甲', '合计']);
    expect(two.plans[0]!.rows[row + 1]!.cells.map(({ column, span }) => [column, span])).toEqual(two.plans[0]!.rows[row]!.cells.map(({ column, span }) => [column, span]));
  });

  it('keeps what stands above the title, rows of cells outside of tables, and notes beside the report, where they are', () => {
    const one = first();
    const rows = rowsOf(one);
    const changed = [['附件1'], [], ...rows.map((cells, index) => (index === 3 ? [...cells, null, '请核实'] : cells)), ['联系人', null, '值班室', 12345]];
    const two = again(after(one, changed, 85));
    const result = rowsOf(two);
    expect(texts(two)[0]).toBe('附件1');
    expect(result[4]![9]).toBe('请核实');
    expect(result.at(-1)!.slice(0, 4)).toEqual(['联系人', null, '值班室', 12345]);
    expect(two.report.chapters.at(-1)!.passages.at(-1)!.sentences[0]!.text).toBe('联系人　值班室　12345');
    expect(texts(again(after(two, result, 85)))).toEqual(texts(two));
  });

  it('keeps what was written about a project that is gone', () => {
    const one = first();
    const mine = '　　甲项目的情况另附说明。';
    const rows = edited(rowsOf(one), '甲“培训人数”', mine);
    const gone = { ...workbook(ledger(['乙', 50, 50, 50]), sheet(reportSheet, rows)), memory: one.memory };
    expect(texts(again(gone)).join()).toContain(mine.trim());
  });

  it('does not take a report sheet without memory for its own', () => {
    const one = first();
    expect(again({ ...after(one, rowsOf(one)), memory: null }).foreign).toBe(true);
    expect(again({ ...after(one, rowsOf(one)), memory: '{"version":9}' }).foreign).toBe(true);
    expect(again(workbook(...source(80))).foreign).toBe(false);
    expect(again(workbook(...source(80), sheet(reportSheet, []))).foreign).toBe(false);
  });

  it.each(['绩效自评报告 (2)', '我的报告'])('does not read a copy of the report called 「%s」 as data', (name) => {
    const one = first();
    const before = evaluate(workbook(...source(80))).facts;
    const { facts } = evaluate({ ...workbook(...source(80), sheet(name, rowsOf(one))), memory: one.memory });
    expect({ ...facts, leftOut: [] }).toEqual({ ...before, leftOut: [] });
    expect(facts.leftOut.at(-1)).toEqual({ at: [expect.stringContaining(name)], why: '本程序写的报告页的副本，不作为数据读取' });
  });

  it('names the sheet that holds the report under another name, unless the report itself is there as well', () => {
    const one = first();
    const moved = { ...workbook(...source(80), sheet('我的报告', rowsOf(one))), memory: one.memory };
    expect(again(moved).renamed).toEqual(['我的报告']);
    expect(again({ ...moved, sheets: [...moved.sheets, sheet(reportSheet, rowsOf(one))] }).renamed).toEqual([]);
    expect(again({ ...workbook(...source(80)), memory: one.memory }).renamed).toEqual([]);
    expect(again({ ...moved, memory: null }).renamed).toEqual([]);
  });

  it('reads the tables of a report on many projects, whose names the report repeats', () => {
    const names = Array.from({ length: 60 }, (_, index) => `第${index + 1}号项目`);
    const sources = [ledger(...names.map((name) => [name, 10, 10, 9])), targets(...names.flatMap((name) => [[name, '产出指标', '数量指标', '场次', '≥5场', 5, 50, 50], [name, '效益指标', '社会效益指标', '人次', '≥9人次', 9, 40, 40]]))];
    const one = compose(evaluate(workbook(...sources)));
    const { facts } = evaluate({ ...workbook(...sources, sheet(reportSheet, rowsOf(one))), memory: one.memory });
    expect([facts.projects.length, facts.leftOut]).toEqual([60, []]);
  });
});

describe('differences', () => {
  it('gives back the second list when applied to the first', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const result: string[] = [];
        let next = 0;
        for (const { after: place, first: removed, second } of differences(one, other)) {
          result.push(...one.slice(next, place + 1), ...second);
          next = place + 1 + removed.length;
        }
        expect([...result, ...one.slice(next)]).toEqual(other);
      }),
    );
  });
});
