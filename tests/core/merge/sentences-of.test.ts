import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { align, rising } from '../../../src/core/merge/align';
import { sentencesOf } from '../../../src/core/merge/sentences-of';

describe('sentencesOf', () => {
  it.each([
    ['全年执行数130.00万元，预算执行率86.67%。各项目见下表。', ['全年执行数130.00万元，预算执行率86.67%。', '各项目见下表。']],
    ['甲；乙！丙？丁', ['甲；', '乙！', '丙？', '丁']],
    ['他说“已经完成。请放心！”然后签字。次日归档。', ['他说“已经完成。请放心！”然后签字。', '次日归档。']],
    ['执行率（全年执行数÷全年预算数；不含结转。）为90%。', ['执行率（全年执行数÷全年预算数；不含结转。）为90%。']],
    ['真的？！是的。。', ['真的？！', '是的。。']],
    ['写到“甲。乙。', ['写到“甲。', '乙。']],
    ['括号没有开头。）后文。', ['括号没有开头。）', '后文。']],
    ['甲。【待填写：起止时间，填在“评价时间”一行。】乙。', ['甲。', '【待填写：起止时间，填在“评价时间”一行。】', '乙。']],
    ['【待填写：甲】【待填写：乙】', ['【待填写：甲】', '【待填写：乙】']],
    ['【待填写：没有写完。', ['【待填写：没有写完。']],
    ['', []],
  ])('of %s', (passage, sentences) => expect(sentencesOf(passage)).toEqual(sentences));

  it('are, joined, the passage', () => {
    const sign = fc.constantFrom(...'甲乙1.5%。！？；，（）()“”「」【】《》', '【待填写：', '\n', '　', '𠮷');
    fc.assert(fc.property(fc.array(sign, { maxLength: 40 }), (signs) => expect(sentencesOf(signs.join('')).join('')).toBe(signs.join(''))), { numRuns: 1000 });
  });
});

describe('align', () => {
  it('finds what is equal, in order first, and then what was moved', () => {
    expect(align(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'b', 'd'])).toEqual([0, 3, 2, 4]);
    expect(align(['a', 'a', 'b'], ['b', 'a', 'a'])).toEqual([1, 2, 0]);
    expect(align(['a'], [])).toEqual([null]);
  });

  it('pairs only equals, none twice, and all that both have', () => {
    const letters = fc.array(fc.constantFrom(...'abcdef'), { maxLength: 20 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const found = align(one, other);
        const pairs = found.flatMap((place, index) => (place === null ? [] : [[one[index], other[place]]]));
        expect(pairs.every(([mine, theirs]) => mine === theirs)).toBe(true);
        expect(new Set(found.filter((place) => place !== null)).size).toBe(pairs.length);
        for (const letter of 'abcdef') expect(pairs.filter(([mine]) => mine === letter)).toHaveLength(Math.min(one.filter((own) => own === letter).length, other.filter((own) => own === letter).length));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes twenty times as long for twenty times as many, much of it moved', () => {
    const time = (count: number): number => {
      const one = Array.from({ length: count }, (_, index) => `行${index}`);
      const other = [...one.slice(count / 2), '新', ...one.slice(0, count / 2).reverse()];
      const before = process.cpuUsage().user;
      align(one, other);
      return process.cpuUsage().user - before;
    };
    time(2000);
    expect(time(40_000)).toBeLessThan(200 * Math.max(1000, time(2000)));
  });
});

describe('rising', () => {
  it('leaves out as few as can be', () => {
    expect(rising([3, 0, 1, 2])).toEqual([1, 2, 3]);
    expect(rising([])).toEqual([]);
  });
});
