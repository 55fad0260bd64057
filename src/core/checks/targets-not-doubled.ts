import Big from 'big.js';
import { defineCheck } from '../check/define-check';
import { overshootOf, reachesTimes } from '../score/overshoot';
import { formatAgainst, formatLine } from '../units/percent';

export const targetsNotDoubled = defineCheck({
  id: 'targets-not-doubled',
  code: 'I07',
  title: { zh: '完成值不到指标值的两倍', en: 'Actual values do not reach twice their targets' },
  fault: '完成值达到指标值两倍',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条（指标值明显偏低的适度调减分值）' },
  messages: {
    doubled: {
      zh: '「{name}」实际完成值{actual}是指标值{target}的{ratio}，达到{line}及以上；指标值可能明显偏低，或有一处填错，请核实。',
      en: 'The actual value “{actual}” of “{name}” is {ratio} of its target “{target}”, which reaches {line}; the target may be much too low, or one of the two is wrong: check.',
    },
  },
  *find({ facts, scheme }) {
    const line = new Big(scheme.overshoot.far);
    for (const project of facts.projects) {
      for (const indicator of project.indicators) {
        const ratio = reachesTimes(indicator, scheme.overshoot.far) ? overshootOf(indicator) : null;
        if (ratio === null) continue;
        const measure = indicator.measure ?? '';
        yield { message: 'doubled', project: project.id, at: [...(indicator.at.actual ?? []), ...(indicator.at.target ?? [])], data: { name: indicator.name, actual: `${indicator.actual ?? ''}${measure}`, target: `${indicator.target ?? ''}${measure}`, ratio: formatAgainst(ratio, line), line: formatLine(line) } };
      }
    }
  },
});
