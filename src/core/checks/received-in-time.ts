import Big from 'big.js';
import { defineCheck } from '../check/define-check';
import { formatMoney } from '../units/money';
import { formatAgainst, formatLine } from '../units/percent';

export const receivedInTime = defineCheck({
  id: 'received-in-time',
  code: 'M23',
  title: { zh: '到位资金不低于预算的六成', en: 'Funds received are at least 60% of the budget' },
  fault: '资金到位率偏低',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件2（资金到位率；界限未作规定，按方案所定）' },
  messages: {
    low: {
      zh: '「{name}」资金到位数{received}，全年预算数{adjusted}，到位率{rate}，低于{line}；请说明原因。',
      en: '“{name}” received {received} of an adjusted budget of {adjusted}, {rate}, below {line}; give the reason.',
    },
  },
  *find({ facts, scheme }) {
    const line = new Big(scheme.receivedLine);
    for (const project of facts.projects) {
      const { received, adjusted } = project;
      if (received === null || adjusted === null || adjusted <= 0) continue;
      const rate = new Big(received).div(adjusted);
      if (rate.lt(line)) yield { message: 'low', project: project.id, at: [...(project.at.received ?? []), ...(project.at.adjusted ?? [])], data: { name: project.name, received: formatMoney(received), adjusted: formatMoney(adjusted), rate: formatAgainst(rate, line), line: formatLine(line) } };
    }
  },
});
