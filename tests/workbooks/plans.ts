/** What is written before the year is over: 绩效目标表 and 绩效监控表 (rules.md §4.2), alone and beside a self-evaluation, and what a reader finds in them. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';
import { nationalGrid, trainingIndicators } from './national';
import type { Reviewed } from './reviewed';

const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];

/** 河南: one amount for each source, the goals numbered, the targets with their explanation. */
const henan: GridWorkbook = {
  目标表: [
    across('项目支出绩效目标申报表', 6),
    across('（2024年度）', 6),
    ['项目名称', ...across('技能培训', 5)],
    ['主管部门', ...across('某县人力资源和社会保障局', 2), '实施单位', ...across('某县就业服务中心', 2)],
    ['项目资金\n（万元）', '年度资金总额：', '<', 100, '<', '<'],
    ['^', '其中：政府预算资金', '<', 80, '<', '<'],
    ['^', '财政专户管理资金', '<', 0, '<', '<'],
    ['^', '单位资金', '<', 20, '<', '<'],
    ['年度绩效目标', ...across('目标1：培训180人次。', 5)],
    ['^', ...across('目标2：合格率95%。', 5)],
    ['一级指标', '二级指标', '三级指标', '<', '指标值', '指标值说明'],
    ['成本指标', '经济成本指标', '人均培训成本', '<', '≤5000元', '按标准'],
    ['产出指标', '数量指标', '培训人次', '<', '≥180人次', '分3期'],
    ['^', '质量指标', '考核合格率', '<', '≥95%', null],
    ['效益指标', '社会效益指标', '就业人数', '<', '≥60人', null],
    ['满意度指标', '服务对象满意度指标', '学员满意度', '<', '≥90%', null],
  ],
};

const unit = { unit: '某县就业服务中心', department: '某县人力资源和社会保障局', year: 2024 };
const notKnown = '列名「指标值说明」不在已知列名中';

const henanReviewed: Reviewed = {
  ...unit, total: [100, null, null, null], tables: ['目标表!A3:F16 目标表 万元'],
  projects: [
    {
      name: '技能培训', at: '目标表!B3', amounts: [100, null, null, null], lines: [['政府预算资金', 80, null, null, null], ['财政专户管理资金', 0, null, null, null], ['单位资金', 20, null, null, null]],
      indicators: ['成本 成本 人均培训成本 ≤5000元 → 空 [无] 空', '产出 数量 培训人次 ≥180人次 → 空 [无] 空', '产出 质量 考核合格率 ≥95% → 空 [无] 空', '效益 社会 就业人数 ≥60人 → 空 [无] 空', '满意度 满意度 学员满意度 ≥90% → 空 [无] 空'],
      texts: { goal: '目标1：培训180人次。\n目标2：合格率95%。' },
    },
  ],
  leftOut: [['目标表!F11', notKnown], ['目标表!F12', notKnown], ['目标表!F13', notKnown]],
};

/** 郑州: the whole period and the year side by side, under the same headings. */
const zhengzhou: GridWorkbook = {
  绩效目标: [
    across('2024年项目支出绩效目标表', 9),
    ['项目名称', '<', ...across('园区道路改造', 7)],
    ['主管部门', '<', ...across('某区住房和城乡建设局', 3), '实施单位', ...across('某区市政中心', 3)],
    ['资金情况（万元）', '<', '实施期资金总额：', '<', 900, '年度资金总额：', '<', 300, '<'],
    ['^', '^', '其中：财政拨款', '<', 600, '其中：财政拨款', '<', 200, '<'],
    ['^', '^', '其他资金', '<', 300, '其他资金', '<', 100, '<'],
    ['总体目标', '<', ...across('实施期目标', 3), ...across('年度目标', 4)],
    ['^', '^', ...across('三年改造道路12公里。', 3), ...across('改造道路4公里。', 4)],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '<', '指标值'],
    ['^', '产出指标', '数量指标', '改造里程', '12公里', '数量指标', '改造里程', '<', '4公里'],
    ['^', '^', '质量指标', '验收合格率', '100%', '质量指标', '验收合格率', '<', '100%'],
    ['^', '^', '时效指标', '完工时间', '2026年底前', '时效指标', '完工时间', '<', '2024年12月底前'],
    ['^', '效益指标', '社会效益指标', '受益企业', '≥60家', '社会效益指标', '受益企业', '<', '≥20家'],
    ['^', '满意度指标', '服务对象满意度指标', '企业满意度', '≥90%', '服务对象满意度指标', '企业满意度', '<', '≥85%'],
  ],
};

const period = '整个实施期的指标，不是年度指标';
const zhengzhouReviewed: Reviewed = {
  unit: '某区市政中心', department: '某区住房和城乡建设局', year: 2024, total: [300, null, null, null], tables: ['绩效目标!A2:I14 目标表 万元'],
  projects: [
    {
      name: '园区道路改造', at: '绩效目标!C2', amounts: [300, null, null, null], lines: [['财政拨款', 200, null, null, null], ['其他资金', 100, null, null, null]],
      indicators: ['产出 数量 改造里程 （≥）4公里 → 空 [无] 空', '产出 质量 验收合格率 （≥）100% → 空 [无] 空', '产出 时效 完工时间 日期2024年12月底前 → 空 [无] 空', '效益 社会 受益企业 ≥20家 → 空 [无] 空', '满意度 满意度 企业满意度 ≥85% → 空 [无] 空'],
      texts: { goal: '改造道路4公里。' },
    },
  ],
  leftOut: [
    ['绩效目标!E4', '整个实施期的金额，不是年度金额'], ['绩效目标!E5', '整个实施期的金额，不是年度金额'], ['绩效目标!E6', '整个实施期的金额，不是年度金额'],
    ['绩效目标!C7', '表中的文字，不是数据'], ['绩效目标!C8', '表中的文字，不是数据'],
    ...[9, 10, 11, 12, 13, 14].map((row) => [`绩效目标!C${row}:E${row}`, period] as const),
  ],
};

/** A form of monitoring: what was spent and done by July is nothing of the year. */
const monitoring: GridWorkbook = {
  监控: [
    across('2024年度项目支出绩效监控情况表', 12),
    ['项目名称', ...across('技能培训', 11)],
    ['主管部门', ...across('某县人力资源和社会保障局', 5), '实施单位', ...across('某县就业服务中心', 5)],
    ['项目资金（万元）', '<', '年初预算数', '<', '1-7月执行数', '<', '1-7月执行率', '<', '全年预计执行数', '<', '<', '<'],
    ['年度资金总额', '<', 100, '<', 52, '<', '52.00%', '<', 100, '<', '<', '<'],
    ['其中：当年财政拨款', '<', 80, '<', 40, '<', '50.00%', '<', 80, '<', '<', '<'],
    ['其他资金', '<', 20, '<', 12, '<', '60.00%', '<', 20, '<', '<', '<'],
    ['年度总体目标', ...across('培训180人次，合格率95%。', 11)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况', '偏差原因分析', '<', '<', '完成目标可能性', '<', '备注'],
    ['^', '^', '^', '^', '^', '^', '经费保障', '人员保障', '原因说明', '确定能', '有可能', '^'],
    ['产出指标', '数量指标', '培训人次', '≥180人次', '96人次', '185人次', null, null, null, '√', null, null],
    ['^', '质量指标', '考核合格率', '≥95%', '97%', '97%', null, null, null, '√', null, null],
    ['效益指标', '社会效益指标', '就业人数', '≥60人', '20人', '58人', null, '√', '讲师不足', null, '√', '下半年补齐'],
  ],
};

const monthly = (header: string): string => `「${header}」只是部分月份的数，不作全年数`;
const expected = (header: string): string => `「${header}」是预计数，不作全年数`;
const other = (header: string): string => `列名「${header}」不在已知列名中`;
const monitoringLeft: Reviewed['leftOut'] = [
  ...[4, 5, 6, 7].flatMap((row) => [[`监控!E${row}`, monthly('1-7月执行数')], [`监控!G${row}`, monthly('1-7月执行率')], [`监控!I${row}`, expected('全年预计执行数')]] as const),
  ...(['G10 偏差原因分析经费保障', 'H10 偏差原因分析人员保障', 'I10 偏差原因分析原因说明', 'J10 完成目标可能性确定能', 'K10 完成目标可能性有可能'].map((entry) => entry.split(' ') as [string, string]).map(([cell, header]) => [`监控!${cell}`, other(header)] as const)),
  ...[11, 12].flatMap((row) => [[`监控!E${row}`, monthly('1-7月执行情况')], [`监控!F${row}`, expected('全年预计完成情况')], [`监控!J${row}`, other('完成目标可能性确定能')]] as const),
  ['监控!E13', monthly('1-7月执行情况')], ['监控!F13', expected('全年预计完成情况')], ['监控!H13', other('偏差原因分析人员保障')], ['监控!I13', other('偏差原因分析原因说明')], ['监控!K13', other('完成目标可能性有可能')], ['监控!L13', '年终以前写的「备注」，不作全年的偏差原因'],
];
const monitoringReviewed: Reviewed = {
  ...unit, total: [100, null, null, null], tables: ['监控!A2:L13 监控表 万元'],
  projects: [
    {
      name: '技能培训', at: '监控!B2', amounts: [100, null, null, null], lines: [['当年财政拨款', 80, null, null, null], ['其他资金', 20, null, null, null]],
      indicators: ['产出 数量 培训人次 ≥180人次 → 空 [无] 空', '产出 质量 考核合格率 ≥95% → 空 [无] 空', '效益 社会 就业人数 ≥60人 → 空 [无] 空'],
      texts: { goal: '培训180人次，合格率95%。' },
    },
  ],
  leftOut: monitoringLeft,
};

/** A plan, its monitoring and the self-evaluation of one project: the plan has a target that was lowered and an indicator that is gone. */
const together: GridWorkbook = {
  目标表: [
    ...(henan['目标表'] as readonly (readonly GridCell[])[]).slice(0, 10),
    ['一级指标', '二级指标', '三级指标', '<', '指标值', null],
    ['产出指标', '数量指标', '培训人次', '<', '≥200人次', null],
    ['^', '质量指标', '考核合格率', '<', '≥95%', null],
    ['^', '^', '教材更新数', '<', '≥10册', null],
  ],
  监控: monitoring['监控'] as readonly (readonly GridCell[])[],
  自评表: nationalGrid({ name: '技能培训' }),
};

const togetherReviewed: Reviewed = {
  ...unit, total: [100, 110, null, 99], tables: ['目标表!A3:F14 目标表 万元', '监控!A2:L13 监控表 万元', '自评表!A3:J18 自评表 万元'],
  projects: [
    {
      name: '技能培训', at: '自评表!C3', amounts: [100, 110, null, 99], lines: [['当年财政拨款', 80, 90, null, 85], ['上年结转资金', 20, 20, null, 14]],
      execution: ['10', '9', '自评表!C6'], score: ['100', '96', null],
      indicators: [
        '产出 数量 培训人次 ≥180人次 → 185 [20] 20', '产出 质量 考核合格率 ≥95% → 97 [15] 15', '产出 时效 完成时间 日期2024年12月底前 → 2024年11月20日 [15] 15', '效益 社会 就业人数 ≥60人 → 54 [30] 27 因：用工减少，已推介新岗位', '满意度 满意度 学员满意度 ≥90% → 93 [10] 10',
      ],
      texts: { goal: '培训180人次，合格率95%。', completion: '培训185人次，合格率97%。' },
    },
  ],
  differences: ['培训人次 target ≥180人次 自评表!F13 ≠ ≥200人次 目标表!E12', '教材更新数 name 无  ≠ ≥10册 目标表!C14'],
  leftOut: [...monitoringLeft, ['目标表!D6', '其中项「政府预算资金」与先读到的表不同，以自评表!C7一表的其中项为准'], ['目标表!D7', '其中项「财政专户管理资金」与先读到的表不同，以自评表!C7一表的其中项为准'], ['目标表!D8', '其中项「单位资金」与先读到的表不同，以自评表!C7一表的其中项为准'], ['监控!C7', '其中项「其他资金」与先读到的表不同，以自评表!C7一表的其中项为准'], ['目标表!E12', '与自评表!F13不一致，以那里的为准'], ['目标表!C14', '自评的指标中没有这一指标'], ['目标表!E14', '自评的指标中没有这一指标']],
};

/** A ledger, and the forms of two of its projects on sheets of their own; one form says another amount, one project is in the forms alone. */
const ledgerAndForms: GridWorkbook = {
  台账: [
    ['2024年项目支出台账', '<', '<', '<', '<'],
    [null, null, null, null, '单位：万元'],
    ['序号', '项目', '年初预算', '全年预算', '支出'],
    [1, '技能培训', 100, 110, 99],
    [2, '岗位补贴', 100, 110, 98],
    [3, '招聘会', 10, 10, 10],
    [null, '合计', 210, 230, 207],
  ],
  自评1: nationalGrid({ name: '技能 培训' }),
  自评2: nationalGrid({ name: '岗位补贴' }),
  自评3: nationalGrid({ name: '见习补贴', indicators: trainingIndicators.slice(0, 2) }),
};

const trained: Reviewed['projects'][number]['indicators'] = togetherReviewed.projects[0]!.indicators;
const bySource: NonNullable<Reviewed['projects'][number]['lines']> = [['当年财政拨款', 80, 90, null, 85], ['上年结转资金', 20, 20, null, 14]];
const ledgerReviewed: Reviewed = {
  unit: '某县就业服务中心', year: 2024,
  // The 合计 of the ledger does not cover 见习补贴.
  total: [null, null, null, null],
  tables: ['台账!A3:E7 台账 万元', '自评1!A3:J18 自评表 万元', '自评2!A3:J18 自评表 万元', '自评3!A3:J15 自评表 万元'],
  projects: [
    { name: '技能培训', at: '台账!B4', amounts: [100, 110, null, 99], lines: bySource, execution: ['10', '9', '自评1!C6'], score: ['100', '96', null], indicators: trained, texts: { goal: '培训180人次，合格率95%。', completion: '培训185人次，合格率97%。' } },
    { name: '岗位补贴', at: '台账!B5', amounts: [100, 110, null, 98], lines: bySource, execution: ['10', '9', '自评2!C6'], score: ['100', '96', null], indicators: trained, texts: { goal: '培训180人次，合格率95%。', completion: '培训185人次，合格率97%。' } },
    { name: '招聘会', at: '台账!B6', amounts: [10, 10, null, 10], indicators: [] },
    { name: '见习补贴', at: '自评3!C3', amounts: [100, 110, null, 99], lines: bySource, execution: ['10', '9', '自评3!C6'], score: ['100', '96', null], indicators: trained.slice(0, 2), texts: { goal: '培训180人次，合格率95%。', completion: '培训185人次，合格率97%。' } },
  ],
  differences: ['岗位补贴 executed 98 台账!E5 ≠ 99 自评2!G6'],
  leftOut: [['自评2!G6', '与台账!E5的98.00万元不一致，以先读到的为准']],
};

/** The self-evaluation of a year beside the plan for the next. */
const nextYear: GridWorkbook = {
  目标表: (henan['目标表'] as readonly (readonly GridCell[])[]).map((row) => row.map((cell) => (cell === '（2024年度）' ? '（2025年度）' : cell))),
  自评表: nationalGrid({ name: '技能培训' }),
};
const nextYearReviewed: Reviewed = {
  ...togetherReviewed, tables: ['自评表!A3:J18 自评表 万元'], differences: [],
  leftOut: ['A3:B3', 'A4:E4', 'A5:D5', 'B6:D6', 'B7:D7', 'B8:D8', 'A9:B9', 'B10', 'A11:F11', 'A12:F12', 'A13:F13', 'B14:E14', 'A15:E15', 'A16:E16'].map((cells) => [`目标表!${cells}`, '2025年的表，报告年度为2024年'] as const),
};

/** Each with what a reader writes down of it. */
export const plannedForms: readonly (readonly [title: string, workbook: GridWorkbook, reviewed: Reviewed])[] = [
  ['河南', henan, henanReviewed],
  ['郑州', zhengzhou, zhengzhouReviewed],
  ['监控', monitoring, monitoringReviewed],
  ['a plan, its monitoring and the self-evaluation', together, togetherReviewed],
  ['the plan of the next year beside a self-evaluation', nextYear, nextYearReviewed],
  ['a ledger and forms of its projects', ledgerAndForms, ledgerReviewed],
];
