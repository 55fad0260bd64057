import { wrongCountsIn, wrongCountTotalsIn } from '../check/count-splits';
import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { countIn } from '../check/number-in';
import { ownSentencesOf } from '../check/own-words';
import { splitsIn } from '../check/splits-in-text';
import { gapsIn, partsBeyond } from '../check/stated-sum';
import { distance, plain } from '../units/decimal';
import { formatExactIn } from '../units/money';

export const splitAddsUp = defineCheck({
  id: 'split-adds-up',
  code: 'M05',
  title: { zh: '金额、数量等于其中各项之和', en: 'An amount or a number is the sum of its “of which” parts' },
  fault: '项目金额与其中各项之和不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    gap: {
      zh: '「{name}」{measure}{stated}与其中{count}行之和{sum}相差{gap}；请补列其余各项，或更正金额。',
      en: 'The {measure} {stated} of “{name}” and the sum {sum} of its {count} parts differ by {gap}; add the other parts, or correct the amounts.',
    },
    text: {
      zh: '「{stated}」其中所列{count}项之和{sum}，相差{gap}；请补列其余各项，或更正金额。',
      en: 'The {count} parts of “{stated}” add up to {sum}: they differ by {gap}; add the other parts, or correct the amounts.',
    },
    textMore: {
      zh: '「{stated}」其中所列{count}项之和{sum}，多出{gap}；请核对各项有没有重复或写错，或更正总额。',
      en: 'The {count} parts of “{stated}” add up to {sum}, {gap} more; see whether one is counted twice or wrong, or correct the total.',
    },
    countMore: {
      zh: '「{stated}」其中所列{count}项之和{sum}，多出{gap}；请核对各项有没有重复或写错，或更正总数。',
      en: 'The {count} parts of “{stated}” add up to {sum}, {gap} more; see whether one is counted twice or wrong, or correct the total.',
    },
    count: {
      zh: '「{stated}」其中所列{count}项之和{sum}，相差{gap}；请补列其余各项，或更正数量。',
      en: 'The {count} parts of “{stated}” add up to {sum}: they differ by {gap}; add the other parts, or correct the numbers.',
    },
    countTotal: {
      zh: '合计「{stated}」与前面所列{count}项之和{sum}相差{gap}；请核对各项和合计，更正其中有误的。',
      en: 'The total “{stated}” and the sum {sum} of the {count} numbers before it differ by {gap}; check them, and correct what is wrong.',
    },
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    for (const { whole, parts, sum, holds } of splitsIn(prose.text, sentences))
      if (!holds) yield { message: sum > whole.fen ? 'textMore' : 'text', at: whole.sentence.cells, place: { ...placeOfClaim(whole.claim), end: parts.at(-1)?.claim.end ?? whole.claim.end }, data: { stated: whole.claim.text, count: String(parts.length), sum: formatExactIn(sum, whole.claim.unit), gap: formatExactIn(Math.abs(whole.fen - sum), whole.claim.unit) } };
    for (const { sentence, whole, parts, sum } of sentences.flatMap(wrongCountsIn))
      yield { message: sum.gt(countIn(whole, whole.unit ?? '') ?? sum) ? 'countMore' : 'count', severity: 'warning', at: sentence.cells, place: { ...placeOfClaim(whole), end: parts.at(-1)?.end ?? whole.end }, data: { stated: whole.text, count: String(parts.length), sum: `${plain(sum)}${whole.unit ?? ''}`, gap: `${distance(plain(sum), whole.value ?? '0')}${whole.unit ?? ''}` } };
    for (const { sentence, whole, parts, sum } of sentences.flatMap(wrongCountTotalsIn))
      yield { message: 'countTotal', severity: 'warning', at: sentence.cells, place: placeOfClaim(whole), data: { stated: whole.text, count: String(parts.length), sum: `${plain(sum)}${whole.unit ?? ''}`, gap: `${distance(plain(sum), whole.value ?? '0')}${whole.unit ?? ''}` } };
  },
  *find({ facts }) {
    for (const { sum, column, at, data } of gapsIn(facts, 'project')) {
      // One part need not be the whole, and a part beyond it is its own finding (M03).
      if (column.parts.length >= 2 && partsBeyond(column).length === 0) yield { message: 'gap', project: sum.project, at, data };
    }
  },
});
