import { isBelow } from '../units/decimal';
import { defineCheck } from '../check/define-check';

export const pointsWithinMaximum = defineCheck({
  id: 'points-within-maximum',
  code: 'S04',
  title: { zh: '得分不小于零、不超过分值', en: 'Points awarded are not below zero and not above the maximum' },
  fault: '得分超出分值范围',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十六条' },
  messages: {
    above: {
      zh: '「{name}」得分{points}超过分值{maximum}；请更正。',
      en: '“{name}” has {points} points, more than its maximum of {maximum}; correct it.',
    },
    negative: {
      zh: '「{name}」得分{points}小于零；请更正。',
      en: '“{name}” has {points} points, less than zero; correct it.',
    },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      for (const row of [...(project.executionItem ? [project.executionItem] : []), ...project.indicators]) {
        const negative = isBelow(row.declaredPoints, '0');
        if (!negative && !isBelow(row.maxPoints, row.declaredPoints)) continue;
        const at = [...(row.at.declaredPoints ?? []), ...(row.at.maxPoints ?? [])];
        if (negative) yield { message: 'negative', project: project.id, at, data: { name: row.name, points: row.declaredPoints ?? '' } };
        else yield { message: 'above', project: project.id, at, data: { name: row.name, points: row.declaredPoints ?? '', maximum: row.maxPoints ?? '' } };
      }
    }
  },
});
