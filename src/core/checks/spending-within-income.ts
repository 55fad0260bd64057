import { defineCheck } from '../check/define-check';
import { formatExact, sumTolerance } from '../units/money';

export const spendingWithinIncome = defineCheck({
  id: 'spending-within-income',
  code: 'M20',
  title: { zh: '支出大于收入的写明了年初结转结余', en: 'Where expenditure exceeds income, the opening balance is stated' },
  fault: '支出大于收入而没有年初结转结余',
  severity: 'warning',
  basis: { document: '《中华人民共和国预算法》', clause: '第十三条' },
  messages: {
    without: { zh: '「{name}」支出{executed}大于本年收入{income}，多出{excess}，没有写明年初结转结余；请核实或补充。', en: 'Expenditure {executed} of “{name}” exceeds its income {income} by {excess}, and no opening balance is stated; check or add it.' },
    beyond: { zh: '「{name}」支出{executed}大于本年收入{income}与年初结转结余{opening}之和，多出{excess}；请核实。', en: 'Expenditure {executed} of “{name}” exceeds its income {income} and opening balance {opening} together by {excess}; check.' },
  },
  *find({ facts }) {
    for (const { name, project, unit, income, opening, executed, at } of facts.balances) {
      if (income === null || executed === null) continue;
      const excess = executed - income - (opening ?? 0);
      if (excess <= sumTolerance(unit, 2)) continue;
      const found = { project, at: [...(at.executed ?? []), ...(at.income ?? []), ...(at.opening ?? [])] };
      const data = { name, executed: formatExact(executed), income: formatExact(income), excess: formatExact(excess) };
      if (opening) yield { ...found, message: 'beyond', data: { ...data, opening: formatExact(opening) } };
      else yield { ...found, message: 'without', data };
    }
  },
});
