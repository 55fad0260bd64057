import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/core/model/facts';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { recognise } from '../../../src/core/recognise';
import { sheet, workbook } from '../../helpers/snapshot';

type Row = readonly CellValue[];
const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const monthly = [4, 9, 11, 2, 10, 8, 9, 12, 7, 10, 9, 17];
const running = monthly.map((_, index) => monthly.slice(0, index + 1).reduce((sum, amount) => sum + amount, 0));
const table = (heading: Row, ...rows: readonly Row[]): SheetSnapshot => sheet('表', [['2024年项目支出执行情况表（万元）'], heading, ...rows]);
const read = (...sheets: readonly SheetSnapshot[]): Facts => recognise(workbook(...sheets));
const executed = ({ projects }: Facts) => projects.map(({ name, executed: fen, at }) => [name, fen === null ? null : fen / 1e6, at.executed?.length ?? 0]);

describe('months side by side', () => {
  it.each<readonly [string, Row]>([['bare', months], ['with their kind', months.map((month) => `${month}执行数`)], ['in Chinese', ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((month) => `${month}月份`)], ['with the year', months.map((month) => `2024年${month}支出（万元）`)]])('are added up where a later one is lower: %s', (_, headings) => {
    const facts = read(table(['项目名称', '全年预算数', ...headings], ['甲项目', 120, ...monthly], ['乙项目', 60, 0, 5, 1, ...Array.from({ length: 9 }, () => null)]));
    expect(executed(facts)).toEqual([['甲项目', 108, 12], ['乙项目', 6, 3]]);
    expect(facts.tables[0]!.range).toBe('表!A2:N4');
    expect(facts.leftOut.filter(({ at }) => at.some((cell) => /表!(?:[C-N])\d/.test(cell)))).toEqual([]);
  });

  it('are the last of them where they grow and together go beyond the budget', () => {
    expect(executed(read(table(['项目名称', '全年预算数', ...months], ['甲项目', 120, ...running])))).toEqual([['甲项目', 108, 1]]);
  });

  it.each([['合计', 108, [['甲项目', 108, 1]]], ['累计支出', 108, [['甲项目', 108, 1]]], ['全年执行数', 107, [['甲项目', 107, 1]]], ['合计', 107, [['甲项目', null, 0]]]] as const)('with a column %s of %d are read as that says', (heading, sum, expected) => {
    expect(executed(read(table(['项目名称', '全年预算数', ...months, heading], ['甲项目', 120, ...monthly, sum])))).toEqual(expected);
  });

  it('are in the unit of their own headings', () => {
    const facts = read(sheet('表', [['项目支出'], ['项目名称', '全年预算数（万元）', ...months.map((month) => `${month}支出（元）`)], ['甲项目', 120, ...monthly.map((amount) => amount * 10000)]]));
    expect(executed(facts)).toEqual([['甲项目', 108, 12]]);
  });

  it('are not read where they may be a plan, or are of something else', () => {
    expect(executed(read(sheet('表', [['2024年项目用款计划（万元）'], ['项目名称', '全年预算数', ...months], ['甲项目', 120, ...monthly]])))).toEqual([['甲项目', null, 0]]);
  });

  it('are quarters as well', () => {
    expect(executed(read(table(['项目名称', '全年预算数', '一季度支出', '二季度支出', '三季度支出', '四季度支出'], ['甲项目', 120, 24, 20, 28, 36])))).toEqual([['甲项目', 108, 4]]);
  });
});
