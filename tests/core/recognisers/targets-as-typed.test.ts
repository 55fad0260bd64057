import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/core/model/snapshot';
import { recognise } from '../../../src/core/recognise';
import { findScheme } from '../../../src/core/schemes';
import { score } from '../../../src/core/score';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

/** Reads one row: 指标性质, 年度指标值, 度量单位, 实际完成值. Returns comparison, target, actual, measure, points of 10. */
const typed = (target: CellValue, actual: CellValue, comparison: CellValue = null, measure: CellValue = null) => {
  const table = sheet('指标', [
    ['项目', '一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '度量单位', '实际完成值', '分值'],
    ['甲', '产出指标', '数量指标', '某项', comparison, target, measure, actual, 10],
  ]);
  const facts = recognise(workbook(ledger(['甲', 1, 1, 1]), table));
  const read = facts.projects[0]!.indicators[0]!;
  return [read.comparison, read.target, read.actual, read.measure, score(facts, findScheme(undefined)!)[0]!.items[1]!.points];
};

describe('the sign before the number', () => {
  it.each(['≥95%', '≥ 95 %', '≥９５％', '>=95%', '＞＝95%', '≧95%', '⩾95%', '≮95%', '≥：95%', '“≥95%”', '大于等于95%', '大于或等于95%', '不低于95%', '不少于95%', '不小于95%', '至少95%', '最少95%', '≥百分之九十五', '≥百分之95', '95%以上', '95%（含）以上', '合格率≥95%', '满意度95%以上', '覆盖率不低于95%'])('reads %s as at least 95%%', (target) => {
    expect(typed(target, '90%')).toEqual(['>=', '95', '90', '%', '9.47']);
  });

  it.each(['≤90万元', '≤ 90 万元', '≤９０万元', '<=90万元', '＜＝90万元', '≦90万元', '≯90万元', '小于等于90万元', '不高于90万元', '不超过90万元', '不大于90万元', '最多90万元', '控制在90万元以内', '90万元以内', '90万元（含）以下', '≤90.00万元', '总成本≤90万元'])('reads %s as at most 90', (target) => {
    expect(typed(target, '99万元')).toEqual(['<=', '90', '99', '万元', '9']);
  });

  it.each(['=100', '＝100', '= 100', '﹦100', '等于100'])('reads %s as exactly 100', (target) => {
    expect(typed(target, 90)).toEqual(['=', '100', '90', null, '9']);
  });

  it.each([['>5次', '>'], ['＞5次', '>'], ['﹥5次', '>'], ['大于5次', '>'], ['多于5次', '>'], ['超过5次', '>'], ['<5次', '<'], ['＜5次', '<'], ['﹤5次', '<'], ['少于5次', '<'], ['低于5次', '<']])('reads %s as %s', (target, comparison) => {
    expect(typed(target, '5次')).toEqual([comparison, '5', '5', '次', '10']);
  });
});

describe('the sign in its own column', () => {
  it.each<readonly [CellValue, CellValue, CellValue, CellValue, readonly (string | null)[]]>([
    ['≥', 95, '%', 90, ['>=', '95', '90', '%', '9.47']],
    ['＞＝', '９５', '％', '９０', ['>=', '95', '90', '%', '9.47']],
    ['≥', '≥95%', '%', '90%', ['>=', '95', '90', '%', '9.47']],
    ['大于等于', 95, '百分比', 90, ['>=', '95', '90', '%', '9.47']],
    ['≥（大于等于）', 95, '%', 90, ['>=', '95', '90', '%', '9.47']],
    ['正向', 95, '%', 90, ['>=', '95', '90', '%', '9.47']],
    ['≤', 90, '万元', 99, ['<=', '90', '99', '万元', '9']],
    ['反向指标', 90, '万元', 99, ['<=', '90', '99', '万元', '9']],
    ['=', 100, null, 90, ['=', '100', '90', null, '9']],
    ['＝', '100次', null, '90次', ['=', '100', '90', '次', '9']],
    ['定量', '≥95%', null, '90%', ['>=', '95', '90', '%', '9.47']],
    ['区间', '5–8', '次', 4, ['range', '5–8', '4', '次', '8']],
    ['定性', '效果明显', null, '部分达成', ['qualitative', '效果明显', '部分达成', null, null]],
    ['日期', '12月底前', null, '12月20日', ['date', '12月底前', '12月20日', null, '10']],
  ])('reads %s beside %s %s', (comparison, target, measure, actual, expected) => {
    expect(typed(target, actual, comparison, measure)).toEqual(expected);
  });

  it('goes before the one in the value', () => {
    expect(typed('≥90', 99, '≤')).toEqual(['<=', '90', '99', null, '9']);
  });
});

describe('a share in words or as 百分比', () => {
  it.each<readonly [CellValue, CellValue, CellValue]>([['≥100百分比', '90百分比', null], ['≥100 百分比', '90%', null], ['≥100', '90', '百分比'], ['≥百分之百', '90%', null], ['≥百分百', '90%', null], ['≥100%', '百分之九十', null]])('reads %s with %s %s', (target, actual, measure) => {
    expect(typed(target, actual, null, measure)).toEqual(['>=', '100', '90', '%', '9']);
  });
});

describe('a range', () => {
  it.each(['5–8次', '5-8次', '5—8次', '5~8次', '5～8次', '５－８次', '5至8次', '5到8次', '5 – 8 次', '5次-8次', '5次至8次'])('reads %s', (target) => {
    expect(typed(target, '10次')).toEqual(['range', '5–8', '10', '次', '7.5']);
  });

  it.each(['80%-90%', '80-90%', '80%–90%', '80%～90%', '80%至90%', '80%-90'])('reads %s', (target) => {
    expect(typed(target, '72%')).toEqual(['range', '80–90', '72', '%', '9']);
  });

  it.each(['5场-8次', '8-5次', '1-12月', '1月-12月'])('reads none in %s', (target) => {
    expect(typed(target, '6')[0]).toBe('qualitative');
  });
});

describe('words', () => {
  it.each(['效果明显', '显著提升', '有效改善', '优', '长期', '一次性通过', '一户一档', '三公经费下降', '同比下降≥5%', '成本降低率≥5%', '2024年全年'])('reads the target 「%s」 as words', (target) => {
    expect(typed(target, '部分达成')).toEqual(['qualitative', target, '部分达成', null, null]);
  });

  it.each(['未达到≥95%', '预计合格率≥95%', '下降5%', '约95%'])('reads no number in the actual 「%s」', (actual) => {
    expect(typed('≥95%', actual)).toEqual(['>=', '95', actual, '%', null]);
  });

  it.each<readonly [string, string, readonly (string | null)[]]>([
    ['三次', '2次', ['>=', '3', '2', '次', '6.67']],
    ['≥三场', '两场', ['>=', '3', '2', '场', '6.67']],
    ['每年3次', '2次', ['>=', '3', '2', '次', '6.67']],
    ['≥3（次）', '2', ['>=', '3', '2', '次', '6.67']],
    ['≥+5%', '4%', ['>=', '5', '4', '%', '8']],
    ['≥1,200人', '1,150人', ['>=', '1200', '1150', '人', '9.58']],
    ['同比增长≥5%', '4%', ['>=', '5', '4', '%', '8']],
  ])('reads the count of 「%s」 with 「%s」', (target, actual, expected) => {
    expect(typed(target, actual)).toEqual(expected);
  });
});

describe('a day', () => {
  it.each(['12月底前', '12月31日前', '12月底', '2024年12月底前', '２０２４年１２月底前', '2024年12月31日之前', '≤12月31日', '2024.12.31', '2024-12-31', '2024/12', '2024-12', '2024.12', '年底前', '2024年底前', '2024年内', '第四季度', '四季度末前', '2024年第4季度', '下半年'])('reads %s, reached in November and missed in January', (target) => {
    expect([typed(target, '2024年11月'), typed(target, '2025年1月')].map(([comparison, , , , points]) => [comparison, points])).toEqual([['date', '10'], ['date', null]]);
  });

  it.each([['6月前', '6月1日'], ['三季度前', '7月1日'], ['下半年前', '7月1日'], ['上半年', '7月1日'], ['2024年第二季度', '2024年7月1日']])('%s is over on %s', (target, actual) => {
    expect(typed(target, actual)).toEqual(['date', target, actual, null, null]);
  });
});
