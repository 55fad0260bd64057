import { decimal, sumOf } from '../units/decimal';
import { numbersIn } from '../units/stated-numbers';
import { defineCheck } from '../check/define-check';

export const statementMatchesQuantity = defineCheck({
  id: 'statement-matches-quantity',
  code: 'T01',
  title: { zh: '成效台账的事项陈述与数量一致', en: 'Statements of achievements agree with their quantities' },
  fault: '事项陈述与数量列不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    differs: {
      zh: '「{statement}」写的是{stated}，数量列是{quantity}，两者不符。',
      en: '“{statement}” says “{stated}”, but the quantity beside it is “{quantity}”.',
    },
  },
  *find({ facts }) {
    for (const { statement, quantity, measure, at } of facts.achievements) {
      const wanted = decimal(quantity);
      const all = numbersIn(statement, measure);
      const own = all.filter(({ ofMeasure }) => ofMeasure);
      const stated = own.length > 0 ? own : all;
      if (wanted === null || stated.length === 0) continue;
      if (stated.some(({ values }) => values.some((value) => value.eq(wanted))) || sumOf(stated.flatMap(({ values }) => values.slice(0, 1))).eq(wanted)) continue;
      yield { message: 'differs', at: [...(at.statement ?? []), ...(at.quantity ?? [])], data: { statement, stated: stated.map(({ text }) => text).join('、'), quantity: `${quantity ?? ''}${measure ?? ''}` } };
    }
  },
});
