import type { Facts, IndicatorField, ProjectCount, ProjectText, UnitText } from '../model/facts';
import { measures } from '../model/facts';
import { measureNames, projectTextNames } from '../model/names';
import type { Settings } from '../model/settings';
import type { CellRef } from '../units/address';

/** What a cell states, as a heading says it, and of whom; null where it is of the whole. */
export interface CellName {
  readonly what: string;
  readonly whose: string | null;
}

const indicatorFields: Readonly<Record<IndicatorField, string>> = {
  name: '绩效指标', category: '一级指标', kind: '二级指标', comparison: '指标性质', target: '年度指标值', actual: '实际完成值', measure: '度量单位', maxPoints: '分值', declaredPoints: '得分', deviationReason: '偏差原因及改进措施',
};
const unitTexts: Readonly<Record<UnitText, string>> = { purpose: '资金用途', organisation: '评价组织', period: '评价时间', method: '评价方法', approval: '立项依据', regulations: '资金管理制度' };
const projectCounts: Readonly<Record<ProjectCount, string>> = { initial: '年初项目数', added: '新增项目数', cancelled: '取消项目数', stated: '项目总数' };
const achievementFields = { chapter: '章节', theme: '主题', subheading: '小标题', statement: '事项陈述', quantity: '数量', measure: '单位', approximate: '约数', about: '项目或指标', evidence: '佐证' } as const;

/** Returns what each cell states that became a fact. Of a cell that states several things, the first counts: amounts before names. */
export const cellNames = ({ total, projects, unit, achievements }: Facts, { numbers }: Pick<Settings, 'numbers'>): ReadonlyMap<CellRef, CellName> => {
  const names = new Map<CellRef, CellName>();
  const put = (cells: readonly CellRef[] | undefined, what: string, whose: string | null): void => {
    for (const cell of cells ?? []) if (!names.has(cell)) names.set(cell, { what, whose });
  };
  const putFields = <Field extends string>(at: Readonly<Partial<Record<Field, readonly CellRef[]>>>, fields: Readonly<Record<Field, string>>, whose: string | null): void => {
    for (const field of Object.keys(fields) as Field[]) put(at[field], fields[field], whose);
  };
  for (const measure of measures) put(total.at[measure], measureNames[measure], '合计');
  for (const { name, at, confirmedAt = {}, lines, sources = [], executionItem, indicators, texts } of projects) {
    for (const cells of [at, confirmedAt]) putFields(cells, measureNames, name);
    for (const line of [...lines, ...sources]) for (const cells of [line.at, line.confirmedAt ?? {}]) putFields(cells, measureNames, `${name}·${line.name}`);
    for (const line of [...lines, ...sources]) put(line.at.name, '资金来源或明细', `${name}·${line.name}`);
    for (const indicator of indicators) putFields(indicator.at, indicatorFields, indicator.name);
    if (executionItem) putFields(executionItem.at, { name: '预算执行率', target: '预算执行率指标值', actual: '预算执行率完成值', maxPoints: '预算执行率分值', declaredPoints: '预算执行率得分', deviationReason: '偏差原因及改进措施' }, name);
    put(at.name, '项目', name);
    put(at.rate, '执行率', name);
    put(at.remark, '备注', name);
    for (const [text, label] of Object.entries(projectTextNames)) put(texts[text as ProjectText]?.at, label, name);
  }
  putFields(unit.at, { name: '单位名称', year: '年度', department: '主管部门' }, null);
  for (const [text, label] of Object.entries(unitTexts)) put(unit.texts[text as UnitText]?.at, label, null);
  for (const [count, label] of Object.entries(projectCounts)) put(unit.counts[count as ProjectCount]?.at, label, null);
  for (const { at } of achievements) putFields(at, achievementFields, null);
  for (const { label, at } of numbers) put([at], `方案数值“${label}”`, null);
  return names;
};
