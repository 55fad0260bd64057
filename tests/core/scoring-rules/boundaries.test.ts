import { describe, expect, it } from '@jest/globals';
import type { Category, Comparison } from '../../../src/core/model/facts';
import { schemes } from '../../../src/core/schemes';
import { recognise } from '../../../src/core/recognise';
import { livePoints, score } from '../../../src/core/score';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

/** Points under 10号, 101号, 四川2023 and 湖北, in the order of the schemes; null where a person decides. */
type Points = readonly [caiyu10: string | null, caiyu101: string | null, sichuan: string | null, hubei: string | null];

const same = (points: string | null): Points => [points, points, points, points];
const draft = { project: '', indicator: null, name: '', deviationReason: '' };

/** Returns what each scheme gives; a null must say that a person decides, a 0 why it is 0. */
const awarded = (comparison: Comparison, target: string, actual: string, maxPoints: string, more: { readonly declared?: string; readonly category?: Category; readonly measure?: string } = {}): Points => {
  const category = more.category ?? 'output';
  return schemes.map((by) => {
    const { points, reason } = livePoints({ ...draft, comparison, target, actual, maxPoints, category, kind: category === 'satisfaction' ? 'satisfaction' : 'quantity', measure: more.measure ?? '', declaredPoints: more.declared ?? '' }, by);
    expect([by.id, reason]).toEqual([by.id, points === null ? expect.stringMatching(/待人工评定|不计分/) : points === '0' ? expect.stringMatching(/得0分$|＝0$|即0分$|自评0分$/) : expect.stringMatching(/./)]);
    return points;
  }) as unknown as Points;
};

describe('a positive indicator', () => {
  it.each<readonly [string, string, string, Points]>([
    // T, A, W
    ['180', '164', '10', ['9.11', '7.78', '9.11', '9.11']],
    ['100', '59.99', '100', ['59.99', '0', '59.99', '59.99']],
    ['100', '60', '100', ['60', '0', '60', '60']],
    ['100', '60.01', '100', ['60.01', '0.03', '60.01', '60.01']],
    ['100', '80', '100', ['80', '50', '80', '80']],
    ['100', '99.99', '100', ['99.99', '99.98', '99.99', '99.99']],
    ['100', '100', '100', same('100')],
    ['100', '100.01', '100', same('100')],
    // Halves go up, whether the ratio ends or not: 1006÷1200×15 is 12.575, (136.08−120)÷80×5 is 1.005.
    ['200', '40.2', '5', ['1.01', '0', '1.01', '1.01']],
    ['200', '136.08', '5', ['3.4', '1.01', '3.4', '3.4']],
    ['1200', '1006', '15', ['12.58', '8.94', '12.58', '12.58']],
    ['180', '100.1', '9', ['5.01', '0', '5.01', '5.01']],
    ['1200', '1006', '6', ['5.03', '3.58', '5.03', '5.03']],
    ['0', '0', '10', same('10')],
    ['0', '5', '10', same('10')],
    ['0', '-1', '10', same('0')],
    ['180', '0', '10', same('0')],
    ['180', '-1', '10', same('0')],
    ['-5', '-3', '10', same('10')],
    ['180', '', '10', same(null)],
    ['180', '完成', '10', same(null)],
    ['180', '164', '', same(null)],
  ])('≥%s with %s of %s points', (target, actual, maxPoints, expected) => {
    expect(awarded('>=', target, actual, maxPoints)).toEqual(expected);
    // > counts like ≥: 10号 gives all points to 完成指标值.
    expect(awarded('>', target, actual, maxPoints)).toEqual(expected);
  });
});

describe('an equal indicator', () => {
  it.each<readonly [string, string, Points]>([
    ['180', '164', ['9.11', '7.78', '9.11', '9.11']],
    ['100', '60', ['6', '0', '6', '6']],
    ['100', '59.99', ['6', '0', '6', '6']],
    ['100', '100', same('10')],
    ['100', '130', same('10')],
    ['1200', '1006', ['8.38', '5.96', '8.38', '8.38']],
    ['0', '0', same('10')],
    ['0', '-1', same('10')],
    ['0', '0.01', same('0')],
    ['100', '-1', same('0')],
    ['100', '', same(null)],
  ])('=%s with %s of 10 points', (target, actual, expected) => {
    expect(awarded('=', target, actual, '10')).toEqual(expected);
  });
});

describe('a reverse indicator', () => {
  it.each<readonly [string, string, string, Points]>([
    ['90', '90', '8', same('8')],
    ['90', '89.99', '8', same('8')],
    ['90', '90.01', '8', ['8', '8', '8', '8']],
    ['90', '99', '8', ['7.2', '6', '7.2', '7.27']],
    ['90', '125', '8', ['4.89', '0.22', '4.89', '5.76']],
    ['90', '126', '8', ['4.8', '0', '4.8', '5.71']],
    ['90', '127', '8', ['4.71', '0', '4.71', '5.67']],
    ['90', '179.9', '90', ['0.1', '0', '0.1', '45.03']],
    ['90', '180', '8', ['0', '0', '0', '4']],
    ['90', '270', '8', ['0', '0', '0', '2.67']],
    // (2400−1394)÷1200×15 is 12.575.
    ['1200', '1394', '15', ['12.58', '8.94', '12.58', '12.91']],
    ['0', '0', '8', same('8')],
    ['0', '0.01', '8', same('0')],
    ['0', '-1', '8', same('8')],
    ['90', '-1', '8', same('8')],
    ['90', '', '8', same(null)],
  ])('≤%s with %s of %s points', (target, actual, maxPoints, expected) => {
    expect(awarded('<=', target, actual, maxPoints)).toEqual(expected);
    expect(awarded('<', target, actual, maxPoints)).toEqual(expected);
  });
});

describe('a range', () => {
  it.each<readonly [string, string, Points]>([
    ['5–8', '5', same('10')],
    ['5–8', '8', same('10')],
    ['5–8', '4.99', ['9.98', '9.95', '9.98', '9.98']],
    ['5–8', '4', ['8', '5', '8', '8']],
    ['5–8', '3', ['6', '0', '6', '6']],
    ['5–8', '2.99', ['5.98', '0', '5.98', '5.98']],
    ['5–8', '8.01', ['9.99', '9.97', '9.99', '9.99']],
    ['5–8', '10', ['7.5', '3.75', '7.5', '8']],
    ['5–8', '16', ['0', '0', '0', '5']],
    ['0–3', '0', same('10')],
    ['0–3', '-1', same('0')],
    ['5–8', '-1', same('0')],
    ['5–8', '', same(null)],
  ])('%s with %s of 10 points', (target, actual, expected) => {
    expect(awarded('range', target, actual, '10')).toEqual(expected);
  });
});

describe('words in tiers', () => {
  it.each<readonly [string, string, Points]>([
    ['达成年度指标', '10', same('10')],
    ['达成年度指标', '10.01', same(null)],
    ['达成预期指标', '8', same('8')],
    ['达成预期', '7.99', same(null)],
    ['部分达成', '8', same(null)],
    ['部分达成', '7.99', same('7.99')],
    ['部分达成', '6', same('6')],
    ['部分达成', '5.99', [null, null, null, '5.99']],
    ['部分达成', '5', [null, null, null, '5']],
    ['部分达成', '4.99', same(null)],
    ['未达成', '6', same(null)],
    ['未达成', '5.99', ['5.99', '5.99', '5.99', null]],
    ['未达成', '5', ['5', '5', '5', null]],
    ['未达成', '4.99', same('4.99')],
    ['未达成', '0', same('0')],
    ['未达成', '-0.01', same(null)],
    // 基本达成目标 is the first tier of 101号, 基本达成 the second of 10号.
    ['基本达成', '8', [null, '8', null, null]],
    ['基本达成', '7.99', ['7.99', null, '7.99', '7.99']],
    ['达成年度指标', '', same(null)],
    ['有所提高', '8', same(null)],
    ['效果明显', '8', same(null)],
    ['', '8', same(null)],
  ])('「%s」 with %s declared of 10 points', (actual, declared, expected) => {
    expect(awarded('qualitative', '效果明显', actual, '10', { declared })).toEqual(expected);
  });

  it.each<readonly [string, string, Points]>([
    ['是', '是', [null, '10', null, null]],
    ['是', '否', [null, '0', null, null]],
    ['无', '没有', [null, '10', null, null]],
    ['无', '有', [null, '0', null, null]],
    ['是', '大致如此', same(null)],
    ['是', '', same(null)],
  ])('of a target 「%s」, 「%s」 counts at once only under 101号', (target, actual, expected) => {
    expect(awarded('qualitative', target, actual, '10')).toEqual(expected);
  });
});

describe('satisfaction', () => {
  it.each<readonly [string, Points]>([
    ['95', same('10')],
    ['94.99', ['10', '10', '10', '10']],
    ['90', ['9.47', '10', '9.47', '9.47']],
    ['89.99', ['9.47', '8', '9.47', '9.47']],
    ['80', ['8.42', '8', '8.42', '8.42']],
    ['79.99', ['8.42', '5', '8.42', '8.42']],
    ['60', ['6.32', '5', '6.32', '6.32']],
    ['59.99', ['6.31', '0', '6.31', '6.31']],
    ['0', same('0')],
    ['-1', same('0')],
    ['', same(null)],
    ['较高', same(null)],
  ])('of ≥95%% with %s%% of 10 points', (actual, expected) => {
    expect(awarded('>=', '95', actual, '10', { category: 'satisfaction', measure: '%' })).toEqual(expected);
  });

  it.each<readonly [string, string, string, string]>([
    // W, T, A, points under 101号
    ['20', '95', '89', '16'],
    ['5', '95', '79', '2.5'],
    ['10', '80', '85', '8'],
    ['10', '0.9', '0.95', '10'],
  ])('scales its bands of 101号: %s points for ≥%s with %s', (maxPoints, target, actual, expected) => {
    expect(awarded('>=', target, actual, maxPoints, { category: 'satisfaction' })[1]).toBe(expected);
  });

  it('takes 0.9% beside a target in per cent for what it says', () => {
    expect(awarded('>=', '95%', '0.9%', '10', { category: 'satisfaction' })[1]).toBe('0');
  });

  it('says nothing of a direction that its bands do not look at', () => {
    const facts = recognise(workbook(ledger(['甲', 1, 1, 1]), targets(['甲', '满意度指标', '服务对象满意度指标', '满意度', '95%', '85%', 10, null])));
    const [ten, hundredOne] = schemes.map((by) => score(facts, by)[0]!.items[1]!.reason);
    expect(ten).toBe('85÷95×10＝8.95（未写指标性质，按≥计）');
    expect(hundredOne).toBe('满意度85%，在80%（含）至90%一档，得分值的80%，即8分');
  });
});

describe('units that differ', () => {
  it.each([['>=', '50场', '60人'], ['<=', '5天', '3小时'], ['=', '95%', '95个'], ['range', '5–8次', '6场']] as const)('%s %s beside %s is left to a person by every scheme', (comparison, target, actual) => {
    expect(awarded(comparison, target, actual, '10')).toEqual(same(null));
  });
});

describe('what no scheme has points for', () => {
  it.each<readonly [Comparison, string, string, string, string | null, string]>([
    ['date', '2024年12月底前', '2025年2月', '8', '8', '「2025年2月」晚于「2024年12月底前」，未规定得分，采用自评8分'],
    ['date', '2024年12月底前', '2025年2月', '0', '0', '「2025年2月」晚于「2024年12月底前」，未规定得分，采用自评0分'],
    ['date', '2024年12月底前', '2025年2月', '10', '10', '「2025年2月」晚于「2024年12月底前」，未规定得分，采用自评10分'],
    ['date', '2024年12月底前', '2025年2月', '10.01', null, '「2025年2月」晚于「2024年12月底前」，未规定得分，待人工评定'],
    ['date', '2024年12月底前', '2025年2月', '-1', null, '「2025年2月」晚于「2024年12月底前」，未规定得分，待人工评定'],
    ['date', '2024年12月底前', '2025年2月', '', null, '「2025年2月」晚于「2024年12月底前」，未规定得分，待人工评定'],
    ['=', '-3', '2', '4', '4', '指标值-3为负，未规定得分，采用自评4分'],
    // What can still be found out stays open, whatever is declared.
    ['date', '2024年12月底前', '', '8', null, '实际完成值未填写，待人工评定'],
    ['date', '2024年12月底前', '进展顺利', '8', null, '「进展顺利」是否按时，待人工评定'],
    ['>=', '180', '', '8', null, '实际完成值未填写，待人工评定'],
    ['>=', '180', '完成', '8', null, '实际完成值「完成」不是数，不能与指标值比较，待人工评定'],
    ['qualitative', '效果明显', '有所提高', '8', null, '「有所提高」没有写明达成档次（达成、部分达成、未达成），待人工评定'],
  ])('%s %s with 「%s」 and %s declared gives %s', (comparison, target, actual, declaredPoints, points, reason) => {
    for (const by of schemes) expect([by.id, livePoints({ ...draft, category: 'output', kind: 'quantity', comparison, target, actual, maxPoints: '10', declaredPoints, measure: '' }, by)]).toEqual([by.id, { points, reason }]);
  });

  it('rests on the cell of the declared points as well', () => {
    const facts = recognise(workbook(ledger(['甲', 1, 1, 1]), targets(['甲', '产出指标', '时效指标', '完工', '2024年12月底前', '2025年2月', 10, 8, '雨季停工'])));
    expect(score(facts, schemes[0]!)[0]!.items[1]).toMatchObject({ points: '8', at: ['指标!D2', '指标!E2', '指标!F2', '指标!G2', '指标!H2'] });
  });
});

describe('the execution item', () => {
  const item = (index: number, amounts: readonly (number | null)[], declared: number | null, finished?: 'yes' | 'no') => {
    const facts = recognise(workbook(ledger(['甲', ...amounts]), targets(['甲', '产出指标', '数量指标', '培训', 180, 180, 90, null], ['甲', null, null, '预算执行率', '100%', null, index === 3 ? 20 : 10, declared])));
    return score(facts, schemes[index]!, finished === undefined ? {} : { finished })[0]!.items[0]!;
  };
  const all = (amounts: readonly (number | null)[], finished?: 'yes' | 'no'): Points => schemes.map((_, index) => item(index, amounts, null, finished).points) as unknown as Points;

  it.each<readonly [readonly (number | null)[], 'yes' | 'no' | undefined, Points]>([
    // 年初, 全年, 执行
    [[100, 100, 100], 'yes', ['10', '10', '10', '20']],
    [[100, 100, 100], 'no', ['10', null, '10', '20']],
    [[100, 100, 99.99], 'no', ['10', '7', '10', '20']],
    [[100, 100, 88.74], undefined, ['8.87', null, '8.87', '17.75']],
    [[100, 100, 80], 'no', ['8', '7', '8', '16']],
    [[100, 100, 79.99], 'no', ['8', '5', '8', '16']],
    [[100, 100, 60], 'no', ['6', '5', '6', '12']],
    [[100, 100, 59.99], 'no', ['6', '0', '6', '12']],
    [[100, 100, 59.99], 'yes', ['6', '10', '6', '12']],
    [[100, 100, 0], 'no', ['0', '0', '0', '0']],
    [[100, 100, 100.01], 'yes', ['10', null, '10', '20']],
    [[100, 100, 100.01], 'no', ['10', null, '10', '20']],
    [[100, 100, -1], 'no', ['0', '0', '0', '0']],
    // 1006.2÷1200×10 is 8.385.
    [[100, 1200, 1006.2], 'no', ['8.39', '7', '8.39', '16.77']],
    [[100, 0, 0], 'yes', same(null)],
    [[100, -100, -50], 'yes', same(null)],
    [[100, null, 50], 'yes', same(null)],
    [[100, 100, null], 'yes', same(null)],
  ])('of %j, finished %s', (amounts, finished, expected) => {
    expect(all(amounts, finished)).toEqual(expected);
  });

  it.each<readonly [readonly (number | null)[], 'yes' | 'no', number, string | null, string]>([
    [[100, 100, 101], 'yes', 8, '8', '全年执行数101.00÷全年预算数100.00，已完成但超出预算，未规定得分，采用自评8分'],
    [[100, 100, 101], 'yes', 10.5, null, '全年执行数101.00÷全年预算数100.00，已完成但超出预算，未规定得分，待人工评定'],
    [[100, 100, 100], 'no', 9, '9', '全年执行数100.00÷全年预算数100.00，尚未完成而执行率达到100%，未规定得分，采用自评9分'],
    [[100, 0, 50], 'yes', 0, '0', '全年预算数为0，执行率无从计算，未规定得分，采用自评0分'],
    [[100, -100, 50], 'yes', 3, '3', '全年预算数-100.00为负，执行率无从计算，未规定得分，采用自评3分'],
    [[100, null, 50], 'yes', 8, null, '没有全年预算数，执行率无从计算，待人工评定'],
    [[100, 100, null], 'yes', 8, null, '没有全年执行数，执行率无从计算，待人工评定'],
  ])('of 101号, %j, finished %s with %s declared gives %s', (amounts, finished, declared, points, reason) => {
    expect(item(1, amounts, declared, finished)).toMatchObject({ points, reason });
  });

  it('rests on the cell of the declared points where they were taken', () => {
    expect(item(1, [100, 100, 101], 8, 'yes').at).toContain('指标!H3');
    expect(item(0, [100, 100, 88.74], 8.87).at).not.toContain('指标!H3');
  });

  it('of a declared 得分 does not decide whether the project is finished', () => {
    expect(item(1, [100, 100, 90], 9)).toMatchObject({ points: null, needs: 'finished' });
  });
});

describe('what Sichuan takes off', () => {
  const scored = (...rows: readonly (readonly (string | number | null)[])[]) => score(recognise(workbook(ledger(['甲', 100, 100, 100]), targets(...rows))), schemes[2]!)[0]!;

  it('never takes more than the indicator was given', () => {
    const { items, total } = scored(['甲', '产出指标', '数量指标', '培训', 100, 130, 1.5, null], ['甲', '产出指标', '数量指标', '宣传', 100, 0, 88.5, null]);
    expect(items.filter(({ kind }) => kind === 'adjustment').map(({ points, reason }) => `${points} ${reason}`)).toEqual(['-1.5 实际完成值130为指标值100的130.00%，超出30%及以上，应扣2分，该指标得1.5分，扣1.5分']);
    expect(total).toBe('10');
  });

  it('takes nothing where the form has no points', () => {
    const facts = recognise(workbook(ledger(['甲', 100, 100, 100]), sheet('指标', [['项目', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'], ['甲', '产出指标', '数量指标', '培训', 100, 200]])));
    for (const by of schemes) expect(score(facts, by)[0]).toMatchObject({ total: null, partial: '0', grade: null, maxPoints: '0', items: [{ kind: 'execution', maxPoints: null, points: null }, { kind: 'indicator', maxPoints: null, points: null }] });
  });
});
