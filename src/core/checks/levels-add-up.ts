import { defineCheck } from '../check/define-check';
import type { LevelPoints, Project } from '../model/facts';
import { joinRefs } from '../units/address';
import type { CellRef } from '../units/address';
import { decimal, plain, sumOf } from '../units/decimal';

/** Returns the second levels of a first level. */
const within = ({ levels }: Project, first: LevelPoints): readonly LevelPoints[] => levels.filter(({ level, covers, coversExecution }) => level === 2 && covers.every((id) => first.covers.includes(id)) && (coversExecution !== true || first.coversExecution === true));

/** Returns what a level should be the sum of: the points of its indicators, or where these have none those of the second levels. */
const partsOf = (project: Project, own: LevelPoints): readonly { readonly points: string; readonly at: readonly CellRef[] }[] => {
  const stated = (rows: readonly { readonly maxPoints: string | null; readonly at: { readonly maxPoints?: readonly CellRef[] } }[]) => rows.flatMap(({ maxPoints, at }) => (maxPoints === null ? [] : [{ points: maxPoints, at: at.maxPoints ?? [] }]));
  const rows = stated([...(own.coversExecution && project.executionItem ? [project.executionItem] : []), ...project.indicators.filter(({ id }) => own.covers.includes(id))]);
  return rows.length > 0 || own.level === 2 ? rows : stated(within(project, own));
};

export const levelsAddUp = defineCheck({
  id: 'levels-add-up',
  code: 'S03',
  title: { zh: '一级、二级指标的分值等于所含指标分值之和', en: 'The points of a first or second level are the sum of its indicators’' },
  fault: '各级指标分值不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十三条（二、三级指标的权重由一级指标分解）' },
  messages: {
    differs: { zh: '「{name}」分值写作{stated}分，所含{count}项分值之和为{sum}分，相差{gap}分；请核对分值。', en: '“{name}” is stated to have {stated} points, but the points of its {count} parts add up to {sum}: they differ by {gap}; check the points.' },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      for (const own of project.levels) {
        const [stated, parts] = [decimal(own.maxPoints), partsOf(project, own)];
        const sum = sumOf(parts.flatMap(({ points }) => decimal(points) ?? []));
        if (stated === null || parts.length === 0 || stated.eq(sum)) continue;
        yield {
          message: 'differs', project: project.id, at: [...(own.at.maxPoints ?? []), ...joinRefs(parts.flatMap(({ at }) => at))],
          data: { name: own.name, stated: plain(stated), count: String(parts.length), sum: plain(sum), gap: plain(stated.minus(sum).abs()) },
        };
      }
    }
  },
});
