import Big from 'big.js';
import { reasonBeside } from '../check/accounts-in-text';
import { defineCheck } from '../check/define-check';
import { goalsIn } from '../check/goals-in-text';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { completion } from '../score/completion';
import { overshootOf, reachesTimes } from '../score/overshoot';
import { formatAgainst, formatLine } from '../units/percent';
import { explains } from '../units/reasons';

export const overshootExplained = defineCheck({
  id: 'overshoot-explained',
  code: 'S09',
  title: { zh: '完成值高于指标值较多的说明了原因', en: 'Actual values far above their targets are explained' },
  fault: '完成值远高于指标值而没有写明原因',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条' },
  messages: {
    far: {
      zh: '「{name}」实际完成值{actual}为指标值{target}的{ratio}，达到{line}及以上，没有写明原因；请说明，指标值可能偏低。',
      en: 'The actual value “{actual}” of “{name}” is {ratio} of its target “{target}”, which reaches {line}, and no reason is given; state it: the target may have been set too low.',
    },
    above: {
      zh: '「{name}」指标值为等于{target}，实际完成值{actual}超出，没有写明原因；请说明，或核对指标性质。',
      en: 'The target of “{name}” is to equal “{target}”; its actual value “{actual}” is above, and no reason is given; state it, or check whether the target is “≥”.',
    },
    text: {
      zh: '文中目标{target}，完成{actual}，为目标的{ratio}，达到{line}及以上，没有写明原因；请说明，目标可能偏低。',
      en: 'The text states a target of “{target}” and “{actual}” reached, {ratio} of it, at or beyond {line}, and gives no reason; state it: the target may be too low.',
    },
  },
  *findInText({ prose, scheme, workbook }) {
    const line = new Big(scheme.overshoot.from);
    const sentences = ownSentencesOf(prose, workbook?.facts);
    for (const { goal, reached, ratio } of goalsIn(sentences)) {
      if (!reached || !ratio || ratio.lt(line) || reasonBeside(sentences, sentences.indexOf(reached.sentence))) continue;
      yield { message: 'text', at: reached.sentence.cells, place: placeOfClaim(reached.claim), data: { target: goal.claim.text, actual: reached.claim.text, ratio: formatAgainst(ratio, line), line: formatLine(line) } };
    }
  },
  *find({ facts, scheme }) {
    const line = new Big(scheme.overshoot.from);
    for (const project of facts.projects) {
      for (const indicator of project.indicators) {
        const far = reachesTimes(indicator, scheme.overshoot.from);
        const above = indicator.comparison === '=' && completion(indicator) === 'over';
        const ratio = far || above ? overshootOf(indicator) : null;
        if (ratio === null || explains(indicator.deviationReason)) continue;
        const measure = indicator.measure ?? '';
        const data = { name: indicator.name, actual: `${indicator.actual ?? ''}${measure}`, target: `${indicator.target ?? ''}${measure}` };
        const at = [...(indicator.at.actual ?? []), ...(indicator.at.target ?? []), ...(indicator.at.deviationReason ?? [])];
        if (far) yield { message: 'far', project: project.id, at, data: { ...data, ratio: formatAgainst(ratio, line), line: formatLine(line) } };
        else yield { message: 'above', project: project.id, at, data };
      }
    }
  },
});
