import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { abridged, textDifference } from '../../../src/taskpane/report/text-difference';
import type { TextStretch } from '../../../src/taskpane/report/text-difference';

const shown = (stretches: readonly TextStretch[]): string => stretches.map(({ text, side }) => (side === 'both' ? text : side === 'before' ? `[-${text}]` : `[+${text}]`)).join('');
const sideOf = (stretches: readonly TextStretch[], side: 'before' | 'after'): string => stretches.filter((stretch) => stretch.side === side || stretch.side === 'both').map(({ text }) => text).join('');

describe('textDifference', () => {
  it.each([
    ['a number as a whole', '全年执行数130.00万元，执行率86.67%。', '全年执行数135.00万元，执行率90.00%。', '全年执行数[-130.00][+135.00]万元，执行率[-86.67%][+90.00%]。'],
    ['Chinese character by character', '由财务科牵头完成自评。', '由财务科会同业务科完成自评。', '由财务科[-牵头][+会同业务科]完成自评。'],
    ['an addition', '评价于一月进行。', '评价于次年一月进行。', '评价于[+次年]一月进行。'],
    ['a lone character between two changes as changed', '甲乙丙丁戊己庚', '甲子丙丑戊己庚', '甲[-乙丙丁][+子丙丑]戊己庚'],
    ['one after the other where little is in common', '组织领导有力。', '预算执行偏慢', '[-组织领导有力。][+预算执行偏慢]'],
    ['a text that is new', '', '新的一段。', '[+新的一段。]'],
    ['a text that goes', '旧的一段。', '', '[-旧的一段。]'],
    ['what did not change', '不变。', '不变。', '不变。'],
    ['nothing', '', '', ''],
  ])('marks %s', (_, before, after, expected) => {
    expect(shown(textDifference(before, after))).toBe(expected);
  });

  it('gives back both texts, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('预', '算', '1', '.', '。', 'a', ' ', '😀', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = textDifference(before, after);
        expect([sideOf(stretches, 'before'), sideOf(stretches, 'after')]).toEqual([before, after]);
      }),
    );
  });

  it('compares long texts clause by clause, and still gives back both', () => {
    const clause = (index: number): string => `第${'一二三四五六七八九十'[index % 10]}项工作按计划完成，`;
    const before = Array.from({ length: 200 }, (_, index) => clause(index)).join('');
    const after = before.replaceAll('第五项工作按计划完成', '第五项工作没有完成');
    const stretches = textDifference(before, after);
    expect([sideOf(stretches, 'before'), sideOf(stretches, 'after')]).toEqual([before, after]);
    expect(stretches.filter(({ side }) => side === 'after')).toHaveLength(20);
  });
});

describe('abridged', () => {
  it('keeps what stands beside a change and every change whole', () => {
    const [before, after] = ['甲'.repeat(100), '乙'.repeat(50)];
    const stretches: readonly TextStretch[] = [{ text: before, side: 'both' }, { text: after, side: 'after' }, { text: before, side: 'both' }, { text: '丙', side: 'before' }, { text: '短。', side: 'both' }];
    expect(abridged(stretches, 4).map(({ text }) => text)).toEqual(['……甲甲甲甲', after, '甲甲甲甲……甲甲甲甲', '丙', '短。']);
  });
});
