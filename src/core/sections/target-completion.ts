import type { Facts, Project } from '../model/facts';
import { categories, categoryNames } from '../model/names';
import type { ReportTable, Sentence, TableCell } from '../model/report';
import { formText, inOwnWords } from '../narrate/form-texts';
import { oneCellEach } from '../narrate/funds';
import { standingWords } from '../narrate/indicator-passages';
import { assess, byName, indicatorCells, type Assessed } from '../narrate/indicators';
import { clause, count, named, namesOf, ofScheme } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, tabulate, type Section } from '../narrate/section';
import { numberCell, numbers, textCell, words } from '../narrate/tables';
import { reachesTimes } from '../score/overshoot';
import { grouped } from '../units/grouped';
import { explains } from '../units/reasons';

const listedAtMost = 10;
/** So many projects have a row each; of more, those that reached all their targets are one row. */
const rowsAtMost = 10;

const completionTable = (assessed: readonly Assessed[]): ReportTable => {
  const byProject = grouped(assessed, ({ project }) => project);
  const [reached, rest]: [Project[], Project[]] = [[], []];
  for (const [project, own] of byProject) (own.every(({ standing }) => standing === 'met' || standing === 'over') ? reached : rest).push(project);
  const folded = byProject.size > rowsAtMost && reached.length > 1 ? reached : [];
  const told = folded.length > 0 ? rest : [...byProject.keys()];
  const open = assessed.some(({ standing }) => standing === 'undecided' || standing === 'blank');
  const row = (id: string, name: TableCell, own: readonly Assessed[], total = false): ReportTable['rows'][number] => {
    const cell = (...standings: readonly Assessed['standing'][]): TableCell => {
      const chosen = standings.length === 0 ? own : own.filter(({ standing }) => standings.includes(standing));
      return numberCell(String(chosen.length), indicatorCells(chosen));
    };
    return { id, total, cells: [name, cell(), cell('met', 'over'), cell('over'), cell('unmet'), ...(open ? [cell('undecided', 'blank')] : [])] };
  };
  return {
    id: 'completion',
    title: '绩效目标完成情况表',
    unit: '单位：项',
    columns: [words('项目', 3), numbers('指标', 1, null), numbers('达到', 1, null), numbers('优于指标值', 1.3, null), numbers('未达到', 1, null), ...(open ? [numbers('待评定或未填', 1.6, null)] : [])],
    rows: [
      ...told.map((project) => row(project.id, textCell(project.name, project.at.name), byProject.get(project) ?? [])),
      ...(folded.length > 0 ? [row('others', textCell(`其余${folded.length}个项目`, oneCellEach(folded)), folded.flatMap((project) => byProject.get(project) ?? []))] : []),
      row('total', textCell('合计'), assessed, true),
    ],
  };
};

const pointsLost = ({ indicator, item }: Assessed): number => Number(indicator.maxPoints ?? 0) - Number(item?.points ?? 0);

/** Returns indicators by name, all of few; of many those that lost most points. */
const listOf = (chosen: readonly Assessed[], alone: boolean, elsewhere: string, withReason = false): Words => {
  const listed = chosen.length <= listedAtMost ? chosen : [...chosen].sort((one, other) => pointsLost(other) - pointsLost(one)).slice(0, listedAtMost / 2);
  const reasonOf = ({ indicator: { deviationReason, at } }: Assessed): Words => (withReason && deviationReason !== null && explains(deviationReason) && at.deviationReason ? ['（', clause(deviationReason, at.deviationReason), '）'] : '');
  return [byName(listed, alone, reasonOf), chosen.length > listed.length ? ['等', count(indicatorCells(chosen), '项'), elsewhere] : ''];
};

/** Returns what the forms say of each goal and how far it was reached, in their own words; of many projects the forms themselves tell it. */
const goalSentences = (facts: Facts): readonly Sentence[] => {
  const told = facts.projects.map((project) => ({ project, goal: formText(facts, project, 'goal'), completion: formText(facts, project, 'completion') })).filter(({ goal, completion }) => goal !== null || completion !== null);
  if (told.length > listedAtMost) return [];
  return told.flatMap(({ project, goal, completion }) => {
    const whose: Words = [named(project.name, project.at.name ?? []), '的'];
    return [
      ...(goal ? [say(`goal/${project.id}`, whose, '年度总体目标：', inOwnWords(goal))] : []),
      ...(completion ? [say(`goal-completion/${project.id}`, goal ? '' : whose, '实际完成情况：', inOwnWords(completion))] : []),
    ];
  });
};

/** 项目支出绩效目标完成程度: how many indicators were set, reached and missed, each missed one by name. */
export const targetCompletion: Section = {
  *write(evaluation) {
    const assessed = assess(evaluation);
    const { projects } = evaluation.facts;
    if (assessed.length === 0) {
      const none = projects.length === 0 ? [] : [say('none-set', count(oneCellEach(projects), '个'), '项目没有设定绩效指标，完成程度无从衡量。')];
      yield paragraph('missing', [...none, ask('missing', { table: 'targets-table', row: null }, '各项目的绩效指标、年度指标值和实际完成值，填在“绩效目标”表（也可在任务窗格“目标”页填写）')]);
      return;
    }
    const kinds = categories.flatMap((category): Words[] => {
      const own = assessed.filter(({ indicator }) => indicator.category === category);
      return own.length === 0 ? [] : [[categoryNames[category], count(indicatorCells(own), '项')]];
    });
    const set = projects.filter(({ indicators }) => indicators.length > 0);
    const without = projects.filter(({ indicators }) => indicators.length === 0);
    const sentences = [
      say('set', projects.length > 1 ? count(oneCellEach(set), '个') : '', '项目共设绩效指标', count(indicatorCells(assessed), '项'), kinds.length > 0 ? ['，其中', joined(kinds, '、')] : '', '。'),
      say('standing', standingWords(assessed), '。'),
    ];
    const alone = projects.length === 1;
    const unmet = assessed.filter(({ standing }) => standing === 'unmet');
    const far = assessed.filter(({ indicator }) => reachesTimes(indicator, evaluation.scheme.overshoot.from));
    if (unmet.length > 0) sentences.push(say('unmet', '未达到的指标是', listOf(unmet, alone, '（按扣分从多到少列名，逐项见绩效评价指标分析）'), '。'));
    if (far.length > 0) sentences.push(say('far', '实际完成值达到年度指标值', ofScheme(`${evaluation.scheme.overshoot.from}倍`), '及以上的', count(indicatorCells(far), '项'), '，为', listOf(far, alone, '', true), '。'));
    if (without.length > 0) sentences.push(ask('without', { table: 'targets-table', row: null }, [namesOf(without, '个项目'), '的绩效指标'], '，填在“绩效目标”表'));
    const goals = goalSentences(evaluation.facts);
    if (goals.length > 0) yield paragraph('goals', goals);
    yield paragraph('completion-text', sentences);
    if (set.length > 1) yield tabulate(completionTable(assessed));
  },
};
