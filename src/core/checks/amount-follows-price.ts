import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { wrongAmountsIn } from '../check/priced-amounts';
import { wrongPartsIn } from '../check/shares-of-amounts';
import { formatExactIn } from '../units/money';

export const amountFollowsPrice = defineCheck({
  id: 'amount-follows-price',
  code: 'M24',
  title: { zh: '金额等于所写的标准乘以数量', en: 'An amount is the rate stated, times the number it is paid for' },
  fault: '金额与标准、数量不符',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    text: {
      zh: '写的是「{stated}」，按所写的标准和数量（{factors}）应为{computed}；请核实，人数或标准年中有变动的写明。',
      en: 'It says “{stated}”, but the rate and the number stated ({factors}) make {computed}; check them, and say so if they changed during the year.',
    },
    share: {
      zh: '写的是「{stated}」，{whole}的{rate}应为{computed}；请更正。',
      en: 'It says “{stated}”, but {rate} of {whole} is {computed}; correct it.',
    },
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    for (const { sentence, rate, whole, total, computed } of wrongPartsIn(sentences))
      yield { message: 'share', at: sentence.cells, place: placeOfClaim(total), data: { stated: total.text, whole: whole.text, rate: rate.text, computed: formatExactIn(computed, total.unit) } };
    for (const { sentence, total, factors, computed } of wrongAmountsIn(sentences))
      yield { message: 'text', at: sentence.cells, place: placeOfClaim(total), data: { stated: total.text, factors: factors.join('×'), computed: formatExactIn(computed, total.unit) } };
  },
});
