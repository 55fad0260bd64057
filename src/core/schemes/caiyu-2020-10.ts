import type { Scheme } from '../model/scheme';

const document = '财预〔2020〕10号《项目支出绩效评价管理办法》';

/** 10号: the national scheme, in force since 25 February 2020. */
export const caiyu202010: Scheme = {
  id: 'caiyu-2020-10',
  title: '项目支出绩效评价管理办法（10号）',
  document,
  clause: '第十三条、第十六条、第十八条',
  executionPoints: '10',
  weights: [
    {
      has: [],
      title: null,
      groups: [
        { categories: ['output'], points: '50' },
        { categories: ['benefit'], points: '30' },
        { categories: ['satisfaction'], points: '10' },
      ],
    },
  ],
  fullPoints: '100',
  tiers: [
    { name: '达成年度指标', words: ['达成年度指标', '达成预期', '达成预期指标', '已完成', '全部完成'], low: '0.8', high: '1' },
    { name: '部分达成年度指标并具有一定效果', words: ['部分达成', '基本达成', '部分达成年度指标并具有一定效果', '部分达成年度指标'], low: '0.6', high: '0.8' },
    { name: '未达成年度指标且效果较差', words: ['未达成', '未达成年度指标且效果较差', '未达成年度指标'], low: '0', high: '0.6' },
  ],
  grades: [
    { from: '90', name: '优' },
    { from: '80', name: '良' },
    { from: '60', name: '中' },
    { from: '0', name: '差' },
  ],
  execution: { kind: 'proportional' },
  rateBasis: 'adjusted',
  quantity: { kind: 'proportional' },
  reverse: 'excess',
  satisfaction: null,
  yesNo: 'tiers',
  overshoot: { from: '1.3', deduction: null },
  caps: [],
  adjustmentLine: '0.05',
  receivedLine: '0.6',
  nearlyFull: '99',
  spread: { most: '30', fewest: 3 },
  lowExecution: { warn: '0.9', error: '0.6' },
  untroubledFrom: '0.8',
  basis: {
    weights: { document, clause: '第十三条' },
    quantity: { document, clause: '第十六条' },
    qualitative: { document, clause: '第十六条' },
    execution: { document, clause: '第十三条（10号未规定算法，按执行率×分值的通行做法）' },
    grade: { document, clause: '第十八条' },
    reason: { document, clause: '第十一条' },
    overshoot: { document, clause: '第十六条（偏离度较大的界限10号未规定，按完成值达到指标值1.3倍计）' },
    caps: null,
    satisfaction: { document, clause: '第十六条' },
    yesNo: { document, clause: '第十六条' },
    reverse: { document, clause: '第十六条（反向指标10号未规定算法，按超出比例线性扣分）' },
    truth: { document, clause: '第二十五条' },
  },
  reportTitle: '项目支出绩效自评报告',
  chapters: [
    {
      id: 'overview',
      heading: '项目支出基本情况',
      sections: [
        { section: 'project-overview', heading: '项目支出概况' },
        { section: 'fund-use', heading: '项目资金使用管理情况' },
        { section: 'target-completion', heading: '项目支出绩效目标完成程度' },
      ],
    },
    { id: 'work', heading: '绩效评价工作开展情况', sections: [{ section: 'evaluation-work', heading: null }] },
    { id: 'conclusion', heading: '综合评价情况及评价结论', sections: [{ section: 'conclusion', heading: null }] },
    {
      id: 'analysis',
      heading: '绩效评价指标分析',
      sections: [
        { section: 'decision', heading: '项目决策情况' },
        { section: 'process', heading: '项目过程情况' },
        { section: 'output', heading: '项目产出情况' },
        { section: 'benefit', heading: '项目效益情况' },
      ],
    },
    {
      id: 'lessons',
      heading: '主要经验及做法、存在的问题及原因分析',
      sections: [
        { section: 'experience', heading: '主要经验及做法' },
        { section: 'problems', heading: '存在的问题及原因分析' },
      ],
    },
    { id: 'recommendations', heading: '有关建议', sections: [{ section: 'recommendations', heading: null }] },
    { id: 'other', heading: '其他需要说明的问题', sections: [{ section: 'other', heading: null }] },
  ],
};
