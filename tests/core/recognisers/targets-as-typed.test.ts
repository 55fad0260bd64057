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
  it.each(['≥95%', '≥ 95 %', '≥９５％', '>=95%', '＞＝95%', '≧95%', '⩾95%', '≮95%', '≥：95%', '≥＝95%', '≥95﹪', '≥95%。', '（≥95%）', '达到95%以上', '不小于95%（含）', '≥95%（抽样100份）', '“≥95%”', '大于等于95%', '大于或等于95%', '不低于95%', '不少于95%', '不小于95%', '至少95%', '最少95%', '≥百分之九十五', '≥百分之95', '95%以上', '95%（含）以上', '合格率≥95%', '满意度95%以上', '覆盖率不低于95%'])('reads %s as at least 95%%', (target) => {
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

  it.each(['≥5次且≤8次', '≥5次，≤8次', '不少于5次，不超过8次'])('reads %s', (target) => {
    expect(typed(target, '10次')).toEqual(['range', '5–8', '10', '次', '7.5']);
  });

  it.each(['≥80%且≤90%', '80%-90%', '80-90%', '80%–90%', '80%～90%', '80%至90%', '80%-90'])('reads %s', (target) => {
    expect(typed(target, '72%')).toEqual(['range', '80–90', '72', '%', '9']);
  });

  it.each(['5场-8次', '8-5次'])('reads none in %s', (target) => {
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
    ['增长5%', '增长4%', ['>=', '5', '4', '%', '8']],
    ['较上年提高5%以上', '4%', ['>=', '5', '4', '%', '8']],
    ['≥95%', '提高5%', ['>=', '95', '提高5%', '%', null]],
    ['两倍', '1.5倍', ['>=', '2', '1.5', '倍', '7.5']],
    ['十五人', '12人', ['>=', '15', '12', '人', '8']],
    ['100%（12个）', '75%（9/12）', ['>=', '100', '75', '%', '7.5']],
    ['12个（100%）', '9个', ['>=', '12', '9', '个', '7.5']],
    ['全覆盖', '90%', ['>=', '100', '90', '%', '9']],
    ['100%', '全覆盖', ['>=', '100', '100', '%', '10']],
  ])('reads the count of 「%s」 with 「%s」', (target, actual, expected) => {
    expect(typed(target, actual)).toEqual(expected);
  });
});

describe('none', () => {
  it.each<readonly [CellValue, CellValue, readonly (string | null)[]]>([
    ['零', 0, ['=', '0', '0', null, '10']],
    ['零起', '1起', ['=', '0', '1', '起', '0']],
    ['≤0起', '零', ['<=', '0', '0', '起', '10']],
    ['0起', '0起', ['>=', '0', '0', '起', '10']],
    // Without a sign nobody said which way.
    ['0起', '2起', ['>=', '0', '2', '起', null]],
    ['≥0起', '2起', ['>=', '0', '2', '起', '10']],
  ])('reads %s with %s', (target, actual, expected) => {
    expect(typed(target, actual)).toEqual(expected);
  });
});

describe('units of one kind', () => {
  it.each<readonly [string, string, readonly (string | null)[]]>([
    ['＜3‰', '0.2%', ['<', '3', '2', '‰', '10']],
    ['≤0.5%', '4‰', ['<=', '0.5', '0.4', '%', '10']],
    ['3000米', '2.4公里', ['>=', '3000', '2400', '米', '8']],
    ['≥10吨', '9000千克', ['>=', '10', '9', '吨', '9']],
    ['≥1公顷', '12亩', ['>=', '1', '0.8', '公顷', '8']],
    ['3场（次）', '3场', ['>=', '3', '3', '场(次)', '10']],
    ['3台（套）', '3台', ['>=', '3', '3', '台(套)', '10']],
    ['不少于3场次', '3场', ['>=', '3', '3', '场次', '10']],
    ['10个', '9家', ['>=', '10', '9', '个', '9']],
    ['10家', '9人', ['>=', '10', '9人', '家', null]],
    ['12次/年', '9次', ['>=', '12', '9', '次/年', '7.5']],
    ['≥1次/月', '12次', ['>=', '1', '12次', '次/月', null]],
    ['不超过90万元', '88万', ['<=', '90', '88', '万元', '10']],
    ['≥1.2亿元', '9600万元', ['>=', '1.2', '0.96', '亿元', '8']],
    ['3个工作日内', '2个工作日', ['<=', '3', '2', '个工作日', '10']],
    ['24小时内', '30小时', ['<=', '24', '30', '小时', '7.5']],
  ])('reads %s with %s', (target, actual, expected) => {
    expect(typed(target, actual)).toEqual(expected);
  });
});

describe('what is left to a person', () => {
  it.each(['1/2', '3：1', '10±1', '5、8', '前10名', '约100人', '每月1次', '半数以上', '≤上年', '下降5%'])('reads %s as words', (target) => {
    expect(typed(target, '部分达成')).toEqual(['qualitative', target, '部分达成', null, null]);
  });
});

describe('a day', () => {
  it.each(['12月底前', '12月31日前', '12月底', '2024年12月底前', '２０２４年１２月底前', '2024年12月31日之前', '≤12月31日', '2024.12.31', '2024-12-31', '2024/12', '2024-12', '2024.12', '年底前', '2024年底前', '2024年内', '第四季度', '四季度末前', '2024年第4季度', '下半年', '年内', '当年内完成', '1-12月', '1月-12月', '2024年1-12月', '2024年1月至12月', '2024年1月—2024年12月', '2023年7月至2024年12月底', '2024年12月底前完成验收', '20241231'])('reads %s, reached in November and missed in January', (target) => {
    expect([typed(target, '2024年11月'), typed(target, '2025年1月')].map(([comparison, , , , points]) => [comparison, points])).toEqual([['date', '10'], ['date', null]]);
  });

  it.each(['按时', '按时完成', '已按期完成', '如期完工', '全部及时完成', '年内完成'])('is kept by the actual %s', (actual) => {
    expect(typed('12月底前', actual)).toEqual(['date', '12月底前', actual, null, '10']);
  });

  it.each(['未按时完成', '基本按时', '完成'])('is not known to be kept by the actual %s', (actual) => {
    expect(typed('12月底前', actual)).toEqual(['date', '12月底前', actual, null, null]);
  });

  it.each([['6月前', '6月1日'], ['三季度前', '7月1日'], ['下半年前', '7月1日'], ['上半年', '7月1日'], ['2024年第二季度', '2024年7月1日']])('%s is over on %s', (target, actual) => {
    expect(typed(target, actual)).toEqual(['date', target, actual, null, null]);
  });
});
