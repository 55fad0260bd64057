import { defineCheck } from '../check/define-check';

export const actualsFilled = defineCheck({
  id: 'actuals-filled',
  code: 'S14',
  title: { zh: '每个指标都填写了实际完成值', en: 'Every indicator has an actual value' },
  fault: '实际完成值空白',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（内容完整）' },
  messages: {
    blank: {
      zh: '「{name}」没有填写实际完成值。',
      en: '“{name}” has no actual value.',
    },
  },
  *find({ facts }) {
    for (const project of facts.projects)
      for (const indicator of project.indicators)
        if (indicator.actual === null) yield { message: 'blank', project: project.id, at: indicator.at.actual ?? indicator.at.name ?? [], data: { name: indicator.name } };
  },
});
