import Big from 'big.js';
import { formatShare, formatShown } from '../units/percent';
import { defineCheck } from '../check/define-check';
import { rateBases, shows } from '../check/stated-rate';

export const shownRateFollows = defineCheck({
  id: 'shown-rate-follows',
  code: 'M07',
  title: { zh: '表中执行率等于全年执行数除以全年预算数', en: 'The execution rate stated is actual expenditure ÷ adjusted budget' },
  fault: '表列执行率与数据不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件1（执行率＝全年执行数÷全年预算数）' },
  messages: {
    differs: {
      zh: '「{name}」表中执行率{shown}，按全年执行数÷全年预算数应为{computed}。',
      en: 'The execution rate stated for “{name}” is {shown}; actual expenditure ÷ adjusted budget is {computed}.',
    },
    alone: {
      zh: '「{name}」表中执行率{shown}，表中没有全年预算数，按{words}为{computed}，也不相符。',
      en: 'The execution rate stated for “{name}” is {shown}; the table has no adjusted budget, and {words}, {computed}, does not agree either.',
    },
  },
  *find({ facts }) {
    for (const row of facts.rates) {
      const bases = rateBases(row);
      const basis = bases[0];
      // A rate on another basis is its own finding (M08).
      if (!basis || bases.some(({ ratio }) => shows(row.rate, ratio))) continue;
      const at = [...row.rate.at, ...(row.at.executed ?? []), ...(row.at[basis.over] ?? [])];
      const data = { name: row.name, shown: formatShown(new Big(row.rate.ratio), row.rate.decimals), computed: formatShare(basis.ratio) };
      if (basis.over === 'adjusted') yield { message: 'differs', project: row.project, at, data };
      else yield { message: 'alone', project: row.project, at, data: { ...data, words: basis.words } };
    }
  },
});
