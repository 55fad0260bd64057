/** For each check a pair of workbooks that differ in one cell: with the cell as it is nothing is wrong, with the other value just this check speaks, at just that cell. */
import type { fileOf, GridAddress, GridCell, GridRow, GridWorkbook } from '../helpers/grid-workbook';
import { nationalForm, sichuanForm } from './forms';
import { bareForm, good, grouped, rated, sideBySide, split, totalled, twice, withAccounts, withBalance, withExecutionRow, withForm, withReceived, withScore, withSettings, withUnits } from './workbook';

export interface WorkbookTwin {
  readonly code: string;
  readonly workbook: GridWorkbook;
  /** Cells that both of the pair have otherwise than the workbook. */
  readonly given?: Readonly<Partial<Record<GridAddress, GridCell>>>;
  readonly change: readonly [cell: GridAddress, value: GridCell];
  /** Merged cells, by sheet. */
  readonly merges?: Parameters<typeof fileOf>[1];
  /** The first cell of the finding; the changed one where absent, null where the finding has none. */
  readonly at?: string | null;
  /** Codes that the silent one of the pair cannot do without. */
  readonly besides?: readonly string[];
}

/** Pairs of forms, merged as they are printed: what a check says of a table must hold of a form as well. */
export const formTwins: readonly (Omit<WorkbookTwin, 'workbook' | 'change'> & { readonly form: readonly GridRow[]; readonly change: readonly [cell: `自评表!${string}`, value: GridCell] })[] = [
  { code: 'C02', form: sichuanForm, change: ['自评表!C20', '……'] },
  { code: 'C05', form: sichuanForm, change: ['自评表!A19', '评价结论（10字以内）'], at: '自评表!C19' },
  { code: 'C04', form: nationalForm, change: ['自评表!E11', '完成情况良好'] },
  { code: 'I02', form: nationalForm, change: ['自评表!F13', '≥121公里'] },
  { code: 'M02', form: nationalForm, change: ['自评表!C7', 98], at: '自评表!C6' },
  { code: 'M07', form: nationalForm, change: ['自评表!G6', { percent: 0.95 }] },
  { code: 'M09', form: sichuanForm, change: ['自评表!J5', null], at: '自评表!E5' },
  { code: 'S05', form: sichuanForm, given: { '自评表!I18': null, '自评表!J18': null }, change: ['自评表!J12', 19] },
  { code: 'S06', form: nationalForm, change: ['自评表!H21', 98] },
];

const reason = '上级追加培训任务，下年据实提高指标值';

export const workbookTwins: readonly WorkbookTwin[] = [
  { code: 'M01', workbook: totalled, change: ['预算执行!D7', 210] },
  { code: 'M02', workbook: withForm, change: ['自评表!D6', 79], at: '自评表!D5' },
  { code: 'M03', workbook: split, change: ['预算执行!D5', 120] },
  { code: 'M04', workbook: grouped, change: ['预算执行!D6', 150] },
  { code: 'M05', workbook: split, change: ['预算执行!D6', 39], at: '预算执行!D4' },
  { code: 'M06', workbook: good, change: ['预算执行!E4', 101] },
  { code: 'M07', workbook: rated, change: ['预算执行!F4', { percent: 0.93 }] },
  { code: 'M08', workbook: rated, change: ['预算执行!F4', { percent: 0.969387755 }] },
  { code: 'M09', workbook: good, change: ['预算执行!C4', 90], at: '预算执行!D4' },
  { code: 'M10', workbook: good, change: ['预算执行!E4', 85] },
  { code: 'M11', workbook: withBalance, change: ['预算执行!F4', 6] },
  { code: 'M12', workbook: good, change: ['预算执行!E4', 1000000] },
  { code: 'M13', workbook: good, change: ['预算执行!E4', 95.125] },
  { code: 'M14', workbook: totalled, change: ['预算执行!D7', 0] },
  { code: 'M15', workbook: good, change: ['成效台账!D2', '举办技能培训班7期，支出96万元'] },
  { code: 'M16', workbook: grouped, change: ['预算执行!D10', 440] },
  { code: 'M17', workbook: good, change: ['成效台账!D2', '举办技能培训班7期，比上年5期增长30%'] },
  { code: 'M18', workbook: good, change: ['预算执行!E4', '#REF!'] },
  { code: 'M19', workbook: withAccounts, change: ['单位信息!B6', 15] },
  { code: 'M20', workbook: withAccounts, change: ['单位信息!B8', '104万元'] },
  // A cell that Excel shows with two decimals is told of for what it holds beyond the fen, not for its decimals.
  { code: 'M21', workbook: good, change: ['预算执行!E4', { shown: 95.0000001, as: '0.00' }] },
  // Without what was spent the table does not tell what is left.
  { code: 'M22', workbook: good, given: { '预算执行!E3': null, '预算执行!E4': null }, change: ['预算执行!F4', '结余资金由财政收回'] },
  { code: 'M23', workbook: withReceived, change: ['预算执行!E4', 55] },

  { code: 'C02', workbook: good, change: ['绩效目标!K2', '（100字以内）'] },
  { code: 'C03', workbook: good, change: ['绩效目标!B5', '产出指标'], at: '绩效目标!D2' },
  // A heading that is no longer read takes all indicators away.
  { code: 'C08', workbook: good, change: ['绩效目标!D1', '名目'], at: '预算执行!B4' },

  { code: 'S01', workbook: withExecutionRow, given: { '绩效目标!J7': null }, change: ['绩效目标!I7', 15] },
  { code: 'S02', workbook: good, change: ['绩效目标!B4', '成本指标'], at: '绩效目标!I2:I3' },
  { code: 'S03', workbook: good, given: { '绩效目标!B5': '效益指标（30分）' }, change: ['绩效目标!B5', '效益指标（40分）'] },
  { code: 'S04', workbook: good, given: { '绩效目标!C4': '时效指标', '绩效目标!D4': '教材交付时间', '绩效目标!E4': null, '绩效目标!F4': '2024年11月底前', '绩效目标!G4': null, '绩效目标!H4': '2024年12月', '绩效目标!K4': '印刷厂停产检修，交付推迟' }, change: ['绩效目标!J4', 16], besides: ['S10'] },
  { code: 'S05', workbook: good, change: ['绩效目标!J2', 19] },
  { code: 'S06', workbook: withScore, given: { '绩效目标!K7': null }, change: ['绩效目标!J7', 88] },
  { code: 'S07', workbook: withScore, change: ['绩效目标!K7', '良'] },
  { code: 'S08', workbook: good, given: { '绩效目标!H2': 170, '绩效目标!J2': 18.89, '绩效目标!K2': '汛期停课，下年提前排课' }, change: ['绩效目标!K2', '无'] },
  { code: 'S09', workbook: good, change: ['绩效目标!H2', 240] },
  { code: 'S10', workbook: good, given: { '绩效目标!J2': null, '绩效目标!K2': '汛期停课，下年提前排课', '预算执行!E4': 100 }, change: ['绩效目标!H2', 179] },
  { code: 'S11', workbook: good, given: { '绩效目标!E5': '定性', '绩效目标!F5': '优良', '绩效目标!G5': null, '绩效目标!H5': '达成预期', '绩效目标!K5': reason }, change: ['绩效目标!J5', 20] },
  { code: 'S12', workbook: withExecutionRow, change: ['绩效目标!J7', 10] },
  { code: 'S13', workbook: good, given: { '绩效目标!J6': null, '绩效目标!E6': '定性', '绩效目标!F6': '优良', '绩效目标!G6': null, '绩效目标!H6': '优良率93%' }, change: ['绩效目标!H6', '满意'] },
  { code: 'S14', workbook: good, change: ['绩效目标!H2', null] },

  { code: 'I01', workbook: good, given: { '绩效目标!E5': '定性', '绩效目标!F5': '优良', '绩效目标!G5': null, '绩效目标!H5': '达成预期' }, change: ['绩效目标!F5', '效果明显'] },
  { code: 'I02', workbook: good, change: ['绩效目标!H3', '≥97%'] },
  { code: 'I03', workbook: good, change: ['绩效目标!H2', '185场'] },
  { code: 'I04', workbook: good, change: ['绩效目标!H3', 101] },
  { code: 'I05', workbook: good, given: { '绩效目标!D3': '教学设备故障率', '绩效目标!E3': '≤', '绩效目标!F3': 3, '绩效目标!H3': 3 }, change: ['绩效目标!E3', '≥'] },
  { code: 'I06', workbook: good, change: ['绩效目标!C4', '时效指标'] },
  { code: 'I07', workbook: good, given: { '绩效目标!H2': 350, '绩效目标!K2': reason }, change: ['绩效目标!H2', 360] },
  { code: 'I08', workbook: good, given: { '绩效目标!C4': '时效指标', '绩效目标!D4': '教材交付时间', '绩效目标!E4': null, '绩效目标!F4': '2024年12月底前', '绩效目标!G4': null, '绩效目标!H4': '2024年11月' }, change: ['绩效目标!F4', '2025年12月底前'] },
  { code: 'I09', workbook: good, given: { '绩效目标!C4': '成本指标', '绩效目标!D4': '项目总成本', '绩效目标!E4': '≤', '绩效目标!F4': 100, '绩效目标!G4': '万元', '绩效目标!H4': 95 }, change: ['绩效目标!F4', 120] },
  { code: 'I10', workbook: bareForm, change: ['绩效目标!B4', null], at: '绩效目标!B2' },
  { code: 'I11', workbook: good, given: { '绩效目标!H2': 180, '绩效目标!H3': 95, '绩效目标!H5': 60 }, change: ['绩效目标!H6', 90], at: '绩效目标!H2' },
  { code: 'I12', workbook: withForm, given: { '绩效目标!H2': 170, '绩效目标!J2': 18.89, '绩效目标!K2': '汛期停课，下年提前排课' }, change: ['自评表!D9', '4项年度目标全部完成'] },
  { code: 'I13', workbook: good, given: { '成效台账!E2': null, '成效台账!F2': null, '成效台账!D2': '学员到课率37/40' }, change: ['成效台账!D2', '学员到课率92.5%'] },

  { code: 'T01', workbook: good, change: ['成效台账!D2', '举办技能培训班8期'] },
  { code: 'T05', workbook: good, change: ['成效台账!H2', '乡村振兴'] },
  { code: 'C09', workbook: good, change: ['成效台账!A2', '决策'] },

  // Without targets the ledger alone is a workbook of which only C08 can be told.
  { code: 'R00', workbook: { 预算执行: good['预算执行']! }, change: ['预算执行!B3', '名目'], at: '预算执行!A3:F3', besides: ['C08'] },
  { code: 'R01', workbook: good, change: ['预算执行!F2', null], at: '预算执行!C3' },
  { code: 'R02', workbook: good, given: { '预算执行!A1': '项目预算执行情况表' }, change: ['单位信息!B3', null], at: null },
  { code: 'R03', workbook: withSettings, given: { '预算执行!D3': null, '预算执行!D4': null, '报告设置!A8': '方案数值', '报告设置!B8': '值', '报告设置!A9': '预算执行率的分母', '报告设置!B9': '年初预算数' }, change: ['报告设置!B9', null], at: '预算执行!C3' },
  { code: 'R04', workbook: withSettings, given: { '报告设置!B2': 'caiyu-2021-101' }, change: ['报告设置!B5', null], at: '预算执行!E4' },
  { code: 'R07', workbook: good, change: ['绩效目标!H3', 0.97] },
  { code: 'R05', workbook: withForm, change: ['自评表!B3', '技能培训项目'], at: '预算执行!B4' },
  { code: 'R06', workbook: withUnits, change: ['预算执行!B6', '某县实训中心'], at: '预算执行!B4' },
  { code: 'R16', workbook: good, change: ['预算执行!A1', '2024年项目预算执行情况表（元）'], at: '预算执行!F2' },
  { code: 'R17', workbook: withSettings, given: { '报告设置!A6': '报告单位' }, change: ['报告设置!B6', '丙局'], at: '单位信息!B2' },
  { code: 'R18', workbook: sideBySide, change: ['分列!A3', '全年执行数'], at: '分列!A1:C3' },
  { code: 'R13', workbook: good, change: ['预算执行!D3', '全年预匏数'] },
  { code: 'R14', workbook: good, merges: { 预算执行: [{ startRow: 3, startCol: 3, endRow: 4, endCol: 3 }] }, given: { '预算执行!B5': '技能培训' }, change: ['预算执行!B5', '道路养护'], at: '预算执行!D4:D5' },
  { code: 'R08', workbook: twice, change: ['支付台账!B3', 99], at: '预算执行!D4' },
  { code: 'R09', workbook: good, given: { '预算执行!D3': '调整后预算' }, change: ['预算执行!D3', '调整预算'] },
  { code: 'R10', workbook: withSettings, change: ['报告设置!B3', '千米'] },
  { code: 'R11', workbook: withSettings, given: { '报告设置!A8': '代码', '报告设置!B8': '问题', '报告设置!C8': '理由', '报告设置!D8': '指纹', '报告设置!C9': '含上年结转' }, change: ['报告设置!A9', 'M01'] },
  { code: 'R15', workbook: withSettings, given: { '报告设置!A8': '改写的段落', '报告设置!A9': '所在章节', '报告设置!B9': '程序生成的文字', '报告设置!C9': '自己的文字', '报告设置!D9': '段落编号', '报告设置!A10': '二、项目资金使用情况', '报告设置!B10': '原文。', '报告设置!C10': '资金按规定使用。', '报告设置!D10': 'fund-use/funds-text' }, change: ['报告设置!C10', '资金按{{xyz}}使用。'] },
  { code: 'R12', workbook: withSettings, given: { '报告设置!A8': '指定为', '报告设置!B8': '单元格', '报告设置!A9': '全年执行数' }, change: ['报告设置!B9', '预算执行!H3'], at: '报告设置!A9' },
];
