import Big from 'big.js';
import { defineCheck } from '../check/define-check';
import type { Indicator } from '../model/facts';
import { joinRefs } from '../units/address';
import { decimal } from '../units/decimal';
import { inMeasure } from '../units/measures';
import { formatExact, sumTolerance } from '../units/money';

/** What one piece, person or month costs is no part of the budget. */
const perPiece = /单价|单位|人均|户均|每|平均|标准|率|比|节约|节省|降低|下降|减少|\//;
/** A target for all that the project costs. */
const whole = /^(?:项目|工程|全年|年度|计划|预算)*(?:总成本|总投资|总支出|总费用|总预算|投资总额|资金总额|成本总额|项目成本|项目投资|经济成本|预算成本)|成本控制(?:数|总?额)|预算(?:控制数?|总?额)|资金控制数|支出总额/;

/** Returns the target of a cost indicator in fen; null where it is no sum of money. */
const costOf = ({ kind, category, name, target, measure }: Indicator): number | null => {
  const number = kind === 'cost' || category === 'cost' ? decimal(target) : null;
  const yuan = number === null || measure === null || perPiece.test(`${name}${measure}`) ? null : inMeasure(number, measure, '元');
  return yuan === null ? null : yuan.times(100).round(0, Big.roundHalfUp).toNumber();
};

export const costsWithinBudget = defineCheck({
  id: 'costs-within-budget',
  code: 'I09',
  title: { zh: '成本指标值合计不超过预算，总成本指标等于预算', en: 'The cost targets together stay within the budget, and a target for all costs equals it' },
  fault: '成本指标值与预算不符',
  severity: 'warning',
  basis: { document: '财预〔2021〕101号', clause: '三（三）（成本指标值不超过预算）' },
  messages: {
    beyond: { zh: '「{name}」{count}个成本指标的指标值合计{sum}，超过全年预算数{adjusted}，多出{gap}。', en: 'The sum of the {count} cost targets of “{name}” is {sum}, {gap} more than the adjusted budget {adjusted}.' },
    differs: { zh: '「{name}」总成本类指标的指标值{sum}，与全年预算数{adjusted}相差{gap}；请核实。', en: 'The target {sum} for all costs of “{name}” differs from the adjusted budget {adjusted} by {gap}; check.' },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      const { adjusted, initial, id, name } = project;
      const costs = project.indicators.flatMap((indicator) => {
        const fen = costOf(indicator);
        return fen === null ? [] : [{ indicator, fen }];
      });
      if (adjusted === null || adjusted === 0 || costs.length === 0) continue;
      const total = costs.filter(({ indicator }) => whole.test(indicator.name));
      const counted = total.length === 1 ? total : costs;
      const sum = counted.reduce((all, { fen }) => all + fen, 0);
      // A target is set with the budget of the year's beginning.
      const gap = Math.min(...[adjusted, initial ?? adjusted].map((budget) => Math.abs(sum - budget)));
      if (gap <= sumTolerance('万元', counted.length)) continue;
      const at = [...joinRefs(counted.flatMap(({ indicator }) => indicator.at.target ?? [])), ...(project.at.adjusted ?? [])];
      const data = { name, sum: formatExact(sum), adjusted: formatExact(adjusted), gap: formatExact(Math.abs(sum - adjusted)) };
      if (sum > Math.max(adjusted, initial ?? 0)) yield { message: 'beyond', project: id, at, data: { ...data, count: String(counted.length) } };
      else if (total.length === 1) yield { message: 'differs', project: id, at, data };
    }
  },
});
