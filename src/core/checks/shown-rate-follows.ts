import Big from 'big.js';
import { formatShare, formatShown } from '../units/percent';
import { defineCheck } from '../check/define-check';
import { rateBases, shows } from '../check/stated-rate';

export const shownRateFollows = defineCheck({
  id: 'shown-rate-follows',
  code: 'M07',
  title: '表中执行率等于全年执行数除以全年预算数',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件1（执行率＝全年执行数÷全年预算数）' },
  messages: { differs: '「{name}」表中执行率{shown}，按全年执行数÷全年预算数应为{computed}。' },
  *find({ facts }) {
    for (const project of facts.projects) {
      const rate = project.statedRate;
      const bases = rateBases(project);
      const official = bases.find(({ over }) => over === 'adjusted');
      // A rate on another basis is its own finding (M08).
      if (!rate || !official || bases.some(({ ratio }) => shows(rate, ratio))) continue;
      yield {
        message: 'differs',
        project: project.id,
        at: [...rate.at, ...(project.at.executed ?? []), ...(project.at.adjusted ?? [])],
        data: { name: project.name, shown: formatShown(new Big(rate.ratio), rate.decimals), computed: formatShare(official.ratio) },
      };
    }
  },
});
