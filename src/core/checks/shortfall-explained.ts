import { completion } from '../score/completion';
import { isBelow } from '../units/decimal';
import { defineCheck } from '../check/define-check';
import { scoredProjects } from '../check/scored';
import { explains } from '../units/reasons';

export const shortfallExplained = defineCheck({
  id: 'shortfall-explained',
  code: 'S08',
  title: { zh: '未完成或未得满分的指标写明了偏差原因和改进措施', en: 'Indicators that fall short or lose points state the deviation reason and corrective measures' },
  fault: '未完成或未得满分而没有写明偏差原因',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十一条' },
  messages: {
    unmet: {
      zh: '「{name}」未达到指标值（指标值{target}，实际{actual}），没有写明偏差原因；请写明原因和改进措施。',
      en: '“{name}” falls short of its target (target “{target}”, actual “{actual}”), and no deviation reason is given; state it, with the corrective measures.',
    },
    points: {
      zh: '「{name}」得{points}分，分值{maximum}分，没有写明偏差原因；请写明原因和改进措施。',
      en: '“{name}” has {points} of {maximum} points, and no deviation reason is given; state it, with the corrective measures.',
    },
  },
  *find(context) {
    for (const { project, indicators } of scoredProjects(context)) {
      for (const { indicator, item } of indicators) {
        const points = item?.points ?? indicator.declaredPoints;
        const unmet = completion(indicator) === 'unmet';
        if (!(unmet || isBelow(points, indicator.maxPoints)) || explains(indicator.deviationReason)) continue;
        const at = [...(indicator.at.deviationReason ?? indicator.at.name ?? []), ...(indicator.at.actual ?? [])];
        const measure = indicator.measure ?? '';
        if (unmet) yield { message: 'unmet', project: project.id, at, data: { name: indicator.name, target: `${indicator.target ?? ''}${measure}`, actual: `${indicator.actual ?? ''}${measure}` } };
        else yield { message: 'points', project: project.id, at, data: { name: indicator.name, points: points ?? '', maximum: indicator.maxPoints ?? '' } };
      }
    }
  },
});
