/** Ledgers as clerks print, export and amend them, and what a reader finds in them. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';
import type { Amounts, Reviewed } from './reviewed';

const project = (name: string, at: string, amounts: Amounts): Reviewed['projects'][number] => ({ name, at, amounts, indicators: [] });
const left = (sheet: string, cells: readonly string[], why: string): Reviewed['leftOut'] => cells.map((cell) => [`${sheet}!${cell}`, why] as const);
const unknown = (sheet: string, column: string, rows: readonly number[], word: string): Reviewed['leftOut'] => left(sheet, rows.map((row) => `${column}${row}`), `列名「${word}」不在已知列名中`);
const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];

/** Printed over two pages: a sum on each page, carried over to the next, page numbers, the heading again, 累计 at the end. */
const pages: GridWorkbook = {
  台账: [
    across('2024年度项目支出台账', 4),
    ['单位：万元', null, null, null],
    ['项目', '预算数', '支出数', '备注'],
    ['数字档案', 10, 9, null],
    ['河道清淤', 20, 18, null],
    ['本页合计', 30, 27, null],
    ['第1页 共2页', null, null, null],
    ['（续表）', null, null, null],
    ['项目', '预算数', '支出数', '备注'],
    ['承前页', 30, 27, null],
    ['道路养护', 5, 5, null],
    ['桥梁检测', 15, 10, null],
    ['本页合计', 20, 15, null],
    ['累计', 50, 42, null],
    ['第2页 共2页', null, null, null],
  ],
};
const pagesReviewed: Reviewed = {
  year: 2024, total: [null, 50, null, 42], tables: ['台账!A3:D14 台账 万元'],
  projects: [project('数字档案', '台账!A4', [null, 10, null, 9]), project('河道清淤', '台账!A5', [null, 20, null, 18]), project('道路养护', '台账!A11', [null, 5, null, 5]), project('桥梁检测', '台账!A12', [null, 15, null, 10])],
  leftOut: [...left('台账', ['A7', 'A8'], '页码、续表字样，不是数据'), ...left('台账', ['A9:D9'], '续页的标题和表头，与本表相同'), ...left('台账', ['A10:C10'], '转页的数，各页的项目已计入'), ...left('台账', ['A15'], '页码、续表字样，不是数据')],
};

/** 小计 last below each kind of amount, its sources before it. */
const sumLast: GridWorkbook = {
  预算: [
    ['2024年度项目预算执行', '<', '<', '<', '<', '<', '单位：万元'],
    ['项目', '预算数', '<', '<', '支出数', '<', '<'],
    ['^', '财政拨款', '其他资金', '小计', '财政拨款', '其他资金', '小计'],
    ['技能培训', 20, 10, 30, 20, 8, 28],
    ['招聘活动', 5, 0, 5, 5, 0, 5],
    ['合计', 25, 10, 35, 25, 8, 33],
  ],
};
const sumLastReviewed: Reviewed = {
  year: 2024, total: [null, 35, null, 33], tables: ['预算!A3:G6 台账 万元'],
  projects: [project('技能培训', '预算!A4', [null, 30, null, 28]), project('招聘活动', '预算!A5', [null, 5, null, 5])],
  leftOut: [3, 4, 5, 6].flatMap((row) => [...unknown('预算', 'B', [row], '预算数财政拨款'), ...unknown('预算', 'C', [row], '预算数其他资金'), ...unknown('预算', 'E', [row], '支出数财政拨款'), ...unknown('预算', 'F', [row], '支出数其他资金')]),
};

/** The same without 小计: the budget is what stands in both columns. */
const noSum: GridWorkbook = {
  预算: [
    ['2024年度项目预算执行', '<', '<', '<', '单位：万元'],
    ['项目', '预算数', '<', '支出数', '<'],
    ['^', '财政拨款', '其他资金', '财政拨款', '其他资金'],
    ['技能培训', 20, 10, 20, 8],
    ['招聘活动', 5, null, 5, null],
    ['合计', 25, 10, 25, 8],
  ],
};
const noSumReviewed: Reviewed = {
  year: 2024, total: [null, 35, null, 33], tables: ['预算!A2:D6 台账 万元'],
  projects: [project('技能培训', '预算!A4', [null, 30, null, 28]), project('招聘活动', '预算!A5', [null, 5, null, 5])],
  leftOut: left('预算', ['B3:E3'], '表头的下一层'),
};

/** Columns numbered below the heading, as forms that are filled by hand have them. */
const numbered: GridWorkbook = {
  表: [
    across('2024年度项目支出（万元）', 5),
    ['序号', '项目', '预算数', '支出数', '差额'],
    ['甲', '乙', '1', '2', '3=1-2'],
    [1, '道路养护', 10, 9, 1],
    [2, '桥梁检测', 20, 20, 0],
  ],
};
const numberedReviewed: Reviewed = {
  year: 2024, total: [null, null, null, null], tables: ['表!A2:D5 台账 万元'],
  projects: [project('道路养护', '表!B4', [null, 10, null, 9]), project('桥梁检测', '表!B5', [null, 20, null, 20])],
  leftOut: [...unknown('表', 'E', [2], '差额'), ...left('表', ['A3:E3'], '栏次，不是数据'), ...unknown('表', 'E', [4, 5], '差额')],
};

/** Small numbers in the first row of data are amounts all the same. */
const smallNumbers: GridWorkbook = { 表: [across('2024年度项目支出（万元）', 4), ['项目', '年初预算数', '全年预算数', '全年执行数'], ['零星维修', 1, 2, 2], ['图书购置', 3, 3, 3]] };
const smallNumbersReviewed: Reviewed = { year: 2024, total: [null, null, null, null], tables: ['表!A2:D4 台账 万元'], projects: [project('零星维修', '表!A3', [1, 2, null, 2]), project('图书购置', '表!A4', [3, 3, null, 3])], leftOut: [] };

/** Headings in words of the system's own, amounts as text, 合计金额. */
const systemWords: GridWorkbook = {
  导出: [
    ['2024年度预算执行', null, null, null],
    ['项目支出名称', '年度预算(元)', '实际支出金额(元)', '支出进度(%)'],
    ['办公设备', '100,000', '95,000', 95],
    ['档案整理', '（无）', '/', null],
    ['合计金额', '100000', '95000', 95],
  ],
};
const systemWordsReviewed: Reviewed = { year: 2024, total: [null, 10, null, 9.5], tables: ['导出!A2:D5 台账 元'], projects: [project('办公设备', '导出!A3', [null, 10, null, 9.5]), project('档案整理', '导出!A4', [null, null, null, null])], leftOut: [] };

/** One sheet in 元, one in 万元 by its title, the same projects. */
const twoUnits: GridWorkbook = {
  预算: [['2024年项目预算（单位：元）', '<'], ['项目', '全年预算数'], ['文化下乡', 1200000], ['应急广播', 305000.5]],
  支出: [['2024年项目支出（单位：万元）', '<', '<'], ['项目', '全年预算数', '全年执行数'], ['文化下乡', 120, 110], ['应急广播', 30.50005, 30]],
};
const twoUnitsReviewed: Reviewed = { year: 2024, total: [null, null, null, null], tables: ['预算!A2:B4 台账 元', '支出!A2:C4 台账 万元'], projects: [project('文化下乡', '预算!A3', [null, 120, null, 110]), project('应急广播', '预算!A4', [null, 30.50005, null, 30])], leftOut: [] };

/** A project merged over its parts, which have a column of their own. */
const detailed: GridWorkbook = { 表: [across('2024年度（万元）', 4), ['项目名称', '明细', '预算金额', '实际支出金额'], ['设备更新', '购置', 10, 9], ['^', '维护', 5, 5], ['人员培训', '培训', 8, 7], ['合计', null, 23, 21]] };
const detailedReviewed: Reviewed = { year: 2024, total: [null, 23, null, 21], tables: ['表!A2:D6 台账 万元'], projects: [project('设备更新', '表!A3', [null, 15, null, 14]), project('人员培训', '表!A5', [null, 8, null, 7])], leftOut: unknown('表', 'B', [2, 3, 4, 5], '明细') };

/** Three years side by side, a unit in one heading. */
const threeYears: GridWorkbook = { 表: [['项目', '2022年', '<', '2023年', '<', '2024年', '<'], ['^', '预算（万元）', '支出', '预算', '支出', '预算', '支出'], ['绿化养护', 1, 1, 2, 2, 3, 2.5], ['垃圾清运', 4, 4, 5, 5, 6, 6]] };
const threeYearsReviewed: Reviewed = {
  year: 2024, tables: ['表!A2:G4 台账 万元'],
  projects: [project('绿化养护', '表!A3', [null, 3, null, 2.5]), project('垃圾清运', '表!A4', [null, 6, null, 6])],
  leftOut: [2, 3, 4].flatMap((row) => [...left('表', [`B${row}:C${row}`], '2022年的列，报告年度为2024年'), ...left('表', [`D${row}:E${row}`], '2023年的列，报告年度为2024年')]),
};

/** Headings that explain themselves in brackets. */
const explained: GridWorkbook = { 表: [across('2024年度（万元）', 5), ['项目', '年初预算数（含上年结转）', '调整预算数（追加为正，调减为负）', '调整后预算数（①+②）', '支出数（截至12月31日）'], ['疫苗冷链', 10, 2, 12, 11], ['健康体检', 20, -5, 15, 15]] };
const explainedReviewed: Reviewed = {
  year: 2024, total: [null, null, null, null], tables: ['表!A2:E4 台账 万元'],
  projects: [project('疫苗冷链', '表!A3', [10, 12, null, 11]), project('健康体检', '表!A4', [20, 15, null, 15])],
  leftOut: left('表', ['C2', 'C3', 'C4'], '调整数列不参与计算，由全年预算数减年初预算数得出'),
};

export const awkwardLedgers: readonly (readonly [string, GridWorkbook, Reviewed])[] = [
  ['printed over two pages, sums carried over', pages, pagesReviewed],
  ['小计 last below each kind of amount', sumLast, sumLastReviewed],
  ['amounts in two columns below one heading', noSum, noSumReviewed],
  ['columns numbered below the heading', numbered, numberedReviewed],
  ['small amounts below the heading', smallNumbers, smallNumbersReviewed],
  ['words of a system of its own', systemWords, systemWordsReviewed],
  ['元 on one sheet, 万元 on another', twoUnits, twoUnitsReviewed],
  ['a project merged over its parts', detailed, detailedReviewed],
  ['three years side by side', threeYears, threeYearsReviewed],
  ['headings that explain themselves', explained, explainedReviewed],
];
