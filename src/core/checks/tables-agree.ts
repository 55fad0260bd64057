import { formatExact } from '../units/money';
import { defineCheck } from '../check/define-check';
import { measureNames } from '../model/names';

const fields = { target: '年度指标值', actual: '实际完成值', maxPoints: '分值', declaredPoints: '得分' } as const;

export const tablesAgree = defineCheck({
  id: 'tables-agree',
  code: 'R08',
  title: { zh: '同一项目在各表中的金额和指标一致', en: 'The tables state the same amounts and indicators for a project' },
  fault: '各表的金额或指标不一致',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '几张表列有同一项目的，以先读到的为准，不一致处逐项列出' },
  messages: {
    differs: {
      zh: '「{name}」{measure}两处不一致：{kept}与{other}，暂按先读到的{kept}；请核实后改正其中一处。',
      en: 'Two tables differ in the {measure} of “{name}”: {kept} and {other}. {kept}, which was read first, is used; check, and correct one of the two.',
    },
    indicator: {
      zh: '指标「{name}」的{field}两处不一致：{kept}与{other}，暂按{kept}；请核实后改正其中一处。',
      en: 'Two tables differ in the {field} of the indicator “{name}”: {kept} and {other}. {kept} is used; check, and correct one of the two.',
    },
    lacking: {
      zh: '绩效目标中的指标「{name}」{target}在自评的指标中没有；请补上，改过名称的请写成一致。',
      en: 'The indicator “{name}” {target} of the plan is not among the indicators of the self-evaluation; add it, or make the names agree.',
    },
  },
  *find({ facts }) {
    for (const { project, name, measure, kept, other } of facts.contradictions)
      yield { message: 'differs', project, at: [...kept.at, ...other.at], data: { name, measure: measureNames[measure], kept: formatExact(kept.fen), other: formatExact(other.fen) } };
    for (const { project, name, field, kept, other } of facts.indicatorContradictions) {
      if (kept === null || field === 'name') yield { message: 'lacking', project, at: other.at, data: { name, target: other.text === '' ? '' : `（${other.text}）` } };
      else yield { message: 'indicator', project, at: [...kept.at, ...other.at], data: { name, field: fields[field], kept: kept.text, other: other.text } };
    }
  },
});
