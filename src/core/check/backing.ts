import Big from 'big.js';
import type { Amounts, Facts } from '../model/facts';
import type { Claim } from '../model/prose';
import { decimal } from '../units/decimal';
import { inMeasure } from '../units/measures';
import type { Fen } from '../units/money';
import { halfDigitInFen } from './shown-number';

/** An approximate number stands for amounts this near to it. */
const roughly = 0.1;

const fenIn = (number: string | null, measure: string | null): Fen | null => {
  const value = decimal(number);
  const yuan = value === null || measure === null ? null : inMeasure(value, measure, '元');
  return yuan === null ? null : yuan.times(100).round(0, Big.roundHalfUp).toNumber();
};

/** Returns what a row states, and what follows from it: the change of its budget, what was not spent, what is still to come. */
const ofRow = ({ initial, adjusted, received, executed }: Amounts): readonly (Fen | null)[] => {
  const less = (one: Fen | null, other: Fen | null): Fen | null => (one === null || other === null ? null : Math.abs(one - other));
  return [initial, adjusted, received, executed, less(adjusted, initial), less(adjusted, executed), less(received, executed), less(adjusted, received), less(initial, executed)];
};

/** Returns all amounts of a workbook, and those that follow from them, in fen, from the smallest on. */
const amountsIn = (facts: Facts): readonly Fen[] => {
  const rows: readonly Amounts[] = [...facts.projects, ...facts.projects.flatMap(({ lines }) => lines), facts.total, facts.sum];
  const found = [
    ...rows.flatMap(ofRow),
    ...facts.sums.flatMap(({ columns }) => columns.flatMap(({ stated, parts }) => [stated, parts.reduce((sum, { fen }) => sum + fen, 0), stated === null ? null : Math.abs(stated - parts.reduce((sum, { fen }) => sum + fen, 0))])),
    ...facts.balances.flatMap(({ income, opening, balance, executed }) => [income, opening, balance, executed]),
    ...facts.achievements.map(({ quantity, measure }) => fenIn(quantity, measure)),
    ...facts.projects.flatMap(({ indicators }) => indicators.flatMap(({ target, actual, measure }) => [fenIn(target, measure), fenIn(actual, measure)])),
  ];
  return [...new Set(found.filter((fen) => fen !== null))].sort((one, other) => one - other);
};

/** How far an amount may be from a claim that stands for it. */
const reachOf = (claim: Claim, fen: Fen): Fen => (claim.approximate ? Math.abs(fen) * roughly : halfDigitInFen(claim));

/** Says of amounts whether something in the workbook stands behind them. */
export interface Backing {
  /** True where a cell, or what follows from cells, is the amount as it is shown. */
  has(claim: Claim, fen?: Fen): boolean;
}

const backingOf = (facts: Facts): Backing => {
  // Few workbooks state an amount in words.
  let known: readonly Fen[] | null = null;
  const any = (low: number, high: number): boolean => {
    const amounts = (known ??= amountsIn(facts));
    let [from, to] = [0, amounts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((amounts[middle] ?? 0) < low) from = middle + 1;
      else to = middle;
    }
    return (amounts[from] ?? Infinity) <= high;
  };
  return {
    has(claim, fen = claim.fen ?? 0) {
      const around = reachOf(claim, fen);
      return any(fen - around, fen + around);
    },
  };
};

/** Returns what stands behind amounts in a workbook; null where it states none, and nothing could. */
export const backingIn = (facts: Facts): Backing | null => (facts.projects.some(({ at }) => Boolean(at.initial ?? at.adjusted ?? at.received ?? at.executed)) ? backingOf(facts) : null);

/** Returns the amounts of money among claims that nothing stands behind; several that together make an amount of the workbook, or one that is stated beside them, are its parts. */
export const unbacked = (claims: readonly Claim[], backing: Backing): readonly Claim[] => {
  const money = claims.filter(({ kind, fen }) => kind === 'money' && fen !== undefined && fen !== 0);
  const bare = money.filter((claim) => !backing.has(claim));
  const [first] = bare;
  if (!first || bare.length < 2) return bare;
  return backing.has(first, bare.reduce((sum, { fen = 0 }) => sum + fen, 0)) ? [] : bare;
};
