import { formatExact } from '../units/money';
import { defineCheck } from '../check/define-check';
import { slipBetween } from '../check/unit-slip';

export const executedWithinBudget = defineCheck({
  id: 'executed-within-budget',
  code: 'M06',
  title: { zh: '全年执行数不超过全年预算数', en: 'Actual expenditure does not exceed the adjusted budget' },
  fault: '全年执行数超过全年预算数',
  severity: 'error',
  basis: { document: '《中华人民共和国预算法》', clause: '第十三条' },
  messages: {
    overspent: {
      zh: '「{name}」全年执行数{executed}超过全年预算数{adjusted}，超出{excess}；请核对两数，年中追加的预算应计入全年预算数。',
      en: 'Actual expenditure {executed} of “{name}” exceeds its adjusted budget {adjusted} by {excess}; check both: what was added to the budget during the year belongs in it.',
    },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      for (const fund of [project, ...project.lines]) {
        // Amounts in different units are another check's (M12).
        if (fund.adjusted === null || fund.executed === null || fund.executed <= fund.adjusted || slipBetween(fund.executed, fund.adjusted) !== null) continue;
        yield {
          message: 'overspent',
          project: project.id,
          at: [...(fund.at.executed ?? []), ...(fund.at.adjusted ?? [])],
          data: { name: fund.name, executed: formatExact(fund.executed), adjusted: formatExact(fund.adjusted), excess: formatExact(fund.executed - fund.adjusted) },
        };
      }
    }
  },
});
