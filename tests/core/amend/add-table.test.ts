import { describe, expect, it } from '@jest/globals';
import { addTable, type AddedTable } from '../../../src/core/amend/add-table';
import { unfilledLedger } from '../../../src/core/amend/unfilled-ledger';
import type { Amendment } from '../../../src/core/model/sheet-plan';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { openPlaceholders } from '../../../src/core/open-placeholders';
import { compose, evaluate } from '../../../src/core/pipeline';
import { recognise } from '../../../src/core/recognise';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

const money = ledger(['甲', 100, 100, 80]);
const tried = (snapshot: Snapshot, table: AddedTable) => addTable(snapshot, recognise(snapshot), table);
/** The workbook with the sheet that was added to it. */
const having = (snapshot: Snapshot, table: AddedTable): Snapshot => {
  const { newSheet } = tried(snapshot, table) as Amendment;
  const rows = newSheet!.rows.map(({ cells }) => cells.reduce<CellValue[]>((line, { column, value }) => Object.assign(line, { [column]: value === '' ? null : value }), Array<CellValue>(newSheet!.columns.length).fill(null)));
  return { ...snapshot, sheets: [...snapshot.sheets.filter(({ name }) => name !== newSheet!.name), sheet(newSheet!.name, rows)] };
};
const openIn = (snapshot: Snapshot) => {
  const evaluation = evaluate(snapshot);
  return openPlaceholders(compose(evaluation, snapshot).report, evaluation.facts, snapshot);
};

describe('addTable', () => {
  it.each([
    ['unit-information', 'evaluation-work/period', '单位信息!B6'],
    ['achievements', 'other/missing', '成效台账!A4:I4'],
  ] as const)('adds the %s that the workbook lacks, in which a placeholder then has its place', (table, id, at) => {
    const before = workbook(money);
    expect(openIn(before).find((place) => place.id === id)).toMatchObject({ table, at: null });
    expect(openIn(having(before, table)).find((place) => place.id === id)).toMatchObject({ table, at });
  });

  it('changes nothing that the report says but for where it asks', () => {
    const textOf = (snapshot: Snapshot) => compose(evaluate(snapshot)).report.chapters;
    expect(textOf(having(workbook(money), 'achievements'))).toEqual(textOf(workbook(money)));
  });

  it('takes an empty sheet of the name, and leaves one that holds something else to a person', () => {
    expect(tried(workbook(money, sheet('成效台账', [[null]])), 'achievements')).toMatchObject({ newSheet: { name: '成效台账' }, edits: [] });
    expect(tried(workbook(money, sheet('成效台账', [['随便写的']])), 'achievements')).toEqual({ problem: '已有工作表「成效台账」，但没有认出其中的内容；请在它的表头写「章节」「事项陈述」，再重新读取' });
    expect(tried(workbook(money, sheet('单位信息', [['随便写的']])), 'unit-information')).toEqual({ problem: '已有工作表「单位信息」，但没有认出其中的内容；请在它的第一列写「单位名称」「评价组织」等，第二列写内容，再重新读取' });
  });

  it('adds a budget table to an empty workbook, which is to be filled in from its first row on and is then read with its unit', () => {
    const added = having(workbook(), 'budget-ledger');
    expect(recognise(added).projects).toEqual([]);
    expect(unfilledLedger(added)).toBe('预算执行!A4');
    const [{ values }] = added.sheets as [Snapshot['sheets'][number]];
    const filled = workbook(sheet('预算执行', [...values, ['技能培训', 100, 90, 80.5, null]]));
    expect(unfilledLedger(filled)).toBeNull();
    expect(recognise(filled)).toMatchObject({ tables: [{ unit: { name: '万元', from: 'corner' } }], projects: [{ name: '技能培训', initial: 100_000_000, adjusted: 90_000_000, executed: 80_500_000 }] });
    expect(tried(workbook(sheet('预算执行', [['随便写的']])), 'budget-ledger')).toEqual({ problem: '已有工作表「预算执行」，但没有认出其中的内容；请在它的表头写「项目」「全年预算数」「全年执行数」，再重新读取' });
  });

  it('adds nothing where there is one by now', () => {
    const known = workbook(money, sheet('成效', [['章节', '事项陈述'], ['经验', '按月通报']]));
    expect(tried(known, 'achievements')).toEqual({ newSheet: null, edits: [], names: [] });
  });
});
