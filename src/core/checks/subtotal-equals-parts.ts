import { defineCheck } from '../check/define-check';
import { gapsIn } from '../check/stated-sum';

export const subtotalEqualsParts = defineCheck({
  id: 'subtotal-equals-parts',
  code: 'M04',
  title: { zh: '小计等于所含各行之和', en: 'Subtotals are the sums of their rows' },
  fault: '小计与所含各项不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    gap: {
      zh: '「{name}」{measure}{stated}与所含{count}行之和{sum}相差{gap}；请核对是否漏行、重复，或小计没有更新。',
      en: 'The {measure} {stated} of “{name}” and the sum {sum} of its {count} rows differ by {gap}; see whether a row is missing or counted twice, or the subtotal was not updated.',
    },
  },
  *find({ facts }) {
    for (const { at, data } of gapsIn(facts, 'group')) yield { message: 'gap', at, data };
  },
});
