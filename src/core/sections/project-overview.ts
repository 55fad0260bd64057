import type { Measure, Project } from '../model/facts';
import { amountKinds, measureNames } from '../model/names';
import { addedUp, amountOf, byAmount, kindsApart, leadingMeasure, oneCell, wholeOf } from '../narrate/funds';
import { gapWords, kindsWords } from '../narrate/gap';
import { clause, count, money, named, yearOf } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

const listedAtMost = 10;
const linesAtMost = 4;

const item = (project: Project, measure: Measure): Words => {
  const amount = amountOf(project, measure);
  const lines = project.lines.flatMap((line): Words[] => {
    const part = amountOf(line, measure);
    // A source of which nothing was used is no part worth telling; the table of funds has it.
    return part === null || part.fen === 0 ? [] : [[named(line.name, line.at.name ?? []), money(part)]];
  });
  const split: Words = lines.length > 0 && lines.length <= linesAtMost ? ['（其中', joined(lines, '、'), '）'] : '';
  return [named(project.name, project.at.name ?? []), amount === null ? '（未列金额）' : money(amount), split];
};
const cellsOfProjects = (projects: readonly Project[]) => projects.flatMap(({ at }) => oneCell(at));

/** 项目支出概况: what was spent in all, for what, and on which projects, largest first. */
export const projectOverview: Section = {
  *write({ facts }) {
    const { unit, projects } = facts;
    const measure = leadingMeasure(projects);
    if (measure === null) {
      yield paragraph('missing', [ask('missing', { table: 'budget-ledger', row: null }, '项目及其金额。请在工作簿中列出项目支出表，表头写明项目和年初预算数、全年预算数、全年执行数')]);
      return;
    }
    const apart = kindsApart(facts);
    const shown = apart?.total ?? measure;
    const total = wholeOf(facts, shown);
    const { purpose } = unit.texts;
    const sentences = [];
    if (total !== null) {
      const whose: Words = unit.name === null ? '本单位' : named(unit.name, unit.at.name ?? []);
      sentences.push(say('total', whose, yearOf(unit.year, unit.at.year ?? []), '项目支出', shown === 'executed' ? '' : measureNames[shown], money(total), purpose ? ['，主要用于', clause(purpose.text, purpose.at)] : '', '。'));
    }
    const ordered = byAmount(projects, measure);
    const listed = ordered.slice(0, listedAtMost);
    const others = ordered.slice(listedAtMost);
    const by = apart ? amountKinds[measure] : measureNames[measure];
    const all = count(cellsOfProjects(projects), '个');
    const list = joined(listed.map((project) => item(project, measure)), '，');
    if (others.length === 0) sentences.push(say('projects', '支出涉及', all, '项目，', projects.length > 1 ? `按${by}从大到小依次为` : `${by}为`, list, '。'));
    else {
      const rest = addedUp(others, measure);
      sentences.push(say('projects', '支出涉及', all, '项目，按', by, '从大到小，前', count(cellsOfProjects(listed), '位'), '为', list, '，其余', count(cellsOfProjects(others), '个'), '项目', rest === null ? '未列金额' : ['合计', money(rest)], '，各项目金额见项目资金情况表。'));
    }
    if (apart) sentences.push(say('total-gap', kindsWords(facts, apart)));
    else {
      const gap = gapWords(facts, shown);
      if (gap !== null) sentences.push(say('total-gap', gap));
    }
    yield paragraph('overview', sentences);
  },
};
