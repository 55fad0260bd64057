import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import { compareDays, dayOfSerial, readLastDay, showsDay } from '../../../src/core/units/days';
import { inMeasure, withoutScale } from '../../../src/core/units/measures';

describe('days', () => {
  it.each([
    ['2024年6月', [2024, 6, 30]],
    ['2024年2月底', [2024, 2, 29]],
    ['2023年2月底', [2023, 2, 28]],
    ['2024年度', [2024, 12, 31]],
    ['2024年前', [2023, 12, 31]],
    ['1月前', null],
    ['2024年1月前', [2023, 12, 31]],
    ['2月29日', [null, 2, 29]],
    ['2023年2月29日', null],
    ['2024年13月', null],
    ['2024年12月31日之前完成', [2024, 12, 31]],
    ['20240229', [2024, 2, 29]],
    ['2024', null],
    ['5年', null],
    ['6月20日未完成', null],
  ])('reads 「%s」 as %j', (text, expected) => {
    const day = readLastDay(text);
    expect(day && [day.year, day.month, day.day]).toEqual(expected);
  });

  it('compares days of known years, or of none', () => {
    const day = (text: string) => readLastDay(text)!;
    expect([compareDays(day('2024年12月31日'), day('2025年1月1日'))! < 0, compareDays(day('6月30日'), day('6月底')), compareDays(day('7月1日'), day('6月底'))! > 0, compareDays(day('2024年6月1日'), day('6月底'))]).toEqual([true, 0, true, null]);
  });

  it.each([[61, '1900年3月1日'], [45657, '2024年12月31日'], [45351, '2024年2月29日'], [45350.75, '2024年2月28日'], [36525, '1999年12月31日'], [2_958_465, '9999年12月31日'], [60, null], [2_958_466, null], [-1, null]])('serial %d is %s', (serial, expected) => {
    expect(dayOfSerial(serial)).toBe(expected);
  });

  it.each([['yyyy/m/d', true], ['m"月"d"日"', true], ['General', false], ['#,##0', false], ['0" days"', false], ['h:mm', false]])('format %s shows a day: %s', (format, expected) => expect(showsDay(format)).toBe(expected));
});

describe('measures', () => {
  it.each(['constructor', 'toString', '__proto__', 'valueOf'])('has no unit of its own for the word %s', (word) => {
    expect(inMeasure(new Big(3), word, word)).toEqual(new Big(3));
    expect(inMeasure(new Big(3), word, '人')).toBeNull();
  });

  it.each([['9000', '元', '万元', '0.9'], ['1', '亿元', '万元', '10000'], ['3', '千元', '元', '3000'], ['5', '个工作日', '工作日', '5'], ['5', '人次', '人', null], ['5', '次/年', '次', '5'], ['5', '元/人', '元', null], ['1', '千米', '公里', '1'], ['1', '千米', '米', '1000'], ['2', '万公里', '米', '20000000'], ['3', '‰', '%', '0.3'], ['2', '公顷', '亩', '30'], ['3', '场', '场(次)', '3'], ['3', '人', '人次', null]])('%s %s in %s is %s', (value, from, to, expected) => {
    expect(inMeasure(new Big(value), from, to)?.toString() ?? null).toBe(expected);
  });
  it.each([['万人', '人'], ['万', null], ['人', '人'], ['千元', '元'], ['千米', '千米']])('%s without scale is %s', (measure, expected) => expect(withoutScale(measure)).toBe(expected));
});
