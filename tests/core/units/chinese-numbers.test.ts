import { expect, it } from '@jest/globals';
import { chineseNumber, readChineseNumber, readChineseSum } from '../../../src/core/units/chinese-numbers';

it('reads back every number it writes', () => {
  for (let value = 1; value <= 9999; value += 1) expect(readChineseNumber(chineseNumber(value))).toBe(value);
});

it.each([['两百', 200], ['二十', 20], ['一百一十', 110], ['一十', 10], ['零', null], ['十百', null], ['千', null], ['', null], ['三五', null]])('reads 「%s」 as %s', (words, value) => {
  expect(readChineseNumber(words)).toBe(value);
});

it.each([['三百二十万', 3_200_000], ['一亿二千万', 120_000_000], ['一亿零五十万', 100_500_000], ['九万六千', 96_000], ['壹拾贰万叁仟肆佰伍拾', 123_450], ['五十', 50], ['万', null], ['一万亿', null], ['两三万', null], ['', null]])('reads the sum 「%s」 as %s', (words, value) => {
  expect(readChineseSum(words)).toBe(value);
});
