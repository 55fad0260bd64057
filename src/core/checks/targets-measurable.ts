import { defineCheck } from '../check/define-check';
import { placeOf } from '../check/in-text';

/** A target beside what was reached, or where both stand. */
const measured = /指标值|目标值|[≥≤]|计划[^，。；]{0,20}\d[^，。；]{0,12}，?[^，。；]{0,8}(?:实际|完成)|自评表|评分表|得分表|附表|附件|详见/;

export const targetsMeasurable = defineCheck({
  id: 'targets-measurable',
  code: 'C08',
  title: { zh: '至少有一个指标既有指标值又有实际完成值', en: 'At least one indicator has both a target and an actual value' },
  fault: '没有一个指标既有指标值又有实际完成值',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十一条、第十三条' },
  messages: {
    none: {
      zh: '没有一个绩效指标既有年度指标值又有实际完成值，绩效无从评价；请填写各指标的年度指标值和实际完成值。',
      en: 'No indicator has both a target and an actual value, so that performance cannot be assessed; fill in the target and the actual value of each indicator.',
    },
    text: {
      zh: '全文没有一个指标写明指标值和完成值，也没有得分，评价结论没有依据；请写明各指标的指标值、完成值和得分，或附自评表。',
      en: 'No indicator is given with target and actual value, and there is no score: the conclusion rests on nothing; state targets, actual values and points, or attach the form.',
    },
  },
  *find({ facts }) {
    if (facts.projects.length === 0) return;
    if (facts.projects.some(({ indicators }) => indicators.some(({ target, actual }) => target !== null && actual !== null))) return;
    yield { message: 'none', at: facts.projects[0]?.at.name ?? [], data: {} };
  },
  *findInText({ prose, workbook }) {
    const conclusion = prose.sentences.find(({ section }) => section === 'conclusion');
    const told = prose.sentences.some(({ section }) => section === 'output' || section === 'benefit' || section === 'decision');
    // A part of a report may leave to another what it does not state.
    if (workbook !== null || !conclusion || !told) return;
    if (prose.claims.some(({ kind }) => kind === 'score') || measured.test(prose.text)) return;
    yield { message: 'text', at: [], place: placeOf(conclusion), data: {} };
  },
});
