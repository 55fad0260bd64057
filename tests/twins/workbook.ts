/** The workbooks of the twins: small ones as clerks keep them, as data. */
import type { GridRow, GridWorkbook } from '../helpers/grid-workbook';

const ledgerHead: GridRow = ['序号', '项目', '年初预算数', '全年预算数', '全年执行数', '备注'];
const title: readonly GridRow[] = [['2024年度项目预算执行情况表'], [null, null, null, null, null, '单位：万元']];

/** One project: 预算执行!B4, its amounts C4 to E4. */
const ledger: GridWorkbook = { 预算执行: [...title, ledgerHead, [1, '技能培训', 100, 100, 95, null]] };

/** Five indicators of 90 points with full marks, rows 2 to 6: A 项目 B 一级 C 二级 D 三级 E 性质 F 指标值 G 单位 H 完成值 I 分值 J 得分 K 偏差原因. */
const targets: GridWorkbook = {
  绩效目标: [
    ['项目', '一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '度量单位', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['技能培训', '产出指标', '数量指标', '培训人次', '≥', 180, '人次', 185, 20, 20, null],
    ['技能培训', '产出指标', '质量指标', '考核合格率', '≥', 95, '%', 97, 15, 15, null],
    ['技能培训', '产出指标', '质量指标', '教材验收合格率', '=', 100, '%', 100, 15, 15, null],
    ['技能培训', '效益指标', '社会效益指标', '参训人员就业人数', '≥', 60, '人', 64, 30, 30, null],
    ['技能培训', '满意度指标', '服务对象满意度指标', '学员满意度', '≥', 90, '%', 93, 10, 10, '发放问卷150份，收回142份'],
  ],
};

const achievements: GridWorkbook = {
  成效台账: [
    ['章节', '主题', '小标题', '事项陈述', '数量', '单位', '约数', '项目或指标', '佐证'],
    ['产出', '培训', '开班', '举办技能培训班7期', 7, '期', null, '技能培训', '开班通知'],
  ],
};

const unit: GridWorkbook = { 单位信息: [['栏目', '内容'], ['单位名称', '某县就业局'], ['年度', 2024]] };

const settings: GridWorkbook = { 报告设置: [['设置', '值', '说明'], ['评价方案', null, null], ['金额单位', '万元', null], ['报告年度', 2024, null], ['项目已完成', '是', null]] };

/** A workbook with nothing wrong in it: a ledger of one project, its indicators, what it did, the unit. */
export const good: GridWorkbook = { ...ledger, ...targets, ...achievements, ...unit };

/** The good workbook with a form that has a row for 预算执行率: row 7. */
export const withExecutionRow: GridWorkbook = { ...good, 绩效目标: [...targets['绩效目标']!, ['技能培训', null, null, '预算执行率', '=', 100, '%', { percent: 0.95 }, 10, 9.5, '尾款次年支付']] };

/** The good workbook with 报告设置: 评价方案 B2, 金额单位 B3, 报告年度 B4, 项目已完成 B5. */
export const withSettings: GridWorkbook = { ...good, ...settings };

/** The good workbook with projects side by side: the word before the amounts of the second row is 分列!A3. */
export const sideBySide: GridWorkbook = { ...good, 分列: [[null, '技能培训', '设备购置'], ['全年预算数', 100, 60], ['报名人数', 95, 58]] };

/** What further projects did. */
const more: GridWorkbook = {
  成效台账: [
    ...achievements['成效台账']!,
    ['产出', '设备', '购置', '实训设备按合同交付并验收', null, null, null, '设备购置', '验收单'],
    ['产出', '场地', '租赁', '实训场地租赁到位，满足分班教学需要', null, null, null, '场地租赁', '租赁合同'],
    ['产出', '宣传', '推广', '面向乡镇开展招生宣传推广', null, null, null, '宣传推广', '宣传资料'],
  ],
};

/** The good workbook with three projects, their 合计 in row 7. */
export const totalled: GridWorkbook = {
  ...good,
  成效台账: more['成效台账']!.slice(0, 4),
  预算执行: [...title, ledgerHead, [1, '技能培训', 100, 100, 95, null], [2, '设备购置', 60, 60, 60, null], [3, '场地租赁', 40, 40, 38, null], [null, '合计', 200, 200, 193, null]],
};

/** The good workbook with a column 执行率, F4. */
export const rated: GridWorkbook = { ...good, 预算执行: [title[0]!, [null, null, null, null, null, null, '单位：万元'], ['序号', '项目', '年初预算数', '全年预算数', '全年执行数', '执行率', '备注'], [1, '技能培训', 98, 100, 95, { percent: 0.95 }, null]] };

/** The good workbook with 其中 rows below the project: D5 and D6 make D4. */
export const split: GridWorkbook = { ...good, 预算执行: [...title, ledgerHead, [1, '技能培训', 100, 100, 95, null], [null, '其中：师资费', null, 60, null, null], [null, '其中：场地费', null, 40, null, null]] };

/** The good workbook with two groups, a 小计 below each (rows 6 and 9), their 合计 in row 10. */
export const grouped: GridWorkbook = {
  ...good,
  ...more,
  预算执行: [
    ...title,
    ledgerHead,
    [1, '技能培训', 100, 100, 95, null],
    [2, '设备购置', 60, 60, 60, null],
    [null, '小计', 160, 160, 155, null],
    [3, '场地租赁', 40, 40, 38, null],
    [4, '宣传推广', 20, 20, 20, null],
    [null, '小计', 60, 60, 58, null],
    [null, '合计', 220, 220, 213, null],
  ],
};

/** The three projects with the unit of each: B4 to B6. */
export const withUnits: GridWorkbook = { ...totalled, 预算执行: totalled['预算执行']!.map((row, index) => (index < 2 ? row : [row[0] ?? null, index === 2 ? '单位名称' : index < 6 ? '某县就业局' : null, ...row.slice(1)])) };

/** The good workbook with a column 资金到位数, E4. */
export const withReceived: GridWorkbook = { ...good, 预算执行: [title[0]!, [null, null, null, null, null, null, '单位：万元'], ['序号', '项目', '年初预算数', '全年预算数', '资金到位数', '全年执行数', '备注'], [1, '技能培训', 100, 100, 100, 95, null]] };

/** The good workbook with a column 结余, F4. */
export const withBalance: GridWorkbook = { ...good, 预算执行: [title[0]!, [null, null, null, null, null, null, '单位：万元'], ['序号', '项目', '年初预算数', '全年预算数', '全年执行数', '结余', '备注'], [1, '技能培训', 100, 100, 95, 5, null]] };

/** The good workbook with numbers of projects (B4 to B6) and the accounts of the year (B7, B8) in 单位信息. */
export const withAccounts: GridWorkbook = { ...good, 单位信息: [...unit['单位信息']!, ['年初项目数', 8], ['新增项目数', 8], ['项目总数', 16], ['本年收入', '100万元'], ['本年支出', '95万元']] };

/** The good workbook with the row 总分, row 7: I 分值, J 得分, K 等级. */
export const withScore: GridWorkbook = { ...good, 绩效目标: [...targets['绩效目标']!, ['技能培训', '总分', null, null, null, null, null, null, 90, 90, '优']] };

/** The good workbook with a second ledger of the same project, whose amounts confirm the first. */
export const twice: GridWorkbook = { ...good, 支付台账: [['2024年度支付台账（单位：万元）'], ['项目', '全年预算数', '全年执行数'], ['技能培训', 100, 95]] };

/** The good workbook with a form that states the project's funds by source: D5 年度资金总额, D6 and D7 its sources. */
export const withForm: GridWorkbook = {
  ...good,
  自评表: [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '技能培训'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数'],
    [null, '年度资金总额', 100, 100, 95],
    [null, '其中：当年财政拨款', 80, 80, 76],
    [null, '上年结转资金', 20, 20, 19],
    ['年度总体目标', '预期目标', null, '实际完成情况'],
    [null, '培训180人次', null, '培训170人次'],
  ],
};

/** The good workbook with its indicators named only, without levels and points: rows 2 to 4, A 项目 B 三级 C 指标值 D 完成值. */
export const bareForm: GridWorkbook = { ...good, 绩效目标: [['项目', '三级指标', '年度指标值', '实际完成值'], ['技能培训', '培训人次', '≥180人次', '185人次'], ['技能培训', '考核合格率', '≥95%', '97%'], ['技能培训', '学员满意度', '≥90%', '93%']] };
