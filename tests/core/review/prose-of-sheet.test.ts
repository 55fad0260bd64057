import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/core/model/snapshot';
import { proseOfSheet } from '../../../src/core/pipeline';
import { sheet } from '../../helpers/snapshot';

const prose = (...rows: readonly (readonly CellValue[])[]) => proseOfSheet(sheet('送审稿', rows));

describe('the prose of a sheet', () => {
  it('is its paragraphs and headings, each with its cell', () => {
    const { text, lines } = prose(['一、概况'], [null], [null, '支出5万元，全部用完。']);
    expect(text).toBe('一、概况\n支出5万元，全部用完。');
    expect(lines.map(({ cell, start, end }) => [cell, text.slice(start, end)])).toEqual([['送审稿!A1', '一、概况'], ['送审稿!B3', '支出5万元，全部用完。']]);
  });

  it('is a cell of several lines, as lines', () => {
    const { text, lines } = prose(['一、概况\r\n支出5万元。\n完成。']);
    expect(text).toBe('一、概况\n支出5万元。\n完成。');
    expect(lines).toEqual([{ cell: '送审稿!A1', start: 0, end: text.length }]);
  });

  it('is the label beside words, and not the rows of a table', () => {
    expect(prose(['项目', '金额'], ['培训', 5], ['存在的问题', '采购启动偏晚，下半年才完成招标。'], ['培训', 5, '因疫情影响，培训推迟到第四季度举办。']).text).toBe('存在的问题\n采购启动偏晚，下半年才完成招标。\n因疫情影响，培训推迟到第四季度举办。');
  });

  it('is empty for tables and numbers alone', () => expect(prose(['项目', '金额'], ['培训', 5], [null, 5], [7])).toEqual({ text: '', lines: [] }));
});
