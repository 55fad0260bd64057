import { kindNames, categoryNames } from '../model/names';
import { defineCheck } from '../check/define-check';

export const levelsComplete = defineCheck({
  id: 'levels-complete',
  code: 'C03',
  title: { zh: '产出、效益指标齐全，产出有数量和质量指标，设有满意度指标', en: 'There are output and benefit indicators, among the outputs quantity and quality, and satisfaction' },
  fault: '指标的类别不齐全',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十三条' },
  messages: {
    category: {
      zh: '「{name}」没有{level}；请补设。',
      en: '“{name}” has no {level}; add them.',
    },
    kind: {
      zh: '「{name}」的产出指标中没有{level}；请补设，确实不适用的请说明。',
      en: 'The output indicators of “{name}” include no {level}; add one, or say why there can be none.',
    },
    satisfaction: {
      zh: '「{name}」没有{level}；确无服务对象的，请说明。',
      en: '“{name}” has no {level}; if it serves nobody who could be asked, say so.',
    },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      // Without a first level anywhere, nothing tells which one is missing.
      if (!project.indicators.some(({ category }) => category !== null)) continue;
      const has = (wanted: string): boolean => project.indicators.some(({ category, kind }) => category === wanted || kind === wanted);
      const at = project.indicators.find((indicator) => indicator.at.name?.[0])?.at.name?.slice(0, 1) ?? [];
      const base = { project: project.id, at };
      for (const category of ['output', 'benefit'] as const) if (!has(category)) yield { ...base, message: 'category', data: { name: project.name, level: categoryNames[category] } };
      if (has('output')) for (const kind of ['quantity', 'quality'] as const) if (!has(kind)) yield { ...base, message: 'kind', severity: 'warning', data: { name: project.name, level: kindNames[kind] } };
      if (!has('satisfaction')) yield { ...base, message: 'satisfaction', severity: 'hint', data: { name: project.name, level: categoryNames.satisfaction } };
    }
  },
});
