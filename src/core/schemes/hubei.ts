import type { Scheme } from '../model/scheme';
import { caiyu202010 } from './caiyu-2020-10';

const document = '湖北省《项目自评表》';

/** 湖北: the rules printed below the province's form; 20 points for the execution, the lower tiers from 80 and 50 per cent. */
export const hubei: Scheme = {
  ...caiyu202010,
  id: 'hubei',
  title: '湖北省项目支出绩效自评',
  document,
  clause: '备注1—3',
  dated: '2020',
  executionPoints: '20',
  weights: [
    {
      has: [],
      title: null,
      groups: [
        { categories: ['output'], points: '40' },
        { categories: ['benefit', 'satisfaction'], points: '40' },
      ],
    },
  ],
  reverse: 'quotient',
  tiers: [
    { name: '达成预期指标', words: ['达成预期指标', '达成预期', '达成年度指标', '已完成', '全部完成'], low: '0.8', high: '1' },
    { name: '部分达成预期指标', words: ['部分达成预期指标', '部分达成', '基本达成', '部分达成年度指标并具有一定效果', '部分达成年度指标'], low: '0.5', high: '0.8' },
    { name: '未达成预期指标', words: ['未达成预期指标', '未达成', '未达成年度指标且效果较差', '未达成年度指标'], low: '0', high: '0.5' },
  ],
  basis: {
    ...caiyu202010.basis,
    weights: { document, clause: '表内各项分值' },
    quantity: { document, clause: '备注2（正向指标得分＝权重×B/A）' },
    reverse: { document, clause: '备注2（反向指标得分＝权重×A/B）' },
    qualitative: { document, clause: '备注3' },
    execution: { document, clause: '表内公式（得分＝20分×执行率）' },
    overshoot: { document, clause: '备注2（得分不得突破权重；超额完成的界限未作规定，按完成值达到指标值1.3倍计）' },
  },
  form: { ...caiyu202010.form, title: '项目自评表' },
};
