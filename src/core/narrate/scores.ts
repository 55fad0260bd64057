import type { Evaluation, Score, ScoreItem } from '../model/evaluation';
import type { Category, Project } from '../model/facts';
import { categories, categoryWords } from '../model/names';
import type { ReportTable, TableCell } from '../model/report';
import type { CellRef } from '../units/address';
import { sumOfTexts } from '../units/decimal';
import { inReportOrder, oneCellEach } from './funds';
import { centred, numberCell, textCell, withEvenDecimals, words } from './tables';

/** A project with its score. */
export interface ScoredProject {
  readonly project: Project;
  readonly score: Score;
}
/** Items of one part of a score: 预算执行率, a first-level indicator, or what has none. */
interface Part {
  readonly name: string;
  readonly items: readonly ScoreItem[];
}

/** Returns the scores in the report's order of the projects. */
export const scoredProjects = ({ scores, facts }: Evaluation): readonly ScoredProject[] => {
  const byProject = new Map(scores.map((score) => [score.project, score]));
  return inReportOrder(facts.projects).flatMap((project) => {
    const score = byProject.get(project.id);
    return score ? [{ project, score }] : [];
  });
};

/** Returns all cells that the items rest on. */
export const restsOn = (items: readonly ScoreItem[]): readonly CellRef[] => {
  const cells = new Set<CellRef>();
  for (const { at } of items) for (const cell of at) cells.add(cell);
  return [...cells];
};
/** Returns one cell of each project. */
export const oneEach = (scored: readonly ScoredProject[]): readonly CellRef[] => oneCellEach(scored.map(({ project }) => project));
/** Returns the first cell of each item, that of its name. */
export const firstCells = (items: readonly ScoreItem[]): readonly CellRef[] => items.flatMap(({ at }) => at.slice(0, 1));
/** Returns the items that a person must decide on. */
export const undecidedItems = ({ score }: ScoredProject): readonly ScoreItem[] => score.items.filter(({ points }) => points === null);
/** Returns Σ of the points as a decimal text; what is undecided counts as nothing. */
export const sumOfPoints = (items: readonly ScoreItem[]): string => sumOfTexts(items.map(({ points }) => points));

/** The parts of a score in the order of the score table, with their names. */
const partNames: readonly (readonly [part: Category | 'execution' | 'unclassified' | 'adjustment', name: string])[] = [['execution', '预算执行率'], ...categories.map((category) => [category, categoryWords[category]] as const), ['unclassified', '未分类'], ['adjustment', '扣减']];

/** Returns a score by its parts, in the order of the score table. */
export const partsOf = ({ project, score }: ScoredProject): readonly Part[] => {
  const categoryOf = new Map(project.indicators.map(({ id, category }) => [id, category]));
  const parts = partNames.map(([part, name]) => ({ part, name, items: [] as ScoreItem[] }));
  for (const item of score.items) {
    const own = item.kind === 'indicator' ? (categoryOf.get(item.indicator ?? '') ?? 'unclassified') : item.kind;
    parts.find(({ part }) => part === own)?.items.push(item);
  }
  return parts;
};

const partCell = (items: readonly ScoreItem[]): TableCell => {
  if (items.length === 0) return textCell(null);
  return numberCell(items.every(({ points }) => points !== null) ? sumOfPoints(items) : null, restsOn(items), '待评定');
};

/** Parts that most scores do not have: indicators without a first level, and what a scheme takes off. */
const rare: ReadonlySet<string> = new Set(['未分类', '扣减']);

/** Returns the score table; a rare part has a column only where a project has it. */
export const scoreTable = (scored: readonly ScoredProject[]): ReportTable => {
  const all = scored.map((one) => ({ one, parts: partsOf(one) }));
  const shown = (all[0]?.parts ?? []).map(({ name }) => name).filter((name) => !rare.has(name) || all.some(({ parts }) => parts.some((part) => part.name === name && part.items.length > 0)));
  return withEvenDecimals({
    id: 'scores',
    title: '项目支出绩效自评得分表',
    unit: '单位：分',
    columns: [words('项目', 2.2), ...shown.map(centred), centred('总分'), centred('等级')],
    rows: all.map(({ one: { project, score }, parts }) => {
      const at = restsOn(score.items);
      return {
        id: project.id,
        total: false,
        cells: [
          textCell(project.name, project.at.name),
          ...parts.filter(({ name }) => shown.includes(name)).map(({ items }) => partCell(items)),
          numberCell(score.total, at, '待评定'),
          textCell(score.grade ?? '待评定', at),
        ],
      };
    }),
  }, true);
};

/** Returns what a person must still decide, with the reason. */
export const undecidedTable = (scored: readonly ScoredProject[]): ReportTable => ({
  id: 'undecided',
  title: '待评定事项表',
  unit: null,
  columns: [words('项目', 2.4), words('待评定事项', 2.4), words('原因', 4)],
  rows: scored.flatMap((one) =>
    undecidedItems(one).map((item) => ({
      id: `${one.project.id}/${item.indicator ?? 'execution'}`,
      total: false,
      cells: [textCell(one.project.name, one.project.at.name), textCell(item.name, item.at.slice(0, 1)), textCell(item.reason, item.at)],
    })),
  ),
});
