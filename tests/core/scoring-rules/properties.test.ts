import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import type { Category, Comparison } from '../../../src/core/model/facts';
import type { Score } from '../../../src/core/model/evaluation';
import type { CellValue } from '../../../src/core/model/snapshot';
import { findScheme, schemes } from '../../../src/core/schemes';
import { recognise } from '../../../src/core/recognise';
import { livePoints, score } from '../../../src/core/score';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

const hundredths = (most: number, least = 0) => fc.integer({ min: least * 100, max: most * 100 }).map((value) => new Big(value).div(100).toString());
// By its id, so that a counterexample can be read.
const anyScheme = fc.constantFrom(...schemes.map(({ id }) => id));
const finished = fc.constantFrom('yes', 'no', undefined);

const heading = ['项目', '一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '度量单位', '实际完成值', '分值', '得分', '偏差原因'];
const levels = [['产出指标', '数量指标'], ['产出指标', '成本指标'], ['效益指标', '社会效益指标'], ['满意度指标', '服务对象满意度指标']] as const;
const numeric = fc.tuple(fc.constantFrom('≥', '>', '≤', '<', '=', null), hundredths(200, -5), fc.constantFrom('%', '次', null), fc.oneof(hundredths(400, -5), fc.constantFrom(null, '完成', '3套')));
const inWords = fc.tuple(fc.constant('定性'), fc.constantFrom('效果明显', '是', '5–8'), fc.constant(null), fc.constantFrom('达成年度指标', '部分达成', '未达成', '有所提高', '是', '否', null));
const byDay = fc.tuple(fc.constant(null), fc.constantFrom('2024年6月底前', '年底前'), fc.constant(null), fc.constantFrom('2024年6月30日', '2025年1月', '按时完成', '未完成', null));
const inRange = fc.tuple(fc.constant(null), fc.constantFrom('5–8次', '90%–95%'), fc.constant(null), hundredths(120, -1));
const anyRow = fc.tuple(fc.constantFrom(...levels), fc.oneof(numeric, numeric, inWords, byDay, inRange), fc.oneof(hundredths(60, 0.01), fc.constant(null)), fc.oneof(hundredths(60, -1), fc.constant(null)));

const scoreOf = (amounts: readonly CellValue[], rows: readonly (readonly CellValue[])[], scheme: string, answer: 'yes' | 'no' | undefined): Score =>
  score(recognise(workbook(ledger(['甲', ...amounts]), sheet('指标', [heading, ...rows]))), findScheme(scheme)!, answer === undefined ? {} : { finished: answer })[0]!;

describe('a score, whatever is filled in', () => {
  const anyProject = fc.tuple(fc.tuple(hundredths(200), hundredths(200, -1), hundredths(220, -1)), fc.array(anyRow, { minLength: 1, maxLength: 6 }), anyScheme, finished).map(([amounts, drafts, scheme, answer]) => {
    const rows = drafts.map(([[category, kind], [comparison, target, measure, actual], maxPoints, declared], index) => ['甲', category, kind, `指标${index}`, comparison, target, measure, actual, maxPoints === null ? null : Number(maxPoints), declared === null ? null : Number(declared), null]);
    return { scheme, result: scoreOf(amounts.map(Number), rows, scheme, answer) };
  });

  it('keeps each part within 0 and its maximum, at a hundredth, and takes off only what was given', () => {
    fc.assert(
      fc.property(anyProject, ({ result: { items } }) => {
        for (const { kind, points, maxPoints } of items) {
          if (points === null) continue;
          expect(points).toMatch(/^-?\d+(?:\.\d{1,2})?$/);
          if (kind === 'adjustment') expect(new Big(points).lte(0)).toBe(true);
          else expect([points, maxPoints, new Big(points).gte(0) && new Big(points).lte(maxPoints ?? -1)]).toEqual([points, maxPoints, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the sum of its shown parts, or open with what is decided; graded on the full points alone', () => {
    fc.assert(
      fc.property(anyProject, ({ scheme, result: { items, total, partial, grade, maxPoints } }) => {
        const sum = items.reduce((all, { points }) => all.plus(points ?? 0), new Big(0));
        expect(partial).toBe(sum.toString());
        expect(sum.gte(0)).toBe(true);
        expect(sum.lte(maxPoints)).toBe(true);
        if (items.some(({ points }) => points === null)) return expect([total, grade]).toEqual([null, null]);
        expect(total).toBe(partial);
        const { grades, fullPoints } = findScheme(scheme)!;
        expect(grade).toBe(new Big(maxPoints).eq(fullPoints) ? grades.find(({ from }) => sum.gte(from))!.name : null);
      }),
      { numRuns: 300 },
    );
  });

  it('says of each part how it came about: a 0 why it is 0, an open one that a person decides', () => {
    fc.assert(
      fc.property(anyProject, ({ result: { items } }) => {
        for (const { points, reason, rule, at } of items) {
          expect([rule, reason]).toEqual([rule, points === null ? expect.stringMatching(/待人工评定$|^没有分值，不计分$/) : points === '0' ? expect.stringMatching(/(?:得0分|＝0|即0分|自评0分)(?:（未写指标性质，按[≥≤]计）)?$/) : expect.stringMatching(/\d|得满分/)]);
          expect(reason).not.toMatch(/null|undefined|NaN|Infinity/);
          expect(at.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('points of one indicator', () => {
  const points = (scheme: string, comparison: Comparison, target: string, actual: string, maxPoints: string, category: Category = 'output'): Big =>
    new Big(livePoints({ project: '', indicator: null, name: '', deviationReason: '', declaredPoints: '', category, kind: category === 'satisfaction' ? 'satisfaction' : 'quantity', measure: '', comparison, target, actual, maxPoints }, findScheme(scheme)!).points!);
  const pair = fc.tuple(hundredths(300, -1), hundredths(300, -1)).map(([one, other]) => (new Big(one).lte(other) ? ([one, other] as const) : ([other, one] as const)));

  it('of ≥, > and = never fall while the actual grows; of ≤ and < never rise', () => {
    fc.assert(
      fc.property(anyScheme, fc.constantFrom<Comparison>('>=', '>', '=', '<=', '<'), hundredths(150, 0.01), pair, hundredths(60), (scheme, comparison, target, [low, high], maxPoints) => {
        const [first, second] = [points(scheme, comparison, target, low, maxPoints), points(scheme, comparison, target, high, maxPoints)];
        expect(comparison.startsWith('<') ? first.gte(second) : first.lte(second)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of a satisfaction never fall while it grows, in bands or in proportion', () => {
    fc.assert(
      fc.property(anyScheme, hundredths(100, 50), pair, (scheme, target, [low, high]) => {
        expect(points(scheme, '>=', `${target}%`, `${low}%`, '10', 'satisfaction').lte(points(scheme, '>=', `${target}%`, `${high}%`, '10', 'satisfaction'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of a range rise up to it and fall beyond it', () => {
    fc.assert(
      fc.property(anyScheme, hundredths(50), hundredths(50, 0.01), pair, (scheme, low, width, [one, other]) => {
        const high = new Big(low).plus(width);
        const target = `${low}–${high.toString()}`;
        const [first, second] = [points(scheme, 'range', target, one, '10'), points(scheme, 'range', target, other, '10')];
        if (high.gte(other)) expect(first.lte(second)).toBe(true);
        if (new Big(one).gte(low)) expect(first.gte(second)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are the exact quotient rounded half up once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 60 }), (target, actual, maxPoints) => {
        if (actual >= target) return;
        // Half up in whole numbers: ⌊(200·A·W + T) ÷ 2T⌋ hundredths.
        const inHundredths = (200n * BigInt(actual) * BigInt(maxPoints) + BigInt(target)) / (2n * BigInt(target));
        expect(points(schemes[0]!.id, '>=', String(target), String(actual), String(maxPoints)).times(100).toString()).toBe(String(inHundredths));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the execution item', () => {
  it('never falls while more is spent within the budget', () => {
    fc.assert(
      fc.property(anyScheme, fc.constantFrom<'yes' | 'no'>('yes', 'no'), fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), (scheme, answer, adjusted, one, other) => {
        const [low, high] = [Math.min(one, other) % adjusted, Math.max(one, other) % adjusted].sort((left, right) => left - right);
        const [first, second] = [low!, high!].map((executed) => new Big(scoreOf([null, adjusted, executed], [], scheme, answer).items[0]!.points!));
        expect(first!.lte(second!)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same in 元, 万元 and 亿元, under every scheme', () => {
    const inUnit = (unit: string, amounts: readonly number[]) => {
      const { values } = ledger(['甲', null, ...amounts]);
      return workbook({ ...ledger(['甲', null, ...amounts]), values: values.map((row, index) => (index === 0 ? ['2024年', null, null, null, null, `单位：${unit}`] : row)) });
    };
    fc.assert(
      fc.property(anyScheme, finished, fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (scheme, answer, adjusted, executed) => {
        const [yuan, wan, yi] = (['元', '万元', '亿元'] as const).map((unit, power) => {
          const { total, partial, items } = score(recognise(inUnit(unit, [adjusted, executed].map((value) => Number(new Big(value).div(new Big(10_000).pow(power)))))), findScheme(scheme)!, answer === undefined ? {} : { finished: answer })[0]!;
          return { total, partial, points: items.map(({ points }) => points) };
        });
        expect(wan).toEqual(yuan);
        expect(yi).toEqual(yuan);
      }),
      { numRuns: 100 },
    );
  });
});
