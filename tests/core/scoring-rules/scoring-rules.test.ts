import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import type { Category, Comparison, Kind } from '../../../src/core/model/facts';
import type { Scheme } from '../../../src/core/model/scheme';
import { findScheme, schemes } from '../../../src/core/schemes';
import { scoringRules } from '../../../src/core/scoring-rules';
import { recognise } from '../../../src/core/recognise';
import { livePoints, score } from '../../../src/core/score';
import { ledger, targets, workbook } from '../../helpers/snapshot';

const scheme = findScheme(undefined)!;

const points = (comparison: Comparison, target: string, actual: string, maxPoints: string, declaredPoints = '', { by = scheme, category = 'output', measure = '' }: { readonly by?: Scheme; readonly category?: Category; readonly measure?: string } = {}) =>
  livePoints({ project: '', indicator: null, category, kind: category === 'satisfaction' ? 'satisfaction' : 'quantity', name: '', comparison, target, actual, measure, maxPoints, declaredPoints, deviationReason: '' }, by);

describe('scoring rules of 10号', () => {
  it('has exactly one rule for each indicator under each scheme', () => {
    const kinds: readonly (readonly [Category, Kind])[] = [['output', 'quantity'], ['cost', 'cost'], ['satisfaction', 'satisfaction']];
    for (const by of schemes) {
      for (const comparison of ['>=', '>', '<=', '<', '=', 'range', 'qualitative', 'date'] as const) {
        for (const [category, kind] of kinds) {
          for (const target of ['95', '400', '5–8', '是', '效果明显', null]) {
            const indicator = { comparison, inferred: false, category, kind, target, actual: '1', measure: category === 'satisfaction' ? '%' : null, declaredPoints: null };
            expect([by.id, comparison, category, target, scoringRules.filter((rule) => rule.applies(indicator, by)).length]).toEqual([by.id, comparison, category, target, 1]);
          }
        }
      }
    }
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
    ['5–8', '5', '10', '5在5–8之间，达到指标值，得10分'],
    ['5-8次', '8次', '10', '8在5–8之间，达到指标值，得10分'],
    ['5~8', '4', '8', '4÷5×10＝8'],
    ['5至8', '10', '7.5', '（1−（10−8）÷8）×10＝7.5'],
    ['5到8', '16', '0', '16达到指标值8的两倍及以上，得0分'],
    ['5–8', '-1', '0', '实际完成值-1低于5，得0分'],
    ['90%–95%', '88%', '9.78', '88÷90×10＝9.78'],
    ['5–8次', '6场', null, '实际完成值「6场」与指标值（次）单位不同，待人工评定'],
    ['5–8', '', null, '实际完成值未填写，待人工评定'],
  ] as const)('range %s with %s gives %s', (target, actual, expected, reason) => {
    expect(points('range', target, actual, '10')).toEqual({ points: expected, reason });
  });

  it.each([
    ['>=', '180', '', '实际完成值未填写，待人工评定'],
    ['>=', '180', '完成', '实际完成值「完成」不是数，不能与指标值比较，待人工评定'],
    ['=', '-3', '2', '指标值-3为负，未规定得分，待人工评定'],
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
      fc.property(fc.constantFrom(...schemes), fc.constantFrom<Comparison>('>=', '<=', '='), amount, amount, amount, fc.integer({ min: 1, max: 100 }), (by, comparison, target, one, other, maximum) => {
        const [low, high] = new Big(one).lte(other) ? [one, other] : [other, one];
        const [first, second] = [low, high].map((actual) => new Big(points(comparison, target, actual, String(maximum), '', { by }).points ?? 0));
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

describe('scoring rules of 101号', () => {
  const by = findScheme('caiyu-2021-101')!;
  it.each([
    ['>=', '180', '164', '7.78', '（164÷180−60%）÷（1−60%）×10＝7.78'],
    ['>=', '100', '60', '0', '（60÷100−60%）÷（1−60%）×10＝0'],
    ['>=', '100', '80', '5', '（80÷100−60%）÷（1−60%）×10＝5'],
    ['>=', '100', '59.99', '0', '59.99÷100，完成率低于60%，得0分'],
    ['>=', '100', '100', '10', '100≥100，达到指标值，得10分'],
    ['>=', '0', '-1', '0', '实际完成值-1为负，得0分'],
    ['<=', '90', '99', '7.5', '（（1−（99−90）÷90）−60%）÷（1−60%）×10＝7.5'],
    ['<=', '90', '126', '0', '（（1−（126−90）÷90）−60%）÷（1−60%）×10＝0'],
    ['<=', '90', '127', '0', '（1−（127−90）÷90），完成率低于60%，得0分'],
    ['=', '5', '4', '5', '（4÷5−60%）÷（1−60%）×10＝5'],
    ['range', '5–8', '4', '5', '（4÷5−60%）÷（1−60%）×10＝5'],
    ['qualitative', '是', '是', '10', '「是」，达到「是」，得10分'],
    ['qualitative', '是', '否', '0', '「否」，没有达到「是」，得0分'],
    ['qualitative', '无', '有', '0', '「有」，没有达到「无」，得0分'],
    ['qualitative', '是', '基本如此', null, '「基本如此」没有写明是否达到「是」，待人工评定'],
  ] as const)('%s %s with %s gives %s', (comparison, target, actual, expected, reason) => {
    expect(points(comparison, target, actual, '10', '', { by })).toEqual({ points: expected, reason });
  });

  it.each([
    ['90', '10'], ['89.99', '8'], ['80', '8'], ['79.99', '5'], ['60', '5'], ['59.99', '0'], ['100', '10'], ['0', '0'],
  ])('satisfaction of %s%% gets %s of 10, whatever the target', (actual, expected) => {
    for (const target of ['95', '50']) expect(points('>=', target, actual, '10', '', { by, category: 'satisfaction', measure: '%' }).points).toBe(expected);
    expect(points('>=', '95', actual, '5', '', { by, category: 'satisfaction', measure: '%' }).points).toBe(new Big(expected).div(2).toString());
  });
});

describe('scoring rules of Hubei', () => {
  const by = findScheme('hubei')!;
  it.each([
    ['<=', '90', '99', '8', '', '7.27', '90÷99×8＝7.27'],
    ['<=', '90', '180', '8', '', '4', '90÷180×8＝4'],
    ['<=', '0', '1', '8', '', '0', '指标值为0，实际1超出，得0分'],
    ['qualitative', '效果明显', '部分达成', '10', '5', '5', '「部分达成预期指标」为5–8分（不含上限），自评5分'],
    ['qualitative', '效果明显', '部分达成', '10', '4.99', null, '「部分达成预期指标」为5–8分（不含上限），填写的4.99分不在档内，待人工评定'],
  ] as const)('%s %s with %s of %s points gives %s', (comparison, target, actual, maxPoints, declared, expected, reason) => {
    expect(points(comparison, target, actual, maxPoints, declared, { by })).toEqual({ points: expected, reason });
  });
});

describe('the execution item', () => {
  const item = (id: string, amounts: readonly (number | null)[], finished?: 'yes' | 'no') => {
    const facts = recognise(workbook(ledger(['甲', ...amounts]), targets(['甲', '产出指标', '数量指标', '培训', 180, 180, 90, null])));
    return score(facts, findScheme(id)!, finished === undefined ? {} : { finished })[0]!.items[0]!;
  };
  it.each([
    ['yes', 100, '10'], ['yes', 20, '10'], ['yes', 101, null], ['no', 80, '7'], ['no', 79.99, '5'], ['no', 60, '5'], ['no', 59.99, '0'], ['no', 99.99, '7'], ['no', 100, null], [undefined, 80, null],
  ] as const)('of 101号, finished %s with %s of 100 spent, gets %s', (finished, executed, expected) => {
    expect(item('caiyu-2021-101', [100, 100, executed], finished).points).toBe(expected);
  });

  it('of Hubei has 20 points', () => {
    expect(item('hubei', [100, 100, 88.74])).toMatchObject({ points: '17.75', maxPoints: '20' });
  });
});

describe('what Sichuan takes off', () => {
  const scored = (executed: number, actual: number) => score(recognise(workbook(ledger(['甲', 100, 100, executed]), targets(['甲', '产出指标', '数量指标', '培训', 180, actual, 90, null]))), findScheme('sichuan-2023')!)[0]!;
  const taken = (executed: number, actual: number) => scored(executed, actual).items.filter(({ kind }) => kind === 'adjustment').map(({ points: part, reason }) => `${part} ${reason}`);

  it.each([
    [100, 233.99, [], '100'],
    [100, 234, ['-2 实际完成值234为指标值180的130.00%，超出30%及以上，扣2分'], '98'],
    [80, 180, [], '98'],
    [79.99, 180, ['-9 预算执行率79.99%（全年执行数÷全年预算数），低于80%，总分最高89分'], '89'],
    [70, 180, ['-8 预算执行率70.00%（全年执行数÷全年预算数），低于80%，总分最高89分'], '89'],
    [69, 180, ['-17.9 预算执行率69.00%（全年执行数÷全年预算数），低于70%，总分最高79分'], '79'],
    [59, 180, ['-26.9 预算执行率59.00%（全年执行数÷全年预算数），低于60%，总分最高69分'], '69'],
    [49, 180, ['-35.9 预算执行率49.00%（全年执行数÷全年预算数），低于50%，总分最高59分'], '59'],
    [49, 90, [], '49.9'],
    [49, 234, ['-2 实际完成值234为指标值180的130.00%，超出30%及以上，扣2分', '-33.9 预算执行率49.00%（全年执行数÷全年预算数），低于50%，总分最高59分'], '59'],
  ])('%s spent of 100 and %s of 180 done: %j, total %s', (executed, actual, expected, total) => {
    expect([taken(executed, actual), scored(executed, actual).total]).toEqual([expected, total]);
  });

  it('sets no ceiling while a part is undecided', () => {
    const result = score(recognise(workbook(ledger(['甲', 100, 100, 40]), targets(['甲', '产出指标', '数量指标', '培训', 180, null, 90, null]))), findScheme('sichuan-2023')!)[0]!;
    expect(result).toMatchObject({ total: null, partial: '4' });
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
    [[100, 0, 50], null, '全年预算数为0，执行率无从计算，未规定得分，待人工评定'],
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
