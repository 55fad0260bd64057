/** The sheets that samples have in common: their headings stand here once. */
import type { SampleCell, SampleSheet } from './sample-sheet';

type Rows = readonly (readonly SampleCell[])[];

const plain = { corner: null, formats: {}, bold: [], note: null } as const;

/** 单位信息 of a sample. */
export const unitSheet = (rows: readonly (readonly [string, string | number])[]): SampleSheet => ({ ...plain, name: '单位信息', title: null, headings: ['栏目', '内容'], rows, widths: [18, 64] });

export const indicatorHeadings = ['项目', '一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '度量单位', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];

/** 绩效目标 of a sample; widths in characters. */
export const targetsSheet = (rows: Rows, widths: readonly number[], title = '2024年度项目绩效目标完成情况表（示例）'): SampleSheet => ({ ...plain, name: '绩效目标', title, headings: indicatorHeadings, rows, widths });

/** 成效台账 of a sample; widths in characters. */
export const achievementsSheet = (rows: Rows, widths: readonly number[], title = '2024年度工作成效台账（示例）'): SampleSheet => ({
  ...plain, name: '成效台账', title, headings: ['章节', '主题', '小标题', '事项陈述', '数量', '单位', '约数', '项目或指标', '佐证'], rows, widths,
});
