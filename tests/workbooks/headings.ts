/** Headings as ledgers have them: of two and three rows, years side by side, printed twice, misread by a scanner (rules.md §4.1, §4.2), and what a reader finds below them. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';
import type { Reviewed } from './reviewed';

const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];

const twoProjects = (sheet: string, rows: readonly [number, number], column: string): Reviewed['projects'] => [
  { name: '水库除险', at: `${sheet}!${column}${rows[0]}`, amounts: [200, 210, null, 205], indicators: [] },
  { name: '灌区改造', at: `${sheet}!${column}${rows[1]}`, amounts: [90, 80, null, 78], indicators: [] },
];

/** Each year with its budget and its spending. */
const yearsOverKinds: GridWorkbook = {
  对比: [
    across('项目支出两年对比表', 8),
    ['单位：万元', null, null, null, null, null, null, null],
    ['序号', '项目名称', ...across('2023年', 3), ...across('2024年', 3)],
    ['^', '^', '年初预算', '全年预算', '执行数', '年初预算', '全年预算', '执行数'],
    [1, '水库除险', 180, 180, 170, 200, 210, 205],
    [2, '灌区改造', 60, 66, 66, 90, 80, 78],
    [null, '合计', 240, 246, 236, 290, 290, 283],
  ],
};
const of2023 = '2023年的列，报告年度为2024年';
const yearsOverKindsReviewed: Reviewed = {
  year: 2024, total: [290, 290, null, 283], tables: ['对比!A4:H7 台账 万元'], projects: twoProjects('对比', [5, 6], 'B'),
  leftOut: ['C4:E4', 'C5:E5', 'C6:E6', 'C7:E7'].map((cells) => [`对比!${cells}`, of2023] as const),
};

/** Each kind with its years, the headings of the names in the lower row. */
const kindsOverYears: GridWorkbook = {
  对比: [
    ['2024年度项目支出情况（万元）'],
    [null, null, ...across('全年预算数', 2), ...across('全年执行数', 2), null],
    ['序号', '项目名称', '2023年', '2024年', '2023年', '2024年', '年初预算数'],
    [1, '水库除险', 180, 210, 170, 205, 200],
    [2, '灌区改造', 66, 80, 66, 78, 90],
    ['合计', '<', 246, 290, 236, 283, 290],
  ],
};
const kindsOverYearsReviewed: Reviewed = {
  year: 2024, total: [290, 290, null, 283], tables: ['对比!A3:G6 台账 万元'], projects: twoProjects('对比', [4, 5], 'B'),
  leftOut: [3, 4, 5, 6].flatMap((row) => [[`对比!C${row}`, of2023], [`对比!E${row}`, of2023]] as const),
};

/** The year before in one column, in words. */
const lastYear: GridWorkbook = {
  台账: [
    ['2024年度项目支出台账（万元）'],
    ['项目', '上年执行数', '年初预算数', '本年预算数', '本年执行数', '增减率'],
    ['水库除险', 170, 200, 210, 205, { percent: 0.2059 }],
    ['灌区改造', 66, 90, 80, 78, { percent: 0.1818 }],
    ['合计', 236, 290, 290, 283, { percent: 0.1992 }],
  ],
};
const lastYearReviewed: Reviewed = {
  year: 2024, total: [290, 290, null, 283], tables: ['台账!A2:E5 台账 万元'], projects: twoProjects('台账', [3, 4], 'A'),
  leftOut: [2, 3, 4, 5].flatMap((row) => [[`台账!B${row}`, '「上年执行数」是上年的数，不是报告年度的'], [`台账!F${row}`, '列名「增减率」不在已知列名中']] as const),
};

/** Three rows of headings: the funds, their kinds, the parts of a kind. */
const threeRows: GridWorkbook = {
  台账: [
    across('2024年度项目资金台账', 7),
    [null, null, null, null, null, null, '单位：万元'],
    ['序号', '项目名称', ...across('资金情况', 4), '备注'],
    ['^', '^', ...across('预算数', 2), '实际支出', '执行率', '^'],
    ['^', '^', '年初', '调整后', '^', '^', '^'],
    [1, '水库除险', 200, 210, 205, { percent: 0.9762 }, '追加配套'],
    [2, '灌区改造', 90, 80, 78, { percent: 0.975 }, '据实调减'],
    [null, '合计', 290, 290, 283, { percent: 0.9759 }, null],
  ],
};
const threeRowsReviewed: Reviewed = { year: 2024, total: [290, 290, null, 283], tables: ['台账!A5:G8 台账 万元'], projects: twoProjects('台账', [6, 7], 'B'), leftOut: [] };

/** Three rows with years at the top. */
const threeRowsOfYears: GridWorkbook = {
  台账: [
    ['项目', ...across('2023年度', 3), ...across('2024年度', 3)],
    ['^', ...across('预算数', 2), '支出数', ...across('预算数', 2), '支出数'],
    ['^', '年初', '调整后', '^', '年初', '调整后', '^'],
    ['水库除险', 180, 180, 170, 200, 210, 205],
    ['灌区改造', 60, 66, 66, 90, 80, 78],
    ['总计', 240, 246, 236, 290, 290, 283],
    ['（单位：万元）', null, null, null, null, null, null],
  ],
};
const threeRowsOfYearsReviewed: Reviewed = {
  year: 2024, total: [290, 290, null, 283], tables: ['台账!A3:G6 台账 万元'], projects: twoProjects('台账', [4, 5], 'A'),
  leftOut: [...['B3:C3', 'B4:D4', 'B5:D5', 'B6:D6'].map((cells) => [`台账!${cells}`, of2023] as const), ['台账!A7', '表后说明，没有金额']],
};

/** Signs misread in the headings and in the unit; the names stand as they should. */
const misread: GridWorkbook = {
  扫描: [
    ['2024年度项目支出表'],
    [null, null, null, '金额单位：万兀'],
    ['项目名称', '年初预箅数', '全年预匏数', '全年执行敖'],
    ['水库除险', 200, 210, 205],
    ['灌区改造', 90, 80, 78],
    ['合计', 290, 290, 283],
  ],
};
const misreadReviewed: Reviewed = {
  year: 2024, total: [290, 290, null, 283], tables: ['扫描!A3:D6 台账 万元'], projects: twoProjects('扫描', [4, 5], 'A'), leftOut: [],
  misread: ['年初预箅数=年初预算数', '全年预匏数=全年预算数', '全年执行敖=全年执行数', '金额单位:万兀=万元'],
};

/** Words of their own that differ from a heading in one sign: a list of bookings is no ledger, and a column of them is not the budget's. */
const otherWords: GridWorkbook = {
  预约: [
    ['项目', '预约数', '完成率'],
    ['办证', 120, 0.9],
    ['体检', 80, 0.8],
  ],
  台账: [
    ['2024年项目支出（万元）'],
    ['项目', '预约数', '年初预算数', '全年预算数', '全年执行数'],
    ['水库除险', 3, 200, 210, 205],
    ['灌区改造', 5, 90, 80, 78],
  ],
};
const otherWordsReviewed: Reviewed = {
  year: 2024, total: [null, null, null, null], tables: ['台账!A2:E4 台账 万元'], projects: twoProjects('台账', [3, 4], 'A'),
  leftOut: [...['A1:C1', 'A2:C2', 'A3:C3'].map((cells) => [`预约!${cells}`, '该工作表没有识别出表格'] as const), ...[2, 3, 4].map((row) => [`台账!B${row}`, '列名「预约数」不在已知列名中'] as const)],
};

/** Indicators of two years, a sign of one heading misread. */
const indicatorsOfYears: GridWorkbook = {
  指标: [
    ['2024年绩效指标完成情况', '<', '<', '<', '<', '<', '<'],
    ['项目名称', '三级指标', ...across('2023年', 2), ...across('2024年', 2), '分値'],
    ['^', '^', '指标值', '完成值', '指标值', '完成值', '^'],
    ['水库除险', '除险水库数', 3, 3, 5, 6, 45],
    ['^', '验收合格率', '≥95%', '96%', '≥95%', '98%', 45],
  ],
};
const indicatorsOfYearsReviewed: Reviewed = {
  year: 2024, tables: ['指标!A3:G5 指标表'],
  projects: [{ name: '水库除险', at: '指标!A4', amounts: [null, null, null, null], indicators: ['— — 除险水库数 （≥）5 → 6 [45] 空', '— — 验收合格率 ≥95% → 98 [45] 空'] }],
  leftOut: ['C3:D3', 'C4:D4', 'C5:D5'].map((cells) => [`指标!${cells}`, of2023] as const),
  misread: ['分値=分值'],
};

/** Each with what a reader writes down of it. */
export const headedTables: readonly (readonly [title: string, workbook: GridWorkbook, reviewed: Reviewed])[] = [
  ['years over kinds of amounts', yearsOverKinds, yearsOverKindsReviewed],
  ['kinds of amounts over years', kindsOverYears, kindsOverYearsReviewed],
  ['the year before in words', lastYear, lastYearReviewed],
  ['three rows of headings', threeRows, threeRowsReviewed],
  ['three rows of headings, years at the top', threeRowsOfYears, threeRowsOfYearsReviewed],
  ['indicators of two years', indicatorsOfYears, indicatorsOfYearsReviewed],
  ['misread signs', misread, misreadReviewed],
  ['other words that differ in one sign', otherWords, otherWordsReviewed],
];
