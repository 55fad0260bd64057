import type Big from 'big.js';
import type { Score, ScoreItem } from '../model/evaluation';
import type { Facts, Indicator, Project } from '../model/facts';
import type { Options, TargetDraft } from '../model/options';
import { measureNames, rateWords } from '../model/names';
import type { Scheme } from '../model/scheme';
import { pairQuantities, pairRange } from '../recognise/pair-quantities';
import { readQuantity } from '../recognise/read-quantity';
import type { CellRef } from '../units/address';
import { compareDecimals, decimal, isBelow, plain, rounded, sumOfTexts } from '../units/decimal';
import { readRange } from '../units/ranges';
import { scoringRules } from '../scoring-rules';
import { adjustments } from './adjustments';
import { awardExecution, executionMaximum } from './execution';
import type { Award, ScoringRule } from './scoring-rule';

type Scored = Parameters<ScoringRule['award']>[0]['indicator'];

const ruleFor = (indicator: Scored, scheme: Scheme): ScoringRule | undefined => {
  for (const rule of scoringRules) if (rule.applies(indicator, scheme)) return rule;
  return undefined;
};

/** What one indicator is awarded, and the rule that says so. */
interface Ruled {
  readonly result: Award;
  readonly rule: string;
  readonly basis: ScoreItem['basis'];
}

const award = (indicator: Scored, maxPoints: Big | null, scheme: Scheme, year: number | null): Ruled => {
  const rule = ruleFor(indicator, scheme);
  if (!rule) return { result: { points: null, reason: '没有适用的计分规则，待人工评定' }, rule: 'none', basis: scheme.basis.quantity };
  const result = maxPoints === null ? { points: null, reason: '没有分值，不计分' } : rule.award({ indicator, maxPoints, scheme, year });
  return { result, rule: rule.id, basis: rule.basis(scheme) };
};

/** Points are rounded half up once, here; the formula then shows what came out. */
const shown = (points: Big | null): string | null => (points === null ? null : plain(rounded(points, 2)));
const explained = ({ reason, computed }: Award, points: string | null): string => (computed === true && points !== null ? `${reason}＝${points}` : reason);

const single = (cells: readonly CellRef[] | undefined): CellRef | undefined => (cells?.length === 1 ? cells[0] : undefined);

/** Returns the cells that the points of an indicator rest on, the name's first. Nearly all values have one cell: those are set down without a detour. */
const cellsOf = ({ name, target, actual, maxPoints }: Indicator['at']): readonly CellRef[] => {
  const [first, second, third, fourth] = [single(name), single(target), single(actual), single(maxPoints)];
  if (first !== undefined && second !== undefined && third !== undefined && fourth !== undefined) return [first, second, third, fourth];
  return [...(name ?? []), ...(target ?? []), ...(actual ?? []), ...(maxPoints ?? [])];
};

const scoreIndicator = (indicator: Indicator, scheme: Scheme, year: number | null): ScoreItem => {
  const { result, rule, basis } = award(indicator, decimal(indicator.maxPoints), scheme, year);
  const points = shown(result.points);
  const inferred = indicator.inferred && points !== null && rule !== 'satisfaction-bands' ? `（未写指标性质，按${indicator.comparison === '<=' ? '≤' : '≥'}计）` : '';
  const cells = cellsOf(indicator.at);
  const at = rule === 'qualitative' || result.declared === true ? [...cells, ...(indicator.at.declaredPoints ?? [])] : cells;
  return { kind: 'indicator', name: indicator.name, indicator: indicator.id, maxPoints: indicator.maxPoints, points, rule, reason: `${explained(result, points)}${inferred}`, basis, band: result.band ?? null, at };
};

const gradeOf = (total: string, { grades }: Scheme): string | null => grades.find(({ from }) => !isBelow(total, from))?.name ?? null;

const scoreExecution = (project: Project, { over, assumed }: Facts['rateBasis'], scheme: Scheme, options: Options): ScoreItem => {
  const own = project.executionItem;
  const maxPoints = executionMaximum(project, scheme);
  const awarded = awardExecution(project, scheme, options, decimal(maxPoints));
  // On what is only assumed a rate is told, and no points are given.
  const result = assumed && maxPoints !== null ? { ...awarded, reason: `没有${measureNames[scheme.rateBasis]}，执行率暂按${rateWords(over)}计算，确认分母后才计分，待人工评定` } : awarded;
  const points = shown(result.points);
  const at = [...(own?.at.name ?? project.at.name ?? []), ...(project.at.executed ?? []), ...(project.at[scheme.rateBasis] ?? []), ...(own?.at.maxPoints ?? []), ...(result.declared === true ? (own?.at.declaredPoints ?? []) : [])];
  return { kind: 'execution', name: own?.name ?? '预算执行率', indicator: null, maxPoints, points, rule: 'execution', reason: explained(result, points), basis: scheme.basis.execution, band: null, needs: result.needs, at };
};

/** Returns one score per project; the total is the sum of the shown parts, what the scheme takes off included; null while one of them is undecided. A grade is given on the scheme's full points alone: where the parts have more or fewer together, its lines say nothing of the total. */
export const score = (facts: Facts, scheme: Scheme, options: Options = {}): readonly Score[] =>
  facts.projects.map((project) => {
    const parts = [scoreExecution(project, facts.rateBasis, scheme, options), ...project.indicators.map((indicator) => scoreIndicator(indicator, scheme, facts.unit.year))];
    const items = [...parts, ...adjustments(project, parts, scheme)];
    const partial = sumOfTexts(items.map(({ points }) => points));
    const maxPoints = sumOfTexts(items.map((item) => item.maxPoints));
    const decided = project.indicators.length > 0 && items.every(({ points }) => points !== null);
    return {
      project: project.id,
      name: project.name,
      total: decided ? partial : null,
      partial,
      maxPoints,
      grade: decided && compareDecimals(maxPoints, scheme.fullPoints) === 0 ? gradeOf(partial, scheme) : null,
      items,
    };
  });

/** Returns what a form would be awarded as it is filled now, with the formula, the clause and the band a person may choose from; `year` is the report's, for dates without one. */
export const liveAward = (draft: TargetDraft, scheme: Scheme, year: number | null): Pick<ScoreItem, 'points' | 'reason' | 'basis' | 'band'> => {
  const target = readQuantity(draft.target, 'General');
  const actual = readQuantity(draft.actual, 'General');
  const words = draft.comparison === 'qualitative' || draft.comparison === 'date';
  const own = draft.measure.trim() === '' ? null : draft.measure.trim().replace(/^(?:百分比|百分数|％)$/, '%');
  const typed = (quantity: typeof target): string | null => (quantity.text === '' ? null : quantity.text);
  const ends = draft.comparison === 'range' ? readRange(draft.target) : null;
  const paired = ends ? pairRange(ends, actual, own) : words || target.number === null ? { target: typed(target), actual: typed(actual), measure: own } : pairQuantities(target, actual, own, draft.comparison);
  const { result, basis } = award(
    { comparison: draft.comparison, inferred: false, category: draft.category, kind: draft.kind, target: paired.target, actual: paired.actual, measure: paired.measure, declaredPoints: draft.declaredPoints.trim() === '' ? null : draft.declaredPoints.trim() },
    decimal(draft.maxPoints.trim()),
    scheme,
    year,
  );
  return { points: shown(result.points), reason: explained(result, shown(result.points)), basis, band: result.band ?? null };
};

/** Returns the points a form would get as it is filled now, with their formula. */
export const livePoints = (draft: TargetDraft, scheme: Scheme, year: number | null = null): Pick<ScoreItem, 'points' | 'reason'> => {
  const { points, reason } = liveAward(draft, scheme, year);
  return { points, reason };
};
