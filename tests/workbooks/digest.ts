import type { Facts, Indicator } from '../../src/core/model/facts';
import type { Amounts, Reviewed, ReviewedProject } from './reviewed';

const wan = (fen: number | null): number | null => (fen === null ? null : fen / 1_000_000);
const amounts = ({ initial, adjusted, received, executed }: { initial: number | null; adjusted: number | null; received: number | null; executed: number | null }): Amounts => [wan(initial), wan(adjusted), wan(received), wan(executed)];

const categories = { output: '产出', benefit: '效益', satisfaction: '满意度', cost: '成本' } as const;
const kinds = { quantity: '数量', quality: '质量', timeliness: '时效', cost: '成本', economic: '经济', social: '社会', ecological: '生态', lasting: '可持续', satisfaction: '满意度' } as const;
const signs = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=', range: '区间', qualitative: '定性', date: '日期' } as const;

/** Returns an indicator as a reader writes it down: 产出 数量 培训人次 ≥180人次 → 185 [20] 20 因：…; what was inferred stands in brackets. */
const line = ({ category, kind, name, comparison, inferred, target, actual, measure, maxPoints, declaredPoints, deviationReason }: Indicator): string =>
  [
    category === null ? '—' : categories[category],
    kind === null ? '—' : kinds[kind],
    name,
    `${inferred ? `（${signs[comparison]}）` : signs[comparison]}${target ?? '空'}${measure ?? ''}`,
    '→',
    actual ?? '空',
    `[${maxPoints ?? '无'}]`,
    declaredPoints ?? '空',
    ...(deviationReason === null ? [] : [`因：${deviationReason}`]),
  ].join(' ');

/** Returns facts as a reader writes them down. */
export const digestOf = (facts: Facts): Required<Omit<Reviewed, 'projects'>> & { readonly projects: readonly (Required<Omit<ReviewedProject, 'id' | 'sources'>> & Pick<ReviewedProject, 'id' | 'sources'>)[] } => ({
  unit: facts.unit.name,
  department: facts.unit.department,
  year: facts.unit.year,
  total: amounts(facts.total),
  tables: facts.tables.map(({ range, recogniser, unit }) => `${range} ${({ 'budget-ledger': '台账', 'targets-table': '指标表', 'self-evaluation-form': '自评表', 'target-form': '目标表', 'monitoring-form': '监控表', achievements: '成效台账', 'unit-information': '单位信息' } as const)[recogniser]}${unit ? ` ${unit.name}` : ''}`),
  projects: facts.projects.map((project) => ({
    // Of one unit's projects the id is the code or the name.
    ...(facts.organisations.all.length > 0 && { id: project.id }),
    name: project.name,
    at: project.at.name?.[0] ?? '',
    amounts: amounts(project),
    lines: project.lines.map((entry) => [entry.name, ...amounts(entry)] as const),
    ...(project.sources && { sources: project.sources.map((entry) => [entry.name, ...amounts(entry)] as const) }),
    execution: project.executionItem && ([project.executionItem.maxPoints, project.executionItem.declaredPoints, project.executionItem.at.name?.[0] ?? ''] as const),
    score: project.statedScore && ([project.statedScore.maxPoints, project.statedScore.points, project.statedScore.grade] as const),
    indicators: project.indicators.map(line),
    texts: Object.fromEntries(Object.entries(project.texts).map(([key, { text }]) => [key, text])),
  })),
  organisations: facts.organisations.all.map(({ code, name }) => [code, name].filter((part) => part !== null).join(' ')),
  misread: facts.tables.flatMap(({ columns, unit }) => [...columns.flatMap(({ header, misread }) => (misread === undefined ? [] : [`${header}=${misread}`])), ...(unit?.misread === undefined ? [] : [`${unit.misread.replace('：', ':')}=${unit.name}`])]),
  leftOut: facts.leftOut.flatMap(({ at, why }) => at.map((cells) => [cells, why] as const)),
  differences: [
    ...facts.contradictions.map(({ name, measure, kept, other }) => `${name} ${measure} ${wan(kept.fen)} ${kept.at[0]} ≠ ${wan(other.fen)} ${other.at[0]}`),
    ...facts.indicatorContradictions.map(({ name, field, kept, other }) => `${name} ${field} ${kept?.text ?? '无'} ${kept?.at[0] ?? ''} ≠ ${other.text} ${other.at[0]}`),
  ],
});
