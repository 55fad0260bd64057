/** The national form, drawn from the annex to 财预〔2020〕10号, and what a reader finds in it. Knows nothing of the program. */
import type { GridCell, GridSheet, GridWorkbook } from './grid';
import type { Reviewed } from './reviewed';

export interface NationalForm {
  readonly name: string;
  readonly title?: string;
  readonly year?: string;
  /** 年初, 全年, 执行 and the rate as shown, by source; the first row is all funds. */
  readonly funds?: readonly (readonly [name: string, initial: GridCell, adjusted: GridCell, executed: GridCell, maxPoints: GridCell, rate: GridCell, points: GridCell])[];
  readonly indicators?: readonly (readonly GridCell[])[];
  readonly total?: readonly GridCell[];
  readonly goal?: readonly [string, string];
  readonly foot?: readonly (readonly GridCell[])[];
}

const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];

export const trainingFunds: NonNullable<NationalForm['funds']> = [
  ['年度资金总额', 100, 110, 99, 10, { percent: 0.9 }, 9],
  ['其中：当年财政拨款', 80, 90, 85, '—', { percent: 0.9444 }, '—'],
  ['上年结转资金', 20, 20, 14, '—', { percent: 0.7 }, '—'],
  ['其他资金', null, null, null, '—', null, '—'],
];

export const trainingIndicators: NonNullable<NationalForm['indicators']> = [
  ['产出指标', '数量指标', '培训人次', '≥180人次', '185人次', 20, 20, null],
  ['^', '质量指标', '考核合格率', '≥95%', '97%', 15, 15, null],
  ['^', '时效指标', '完成时间', '2024年12月底前', '2024年11月20日', 15, 15, null],
  ['效益指标', '社会效益指标', '就业人数', '≥60人', '54人', 30, 27, '用工减少，已推介新岗位'],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '93%', 10, 10, null],
];

/** Returns the form as the annex prints it, ten columns wide: a head, the amounts by source, the goal, the indicators, the total. */
export const nationalGrid = ({ name, title = '项目支出绩效自评表', year = '（2024年度）', funds = trainingFunds, indicators = trainingIndicators, total = ['总分', 100, 96], goal = ['培训180人次，合格率95%。', '培训185人次，合格率97%。'], foot = [] }: NationalForm): GridSheet['grid'] => [
  across(title, 10),
  across(year, 10),
  ['项目名称', '<', ...across(name, 8)],
  ['主管部门', '<', ...across('某县人力资源和社会保障局', 3), '实施单位', '<', ...across('某县就业服务中心', 3)],
  ['项目资金\n（万元）', '<', null, '<', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ...funds.map(([label, ...values]): readonly GridCell[] => ['^', '^', label, '<', ...values]),
  ['年度总体目标', ...across('预期目标', 4), ...across('实际完成情况', 5)],
  ['^', ...across(goal[0], 4), ...across(goal[1], 5)],
  ['绩\n效\n指\n标', '一级指标', '二级指标', '三级指标', '<', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ...indicators.map(([category = null, kind = null, third = null, ...values]): readonly GridCell[] => ['^', category, kind, third, '<', ...values]),
  [...across(total[0] ?? null, 7), total[1] ?? null, total[2] ?? null, total[3] ?? null],
  ...foot.map(([first = null, ...rest]) => (rest.length === 0 ? across(first, 10) : [first, ...rest])),
];

/** A form of one project as it is read from a sheet of that name. */
const training = (name: string, sheet: string): Reviewed['projects'][number] => ({
  name,
  at: `${sheet}!C3`,
  amounts: [100, 110, null, 99],
  lines: [['当年财政拨款', 80, 90, null, 85], ['上年结转资金', 20, 20, null, 14]],
  execution: ['10', '9', `${sheet}!C6`],
  score: ['100', '96', null],
  indicators: [
    '产出 数量 培训人次 ≥180人次 → 185 [20] 20',
    '产出 质量 考核合格率 ≥95% → 97 [15] 15',
    '产出 时效 完成时间 日期2024年12月底前 → 2024年11月20日 [15] 15',
    '效益 社会 就业人数 ≥60人 → 54 [30] 27 因：用工减少，已推介新岗位',
    '满意度 满意度 学员满意度 ≥90% → 93 [10] 10',
  ],
  texts: { goal: '培训180人次，合格率95%。', completion: '培训185人次，合格率97%。' },
});

const head = { unit: '某县就业服务中心', department: '某县人力资源和社会保障局', year: 2024 };

/** Each with what a reader writes down of it. */
export const nationalForms: readonly (readonly [title: string, workbook: GridWorkbook, reviewed: Reviewed])[] = [
  ['one form on a sheet', { 自评表: nationalGrid({ name: '技能培训' }) }, { ...head, total: [100, 110, null, 99], tables: ['自评表!A3:J18 自评表 万元'], projects: [training('技能培训', '自评表')], leftOut: [] }],
  [
    'one sheet for each project, beside an empty form',
    { 培训: nationalGrid({ name: '技能培训' }), 补贴: nationalGrid({ name: '岗位补贴' }), 空表: nationalGrid({ name: '', funds: [['年度资金总额', null, null, null, null, null, null]], indicators: [['产出指标', '数量指标', '指标1：', null, null, null, null, null]], total: ['总分'], goal: ['', ''] }) },
    { ...head, total: [null, null, null, null], tables: ['培训!A3:J18 自评表 万元', '补贴!A3:J18 自评表 万元'], projects: [training('技能培训', '培训'), training('岗位补贴', '补贴')], leftOut: [['空表!A3', '空白的表，还没有填写'], ['空表!A4:H4', '空白的表，还没有填写'], ['空表!A5:J5', '空白的表，还没有填写'], ['空表!C6', '空白的表，还没有填写'], ['空表!A7:F7', '空白的表，还没有填写'], ['空表!A9:J9', '空白的表，还没有填写'], ['空表!B10:D10', '空白的表，还没有填写'], ['空表!A11', '空白的表，还没有填写']] },
  ],
  [
    'three forms on one sheet, with blank rows and feet between them',
    {
      自评表: [
        ...nationalGrid({ name: '技能培训', foot: [['填表人：', '<', '某', null, null, null, '联系电话：', '<', '12345678', '<'], ['注：其他资金包括自筹资金。']] }),
        [],
        [],
        ...nationalGrid({ name: '岗位补贴', foot: [['注：同上。']] }),
        ...nationalGrid({ name: '见习补贴' }),
      ],
    },
    {
      ...head, total: [null, null, null, null], tables: ['自评表!A3:J20 自评表 万元', '自评表!A25:J41 自评表 万元', '自评表!A44:J59 自评表 万元'],
      projects: [training('技能培训', '自评表'), { ...training('岗位补贴', '自评表'), at: '自评表!C25', execution: ['10', '9', '自评表!C28'] }, { ...training('见习补贴', '自评表'), at: '自评表!C44', execution: ['10', '9', '自评表!C47'] }],
      leftOut: [['自评表!A19:I19', '表后附注'], ['自评表!A20', '表后附注'], ['自评表!A41', '表后附注']],
    },
  ],
];
