import type { Scheme } from '../model/scheme';
import { caiyu202010 } from './caiyu-2020-10';

const document = '四川省2023年度项目支出绩效自评规则';

/** 四川2023: 10号 with points taken off for targets set too low, and a ceiling on the total where little was spent. */
export const sichuan2023: Scheme = {
  ...caiyu202010,
  id: 'sichuan-2023',
  title: '四川省项目支出绩效自评（2023年）',
  document,
  clause: '自评表填报说明',
  dated: '2023',
  overshoot: { ...caiyu202010.overshoot, deduction: '2' },
  caps: [
    { below: '0.5', atMost: '59' },
    { below: '0.6', atMost: '69' },
    { below: '0.7', atMost: '79' },
    { below: '0.8', atMost: '89' },
  ],
  basis: {
    ...caiyu202010.basis,
    execution: { document, clause: '自评表（预算执行率＝预算执行数÷调整后预算数，未规定算法，按执行率×分值计）' },
    overshoot: { document, clause: '自评表填报说明（超出指标值30%及以上的，每个指标扣2分）' },
    caps: { document, clause: '自评表填报说明（执行率低于80%的，总分设上限）' },
  },
  form: {
    title: '部门预算项目支出绩效自评表',
    funds: {
      label: '项目资金（万元）',
      total: '年度资金总额',
      sources: [
        { name: '其中：财政资金', takes: ['fiscal', 'carryover'] },
        { name: '财政专户管理资金', takes: ['special'] },
        { name: '单位资金', takes: ['unit'] },
        { name: '其他资金', takes: ['other'] },
      ],
      columns: [
        { holds: 'initial', heading: '年初预算' },
        { holds: 'adjusted', heading: '调整后预算数' },
        { holds: 'executed', heading: '预算执行数' },
        { holds: 'rate', heading: '预算执行率' },
        { holds: 'maxPoints', heading: '权重' },
        { holds: 'points', heading: '得分' },
        { holds: 'reason', heading: '原因' },
      ],
    },
    goal: { label: '年度总体目标', expected: '年度目标', done: '年度目标完成情况' },
    indicators: {
      label: '绩效指标',
      columns: [
        { holds: 'category', heading: '一级指标', share: 42 },
        { holds: 'kind', heading: '二级指标', share: 50 },
        { holds: 'name', heading: '三级指标', share: 82 },
        { holds: 'comparison', heading: '指标性质', share: 54 },
        { holds: 'target', heading: '指标值', share: 54 },
        { holds: 'measure', heading: '度量单位', share: 54 },
        { holds: 'actual', heading: '完成值', share: 54 },
        { holds: 'maxPoints', heading: '权重', share: 34 },
        { holds: 'points', heading: '得分', share: 38 },
        { holds: 'reason', heading: '未完成原因分析', share: 64 },
      ],
      order: ['output', 'benefit', 'satisfaction', 'cost'],
    },
    total: '总分',
    foot: [
      { holds: 'conclusion', label: '评价结论' },
      { holds: 'problems', label: '存在问题' },
      { holds: 'improvements', label: '改进措施' },
    ],
    maxChars: { completion: 100, conclusion: 200, problems: 200, improvements: 200 },
    signatures: ['项目负责人：', '财务负责人：'],
  },
};
