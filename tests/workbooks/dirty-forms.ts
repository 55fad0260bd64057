/** Forms as they come back from offices (rules.md §4.4), and what a reader finds in them. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';
import { nationalGrid, trainingFunds, trainingIndicators } from './national';
import type { Reviewed } from './reviewed';

const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];
const head = { unit: '某县就业服务中心', department: '某县人力资源和社会保障局', year: 2024 };
const training: Reviewed['projects'][number] = {
  name: '技能培训', amounts: [100, 110, null, 99], lines: [['当年财政拨款', 80, 90, null, 85], ['上年结转资金', 20, 20, null, 14]], execution: ['10', '9', '自评表!C6'], score: ['100', '96', null],
  indicators: [
    '产出 数量 培训人次 ≥180人次 → 185 [20] 20', '产出 质量 考核合格率 ≥95% → 97 [15] 15', '产出 时效 完成时间 日期2024年12月底前 → 2024年11月20日 [15] 15', '效益 社会 就业人数 ≥60人 → 54 [30] 27 因：用工减少，已推介新岗位', '满意度 满意度 学员满意度 ≥90% → 93 [10] 10',
  ],
  texts: { goal: '培训180人次，合格率95%。', completion: '培训185人次，合格率97%。' },
};
const only = (project: Partial<Reviewed['projects'][number]> = {}, more: Partial<Reviewed> = {}): Reviewed => ({ ...head, total: project.amounts ?? training.amounts, tables: ['自评表!A3:J18 自评表 万元'], projects: [{ ...training, ...project }], leftOut: [], ...more });

/** Each with what a reader writes down of it. */
export const dirtyForms: readonly (readonly [title: string, workbook: GridWorkbook, reviewed: Reviewed])[] = [
  [
    'amounts as text, with separators, units and full-width digits',
    { 自评表: nationalGrid({ name: '技能培训', funds: [['年度资金总额', '100.00', '110万元', '９９．００', '10分', '90.00%', '9分'], ['其中：当年财政拨款', '800,000.00元', ' 90 ', '85', '/', '94.44%', '*'], ['上年结转资金', '20.00', '20.00', '14.00', '—', '70%', '无'], ['其他资金', '—', '/', '无', '—', '—', '—']] }) },
    only(),
  ],
  [
    'formulas with the values that were stored with them',
    { 自评表: nationalGrid({ name: '技能培训', funds: [['年度资金总额', { formula: 'E7+E8', value: 100 }, { formula: 'F7+F8', value: 110 }, { formula: 'G7+G8', value: 99 }, 10, { percent: 0.9 }, { formula: 'ROUND(I6*H6,2)', value: 9 }], ...trainingFunds.slice(1)] }) },
    only(),
  ],
  ['hidden rows and columns, which count like the others', { 自评表: { grid: nationalGrid({ name: '技能培训' }), hiddenRows: [6, 12], hiddenColumns: [4] } }, only()],
  [
    'error values and words where amounts should stand',
    { 自评表: nationalGrid({ name: '技能培训', funds: [['年度资金总额', 100, '#REF!', 99, 10, '#DIV/0!', null], ['其中：当年财政拨款', 80, 90, 85, null, null, null], ['上年结转资金', 20, '见附件', 14, null, null, null]] }) },
    // What is left of the sources is the sum.
    only({ amounts: [100, 90, null, 99], lines: [['当年财政拨款', 80, 90, null, 85], ['上年结转资金', 20, null, null, 14]], execution: ['10', null, '自评表!C6'] }, { tables: ['自评表!A3:J17 自评表 万元'] }),
  ],
  [
    'a total of 0 over sources, and a total left blank',
    { 自评表: nationalGrid({ name: '技能培训', funds: [['年度资金总额', 0, null, 99, 10, null, 9], ...trainingFunds.slice(1, 3)] }) },
    only({}, { tables: ['自评表!A3:J17 自评表 万元'] }),
  ],
  [
    'a row of all funds that is called otherwise',
    { 自评表: nationalGrid({ name: '技能培训', funds: [['项目总投资', 100, 110, 99, 10, null, 9], ...trainingFunds.slice(1, 3)] }) },
    only({}, { tables: ['自评表!A3:J17 自评表 万元'] }),
  ],
  [
    'a row of all funds below its sources',
    { 自评表: nationalGrid({ name: '技能培训', funds: [['当年财政拨款', 80, 90, 85, null, null, null], ['上年结转资金', 20, 20, 14, null, null, null], ['本年资金', 100, 110, 99, 10, null, 9]] }) },
    only({ execution: ['10', '9', '自评表!C8'] }, { tables: ['自评表!A3:J17 自评表 万元'] }),
  ],
  [
    'sources without a row of all funds',
    { 自评表: nationalGrid({ name: '技能培训', funds: [['当年财政拨款', 80, 90, 85, 10, null, 9], ['上年结转资金', 20, 20, 14, null, null, null]] }) },
    only({}, { tables: ['自评表!A3:J16 自评表 万元'] }),
  ],
  [
    'parts of a source below it',
    { 自评表: nationalGrid({ name: '技能培训', funds: [trainingFunds[0]!, ['其中：1.当年财政拨款', 80, 90, 85, '—', null, '—'], ['　　　其中：中央资金', 30, 30, 30, '—', null, '—'], ['　　　　　　省级资金', 50, 60, 55, '—', null, '—'], ['2.上年结转资金', 20, 20, 14, '—', null, '—'], ['3.其他资金', 0, 0, 0, '—', null, '—']] }) },
    only(
      { lines: [['1.当年财政拨款', 80, 90, null, 85], ['2.上年结转资金', 20, 20, null, 14], ['3.其他资金', 0, 0, null, 0]] },
      { tables: ['自评表!A3:J20 自评表 万元'], leftOut: [...['E8', 'F8', 'G8'].map((cell) => [`自评表!${cell}`, '「中央资金」是上面一种资金的其中项，已计入'] as const), ...['E9', 'F9', 'G9'].map((cell) => [`自评表!${cell}`, '「省级资金」是上面一种资金的其中项，已计入'] as const)] },
    ),
  ],
  [
    'sources that do not add up, which stay as they are',
    { 自评表: nationalGrid({ name: '技能培训', funds: [trainingFunds[0]!, ['其中：当年财政拨款', 80, 80, 85, '—', null, '—'], ['上年结转资金', 20, 20, 14, '—', null, '—']] }) },
    only({ lines: [['当年财政拨款', 80, 80, null, 85], ['上年结转资金', 20, 20, null, 14]] }, { tables: ['自评表!A3:J17 自评表 万元'] }),
  ],
  [
    'a second heading on a further page',
    { 自评表: nationalGrid({ name: '技能培训', indicators: [...trainingIndicators.slice(0, 3), ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'], ...trainingIndicators.slice(3)] }) },
    only({}, { tables: ['自评表!A3:J19 自评表 万元'], leftOut: [['自评表!B16:J16', '续页的标题和表头，与本表相同']] }),
  ],
  [
    'an amount in yuan that nobody calls so',
    { 自评表: nationalGrid({ name: '技能培训', funds: [['年度资金总额', 1000000, 1100000, 990000, 10, { percent: 0.9 }, 9]] }).map((row) => row.map((cell) => (cell === '项目资金\n（万元）' ? '项目资金' : cell))) },
    only({ lines: [] }, { tables: ['自评表!A3:J15 自评表 元'] }),
  ],
  [
    'a project without a name, called like its sheet',
    { 技能培训: nationalGrid({ name: '' }) },
    only({ name: '技能培训', execution: ['10', '9', '技能培训!C6'] }, { tables: ['技能培训!A3:J18 自评表 万元'] }),
  ],
  [
    'two without a name on one sheet',
    { 自评: [...nationalGrid({ name: '' }), [], ...nationalGrid({ name: '—' })] },
    { ...head, total: [null, null, null, null], tables: ['自评!A3:J18 自评表 万元', '自评!A22:J37 自评表 万元'], projects: [{ ...training, name: '自评（1）', execution: ['10', '9', '自评!C6'] }, { ...training, name: '自评（2）', execution: ['10', '9', '自评!C25'] }], leftOut: [['自评!C22', '表中的文字，不是数据']] },
  ],
  [
    'a form of the whole department beside one of a project',
    {
      部门整体: [
        across('2024年度部门整体支出绩效自评表', 8),
        ['部门（单位）名称', ...across('某县人力资源和社会保障局', 7)],
        ['年度预算（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', null, null, null],
        ['合计', 2000, 2100, 2050, '97.62%', null, null, null],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
        ['履职效能', '整体效能', '重点工作办结率', '100%', '100%', 60, 60, null],
        ['管理效率', '预算管理', '预算完成率', '100%', '97.62%', 40, 39, null],
        ['总分', '<', '<', '<', '<', 100, 99, null],
      ],
      自评表: nationalGrid({ name: '技能培训' }),
    },
    only({}, { leftOut: ['A2:B2', 'A3:D3', 'A4:E4', 'A5:H5', 'A6:G6', 'A7:G7', 'A8:G8'].map((cells) => [`部门整体!${cells.replace('A3:D3', 'A3:E3')}`, '部门整体支出的表，不是项目的表'] as const) }),
  ],
  [
    'prompts of the form left standing',
    { 自评表: nationalGrid({ name: '技能培训', goal: ['（100字以内）', '对照年度目标，说明完成情况'], indicators: [...trainingIndicators, ['^', '^', '指标2：', '……', null, null, null, null]] }) },
    only({ indicators: [...training.indicators, '满意度 满意度 指标2： 定性…… → 空 [无] 空'], texts: { goal: '（100字以内）', completion: '对照年度目标，说明完成情况' } }, { tables: ['自评表!A3:J19 自评表 万元'] }),
  ],
  [
    'a form beside a list of what is no form at all',
    {
      通讯录: [['姓名', '科室', '电话'], ['某甲', '办公室', 12345678], ['某乙', '财务科', 87654321]],
      项目清单: [['序号', '项目名称', '主管部门', '实施单位', '备注'], [1, '技能培训', '某局', '某中心', null], [2, '岗位补贴', '某局', '某中心', null]],
      说明: [['项目名称', '填写项目全称'], ['主管部门', '填写一级预算单位'], ['实施单位', '填写本单位']],
      自评表: nationalGrid({ name: '技能培训' }),
    },
    only({}, {
      leftOut: [
        ...['A1:C1', 'A2:C2', 'A3:C3'].map((cells) => [`通讯录!${cells}`, '该工作表没有识别出表格'] as const),
        ...['A1:E1', 'A2:D2', 'A3:D3'].map((cells) => [`项目清单!${cells}`, '该工作表没有识别出表格'] as const),
        ...['A1:B1', 'A2:B2', 'A3:B3'].map((cells) => [`说明!${cells}`, '该工作表没有识别出表格'] as const),
      ],
    }),
  ],
  [
    'a form and a ledger of other projects on one sheet',
    { 项目: [...nationalGrid({ name: '技能培训' }), [], ['单位：万元', null, null, null, null], ['序号', '项目', '年初预算', '全年预算', '支出'], [1, '修路', 10, 10, 10], [2, '架桥', 5, 5, 5], [null, '合计', 15, 15, 15]] },
    {
      ...head, total: [null, null, null, null], tables: ['项目!A3:J18 自评表 万元', '项目!A21:E24 台账 万元'],
      projects: [{ ...training, execution: ['10', '9', '项目!C6'] }, { name: '修路', amounts: [10, 10, null, 10], indicators: [] }, { name: '架桥', amounts: [5, 5, null, 5], indicators: [] }], leftOut: [],
    },
  ],
];
