import { joinRefs } from '../units/address';
import { formatExact } from '../units/money';
import { defineCheck } from '../check/define-check';
import { agrees, partsBeyond, sumOfParts } from '../check/stated-sum';
import { measureNames } from '../model/names';

export const splitAddsUp = defineCheck({
  id: 'split-adds-up',
  code: 'M05',
  title: '项目金额等于其中各行之和',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: { gap: '「{name}」{measure}{stated}与其中{count}行之和{sum}相差{gap}。' },
  *find({ facts }) {
    for (const sum of facts.sums) {
      if (sum.covers !== 'project') continue;
      for (const column of sum.columns) {
        // One part need not be the whole, and a part beyond it is its own finding (M03).
        if (!column.stated || column.parts.length < 2 || agrees(column) || partsBeyond(column).length > 0) continue;
        const added = sumOfParts(column.parts);
        yield {
          message: 'gap',
          project: sum.project,
          at: [...column.at, ...joinRefs(column.parts.flatMap((part) => part.at))],
          data: { name: sum.name, measure: measureNames[column.measure], stated: formatExact(column.stated), count: String(column.parts.length), sum: formatExact(added), gap: formatExact(Math.abs(column.stated - added)) },
        };
      }
    }
  },
});
