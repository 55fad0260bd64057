import { describe, expect, it } from '@jest/globals';
import { hasWords, searchable, wordsSought } from '../../src/taskpane/search';

const finds = (query: string, ...texts: readonly string[]): boolean => hasWords(wordsSought(query), ...texts.map(searchable));

describe('a search', () => {
  it.each([
    ['培训', '干部培训人次'],
    ['ｍ０１', 'M01'],
    ['（一期）', '信息化项目(一期)'],
    ['干部　人次', '干部培训人次'],
    ['人次 干部', '干部培训人次'],
    ['二〇二四', '二〇 二四年度'],
    ['①', '①号楼'],
    ['', '任何'],
    ['  ', '任何'],
  ])('for %j finds %j', (query, text) => expect(finds(query, text)).toBe(true));

  it.each([
    ['1', '①号楼'],
    ['培训 经费', '干部培训人次'],
    ['次干', '干部培训人次'],
  ])('for %j does not find %j', (query, text) => expect(finds(query, text)).toBe(false));

  it('takes each word where it stands, and none across two texts', () => {
    expect(finds('垃圾 完成', '垃圾分类', '完成工作量')).toBe(true);
    expect(finds('分类完成', '垃圾分类', '完成工作量')).toBe(false);
  });
});
