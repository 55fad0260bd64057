import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { wrongSharesIn } from '../check/shares-in-text';
import { formatShare } from '../units/percent';

export const rateFollowsCounts = defineCheck({
  id: 'rate-follows-counts',
  code: 'M25',
  title: { zh: '比率等于所写的两个数之商', en: 'A rate is the quotient of the two numbers stated beside it' },
  fault: '比率与所写的数不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    text: { zh: '写的是「{stated}」，{part}÷{whole}应为{computed}；请更正。', en: 'It says “{stated}”, but {part} ÷ {whole} is {computed}; correct it.' },
  },
  *findInText({ prose, workbook }) {
    for (const { sentence, stated, part, whole, computed } of ownSentencesOf(prose, workbook?.facts).flatMap(wrongSharesIn))
      yield { message: 'text', at: sentence.cells, place: placeOfClaim(stated), data: { stated: stated.text, part: part.text, whole: whole.text, computed: formatShare(computed) } };
  },
});
