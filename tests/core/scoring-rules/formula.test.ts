import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import type { Comparison, Project } from '../../../src/core/model/facts';
import { schemes } from '../../../src/core/schemes';
import { scoringRules } from '../../../src/core/scoring-rules';
import { adjustmentFormula } from '../../../src/core/score/adjustments';
import { awardExecution, executionFormula } from '../../../src/core/score/execution';
import { byPerson, type FormulaLine, type ScoringCase } from '../../../src/core/score/scoring-rule';
import { rounded } from '../../../src/core/units/decimal';

/** What letters and words of a formula stand for; a word alone is true or false. */
type Values = Readonly<Record<string, Big | boolean>>;

/** Computes an expression of a formula: numbers, per cents, letters, − × ÷ and brackets. */
const compute = (text: string, values: Values): Big => {
  const tokens = text.match(/\d+(?:\.\d+)?%?|[（）−×÷]|[^\d（）−×÷%.]+/g) ?? [];
  const next = (): string => tokens.shift() ?? '';
  const factor = (): Big => {
    const token = next();
    if (token === '（') {
      const inner = sum();
      if (next() !== '）') throw new Error(`a bracket is not closed: ${text}`);
      return inner;
    }
    if (/^\d/.test(token)) return token.endsWith('%') ? new Big(token.slice(0, -1)).div(100) : new Big(token);
    const value = values[token];
    if (!(value instanceof Big)) throw new Error(`no value for “${token}” in ${text}`);
    return value;
  };
  const product = (): Big => {
    let value = factor();
    while (tokens[0] === '×' || tokens[0] === '÷') value = next() === '×' ? value.times(factor()) : value.div(factor());
    return value;
  };
  const sum = (): Big => {
    let value = product();
    while (tokens[0] === '−') {
      next();
      value = value.minus(product());
    }
    return value;
  };
  const value = sum();
  if (tokens.length > 0) throw new Error(`not understood: ${text}`);
  return value;
};

const relations: Readonly<Record<string, (one: Big, other: Big) => boolean>> = { '≥': (one, other) => one.gte(other), '≤': (one, other) => one.lte(other), '＞': (one, other) => one.gt(other), '＜': (one, other) => one.lt(other), '＝': (one, other) => one.eq(other) };
const holds = (condition: string, values: Values): boolean =>
  condition.split('，').every((part) => {
    const [first = '', ...rest] = part.split(/([≥≤＞＜＝])/);
    if (rest.length === 0) return values[first] === true;
    return rest.every((sign, index) => index % 2 === 1 || relations[sign]!(compute(rest[index - 1] ?? first, values), compute(rest[index + 1] ?? '', values)));
  });

/** Returns the points that a formula gives; null where a person decides. */
const pointsBy = (lines: readonly FormulaLine[], values: Values): string | null => {
  const line = lines.find(({ when }) => when === null || holds(when, values));
  if (!line) throw new Error('no line holds');
  return line.gives === byPerson ? null : rounded(compute(line.gives, values), 2).toFixed(2);
};
const awarded = (points: Big | null): string | null => (points === null ? null : rounded(points, 2).toFixed(2));

const numbers = ['-30', '-1', '0', '0.5', '1', '40', '53.9', '54', '54.1', '59', '60', '72', '79.9', '80', '89.99', '90', '95', '99', '100', '119.9', '120', '179.9', '180', '200', '400'];
const comparisons: Readonly<Record<string, Comparison>> = { positive: '>=', reverse: '<=', equal: '=', range: 'range', 'satisfaction-bands': '>=' };

describe.each(schemes.map((scheme) => [scheme.id, scheme] as const))('the formulas of %s', (_, scheme) => {
  const caseOf = (rule: string, target: string, actual: string): ScoringCase => ({
    indicator: { comparison: comparisons[rule] ?? '>=', inferred: false, category: rule === 'satisfaction-bands' ? 'satisfaction' : 'output', kind: rule === 'satisfaction-bands' ? 'satisfaction' : 'quantity', target, actual, measure: rule === 'satisfaction-bands' ? '%' : null, declaredPoints: null },
    maxPoints: new Big(8), scheme, year: 2024,
  });

  it.each(Object.keys(comparisons))('give the points that the rule %s awards', (id) => {
    const rule = scoringRules.find((found) => found.id === id)!;
    let compared = 0;
    for (const target of numbers) {
      for (const actual of numbers) {
        const ends = id === 'range' ? [target, new Big(target).plus(30).toFixed()] : [target, target];
        const scored = caseOf(id, id === 'range' ? `${ends[0]}–${ends[1]}` : target, actual);
        // A range does not begin below zero, and a share says nothing below one in a hundred.
        if (!rule.applies(scored.indicator, scheme) || (id === 'range' && target.startsWith('-')) || (id === 'satisfaction-bands' && new Big(actual).lte(1))) continue;
        const share = (text: string): Big => (id === 'satisfaction-bands' ? new Big(text).div(100) : new Big(text));
        const values = { A: share(actual), T: share(target), L: new Big(ends[0]!), H: new Big(ends[1]!), W: new Big(8) };
        expect([target, actual, pointsBy(rule.formula(scheme), values)]).toEqual([target, actual, awarded(rule.award(scored).points)]);
        compared += 1;
      }
    }
    expect(compared > 300).toBe(id !== 'satisfaction-bands' || scheme.satisfaction !== null);
  });

  it('gives the points that the execution item is awarded', () => {
    const budgets = [-100, 0, 100, 1000];
    for (const allotted of budgets) {
      for (const executed of [-50, 0, 59, 60, 79, 80, 99, 100, 101, 599, 600, 800, 999, 1000, 1001]) {
        for (const finished of ['yes', 'no', undefined] as const) {
          const project = { id: '甲', initial: allotted, adjusted: allotted, received: allotted, executed, executionItem: null, indicators: [] } as unknown as Project;
          const award = awardExecution(project, scheme, finished === undefined ? {} : { finished }, new Big(10));
          const amount = new Big(allotted);
          const values = { W: new Big(10), 全年执行数: new Big(executed), 全年预算数: amount, 年初预算数: amount, 资金到位数: amount, 执行率: allotted === 0 ? amount : new Big(executed).div(amount), 已完成: finished === 'yes', 尚未完成: finished === 'no', 是否完成没有写明: finished === undefined };
          expect([allotted, executed, finished, pointsBy(executionFormula(scheme), values)]).toEqual([allotted, executed, finished, awarded(award.points)]);
        }
      }
    }
  });
});

it('the formulas of what is told in words name every tier of the scheme, and what is left to a person', () => {
  for (const scheme of schemes) {
    const lines = (id: string) => scoringRules.find((rule) => rule.id === id)!.formula(scheme);
    expect(lines('qualitative').map(({ when }) => when)).toEqual([...scheme.tiers.map(({ name }) => name), null]);
    for (const id of ['qualitative', 'on-time']) expect(lines(id).at(-1)).toEqual({ when: null, gives: byPerson });
    expect(lines('yes-no').at(-1)).toEqual(scheme.yesNo === 'direct' ? { when: null, gives: byPerson } : undefined);
    expect(lines('satisfaction-bands').length > 0).toBe(scheme.satisfaction !== null);
  }
});

it('the formula of what a scheme takes off has the numbers of the scheme', () => {
  expect(adjustmentFormula(schemes.find(({ id }) => id === 'sichuan-2023')!)).toEqual({
    deductions: [{ when: 'A÷T≥130%', gives: '−2（不超过该指标得分）' }],
    caps: [{ when: '执行率＜50%', gives: '总分≤59' }, { when: '执行率＜60%', gives: '总分≤69' }, { when: '执行率＜70%', gives: '总分≤79' }, { when: '执行率＜80%', gives: '总分≤89' }],
  });
  expect(adjustmentFormula(schemes[0]!)).toEqual({ deductions: [], caps: [] });
});
