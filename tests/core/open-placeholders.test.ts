import { describe, expect, it } from '@jest/globals';
import { openPlaceholders } from '../../src/core/open-placeholders';
import { reportSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { compose, evaluate } from '../../src/core/pipeline';
import { ledger, sheet, workbook } from '../helpers/snapshot';

const information = sheet('单位信息', [['单位名称', '某局'], ['评价组织', '财务科牵头'], ['评价时间', null]]);
const ledgerOfWork = sheet('成效台账', [['章节', '主题', '事项陈述'], ['经验', '组织', '建立月度通报制度'], [null, null, '（合并单元格下的备注）']]);
const openIn = (snapshot: Snapshot) => {
  const evaluation = evaluate(snapshot);
  return openPlaceholders(compose(evaluation, snapshot).report, evaluation.facts, snapshot);
};

describe('openPlaceholders', () => {
  it('leads to the cell beside a label that has no answer', () => {
    const open = openIn(workbook(ledger(['甲', 100, 100, 80]), information)).find(({ id }) => id === 'evaluation-work/period');
    expect(open).toEqual({ id: 'evaluation-work/period', chapter: 'work', text: '评价起止时间，填在“单位信息”的“评价时间”一行', table: 'unit-information', at: '单位信息!B3', asked: null });
  });

  it('leads to the first free row where the label is not there', () => {
    const open = openIn(workbook(ledger(['甲', 100, 100, 80]), information)).find(({ id }) => id === 'process/regulations');
    expect(open).toMatchObject({ table: 'unit-information', at: '单位信息!A4:B4' });
  });

  it('leads to the first row below 成效台账 in which nothing stands', () => {
    const open = openIn(workbook(ledger(['甲', 100, 100, 80]), ledgerOfWork)).find(({ id }) => id === 'other/missing');
    expect(open).toMatchObject({ table: 'achievements', at: '成效台账!A4:C4' });
  });

  it('names the table where the workbook has none, and the targets without a cell', () => {
    const open = openIn(workbook(ledger(['甲', 100, 100, 80])));
    expect(open.find(({ id }) => id === 'subtitle')).toMatchObject({ chapter: null, text: expect.stringContaining('单位名称'), table: 'unit-information', at: null });
    expect(open.find(({ id }) => id === 'other/missing')).toMatchObject({ table: 'achievements', at: null });
    expect(open.find(({ id }) => id === 'target-completion/missing')).toMatchObject({ table: 'targets-table', at: null });
  });

  it('names the row of the report sheet that asks, and what a kept passage still asks for', () => {
    const snapshot = workbook(ledger(['甲', 100, 100, 80]));
    const composition = compose(evaluate(snapshot), snapshot);
    const rows = composition.plans[0]!.rows.map(({ cells }) => cells.map(({ value }) => value));
    const place = rows.findIndex(([value]) => String(value).includes('【待填写：评价由谁牵头'));
    const kept = rows.map((row, index) => (index === place ? [`　　${String(row[0]).trim()}各科室参加。`] : row));
    const open = openIn({ ...snapshot, sheets: [...snapshot.sheets, sheet(reportSheet, kept)], memory: composition.memory });
    expect(open.find(({ text }) => text.startsWith('评价由谁牵头'))).toMatchObject({ chapter: 'work', asked: `${reportSheet}!A${place + 1}` });
    expect(open.find(({ id }) => id === 'subtitle')).toMatchObject({ asked: `${reportSheet}!A2` });
  });
});
