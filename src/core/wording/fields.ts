import type { Evaluation, Score } from '../model/evaluation';
import { measures, type FundLine, type Measure, type Project } from '../model/facts';
import { measureNames } from '../model/names';
import { addedUp, amountOf, cellsOf, oneCellEach, spendingOf, wholeOf } from '../narrate/funds';
import { assess, indicatorCells, saidValue, type Assessed } from '../narrate/indicators';
import { asNamed, count, excess, money, points, quoted, ratio, type Sum } from '../narrate/pieces';
import { oneEach, restsOn, scoredProjects } from '../narrate/scores';
import { say, type Words } from '../narrate/say';
import type { Sentence } from '../model/report';
import { likeness } from '../merge/likeness';
import { grouped } from '../units/grouped';
import { remembered, rememberedOf } from '../units/remembered';
import { nameKey } from '../units/text';

/** Something of the workbook that a person's text can name. */
export interface Field {
  /** As it is written between the braces: 全年执行数合计, 技能培训.全年执行数. */
  readonly name: string;
  /** The project it is of; null for the unit and all projects together. */
  readonly project: string | null;
  /** What it comes to now, with its cells; null where nothing is stated. */
  words(): Words | null;
}

/** The fields of a workbook. */
export interface FieldBook {
  readonly list: readonly Field[];
  /** Returns the fields that a name means: one, where it is the name of one. */
  named(name: string): readonly Field[];
  /** Returns names much like one that there is no field of, the likest first. */
  near(name: string): readonly string[];
}

type Draft = readonly [name: string, words: () => Words | null];

const sumWords = (sum: Sum | null): Words | null => (sum === null ? null : money(sum));
const restWords = (adjusted: Sum | null, executed: Sum | null): Words | null => (adjusted === null || executed === null || executed.fen > adjusted.fen ? null : excess(adjusted, executed));

const unitFields = (evaluation: Evaluation): readonly Draft[] => {
  const { facts } = evaluation;
  const { unit, projects } = facts;
  const scored = (): ReturnType<typeof scoredProjects> => scoredProjects(evaluation);
  const rest = (): Words | null => {
    const of = spendingOf(facts, 'adjusted');
    return of && restWords(of.budget, of.executed);
  };
  const standing = (...wanted: readonly Assessed['standing'][]): Words | null => {
    const all = assess(evaluation);
    const cells = indicatorCells(all.filter((one) => wanted.includes(one.standing)));
    return all.length === 0 || cells.length === 0 ? null : count(cells, '项');
  };
  const stated = facts.balances.filter(({ project, balance }) => project === null && balance !== null);
  const onlyScore = (): Score | null => {
    const all = scored();
    return all.length === 1 ? (all[0]?.score ?? null) : null;
  };
  return [
    ['单位名称', () => (unit.name === null ? null : asNamed(unit.name, unit.at.name ?? []))],
    ['年度', () => (unit.year === null ? null : asNamed(String(unit.year), unit.at.year ?? [], 'year'))],
    ['主管部门', () => (unit.department === null ? null : asNamed(unit.department, unit.at.department ?? []))],
    ['项目数', () => (projects.length === 0 ? null : count(oneCellEach(projects), '个'))],
    ...measures.map((measure): Draft => [`${measureNames[measure]}合计`, () => sumWords(wholeOf(facts, measure))]),
    ...measures.map((measure): Draft => [`各项目${measureNames[measure]}之和`, () => sumWords(addedUp(projects, measure))]),
    ['预算执行率', () => {
      const of = spendingOf(facts, facts.rateBasis.over);
      return of && ratio(of.executed, of.budget);
    }],
    ['未执行数', rest],
    // What a table states is its own number; otherwise it is what was not spent.
    ['结余', () => {
      const [row] = stated;
      if (stated.length === 1 && row) return sumWords({ fen: row.balance ?? 0, cells: cellsOf(row.at, 'balance') });
      return rest();
    }],
    ['指标数', () => standing('met', 'over', 'unmet', 'blank', 'undecided')],
    ['达到指标值的指标数', () => standing('met', 'over')],
    ['未达到指标值的指标数', () => standing('unmet')],
    ['总分', () => scoreWords(onlyScore())],
    ['等级', () => gradeWords(onlyScore())],
    ...evaluation.scheme.grades.map(({ name }): Draft => [`等级为${name}的项目数`, () => {
      const own = scored().filter(({ score }) => score.grade === name);
      return own.length === 0 ? null : count(oneEach(own), '个');
    }]),
  ];
};

const scoreWords = (score: Score | null): Words | null => (score?.total == null ? null : points(score.total, restsOn(score.items)));
const gradeWords = (score: Score | null): Words | null => (score?.grade == null ? null : asNamed(score.grade, restsOn(score.items)));

const amountFields = (start: string, of: Project | FundLine, wanted: readonly Measure[] = measures): readonly Draft[] => wanted.map((measure): Draft => [`${start}.${measureNames[measure]}`, () => sumWords(amountOf(of, measure))]);

const projectFields = ({ scheme, facts, scores }: Evaluation, project: Project, name: string): readonly Draft[] => {
  const score = scores.find((one) => one.project === project.id) ?? null;
  const [executed, adjusted] = [amountOf(project, 'executed'), amountOf(project, 'adjusted')];
  const budget = amountOf(project, facts.rateBasis.over);
  const stated = facts.balances.find((row) => row.project === project.id && row.balance !== null);
  const { remark } = project;
  return [
    [`${name}.项目名称`, () => asNamed(project.name, project.at.name ?? [])],
    ...amountFields(name, project),
    [`${name}.预算执行率`, () => (executed && budget && budget.fen !== 0 ? ratio(executed, budget, scheme.lowExecution.warn) : null)],
    [`${name}.未执行数`, () => restWords(adjusted, executed)],
    [`${name}.结余`, () => (stated ? sumWords({ fen: stated.balance ?? 0, cells: cellsOf(stated.at, 'balance') }) : restWords(adjusted, executed))],
    [`${name}.总分`, () => scoreWords(score)],
    [`${name}.等级`, () => gradeWords(score)],
    [`${name}.指标数`, () => {
      const cells = oneCellEach(project.indicators);
      return cells.length === 0 ? null : count(cells, '项');
    }],
    [`${name}.备注`, () => (remark === null ? null : quoted(remark, project.at.remark ?? []))],
    ...project.lines.flatMap((line) => amountFields(`${name}.${line.name}`, line, measures.filter((measure) => line[measure] !== null))),
    ...project.indicators.flatMap((indicator): readonly Draft[] => {
      const item = score?.items.find((one) => one.indicator === indicator.id) ?? null;
      return [
        [`${name}.${indicator.name}.年度指标值`, () => (indicator.target === null ? null : saidValue(indicator, 'target'))],
        [`${name}.${indicator.name}.实际完成值`, () => (indicator.actual === null ? null : saidValue(indicator, 'actual'))],
        [`${name}.${indicator.name}.得分`, () => (item?.points == null ? null : points(item.points, item.at))],
      ];
    }),
  ];
};

/** From this share of common letters on, a name may be the one that was meant. */
const alike = 0.4;
const nearest = 3;

/** Returns the share of letters that two names have in common, 0–1, order apart: it finds a wrong letter in a short name. */
const lettersAlike = (one: string, other: string): number => {
  const [letters, others] = [new Set(one), new Set(other)];
  return (2 * [...letters].filter((letter) => others.has(letter)).length) / (letters.size + others.size + Math.abs(one.length - other.length));
};

/** Returns the names of the fields that are likest to a name as it is compared. */
const nearIn = (list: readonly Field[], key: string): readonly string[] => {
  // Of thousands of names only those that begin or end alike are looked at closely.
  const [start, end] = [key.slice(0, 2), key.slice(-2)];
  return list
    .flatMap((one) => {
      const own = nameKey(one.name);
      if (one.project !== null && !own.includes(start) && !own.includes(end)) return [];
      const isPart = own.startsWith(key) || own.split('.').includes(key);
      return [{ name: one.name, share: isPart ? 1 + likeness(key, own) : Math.max(likeness(key, own), lettersAlike(key, own)) }];
    })
    .filter(({ share }) => share >= alike)
    .sort((one, other) => other.share - one.share)
    .slice(0, nearest)
    .map((one) => one.name);
};

/** Returns all that a person's text can name, the unit's and the totals first, then project by project; made once for each reading. A project that shares its name with another goes by its id. */
export const fieldsOf = rememberedOf((evaluation: Evaluation): FieldBook => {
  const { projects } = evaluation.facts;
  const times = new Map<string, number>();
  for (const { name } of projects) times.set(nameKey(name), (times.get(nameKey(name)) ?? 0) + 1);
  const field = (project: string | null) => ([name, words]: Draft): Field => ({ name, project, words });
  const list = unitFields(evaluation).map(field(null));
  const hidden: Field[] = [];
  for (const project of projects) {
    const alone = times.get(nameKey(project.name)) === 1;
    list.push(...projectFields(evaluation, project, alone ? project.name : project.id).map(field(project.id)));
    // A code goes on naming a project whose name changes; a name that two share names neither.
    if (nameKey(project.id) !== nameKey(project.name)) hidden.push(...projectFields(evaluation, project, alone ? project.id : project.name).map(field(project.id)));
  }
  const byName = grouped([...list, ...hidden], ({ name }) => nameKey(name));
  // While a text is being written its names are asked for again and again.
  const likest = remembered((key) => nearIn(list, key));
  return {
    list,
    named: (name) => byName.get(nameKey(name)) ?? [],
    near: (name) => likest(nameKey(name)),
  };
});

/** Returns what a field comes to as a sentence of its own: its text with its figures; null where nothing is stated. */
export const fieldSentence = (field: Field): Sentence | null => {
  const words = field.words();
  return words === null ? null : say(field.name, words);
};
