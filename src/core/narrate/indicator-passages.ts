import type { Evaluation } from '../model/evaluation';
import type { Project } from '../model/facts';
import type { ReportTable, Sentence } from '../model/report';
import { textCell, numberCell, numbers, words } from './tables';
import { assess, indicatorCells, saidValue, shownValue, type Assessed } from './indicators';
import { clause, count, named, points, titled } from './pieces';
import { joined, say, type Words } from './say';
import { paragraph, tabulate, type PassageDraft } from './section';
import { decimal, plain } from '../units/decimal';
import { explains } from '../units/reasons';
import { cellsOf } from './funds';

/** At most so many are told one by one; beyond that a table says it better. */
const toldOneByOne = 3;

const indicatorRow = ({ project, indicator, item }: Assessed): ReportTable['rows'][number] => ({
  id: `${project.id}/${indicator.id}`,
  total: false,
  cells: [
    textCell(indicator.name, indicator.at.name),
    textCell(shownValue(indicator, 'target'), indicator.at.target),
    textCell(shownValue(indicator, 'actual'), indicator.at.actual),
    numberCell(indicator.maxPoints, cellsOf(indicator.at, 'maxPoints')),
    numberCell(item?.points ?? null, item?.at ?? [], '待评定'),
  ],
});

const blank = textCell('');

/** One table for all projects; where there are several, a row with the project's name alone stands above its indicators. */
const allTable = (title: string, chosen: readonly Assessed[], projects: readonly Project[]): ReportTable => ({
  id: 'indicators',
  title,
  unit: null,
  columns: [words('指标', 3.2), words('年度指标值', 2), words('实际完成值', 2), numbers('分值', 1, null), numbers('得分', 1, null)],
  rows: projects.flatMap((project) => {
    const own = chosen.filter((one) => one.project === project).map(indicatorRow);
    return projects.length === 1 ? own : [{ id: project.id, total: false, cells: [textCell(project.name, project.at.name), blank, blank, blank, blank] }, ...own];
  }),
});

const unmetTable = (id: string, rows: readonly Assessed[]): ReportTable => ({
  id,
  title: '未达到年度指标值的指标',
  unit: null,
  columns: [words('项目', 2.2), words('指标', 2), words('年度指标值', 1.1), words('实际完成值', 1.1), words('偏差原因及改进措施', 2.8)],
  rows: rows.map(({ project, indicator }) => ({
    id: indicator.id,
    total: false,
    cells: [
      textCell(project.name, project.at.name),
      textCell(indicator.name, indicator.at.name),
      textCell(shownValue(indicator, 'target'), indicator.at.target),
      textCell(shownValue(indicator, 'actual'), indicator.at.actual),
      textCell(explains(indicator.deviationReason) ? indicator.deviationReason : '未写明', indicator.at.deviationReason ?? indicator.at.name),
    ],
  })),
});

const unmetSentence = ({ project, indicator, item }: Assessed): Sentence => {
  const [maxPoints, got] = [decimal(indicator.maxPoints), decimal(item?.points ?? null)];
  const lost: Words = maxPoints && got && item && got.lt(maxPoints) ? ['，扣', points(plain(maxPoints.minus(got)), item.at, 'lost-points')] : '';
  const reason: Words = indicator.deviationReason === null || !explains(indicator.deviationReason) ? '表中未写明偏差原因' : ['原因是：', clause(indicator.deviationReason, cellsOf(indicator.at, 'deviationReason'))];
  return say(`${project.id}/${indicator.id}/unmet`, named(project.name, project.at.name ?? []), titled(indicator.name, indicator.at.name ?? []), '年度指标值', saidValue(indicator, 'target'), '，实际完成', saidValue(indicator, 'actual'), lost, '，', reason, '。');
};

/** Returns how many indicators stand where, without a word on what there is none of. */
export const standingWords = (assessed: readonly Assessed[]): Words => {
  const at = (...standings: readonly Assessed['standing'][]): readonly Assessed[] => assessed.filter(({ standing }) => standings.includes(standing));
  const [reached, over, unmet, blank, undecided] = [at('met', 'over'), at('over'), at('unmet'), at('blank'), at('undecided')];
  const parts: Words[] = [];
  if (reached.length > 0) parts.push(['达到年度指标值的', count(indicatorCells(reached), '项'), over.length > 0 ? ['（其中优于指标值的', count(indicatorCells(over), '项'), '）'] : '']);
  if (unmet.length > 0) parts.push(['未达到的', count(indicatorCells(unmet), '项')]);
  if (undecided.length > 0) parts.push(['待评定的', count(indicatorCells(undecided), '项')]);
  if (blank.length > 0) parts.push(['未填实际完成值的', count(indicatorCells(blank), '项')]);
  return joined(parts, '，');
};

/** Returns the passages on one kind of indicators: how many, each unmet one with its reason, and the table of all, under its project. */
export const indicatorPassages = (evaluation: Evaluation, noun: string, belongs: (assessed: Assessed) => boolean): readonly PassageDraft[] => {
  const chosen = assess(evaluation).filter(belongs);
  if (chosen.length === 0) return [];
  const unmet = chosen.filter(({ standing }) => standing === 'unmet');
  const summary = say('summary', '共设', noun, '指标', count(indicatorCells(chosen), '项'), '，', standingWords(chosen), '。');
  const few = unmet.length <= toldOneByOne;
  const passages = [paragraph('summary', [summary, ...(few ? unmet.map(unmetSentence) : [])])];
  if (!few) passages.push(tabulate(unmetTable('unmet', unmet)));
  const projects = evaluation.facts.projects.filter((project) => chosen.some((one) => one.project === project));
  return [...passages, tabulate(allTable(`${noun}指标完成情况表`, chosen, projects))];
};
