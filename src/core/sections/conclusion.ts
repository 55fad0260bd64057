import type { Evaluation } from '../model/evaluation';
import type { Facts } from '../model/facts';
import type { Sentence } from '../model/report';
import type { Scheme } from '../model/scheme';
import { themesOf } from '../narrate/own-words';
import { count, decimalsOfPoints, named, ofScheme, points } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, tabulate, type Section } from '../narrate/section';
import { firstCells, oneEach, partsOf, restsOn, scoredProjects, scoreTable, sumOfPoints, undecidedItems, undecidedTable, type ScoredProject } from '../narrate/scores';

const toldOneByOne = 3;
const listedAtMost = 10;

const nameOf = ({ project }: ScoredProject): Words => named(project.name, project.at.name ?? []);
/** True of a score whose parts do not have the full points together: it has a total, and no grade. */
const isUngraded = ({ score: { total, grade } }: ScoredProject): boolean => total !== null && grade === null;
const isUnweighed = ({ score: { maxPoints } }: ScoredProject): boolean => Number(maxPoints) === 0;

/** Returns what was awarded of what could be had: where that is not the full points of the scheme, no grade can be given, and the sentence says so. */
const reached = ({ score }: ScoredProject, { fullPoints }: Scheme, decimals = 0): Words => {
  const most = points(score.maxPoints, restsOn(score.items), 'max-points');
  return [points(score.partial, restsOn(score.items), 'points', decimals), Number(score.maxPoints) === Number(fullPoints) ? ['（满分', most, '）'] : ['（各项分值合计', most, '，与满分', ofScheme(`${fullPoints}分`), '不符）']];
};

const decidedSentence = (one: ScoredProject, scheme: Scheme): Sentence => {
  const parts = partsOf(one).filter(({ items }) => items.length > 0);
  const decimals = decimalsOfPoints([one.score.total, ...parts.map(({ items }) => sumOfPoints(items))]);
  const isTaken = ({ items }: (typeof parts)[number]): boolean => items.every(({ kind }) => kind === 'adjustment');
  const given = parts.filter((part) => !isTaken(part)).map(({ name, items }): Words => [name, points(sumOfPoints(items), restsOn(items), 'points', decimals)]);
  const taken = parts.filter(isTaken).map(({ items }): Words => ['，扣减', points(sumOfPoints(items).replace(/^-/, ''), restsOn(items), 'lost-points', decimals), '（', joined(items.map((item) => named(item.name, item.at)), '、'), '）']);
  return say(`${one.project.id}/score`, nameOf(one), '自评得分', reached(one, scheme, decimals), '，其中', joined(given, '、'), taken, one.score.grade === null ? '，等级待调整分值后评定。' : ['，等级为“', one.score.grade, '”。']);
};

const undecidedSentence = (one: ScoredProject, scheme: Scheme): Sentence => {
  const items = undecidedItems(one);
  const listed = items.slice(0, listedAtMost).map((item) => named(item.name, item.at.slice(0, 1)));
  return say(`${one.project.id}/score`, nameOf(one), isUnweighed(one) ? '没有列明分值' : ['已评定', reached(one, scheme)], '，', count(firstCells(items), '项'), '待评定：', joined(listed, '、'), items.length > listedAtMost ? '等，逐项见待评定事项表' : '', '。');
};

/** Returns the highest and the lowest total of those that have a grade, with whose the lowest is. */
const rangeWords = (rated: readonly ScoredProject[]): Words => {
  const decided = rated.filter(({ score }) => score.grade !== null).sort((one, other) => Number(other.score.total) - Number(one.score.total));
  const [best, worst] = [decided[0], decided.at(-1)];
  if (!best || !worst || best.score.total === worst.score.total) return '';
  const decimals = decimalsOfPoints([best.score.total, worst.score.total]);
  const total = ({ score }: ScoredProject): Words => points(score.total ?? '', restsOn(score.items), 'points', decimals);
  return ['，总分最高', total(best), '，最低', total(worst), '（', nameOf(worst), '）'];
};

/** Returns why projects have no grade although all is decided: what their points add up to, once where that is the same for every project. */
const ungradedSentence = (ungraded: readonly ScoredProject[], rated: number, { fullPoints }: Scheme): Sentence => {
  const most = ({ score: { maxPoints, items } }: ScoredProject): Words => points(maxPoints, restsOn(items), 'max-points');
  const [first] = ungraded;
  const full = ofScheme(`${fullPoints}分`);
  if (first && ungraded.length === rated && ungraded.every(({ score }) => score.maxPoints === first.score.maxPoints)) return say('ungraded', '各项目的分值合计均为', most(first), '，与满分', full, '不符，等级待调整分值后评定。');
  return say('ungraded', '分值合计与满分', full, '不符的，等级待调整分值后评定：', joined(ungraded.slice(0, listedAtMost).map((one): Words => [nameOf(one), most(one)]), '，'), ungraded.length > listedAtMost ? '等' : '', '。');
};

const manySentences = ({ scheme }: Evaluation, rated: readonly ScoredProject[], undecided: readonly ScoredProject[]): readonly Sentence[] => {
  const graded = scheme.grades.flatMap(({ name }) => {
    const own = rated.filter(({ score }) => score.grade === name);
    return own.length === 0 ? [] : [{ name, own }];
  });
  const [only] = graded;
  const parts: readonly Words[] = only?.own.length === rated.length ? [['等级均为“', only.name, '”']] : graded.map(({ name, own }): Words => ['等级为“', name, '”的', count(oneEach(own), '个')]);
  const ungraded = rated.filter(isUngraded);
  const told: readonly Words[] = [...parts, ...(ungraded.length > 0 ? [['分值合计与满分不符、等级待评定的', count(oneEach(ungraded), '个')]] : []), ...(undecided.length > 0 ? [['待评定的', count(oneEach(undecided), '个')]] : [])];
  const open: Words = undecided.length === rated.length ? '，均有事项待评定' : [rangeWords(rated), '；', joined(told, '，')];
  const grades: readonly Sentence[] = [
    say('grades', count(oneEach(rated), '个'), '项目参加评分', open, '，各项目得分见得分表。'),
    ...(ungraded.length > 0 ? [ungradedSentence(ungraded, rated.length, scheme)] : []),
  ];
  if (undecided.length === 0) return grades;
  if (undecided.length > listedAtMost) return [...grades, say('undecided', count(oneEach(undecided), '个'), '项目有', count(undecided.flatMap((one) => firstCells(undecidedItems(one))), '项'), '待评定，逐项见待评定事项表。')];
  const listed = undecided.map((one): Words => [nameOf(one), isUnweighed(one) ? '没有列明分值' : ['已评定', reached(one, scheme)], '，', count(firstCells(undecidedItems(one)), '项'), '待评定']);
  return [...grades, say('undecided', joined(listed, '；'), '。逐项见待评定事项表。')];
};

/** Returns the themes under which the ledger tells what was achieved; null where it tells of one or none. */
const achievedWords = (facts: Facts): Words | null => {
  const themes = (['output', 'benefit'] as const).flatMap((chapter) => themesOf(facts, chapter)).flatMap(([first]): Words[] => (first?.theme ? [named(first.theme, first.at.theme ?? [])] : []));
  if (themes.length < 2) return null;
  return ['主要绩效体现在', joined(themes.slice(0, listedAtMost), '、'), themes.length > listedAtMost ? '等' : '', '方面，逐项见绩效评价指标分析。'];
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
    if (few) sentences.push(...rated.map((one) => (one.score.total === null ? undecidedSentence(one, evaluation.scheme) : decidedSentence(one, evaluation.scheme))));
    else sentences.push(...manySentences(evaluation, rated, undecided));
    if (unrated.length > 0) {
      // What is missing is asked for where the targets are told of.
      sentences.push(say('unrated', count(oneEach(unrated), '个'), '项目没有绩效指标，总分和等级待指标补齐后评定。'));
    }
    if (scored.length === 0) sentences.push(ask('missing', { table: 'targets-table', row: null }, '项目和绩效指标，据此计分并评定等级'));
    const achieved = achievedWords(evaluation.facts);
    if (achieved) sentences.push(say('achieved', achieved));
    yield paragraph('conclusion-text', sentences);
    if (rated.length > 0) yield tabulate(scoreTable(rated));
    if (undecided.length > 0 && (!few || undecided.some((one) => undecidedItems(one).length > listedAtMost))) yield tabulate(undecidedTable(undecided));
  },
};
