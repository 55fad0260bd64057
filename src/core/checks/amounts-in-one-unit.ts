import { amountsIn } from '../check/amounts-in-text';
import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { sumOfParts } from '../check/stated-sum';
import { slipBetween, slipIn } from '../check/unit-slip';
import { slipsInSplit } from '../check/slips-in-split';
import { wrongConversionsIn } from '../check/conversions';
import { measureNames } from '../model/names';
import { joinRefs } from '../units/address';
import { formatExact } from '../units/money';

export const amountsInOneUnit = defineCheck({
  id: 'amounts-in-one-unit',
  code: 'M12',
  title: { zh: '同一行的金额、合计与各项用同一单位', en: 'Amounts of one row, and a total and its items, are in the same unit' },
  fault: '金额单位混用',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    row: {
      zh: '「{name}」{odd}{amount}与{measure}{other}相差约{times}倍，像是元和万元等单位混用；请核实单位。',
      en: '{odd} {amount} of “{name}” and its {measure} {other} differ by a factor of about {times}, as if yuan and wan yuan were mixed; check the unit.',
    },
    total: {
      zh: '「{name}」{measure}{amount}与所含{count}行之和{other}相差约{times}倍，像是元和万元等单位混用；请核实单位。',
      en: '{measure} {amount} of “{name}” and the sum {other} of its {count} rows differ by a factor of about {times}, as if yuan and wan yuan were mixed; check the unit.',
    },
    converted: {
      zh: '{one}折合应为{computed}，写的是「{other}」；请核实。',
      en: '{one} is {computed}, but “{other}” is stated; check it.',
    },
    split: {
      zh: '「{part}」换成「{meant}」，各项之和正好是「{whole}」，像是单位写错；请核实。',
      en: 'With “{part}” as “{meant}” the parts make exactly “{whole}”: its unit seems to be wrong; check it.',
    },
    each: {
      zh: '「{price}」是每{thing}的金额，比全文最大的金额{most}还大，像是把“元”写成了“万元”；请核实单位。',
      en: '“{price}” is the amount for one {thing}, yet more than the largest amount of the text, {most}, as if yuan were written as wan yuan; check the unit.',
    },
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    const [most] = amountsIn(sentences).slice().sort((one, other) => other.fen - one.fen);
    for (const sentence of sentences)
      for (const { one, other, computed } of wrongConversionsIn(sentence)) yield { message: 'converted', at: sentence.cells, place: placeOfClaim(other), data: { one: one.text, other: other.text, computed } };
    for (const sentence of sentences)
      for (const { part, whole, meant } of slipsInSplit(sentence)) yield { message: 'split', at: sentence.cells, place: placeOfClaim(part), data: { part: part.text, meant, whole: whole.text } };
    for (const { claims, cells } of most ? sentences : [])
      for (const claim of claims)
        // What is for so much time is spent by all together, and 1.2亿元/公里 may be of another road.
        if (claim.kind === 'price' && /^[人名户生亩次月]/.test(claim.unit?.split('/')[1] ?? '') && /^[万亿]/.test(claim.unit ?? '') && (claim.fen ?? 0) > (most?.fen ?? 0))
          yield { message: 'each', at: cells, place: placeOfClaim(claim), data: { price: claim.text, thing: claim.unit?.split('/')[1] ?? '', most: most?.claim.text ?? '' } };
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      for (const row of [project, ...project.lines]) {
        const slip = slipIn(row);
        if (slip === null) continue;
        const { odd, other, times } = slip;
        yield {
          message: 'row', project: project.id, at: [...(row.at[odd] ?? []), ...(row.at[other] ?? [])],
          data: { name: row.name, odd: measureNames[odd], amount: formatExact(row[odd] ?? 0), measure: measureNames[other], other: formatExact(row[other] ?? 0), times: String(times) },
        };
      }
    }
    for (const sum of facts.sums) {
      for (const { measure, stated, at, parts } of sum.columns) {
        // A part may well be a thousandth of its project; several together may not.
        if (stated === null || (sum.covers === 'project' && parts.length < 2)) continue;
        const added = sumOfParts(parts);
        const times = slipBetween(stated, added);
        if (times !== null) yield { message: 'total', project: sum.project, at: [...at, ...joinRefs(parts.flatMap((part) => part.at))], data: { name: sum.name, measure: measureNames[measure], amount: formatExact(stated), count: String(parts.length), other: formatExact(added), times: String(times) } };
      }
    }
  },
});
