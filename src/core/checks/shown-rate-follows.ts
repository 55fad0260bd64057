import Big from 'big.js';
import { formatShare, formatShown, isShownAs } from '../units/percent';
import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { measureNames } from '../model/names';
import { ownSentencesOf } from '../check/own-words';
import { ratesIn } from '../check/rate-in-text';
import { formatExact } from '../units/money';
import { ratesOf } from '../check/stated-rate';

export const shownRateFollows = defineCheck({
  id: 'shown-rate-follows',
  code: 'M07',
  title: { zh: '表中执行率等于全年执行数除以预算数', en: 'The execution rate stated is actual expenditure ÷ the budget' },
  fault: '表列执行率与数据不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件1（执行率＝全年执行数÷全年预算数）' },
  messages: {
    differs: {
      zh: '「{name}」表中执行率{shown}，按{words}应为{computed}；请更正执行率。',
      en: 'The execution rate stated for “{name}” is {shown}; {words} is {computed}; correct the rate.',
    },
    alone: {
      zh: '「{name}」表中执行率{shown}，表中没有{budget}，按{words}为{computed}，也不相符；请补列{budget}，并更正执行率。',
      en: 'The execution rate stated for “{name}” is {shown}; the table has no {budget}, and {words}, {computed}, does not agree either; add the {budget}, and correct the rate.',
    },
    text: {
      zh: '文中执行率{shown}，按文中{words}（{executed}÷{adjusted}）应为{computed}；请更正。',
      en: 'The execution rate of the text is {shown}; {words} of the text ({executed} ÷ {adjusted}) is {computed}; correct it.',
    },
  },
  *findInText({ prose, scheme, workbook }) {
    for (const { claim, row } of ratesIn(ownSentencesOf(prose, workbook?.facts))) {
      const rates = ratesOf(row, scheme.rateBasis);
      const basis = rates[0];
      if (!basis || rates.some(({ ratio }) => isShownAs(ratio, row.rate))) continue;
      yield { message: 'text', at: [], place: placeOfClaim(claim), data: { shown: claim.text, words: basis.words, executed: formatExact(row.executed ?? 0), adjusted: formatExact(row[basis.over] ?? 0), computed: formatShare(basis.ratio) } };
    }
  },
  *find({ facts, scheme }) {
    for (const row of facts.rates) {
      const rates = ratesOf(row, scheme.rateBasis);
      const basis = rates[0];
      // A rate on another basis is its own finding (M08).
      if (!basis || rates.some(({ ratio }) => isShownAs(ratio, row.rate))) continue;
      const at = [...row.rate.at, ...(row.at.executed ?? []), ...(row.at[basis.over] ?? [])];
      const data = { name: row.name, shown: formatShown(new Big(row.rate.ratio), row.rate.decimals), words: basis.words, computed: formatShare(basis.ratio) };
      if (basis.over === scheme.rateBasis) yield { message: 'differs', project: row.project, at, data };
      else yield { message: 'alone', project: row.project, at, data: { ...data, budget: measureNames[scheme.rateBasis] } };
    }
  },
});
