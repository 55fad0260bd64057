import Big from 'big.js';
import type { ScoreItem } from '../model/evaluation';
import type { Project } from '../model/facts';
import { rateWords } from '../model/names';
import type { Scheme } from '../model/scheme';
import type { CellRef } from '../units/address';
import { decimal, isBelow, plain, sumOfTexts } from '../units/decimal';
import { formatAgainst, formatLine } from '../units/percent';
import { overshootOf, reachesTimes } from './overshoot';
import type { FormulaLine } from './scoring-rule';

const item = (name: string, points: Big, reason: string, basis: ScoreItem['basis'], at: readonly CellRef[]): ScoreItem => ({ kind: 'adjustment', name, indicator: null, maxPoints: null, points: plain(points), rule: 'adjustment', reason, basis, band: null, at });

/** 超额完成扣分: each indicator that goes beyond its target as far as the scheme's line loses the same points, and never more than it was given. */
const deductions = (project: Project, parts: readonly ScoreItem[], { overshoot, basis }: Scheme): readonly ScoreItem[] => {
  if (overshoot.deduction === null) return [];
  const deduction = new Big(overshoot.deduction);
  return project.indicators.flatMap((indicator) => {
    const ratio = reachesTimes(indicator, overshoot.from) ? overshootOf(indicator) : null;
    const given = decimal(parts.find((part) => part.indicator === indicator.id)?.points ?? null);
    if (ratio === null || given === null) return [];
    const taken = given.lt(deduction) ? given : deduction;
    const said = taken.eq(deduction) ? '' : `应扣${plain(deduction)}分，该指标得${plain(given)}分，`;
    const line = formatLine(new Big(overshoot.from).minus(1));
    return [item(`超额完成扣分：${indicator.name}`, taken.times(-1), `实际完成值${indicator.actual ?? ''}为指标值${indicator.target ?? ''}的${formatAgainst(ratio, new Big(overshoot.from))}，超出${line}及以上，${said}扣${plain(taken)}分`, basis.overshoot, [...(indicator.at.actual ?? []), ...(indicator.at.target ?? [])])];
  });
};

/** 总分上限: a low execution rate keeps the total below a line. */
const cap = (project: Project, sum: string, { caps, rateBasis, basis }: Scheme): readonly ScoreItem[] => {
  const [allotted, executed] = [project[rateBasis], project.executed];
  if (basis.caps === null || allotted === null || allotted === 0 || executed === null) return [];
  const rate = new Big(executed).div(allotted);
  const reached = caps.find(({ below }) => rate.lt(below));
  if (!reached || !isBelow(reached.atMost, sum)) return [];
  return [item('执行率偏低的总分上限', new Big(reached.atMost).minus(sum), `预算执行率${formatAgainst(rate, new Big(reached.below))}（${rateWords(rateBasis)}），低于${formatLine(new Big(reached.below))}，总分最高${reached.atMost}分`, basis.caps, [...(project.at.executed ?? []), ...(project.at[rateBasis] ?? [])])];
};

/** Returns what a scheme takes off, in the same form as the formula of a scoring rule: for each indicator, and of the total. */
export const adjustmentFormula = ({ overshoot, caps }: Scheme): { readonly deductions: readonly FormulaLine[]; readonly caps: readonly FormulaLine[] } => {
  const line = (value: string): string => formatLine(new Big(value));
  return {
    deductions: overshoot.deduction === null ? [] : [{ when: `A÷T≥${line(overshoot.from)}`, gives: `−${overshoot.deduction}（不超过该指标得分）` }],
    caps: caps.map(({ below, atMost }) => ({ when: `执行率＜${line(below)}`, gives: `总分≤${atMost}` })),
  };
};

/** Returns what the scheme takes off the sum of the parts; a cap only where every part is decided, since it depends on the sum. */
export const adjustments = (project: Project, parts: readonly ScoreItem[], scheme: Scheme): readonly ScoreItem[] => {
  const deducted = deductions(project, parts, scheme);
  if (scheme.basis.caps === null || parts.some(({ points }) => points === null)) return deducted;
  const sum = sumOfTexts([...parts, ...deducted].map(({ points }) => points));
  return [...deducted, ...cap(project, sum, scheme)];
};
