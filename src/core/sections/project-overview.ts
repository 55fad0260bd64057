import type { Measure, Project } from '../model/facts';
import { amountKinds, measureNames } from '../model/names';
import { addedUp, amountOf, byAmount, kindsApart, leadingMeasure, oneCellEach, wholeOf } from '../narrate/funds';
import { gapAmount, gapWords, kindsWords } from '../narrate/gap';
import { clause, count, money, named, partName, ratio, yearOf, type Sum } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** So many projects are all told one by one; of more, the largest. */
const toldAll = 8;
const toldOfMany = 5;
const linesAtMost = 4;

const splitOf = (project: Project, measure: Measure): Words => {
  const lines = project.lines.flatMap((line): Words[] => {
    const part = amountOf(line, measure);
    // A source of which nothing was used is no part worth telling; the table of funds has it.
    return part === null || part.fen === 0 ? [] : [[named(partName(line.name), line.at.name ?? []), money(part)]];
  });
  return lines.length > 0 && lines.length <= linesAtMost ? ['（其中', joined(lines, '、'), '）'] : '';
};
const item = (project: Project, measure: Measure): Words => {
  const amount = amountOf(project, measure);
  return [named(project.name, project.at.name ?? []), amount === null ? '（未列金额）' : money(amount), splitOf(project, measure)];
};

/** Returns the projects with their amounts, largest first: all of few, of many the largest with their share and the others as one sum. */
const projectWords = (projects: readonly Project[], measure: Measure, by: string, total: Sum | null): Words => {
  const all = count(oneCellEach(projects), '个');
  const [only] = projects;
  if (only && projects.length === 1) return ['安排的项目为', total?.fen === only[measure] ? [named(only.name, only.at.name ?? []), splitOf(only, measure)] : [item(only, measure), '（', by, '）']];
  const ordered = byAmount(projects, measure);
  const listed = projects.length <= toldAll ? ordered : ordered.slice(0, toldOfMany);
  const others = ordered.slice(listed.length);
  const list = joined(listed.map((project) => item(project, measure)), '，');
  if (others.length === 0) return ['共安排', all, '项目，按', by, '从大到小依次为', list];
  const [shown, rest, whole] = [addedUp(listed, measure), addedUp(others, measure), addedUp(projects, measure)];
  const share: Words = shown && whole && whole.fen > 0 ? ['，合计', money(shown), '，占各项目之和的', ratio(shown, whole)] : '';
  return ['共安排', all, '项目，按', by, '从大到小，前', count(oneCellEach(listed), '项'), '为', list, share, '；其余', count(oneCellEach(others), '个'), '项目', rest === null ? '未列金额' : ['合计', money(rest)], '，见项目资金情况表'];
};

/** 项目支出概况: what was spent in all, for what, and on which projects, largest first. */
export const projectOverview: Section = {
  *write({ facts, findings }) {
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
      sentences.push(say('total', whose, yearOf(unit.year, unit.at.year ?? []), '项目支出', shown === 'executed' ? '' : measureNames[shown], money(total), purpose ? ['，主要用于', clause(purpose.text.trim().replace(/^(?:资金)?(?:主要)?用于/, ''), purpose.at)] : '', '。'));
    }
    const by = apart ? amountKinds[measure] : measureNames[measure];
    sentences.push(say('projects', projectWords(projects, measure, by, apart ? null : total), '。'));
    const gap = apart ? kindsWords(facts, apart) : gapWords(facts, shown);
    if (gap !== null) {
      sentences.push(say('total-gap', gap));
      // A difference that a person has set aside with a reason is explained among the other matters.
      const open = findings.some(({ code, waived }) => code === 'M01' && waived === null);
      if (open) sentences.push(ask('total-gap-missing', { table: 'budget-ledger', row: null }, '差额', gapAmount(facts, shown, measure), '对应的项目或差额的原因，填在项目支出表'));
    }
    yield paragraph('overview', sentences);
  },
};
