import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findScheme } from '../../../src/core/schemes';
import { recognise } from '../../../src/core/recognise';
import type { Facts } from '../../../src/core/model/facts';
import type { CellValue } from '../../../src/core/model/snapshot';
import { completion } from '../../../src/core/score/completion';
import { score } from '../../../src/core/score';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const scheme = findScheme(undefined)!;
const formats = (target: string, actual: string) => ({ formats: { 4: target, 5: actual } });

/** Reads one indicator of 10 points from its target and actual cells, and scores it. */
const reading = (target: CellValue, actual: CellValue, more: { readonly formats?: Readonly<Record<number, string>>; readonly measure?: string; readonly comparison?: string; readonly kind?: string } = {}) => {
  const table = sheet(
    '指标',
    [
      ['项目', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '度量单位', '指标性质'],
      ['甲', '产出指标', more.kind ?? '数量指标', '某项', target, actual, 10, more.measure ?? null, more.comparison ?? null],
    ],
    more.formats ? { formats: more.formats } : {},
  );
  const facts = recognise(workbook(ledger(['甲', 1, 1, 1]), table));
  const indicator = facts.projects[0]!.indicators[0]!;
  const item = score(facts, scheme)[0]!.items[1]!;
  return { facts, indicator, points: item.points, reason: item.reason, read: [indicator.comparison, indicator.target, indicator.actual, indicator.measure], guesses: facts.readings.filter(({ kind }) => kind === 'unit-guess').map(({ raw, field }) => [field, raw]) };
};

describe('a target with its bound written behind', () => {
  it.each([
    ['5天以内', '3天', '<=', '10'],
    ['5天以内', '6天', '<=', '8'],
    ['24小时内', '20小时', '<=', '10'],
    ['5个工作日之内', '4个工作日', '<=', '10'],
    ['2%以下', '3%', '<=', '5'],
    ['95%以上', '90%', '>=', '9.47'],
    ['90%（含）以上', '90%', '>=', '10'],
    ['90分及以上', '81分', '>=', '9'],
    ['达到95%以上', '95%', '>=', '10'],
    ['控制在5%以内', '4%', '<=', '10'],
  ])('reads %s with %s as %s', (target, actual, comparison, points) => {
    const found = reading(target, actual);
    expect([found.indicator.comparison, found.indicator.inferred, found.points]).toEqual([comparison, false, points]);
  });

  it('leaves a target that says both at least and at most to a person', () => {
    expect(reading('≥5天以内', '3天')).toMatchObject({ indicator: { comparison: 'qualitative' }, points: null });
  });
});

describe('units', () => {
  it.each([
    ['≤1万元', '9000元', ['<=', '1', '0.9', '万元'], '10'],
    ['≤1万元', '1.1万元', ['<=', '1', '1.1', '万元'], '9'],
    ['≤1万元', '11000元', ['<=', '1', '1.1', '万元'], '9'],
    ['1万人', '12000人', ['>=', '1', '1.2', '万人'], '10'],
    ['1万人', '8000人', ['>=', '1', '0.8', '万人'], '8'],
    ['12000人', '1.2万人', ['>=', '12000', '12000', '人'], '10'],
    ['1万', '8000人', ['>=', '1', '0.8', '万'], '8'],
    ['2亿元', '15000万元', ['>=', '2', '1.5', '亿元'], '7.5'],
    ['100名', '90人', ['>=', '100', '90', '名'], '9'],
    ['100平方米', '100m2', ['>=', '100', '100', '平方米'], '10'],
    ['100%', '100%完成', ['>=', '100', '100', '%'], '10'],
  ])('compares %s with %s in one unit', (target, actual, read, points) => {
    const found = reading(target, actual);
    expect([found.read, found.points, found.guesses]).toEqual([read, points, []]);
  });

  it('takes a unit of its own column for both', () => {
    expect(reading(1, '9000元', { measure: '万元', comparison: '≤' })).toMatchObject({ read: ['<=', '1', '0.9', '万元'], points: '10' });
    expect(reading('1万人', 8000, { measure: '人' })).toMatchObject({ read: ['>=', '10000', '8000', '人'], points: '8', guesses: [] });
  });

  it('gives the same points in whatever unit either side is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom('≥', '≤', '＝'), (target, actual, sign) => {
        const inYuan = reading(`${sign}${target}元`, `${actual}元`).points;
        for (const [one, other] of [[`${target / 10_000}万元`, `${actual}元`], [`${target}元`, `${actual / 10_000}万元`], [`${target / 10_000}万元`, `${actual / 10_000}万元`]]) expect([one, other, reading(`${sign}${one}`, other!).points]).toEqual([one, other, inYuan]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([['50场', '60人'], ['100人次', '100人'], ['95%', '95个'], ['5天', '3小时']])('leaves %s beside %s to a person', (target, actual) => {
    const found = reading(target, actual);
    expect(found.points).toBeNull();
    expect(found.reason).toContain('单位不同，待人工评定');
  });

  it.each([
    ['≥1万人', 8000, ['>=', '1', '0.8', '万人'], '8', [['actual', '8000']]],
    [10000, '0.8万人', ['>=', '10000', '8000', '人'], '8', [['target', '10000']]],
    ['≥1万人', 0.8, ['>=', '1', '0.8', '万人'], '8', []],
  ])('assumes the unit that is not absurd for %s beside %s, and keeps the guess', (target, actual, read, points, guesses) => {
    const found = reading(target, actual);
    expect([found.read, found.points, found.guesses]).toEqual([read, points, guesses]);
  });
});

describe('shares without their sign', () => {
  it.each([
    ['≥95%', 0.97, '97', [['actual', '0.97']], '10'],
    ['≥95%', 0.9, '90', [['actual', '0.9']], '9.47'],
    ['≥10%', 1, '100', [['actual', '1']], '10'],
    ['≤2%', 0.5, '0.5', [], '10'],
    ['≤50%', 0.6, '0.6', [], '10'],
    ['≥2%', 0.5, '0.5', [], '2.5'],
    ['≥95%', 97, '97', [], '10'],
    ['≥95%', '0.5%', '0.5', [], '0.05'],
  ])('reads %s beside %s as %s', (target, actual, read, guesses, points) => {
    const found = reading(target, actual);
    expect([found.indicator.actual, found.guesses, found.points]).toEqual([read, guesses, points]);
  });

  it('reads a target of 0.95 beside 90% as 95%, and keeps the guess', () => {
    expect(reading(0.95, '90%')).toMatchObject({ read: ['>=', '95', '90', '%'], points: '9.47', guesses: [['target', '0.95']] });
  });
});

describe('words around a number', () => {
  it.each([
    ['50场', '2023年完成50场', '50'],
    ['50场', '2023年度50场', '50'],
    ['50场', '全年共举办48场', '48'],
    ['50场', '第一批40场', '40'],
    ['50人次', '4000余人次', '4000'],
    ['≥50万元', '490余万元', '490'],
  ])('reads of %s with 「%s」 the number %s', (target, actual, read) => {
    expect(reading(target, actual).indicator.actual).toBe(read);
  });

  it.each([
    ['50场', '2023年'],
    ['50场', '2023年12月'],
    ['50场', '2023年12月完成50场'],
    ['50场', '约50场'],
    ['50场', '50场左右'],
    ['0.4', '1/2'],
    ['0.3', '1：3'],
    ['5场', '5-8场'],
    ['≤100人', '100余人'],
    ['≤100人', '超过100人'],
    ['≥100人', '不超过200人'],
  ])('leaves %s with 「%s」 to a person', (target, actual) => {
    expect(reading(target, actual)).toMatchObject({ points: null, indicator: { actual } });
  });

  it.each(['20241231', 20241231])('takes %p beside a number for a day', (actual) => {
    expect(reading('5场', actual)).toMatchObject({ points: null, indicator: { actual: '2024年12月31日' } });
    expect(reading(actual, '2024年12月1日')).toMatchObject({ points: '10', indicator: { comparison: 'date' } });
  });

  it.each(['1/2', '1：3', '8-5次'])('takes the target 「%s」 for words', (target) => {
    expect(reading(target, '1').indicator.comparison).toBe('qualitative');
  });
});

describe('dates', () => {
  it.each([
    ['2024年12月31日前', '2024年11月30日', '10'],
    ['2024年12月31日前', '2024年12月31日', '10'],
    ['2024年12月31日前', '2025年1月1日', null],
    ['2024年底前', '2024年12月20日完成', '10'],
    ['2024年底前', '2025年底完成', null],
    ['2024年底前', '2024年底前完成', '10'],
    ['6月底前完成', '6月20日完成', '10'],
    ['6月底前完成', '6月30日', '10'],
    ['6月底前完成', '7月1日完成', null],
    ['6月前', '6月20日', null],
    ['6月前', '5月31日', '10'],
    ['12月底前', '2024年11月竣工', '10'],
    ['2024年12月底前', '11月30日', '10'],
    ['12月底前', '2025年1月', null],
    ['2024-12-31', '2024/11/5', '10'],
    ['20241231', '20241105', '10'],
    ['20241231', '2024年12月31日', '10'],
    ['≤2024年12月31日', '2024年12月30日', '10'],
    ['年底前', '12月20日', '10'],
    ['2024年6月30日前', '6月20日未完成', null],
    ['2024年6月30日前', '预计6月20日完成', null],
    ['2024年6月30日前', '2024年2月30日', null],
    ['2024年6月30日前', '6月中旬', '10'],
  ])('%s with %s gets %s', (target, actual, points) => {
    const found = reading(target, actual);
    expect([found.indicator.comparison, found.points]).toEqual(['date', points]);
  });

  it.each([
    [45657, 45600, 'yyyy/m/d', '2024年12月31日', '2024年11月4日', '10'],
    [45657, 45658, 'yyyy"年"m"月"d"日"', '2024年12月31日', '2025年1月1日', null],
    [45657, 45657, 'm/d/yy', '2024年12月31日', '2024年12月31日', '10'],
    [45350, 45351, '[$-804]yyyy-mm-dd;@', '2024年2月28日', '2024年2月29日', null],
  ])('reads the serials %d and %d shown as %s', (target, actual, format, from, to, points) => {
    const found = reading(target, actual, formats(format, format));
    expect([found.read.slice(0, 3), found.points]).toEqual([['date', from, to], points]);
  });

  it.each(['General', '0', '#,##0.00', '0.00E+00', '[Red]0', '"年"0', 'G/通用格式', '0.00_);[Red]\\(0.00\\)'])('reads a serial shown as %s as the number it is', (format) => {
    expect(reading(45657, 45600, formats(format, format)).read).toEqual(['>=', '45657', '45600', null]);
  });

  it('reads a serial beside 指标性质 日期 as a date', () => {
    expect(reading(45657, 45600, { comparison: '日期' })).toMatchObject({ read: ['date', '2024年12月31日', '2024年11月4日', null], points: '10' });
  });
});

describe('strict bounds', () => {
  it.each([['>100', '100', 'met'], ['<100', '100', 'met'], ['>100', '101', 'over'], ['>100', '99', 'unmet'], ['<100', '101', 'unmet']])('%s with %s is %s, in points as in words', (target, actual, expected) => {
    const { indicator, points } = reading(target, actual);
    expect([completion(indicator), points === '10']).toEqual([expected, expected !== 'unmet']);
  });
});

describe('reasons and remarks', () => {
  const read = (heading: readonly string[], cells: readonly CellValue[]) => recognise(workbook(ledger(['甲', 1]), sheet('指标', [['项目', '一级指标', '三级指标', '年度指标值', '实际完成值', '分值', ...heading], ['甲', '产出指标', '培训', 180, 164, 10, ...cells]])));

  it.each([
    [['备注', '偏差原因'], ['见附表', '汛期停课'], '汛期停课', '指标!H2'],
    [['偏差原因分析及改进措施', '备注'], ['汛期停课', '见附表'], '汛期停课', '指标!G2'],
    [['偏差原因', '备注'], [null, '见附表'], null, '指标!G2'],
    [['备注'], ['汛期停课'], '汛期停课', '指标!G2'],
  ])('%j with %j gives the reason %s', (heading, cells, reason, at) => {
    const [indicator] = read(heading, cells).projects[0]!.indicators;
    expect([indicator!.deviationReason, indicator!.at.deviationReason]).toEqual([reason, [at]]);
  });

  it('names the remark beside a column of reasons as left out', () => {
    expect(read(['备注', '偏差原因'], ['见附表', '汛期停课']).leftOut).toEqual([{ at: ['指标!G2'], why: '已有偏差原因列，备注不作偏差原因' }]);
  });
});

it('reads a target and its row as before where nothing of this applies', () => {
  const facts = recognise(workbook(ledger(['甲', 1]), targets(['甲', '产出指标', '数量指标', '培训', '≥180人', 164, 10])));
  expect(facts.projects[0]!.indicators[0]).toMatchObject({ comparison: '>=', target: '180', actual: '164', measure: '人' });
});

describe('what a form states of whole levels', () => {
  const heading = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];
  const form = (...rows: readonly (readonly CellValue[])[]) => recognise(workbook(sheet('表', [['项目名称', '甲'], heading, ...rows])));
  const score = (facts: Facts) => facts.projects[0]!.statedScore;
  const levels = (facts: Facts) => facts.projects[0]!.levels.map(({ level, name, category, kind, maxPoints, declaredPoints, covers, at }) => [level, name, category, kind, maxPoints, declaredPoints, covers.map((id) => id.replace(/^.*\//, '')), at.maxPoints?.[0] ?? null]);
  const rows = [['产出指标', '数量指标', '培训', 5, 5, 30, 30], [null, '质量指标', '合格', '95%', '97%', 20, 20], ['效益指标', '社会效益指标', '受益', 5, 5, 30, 30]] as const;

  it('reads 总分 with its points and its grade, beside or below', () => {
    expect(score(form(...rows, ['总分', null, null, null, null, 100, 98.5, '优']))).toEqual({ maxPoints: '100', points: '98.5', grade: '优', at: { name: ['表!A6'], maxPoints: ['表!F6'], points: ['表!G6'], grade: ['表!H6'] } });
    expect(score(form(...rows, ['合计', null, null, null, null, 100, 98.5], ['自评等级', '良好']))).toEqual({ maxPoints: '100', points: '98.5', grade: '良好', at: { name: ['表!A6'], maxPoints: ['表!F6'], points: ['表!G6'], grade: ['表!B7'] } });
    expect(score(form(...rows, ['自评得分', 98.5], ['总得分', '98.5分'], ['评价等级：优']))).toMatchObject({ maxPoints: null, points: '98.5', grade: '优', at: { points: ['表!B7'], grade: ['表!A8'] } });
  });

  it('reads a merged 总分 once', () => {
    const facts = recognise(workbook(sheet('表', [['项目名称', '甲'], heading, ...rows, ['总分', null, null, null, null, 100, 98.5]], { merges: [{ row: 5, column: 0, rows: 1, columns: 5 }] })));
    expect(score(facts)).toMatchObject({ maxPoints: '100', points: '98.5', at: { name: ['表!A6'] } });
    expect(facts.leftOut.filter(({ at }) => /[A-Z]6/.test(at[0] ?? ''))).toEqual([]);
  });

  it('reads a 总分 that stands left of the levels', () => {
    const facts = recognise(workbook(sheet('表', [['项目名称', '甲'], ['绩效指标', ...heading], ...rows.map((row) => [null, ...row]), ['总分', null, null, null, null, null, 100, 98.5]])));
    expect(score(facts)).toEqual({ maxPoints: '100', points: '98.5', grade: null, at: { name: ['表!A6'], maxPoints: ['表!G6'], points: ['表!H6'] } });
    expect(facts.leftOut.filter(({ at }) => /[A-Z]6/.test(at[0] ?? ''))).toEqual([]);
  });

  it('leaves what else stands in the row with the reason', () => {
    expect(form(...rows, ['总分', null, null, null, '经办人某', 100, 98.5]).leftOut).toContainEqual({ at: ['表!E6'], why: '总分行中不是分值、得分、等级的内容' });
  });

  it('gives each project of one table its own 总分, and none a 总分 of several', () => {
    const table = (...all: readonly (readonly CellValue[])[]) => recognise(workbook(ledger(['甲', 1], ['乙', 1]), targets(...all)));
    const own = table(['甲', '产出指标', null, '培训', 5, 5, 90, 90], ['总分', null, null, null, null, null, 90, 90], ['乙', '产出指标', null, '宣传', 5, 4, 90, 72], ['总分', null, null, null, null, null, 90, 72]);
    expect(own.projects.map(({ statedScore, indicators }) => [statedScore?.points, indicators.length])).toEqual([['90', 1], ['72', 1]]);
    const shared = table(['甲', '产出指标', null, '培训', 5, 5, 90, 90], ['乙', '产出指标', null, '宣传', 5, 4, 90, 72], ['合计', null, null, null, null, null, 180, 162]);
    expect(shared.projects.map(({ statedScore }) => statedScore)).toEqual([null, null]);
    expect(shared.leftOut).toContainEqual({ at: ['指标!A4:H4'], why: '几个项目合用一个总分行，不知属于哪个项目' });
  });

  it('reads the points written with a level’s name', () => {
    expect(levels(form(['产出指标（50分）', '数量指标（30）', '培训', 5, 5, 30], ['产出指标（50分）', '质量指标（20%）', '合格', '95%', '97%', 20], ['效益指标', '社会效益指标', '受益', 5, 5, 30]))).toEqual([
      [1, '产出指标', 'output', null, '50', null, ['培训', '合格'], '表!A3'],
      [2, '数量指标', 'output', 'quantity', '30', null, ['培训'], '表!B3'],
      [2, '质量指标', 'output', 'quality', '20', null, ['合格'], '表!B4'],
    ]);
  });

  it('reads a column 分值 beside each level', () => {
    const facts = recognise(
      workbook(sheet('表', [['项目名称', '甲'], ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '年度指标值', '实际完成值', '得分'], ['产出指标', 50, '数量指标', 50, '培训', 30, 5, 5, 30], [null, null, null, null, '宣传', 20, 5, 5, 20]], { merges: [0, 1, 2, 3].map((column) => ({ row: 2, column, rows: 2, columns: 1 })) })),
    );
    expect(facts.projects[0]!.indicators.map(({ name, maxPoints }) => [name, maxPoints])).toEqual([['培训', '30'], ['宣传', '20']]);
    expect(levels(facts)).toEqual([[1, '产出指标', 'output', null, '50', null, ['培训', '宣传'], '表!B3'], [2, '数量指标', 'output', 'quantity', '50', null, ['培训', '宣传'], '表!D3']]);
    expect(facts.leftOut).toEqual([]);
  });

  it('reads a 小计 of the level that its place, its name or its sum tells', () => {
    expect(levels(form(...rows.slice(0, 2), [null, '小计', null, null, null, 50, 49], rows[2]))).toEqual([[1, '产出指标', 'output', null, '50', '49', ['培训', '合格'], '表!F5']]);
    expect(levels(form(...rows.slice(0, 2), [null, null, '产出指标小计', null, null, 45]))).toEqual([[1, '产出指标', 'output', null, '45', null, ['培训', '合格'], '表!F5']]);
    expect(levels(form(rows[0], [null, null, '小计', null, null, 30], rows[1]))).toEqual([[2, '数量指标', 'output', 'quantity', '30', null, ['培训'], '表!F4']]);
  });
});

describe('two columns of one meaning', () => {
  it('takes 三级指标 for the name beside a column that is called 绩效指标', () => {
    const facts = recognise(
      workbook(sheet('表', [['项目名称', null, '甲'], ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'], [null, '产出指标', '数量指标', '培训', 5, 4, 50], [null, '效益指标', '社会效益指标', '受益', 5, 5, 40]], { merges: [{ row: 1, column: 0, rows: 3, columns: 1 }] })),
    );
    expect(facts.projects[0]!.indicators.map(({ name, target, actual, maxPoints }) => [name, target, actual, maxPoints])).toEqual([['培训', '5', '4', '50'], ['受益', '5', '5', '40']]);
  });

  it('leaves a text that spans all columns, and says so', () => {
    const facts = recognise(workbook(ledger(['甲', 1]), { ...targets(['甲', '产出指标', null, '培训', 5, 5, 90, 90], ['以下指标由财政部门填写']), merges: [{ row: 2, column: 0, rows: 1, columns: 9 }] }));
    expect(facts.projects[0]!.indicators.map(({ name }) => name)).toEqual(['培训']);
    expect(facts.leftOut).toEqual([{ at: ['指标!A3'], why: '横跨各列的文字，不是指标' }]);
  });
});
