import { joinRefs } from '../units/address';
import { formatExact } from '../units/money';
import { defineCheck } from '../check/define-check';
import { countsTwice, sumOfParts } from '../check/stated-sum';
import { measureNames } from '../model/names';

export const totalsNotCountedTwice = defineCheck({
  id: 'totals-not-counted-twice',
  code: 'M16',
  title: { zh: '合计行不作为项目重复计算', en: 'Rows of totals are not counted as projects' },
  fault: '合计行重复计入',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    unnamed: {
      zh: '「{name}」{measure}{amount}等于{side}{count}行之和，是合计行，不是项目；已按合计行处理，请改名为小计或合计。',
      en: 'The {measure} {amount} of “{name}” is the sum of the {count} rows {side}: it is a total, no project, and is treated as one; name it “小计” (subtotal) or “合计” (total).',
    },
    perhaps: {
      zh: '「{name}」{measure}{amount}等于{side}{count}行之和，表中没有合计行，暂按项目计入；如是合计，请改名为合计。',
      en: 'The {measure} {amount} of “{name}” is the sum of the {count} rows {side}, and the table has no total; it is counted as a project. If it is the total, name it “合计”.',
    },
    subtotals: {
      zh: '「{name}」{measure}{stated}把小计也加了进去：各项目之和{sum}，小计之和{subtotals}，重复计算。',
      en: 'The {measure} {stated} of “{name}” includes the subtotals as well: the projects add up to {sum}, the subtotals to {subtotals}; they are counted twice.',
    },
  },
  *find({ facts }) {
    for (const { name, counted, side, amounts, parts } of facts.unnamedTotals) {
      for (const { measure, fen, at } of amounts.slice(0, 1)) {
        const found = { at: [...at, ...joinRefs(parts)], data: { name, measure: measureNames[measure], amount: formatExact(fen), side: side === 'above' ? '以上' : '以下', count: String(parts.length) } };
        if (counted) yield { message: 'perhaps', severity: 'review', ...found };
        else yield { message: 'unnamed', ...found };
      }
    }
    for (const sum of facts.sums) {
      for (const column of sum.columns) {
        if (column.stated === null || !countsTwice(column)) continue;
        yield {
          message: 'subtotals',
          at: [...column.at, ...joinRefs(column.subtotals.flatMap((part) => part.at))],
          data: { name: sum.name, measure: measureNames[column.measure], stated: formatExact(column.stated), sum: formatExact(sumOfParts(column.parts)), subtotals: formatExact(sumOfParts(column.subtotals)) },
        };
      }
    }
  },
});
