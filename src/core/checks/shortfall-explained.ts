import { completion } from '../score/completion';
import { decimal } from '../units/decimal';
import { defineCheck } from '../check/define-check';
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
      zh: '「{name}」未达到指标值（指标值{target}，实际{actual}），没有写明偏差原因。',
      en: '“{name}” falls short of its target (target “{target}”, actual “{actual}”), and no deviation reason is given.',
    },
    points: {
      zh: '「{name}」得{points}分，分值{maximum}分，没有写明偏差原因。',
      en: '“{name}” has {points} of {maximum} points, and no deviation reason is given.',
    },
  },
  *find({ facts, scores }) {
    for (const score of scores) {
      const items = new Map(score.items.map((item) => [item.indicator, item]));
      for (const indicator of facts.projects.find(({ id }) => id === score.project)?.indicators ?? []) {
        if (explains(indicator.deviationReason)) continue;
        const maximum = decimal(indicator.maxPoints);
        const points = decimal(items.get(indicator.id)?.points ?? null) ?? decimal(indicator.declaredPoints);
        const at = [...(indicator.at.deviationReason ?? indicator.at.name ?? []), ...(indicator.at.actual ?? [])];
        const measure = indicator.measure ?? '';
        if (completion(indicator) === 'unmet')
          yield { message: 'unmet', project: score.project, at, data: { name: indicator.name, target: `${indicator.target ?? ''}${measure}`, actual: `${indicator.actual ?? ''}${measure}` } };
        else if (maximum !== null && points !== null && points.lt(maximum)) yield { message: 'points', project: score.project, at, data: { name: indicator.name, points: points.toString(), maximum: maximum.toString() } };
      }
    }
  },
});
