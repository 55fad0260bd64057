import type { Scheme } from '../model/scheme';
import { caiyu202010 } from './caiyu-2020-10';

const document = '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》';
const assigning = { document, clause: '三（七）赋分规则' };

/** 101号: written for central departments and copied by provinces, since 18 August 2021; goes from 10号 and states what differs. */
export const caiyu2021101: Scheme = {
  ...caiyu202010,
  id: 'caiyu-2021-101',
  title: '核心绩效目标和指标设置及取值指引（101号）',
  document,
  clause: '三（六）权重、三（七）赋分规则',
  dated: '2021-08-18',
  weights: [
    {
      has: ['cost', 'satisfaction'],
      title: '设成本指标的',
      groups: [
        { categories: ['cost'], points: '20' },
        { categories: ['output'], points: '40' },
        { categories: ['benefit'], points: '20' },
        { categories: ['satisfaction'], points: '10' },
      ],
    },
    {
      has: ['cost'],
      title: '设成本指标、不设满意度指标的',
      groups: [
        { categories: ['cost'], points: '20' },
        { categories: ['output'], points: '40' },
        { categories: ['benefit'], points: '30' },
      ],
    },
    {
      has: ['satisfaction'],
      title: '不设成本指标的',
      groups: [
        { categories: ['output'], points: '50' },
        { categories: ['benefit'], points: '30' },
        { categories: ['satisfaction'], points: '10' },
      ],
    },
    {
      has: [],
      title: '不设成本指标和满意度指标的',
      groups: [
        { categories: ['output'], points: '50' },
        { categories: ['benefit'], points: '40' },
      ],
    },
  ],
  execution: {
    kind: 'banded',
    unfinished: [
      { from: '0.8', share: '0.7' },
      { from: '0.6', share: '0.5' },
      { from: '0', share: '0' },
    ],
  },
  quantity: { kind: 'gated', gate: '0.6' },
  satisfaction: [
    { from: '0.9', share: '1' },
    { from: '0.8', share: '0.8' },
    { from: '0.6', share: '0.5' },
    { from: '0', share: '0' },
  ],
  yesNo: 'direct',
  tiers: [
    { name: '基本达成目标', words: ['基本达成目标', '基本达成', '达成年度指标', '达成预期', '达成预期指标', '已完成', '全部完成'], low: '0.8', high: '1' },
    { name: '部分实现目标', words: ['部分实现目标', '部分实现', '部分达成', '部分达成年度指标并具有一定效果', '部分达成年度指标'], low: '0.6', high: '0.8' },
    { name: '实现目标程度较低', words: ['实现目标程度较低', '未达成', '未达成年度指标且效果较差', '未达成年度指标'], low: '0', high: '0.6' },
  ],
  basis: {
    ...caiyu202010.basis,
    weights: { document, clause: '三（六）' },
    quantity: { document, clause: '三（七）2（完成率低于60%不得分，60%及以上按（完成率−60%）÷（1−60%）计）' },
    reverse: { document, clause: '三（七）2（反向指标的完成率未作规定，按1−超出比例计）' },
    qualitative: { document, clause: '三（七）3' },
    execution: { document, clause: '三（七）2' },
    satisfaction: { document, clause: '三（七）4' },
    yesNo: { document, clause: '三（七）1（未达成的得0分或扣分，扣分标准由单位定，按0分计）' },
    overshoot: { document, clause: '三（七）（超额完成的界限未作规定，按完成值达到指标值1.3倍计）' },
    grade: caiyu202010.basis.grade,
    reason: assigning,
  },
  form: { ...caiyu202010.form, indicators: { ...caiyu202010.form.indicators, order: ['cost', 'output', 'benefit', 'satisfaction'] } },
};
