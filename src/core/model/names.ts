import type { Severity } from './evaluation';
import type { Category, Comparison, Kind, Measure, ProjectText, RateBasis } from './facts';

/** The columns of a ledger, as forms, messages and the report name them. */
export const measureNames: Readonly<Record<Measure, string>> = { initial: '年初预算数', adjusted: '全年预算数', received: '资金到位数', executed: '全年执行数' };

/** 预算执行率 with what it divides by, as the report names it beside each rate. */
export const rateWords = (over: RateBasis): string => `${measureNames.executed}÷${measureNames[over]}`;

/** What 预算执行率 divides by, as the command line asks for it. */
export const basisNames: Readonly<Record<RateBasis, string>> = { adjusted: measureNames.adjusted, initial: measureNames.initial, received: '到位资金' };

/** What a person may write for what 预算执行率 divides by, the usual word first. */
export const basisWords: Readonly<Record<RateBasis, readonly string[]>> = { adjusted: [measureNames.adjusted], initial: [measureNames.initial], received: [measureNames.received, basisNames.received, '到位数'] };

/** What kind of amount a column holds, where kinds are set against each other or stand in one column. */
export const amountKinds: Readonly<Record<Measure, string>> = { initial: '年初预算数', adjusted: '预算数', received: '到位数', executed: '支出数' };

/** What a person writes of a project, as forms name it. */
export const projectTextNames: Readonly<Record<ProjectText, string>> = { goal: '年度总体目标', completion: '实际完成情况', conclusion: '评价结论', problems: '存在问题', improvements: '改进措施' };

/** 一级指标 in the order of the forms. */
export const categories: readonly Category[] = ['output', 'benefit', 'satisfaction', 'cost'];

/** 一级指标 by the word before 指标. */
export const categoryWords: Readonly<Record<Category, string>> = { output: '产出', benefit: '效益', satisfaction: '满意度', cost: '成本' };

/** 一级指标 as a form's cell has it. */
export const categoryNames: Readonly<Record<Category, string>> = { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标', cost: '成本指标' };

/** 二级指标 as a form's cell has it. */
export const kindNames: Readonly<Record<Kind, string>> = {
  quantity: '数量指标', quality: '质量指标', timeliness: '时效指标', cost: '成本指标', economic: '经济效益指标', social: '社会效益指标', ecological: '生态效益指标', lasting: '可持续影响指标', satisfaction: '服务对象满意度指标',
};

/** 指标性质 as a form's cell has it. */
export const comparisonNames: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=', range: '区间', qualitative: '定性', date: '日期' };

/** 指标性质 before a number in the report; = goes without saying. */
export const comparisonSigns: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '=': '', range: '', qualitative: '', date: '' };

/** 级别 as 核对清单 and the command line name it. */
export const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示', review: '待确认' };
