import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Place } from '../../../src/core/model/prose';
import { lineNumbers } from '../../../src/core/units/line-numbers';
import { cellOf, excerptOf } from '../../../src/taskpane/review/excerpt';

const at = (text: string, words: string): Place => ({ chapter: null, start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('the words of a finding in their paragraph', () => {
  it.each([
    ['a short paragraph, whole', '一、概况\n支出5万元，全部用完。\n二、其他', '5万元', ['支出', '5万元', '，全部用完。']],
    ['the first words of a text', '支出5万元。', '支出', ['', '支出', '5万元。']],
    ['space around the paragraph left out', '　　支出5万元。  \r\n完', '5万元', ['支出', '5万元', '。']],
    ['words over several lines, and the rest of the last', '培训7期。\n走访9户。\n完', '7期。\n走访', ['培训', '7期。 走访', '9户。']],
    ['a long paragraph cut around them', `${'甲'.repeat(60)}5万元${'乙'.repeat(60)}`, '5万元', [`……${'甲'.repeat(42)}`, '5万元', `${'乙'.repeat(42)}……`]],
    ['long words cut in the middle', '丙'.repeat(200), '丙'.repeat(200), ['', `${'丙'.repeat(90)}……${'丙'.repeat(30)}`, '']],
  ])('shows %s', (_, text, words, shown) => {
    const { before, marked, after } = excerptOf(text, at(text, words));
    expect([before, marked, after]).toEqual(shown);
  });

  it('counts lines however they end', () => {
    const text = '一\r\n二\n三\r四';
    expect(['一', '二', '三', '四'].map((words) => lineNumbers(text)(at(text, words)))).toEqual([1, 2, 3, 4]);
  });

  it('never leaves the paragraph', () => {
    const text = fc.array(fc.constantFrom('甲', '，', '\n', '\r\n', ' '), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(5), (whole, from, length) => {
        const start = Math.min(from, whole.length);
        const { before, after } = excerptOf(whole, { chapter: null, start, end: Math.min(start + length, whole.length) });
        expect(`${before}${after}`).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

it('finds the cell in which words of a sheet stand', () => {
  const sheet = { text: '概况\n支出5万元。', lines: [{ cell: '报告!A1', start: 0, end: 2 }, { cell: '报告!A2', start: 3, end: 9 }] };
  expect([cellOf(sheet, at(sheet.text, '概况')), cellOf(sheet, at(sheet.text, '5万元')), cellOf(sheet, { chapter: null, start: 50, end: 51 })]).toEqual(['报告!A1', '报告!A2', null]);
});
