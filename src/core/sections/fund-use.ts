import type { Facts, FundLine, Measure, Project, RateBasis } from '../model/facts';
import { measureNames, rateWords } from '../model/names';
import type { Evaluation } from '../model/evaluation';
import type { ReportTable, Sentence } from '../model/report';
import { addedUp, amountOf, inReportOrder, isSlow, kindsApart, leadingMeasure, ofOneScope, oneCellEach, spendingOf, wholeOf } from '../narrate/funds';
import { gapWords } from '../narrate/gap';
import { count, excess, money, namesOf, partName, ratio, type Sum } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, tabulate, type Section } from '../narrate/section';
import { sourceWords } from '../narrate/sources';
import { adjustedWords, fateInNotes, leftWords, tellsFate } from '../narrate/surplus';
import { moneyCell, numbers, rateCell, textCell, words } from '../narrate/tables';

const columns = ['initial', 'adjusted', 'received', 'executed'] as const;
type Column = (typeof columns)[number];
type Row = ReportTable['rows'][number];

const row = (over: RateBasis) => (id: string, name: string, at: readonly string[], of: (measure: Column) => Sum | null, total = false): Row => ({
  id,
  total,
  cells: [textCell(name, at), ...columns.map((measure) => moneyCell(of(measure))), rateCell(of('executed'), of(over))],
});
// Without a rate of the whole, the sums beside each other are of different scope.
const withoutRate = (of: Row): Row => ({ ...of, cells: [...of.cells.slice(0, -1), textCell(null)] });

const projectRows = (over: RateBasis) => (project: Project): readonly Row[] => [
  row(over)(project.id, project.name, project.at.name ?? [], (measure) => amountOf(project, measure)),
  ...project.lines.map((line: FundLine) => row(over)(`${project.id}/${line.name}`, `其中：${partName(line.name)}`, line.at.name ?? [], (measure) => amountOf(line, measure))),
];

const totalRows = (facts: Facts): readonly Row[] => {
  const { projects, total, rateBasis: { over } } = facts;
  const rated = spendingOf(facts, over) === null ? withoutRate : (of: Row): Row => of;
  const stated = (measure: Column): Sum | null => amountOf(total, measure);
  const added = (measure: Column): Sum | null => addedUp(projects, measure);
  const agree = columns.every((measure) => stated(measure) === null || stated(measure)?.fen === added(measure)?.fen);
  if (agree) return [rated(row(over)('total', '合计', total.at.name ?? [], (measure) => wholeOf(facts, measure), true))];
  return [rated(row(over)('sum', '各项目之和', [], added, true)), row(over)('total', '表中合计', total.at.name ?? [], stated, true)];
};

/** Amounts of so many signs, with their separators, stand in the narrowest column of the sheet. */
const narrow = '123,456.78'.length;

/** The share of the name's column: with amounts in every column it takes what narrow amounts leave. */
const nameShare = (rows: readonly Row[]): number => {
  const amounts = rows.flatMap(({ cells }) => cells.slice(1, -1));
  const full = columns.every((_, column) => rows.some(({ cells }) => cells[column + 1]?.number !== null));
  return full && amounts.every(({ number }) => number === null || Math.abs(number).toFixed(2).length + Math.floor(Math.log10(Math.max(1, Math.abs(number))) / 3) <= narrow) ? 5 : 2.4;
};

const fundsTable = (facts: Facts): ReportTable => {
  const { over } = facts.rateBasis;
  const rows = [...inReportOrder(facts.projects).flatMap(projectRows(over)), ...totalRows(facts)];
  const rated = rows.some(({ cells }) => cells.at(-1)?.number !== null);
  return { id: 'funds', title: '项目资金情况表', unit: `单位：万元${rated ? `；执行率＝${rateWords(over)}` : ''}`, columns: [words('项目', nameShare(rows)), ...columns.map((measure) => numbers(measureNames[measure], 2, 2)), numbers('执行率', 1.2, 2)], rows };
};

/** Returns the whole of a measure, with how many projects state it where not all do; null where none does. */
const wholeWords = (facts: Facts, measure: Measure): Words | null => {
  const whole = wholeOf(facts, measure);
  if (whole === null) return null;
  const stating = oneCellEach(facts.projects.filter((project) => amountOf(project, measure) !== null));
  const partial = amountOf(facts.total, measure) === null && stating.length < facts.projects.length;
  return [measureNames[measure], money(whole), partial ? ['（', count(stating, '个'), '项目列明）'] : ''];
};

const budgetWords = (facts: Facts): Words | null => {
  const [initial, adjusted] = [wholeOf(facts, 'initial'), wholeOf(facts, 'adjusted')];
  if (initial === null || adjusted === null || !ofOneScope(facts, 'initial', 'adjusted')) {
    const told = [wholeWords(facts, 'initial'), wholeWords(facts, 'adjusted')].filter((words) => words !== null);
    return told.length === 0 ? null : [joined(told, '，'), '。'];
  }
  const moved = facts.projects.some((project) => project.initial !== null && project.adjusted !== null && project.initial !== project.adjusted);
  // One number, said once, rests on both columns.
  if (adjusted.fen === initial.fen) return ['年初预算数和全年预算数均为', { ...money(adjusted), proof: [...adjusted.cells, ...initial.cells] }, moved ? '，总额没有变动。' : '，年度内没有调整。'];
  const change: Words = adjusted.fen > initial.fen ? ['，比年初预算数增加', excess(adjusted, initial)] : ['，比年初预算数减少', excess(initial, adjusted)];
  return ['年初预算数', money(initial), '，全年预算数', money(adjusted), change, '。'];
};

/** Less is left over by rounding alone. */
const worthTelling = 10_000;

/** Returns what was left of the money: where most of it, and what became of it as the workbook tells; and what it does not tell. */
const surplusOf = ({ facts, scheme }: Evaluation): { readonly told: readonly Sentence[]; readonly asked: readonly Sentence[] } => {
  const spending = spendingOf(facts, 'adjusted');
  const notes = fateInNotes(facts);
  const balance = facts.balances.find((row) => row.balance !== null && row.project === null);
  const stated = balance && balance.balance !== null && balance.at.balance ? { fen: balance.balance, cells: balance.at.balance } : null;
  const left = spending ? Math.max(0, spending.budget.fen - spending.executed.fen) : (stated?.fen ?? null);
  const amount: Words = spending ? excess(spending.budget, spending.executed) : stated ? money(stated) : '';
  const what: Words = ['未执行资金', amount, '的去向（结转下年使用或由财政收回）'];
  const words = left === null || left < worthTelling ? null : leftWords(facts.projects, (project) => isSlow(project, facts, scheme));
  const ledger = facts.tables.length === 0 || facts.tables.some(({ recogniser }) => recogniser === 'budget-ledger');
  return {
    told: [...(words ? [say('left', words)] : []), ...(stated && !spending ? [say('balance', '表列结余', money(stated), '。')] : []), ...notes],
    asked: [
      ...(left === null && notes.length > 0 ? [ask('surplus-amount', { table: 'budget-ledger', row: null }, '结余资金的金额，填在项目支出表')] : []),
      ...(left !== null && left >= worthTelling && notes.length === 0 && !tellsFate(facts) ? [ledger ? ask('surplus', { table: 'budget-ledger', row: null }, what, '，写在项目支出表的备注或表后附注') : ask('surplus', { table: 'achievements', row: '过程' }, what, '，填在“成效台账”中章节为“过程”的行')] : []),
    ],
  };
};

/** Returns the projects that do not state a measure. */
const lackingOf = ({ projects }: Facts, measure: Measure): readonly Project[] => projects.filter((project) => amountOf(project, measure) === null);

/** Returns what is asked for where amounts are lacking of which the rate would be made. */
const rateAsked = (facts: Facts): Sentence | null => {
  const measures = [facts.rateBasis.over, 'executed' as const].filter((measure) => lackingOf(facts, measure).length > 0);
  const lacking = facts.projects.filter((project) => measures.some((measure) => amountOf(project, measure) === null));
  if (lacking.length === 0 || spendingOf(facts, facts.rateBasis.over) !== null) return null;
  const what: Words = [namesOf(lacking, '个项目'), '的', measures.map((measure) => measureNames[measure]).join('和')];
  return ask('executed-missing', { table: 'budget-ledger', row: null }, what, '，填在项目支出表，据此计算预算执行率');
};

const executionWords = (facts: Facts): Words => {
  const { over } = facts.rateBasis;
  const [spending, name] = [spendingOf(facts, over), measureNames[over]];
  if (spending !== null) {
    const { executed, budget } = spending;
    // Only of the year's own budget is what was not spent a surplus.
    const below: Words = over === 'adjusted' ? ['，未执行', excess(budget, executed)] : [`，比${name}少`, excess(budget, executed)];
    const left: Words = executed.fen === budget.fen ? (over === 'adjusted' ? '，预算全部执行' : `，与${name}相等`) : executed.fen < budget.fen ? below : [`，超出${name}`, excess(executed, budget)];
    return ['全年执行数', money(executed), '，预算执行率', ratio(executed, budget), `（${rateWords(over)}）`, left, '。'];
  }
  const executed = wholeWords(facts, 'executed');
  const lacking = [over, 'executed' as const].filter((measure) => lackingOf(facts, measure).length > 0);
  if (facts.projects.length === 1) return [executed ? [executed, '；'] : '', lacking.length > 0 ? `表中没有${lacking.map((measure) => measureNames[measure]).join('和')}` : `${name}为零`, '，不计算预算执行率。'];
  const lacks = lacking.map((measure): Words => [count(oneCellEach(lackingOf(facts, measure)), '个'), '项目没有', measureNames[measure]]);
  return [executed ? [executed, '；'] : '', lacks.length > 0 ? joined(lacks, '，') : `${name}为零`, '，不计算总体预算执行率。'];
};

/** 项目资金使用管理情况: budget, change, execution with the basis of its rate, what was not spent; every project in the table. */
export const fundUse: Section = {
  *write(evaluation) {
    const { facts } = evaluation;
    if (facts.projects.length === 0) {
      yield paragraph('missing', [ask('missing', { table: 'budget-ledger', row: null }, '各项目的年初预算数、全年预算数和全年执行数，填在项目支出表')]);
      return;
    }
    const sentences = [];
    const apart = kindsApart(facts);
    if (apart) {
      sentences.push(say('executed', '表中没有同一口径的预算数和支出数，预算执行率待补列后计算。'));
    } else {
      const adjusted = adjustedWords(facts.projects);
      const budget = budgetWords(facts);
      const received = wholeWords(facts, 'received');
      const sources = sourceWords(facts);
      if (budget) sentences.push(say('budget', budget));
      if (adjusted) sentences.push(say('adjusted', adjusted));
      if (sources) sentences.push(say('sources', sources));
      if (received) sentences.push(say('received', received, '。'));
      sentences.push(say('executed', executionWords(facts)));
      // The overview tells the gap of the measure it opens with.
      for (const measure of ['initial', 'adjusted', 'received', 'executed'] as const) {
        const gap = measure === leadingMeasure(facts.projects) ? null : gapWords(facts, measure);
        if (gap !== null) sentences.push(say(`gap-${measure}`, gap));
      }
    }
    const surplus = surplusOf(evaluation);
    sentences.push(...surplus.told, say('table', facts.projects.length > 1 ? '各项目' : '', '资金情况见下表。'), ...surplus.asked);
    const asked = apart ? null : rateAsked(facts);
    if (asked) sentences.push(asked);
    if (apart) sentences.push(ask('executed-missing', { table: 'budget-ledger', row: null }, '各项目的全年预算数和全年执行数，填在项目支出表，据此计算预算执行率'));
    yield paragraph('funds-text', sentences);
    yield tabulate(fundsTable(facts));
  },
};
