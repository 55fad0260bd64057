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
  overshoot: { from: '1.3', deduction: '2' },
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
};
