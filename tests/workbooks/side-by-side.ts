/** Tables that stand side by side on one sheet, and what a reader finds in them. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';
import type { Reviewed } from './reviewed';

const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];

/** Two ledgers under one title, a blank column between them, of different lengths; a note stands below the shorter one. */
const two: GridWorkbook = {
  两表: [
    [...across('2024年度项目资金（万元）', 8)],
    ['项目', '全年预算数', '全年执行数', null, '项目名称', '年初预算数', '全年预算数', '全年执行数'],
    ['道路养护', 30, 28, null, '数字档案', 12, 12, 11.5],
    ['桥梁检测', 50, 45, null, '防汛物资', 8, 9, 9],
    ['合计', 80, 73, null, '河道清淤', 20, 18, 17],
    ['注：养护含尾款。', null, null, null, '合计', 40, 39, 37.5],
  ],
};
const twoReviewed: Reviewed = {
  year: 2024, total: [null, null, null, null], tables: ['两表!A2:C5 台账 万元', '两表!E2:H6 台账 万元'],
  projects: [
    { name: '道路养护', at: '两表!A3', amounts: [null, 30, null, 28], indicators: [] }, { name: '桥梁检测', at: '两表!A4', amounts: [null, 50, null, 45], indicators: [] },
    { name: '数字档案', at: '两表!E3', amounts: [12, 12, null, 11.5], indicators: [] }, { name: '防汛物资', at: '两表!E4', amounts: [8, 9, null, 9], indicators: [] }, { name: '河道清淤', at: '两表!E5', amounts: [20, 18, null, 17], indicators: [] },
  ],
  leftOut: [['两表!A6', '表后附注']],
};

/** A long list printed in two halves under the same headings, to save paper: 合计 at the end of the second is that of both. */
const halves: GridWorkbook = {
  清单: [
    [...across('2024年度项目支出表', 6)],
    [null, null, null, null, null, '单位：元'],
    ['序号', '项目', '支出数', '序号', '项目', '支出数'],
    [1, '教材采购', 120000, 4, '操场翻新', 300000],
    [2, '校舍维修', 500000, 5, '师资培训', 80000],
    [3, '实验设备', 250000, '合计', '<', 1250000],
  ],
};
const halvesReviewed: Reviewed = {
  year: 2024, total: [null, null, null, 125], tables: ['清单!A3:C6 台账 元', '清单!D3:F6 台账 元'],
  projects: ([['教材采购', 'B4', 12], ['校舍维修', 'B5', 50], ['实验设备', 'B6', 25], ['操场翻新', 'E4', 30], ['师资培训', 'E5', 8]] as const).map(([name, at, executed]) => ({ name, at: `清单!${at}`, amounts: [null, null, null, executed], indicators: [] })),
  leftOut: [],
};

/** The ledger with the indicators beside it, which begin lower down. */
const withTargets: GridWorkbook = {
  汇总: [
    ['2024年度预算执行（万元）', '<', '<', null, '绩效指标', '<', '<', '<', '<'],
    ['项目', '全年预算数', '全年执行数', null, null, null, null, null, null],
    ['技能培训', 100, 95, null, '项目', '三级指标', '年度指标值', '实际完成值', '分值'],
    ['道路养护', 50, 40, null, '技能培训', '培训人次', '≥180人次', '185人次', 20],
    ['合计', 150, 135, null, '道路养护', '养护里程', '≥12公里', '12公里', 30],
  ],
};
const withTargetsReviewed: Reviewed = {
  year: 2024, total: [null, 150, null, 135], tables: ['汇总!A2:C5 台账 万元', '汇总!E3:I5 指标表'],
  projects: [
    { name: '技能培训', at: '汇总!A3', amounts: [null, 100, null, 95], indicators: ['— — 培训人次 ≥180人次 → 185 [20] 空'] },
    { name: '道路养护', at: '汇总!A4', amounts: [null, 50, null, 40], indicators: ['— — 养护里程 ≥12公里 → 12 [30] 空'] },
  ],
  leftOut: [],
};

/** A ledger with a blank column in its midst is one table. */
const spaced: GridWorkbook = { 表: [['2024年度（万元）', '<', '<', '<', '<'], ['项目', '全年预算数', null, '全年执行数', '备注'], ['甲', 10, null, 9, '尾款'], ['乙', 20, null, 20, null]] };
const spacedReviewed: Reviewed = { year: 2024, total: [null, null, null, null], tables: ['表!A2:E4 台账 万元'], projects: [{ name: '甲', at: '表!A3', amounts: [null, 10, null, 9], indicators: [] }, { name: '乙', at: '表!A4', amounts: [null, 20, null, 20], indicators: [] }], leftOut: [] };

export const tablesSideBySide: readonly (readonly [string, GridWorkbook, Reviewed])[] = [
  ['two ledgers under one title', two, twoReviewed],
  ['a list printed in two halves', halves, halvesReviewed],
  ['indicators beside a ledger', withTargets, withTargetsReviewed],
  ['a blank column within a ledger', spaced, spacedReviewed],
];
