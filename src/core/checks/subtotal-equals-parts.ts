import { joinRefs } from '../units/address';
import { formatExact } from '../units/money';
import { defineCheck } from '../check/define-check';
import { agrees, sumOfParts } from '../check/stated-sum';
import { measureNames } from '../model/names';

export const subtotalEqualsParts = defineCheck({
  id: 'subtotal-equals-parts',
  code: 'M04',
  title: '小计等于所含各行之和',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: { gap: '「{name}」{measure}{stated}与所含{count}行之和{sum}相差{gap}。' },
  *find({ facts }) {
    for (const sum of facts.sums) {
      if (sum.covers !== 'group') continue;
      for (const column of sum.columns) {
        if (!column.stated || column.parts.length === 0 || agrees(column)) continue;
        const added = sumOfParts(column.parts);
        yield {
          message: 'gap',
          at: [...column.at, ...joinRefs(column.parts.flatMap((part) => part.at))],
          data: { name: sum.name, measure: measureNames[column.measure], stated: formatExact(column.stated), count: String(column.parts.length), sum: formatExact(added), gap: formatExact(Math.abs(column.stated - added)) },
        };
      }
    }
  },
});
