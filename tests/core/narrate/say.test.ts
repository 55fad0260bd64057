import { describe, expect, it } from '@jest/globals';
import { count, excess, money, named, ofScheme, quoted, ratio, shareOfExcess } from '../../../src/core/narrate/pieces';
import { ask, joined, say } from '../../../src/core/narrate/say';
import { chineseNumber } from '../../../src/core/units/chinese-numbers';

const total = { fen: 212_930_000, cells: ['表!C11'] };
const items = { fen: 151_800_000, cells: ['表!C4', '表!C5'] };

describe('say', () => {
  it('knows where each figure stands and how it follows from its cells', () => {
    const sentence = say('gap', '合计', money(total), '，各项', money(items), '，相差', excess(total, items), '（', shareOfExcess(total, items), '）。');
    expect(sentence.text).toBe('合计212.93万元，各项151.80万元，相差61.13万元（28.71%）。');
    expect(sentence.figures.map(({ text, start, value, formula, groups }) => [text, start, value, formula, groups])).toEqual([
      ['212.93万元', 2, '212930000', 'cell', [['表!C11']]],
      ['151.80万元', 13, '151800000', 'sum', [['表!C4', '表!C5']]],
      ['61.13万元', 24, '61130000', 'difference', [['表!C11'], ['表!C4', '表!C5']]],
      ['28.71%', 32, '0.287089653877', 'share-of-difference', [['表!C11'], ['表!C4', '表!C5']]],
    ]);
    expect(sentence.proof).toEqual(['表!C11', '表!C4', '表!C5']);
  });

  it('refuses a digit in plain words, and a figure without cells', () => {
    expect(() => say('bare', '共5个项目')).toThrow('number without a source');
    expect(() => say('bare', '共５个项目')).toThrow('number without a source');
    expect(() => say('none', count([], '个'))).toThrow('without cells');
  });

  it('keeps names, quotations and numbers of the scheme apart from figures', () => {
    const sentence = say('constants', named('2024年党建', ['表!B4']), '、', named('党建', ['表!B5']), '：', quoted('调训257人', ['台账!D3']), '，满分', ofScheme('100分'));
    expect(sentence.figures).toEqual([]);
    expect(sentence.constants).toEqual([
      { text: '2024年党建', start: 0, of: 'name', cells: ['表!B4'] },
      { text: '调训257人', start: 11, of: 'quotation', cells: ['台账!D3'] },
      { text: '100分', start: 20, of: 'scheme', cells: [] },
    ]);
    expect(sentence.proof).toEqual(['表!B4', '表!B5', '台账!D3']);
  });

  it('marks what is asked for', () => {
    expect(ask('missing', { table: 'unit-information', row: '评价时间' }, '评价时间')).toMatchObject({ text: '【待填写：评价时间】', placeholder: true, fillIn: { table: 'unit-information', row: '评价时间' } });
    expect(say('list', joined(['甲', '乙', '丙'], '、')).text).toBe('甲、乙、丙');
  });

  it.each([
    [1, 1, '100%'],
    [999_999, 1_000_000, '99.99%'],
    [1_000_001, 1_000_000, '100.01%'],
    [8874, 10_000, '88.74%'],
    [0, 10, '0.00%'],
  ])('prints %d of %d as %s', (part, whole, text) => {
    expect(ratio({ fen: part, cells: ['表!A1'] }, { fen: whole, cells: ['表!B1'] }).text).toBe(text);
  });

  it('prints a rate beside the line it misses with the decimals that show it', () => {
    expect(ratio({ fen: 69_317, cells: ['表!A1'] }, { fen: 77_019, cells: ['表!B1'] }, '0.9').text).toBe('89.9999%');
  });
});

it.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [40, '四十'], [100, '一百'], [105, '一百零五'], [110, '一百一十'], [1001, '一千零一']] as const)('writes %d as %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});
