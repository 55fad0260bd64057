import type { SampleCell, SampleSheet } from './sample-sheet';
import { achievementsSheet, targetsSheet, unitSheet } from './usual-sheets';

interface Work {
  readonly name: string;
  readonly initial: number;
  readonly adjusted: number;
  readonly received: number;
  readonly executed: number;
  readonly remark: string | null;
}

const works: readonly Work[] = [
  { name: '河道清淤整治', initial: 420, adjusted: 380, received: 260, executed: 171.6, remark: '设计变更重新报批，实际开工比计划晚五个月' },
  { name: '空气自动站改造', initial: 160, adjusted: 160, received: 160, executed: 152.45, remark: null },
  { name: '农村污水管网', initial: 300, adjusted: 360, received: 210, executed: 138.2, remark: '年中追加管网延伸预算；征地协调未完成，两个标段没有开工' },
  { name: '环境执法能力建设', initial: 90, adjusted: 90, received: 90, executed: 68.38, remark: '部分设备到货验收推迟到次年一月，合同款转入下年支付' },
];

const row = (project: string, category: string, kind: string, name: string, comparison: string, target: number | string, measure: string | null, actual: number | string | null, maximum: number, points: number | null, reason: string | null = null): readonly SampleCell[] => [
  project, category, kind, name, comparison, target, measure, actual, maximum, points, reason,
];

const total = (pick: (work: Work) => number): number => Math.round(works.reduce((sum, work) => sum + pick(work) * 100, 0)) / 100;
const last = 3 + works.length;

/** Sample (d): little of the budget was spent; budgets changed during the year, targets were missed, most of it explained. */
export const slow: readonly SampleSheet[] = [
  {
    name: '预算执行',
    title: '2024年度项目预算执行情况表（示例）',
    corner: '单位：万元',
    headings: ['序号', '项目', '年初预算数', '全年预算数', '资金到位数', '全年执行数', '执行率', '备注'],
    rows: [
      ...works.map((work, index): readonly SampleCell[] => [index + 1, work.name, work.initial, work.adjusted, work.received, work.executed, { formula: `F${index + 4}/D${index + 4}`, value: work.executed / work.adjusted }, work.remark]),
      [
        null,
        '合计',
        ...(['initial', 'adjusted', 'received', 'executed'] as const).map((measure, index): SampleCell => ({ formula: `SUM(${'CDEF'[index]}4:${'CDEF'[index]}${last})`, value: total((work) => work[measure]) })),
        { formula: `F${last + 1}/D${last + 1}`, value: total(({ executed }) => executed) / total(({ adjusted }) => adjusted) },
        null,
      ],
    ],
    widths: [7, 24, 13, 13, 13, 13, 11, 50],
    formats: { 2: '0.00', 3: '0.00', 4: '0.00', 5: '0.00', 6: '0.00%' },
    bold: [works.length],
    note: '注：未执行的资金结转下年继续用于原项目。',
  },
  targetsSheet([
    row('河道清淤整治', '产出指标', '数量指标', '清淤河段长度', '≥', 12, '公里', 5.4, 30, 13.5, '设计变更重新报批，开工推迟，下年一季度完成剩余河段'),
    row('河道清淤整治', '产出指标', '质量指标', '单元工程验收合格率', '≥', 95, '%', 97, 20, 20),
    row('河道清淤整治', '效益指标', '生态效益指标', '出境断面水质达标率', '≥', 90, '%', 91.7, 30, 30),
    row('河道清淤整治', '满意度指标', '服务对象满意度指标', '沿岸群众满意度', '≥', 85, '%', 88, 10, 10),
    row('空气自动站改造', '产出指标', '数量指标', '改造空气自动站', '≥', 4, '座', 4, 25, 25),
    row('空气自动站改造', '产出指标', '时效指标', '数据按时上传率', '≥', 98, '%', 99.2, 25, 25),
    row('空气自动站改造', '效益指标', '可持续影响指标', '监测结果应用机制', '定性', '建立并运行', null, '达成预期', 30, 27),
    row('空气自动站改造', '满意度指标', '服务对象满意度指标', '数据使用单位满意度', '≥', 90, '%', 94, 10, 10),
    row('农村污水管网', '产出指标', '数量指标', '铺设污水管网', '≥', 25, '公里', 11, 30, 13.2, '征地协调未完成，拟由乡镇包片推进，上半年交付用地'),
    row('农村污水管网', '产出指标', '成本指标', '每公里造价', '≤', 14, '万元', 12.6, 20, 20),
    row('农村污水管网', '效益指标', '社会效益指标', '受益农户', '≥', 1500, '户', 640, 30, 12.8, '征地协调未完成，拟由乡镇包片推进，上半年交付用地'),
    row('农村污水管网', '满意度指标', '服务对象满意度指标', '受益农户满意度', '≥', 85, '%', 86, 10, 10),
    row('环境执法能力建设', '产出指标', '数量指标', '购置执法设备', '≥', 36, '套', 29, 25, 20.14, '部分设备验收推迟'),
    row('环境执法能力建设', '产出指标', '数量指标', '执法培训', '≥', 3, '期', 5, 25, 25, '年中新增两期移动执法培训'),
    row('环境执法能力建设', '效益指标', '社会效益指标', '信访举报办结率', '=', 100, '%', 100, 30, 30),
    row('环境执法能力建设', '满意度指标', '服务对象满意度指标', '举报人满意度', '≥', 85, '%', 87, 10, 10),
  ], [22, 12, 20, 22, 10, 12, 10, 12, 8, 8, 50]),
  achievementsSheet([
    ['过程', '调度', '现场调度', '对进度滞后的项目现场调度6次', 6, '次', null, null, '调度纪要'],
    ['产出', '水环境', '入河排口', '封堵违规入河排口18个', 18, '个', null, '河道清淤整治', '排口台账'],
    ['产出', '大气环境', '站点运行', '4座自动站改造后稳定运行160余天', 160, '天', '余', '空气自动站改造', '运行记录'],
    ['问题', '项目管理', '前期工作', '前期工作准备不足，执行进度集中在四季度，支出进度不均衡', null, null, null, null, null],
    ['建议', '项目管理', '前期工作', '由规划科牵头，在预算下达前完成设计和用地手续，每年三月底前开工', null, null, null, null, null],
  ], [8, 12, 12, 56, 8, 8, 8, 22, 14]),
  unitSheet([
    ['单位名称', '某市生态环境局'],
    ['年度', 2024],
    ['资金用途', '水环境治理、大气监测和环境执法'],
    ['评价组织', '由局长牵头，财务科、规划科、水科、大气科和执法支队组成自评小组'],
    ['评价时间', '2025年2月10日至3月5日'],
    ['立项依据', '全市污染防治年度实施方案和年度预算批复'],
    ['资金管理制度', '生态环境专项资金管理办法，按工程进度审核支付'],
  ]),
];
