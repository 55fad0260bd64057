import { describe, expect, it } from '@jest/globals';
import type { SheetSnapshot } from '../../../src/core/model/snapshot';
import { recognise } from '../../../src/core/recognise';
import { detailsOf } from '../../../src/taskpane/data/table-details';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const details = (...sheets: readonly SheetSnapshot[]) => {
  const facts = recognise(workbook(...sheets));
  return { facts, ...detailsOf(facts) };
};
const wan = (amount: number): number => amount * 1_000_000;

describe('what was left out', () => {
  it('belongs to the table in whose rows it stands, one entry per reason', () => {
    const { tables, elsewhere } = details(
      sheet('表', [['项目', '全年预算数', '全年执行数', '上半年执行数', '经办'], ['甲', 10, 8, 2, '一'], ['乙', 20, 20, 0, '二'], ['合计', 30, 28, 2, null], ['制表：某', null, null, null, null]]),
    );
    expect(tables.get('表/1')?.leftOut).toEqual([
      { why: '「上半年执行数」只是部分月份的数，不作全年数', cells: ['表!D1', '表!D2', '表!D3', '表!D4'] },
      { why: '列名「经办」不在已知列名中', cells: ['表!E1', '表!E2', '表!E3'] },
    ]);
    expect(elsewhere.map(({ cells }) => cells)).toEqual([['表!A5']]);
  });

  it('of another sheet belongs to no table', () => {
    const { tables, elsewhere } = details(ledger(['甲', 10, 10, 8, 0.8, null]), sheet('杂项', [['电话', '地址']]));
    expect(tables.get('表/2')?.leftOut).toEqual([]);
    expect(elsewhere).toEqual([{ why: '该工作表没有识别出表格', cells: ['杂项!A1:B1'] }]);
  });
});

describe('amounts that could not be read', () => {
  it('belong to the table in which they stand, error values among them', () => {
    const { tables } = details(ledger(['甲', 10, '五十', 8], ['乙', '#REF!', 20, 20]), sheet('表2', [['2024年度'], ['项目', '全年执行数（万元）'], ['丙', 'abc'], ['丁', 1]]));
    expect([...tables.values()].map(({ unread }) => unread)).toEqual([['表!C3', '表!B4'], ['表2!B3']]);
  });
});

describe('sums', () => {
  it('show every column of the grand total, with the difference', () => {
    const { tables } = details(ledger(['甲', 50, 50, 40, null, null], ['乙', 47, 47, 47, null, null], ['合计', 97, 97, 90, null, null]));
    expect(tables.get('表/2')?.sums.map(({ measure, stated, computed, difference, agrees }) => [measure, stated, computed, difference, agrees])).toEqual([
      ['initial', wan(97), wan(97), 0, true],
      ['adjusted', wan(97), wan(97), 0, true],
      ['executed', wan(90), wan(87), wan(3), false],
    ]);
  });

  it('leave to rounding what rounding explains', () => {
    const [line] = details(sheet('表', [['项目', '全年执行数（万元）'], ['甲', 10.004], ['乙', 10.004], ['合计', 20.01]])).tables.get('表/1')!.sums;
    expect(line).toMatchObject({ stated: wan(20.01), difference: 2000, agrees: true });
  });

  it('show of a subtotal only what does not hold, below the grand total', () => {
    const { tables } = details(ledger(['甲', null, 10, 8, null, null], ['乙', null, 20, 20, null, null], ['小计', null, 30, 29, null, null], ['丙', null, 5, 5, null, null], ['合计', null, 35, 33, null, null]));
    expect(tables.get('表/2')?.sums.map(({ covers, name, measure }) => [covers, name, measure])).toEqual([['table', '合计', 'adjusted'], ['table', '合计', 'executed'], ['group', '小计', 'executed']]);
  });

  it('count a blank total as 0 and name it blank', () => {
    const [line] = details(sheet('表', [['项目', '全年预算数', '全年执行数（万元）'], ['甲', 12, 10], ['乙', 10, 10], ['合计', null, 20]])).tables.get('表/1')!.sums;
    expect(line).toMatchObject({ measure: 'adjusted', stated: null, computed: wan(22), difference: wan(-22), agrees: false });
  });

  it('tell the kinds of the parts from the kind of the total', () => {
    const [line] = details(sheet('表', [['项目', '金额（万元）', '备注'], ['甲', 50, '预算数'], ['乙', 47, '预算数'], ['合计', 212.93, '支出数']])).tables.get('表/1')!.sums;
    expect(line).toMatchObject({ measure: 'executed', otherKinds: ['adjusted'], difference: wan(212.93) - wan(97) });
  });

  it('are none for a table of targets', () => {
    const { tables } = details(ledger(['甲', 10, 10, 8, null, null]), targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人次', '164', 10, null, null]));
    expect(tables.get('指标/1')).toEqual({ leftOut: [], sums: [], unread: [] });
  });
});
