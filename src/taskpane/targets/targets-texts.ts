import type { Problem } from '../../core/amend';
import type { Category, Comparison, Kind } from '../../core/model/facts';
import { categoryNames, comparisonNames, kindNames } from '../../core/model/names';
import type { Spoken } from '../texts';
import type { FormField } from './target-forms';

/** The words of the tab 目标. */
export interface TargetsTexts {
  readonly chooseProject: string;
  readonly indicators: (count: number) => string;
  readonly noIndicators: string;
  readonly unsaved: string;
  readonly addIndicator: string;
  readonly newIndicator: string;
  readonly save: string;
  readonly discard: string;
  readonly stray: (name: string) => string;
  readonly fields: Readonly<Record<FormField, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly hints: { readonly qualitative: string; readonly date: string; readonly reason: string };
  readonly livePoints: (points: string | null, max: string) => string;
  readonly problem: (problem: Problem) => string;
}

const chinese: TargetsTexts = {
  chooseProject: '项目',
  indicators: (count) => `绩效指标（${count}个）`,
  noIndicators: '这个项目还没有绩效指标。',
  unsaved: '未保存',
  addIndicator: '新增指标',
  newIndicator: '新指标',
  save: '保存',
  discard: '放弃修改',
  stray: (name) => `「${name}」已不在工作簿中，以下填写的内容没有保存：`,
  fields: {
    category: '一级指标',
    kind: '二级指标',
    name: '三级指标',
    comparison: '指标性质',
    target: '年度指标值',
    measure: '度量单位',
    actual: '实际完成值',
    maxPoints: '分值',
    declaredPoints: '自评得分',
    deviationReason: '偏差原因分析及改进措施',
  },
  categories: categoryNames,
  kinds: kindNames,
  comparisons: { ...comparisonNames, '>=': '≥ 不低于', '>': '> 高于', '<=': '≤ 不超过', '<': '< 低于', '=': '= 等于' },
  hints: { qualitative: '如：全部达成、部分达成、未达成', date: '如：2024年12月31日前', reason: '未完成或明显超额时必填' },
  livePoints: (points, max) => (points === null ? '待评定' : max === '' ? `${points}分` : `${points}分（满分${max}分）`),
  problem: ({ problem }) => problem,
};

const englishFields: Readonly<Record<FormField, string>> = {
  category: 'Category',
  kind: 'Kind',
  name: 'Indicator',
  comparison: 'Comparison',
  target: 'Target',
  measure: 'Measure',
  actual: 'Actual',
  maxPoints: 'Max. points',
  declaredPoints: 'Own points',
  deviationReason: 'Variance explanation and corrective action',
};

const englishProblems: Readonly<Record<Problem['field'], string>> = {
  project: 'This indicator cannot be placed: choose a project, and leave an empty row below the table of targets.',
  indicator: 'This indicator has moved. Read the workbook again.',
  category: 'This level stands in a cell that several rows share. Change it in the sheet.',
  kind: 'This level stands in a cell that several rows share. Change it in the sheet.',
  name: 'Give a name that no other indicator of this project has; if the indicator has moved, read the workbook again.',
  comparison: 'Choose a comparison.',
  target: 'Give a number. For words, choose the comparison “Qualitative”.',
  measure: 'Check the measure.',
  actual: 'Give a number, or leave it empty.',
  maxPoints: 'Give a number above 0, at most 100.',
  declaredPoints: 'Give a number between 0 and the maximum.',
  deviationReason: 'Check the explanation.',
};

const english: TargetsTexts = {
  chooseProject: 'Project',
  indicators: (count) => `Indicators (${count})`,
  noIndicators: 'This project has no indicator yet.',
  unsaved: 'Not saved',
  addIndicator: 'Add indicator',
  newIndicator: 'New indicator',
  save: 'Save',
  discard: 'Discard changes',
  stray: (name) => `“${name}” is no longer in the workbook. This was not saved:`,
  fields: englishFields,
  categories: { output: 'Output', benefit: 'Benefit', satisfaction: 'Satisfaction', cost: 'Cost' },
  kinds: { quantity: 'Quantity', quality: 'Quality', timeliness: 'Timeliness', cost: 'Cost', economic: 'Economic benefit', social: 'Social benefit', ecological: 'Ecological benefit', lasting: 'Lasting effect', satisfaction: 'Satisfaction of those served' },
  comparisons: { '>=': '≥ at least', '>': '> above', '<=': '≤ at most', '<': '< below', '=': '= equal to', qualitative: 'Qualitative', date: 'Date' },
  hints: { qualitative: 'In the words of the official tiers', date: 'The day by which it is done', reason: 'Required when the target is missed or far exceeded' },
  livePoints: (points, max) => (points === null ? 'open' : max === '' ? `${points} points` : `${points} of ${max} points`),
  problem: ({ field }) => englishProblems[field],
};

export const targetsTexts: Spoken<TargetsTexts> = { 'zh-CN': chinese, en: english };
