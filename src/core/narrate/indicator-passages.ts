import type { Evaluation } from '../model/evaluation';
import type { ReportTable, Sentence, TableCell } from '../model/report';
import { textCell, numberCell, numbers, shareCell, withEvenDecimals, words } from './tables';
import { assess, completionRate, indicatorCells, saidValue, shownValue, type Assessed } from './indicators';
import { causesAtMost } from './causes';
import { count, decimalsOfPoints, named, points, titled } from './pieces';
import { joined, say, type Words } from './say';
import { paragraph, tabulate, type PassageDraft } from './section';
import { decimal, plain } from '../units/decimal';
import { shownOvershoot } from '../score/overshoot';
import { grouped } from '../units/grouped';
import { explains } from '../units/reasons';
import { cellsOf } from './funds';

/** At most so many are told one by one; beyond that a table says it better. */
const toldOneByOne = 3;

/** Returns 完成率 as a table shows it. */
const rateOf = ({ indicator }: Assessed): TableCell => {
  const { actual, target } = indicator.at;
  const rate = actual?.length && target?.length ? shownOvershoot(indicator) : null;
  return rate === null ? textCell(null) : shareCell(rate, actual ?? [], target ?? []);
};

const indicatorRow = (assessed: Assessed): ReportTable['rows'][number] => {
  const { project, indicator, item } = assessed;
  return {
    id: `${project.id}/${indicator.id}`,
    total: false,
    cells: [
      textCell(indicator.name, indicator.at.name),
      textCell(shownValue(indicator, 'target'), indicator.at.target),
      textCell(shownValue(indicator, 'actual'), indicator.at.actual),
      rateOf(assessed),
      numberCell(indicator.maxPoints, cellsOf(indicator.at, 'maxPoints')),
      numberCell(item?.points ?? null, item?.at ?? [], '待评定'),
    ],
  };
};

const blank = textCell('');

/** One table for all projects; where there are several, a row with the project's name alone stands above its indicators. */
const allTable = (title: string, chosen: readonly Assessed[]): ReportTable => {
  const byProject = grouped(chosen, ({ project }) => project);
  return withEvenDecimals({
    id: 'indicators',
    title,
    unit: null,
    columns: [words('指标', 3), words('年度指标值', 1.8), words('实际完成值', 1.8), numbers('完成率', 1.2, 2), numbers('分值', 0.9, null), numbers('得分', 0.9, null)],
    rows: [...byProject].flatMap(([project, assessed]) => {
      const own = assessed.map(indicatorRow);
      return byProject.size === 1 ? own : [{ id: project.id, total: false, cells: [textCell(project.name, project.at.name), blank, blank, blank, blank, blank] }, ...own];
    }),
  });
};

const unmetTable = (id: string, rows: readonly Assessed[]): ReportTable => ({
  id,
  title: '未达到年度指标值的指标',
  unit: null,
  columns: [words('项目', 2), words('指标', 2), words('年度指标值', 1.1), words('实际完成值', 1.1), numbers('完成率', 1, 2), words('偏差原因及改进措施', 2.6)],
  rows: rows.map((assessed) => {
    const { project, indicator } = assessed;
    return {
      id: indicator.id,
      total: false,
      cells: [
        textCell(project.name, project.at.name),
        textCell(indicator.name, indicator.at.name),
        textCell(shownValue(indicator, 'target'), indicator.at.target),
        textCell(shownValue(indicator, 'actual'), indicator.at.actual),
        rateOf(assessed),
        textCell(explains(indicator.deviationReason) ? indicator.deviationReason : '未写明', indicator.at.deviationReason ?? indicator.at.name),
      ],
    };
  }),
});

/** What `of` says of its own: 实际完成12期, 实际为25万元 where little is wanted, 实际未完工. */
const actualWord = ({ comparison, actual }: Assessed['indicator']): string => (/完成|完工|竣工|达成/.test(actual ?? '') ? '，实际' : comparison === '<=' || comparison === '<' ? '，实际为' : '，实际完成');

/** Plan, actual, rate and points behind the name of the project; cause and measure stand among the problems and the recommendations. */
const unmetSentence = ({ project, indicator, item }: Assessed, whose: Words): Sentence => {
  const rate = completionRate(indicator);
  const [maxPoints, got] = [decimal(indicator.maxPoints), decimal(item?.points ?? null)];
  const short = maxPoints && got && got.lt(maxPoints) ? plain(maxPoints.minus(got)) : null;
  const decimals = decimalsOfPoints([item?.points ?? null, short]);
  const lost: Words = short !== null && item ? ['，扣', points(short, item.at, 'lost-points', decimals)] : '';
  const awarded: Words = item && item.points !== null ? ['，得', points(item.points, item.at, 'points', decimals), lost] : '';
  return say(`${project.id}/${indicator.id}/unmet`, whose, titled(indicator.name, indicator.at.name ?? []), '年度指标值', saidValue(indicator, 'target'), actualWord(indicator), saidValue(indicator, 'actual'), rate === null ? '' : ['，完成率', rate], awarded, '。');
};

/** Returns the missed ones one by one: the name of a project stands before the first of its own, not at all where there is no other. */
const unmetSentences = (unmet: readonly Assessed[], alone: boolean): readonly Sentence[] =>
  unmet.map((one, index) => unmetSentence(one, alone ? '' : unmet[index - 1]?.project === one.project ? '该项目' : named(one.project.name, one.project.at.name ?? [])));

/** Returns how many indicators stand where, without a word on what there is none of. */
export const standingWords = (assessed: readonly Assessed[]): Words => {
  const at = (...standings: readonly Assessed['standing'][]): readonly Assessed[] => assessed.filter(({ standing }) => standings.includes(standing));
  const [reached, over, unmet, blank, undecided] = [at('met', 'over'), at('over'), at('unmet'), at('blank'), at('undecided')];
  const parts: Words[] = [];
  const several = assessed.length > 1;
  // What holds of all is said without a number.
  const all = (words: string): Words => (several ? `全部${words}` : words);
  if (unmet.length === assessed.length) return all('未达到年度指标值');
  if (undecided.length === assessed.length) return all('待评定');
  if (blank.length === assessed.length) return all('未填实际完成值');
  if (reached.length > 0) parts.push([reached.length === assessed.length ? (several ? '全部达到年度指标值' : '已达到年度指标值') : ['达到年度指标值的', count(indicatorCells(reached), '项')], over.length > 0 ? ['（其中优于指标值的', count(indicatorCells(over), '项'), '）'] : '']);
  if (unmet.length > 0) parts.push(['未达到的', count(indicatorCells(unmet), '项')]);
  if (undecided.length > 0) parts.push(['待评定的', count(indicatorCells(undecided), '项')]);
  if (blank.length > 0) parts.push(['未填实际完成值的', count(indicatorCells(blank), '项')]);
  return joined(parts, '，');
};

/** Returns the passages on one kind of indicators: how many, each unmet one with plan, actual, rate and points, and the table of all, under its project. */
export const indicatorPassages = (evaluation: Evaluation, noun: string, belongs: (assessed: Assessed) => boolean): readonly PassageDraft[] => {
  const chosen = assess(evaluation).filter(belongs);
  if (chosen.length === 0) return [];
  const unmet = chosen.filter(({ standing }) => standing === 'unmet');
  const summary = say('summary', '共设', noun, '指标', count(indicatorCells(chosen), '项'), '，', standingWords(chosen), '。');
  // Of more than are told among the problems the tables have the causes.
  const few = unmet.length <= toldOneByOne && assess(evaluation).filter(({ standing }) => standing === 'unmet').length <= causesAtMost;
  const passages = [paragraph('summary', [summary, ...(few ? unmetSentences(unmet, evaluation.facts.projects.length === 1) : [])])];
  if (!few && unmet.length > 0) passages.push(tabulate(unmetTable('unmet', unmet)));
  return [...passages, tabulate(allTable(`${noun}指标完成情况表`, chosen))];
};
