import type { Evaluation, Score, ScoreItem } from '../../model/evaluation';
import type { BarStretch, DocumentBar, DocumentBlock, DocumentCell } from '../../model/document-plan';
import type { Category } from '../../model/facts';
import { categories, categoryWords } from '../../model/names';
import { decimal, plain, sumOf } from '../../units/decimal';
import { paragraph } from './blocks';
import { cellSides, paperWidth } from './report-blocks';

/** With more projects than these, the picture shows how many have which grade. */
const mostProjects = 20;
const widths: readonly number[] = [142, 240, paperWidth - 142 - 240];
/** What is narrower cannot be seen. */
const leastWidth = 0.012;

/** One part of a score: its name, and its points as decimal texts. */
interface Part {
  readonly name: string;
  readonly most: string;
  readonly earned: string;
  readonly lost: string;
  readonly open: string;
}

const total = (values: readonly (string | null)[]): string => plain(sumOf(values.flatMap((value) => decimal(value) ?? [])));

const partNamed = (name: string, items: readonly ScoreItem[]): readonly Part[] => {
  const counted = items.filter(({ maxPoints }) => maxPoints !== null);
  if (counted.length === 0) return [];
  const decided = counted.filter(({ points }) => points !== null);
  const earned = total(decided.map(({ points }) => points));
  const lost = plain(sumOf(decided.flatMap(({ maxPoints }) => decimal(maxPoints) ?? [])).minus(earned));
  return [{ name, most: total(counted.map(({ maxPoints }) => maxPoints)), earned, lost, open: total(counted.filter(({ points }) => points === null).map(({ maxPoints }) => maxPoints)) }];
};

const partsOf = ({ items }: Score, categoryOf: (indicator: string | null) => Category | null): readonly Part[] => [
  ...partNamed('预算执行率', items.filter(({ kind }) => kind === 'execution')),
  ...categories.flatMap((category) => partNamed(categoryWords[category], items.filter((item) => item.kind === 'indicator' && categoryOf(item.indicator) === category))),
  ...partNamed('未分类', items.filter((item) => item.kind === 'indicator' && categoryOf(item.indicator) === null)),
];

/** Returns the bar of a score: its parts side by side, each as wide as its points, with what was lost and what is open at its end. */
const barOf = (name: string, parts: readonly Part[]): DocumentBar => {
  const whole = parts.reduce((sum, { most }) => sum + Number(most), 0);
  const stretches: BarStretch[] = [];
  const borders: number[] = [];
  let start = 0;
  for (const part of whole > 0 ? parts : []) {
    const width = Number(part.most) / whole;
    const seen = (points: string): number => (Number(points) > 0 ? Math.min(width, Math.max(leastWidth, Number(points) / whole)) : 0);
    const open = seen(part.open);
    const lost = Math.min(width - open, seen(part.lost));
    if (start > 0) borders.push(start);
    let at = start;
    for (const [outcome, wide] of [['earned', width - lost - open], ['lost', lost], ['open', open]] as const) {
      if (wide > 0) stretches.push({ outcome, start: at, width: wide });
      at += wide;
    }
    start += width;
  }
  return { stretches, borders, words: `${name}：${parts.map((part) => `${part.name}${part.earned}分（满分${part.most}分${Number(part.open) > 0 ? `，${part.open}分待评定` : ''}）`).join('，')}` };
};

interface BarRow {
  readonly name: string;
  readonly bar: DocumentBar;
  readonly figure: string;
}

/** Returns the parts of each score, with its project. */
const partsOfAll = ({ scores, facts }: Evaluation): readonly { readonly score: Score; readonly parts: readonly Part[] }[] => {
  const projects = new Map(facts.projects.map((project) => [project.id, new Map(project.indicators.map(({ id, category }) => [id, category]))]));
  return scores.map((score) => ({ score, parts: partsOf(score, (indicator) => projects.get(score.project)?.get(indicator ?? '') ?? null) }));
};

const ofProjects = (evaluation: Evaluation): readonly BarRow[] =>
  partsOfAll(evaluation).map(({ score, parts }) => ({ name: score.name, bar: barOf(score.name, parts), figure: score.total === null ? '待评定' : `${score.total}分` }));

/** Returns the names of the parts that any score has, in their order. */
const partNames = (evaluation: Evaluation): readonly string[] => {
  const names = new Set(partsOfAll(evaluation).flatMap(({ parts }) => parts.map(({ name }) => name)));
  return ['预算执行率', ...categories.map((category) => categoryWords[category]), '未分类'].filter((name) => names.has(name));
};

const ofGrades = ({ scores, scheme }: Evaluation): readonly BarRow[] =>
  [...scheme.grades.map(({ name }) => name), null].flatMap((grade) => {
    const count = scores.filter((score) => score.grade === grade).length;
    const name = grade ?? '待评定';
    if (count === 0) return [];
    return [{ name, bar: { stretches: [{ outcome: grade === null ? ('open' as const) : ('earned' as const), start: 0, width: count / scores.length }], borders: [], words: `${name}：${count}个项目，共${scores.length}个` }, figure: `${count}个` }];
  });

/** Returns the picture of the scores with its caption: a bar for each project, or for each grade where there are many; nothing where nothing is scored. */
export const scoreBars = (evaluation: Evaluation): readonly DocumentBlock[] => {
  const scored = { ...evaluation, scores: evaluation.scores.filter(({ items }) => items.some(({ kind, maxPoints }) => kind === 'indicator' && maxPoints !== null)) };
  if (scored.scores.length === 0) return [];
  const byProject = scored.scores.length <= mostProjects;
  const rows = byProject ? ofProjects(scored) : ofGrades(scored);
  const cell = (column: number, text: string, align: DocumentCell['align'], bar?: DocumentBar): DocumentCell => ({ column, span: 1, text, align, look: 'text', ...(bar ? { bar } : {}) });
  return [
    paragraph('caption', byProject ? '项目得分构成图' : '项目等级分布图'),
    { block: 'table', table: { widths, size: 10.5, sides: cellSides, together: true, headingRows: 0, rows: rows.map(({ name, bar, figure }) => ({ least: null, cells: [cell(0, name, 'left'), cell(1, '', 'left', bar), cell(2, figure, 'center')] })) } },
    ...(byProject ? [paragraph('note', `图中各段依次为${partNames(scored).join('、')}，宽度与分值成比例：实色为得分，斜线为扣分，圆点为待评定。`)] : []),
  ];
};
