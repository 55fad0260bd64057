import { defineCheck } from '../check/define-check';
import { isBelow } from '../units/decimal';

export const weightSpread = defineCheck({
  id: 'weight-spread',
  code: 'I10',
  title: { zh: '指标不少于三个，单个指标不超过三十分', en: 'There are at least three indicators, none of more than 30 points' },
  fault: '指标过少或分值过于集中',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（权重合理；界限未作规定，按方案所定）' },
  messages: {
    heavy: {
      zh: '「{name}」一个指标占{points}分，超过{most}分，权重过于集中；请细分指标，或调低分值。',
      en: 'The indicator “{name}” alone has {points} points, more than {most}: the weight is too concentrated; divide it, or give it fewer points.',
    },
    few: {
      zh: '「{project}」只有{count}个三级指标，少于{fewest}个，不能反映产出和效益；请补设。',
      en: '“{project}” has only {count} third-level indicators, fewer than {fewest}, too few to show outputs and benefits; add some.',
    },
  },
  *find({ facts, scheme }) {
    for (const project of facts.projects) {
      for (const { maxPoints, name, at } of project.indicators) {
        if (isBelow(scheme.spread.most, maxPoints)) yield { message: 'heavy', project: project.id, at: at.maxPoints ?? [], data: { name, points: maxPoints ?? '', most: scheme.spread.most } };
      }
      const count = project.indicators.length;
      if (count > 0 && count < scheme.spread.fewest) yield { message: 'few', project: project.id, at: project.indicators.flatMap(({ at }) => at.name ?? []), data: { project: project.name, count: String(count), fewest: String(scheme.spread.fewest) } };
    }
  },
});
