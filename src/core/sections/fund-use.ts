import type { Facts, FundLine, Project, RateBasis } from '../model/facts';
import { measureNames, rateWords } from '../model/names';
import type { Evaluation } from '../model/evaluation';
import type { ReportTable, Sentence } from '../model/report';
import { addedUp, amountOf, inReportOrder, isSlow, kindsApart, leadingMeasure, oneCellEach, spendingOf, wholeOf } from '../narrate/funds';
import { gapWords } from '../narrate/gap';
import { count, excess, money, ratio, type Sum } from '../narrate/pieces';
import { ask, say, type Words } from '../narrate/say';
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
  ...project.lines.map((line: FundLine) => row(over)(`${project.id}/${line.name}`, `其中：${line.name}`, line.at.name ?? [], (measure) => amountOf(line, measure))),
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

const budgetWords = (initial: Sum | null, adjusted: Sum | null, moved: boolean): Words | null => {
  if (initial === null || adjusted === null) return adjusted ? ['全年预算数', money(adjusted), '。'] : initial ? ['年初预算数', money(initial), '。'] : null;
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
  const words = left === null || left < worthTelling ? null : leftWords(facts.projects, (project) => isSlow(project, facts, scheme));
  const ledger = facts.tables.length === 0 || facts.tables.some(({ recogniser }) => recogniser === 'budget-ledger');
  return {
    told: [...(words ? [say('left', words)] : []), ...(stated && !spending ? [say('balance', '表列结余', money(stated), '。')] : []), ...notes],
    asked: [
      ...(left === null && notes.length > 0 ? [ask('surplus-amount', { table: 'budget-ledger', row: null }, '结余资金的金额，填在项目支出表')] : []),
      ...(left !== null && left >= worthTelling && notes.length === 0 && !tellsFate(facts) ? [ledger ? ask('surplus', { table: 'budget-ledger', row: null }, '未执行资金的去向（结转下年使用或由财政收回），写在项目支出表的备注或表后附注') : ask('surplus', { table: 'achievements', row: '过程' }, '未执行资金的去向（结转下年使用或由财政收回），填在“成效台账”中章节为“过程”的行')] : []),
    ],
  };
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
  const executed = wholeOf(facts, 'executed');
  const lacking = oneCellEach(facts.projects.filter((project) => amountOf(project, 'executed') === null || amountOf(project, over) === null));
  return [executed ? ['全年执行数', money(executed), '；'] : '', lacking.length > 0 ? [count(lacking, '个'), `项目缺${name}或全年执行数`] : `${name}为零`, '，不计算总体预算执行率。'];
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
      const budget = budgetWords(wholeOf(facts, 'initial'), wholeOf(facts, 'adjusted'), facts.projects.some((project) => project.initial !== null && project.adjusted !== null && project.initial !== project.adjusted));
      const received = wholeOf(facts, 'received');
      const sources = sourceWords(facts);
      if (budget) sentences.push(say('budget', budget));
      if (adjusted) sentences.push(say('adjusted', adjusted));
      if (sources) sentences.push(say('sources', sources));
      if (received) sentences.push(say('received', '资金到位数', money(received), '。'));
      sentences.push(say('executed', executionWords(facts)));
      // The overview tells the gap of the measure it opens with.
      for (const measure of ['initial', 'adjusted', 'received', 'executed'] as const) {
        const gap = measure === leadingMeasure(facts.projects) ? null : gapWords(facts, measure);
        if (gap !== null) sentences.push(say(`gap-${measure}`, gap));
      }
    }
    const surplus = surplusOf(evaluation);
    sentences.push(...surplus.told, say('table', facts.projects.length > 1 ? '各项目' : '', '资金情况见下表。'), ...surplus.asked);
    if (apart) sentences.push(ask('executed-missing', { table: 'budget-ledger', row: null }, '各项目的全年预算数和全年执行数，填在项目支出表，据此计算预算执行率'));
    yield paragraph('funds-text', sentences);
    yield tabulate(fundsTable(facts));
  },
};
