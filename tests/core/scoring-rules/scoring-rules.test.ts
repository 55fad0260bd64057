import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import type { Comparison } from '../../../src/core/model/facts';
import { findScheme } from '../../../src/core/schemes';
import { scoringRules } from '../../../src/core/scoring-rules';
import { recognise } from '../../../src/core/recognise';
import { livePoints, score } from '../../../src/core/score';
import { ledger, targets, workbook } from '../../helpers/snapshot';

const scheme = findScheme(undefined)!;

const points = (comparison: Comparison, target: string, actual: string, maxPoints: string, declaredPoints = '') =>
  livePoints({ project: '', indicator: null, category: 'output', kind: 'quantity', name: '', comparison, target, actual, measure: '', maxPoints, declaredPoints, deviationReason: '' }, scheme);

describe('scoring rules of 10号', () => {
  it('has exactly one rule for each comparison', () => {
    for (const comparison of ['>=', '>', '<=', '<', '=', 'qualitative', 'date'] as const) expect(scoringRules.filter((rule) => rule.applies(comparison))).toHaveLength(1);
  });

  it.each([
    // comparison, T, A, W, points, reason
    ['>=', '180', '164', '10', '9.11', '164÷180×10＝9.11'],
    ['>=', '180', '180', '10', '10', '180≥180，达到指标值，得10分'],
    ['>=', '180', '300', '10', '10', '300≥180，达到指标值，得10分'],
    ['>=', '0', '0', '10', '10', '0≥0，达到指标值，得10分'],
    ['>=', '0', '-1', '10', '0', '实际完成值-1为负，得0分'],
    ['>=', '5', '-1', '10', '0', '实际完成值-1为负，得0分'],
    ['>=', '200', '40.2', '5', '1.01', '40.2÷200×5＝1.01'],
    ['<=', '90', '90', '8', '8', '90≤90，达到指标值，得8分'],
    ['<=', '90', '99', '8', '7.2', '（1−（99−90）÷90）×8＝7.2'],
    ['<=', '90', '180', '8', '0', '180达到指标值90的两倍及以上，得0分'],
    ['<=', '90', '179.99', '8', '0', '（1−（179.99−90）÷90）×8＝0'],
    ['<=', '0', '0', '8', '8', '0≤0，达到指标值，得8分'],
    ['<=', '0', '1', '8', '0', '指标值为0，实际1超出，得0分'],
    ['=', '0', '0', '5', '5', '指标值为0，实际0，得5分'],
    ['=', '0', '2', '5', '0', '指标值为0，实际2，得0分'],
    ['=', '4', '3', '5', '3.75', '3÷4×5＝3.75'],
    ['=', '4', '4', '5', '5', '4＝4，达到指标值，得5分'],
    ['=', '4', '6', '5', '5', '6＞4，达到指标值，得5分'],
  ] as const)('%s %s with %s of %s points gives %s', (comparison, target, actual, maxPoints, expected, reason) => {
    expect(points(comparison, target, actual, maxPoints)).toEqual({ points: expected, reason });
  });

  it.each([
    ['>=', '180', '', '实际完成值未填写，待人工评定'],
    ['>=', '180', '完成', '实际完成值「完成」不是数，不能与指标值比较，待人工评定'],
    ['=', '-3', '2', '指标值-3为负，待人工评定'],
  ] as const)('leaves %s %s with 「%s」 to a person', (comparison, target, actual, reason) => {
    expect(points(comparison, target, actual, '10')).toEqual({ points: null, reason });
  });

  it.each([
    ['达成年度指标', '9', '9'],
    ['全部完成', '8', '8'],
    ['全部完成', '10', '10'],
    ['达成预期指标', '7.99', null],
    ['部分达成', '8', null],
    ['部分达成', '7.99', '7.99'],
    ['部分达成', '6', '6'],
    ['未达成', '6', null],
    ['未达成', '0', '0'],
    ['达成年度指标', '', null],
    ['有所提高', '9', null],
    ['', '9', null],
  ])('qualitative 「%s」 with %s declared of 10 gives %s', (actual, declared, expected) => {
    expect(points('qualitative', '效果明显', actual, '10', declared).points).toBe(expected);
  });

  it('proposes the band of the tier that the words name', () => {
    expect(points('qualitative', '效果明显', '部分达成', '15').reason).toBe('「部分达成年度指标并具有一定效果」为9–12分（不含上限），待人工评定');
  });

  it.each([
    ['12月底前', '按时完成', '10'],
    ['12月底前', '12月底前', '10'],
    ['12月底前', '次年2月', null],
  ])('date %s with 「%s」 gives %s', (target, actual, expected) => {
    expect(points('date', target, actual, '10').points).toBe(expected);
  });

  const amount = fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => new Big(hundredths).div(100).toString());
  it('stays within 0 and the maximum, and never falls while the actual gets better', () => {
    fc.assert(
      fc.property(fc.constantFrom<Comparison>('>=', '<=', '='), amount, amount, amount, fc.integer({ min: 1, max: 100 }), (comparison, target, one, other, maximum) => {
        const [low, high] = new Big(one).lte(other) ? [one, other] : [other, one];
        const [first, second] = [low, high].map((actual) => new Big(points(comparison, target, actual, String(maximum)).points ?? 0));
        for (const value of [first!, second!]) {
          expect(value.gte(0)).toBe(true);
          expect(value.lte(maximum)).toBe(true);
        }
        // A target of 0 under 「=」 is the one case where more is worse.
        if (comparison === '=' && new Big(target).eq(0)) return;
        expect(comparison === '<=' ? first!.gte(second!) : first!.lte(second!)).toBe(true);
      }),
    );
  });
});

describe('score', () => {
  const scored = (...rows: readonly (readonly (string | number | null)[])[]) => {
    const facts = recognise(workbook(ledger(['甲', 100, 100, 88.74]), targets(...rows)));
    return score(facts, scheme)[0]!;
  };

  it('adds the shown parts and grades them', () => {
    const result = scored(['甲', '产出指标', '数量指标', '培训', 180, 164, 50, null], ['甲', '效益指标', '社会效益指标', '受益', 100, 100, 40, null]);
    expect(result.items.map(({ kind, points: part }) => `${kind} ${part}`)).toEqual(['execution 8.87', 'indicator 45.56', 'indicator 40']);
    expect(result).toMatchObject({ total: '94.43', partial: '94.43', grade: '优', maxPoints: '100' });
    expect(result.items[0]!.reason).toBe('全年执行数88.74÷全年预算数100.00×10＝8.87');
  });

  it('takes a row called 预算执行率 as the execution item', () => {
    const result = scored(['甲', '产出指标', '数量指标', '培训', 180, 180, 80, null], ['甲', null, null, '预算执行率', '100%', '88.74%', 20, null]);
    expect(result.items.map(({ name, maxPoints, points: part }) => `${name} ${part}/${maxPoints}`)).toEqual(['预算执行率 17.75/20', '培训 80/80']);
  });

  it('leaves total and grade open while a part is undecided, and says what is decided', () => {
    expect(scored(['甲', '产出指标', '数量指标', '培训', 180, null, 90, null])).toMatchObject({ total: null, partial: '8.87', grade: null });
  });

  it('gives no points in a form without a column of points', () => {
    const result = scored(['甲', '产出指标', '数量指标', '培训', 180, 180]);
    expect(result.items.map(({ points: part, maxPoints }) => [part, maxPoints])).toEqual([[null, null], [null, null]]);
    expect(result.total).toBeNull();
  });

  it('gives a project without indicators no total', () => {
    expect(score(recognise(workbook(ledger(['甲', 100, 100, 100]))), scheme)[0]).toMatchObject({ total: null, grade: null, partial: '10' });
  });

  it.each([
    [[100, 0, 50], null, '全年预算数为0，执行率无从计算，待人工评定'],
    [[100, null, 50], null, '没有全年预算数，执行率无从计算，待人工评定'],
    [[100, 100, null], null, '没有全年执行数，执行率无从计算，待人工评定'],
    [[100, 100, 120], '10', '全年执行数120.00÷全年预算数100.00×10，超过分值，按分值计10分'],
    [[100, 100, -5], '0', '全年执行数-5.00÷全年预算数100.00×10为负，得0分'],
  ])('execution of %j gives %s', (amounts, expected, reason) => {
    const item = score(recognise(workbook(ledger(['甲', ...amounts]))), scheme)[0]!.items[0]!;
    expect([item.points, item.reason]).toEqual([expected, reason]);
  });

  it('gives the same points for 元 and 万元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (adjusted, executed) => {
        const inYuan = recognise(workbook({ ...ledger(['甲', null, adjusted, executed]), values: ledger(['甲', null, adjusted, executed]).values.map((row, index) => (index === 0 ? ['2024年', null, null, null, null, '单位：元'] : row)) }));
        const inWan = recognise(workbook(ledger(['甲', null, adjusted / 10000, executed / 10000])));
        expect(score(inYuan, scheme)[0]!.items[0]!.points).toBe(score(inWan, scheme)[0]!.items[0]!.points);
      }),
    );
  });
});
