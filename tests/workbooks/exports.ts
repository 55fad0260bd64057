/** What the systems of the finance departments export (rules.md §4.2), and what a reader finds in it. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';
import type { Reviewed } from './reviewed';

const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];

const flatHead: readonly GridCell[] = ['单位编码', '单位名称', '项目编码', '项目名称', '指标文号', '支出功能分类科目', '部门经济分类科目', '资金性质', '指标金额', '已支出', '结余'];
const bureau: readonly GridCell[] = ['205001', '某县教育局'];
const library: readonly GridCell[] = ['P24001', '图书购置'];
const wiring: readonly GridCell[] = ['P24002', '校园线路改造'];

/** One row for each document, subject and class; the total merged over the columns that tell of the rows. */
const flat: GridWorkbook = {
  指标执行: [
    across('2024年预算指标执行情况表', 11),
    [...Array.from({ length: 10 }, () => null), '单位：元'],
    flatHead,
    [...bureau, ...library, '县财〔2024〕1号', '2050203 初中教育', '30201 办公费', '一般公共预算', 120000, 118000, 2000],
    [...bureau, ...library, '县财〔2024〕1号', '2050203 初中教育', '31002 办公设备购置', '一般公共预算', 380000, 380000, 0],
    [...bureau, ...library, '县财〔2024〕36号', '2050203 初中教育', '30201 办公费', '政府性基金', 50000, 45000.5, 4999.5],
    [...bureau, ...wiring, '县财〔2024〕1号', '2050202 小学教育', '31006 大型修缮', '一般公共预算', 900000, 870000, 30000],
    [...bureau, ...wiring, '县财〔2024〕52号', '2050202 小学教育', '31006 大型修缮', '一般公共预算', -100000, -100000, 0],
    [...across('合计', 8), 1350000, 1313000.5, 36999.5],
  ],
};
const flatReviewed: Reviewed = {
  unit: '某县教育局', year: 2024, total: [null, 135, null, 131.30005], tables: ['指标执行!A3:K9 台账 元'],
  projects: [
    {
      name: '图书购置', at: '指标执行!D4', amounts: [null, 55, null, 54.30005], indicators: [],
      lines: [['30201 办公费', null, 17, null, 16.30005], ['31002 办公设备购置', null, 38, null, 38]],
      sources: [['一般公共预算', null, 50, null, 49.8], ['政府性基金', null, 5, null, 4.50005]],
    },
    { name: '校园线路改造', at: '指标执行!D7', amounts: [null, 80, null, 77], lines: [['31006 大型修缮', null, 80, null, 77]], indicators: [] },
  ],
  leftOut: [],
};

/** Without codes, by 资金性质 alone, 合计 first in the column of the ordinals, the project merged over its rows, a note below. */
const bySource: GridWorkbook = {
  Sheet1: {
    row: 2, column: 1,
    grid: [
      ['2024年度项目支出明细（万元）', '<', '<', '<', '<'],
      ['序号', '项目名称', '资金来源', '全年预算数', '累计支出'],
      ['合计', '<', '<', 88, 80.5],
      [1, '道路养护', '财政拨款', 30, 28],
      ['^', '^', '单位资金', 8, 7.5],
      [2, '桥梁检测', '财政拨款', 50, 45],
      ['注：单位资金为自筹。', '<', '<', '<', '<'],
    ],
  },
};
const bySourceReviewed: Reviewed = {
  year: 2024, total: [null, 88, null, 80.5], tables: ['Sheet1!B4:F8 台账 万元'],
  projects: [
    { name: '道路养护', at: 'Sheet1!C6', amounts: [null, 38, null, 35.5], lines: [['财政拨款', null, 30, null, 28], ['单位资金', null, 8, null, 7.5]], indicators: [] },
    { name: '桥梁检测', at: 'Sheet1!C8', amounts: [null, 50, null, 45], lines: [['财政拨款', null, 50, null, 45]], indicators: [] },
  ],
  leftOut: [['Sheet1!B9', '表后附注']],
};

/** The project named in its first row only: once as the sum of its classes, once as the first of them; 小计 below each. */
const namedOnce: GridWorkbook = {
  导出: [
    ['项目编码', '项目名称', '经济分类', '年初预算数（元）', '全年预算数（元）', '全年执行数（元）'],
    ['P1', '防汛物资', null, 300000, 350000, 340000],
    [null, null, '30218 专用材料费', 200000, 250000, 240000],
    [null, null, '30227 委托业务费', 100000, 100000, 100000],
    ['P2', '河道清淤', '30213 维修费', 500000, 500000, 480000],
    [null, null, '30227 委托业务费', 60000, 60000, 60000],
    [null, '小计', null, 560000, 560000, 540000],
    ['合计', null, null, 860000, 910000, 880000],
  ],
};
const namedOnceReviewed: Reviewed = {
  year: null, total: [86, 91, null, 88], tables: ['导出!A1:F8 台账 元'],
  projects: [
    { name: '防汛物资', at: '导出!B2', amounts: [30, 35, null, 34], lines: [['30218 专用材料费', 20, 25, null, 24], ['30227 委托业务费', 10, 10, null, 10]], indicators: [] },
    { name: '河道清淤', at: '导出!B5', amounts: [56, 56, null, 54], lines: [['30213 维修费', 50, 50, null, 48], ['30227 委托业务费', 6, 6, null, 6]], indicators: [] },
  ],
  leftOut: [],
};

/** Sums within an export: 小计 of each project, then of the whole. */
const summed: GridWorkbook = {
  导出: [
    ['2024年预算执行明细'],
    ['项目编码', '项目名称', '经济分类', '全年预算数(元)', '全年执行数(元)'],
    ['P1', '防汛物资', '30218 专用材料费', 250000, 240000],
    ['P1', '防汛物资', '30227 委托业务费', 100000, 100000],
    ['P1', '小计', null, 350000, 340000],
    ['P2', '河道清淤', '30213 维修费', 500000, 480000],
    ['P2', '河道清淤', '30227 委托业务费', 60000, 60000],
    ['P2', '小计', null, 560000, 540000],
    [null, '小计', null, 910000, 880000],
    [null, '合计', null, 910000, 880000],
  ],
};
const summedReviewed: Reviewed = {
  year: 2024, total: [null, 91, null, 88], tables: ['导出!A2:E10 台账 元'],
  projects: [
    { name: '防汛物资', at: '导出!B3', amounts: [null, 35, null, 34], lines: [['30218 专用材料费', null, 25, null, 24], ['30227 委托业务费', null, 10, null, 10]], indicators: [] },
    { name: '河道清淤', at: '导出!B6', amounts: [null, 56, null, 54], lines: [['30213 维修费', null, 50, null, 48], ['30227 委托业务费', null, 6, null, 6]], indicators: [] },
  ],
  leftOut: [],
};

/** Two units in one export, a project of the same name and code in both, 小计 of each unit. */
const units: GridWorkbook = {
  导出: [
    ['2024年度预算执行情况（单位：元）'],
    ['单位编码', '单位名称', '项目编码', '项目名称', '资金性质', '全年预算数', '全年执行数'],
    ['205001', '某县第一中学', 'P1', '公用经费', '一般公共预算', 300000, 290000],
    ['205001', '某县第一中学', 'P1', '公用经费', '事业收入', 100000, 90000],
    ['205001', '某县第一中学', 'P2', '校舍维修', '一般公共预算', 500000, 500000],
    ['205001', '某县第一中学小计', null, null, null, 900000, 880000],
    ['205002', '某县实验小学', 'P1', '公用经费', '一般公共预算', 200000, 180000],
    ['205002', '某县实验小学小计', null, null, null, 200000, 180000],
    ['总计', null, null, null, null, 1100000, 1060000],
  ],
};
const school: Reviewed['projects'] = [
  { name: '公用经费', id: '205001/P1', at: '导出!D3', amounts: [null, 40, null, 38], lines: [['一般公共预算', null, 30, null, 29], ['事业收入', null, 10, null, 9]], indicators: [] },
  { name: '校舍维修', id: '205001/P2', at: '导出!D5', amounts: [null, 50, null, 50], lines: [['一般公共预算', null, 50, null, 50]], indicators: [] },
];
const unitsReviewed: Reviewed = {
  unit: null, year: 2024, total: [null, 110, null, 106], tables: ['导出!A2:G9 台账 元'], organisations: ['205001 某县第一中学', '205002 某县实验小学'],
  projects: [...school, { name: '公用经费', id: '205002/P1', at: '导出!D7', amounts: [null, 20, null, 18], lines: [['一般公共预算', null, 20, null, 18]], indicators: [] }],
  leftOut: [],
};

/** Each with what a reader writes down of it. */
export const exportedTables: readonly (readonly [title: string, workbook: GridWorkbook, reviewed: Reviewed])[] = [
  ['一体化: a row for each document, subject and class', flat, flatReviewed],
  ['by 资金来源, the project merged over its rows', bySource, bySourceReviewed],
  ['the project named in its first row alone', namedOnce, namedOnceReviewed],
  ['小计 of projects and of the whole', summed, summedReviewed],
  ['two units in one export', units, unitsReviewed],
];

const ofOthers = (name: string): string => `「${name}」的行，报告只取「某县第一中学」`;
const sumOfUnits = '各单位的合计，报告只取「某县第一中学」';
/** The same export, read for one of its units. */
export const chosenUnit: readonly [workbook: GridWorkbook, organisation: string, reviewed: Reviewed] = [
  units,
  '某县第一中学',
  {
    unit: '某县第一中学', year: 2024, total: [null, null, null, null], tables: ['导出!A2:G9 台账 元'], organisations: ['205001 某县第一中学', '205002 某县实验小学'],
    projects: school,
    leftOut: [['导出!A6:G6', sumOfUnits], ['导出!A7:G7', ofOthers('某县实验小学')], ['导出!A8:G8', sumOfUnits], ['导出!A9:G9', sumOfUnits]],
  },
];
