import { describe, expect, it } from '@jest/globals';
import { account } from '../../../src/core/account';
import { unaccounted } from '../../../src/core/account/unaccounted';
import type { Facts } from '../../../src/core/model/facts';
import type { SheetSnapshot } from '../../../src/core/model/snapshot';
import { english } from '../../../src/core/locales/english';
import { recognise } from '../../../src/core/recognise';
import { cellRef } from '../../../src/core/units/address';
import { sheet, workbook } from '../../helpers/snapshot';

const wan = (amount: number): number => amount * 1_000_000;
const made = (...sheets: readonly SheetSnapshot[]) => {
  const snapshot = workbook(...sheets);
  const facts = recognise(snapshot);
  return { snapshot, facts, conservation: account(snapshot, facts) };
};
const ledger = sheet('表', [
  ['2024年度', null, null, null, '单位：万元'],
  ['项目', '全年预算数', '全年执行数', '上半年执行数', '备注'],
  ['甲', 10, 8, 3, null],
  ['乙', 20.5, 20, 9, '2024年4月批复'],
  ['合计', 30.5, 28, 12, null],
  ['制表：某', null, null, null, null],
]);

describe('the amounts of a table', () => {
  it('are all facts, or left out with a reason, each cell once', () => {
    expect(made(ledger).conservation).toEqual([
      {
        table: '表/2',
        read: { cells: 9, fen: wan(10 + 8 + 3 + 20.5 + 20 + 9 + 30.5 + 28 + 12) },
        used: { cells: 6, fen: wan(10 + 8 + 20.5 + 20 + 30.5 + 28) },
        leftOut: { cells: 3, fen: wan(3 + 9 + 12) },
        left: [3, 4, 5].map((row, index) => ({ at: `表!D${row}`, fen: wan([3, 9, 12][index] ?? 0), why: '「上半年执行数」只是部分月份的数，不作全年数' })),
        open: [],
        differing: [],
      },
    ]);
  });

  it('of a second table that says otherwise are left out, but for the sum that they state', () => {
    const { conservation } = made(ledger, sheet('另表', [['项目（万元）', '全年执行数'], ['甲', 8], ['乙', 21], ['合计', 29]]));
    expect(conservation[1]).toMatchObject({ used: { cells: 2, fen: wan(8 + 29) }, leftOut: { cells: 1, fen: wan(21) }, left: [{ at: '另表!B3', why: '与表!C4的20.00万元不一致，以先读到的为准' }], open: [] });
  });

  it('are those of tables that hold money', () => {
    expect(made(sheet('目标', [['项目', '三级指标', '年度指标值', '实际完成值', '分值'], ['甲', '人次', '≥5', 6, 10]]), sheet('名单', [['姓名', '年龄'], ['某', 30]])).conservation).toEqual([]);
  });
});

describe('a fault of the program', () => {
  const broken = (change: (facts: Facts) => Facts) => {
    const { snapshot, facts } = made(ledger);
    return unaccounted(account(snapshot, change(facts)));
  };
  it('is none where everything is accounted for', () => {
    expect(broken((facts) => facts)).toEqual([]);
  });

  it('that loses amounts is told with their cells', () => {
    const [found, ...more] = broken((facts) => ({ ...facts, projects: facts.projects.slice(1) }));
    expect(more).toEqual([]);
    expect([found?.code, found?.severity, found?.at]).toEqual(['R16', 'error', [cellRef('表', 2, 1), cellRef('表', 2, 2)]]);
    expect(found?.message).toBe('有2个金额单元格（共18.00万元）既没有采用也没有说明原因，报告的数可能不全。这是程序的差错，不是表有错：请对照这些单元格核实报告，或在「数据」中指定它们所在的行列怎样读取。');
    expect(english.tell(found!)).toMatch(/^2 cells of amounts \(18\.00 wan yuan together\) are neither used nor left out/);
  });

  it('that counts what it has left out is told', () => {
    expect(broken((facts) => ({ ...facts, leftOut: [...facts.leftOut, { at: ['表!A3:B3'], why: '某因' }] })).map(({ says, at }) => [says, at])).toEqual([['open', ['表!B3']]]);
  });

  it('that counts one cell for two projects is told', () => {
    expect(broken((facts) => ({ ...facts, projects: [...facts.projects, { ...facts.projects[0]!, id: '甲#2' }] })).map(({ says, at }) => [says, at])).toEqual([['differing', ['表!B3', '表!C3']]]);
  });

  it('that tells another amount than its cell holds is told', () => {
    const found = broken((facts) => ({ ...facts, projects: facts.projects.map((project) => (project.name === '乙' ? { ...project, executed: wan(21) } : project)) }));
    expect(found.map(({ says, at, message }) => [says, at, message])).toEqual([['differing', ['表!C4'], '这1个单元格的金额加起来与采用的数不符，或重复计入了两个项目。这是程序的差错，不是表有错：请对照这些单元格核实报告。']]);
    expect(english.tell(found[0]!)).toMatch(/^The amounts of these 1 cells do not add up/);
  });
});
