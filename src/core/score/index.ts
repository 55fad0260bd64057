import type Big from 'big.js';
import type { Score, ScoreItem } from '../model/evaluation';
import type { Facts, Indicator, Project } from '../model/facts';
import type { Options, TargetDraft } from '../model/options';
import type { Scheme } from '../model/scheme';
import { pairQuantities, pairRange } from '../recognise/pair-quantities';
import { readQuantity } from '../recognise/read-quantity';
import type { CellRef } from '../units/address';
import { decimal, plain, rounded, sumOf } from '../units/decimal';
import { readRange } from '../units/ranges';
import { scoringRules } from '../scoring-rules';
import { adjustments } from './adjustments';
import { awardExecution, executionMaximum } from './execution';
import type { Award } from './scoring-rule';

type Scored = Parameters<(typeof scoringRules)[number]['award']>[0]['indicator'];

const award = (indicator: Scored, maxPoints: Big | null, scheme: Scheme, year: number | null): Award & { readonly rule: string; readonly basis: ScoreItem['basis'] } => {
  const rule = scoringRules.find(({ applies }) => applies(indicator, scheme));
  if (!rule) return { points: null, reason: '没有适用的计分规则，待人工评定', rule: 'none', basis: scheme.basis.quantity };
  const result = maxPoints === null ? { points: null, reason: '没有分值，不计分' } : rule.award({ indicator, maxPoints, scheme, year });
  return { ...result, rule: rule.id, basis: rule.basis(scheme) };
};

/** Points are rounded half up once, here; the formula then shows what came out. */
const shown = (points: Big | null): string | null => (points === null ? null : plain(rounded(points, 2)));
const explained = ({ reason, computed }: Award, points: string | null): string => (computed === true && points !== null ? `${reason}＝${points}` : reason);

const scoreIndicator = (indicator: Indicator, scheme: Scheme, year: number | null): ScoreItem => {
  const result = award(indicator, decimal(indicator.maxPoints), scheme, year);
  const { rule, basis, band } = result;
  const points = shown(result.points);
  const inferred = indicator.inferred && points !== null && rule !== 'satisfaction-bands' ? `（未写指标性质，按${indicator.comparison === '<=' ? '≤' : '≥'}计）` : '';
  const at: readonly CellRef[] = [...(indicator.at.name ?? []), ...(indicator.at.target ?? []), ...(indicator.at.actual ?? []), ...(indicator.at.maxPoints ?? []), ...(rule === 'qualitative' || result.declared === true ? (indicator.at.declaredPoints ?? []) : [])];
  return { kind: 'indicator', name: indicator.name, indicator: indicator.id, maxPoints: indicator.maxPoints, points, rule, reason: `${explained(result, points)}${inferred}`, basis, band: band ?? null, at };
};

const gradeOf = (total: Big, scheme: Scheme): string | null => scheme.grades.find(({ from }) => total.gte(from))?.name ?? null;

const scoreExecution = (project: Project, scheme: Scheme, options: Options): ScoreItem => {
  const own = project.executionItem;
  const maxPoints = executionMaximum(project, scheme);
  const result = awardExecution(project, scheme, options, decimal(maxPoints));
  const points = shown(result.points);
  const at = [...(own?.at.name ?? project.at.name ?? []), ...(project.at.executed ?? []), ...(project.at[scheme.rateBasis] ?? []), ...(own?.at.maxPoints ?? []), ...(result.declared === true ? (own?.at.declaredPoints ?? []) : [])];
  return { kind: 'execution', name: own?.name ?? '预算执行率', indicator: null, maxPoints, points, rule: 'execution', reason: explained(result, points), basis: scheme.basis.execution, band: null, needs: result.needs, at };
};

/** Returns one score per project; the total is the sum of the shown parts, what the scheme takes off included; null while one of them is undecided. */
export const score = (facts: Facts, scheme: Scheme, options: Options = {}): readonly Score[] =>
  facts.projects.map((project) => {
    const parts = [scoreExecution(project, scheme, options), ...project.indicators.map((indicator) => scoreIndicator(indicator, scheme, facts.unit.year))];
    const items = [...parts, ...adjustments(project, parts, scheme)];
    const partial = sumOf(items.flatMap(({ points }) => decimal(points) ?? []));
    const decided = project.indicators.length > 0 && items.every(({ points }) => points !== null);
    return {
      project: project.id,
      name: project.name,
      total: decided ? plain(partial) : null,
      partial: plain(partial),
      maxPoints: plain(sumOf(items.flatMap(({ maxPoints }) => decimal(maxPoints) ?? []))),
      grade: decided ? gradeOf(partial, scheme) : null,
      items,
    };
  });

/** Returns what a form would be awarded as it is filled now, with the formula, the clause and the band a person may choose from; `year` is the report's, for dates without one. */
export const liveAward = (draft: TargetDraft, scheme: Scheme, year: number | null = null): Pick<ScoreItem, 'points' | 'reason' | 'basis' | 'band'> => {
  const target = readQuantity(draft.target, 'General');
  const actual = readQuantity(draft.actual, 'General');
  const words = draft.comparison === 'qualitative' || draft.comparison === 'date';
  const own = draft.measure.trim() === '' ? null : draft.measure.trim().replace(/^(?:百分比|百分数|％)$/, '%');
  const typed = (quantity: typeof target): string | null => (quantity.text === '' ? null : quantity.text);
  const ends = draft.comparison === 'range' ? readRange(draft.target) : null;
  const paired = ends ? pairRange(ends, actual, own) : words || target.number === null ? { target: typed(target), actual: typed(actual), measure: own } : pairQuantities(target, actual, own, draft.comparison);
  const result = award(
    { comparison: draft.comparison, inferred: false, category: draft.category, kind: draft.kind, target: paired.target, actual: paired.actual, measure: paired.measure, declaredPoints: draft.declaredPoints.trim() === '' ? null : draft.declaredPoints.trim() },
    decimal(draft.maxPoints.trim()),
    scheme,
    year,
  );
  return { points: shown(result.points), reason: explained(result, shown(result.points)), basis: result.basis, band: result.band ?? null };
};

/** Returns the points a form would get as it is filled now, with their formula. */
export const livePoints = (draft: TargetDraft, scheme: Scheme, year: number | null = null): Pick<ScoreItem, 'points' | 'reason'> => {
  const { points, reason } = liveAward(draft, scheme, year);
  return { points, reason };
};
