import { targetsSheet } from '../model/own-sheets';
import type { SheetPlan } from '../model/sheet-plan';
import type { TargetsMeaning } from '../recognise/indicators/columns';
import { headedSheet } from './headed-sheet';

/** Columns of the sheet 绩效目标, as the program lays it out where the workbook has no table of targets. */
export const targetsHeadings: readonly { readonly meaning: TargetsMeaning; readonly heading: string; readonly width: number }[] = [
  { meaning: 'project', heading: '项目', width: 130 },
  { meaning: 'category', heading: '一级指标', width: 70 },
  { meaning: 'kind', heading: '二级指标', width: 100 },
  { meaning: 'name', heading: '三级指标', width: 130 },
  { meaning: 'comparison', heading: '指标性质', width: 60 },
  { meaning: 'target', heading: '年度指标值', width: 70 },
  { meaning: 'measure', heading: '度量单位', width: 60 },
  { meaning: 'actual', heading: '实际完成值', width: 70 },
  { meaning: 'maxPoints', heading: '分值', width: 45 },
  { meaning: 'declaredPoints', heading: '得分', width: 45 },
  { meaning: 'deviationReason', heading: '偏差原因分析及改进措施', width: 220 },
];

/** Returns the empty sheet 绩效目标: a title and the headings, ready for rows. */
export const planTargetsSheet = (): SheetPlan => headedSheet(targetsSheet, '项目绩效目标及完成情况表', null, targetsHeadings);
