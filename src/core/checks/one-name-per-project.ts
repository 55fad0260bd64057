import { alikeProjects } from '../check/alike-names';
import { defineCheck } from '../check/define-check';
import { nameKey } from '../units/text';

export const oneNamePerProject = defineCheck({
  id: 'one-name-per-project',
  code: 'R05',
  title: { zh: '同一项目在各表中名称一致', en: 'A project has one name in all tables' },
  fault: '项目名称不一致',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '名称相同的是同一项目，名称相近的由人确认' },
  messages: {
    alike: {
      zh: '「{name}」与「{other}」名称相近，现按两个项目处理；请在「数据」中确认是不是同一项目，或把各表中的名称写成一致。',
      en: '“{name}” and “{other}” are named alike and are taken for two projects; say under “数据” (Data) whether they are one, or write the name alike in all tables.',
    },
  },
  *find({ facts, settings: { pairs } }) {
    const apart = new Set(pairs.flatMap(({ name, other, same }) => (same ? [] : [`${nameKey(name)}\n${nameKey(other)}`, `${nameKey(other)}\n${nameKey(name)}`])));
    for (const [one, other] of alikeProjects(facts.projects, facts.tables)) if (!apart.has(`${nameKey(one.name)}\n${nameKey(other.name)}`)) yield { message: 'alike', project: one.id, at: [...(one.at.name ?? []).slice(0, 1), ...(other.at.name ?? []).slice(0, 1)], data: { name: one.name, other: other.name } };
  },
});
