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

/** 预算执行进度表 at the end of the year: what was spent in the month is not what was spent in the year. */
const progress: GridWorkbook = {
  进度: [
    across('2024年12月预算执行进度表', 7),
    [null, null, null, null, null, null, '单位：万元'],
    ['序号', '项目名称', '指标数', ...across('支出', 2), '支出进度', '可用指标'],
    ['^', '^', '^', '本月', '累计', '^', '^'],
    ['合计', '<', 130, 21, 124, { percent: 0.9538 }, 6],
    [1, '应急广播', 50, 9, 48, { percent: 0.96 }, 2],
    [2, '文化下乡', 80, 12, 76, { percent: 0.95 }, 4],
  ],
};
const ofTheMonth = (header: string): string => `「${header}」只是部分月份的数，不作全年数`;
const progressReviewed: Reviewed = {
  year: 2024, total: [null, 130, null, 124], tables: ['进度!A4:G7 台账 万元'],
  projects: [{ name: '应急广播', at: '进度!B6', amounts: [null, 50, null, 48], indicators: [] }, { name: '文化下乡', at: '进度!B7', amounts: [null, 80, null, 76], indicators: [] }],
  leftOut: ['D4', 'D5', 'D6', 'D7'].map((cell) => [`进度!${cell}`, ofTheMonth('支出本月')] as const),
};

/** The same table of October: only the budgets are those of the year. */
const october: GridWorkbook = {
  进度: (progress['进度'] as readonly (readonly GridCell[])[]).map((row) => row.map((cell) => (cell === '2024年12月预算执行进度表' ? '2024年10月预算执行进度表' : cell))),
};
const upTo = (header: string): string => `「${header}」只到10月，不作全年数`;
const octoberReviewed: Reviewed = {
  year: 2024, total: [null, 130, null, null], tables: ['进度!A4:C7 台账 万元'],
  projects: [{ name: '应急广播', at: '进度!B6', amounts: [null, 50, null, null], indicators: [] }, { name: '文化下乡', at: '进度!B7', amounts: [null, 80, null, null], indicators: [] }],
  leftOut: [4, 5, 6, 7].flatMap((row) => [[`进度!D${row}`, ofTheMonth('支出本月')], [`进度!E${row}`, upTo('支出累计')], ...(row === 4 ? [] : [[`进度!F${row}`, upTo('支出进度')], [`进度!G${row}`, upTo('可用指标')]] as const)] as const),
};

/** A row for each month: the last one counts. */
const byMonth: GridWorkbook = {
  月报: [
    ['2024年度预算执行月报（万元）'],
    ['月份', '项目', '全年预算数', '本月支出', '累计支出'],
    ['1-10月', '应急广播', 50, 3, 30],
    ['1-11月', '应急广播', 50, 9, 39],
    ['1-12月', '应急广播', 50, 9, 48],
    ['1-10月', '文化下乡', 80, 5, 50],
    ['1-12月', '文化下乡', 80, 12, 76],
  ],
};
const byMonthReviewed: Reviewed = {
  year: 2024, total: [null, null, null, null], tables: ['月报!A2:E7 台账 万元'],
  projects: [{ name: '应急广播', at: '月报!B5', amounts: [null, 50, null, 48], indicators: [] }, { name: '文化下乡', at: '月报!B7', amounts: [null, 80, null, 76], indicators: [] }],
  leftOut: [
    ['月报!D2', ofTheMonth('本月支出')],
    ['月报!A3:E3', '10月的行，以12月的累计数为准'], ['月报!A4:E4', '11月的行，以12月的累计数为准'], ['月报!D5', ofTheMonth('本月支出')],
    ['月报!A6:E6', '10月的行，以12月的累计数为准'], ['月报!D7', ofTheMonth('本月支出')],
  ],
};

/** A row for each month, without 累计: in one month less was spent than in the month before, so that each has its own; the budget stands in every row. */
const eachMonth: GridWorkbook = {
  月报: [
    ['2024年度项目支出月报（万元）', '<', '<', '<'],
    ['月份', '项目', '全年预算数', '支出数'],
    ['10月', '应急广播', 50, 20],
    ['11月', '应急广播', 50, 19],
    ['12月', '应急广播', 50, 9],
    ['11月', '文化下乡', 80, 30],
    ['12月', '文化下乡', 80, 46],
    ['合计', '<', 130, 124],
  ],
};
const eachMonthReviewed: Reviewed = {
  year: 2024, total: [null, 130, null, 124], tables: ['月报!A2:D8 台账 万元'],
  projects: [{ name: '应急广播', at: '月报!B5', amounts: [null, 50, null, 48], indicators: [] }, { name: '文化下乡', at: '月报!B7', amounts: [null, 80, null, 76], indicators: [] }],
  leftOut: ([[3, 10], [4, 11], [6, 11]] as const).map(([row, month]) => [`月报!A${row}:C${row}`, `${month}月的行，支出已计入全年，其余以12月的为准`] as const),
};

/** The same where every month has more than the one before: it may be the sum so far, and nothing tells. */
const openMonths: GridWorkbook = { 月报: [['2024年度项目支出月报（万元）', '<', '<', '<'], ['月份', '项目', '全年预算数', '支出数'], ['11月', '应急广播', 50, 20], ['12月', '应急广播', 50, 28]] };
const openMonthsReviewed: Reviewed = {
  year: 2024, total: [null, null, null, null], tables: ['月报!A2:C4 台账 万元'],
  projects: [{ name: '应急广播', at: '月报!B4', amounts: [null, 50, null, null], indicators: [] }],
  leftOut: [['月报!D2', '「支出数」按月列示，看不出是当月数还是累计数，不作全年数'], ['月报!A3:D3', '11月的行，以12月的累计数为准'], ['月报!D4', '「支出数」按月列示，看不出是当月数还是累计数，不作全年数']],
};

/** 决算: 功能科目 with 类 and 款 above them, 合计 first, 基本支出 beside 项目支出. */
const account: GridWorkbook = {
  支出决算表: [
    across('2024年度支出决算表', 5),
    [null, null, null, null, '金额单位：万元'],
    [...across('项目', 2), '本年支出合计', '基本支出', '项目支出'],
    ['功能分类科目编码', '科目名称', '^', '^', '^'],
    [...across('栏次', 2), 1, 2, 3],
    [...across('合计', 2), 500, 320, 180],
    ['201', '一般公共服务支出', 450, 300, 150],
    ['20132', '组织事务', 450, 300, 150],
    ['2013202', '一般行政管理事务', 130, 0, 130],
    ['2013299', '其他组织事务支出', 320, 300, 20],
    ['208', '社会保障和就业支出', 50, 20, 30],
    ['20805', '行政事业单位养老支出', 50, 20, 30],
    ['2080505', '机关事业单位基本养老保险缴费支出', 50, 20, 30],
    ['注：本表反映部门本年度各项支出情况。', '<', '<', '<', '<'],
  ],
};
const accountReviewed: Reviewed = {
  year: 2024, total: [null, null, null, 180], tables: ['支出决算表!A4:E13 台账 万元'],
  projects: [['一般行政管理事务', 9, 130], ['其他组织事务支出', 10, 20], ['机关事业单位基本养老保险缴费支出', 13, 30]].map(([name, row, amount]) => ({ name: String(name), at: `支出决算表!B${row}`, amounts: [null, null, null, Number(amount)], indicators: [] })),
  leftOut: [
    ['支出决算表!A5:E5', '栏次，不是数据'],
    ...[6, 7, 8, 9, 10, 11, 12, 13].flatMap((row) => [[`支出决算表!C${row}`, '「本年支出合计」含基本支出，不是项目支出'], [`支出决算表!D${row}`, '列名「基本支出」不在已知列名中']] as const),
    ['支出决算表!A14', '表后附注'],
  ],
};

/** The same accounts with 类, 款 and 项 in columns of their own, as the system of final accounts exports them; 款 and 项 are numbers that lost their zeros, or blank where they are those above. */
const accountApart: GridWorkbook = {
  决算明细: [
    across('2024年度项目支出决算明细表', 7),
    [null, null, null, null, null, null, '金额单位：元'],
    [...across('支出功能分类科目编码', 3), '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['类', '款', '项', '^', '^', '^', '^'],
    [...across('栏次', 4), 1, 2, 3],
    [...across('合计', 4), 5000000, 3200000, 1800000],
    [201, null, null, '一般公共服务支出', 4500000, 3000000, 1500000],
    [201, 32, null, '组织事务', 4500000, 3000000, 1500000],
    [201, 32, 2, '一般行政管理事务', 1300000, 0, 1300000],
    [null, null, 99, '其他组织事务支出', 3200000, 3000000, 200000],
    ['208', null, null, '社会保障和就业支出', 500000, 200000, 300000],
    ['208', '05', null, '行政事业单位养老支出', 500000, 200000, 300000],
    ['208', '05', '05', '机关事业单位基本养老保险缴费支出', 500000, 200000, 300000],
  ],
};
const accountApartReviewed: Reviewed = {
  year: 2024, total: [null, null, null, 180], tables: ['决算明细!A4:G13 台账 元'],
  projects: [['一般行政管理事务', 9, 130], ['其他组织事务支出', 10, 20], ['机关事业单位基本养老保险缴费支出', 13, 30]].map(([name, row, amount]) => ({ name: String(name), at: `决算明细!D${row}`, amounts: [null, null, null, Number(amount)], indicators: [] })),
  leftOut: [
    ['决算明细!A5:G5', '栏次，不是数据'],
    ...[6, 7, 8, 9, 10, 11, 12, 13].flatMap((row) => [[`决算明细!E${row}`, '「本年支出合计」含基本支出，不是项目支出'], [`决算明细!F${row}`, '列名「基本支出」不在已知列名中']] as const),
  ],
};

/** The final accounts beside a ledger: the projects are the ledger's. */
const accountAndLedger: GridWorkbook = { 台账: [['2024年项目支出台账（万元）'], ['项目', '全年预算数', '全年执行数'], ['党员教育', 100, 95], ['人才引进', 90, 85], ['合计', 190, 180]], ...account };
const accountAndLedgerReviewed: Reviewed = {
  year: 2024, total: [null, 190, null, 180], tables: ['台账!A2:C5 台账 万元', '支出决算表!A4:E13 台账 万元'],
  projects: [{ name: '党员教育', at: '台账!A3', amounts: [null, 100, null, 95], indicators: [] }, { name: '人才引进', at: '台账!A4', amounts: [null, 90, null, 85], indicators: [] }],
  leftOut: [...accountReviewed.leftOut, ...[6, 7, 8, 9, 10, 11, 12, 13].flatMap((row) => [row === 6 ? 'A6' : `B${row}`, `E${row}`].map((cell) => [`支出决算表!${cell}`, '按功能科目列示的决算数，没有分项目，以项目表为准'] as const))],
};

/** A sheet for each unit, named above its table; both have a project of one name. */
const unitSheets: GridWorkbook = {
  一中: [['2024年度项目支出表'], ['填报单位：某县第一中学', null, '单位：万元'], ['项目', '全年预算数', '全年执行数'], ['校舍维修', 50, 48], ['合计', 50, 48]],
  二小: [['2024年度项目支出表'], ['填报单位：某县第二小学', null, '单位：万元'], ['项目', '全年预算数', '全年执行数'], ['校舍维修', 30, 30], ['图书购置', 6, 6], ['合计', 36, 36]],
};
const unitSheetsReviewed: Reviewed = {
  unit: '某县第一中学', year: 2024, total: [null, null, null, null], tables: ['一中!A3:C5 台账 万元', '二小!A3:C6 台账 万元'], organisations: ['某县第一中学', '某县第二小学'],
  projects: [
    { name: '校舍维修', id: '某县第一中学/校舍维修', at: '一中!A4', amounts: [null, 50, null, 48], indicators: [] },
    { name: '校舍维修', id: '某县第二小学/校舍维修', at: '二小!A4', amounts: [null, 30, null, 30], indicators: [] },
    { name: '图书购置', id: '某县第二小学/图书购置', at: '二小!A5', amounts: [null, 6, null, 6], indicators: [] },
  ],
  leftOut: [],
};

/** Each with what a reader writes down of it. */
export const exportedTables: readonly (readonly [title: string, workbook: GridWorkbook, reviewed: Reviewed])[] = [
  ['一体化: a row for each document, subject and class', flat, flatReviewed],
  ['by 资金来源, the project merged over its rows', bySource, bySourceReviewed],
  ['the project named in its first row alone', namedOnce, namedOnceReviewed],
  ['小计 of projects and of the whole', summed, summedReviewed],
  ['two units in one export', units, unitsReviewed],
  ['a sheet for each of two units', unitSheets, unitSheetsReviewed],
  ['预算执行进度表 of December', progress, progressReviewed],
  ['预算执行进度表 of October', october, octoberReviewed],
  ['a row for each month', byMonth, byMonthReviewed],
  ['a row for each month’s own spending', eachMonth, eachMonthReviewed],
  ['months of which nothing tells what they state', openMonths, openMonthsReviewed],
  ['决算 by 功能科目', account, accountReviewed],
  ['决算 with 类, 款 and 项 in columns apart', accountApart, accountApartReviewed],
  ['决算 beside a ledger', accountAndLedger, accountAndLedgerReviewed],
];

const ofOthers = (name: string): string => `「${name}」的行，报告只取「某县第一中学」`;
const sumOfUnits = '各单位的合计，报告只取「某县第一中学」';
/** The same export, read for one of its units. */
export const chosenUnit: readonly [workbook: GridWorkbook, organisation: string, reviewed: Reviewed] = [
  units,
  '某县第一中学',
  {
    unit: '某县第一中学', year: 2024, total: [null, 90, null, 88], tables: ['导出!A2:G9 台账 元'], organisations: ['205001 某县第一中学', '205002 某县实验小学'],
    projects: school,
    leftOut: [['导出!A7:G7', ofOthers('某县实验小学')], ['导出!A8:G8', sumOfUnits], ['导出!A9:G9', sumOfUnits]],
  },
];

/** Sums that do not name their unit: 合计 below the rows of each, 总计 of both below; the second one's is wrong. */
const unnamedSums: GridWorkbook = {
  导出: [
    ['2024年度预算执行情况（单位：万元）'],
    ['单位名称', '项目名称', '全年预算数', '全年执行数'],
    ['某县第一中学', '公用经费', 40, 38],
    ['某县第一中学', '校舍维修', 50, 50],
    [null, '合计', 90, 88],
    ['某县实验小学', '公用经费', 20, 18],
    ['某县实验小学', '图书购置', 6, 6],
    [null, '合计', 27, 24],
    [null, '总计', 117, 112],
  ],
};
/** What is read of each unit: its own sum is its total where it holds. */
const leftOf = (chosen: string, others: readonly (readonly [row: number, name: string])[], sums: readonly number[]): Reviewed['leftOut'] => [
  ...others.map(([row, name]): readonly [string, string] => [`导出!A${row}:D${row}`, `「${name}」的行，报告只取「${chosen}」`]),
  ...sums.map((row): readonly [string, string] => [`导出!B${row}:D${row}`, `各单位的合计，报告只取「${chosen}」`]),
];
const both = ['某县第一中学', '某县实验小学'];
export const ownSums: readonly (readonly [workbook: GridWorkbook, organisation: string, reviewed: Pick<Reviewed, 'total' | 'leftOut' | 'organisations'>])[] = [
  [unnamedSums, '某县第一中学', { total: [null, 90, null, 88], organisations: both, leftOut: leftOf('某县第一中学', [[6, '某县实验小学'], [7, '某县实验小学']], [8, 9]) }],
  // What it says is off by one, and that is found.
  [unnamedSums, '某县实验小学', { total: [null, 27, null, 24], organisations: both, leftOut: leftOf('某县实验小学', [[3, '某县第一中学'], [4, '某县第一中学']], [5, 9]) }],
];

/** Two units with a project of one name: the form of the second one names it, the indicators of the first stand below its name, a third table names nobody. */
export const namesakes: GridWorkbook = {
  导出: [
    ['2024年度（万元）', '<', '<', '<'],
    ['单位名称', '项目名称', '全年预算数', '全年执行数'],
    ['某县第一中学', '校舍维修', 50, 48],
    ['某县实验小学', '校舍维修', 30, 30],
  ],
  一中指标: [['填报单位：某县第一中学', '<', '<', '<'], ['项目', '三级指标', '年度指标值', '实际完成值'], ['校舍维修', '维修面积', '≥500平方米', '520平方米']],
  小学自评: [
    across('项目支出绩效自评表（2024年度）', 6),
    ['项目名称', ...across('校舍维修', 5)],
    ['主管部门', '某县教育局', '<', '实施单位', '某县实验小学', '<'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值'],
    ['^', '年度资金总额', 30, 30, 30, 10],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
    ['产出指标', '数量指标', '维修教室', '≥6间', '6间', 50],
  ],
  别的指标: [['项目', '三级指标', '年度指标值', '实际完成值'], ['校舍维修', '验收次数', '≥1次', '1次']],
};
