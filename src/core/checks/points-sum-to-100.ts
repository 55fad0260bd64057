import { joinRefs } from '../units/address';
import { compareDecimals, distance, isBelow, sumOfTexts } from '../units/decimal';
import { defineCheck } from '../check/define-check';

export const pointsSumTo100 = defineCheck({
  id: 'points-sum-to-100',
  code: 'S01',
  title: { zh: '分值合计为满分', en: 'The points add up to full points' },
  fault: '分值之和不等于满分',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十三条' },
  messages: {
    differs: {
      zh: '「{name}」分值合计{sum}分，应为{full}分，{direction}{gap}分；请调整分值。',
      en: 'The points of “{name}” add up to {sum} instead of {full}, {gap} {direction}; adjust the points.',
    },
    added: {
      zh: '「{name}」指标分值合计{indicators}分，加预算执行率{execution}分为{sum}分，应为{full}分，{direction}{gap}分；请调整分值。',
      en: 'The indicators of “{name}” have {indicators} points, together with {execution} for the execution rate {sum} instead of {full}, {gap} {direction}; adjust the points.',
    },
  },
  *find({ facts, scheme }) {
    for (const project of facts.projects) {
      // Where there are no indicators, these are what is missing.
      if (project.indicators.length === 0) continue;
      const rows = [...(project.executionItem ? [project.executionItem] : []), ...project.indicators].filter(({ maxPoints }) => maxPoints !== null);
      if (rows.length === 0) continue;
      const stated = sumOfTexts(rows.map(({ maxPoints }) => maxPoints));
      const sum = project.executionItem ? stated : sumOfTexts([stated, scheme.executionPoints]);
      if (compareDecimals(sum, scheme.fullPoints) === 0) continue;
      const at = joinRefs(rows.flatMap((row) => row.at.maxPoints ?? []));
      const data = { name: project.name, sum, full: scheme.fullPoints, direction: isBelow(scheme.fullPoints, sum) ? '多' : '少', gap: distance(sum, scheme.fullPoints) };
      if (project.executionItem) yield { message: 'differs', project: project.id, at, data };
      else yield { message: 'added', project: project.id, at, data: { ...data, indicators: stated, execution: scheme.executionPoints } };
    }
  },
});
