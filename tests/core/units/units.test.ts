import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { cellRef, columnLetters, joinRefs, parseRef, rangeRef, shownRef } from '../../../src/core/units/address';
import { plain, rounded } from '../../../src/core/units/decimal';
import { formatAlike, formatExact, formatExactIn, formatMoney, toFen, withoutNoise } from '../../../src/core/units/money';
import { shownUnder } from '../../../src/core/units/number-format';
import { formatAgainst, formatShare, formatShown } from '../../../src/core/units/percent';
import { headingKey, isBlankText, nameKey } from '../../../src/core/units/text';

describe('addresses', () => {
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16383, 'XFD']])('column %i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
  it.each([
    ['表', '表!D7'],
    ['Sheet1', 'Sheet1!D7'],
    ['自评表（试行）', "'自评表（试行）'!D7"],
    ["it's", "'it''s'!D7"],
    ['2024', "'2024'!D7"],
    ['2024年', "'2024年'!D7"],
    ['A1', "'A1'!D7"],
    ['R1C1', "'R1C1'!D7"],
    ['=1+1', "'=1+1'!D7"],
    ['项目 支出', "'项目 支出'!D7"],
  ])('a cell of 「%s」 is %s', (sheet, ref) => expect(cellRef(sheet, 6, 3)).toBe(ref));
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[:\\/?*[\]!]/.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.trim() === name), fc.nat(1_048_575), fc.nat(16_383), (sheet, row, column) => {
        expect(parseRef(cellRef(sheet, row, column))).toEqual({ sheet, row, column, lastRow: row, lastColumn: column });
      }),
    );
  });
  it('joins neighbours in a column and leaves others apart', () => expect(joinRefs(['表!C4', '表!C5', '表!C6', '表!C8', '表!D9', '表2!D10'])).toEqual(['表!C4:C6', '表!C8', '表!D9', '表2!D10']));
  it('writes a range of one cell as a cell', () => expect([rangeRef('表', 0, 0, 0, 0), rangeRef('表', 8, 0, 8, 5)]).toEqual(['表!A1', '表!A9:F9']));

  it.each([['表!C4', '表!C4'], ["'自评表（试行）'!D7:E9", '自评表（试行）!D7:E9'], ["'a''b!c'!A1", "a'b!c!A1"], ['?', '?']])('are shown without quotes: %s as %s', (ref, shown) => expect(shownRef(ref)).toBe(shown));
});

describe('numbers under a format', () => {
  it.each([
    [9.5, 'General', '9.5'],
    [9.5, '', '9.5'],
    [9.5, '0', '10'],
    [1.005, '0.00', '1.01'],
    [212.93, '0.000', '212.930'],
    [0.8874, '0.00%', '88.74%'],
    [0.285, '0%', '29%'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [-1234.5, '#,##0', '-1,235'],
    [1234.9130434783, '#,##0.0000000000', '1,234.9130434783'],
  ])('%d under %s is %s', (value, format, shown) => expect(shownUnder(value, format)).toBe(shown));
});

describe('money', () => {
  it.each([
    [14.799999999999999, '万元', 14_800_000],
    [0.1 + 0.2, '元', 30],
    [0.000001, '万元', 1],
    [212.93, '万元', 212_930_000],
    [1.005, '元', 101],
    [-1.005, '元', -101],
    [2.62, '亿元', 26_200_000_000],
  ] as const)('%f %s is %i fen', (value, unit, fen) => expect(toFen(withoutNoise(value), unit).fen).toBe(fen));
  it.each([[212_930_000, '212.93万元'], [10_050_000, '10.05万元'], [300_000, '0.30万元'], [800_000, '0.80万元'], [10_000, '0.01万元'], [9_900, '99元'], [-500_000, '-0.50万元'], [0, '0.00万元'], [-61_130_000, '-61.13万元'], [12_345_678_900, '12345.68万元'], [150, '1.50元']])('%i fen is %s', (fen, text) => expect(formatMoney(fen)).toBe(text));
  it.each([[[141_000_000, 117_000_000, 24_000_000], ['141.00', '117.00', '24.00']], [[1_234_567, 1_000_000, 234_567], ['1.234567', '1.000000', '0.234567']], [[-5_000], ['-0.005']]])('%j stand in a sum as %j', (amounts, texts) => expect(formatAlike(amounts)).toEqual(texts));
  it('shows amounts apart that differ by a fen', () => {
    fc.assert(fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => expect(formatExact(fen)).not.toBe(formatExact(fen + 1))));
  });

  it.each([
    [29_925_000_000_000, '亿元', '2992.5亿元'],
    [27_000_000, '元', '270,000元'],
    [123_456_789, '元', '1,234,567.89元'],
    [-100_000, '元', '-1,000元'],
    [99_900, '元', '999元'],
    [27_000_000, '万元', '27.00万元'],
    [27_000_000, null, '27.00万元'],
  ] as const)('an amount is told in the unit that a text counts in: %d in %s', (fen, unit, told) => {
    expect(formatExactIn(fen, unit)).toBe(told);
  });
});

describe('percent', () => {
  it.each([['0.8874', '88.74%'], ['1', '100%'], ['0.99996', '99.99%'], ['1.00004', '100.01%'], ['0', '0.00%'], ['0.28709', '28.71%'], ['0.00005', '0.01%']])('%s is %s', (ratio, text) => expect(formatShare(new Big(ratio))).toBe(text));
  it('shows as many decimals as the workbook', () => expect([formatShown(new Big('0.885'), 0), formatShown(new Big('0.8874'), 1)]).toEqual(['89%', '88.7%']));
  it('never shows a ratio as the line it misses', () => expect([formatAgainst(new Big('0.899999'), new Big('0.9')), formatAgainst(new Big('0.7'), new Big('0.9')), formatAgainst(new Big('0.9'), new Big('0.9'))]).toEqual(['89.9999%', '70.00%', '90.00%']));
});

describe('decimals', () => {
  it.each([['10.00', '10'], ['9.110', '9.11'], ['-0', '0'], ['1e3', '1000'], ['0.5', '0.5'], ['100', '100']])('%s is %s', (value, text) => expect(plain(new Big(value))).toBe(text));
  it.each([['1.005', '1.01'], ['2.675', '2.68'], ['-1.005', '-1.01']])('%s rounds half up to %s', (value, text) => expect(plain(rounded(new Big(value), 2))).toBe(text));
});

describe('text', () => {
  it.each([['全 年\n预算数（Ａ）', '全年预算数'], ['执行率(B/A)', '执行率'], ['预算执行率（%）', '预算执行率'], ['单位：', '单位']])('heading 「%s」 is compared as %s', (text, key) => expect(headingKey(text)).toBe(key));
  it.each(['', ' ', '—', '－', '*', '/', '无', '——'])('「%s」 states nothing', (text) => expect(isBlankText(text)).toBe(true));
  it('compares names without spaces, width and case', () => expect(nameKey('老干部（代干） 经费：')).toBe(nameKey('老干部(代干)经费')));
});
