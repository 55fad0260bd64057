import { expect, it } from '@jest/globals';
import { chineseNumber, readChineseNumber } from '../../../src/core/units/chinese-numbers';

it('reads back every number it writes', () => {
  for (let value = 1; value <= 9999; value += 1) expect(readChineseNumber(chineseNumber(value))).toBe(value);
});

it.each([['两百', 200], ['二十', 20], ['一百一十', 110], ['一十', 10], ['零', null], ['十百', null], ['千', null], ['', null], ['三五', null]])('reads 「%s」 as %s', (words, value) => {
  expect(readChineseNumber(words)).toBe(value);
});
