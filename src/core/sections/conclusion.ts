import type { Evaluation } from '../model/evaluation';
import type { Sentence } from '../model/report';
import { count, named, points } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, tabulate, type Section } from '../narrate/section';
import { firstCells, oneEach, partsOf, restsOn, scoredProjects, scoreTable, sumOfPoints, undecidedItems, undecidedTable, type ScoredProject } from '../narrate/scores';

const toldOneByOne = 3;
const listedAtMost = 10;

const nameOf = ({ project }: ScoredProject): Words => named(project.name, project.at.name ?? []);
const reached = ({ score }: ScoredProject): Words => [points(score.partial, restsOn(score.items)), '（满分', points(score.maxPoints, restsOn(score.items), 'max-points'), '）'];

const decidedSentence = (one: ScoredProject): Sentence => {
  const parts = partsOf(one).filter(({ items }) => items.length > 0);
  const told = parts.map(({ name, items }): Words => [name, points(sumOfPoints(items), restsOn(items))]);
  return say(`${one.project.id}/score`, nameOf(one), '自评得分', reached(one), '，其中', joined(told, '、'), '，等级为“', one.score.grade ?? '', '”。');
};

const undecidedSentence = (one: ScoredProject): Sentence => {
  const items = undecidedItems(one);
  const listed = items.slice(0, listedAtMost).map((item) => named(item.name, item.at.slice(0, 1)));
  return say(`${one.project.id}/score`, nameOf(one), '已评定', reached(one), '，', count(firstCells(items), '项'), '待评定：', joined(listed, '、'), items.length > listedAtMost ? '等，逐项见待评定事项表' : '', '。');
};

const manySentences = ({ scheme }: Evaluation, rated: readonly ScoredProject[], undecided: readonly ScoredProject[]): readonly Sentence[] => {
  const parts = scheme.grades.flatMap(({ name }): Words[] => {
    const own = rated.filter(({ score }) => score.grade === name);
    return own.length === 0 ? [] : [['等级为“', name, '”的', count(oneEach(own), '个')]];
  });
  if (undecided.length > 0) parts.push(['待评定的', count(oneEach(undecided), '个')]);
  const grades = say('grades', count(oneEach(rated), '个'), '项目参加评价，', joined(parts, '，'), '，各项目得分见得分表。');
  if (undecided.length === 0) return [grades];
  const listed = undecided.slice(0, listedAtMost).map((one): Words => [nameOf(one), '已评定', reached(one), '，', count(firstCells(undecidedItems(one)), '项'), '待评定']);
  return [grades, say('undecided', joined(listed, '；'), undecided.length > listedAtMost ? ['；等', count(oneEach(undecided), '个'), '项目'] : '', '。逐项见待评定事项表。')];
};

/** 综合评价情况及评价结论: score and grade of each project; what is decided so far, and what a person must still decide. */
export const conclusion: Section = {
  *write(evaluation) {
    const scored = scoredProjects(evaluation);
    const rated = scored.filter(({ project }) => project.indicators.length > 0);
    const unrated = scored.filter(({ project }) => project.indicators.length === 0);
    const undecided = rated.filter(({ score }) => score.total === null);
    const few = rated.length <= toldOneByOne;
    const sentences: Sentence[] = [];
    if (few) sentences.push(...rated.map((one) => (one.score.total === null ? undecidedSentence(one) : decidedSentence(one))));
    else sentences.push(...manySentences(evaluation, rated, undecided));
    if (unrated.length > 0) {
      sentences.push(say('unrated', count(oneEach(unrated), '个'), '项目没有绩效指标，不能评定总分和等级。'));
      sentences.push(ask('unrated-missing', { table: 'targets-table', row: null }, '这些项目的绩效指标，填在“绩效目标”表，据此计分并评定等级'));
    }
    if (scored.length === 0) sentences.push(ask('missing', { table: 'targets-table', row: null }, '项目和绩效指标，据此计分并评定等级'));
    yield paragraph('conclusion-text', sentences);
    if (rated.length > 0) yield tabulate(scoreTable(rated));
    if (undecided.length > 0 && (!few || undecided.some((one) => undecidedItems(one).length > listedAtMost))) yield tabulate(undecidedTable(undecided));
  },
};
