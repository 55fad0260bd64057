import Big from 'big.js';
import type { Evaluation, ScoreItem } from '../model/evaluation';
import type { Indicator, Project } from '../model/facts';
import { comparisonSigns } from '../model/names';
import { completion } from '../score/completion';
import type { CellRef } from '../units/address';
import { decimal } from '../units/decimal';
import { rememberedOf } from '../units/remembered';
import { overshootOf } from '../score/overshoot';
import { inReportOrder, oneCellEach } from './funds';
import { named, quantity, quoted, quotient, titled } from './pieces';
import type { Piece, Words } from './say';

/** 达到 · 优于 · 未达到指标值 · 未填实际完成值 · 待评定 */
type Standing = 'met' | 'over' | 'unmet' | 'blank' | 'undecided';

/** An indicator with its project, its score and how it stands. */
export interface Assessed {
  readonly project: Project;
  readonly indicator: Indicator;
  readonly item: ScoreItem | null;
  readonly standing: Standing;
}

const standingOf = (indicator: Indicator, item: ScoreItem | null, fullTier: string): Standing => {
  if (indicator.actual === null) return 'blank';
  const compared = completion(indicator);
  if (compared !== 'undecided') return compared;
  const [points, maxPoints] = [decimal(item?.points ?? null), decimal(item?.maxPoints ?? null)];
  if (points === null || maxPoints === null || maxPoints.lte(0)) return 'undecided';
  const reached = indicator.comparison === 'qualitative' ? new Big(fullTier) : new Big(1);
  return points.gte(maxPoints.times(reached)) ? 'met' : 'unmet';
};

/** Returns every indicator with how it stands: projects in the report's order, indicators in the workbook's. */
export const assess = rememberedOf(({ facts, scores, scheme }: Evaluation): readonly Assessed[] => {
  const byProject = new Map<string, Map<string | null, ScoreItem>>();
  for (const { project, items } of scores) {
    const own = byProject.get(project) ?? new Map<string | null, ScoreItem>();
    byProject.set(project, own);
    for (const item of items) own.set(item.indicator, item);
  }
  return inReportOrder(facts.projects).flatMap((project) => {
    const items = byProject.get(project.id);
    return project.indicators.map((indicator) => {
      const item = items?.get(indicator.id) ?? null;
      return { project, indicator, item, standing: standingOf(indicator, item, scheme.tiers[0]?.low ?? '1') };
    });
  });
});

/** Returns one cell per indicator, to count them by. */
export const indicatorCells = rememberedOf((assessed: readonly Assessed[]): readonly CellRef[] => oneCellEach(assessed.map(({ indicator }) => indicator)));

/** Returns indicators by name with what stands behind each; the project's name stands before the first of its own, unless it is `alone`. Between closing and opening quotation marks stands no 、. */
export const byName = (listed: readonly Assessed[], alone: boolean, behind: (assessed: Assessed) => Words = () => ''): Words =>
  listed.map((one, index): Words => {
    const { project, indicator } = one;
    const before = listed[index - 1];
    const first = before?.project !== project;
    return [before && (first || behind(before) !== '') ? '、' : '', first && !alone ? [named(project.name, project.at.name ?? []), '的'] : '', titled(indicator.name, indicator.at.name ?? []), behind(one)];
  });

/** Returns 年度指标值 or 实际完成值 as printed in a table. */
export const shownValue = ({ comparison, target, actual, measure }: Indicator, field: 'target' | 'actual'): string | null => {
  const value = field === 'target' ? target : actual;
  if (value === null || decimal(value) === null) return value;
  return `${field === 'target' ? comparisonSigns[comparison] : ''}${value}${measure ?? ''}`;
};

/** Returns 年度指标值 or 实际完成值 as part of a sentence. */
export const saidValue = (indicator: Indicator, field: 'target' | 'actual'): Words => {
  const value = indicator[field];
  const cells = indicator.at[field] ?? [];
  const [cell] = cells;
  if (value === null || cell === undefined) return '未填';
  if (decimal(value) === null) return quoted(value, cells);
  return [field === 'target' ? comparisonSigns[indicator.comparison] : '', quantity(value, indicator.measure ?? '', cell)];
};

/** Returns 完成率, A ÷ T, of an indicator that wants much; null where it wants little, words or a day. */
export const completionRate = (indicator: Indicator): Piece | null => {
  const ratio = overshootOf(indicator);
  const [actual, target] = [indicator.at.actual ?? [], indicator.at.target ?? []];
  return ratio === null || actual.length === 0 || target.length === 0 ? null : quotient(ratio, actual, target);
};
