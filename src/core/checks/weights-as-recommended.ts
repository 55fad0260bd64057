import { categories, categoryWords } from '../model/names';
import type { Category } from '../model/facts';
import { defineCheck } from '../check/define-check';
import { joinRefs } from '../units/address';
import { compareDecimals, decimal, sumOfTexts } from '../units/decimal';

export const weightsAsRecommended = defineCheck({
  id: 'weights-as-recommended',
  code: 'S02',
  title: { zh: '一级指标的权重与方案一致', en: 'The weights of the first levels are those of the scheme' },
  fault: '一级指标权重与方案不符',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十三条（如有特殊情况可适当调整）' },
  messages: {
    differs: {
      zh: '「{name}」{level}指标分值合计{sum}分，方案为{points}分；有特殊情况的请说明。',
      en: 'The {level} indicators of “{name}” have {sum} points together, in the scheme {points}; if there is a special reason, state it.',
    },
  },
  *find({ facts, scheme }) {
    for (const project of facts.projects) {
      const weighed = project.indicators.filter(({ maxPoints }) => decimal(maxPoints) !== null);
      const present = new Set(weighed.map(({ category }) => category));
      // Levels that are missing altogether, or unnamed, are told of elsewhere.
      if (present.has(null) || !present.has('output') || !present.has('benefit')) continue;
      const profile = scheme.weights.find(({ has }) => has.every((category) => present.has(category)));
      for (const { categories: levels, points } of profile?.groups ?? []) {
        const own = weighed.filter(({ category }) => category !== null && levels.includes(category));
        if (own.length === 0) continue;
        const sum = sumOfTexts(own.map(({ maxPoints }) => maxPoints));
        if (compareDecimals(sum, points) === 0) continue;
        const level = categories.filter((category: Category) => levels.includes(category)).map((category) => categoryWords[category]).join('、');
        yield { message: 'differs', project: project.id, at: joinRefs(own.flatMap(({ at }) => at.maxPoints ?? [])), data: { name: project.name, level, sum, points } };
      }
    }
  },
});
