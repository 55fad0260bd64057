import type { SampleCell, SampleSheet } from './sample-sheet';
import { targetsSheet, unitSheet } from './usual-sheets';

interface Work {
  readonly name: string;
  readonly initial: number;
  readonly adjusted: number;
  readonly received: number;
  readonly executed: number;
  /** The column its stated rate divides by. */
  readonly over: 'C' | 'D' | 'E';
  readonly remark: string | null;
}

const works: readonly Work[] = [
  { name: '高素质农民培育', initial: 150, adjusted: 180, received: 165, executed: 162, over: 'E', remark: '上级追加培训任务，调增预算' },
  { name: '耕地质量监测', initial: 80, adjusted: 64, received: 64, executed: 63.2, over: 'C', remark: '监测点位核减，调减预算' },
  { name: '农产品质量抽检', initial: 60, adjusted: 60, received: 60, executed: 57, over: 'D', remark: null },
];
const total = (pick: (work: Work) => number): number => Math.round(works.reduce((sum, work) => sum + pick(work) * 100, 0)) / 100;
const whole = { C: total(({ initial }) => initial), D: total(({ adjusted }) => adjusted), E: total(({ received }) => received), F: total(({ executed }) => executed) } as const;
const last = 3 + works.length;

const row = (project: string, category: string, kind: string, name: string, target: number, measure: string, actual: number, maximum: number, reason: string | null = null): readonly SampleCell[] => [
  project, category, kind, name, '≥', target, measure, actual, maximum, actual >= target ? maximum : Math.round((actual / target) * maximum * 100) / 100, reason,
];

/** Sample (e): the rates of one table divide by 年初预算数, 全年预算数 and 到位资金 in turn. */
export const bases: readonly SampleSheet[] = [
  {
    name: '项目支出',
    title: '2024年度项目支出执行情况表（示例）',
    corner: '单位：万元',
    headings: ['序号', '项目', '年初预算数', '全年预算数', '资金到位数', '全年执行数', '预算执行率', '备注'],
    rows: [
      ...works.map((work, index): readonly SampleCell[] => [
        index + 1, work.name, work.initial, work.adjusted, work.received, work.executed,
        { formula: `F${index + 4}/${work.over}${index + 4}`, value: work.executed / { C: work.initial, D: work.adjusted, E: work.received }[work.over] },
        work.remark,
      ]),
      [null, '合计', ...(['C', 'D', 'E', 'F'] as const).map((column): SampleCell => ({ formula: `SUM(${column}4:${column}${last})`, value: whole[column] })), { formula: `F${last + 1}/C${last + 1}`, value: whole.F / whole.C }, null],
    ],
    widths: [7, 24, 13, 13, 13, 13, 12, 34],
    formats: { 2: '0.00', 3: '0.00', 4: '0.00', 5: '0.00', 6: '0.00%' },
    bold: [works.length],
    note: null,
  },
  targetsSheet([
    row('高素质农民培育', '产出指标', '数量指标', '培训农民', 900, '人次', 1080, 30),
    row('高素质农民培育', '产出指标', '质量指标', '考核合格率', 90, '%', 96, 20),
    row('高素质农民培育', '效益指标', '经济效益指标', '学员发展规模经营户', 60, '户', 63, 30),
    row('高素质农民培育', '满意度指标', '服务对象满意度指标', '学员满意度', 90, '%', 97, 10),
    row('耕地质量监测', '产出指标', '数量指标', '监测点位', 40, '个', 40, 30),
    row('耕地质量监测', '产出指标', '时效指标', '监测报告按时提交率', 95, '%', 100, 20),
    row('耕地质量监测', '效益指标', '生态效益指标', '酸化耕地治理面积', 5000, '亩', 4600, 30, '秋季连阴雨，部分地块不能施用调理剂，将于次年春耕前补施'),
    row('耕地质量监测', '满意度指标', '服务对象满意度指标', '种植户满意度', 88, '%', 90, 10),
    row('农产品质量抽检', '产出指标', '数量指标', '抽检批次', 1200, '批次', 1236, 30),
    row('农产品质量抽检', '产出指标', '质量指标', '检测报告准确率', 99, '%', 99.5, 20),
    row('农产品质量抽检', '效益指标', '社会效益指标', '不合格产品处置率', 98, '%', 98, 30),
    row('农产品质量抽检', '满意度指标', '服务对象满意度指标', '经营主体满意度', 85, '%', 91, 10),
  ], [22, 12, 20, 24, 10, 12, 10, 12, 8, 8, 50]),
  unitSheet([
    ['单位名称', '某县农业农村局'],
    ['年度', 2024],
    ['资金用途', '农民培训、耕地质量监测和农产品质量安全'],
    ['评价组织', '由分管副局长牵头，计财股和各业务股室组成自评小组'],
    ['评价时间', '2025年1月15日至2月20日'],
    ['立项依据', '年度农业专项资金项目实施方案'],
    ['资金管理制度', '农业专项资金管理办法，实行项目库管理、县级报账'],
  ]),
];
