import Big from 'big.js';
import { accountsIn } from '../check/accounts-in-text';
import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
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
    text: {
      zh: '文中到位资金{received}，预算{adjusted}，到位率{rate}，低于{line}，没有写明原因。',
      en: 'By the text {received} of a budget of {adjusted} were received, {rate}, below {line}, and no reason is given.',
    },
  },
  *findInText({ prose, scheme, workbook }) {
    const line = new Big(scheme.receivedLine);
    for (const { sentence, account: { received, adjusted, initial }, explained } of accountsIn(ownSentencesOf(prose, workbook?.facts))) {
      const budget = adjusted ?? initial;
      if (!received || !budget || budget.fen <= 0 || explained) continue;
      const rate = new Big(received.fen).div(budget.fen);
      if (rate.lt(line)) yield { message: 'text', at: sentence.cells, place: placeOfClaim(received.claim), data: { received: formatMoney(received.fen), adjusted: formatMoney(budget.fen), rate: formatAgainst(rate, line), line: formatLine(line) } };
    }
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
