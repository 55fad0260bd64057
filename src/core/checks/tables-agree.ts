import { formatExact } from '../units/money';
import { defineCheck } from '../check/define-check';
import { measureNames } from '../model/names';

export const tablesAgree = defineCheck({
  id: 'tables-agree',
  code: 'R08',
  title: { zh: '同一项目在各表中的金额一致', en: 'The tables state the same amounts for a project' },
  fault: '各表金额不一致',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '几张表列有同一项目的，以先读到的为准，不一致处逐项列出' },
  messages: {
    differs: {
      zh: '「{name}」{measure}两处不一致：{kept}与{other}，暂按先读到的{kept}；请核实后改正其中一处。',
      en: 'Two tables differ in the {measure} of “{name}”: {kept} and {other}. {kept}, which was read first, is used; check, and correct one of the two.',
    },
  },
  *find({ facts }) {
    for (const { project, name, measure, kept, other } of facts.contradictions)
      yield { message: 'differs', project, at: [...kept.at, ...other.at], data: { name, measure: measureNames[measure], kept: formatExact(kept.fen), other: formatExact(other.fen) } };
  },
});
