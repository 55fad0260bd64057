import { defineCheck } from '../check/define-check';
import { nameKey } from '../units/text';

/** With fewer, equal values are no surprise. */
const enough = 5;

export const actualsVary = defineCheck({
  id: 'actuals-vary',
  code: 'I11',
  title: { zh: '完成值不是逐个照抄指标值', en: 'Actual values are not copied from the targets one by one' },
  fault: '完成值逐个等于指标值',
  severity: 'hint',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    copied: {
      zh: '「{name}」的{count}个指标完成值都与指标值一模一样，请核实是不是实际数。',
      en: 'All {count} actual values of “{name}” are exactly equal to their targets; make sure that they are what was achieved.',
    },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      const filled = project.indicators.filter(({ actual, target }) => actual !== null && target !== null);
      if (filled.length < enough || filled.length < project.indicators.length || !filled.every(({ actual, target }) => nameKey(actual ?? '') === nameKey(target ?? ''))) continue;
      yield { message: 'copied', project: project.id, at: filled.flatMap(({ at }) => at.actual ?? []), data: { name: project.name, count: String(filled.length) } };
    }
  },
});
