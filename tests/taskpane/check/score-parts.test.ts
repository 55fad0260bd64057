import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Score } from '../../../src/core/model/evaluation';
import { evaluate } from '../../../src/core/pipeline';
import { gradeCounts, lostBy, ordered, partsOf, stretchesOf } from '../../../src/taskpane/check/score-parts';
import type { ScorePart } from '../../../src/taskpane/check/score-parts';
import { ledger, targets, workbook } from '../../helpers/snapshot';

const { scores, facts } = evaluate(
  workbook(
    ledger(['甲', 100, 100, 97], ['乙', 50, 50, 50], ['丙', 20, 20, 20]),
    targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人', 164, 50, '', ''], ['甲', '效益指标', '社会效益指标', '影响', '有所提高', '有所提高', 40, '', ''], ['乙', '产出指标', '数量指标', '宣传场次', '≥5场', 5, 90, 90]),
  ),
);
const [first, second, third] = scores as readonly [Score, Score, Score];
const part = (maxPoints: string, lost: string, open: string): ScorePart => ({ id: 'output', maxPoints, earned: String(Number(maxPoints) - Number(lost) - Number(open)), lost, open });

describe('partsOf', () => {
  it('adds up what was earned, lost and left open, part by part', () => {
    expect(partsOf(first, facts.projects[0])).toEqual([
      { id: 'execution', maxPoints: '10', earned: '9.7', lost: '0.3', open: '0' },
      { id: 'output', maxPoints: '50', earned: '45.56', lost: '4.44', open: '0' },
      { id: 'benefit', maxPoints: '40', earned: '0', lost: '0', open: '40' },
    ]);
  });

  it('of every score add up to it', () => {
    for (const [index, score] of scores.entries()) {
      const sum = (field: 'maxPoints' | 'earned'): number => partsOf(score, facts.projects[index]).reduce((total, each) => total + Number(each[field]), 0);
      expect([score.name, sum('maxPoints').toFixed(2), sum('earned').toFixed(2)]).toEqual([score.name, Number(score.maxPoints).toFixed(2), Number(score.partial).toFixed(2)]);
    }
  });

  it('says what one part lost', () => {
    expect(first.items.map((item) => (item.points === null ? null : lostBy(item)))).toEqual(['0.3', '4.44', null]);
  });
});

describe('stretchesOf', () => {
  it('draws each part as wide as its points, lost and open at its end', () => {
    const { stretches, borders } = stretchesOf([part('10', '0', '0'), part('50', '5', '0'), part('40', '0', '40')]);
    expect(stretches).toEqual([
      { outcome: 'earned', start: 0, width: 10 },
      { outcome: 'earned', start: 10, width: 45 },
      { outcome: 'lost', start: 55, width: 5 },
      { outcome: 'open', start: 60, width: 40 },
    ]);
    expect(borders).toEqual([10, 60]);
  });

  it('draws a loss too small to see as wide as can be seen, and nothing that was not lost', () => {
    const { stretches } = stretchesOf([part('100', '0.05', '0')]);
    expect(stretches.map(({ outcome }) => outcome)).toEqual(['earned', 'lost']);
    expect(stretches[1]!.width).toBeGreaterThan(1);
    expect(stretchesOf([]).stretches).toEqual([]);
  });

  it('never leaves the part it belongs to', () => {
    const cents = fc.integer({ min: 1, max: 5000 }).chain((max) => fc.tuple(fc.constant(max), fc.integer({ min: 0, max }), fc.integer({ min: 0, max })));
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 6 }), (drafts) => {
        const parts = drafts.map(([max, lost, open]) => part(String(max / 100), String(Math.min(lost, max) / 100), String(Math.min(open, max - Math.min(lost, max)) / 100)));
        const { stretches } = stretchesOf(parts);
        let end = 0;
        for (const { start, width } of stretches) {
          expect(start).toBeGreaterThanOrEqual(end - 1e-9);
          end = start + width;
        }
        expect(end).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

describe('ordered', () => {
  it('puts the lowest totals first, those without one last', () => {
    expect(ordered([first, second, third], 'lowest').map(({ name }) => name)).toEqual(['乙', '甲', '丙']);
    expect(ordered([{ ...second, total: '90' }, { ...second, name: '丁', total: '9' }], 'lowest').map(({ name }) => name)).toEqual(['丁', '乙']);
  });

  it('puts those with most to decide first, equals as in the table', () => {
    expect(ordered([second, first, third], 'undecided').map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    expect(ordered([second, first], 'table')).toEqual([second, first]);
  });
});

describe('gradeCounts', () => {
  it('counts grades from the best, what is open, what is not on the full points, and what has no indicators', () => {
    expect(gradeCounts(scores, ['优', '良', '中', '差'])).toEqual({ graded: [{ grade: '优', count: 1 }], open: 1, ungraded: 0, unrated: 1 });
    expect(gradeCounts([...scores, { ...second, maxPoints: '60', grade: null }], ['优'])).toMatchObject({ open: 1, ungraded: 1 });
  });
});
