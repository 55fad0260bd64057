import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { slipBetween } from '../../../src/core/check/unit-slip';
import { completion } from '../../../src/core/score/completion';
import { overshootOf, reachesTimes, shownOvershoot } from '../../../src/core/score/overshoot';
import { pointsDiffer } from '../../../src/core/score/points';
import { compareDecimals, decimal, distance, isBelow, plain, portionOf, sumOfTexts } from '../../../src/core/units/decimal';
import { formatWan } from '../../../src/core/units/money';
import { formatPortion, formatShare, isShareBelow, shownShare } from '../../../src/core/units/percent';
import { remembered } from '../../../src/core/units/remembered';

/** Decimal texts of any length, many of them close together. */
const digits = fc.integer({ min: -2_000_000, max: 2_000_000 });
const text = fc.oneof(
  fc.tuple(digits, fc.integer({ min: 0, max: 8 })).map(([number, decimals]) => new Big(number).div(10 ** decimals).toFixed()),
  fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 20 })).map(([number, decimals]) => new Big(String(number)).div(new Big(10).pow(decimals)).toFixed()),
  fc.constantFrom('0', '0.1', '0.10', '100', '100.0', '99.99', '99.999999999999999999', '100.00000000000000001', '9007199254740993', '9007199254740992'),
);

describe('what is worked out with floating-point numbers and integers', () => {
  it('compares decimal texts as decimals', () => {
    fc.assert(fc.property(text, text, (one, other) => {
      expect(Math.sign(compareDecimals(one, other)!)).toBe(new Big(one).cmp(other));
      expect(isBelow(one, other)).toBe(new Big(one).lt(other));
      expect(distance(one, other)).toBe(plain(new Big(one).minus(other).abs()));
    }));
    expect([compareDecimals('多', '1'), compareDecimals('1', '12a'), compareDecimals(null, '1'), isBelow(null, '1'), isBelow('1', '很多')]).toEqual([null, null, null, false, false]);
  });

  it('adds decimal texts as decimals', () => {
    fc.assert(fc.property(fc.array(fc.option(text), { maxLength: 30 }), (texts) => {
      const sum = texts.reduce((added, one) => added.plus(one ?? 0), new Big(0));
      expect(sumOfTexts(texts)).toBe(plain(sum));
    }));
    expect([sumOfTexts([]), sumOfTexts(['7.55', '无', null, '2.45']), sumOfTexts(['0.1', '0.2']), sumOfTexts(['-0.5', '0.25'])]).toEqual(['0', '10', '0.3', '-0.25']);
  });

  it('tells points apart that differ by more than a hundredth', () => {
    fc.assert(fc.property(text, fc.constantFrom('0', '0.01', '-0.01', '0.0100001', '0.00999999', '0.010000000000000001', '5'), (one, more) => {
      const other = new Big(one).plus(more).toFixed();
      expect(pointsDiffer(one, other)).toBe(new Big(one).minus(other).abs().gt('0.01'));
    }));
    expect([pointsDiffer('10', null), pointsDiffer('10', '满分'), pointsDiffer(null, null)]).toEqual([false, false, false]);
  });

  it('takes a share of a value', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10 ** 14 }), fc.integer({ min: 1, max: 10 ** 14 }), (hundredths, part, whole) => {
      const value = new Big(hundredths).div(100);
      const exact = value.times(part).div(whole);
      expect(portionOf(value, part, whole).minus(exact).abs().lte('1e-20')).toBe(true);
      expect(portionOf(value, part, whole).round(2, Big.roundHalfUp).toFixed(2)).toBe(exact.round(2, Big.roundHalfUp).toFixed(2));
    }));
    expect(portionOf(new Big('10'), 201, 400).toFixed()).toBe('5.025');
  });

  it('prints what one amount is of another', () => {
    const check = (part: number, whole: number): void => {
      const printed = formatShare(new Big(part).div(whole));
      expect(formatPortion(part, whole)).toBe(printed);
      expect(shownShare(printed)).toBe(new Big(printed.slice(0, -1)).div(100).toNumber());
    };
    fc.assert(fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 15 }), fc.integer({ min: 1, max: 10 ** 15 }), check));
    fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 40_000 }), check));
    // On and beside the halves between two hundredths of a per cent, and the whole.
    fc.assert(fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 40_000_000 }), fc.integer({ min: -1, max: 1 }), (half, times, beside) => check(half * times + beside, 20_000 * times)));
  });

  it('prints how far a target was reached', () => {
    fc.assert(fc.property(text, text, (actual, target) => {
      const compared = { comparison: '>=', actual, target } as const;
      const exact = overshootOf(compared);
      expect(shownOvershoot(compared)).toBe(exact && formatShare(exact));
    }));
    expect([shownOvershoot({ comparison: '<=', actual: '1', target: '2' }), shownOvershoot({ comparison: '>=', actual: null, target: '2' }), shownOvershoot({ comparison: '>=', actual: '1', target: '0' }), shownOvershoot({ comparison: '>=', actual: '1', target: '3' })]).toEqual([null, null, null, '33.33%']);
  });

  it('sets a ratio of amounts against a line', () => {
    fc.assert(fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), fc.integer({ min: 1, max: 10 ** 13 }), fc.constantFrom('0.6', '0.9', '0.05', '1'), (part, whole, line) => {
      expect(isShareBelow(part, whole, line)).toBe(new Big(part).div(whole).lt(line));
    }));
    expect([isShareBelow(90, 100, '0.9'), isShareBelow(89_999_999_999_999, 100_000_000_000_000, '0.9'), isShareBelow(-90, -100, '0.9')]).toEqual([false, true, false]);
  });

  it('tells how an indicator stands to its target', () => {
    const target = fc.integer({ min: -50, max: 500_000 }).map((number) => new Big(number).div(100).toFixed());
    fc.assert(fc.property(fc.constantFrom('>=', '>', '<=', '<', '=' as const), target, target, fc.constantFrom('1.3', '2', '1'), (comparison, t, a, times) => {
      const indicator = { comparison, target: t, actual: a };
      const ratio = overshootOf(indicator);
      expect(reachesTimes(indicator, times)).toBe(ratio !== null && new Big(a).gte(new Big(t).times(times)));
      const upward = comparison === '>=' || comparison === '>' || comparison === '=';
      expect(completion(indicator)).toBe(new Big(a).eq(t) ? 'met' : new Big(a).gt(t) === upward ? 'over' : 'unmet');
    }));
    expect(reachesTimes({ comparison: '>=', target: '100', actual: '130' }, '1.3')).toBe(true);
    expect(reachesTimes({ comparison: '>=', target: '0.3', actual: '0.39' }, '1.3')).toBe(true);
    expect(reachesTimes({ comparison: '>=', target: '100', actual: '很多' }, '1.3')).toBe(false);
  });

  it('finds a slip of the money unit within a hundredth', () => {
    for (const [one, other, times] of [[1000, 1, 1000], [1010, 1, 1000], [990, 1, 1000], [1011, 1, null], [989, 1, null], [101_000_000, 1, 1e8], [123_450_000, 12_345, 1e4], [-5000, 5, 1000], [0, 5, null]] as const) expect([one, other, slipBetween(one, other)]).toEqual([one, other, times]);
  });

  it('prints an amount in 万元 rounded half up', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (fen) => expect(formatWan(fen)).toBe(new Big(fen).div(1_000_000).toFixed(2, Big.roundHalfUp))));
    for (const fen of [0, 4999, 5000, 14_999, 15_000, -4999, -5000, -15_000, 2_129_300_000]) expect([fen, formatWan(fen)]).toEqual([fen, new Big(fen).div(1_000_000).toFixed(2, Big.roundHalfUp)]);
  });
});

describe('what is remembered', () => {
  it('is worked out once for each text, also where nothing comes of it, and anew after very many others', () => {
    const asked: string[] = [];
    const lengthOf = remembered((one) => {
      asked.push(one);
      return one === '' ? undefined : one.length;
    });
    expect([lengthOf('甲乙'), lengthOf('甲乙'), lengthOf(''), lengthOf('')]).toEqual([2, 2, undefined, undefined]);
    expect(asked).toEqual(['甲乙', '']);
    for (let index = 0; index < 30_000; index += 1) lengthOf(String(index));
    asked.length = 0;
    expect(lengthOf('甲乙')).toBe(2);
    expect(asked).toEqual(['甲乙']);
  });

  it('is a decimal as it is written plainly', () => {
    expect(['10.00', '9.110', '-0', '.5', '5.', '1e3', ''].map((one) => decimal(one)).map((value) => value && plain(value))).toEqual(['10', '9.11', '0', '0.5', '5', null, null]);
  });
});
