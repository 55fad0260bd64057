import { defineCheck } from '../check/define-check';

export const targetsMeasurable = defineCheck({
  id: 'targets-measurable',
  code: 'C08',
  title: { zh: '至少有一个指标既有指标值又有实际完成值', en: 'At least one indicator has both a target and an actual value' },
  fault: '没有一个指标既有指标值又有实际完成值',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十一条、第十三条' },
  messages: {
    none: {
      zh: '没有一个绩效指标既有年度指标值又有实际完成值，绩效无从评价；请在「目标」中填写指标。',
      en: 'No indicator has both a target and an actual value, so that performance cannot be assessed; fill in the indicators under Targets.',
    },
  },
  *find({ facts }) {
    if (facts.projects.length === 0) return;
    if (facts.projects.some(({ indicators }) => indicators.some(({ target, actual }) => target !== null && actual !== null))) return;
    yield { message: 'none', at: facts.projects[0]?.at.name ?? [], data: {} };
  },
});
