import { expect, it } from '@jest/globals';
import { evaluate } from '../../src/core/pipeline';
import { composed } from '../../src/taskpane/composed';
import { ledger, sheet, workbook } from '../helpers/snapshot';

const book = workbook(ledger(['甲', 10, 10, 10]), sheet('成效台账', [['章节', '事项陈述'], ['效益', '预计增收30万元']]));

it('composes once for each reading, and finds what is wrong with the words', () => {
  const evaluation = evaluate(book);
  const first = composed(evaluation, book);
  expect(composed(evaluation, book)).toBe(first);
  expect(composed(evaluate(book), book)).not.toBe(first);
  expect(first.findings.map(({ code }) => code)).toEqual([...evaluation.findings.map(({ code }) => code), 'T06']);
});
