import type { Facts, Project } from '../model/facts';
import { categories, categoryNames } from '../model/names';
import type { ReportTable, Sentence, TableCell } from '../model/report';
import { formText, inOwnWords } from '../narrate/form-texts';
import { oneCell } from '../narrate/funds';
import { standingWords } from '../narrate/indicator-passages';
import { assess, indicatorCells, type Assessed } from '../narrate/indicators';
import { count, named, titled } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, tabulate, type Section } from '../narrate/section';
import { numberCell, numbers, textCell, words } from '../narrate/tables';

const listedAtMost = 10;

const completionTable = (projects: readonly Project[], assessed: readonly Assessed[]): ReportTable => ({
  id: 'completion',
  title: '绩效目标完成情况表',
  unit: '单位：项',
  columns: [words('项目', 3), numbers('指标', 1, null), numbers('达到', 1, null), numbers('未达到', 1, null), numbers('待评定或未填', 1.6, null)],
  rows: projects.map((project) => {
    const own = assessed.filter((one) => one.project === project);
    const cell = (chosen: readonly Assessed[]): TableCell => numberCell(String(chosen.length), indicatorCells(chosen));
    const standing = (...standings: readonly Assessed['standing'][]): TableCell => cell(own.filter((one) => standings.includes(one.standing)));
    return { id: project.id, total: false, cells: [textCell(project.name, project.at.name), cell(own), standing('met', 'over'), standing('unmet'), standing('undecided', 'blank')] };
  }),
});

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
    if (assessed.length === 0) {
      yield paragraph('missing', [ask('missing', { table: 'targets-table', row: null }, '各项目的绩效指标、年度指标值和实际完成值，填在“绩效目标”表（也可在任务窗格“目标”页填写）')]);
      return;
    }
    const kinds = categories.flatMap((category): Words[] => {
      const own = assessed.filter(({ indicator }) => indicator.category === category);
      return own.length === 0 ? [] : [[categoryNames[category], count(indicatorCells(own), '项')]];
    });
    const { projects } = evaluation.facts;
    const set = projects.filter(({ indicators }) => indicators.length > 0);
    const without = projects.filter(({ indicators }) => indicators.length === 0).flatMap(({ at }) => oneCell(at));
    const sentences = [
      say('set', count(set.flatMap(({ at }) => oneCell(at)), '个'), '项目共设绩效指标', count(indicatorCells(assessed), '项'), kinds.length > 0 ? ['，其中', joined(kinds, '、')] : '', '。'),
      say('standing', standingWords(assessed), '。'),
    ];
    const unmet = assessed.filter(({ standing }) => standing === 'unmet');
    const listed = unmet.slice(0, listedAtMost).map(({ project, indicator }): Words => [named(project.name, project.at.name ?? []), '的', titled(indicator.name, indicator.at.name ?? [])]);
    if (unmet.length > 0) sentences.push(say('unmet', '未达到年度指标值的指标为', joined(listed, '、'), unmet.length > listedAtMost ? ['等', count(indicatorCells(unmet), '项')] : '', '。'));
    if (without.length > 0) sentences.push(ask('without', { table: 'targets-table', row: null }, count(without, '个'), '项目的绩效指标，填在“绩效目标”表'));
    const goals = goalSentences(evaluation.facts);
    if (goals.length > 0) yield paragraph('goals', goals);
    yield paragraph('completion-text', sentences);
    if (set.length > 1) yield tabulate(completionTable(set, assessed));
  },
};
