/** 成效台账 as clerks keep it (rules.md §4.2), alone, stacked and beside other tables, and what a reader finds in it. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';

const across = (text: GridCell, width: number): readonly GridCell[] => [text, ...Array.from({ length: width - 1 }, () => '<' as const)];

/** What a reader writes down: chapter, statement with its cell, quantity with its unit and how near it is, what it is about. */
export interface ReviewedAchievements {
  readonly tables: readonly string[];
  readonly achievements: readonly string[];
  readonly leftOut: readonly (readonly [cells: string, why: string])[];
}

const head: readonly GridCell[] = ['章节', '主题', '小标题', '事项陈述', '数量', '单位', '约数', '项目或指标', '佐证'];

/** Chapters and themes merged over their rows, figures as text, a note below. */
const merged: GridWorkbook = {
  成效台账: [
    across('2024年度成效台账', 9),
    head,
    ['决策', '立项', null, '经党组会研究立项', null, null, null, '技能培训', '会议纪要'],
    ['产出', '培训', '开班', '举办技能培训班7期', 7, '期', null, '技能培训', '开班通知'],
    ['^', '^', '结业', '培训学员1850余人次', '1850', '人次', '余', '培训人次', '签到表'],
    ['四、效益', null, null, '带动就业320人', '３２０', '人', null, '^', null],
    ['存在的问题', null, null, '偏远乡镇参训率偏低', null, null, null, null, null],
    ['注：数据截至2024年12月31日。'],
  ],
};
const mergedReviewed: ReviewedAchievements = {
  tables: ['成效台账!A2:I7 成效台账'],
  achievements: ['decision 经党组会研究立项 D3 —（技能培训）', 'output 举办技能培训班7期 D4 7期（技能培训）', 'output 培训学员1850余人次 D5 1850人次余（培训人次）', 'benefit 带动就业320人 D6 320人（培训人次）', 'problem 偏远乡镇参训率偏低 D7 —'],
  leftOut: [['成效台账!A8', '表后附注']],
};

/** The heading printed again on a further page, and a second table below with other columns. */
const stacked: GridWorkbook = {
  台账: [
    head,
    ['产出', null, null, '建成水窖12口', 12, '口', null, null, null],
    [],
    head,
    ['产出', null, null, '改造管网8公里', 8, '公里', null, null, null],
    [],
    ['乡村振兴工作', null, null, null],
    ['序号', '所属章节', '成效陈述', '数值', '计量单位'],
    [1, '效益', '受益农户420户', 420, '户'],
    [2, null, '户均增收3000元', 3000, '元'],
  ],
};
const stackedReviewed: ReviewedAchievements = {
  tables: ['台账!A1:I2 成效台账', '台账!A4:I5 成效台账', '台账!B8:E10 成效台账'],
  achievements: ['output 建成水窖12口 D2 12口', 'output 改造管网8公里 D5 8公里', 'benefit 受益农户420户 C9 420户', 'benefit 户均增收3000元 C10 3000元'],
  leftOut: [['台账!A8', '列名「序号」不在已知列名中'], ['台账!A9', '列名「序号」不在已知列名中'], ['台账!A10', '列名「序号」不在已知列名中']],
};

/** Headings of two rows, below a ledger on the same sheet. */
const belowLedger: GridWorkbook = {
  表: [
    ['2024年项目支出（万元）'],
    ['项目', '全年预算数', '全年执行数'],
    ['水窖建设', 60, 58],
    ['合计', 60, 58],
    [],
    ['章节', '事项陈述', ...across('成效', 2), '佐证'],
    ['^', '^', '数量', '单位', '^'],
    ['产出', '建成水窖12口', 12, '口', '验收单'],
    ['其他', '无其他需要说明的问题', null, null, null],
  ],
};
const belowLedgerReviewed: ReviewedAchievements = {
  tables: ['表!A2:C4 台账 万元', '表!A7:E9 成效台账'],
  achievements: ['output 建成水窖12口 B8 12口', 'other 无其他需要说明的问题 B9 —'],
  leftOut: [],
};

/** Each with what a reader writes down of it. */
export const achievementTables: readonly (readonly [title: string, workbook: GridWorkbook, reviewed: ReviewedAchievements])[] = [
  ['chapters merged over their rows, a note below', merged, mergedReviewed],
  ['the heading again on a further page, and a second table', stacked, stackedReviewed],
  ['headings of two rows below a ledger', belowLedger, belowLedgerReviewed],
];
