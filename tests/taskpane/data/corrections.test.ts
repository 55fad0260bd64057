import { describe, expect, it } from '@jest/globals';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import { evaluate } from '../../../src/core/pipeline';
import { meaningsOf, sourceKinds } from '../../../src/core/settings';
import { columnLines, optionsFor } from '../../../src/taskpane/data/column-lines';
import { confidenceOf } from '../../../src/taskpane/data/confidence';
import { detailsOf } from '../../../src/taskpane/data/table-details';
import { nameColumnOf, nameInRow } from '../../../src/taskpane/data/table-rows';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

type Row = readonly CellValue[];
const said = (choices: readonly Row[], synonyms: readonly Row[] = []) => sheet(settingsSheet, [['设置', '值'], [], ['指定为', '单元格', '理由'], ...choices, [], ['含义', '表头的叫法'], ...synonyms]);
const firstOf = (snapshot: Snapshot) => {
  const { facts, settings } = evaluate(snapshot);
  const table = facts.tables[0]!;
  return { table, settings, details: detailsOf(facts).tables.get(table.id)! };
};
const linesOf = (snapshot: Snapshot) => {
  const { table, settings } = firstOf(snapshot);
  return columnLines(table, settings);
};
const confidence = (snapshot: Snapshot) => {
  const { table, details } = firstOf(snapshot);
  return confidenceOf(table, details);
};
const strange = sheet('表', [['项目', '全年预算数（万元）', '经手', '花了（万元）'], ['甲', 10, '某', 9], ['合计', 10, null, 9]]);

describe('the columns of a table', () => {
  it('stand from left to right, those that are not used among them', () => {
    expect(linesOf(workbook(strange)).map(({ header, meaning, cell, at, why, chosen }) => [header, meaning, cell, at, why, chosen])).toEqual([
      ['项目', '项目名称', '表!A1', '表!A1', null, null],
      ['全年预算数（万元）', '全年预算数', '表!B1', '表!B1', null, null],
      ['经手', null, '表!C1', '表!C1', expect.stringContaining('不在已知列名中'), null],
      ['花了（万元）', null, '表!D1', '表!D1', expect.stringContaining('不在已知列名中'), null],
    ]);
  });

  it('say what a person said of them, and whether their headings are so read ever after', () => {
    const lines = linesOf(workbook(strange, said([['全年执行数', '表!D1'], ['不用', '表!B1']])));
    expect(lines.map(({ meaning, chosen, known, synonym }) => [meaning, chosen?.value, known, synonym])).toEqual([['项目名称', undefined, false, false], [null, null, false, false], [null, undefined, false, false], ['全年执行数', '全年执行数', false, false]]);
    expect(linesOf(workbook(strange, said([['全年执行数', '表!D1']], [['全年执行数', '花了']])))[3]).toMatchObject({ meaning: '全年执行数', synonym: true });
    expect(linesOf(workbook(strange, said([], [['全年执行数', '花了']])))[3]).toMatchObject({ meaning: '全年执行数', chosen: null, synonym: true });
  });

  it('are pointed at by their cells where there are no headings, and have no word to keep', () => {
    const bare = workbook(sheet('账', [['甲', 10], ['乙', 20]]), said([['预算表（无表头）', '账!A1:B2'], ['项目名称', '账!A1:A2'], ['全年预算数', '账!B1:B2']]));
    expect(linesOf(bare).map(({ header, cell, at, known }) => [header, cell, at, known])).toEqual([['A列', '账!A1', '账!A1:A2', true], ['B列', '账!B1', '账!B1:B2', true]]);
  });

  it('have their meaning without what the program adds to it', () => {
    const mixed = workbook(sheet('表', [['项目', '全年预算数（万元）', '全年执行数（元）'], ['甲', 10, 90000]]));
    expect(linesOf(mixed).map(({ meaning, shown }) => [meaning, shown])).toEqual([['项目名称', '项目名称'], ['全年预算数', '全年预算数（万元）'], ['全年执行数', '全年执行数（元）']]);
    const one = linesOf(workbook(sheet('表', [['项目', '金额（万元）', '备注'], ['甲', 10, '预算数']])));
    expect(one.map(({ meaning }) => meaning)).toEqual(['项目名称', '金额', '备注']);
  });

  it('have a meaning that can be chosen, in every kind of table', () => {
    const { facts, settings } = evaluate(workbook(ledger(['甲', 10, 10, 9, 0.9, '含结转']), targets(['甲', '产出', '数量', '人数', '≥1人', '1人', 10, 10, '无']), sheet('成效台账', [['章节', '事项陈述', '数量', '单位'], ['产出', '培训7期', 7, '期']])));
    for (const table of facts.tables) for (const { meaning } of columnLines(table, settings)) expect([table.recogniser, optionsFor(table.recogniser, meaningsOf(table.recogniser))]).toEqual([table.recogniser, expect.arrayContaining([meaning])]);
    expect(facts.tables).toHaveLength(3);
    for (const kind of sourceKinds) expect(new Set(optionsFor(kind, meaningsOf(kind))).size).toBe(optionsFor(kind, meaningsOf(kind)).length);
  });
});

describe('how sure a table is', () => {
  it.each<[string, Snapshot, ReturnType<typeof confidenceOf>]>([
    ['sure where headings, unit and total agree', workbook(ledger(['甲', 10, 10, 9], ['合计', 10, 10, 9])), { level: 'high', doubts: [], holds: true }],
    ['sure without a total', workbook(ledger(['甲', 10, 10, 9])), { level: 'high', doubts: [], holds: false }],
    ['fair where columns are not known', workbook(strange), { level: 'fair', doubts: [{ kind: 'unknown', count: 2 }], holds: true }],
    ['low where the unit is assumed and the total is another', workbook(sheet('表', [['项目', '全年预算数'], ['甲', 10], ['合计', 11]])), { level: 'low', doubts: [{ kind: 'unit' }, { kind: 'sum' }], holds: false }],
    ['fair where an amount cannot be read', workbook(ledger(['甲', 10, '五十', 9])), { level: 'fair', doubts: [{ kind: 'unread', count: 1 }], holds: false }],
    ['fair where 调整预算 may be two things', workbook(sheet('表', [['项目', '年初预算数（万元）', '调整预算（万元）', '全年执行数（万元）'], ['甲', 10, -1, 8], ['乙', 20, 2, 20]])), { level: 'fair', doubts: [{ kind: 'ambiguous', header: '调整预算（万元）' }], holds: false }],
  ])('is %s', (_, snapshot, expected) => {
    expect(confidence(snapshot)).toEqual(expected);
  });

  it('is beyond doubt where a person said it', () => {
    expect(confidence(workbook(strange, said([['不用', '表!C1'], ['全年执行数', '表!D1']])))).toMatchObject({ level: 'high', doubts: [] });
    expect(confidence(workbook(sheet('表', [['项目', '全年预算数'], ['甲', 10]]), said([['万元', '表!A1']])))).toMatchObject({ level: 'high' });
  });
});

describe('a row of a table', () => {
  it('is called by its name, otherwise by the first text in it', () => {
    const snapshot = workbook(sheet('表', [['序号', '项目', '全年预算数'], [1, '甲', 10], [2, null, 20], [null, null, null]]));
    const { table } = firstOf(snapshot);
    expect([nameColumnOf(table), nameInRow(snapshot, table, 1), nameInRow(snapshot, table, 2), nameInRow(snapshot, table, 3), nameInRow(snapshot, { ...table, sheet: '无' }, 1)]).toEqual([1, '甲', '2', '', '']);
  });
});
