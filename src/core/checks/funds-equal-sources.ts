import { defineCheck } from '../check/define-check';
import { gapsIn, partsBeyond } from '../check/stated-sum';

export const fundsEqualSources = defineCheck({
  id: 'funds-equal-sources',
  code: 'M02',
  title: { zh: '年度资金总额等于各项资金来源之和', en: 'The total funds of a form are the sum of their sources' },
  fault: '年度资金总额与各项来源之和不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件1（年度资金总额＝当年财政拨款＋上年结转资金＋其他资金）' },
  messages: {
    gap: {
      zh: '「{name}」年度资金总额的{measure}{stated}，{count}项资金来源之和为{sum}，相差{gap}；请核对各项来源或总额。',
      en: 'The {measure} of the total funds of “{name}” is {stated}, the sum of its {count} sources is {sum}: a difference of {gap}; check the sources or the total.',
    },
  },
  *find({ facts }) {
    for (const { sum, column, at, data } of gapsIn(facts, 'funds')) {
      // A source beyond the whole is its own finding (M03).
      if (partsBeyond(column).length === 0) yield { message: 'gap', project: sum.project, at, data };
    }
  },
});
