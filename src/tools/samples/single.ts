import type { SampleCell, SampleForm, SampleSheet } from './sample-sheet';
import { achievementsSheet, unitSheet } from './usual-sheets';

const cell = (column: number, value: SampleCell, across = 1, down = 1) => ({ column, value, across, down });
const funds = (label: string, initial: number, adjusted: number, executed: number, row: number, points: readonly [SampleCell, SampleCell]) => [
  cell(1, label, 2), cell(3, initial), cell(4, adjusted), cell(5, executed), cell(6, points[0]), cell(7, { formula: `F${row}/E${row}`, value: executed / adjusted }), cell(8, points[1]),
];
type Levels = readonly [category: string | null, rows: number, kind: string | null, kindRows: number];
const indicator = ([category, rows, kind, kindRows]: Levels, name: string, target: string, actual: string, maximum: number, points: number, reason: string | null = null) => [
  ...(category === null ? [] : [cell(1, category, 1, rows)]), ...(kind === null ? [] : [cell(2, kind, 1, kindRows)]), cell(3, name), cell(4, target), cell(5, actual), cell(6, maximum), cell(7, points), cell(8, reason),
];

/** The form of one project, as annex 1 of 10号 prints it. */
const form: SampleForm = {
  name: '自评表',
  widths: [12, 12, 16, 26, 16, 18, 9, 12, 40],
  formats: { 3: '0.00', 4: '0.00', 5: '0.00', 7: '0.00%', 8: '0.00' },
  rows: [
    [cell(0, '项目支出绩效自评表（示例）', 9)],
    [cell(0, '（2024年度）', 9)],
    [cell(0, '项目名称'), cell(1, '数字阅览室建设', 8)],
    [cell(0, '主管部门'), cell(1, '某区文化和旅游局', 3), cell(4, '实施单位'), cell(5, '某区图书馆', 4)],
    [cell(0, '项目资金（万元）', 1, 5), cell(1, null, 2), cell(3, '年初预算数'), cell(4, '全年预算数'), cell(5, '全年执行数'), cell(6, '分值'), cell(7, '执行率'), cell(8, '得分')],
    funds('年度资金总额', 120, 138, 129.6, 6, [10, 9.39]),
    funds('其中：当年财政拨款', 100, 110, 105.2, 7, ['—', '—']),
    funds('上年结转资金', 12, 12, 12, 8, ['—', '—']),
    funds('其他资金', 8, 16, 12.4, 9, ['—', '—']),
    [cell(0, '年度总体目标', 1, 2), cell(1, '预期目标', 4), cell(5, '实际完成情况', 4)],
    [cell(1, '建成数字阅览终端60台，新增数字资源8TB，全年到馆读者9万人次。', 4), cell(5, '建成数字阅览终端60台，新增数字资源8.6TB，全年到馆读者8.46万人次。', 4)],
    [cell(0, '绩效指标', 1, 8), cell(1, '一级指标'), cell(2, '二级指标'), cell(3, '三级指标'), cell(4, '年度指标值'), cell(5, '实际完成值'), cell(6, '分值'), cell(7, '得分'), cell(8, '偏差原因分析及改进措施')],
    indicator(['产出指标', 4, '数量指标', 2], '建设数字阅览终端', '≥60台', '60台', 15, 15),
    indicator([null, 0, null, 0], '新增数字资源', '≥8TB', '8.6TB', 10, 10),
    indicator([null, 0, '质量指标', 1], '设备验收合格率', '≥98%', '100%', 10, 10),
    indicator([null, 0, '成本指标', 1], '单台终端采购成本', '≤0.85万元', '0.82万元', 15, 15),
    indicator(['效益指标', 2, '社会效益指标', 1], '到馆读者', '≥90000人次', '84600人次', 20, 18.8, '七月至八月空调改造闭馆二十天，下年改造安排在春节前后'),
    indicator([null, 0, '可持续影响指标', 1], '资源更新和运行维护机制', '健全', '达成预期', 10, 9, '运行维护制度已印发，更新目录尚在征求意见'),
    indicator(['满意度指标', 1, '服务对象满意度指标', 1], '读者满意度', '≥90%', '93%', 10, 10),
    [cell(0, '总分', 6), cell(6, 100), cell(7, 97.19), cell(8, null)],
  ],
};

/** Sample (f): one project in the national form, with its sources; no ledger. */
export const single: readonly (SampleSheet | SampleForm)[] = [
  form,
  achievementsSheet([
    ['决策', '立项', '论证', '项目经馆务会研究并组织专家论证，列入区级财政项目库', null, null, null, null, '论证意见'],
    ['过程', '采购', '采购方式', '终端和资源均公开招标采购，履约验收2次', 2, '次', null, null, '验收单'],
    ['效益', '阅读推广', '主题活动', '依托阅览室开展数字阅读活动24场', 24, '场', null, null, '活动台账'],
    ['效益', '阅读推广', '重点群体', '为老年读者开设手机课堂，受益320余人次', 320, '人次', '余', null, '签到表'],
    ['效益', '资源共享', '馆校共建', '与9所学校共享数字资源', 9, '所', null, null, '共建协议'],
    ['经验', '建设管理', '同步培训', '设备安装与馆员培训同步进行，交付即可使用', null, null, null, null, null],
    ['其他', '说明', '说明', '本单位2024年度没有其他需要说明的问题', null, null, null, null, null],
  ], [8, 12, 12, 52, 8, 8, 8, 18, 14]),
  unitSheet([
    ['单位名称', '某区图书馆'],
    ['年度', 2024],
    ['资金用途', '数字阅览终端、数字资源采购和场地改造'],
    ['评价组织', '由馆长牵头，办公室、技术部和读者服务部组成自评小组'],
    ['评价时间', '2025年2月17日至3月7日'],
    ['立项依据', '公共文化服务体系建设实施方案和部门预算批复'],
    ['资金管理制度', '馆内财务管理制度和政府采购内部控制制度，逐笔审核、专账核算'],
  ]),
];
