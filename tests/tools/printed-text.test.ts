import { describe, expect, it } from '@jest/globals';
import { unlikeness } from '../../src/tools/printed-text';

const document = { texts: ['标题', '正文，共两页。', '项目', '金额', '甲', '100%'], headings: ['项目金额'], inOrder: true };
const sheet = { texts: ['项目', '金额', '甲', '100%'], headings: ['项目金额'], inOrder: false };

describe('unlikeness', () => {
  it('finds none but for line ends, page numbers and the headings that a further page repeats', () => {
    expect(unlikeness(document, ['标题\n正文，\n共两页。\n项目 金额\n— 1 —\n', '项目 金额\n甲 100%\n— 2 —\n'])).toEqual([]);
    expect(unlikeness(sheet, ['项目\n甲\n金额\n', '项目\n金额\n100%\n'])).toEqual([]);
  });

  it.each([
    ['a sign that is lost', ['标题\n正文，共页。\n项目 金额\n甲 100%']],
    ['a sign too many', ['标题\n正文，共两页。。\n项目 金额\n甲 100%']],
    ['another order', ['标题\n正文，共两页。\n项目 金额\n100% 甲']],
    ['a number that did not fit', ['标题\n正文，共两页。\n项目 金额\n甲 ###']],
  ])('finds %s', (_, pages) => {
    expect(unlikeness(document, pages)).toHaveLength(1);
  });

  it.each([
    ['a text torn apart', ['项目\n甲\n100\n金额\n%'], ['not printed whole: 100%']],
    ['a number that did not fit', ['项目\n甲\n金额\n###'], ['not printed whole: 100%', '“1” is printed 0 times instead of 1', '“0” is printed 0 times instead of 2', '“%” is printed 0 times instead of 1', '“#” is printed 3 times instead of 0']],
  ])('finds %s on a sheet', (_, pages, found) => {
    expect(unlikeness(sheet, pages)).toEqual(found);
  });
});
