import { flows, type Flow, type Measure } from '../../model/facts';
import type { Fen } from '../../units/money';
import { headingKey, narrow } from '../../units/text';
import { columnNotUsed } from '../chosen';
import type { Column, Heading, Synonyms } from '../find-table';

export type Meaning = Measure | Flow | 'ordinal' | 'code' | 'name' | 'year' | 'change' | 'amount' | 'rate' | 'remark' | 'reason';

/** Heading words by meaning; of two columns of one meaning the word that stands first here wins, the official one. */
export const ledgerSynonyms: Synonyms<Meaning> = {
  ordinal: ['序号', '编号', '行次', '序'],
  code: ['项目编码', '项目代码'],
  name: ['项目名称', '项目', '预算项目', '支出项目', '资金项目', '经费项目', '经费名称', '明细项目', '项目内容', '支出内容'],
  year: ['年度', '预算年度', '项目年度', '年份'],
  initial: ['年初预算数', '年初预算', '年初批复预算数', '年初批复预算', '年初预算金额', '年初安排数', '年初安排', '年初'],
  change: ['预算调整数', '预算调整', '调整数', '调整', '追加/追减', '追加追减', '调增', '调减'],
  adjusted: ['全年预算数', '全年预算', '调整后预算数', '调整后预算', '调整后的预算数', '调整后的预算', '当年预算数', '预算数', '项目预算数', '预算金额', '指标金额', '调整预算数', '调整预算', '年度调整预算', '全年', '预算'],
  received: ['实际到位资金', '实际到位数', '资金到位数', '到位资金', '到位数', '资金到位'],
  executed: ['全年执行数', '预算执行数', '实际执行数', '执行数', '全年支出数', '全年支出', '实际支出数', '实际支出', '已支出', '支出数', '支出金额', '执行金额', '支付金额', '支出', '执行'],
  amount: ['金额', '资金', '经费', '资金额', '项目金额', '经费金额', '资金规模'],
  rate: ['预算执行率', '执行率', '项目执行率', '执行进度', '支出进度', '支付进度'],
  income: ['本年收入', '收入', '收入数', '全年收入', '收入金额', '本年收入数', '本年收入合计'],
  opening: ['年初结转结余', '年初结转和结余', '年初结转', '年初结余', '上年结转结余', '上年结转和结余', '上年结转', '上年结余', '上年结转资金', '期初余额', '期初结余'],
  balance: ['结余', '结余数', '结余资金', '结余金额', '结转结余', '结转结余数', '年末结余', '年末结转', '年末结转结余', '年末结转和结余', '结转结余资金', '预算结余', '指标结余', '指标余额', '期末余额', '期末结余'],
  remark: ['备注', '资金性质', '口径', '说明'],
  reason: ['偏差原因分析及改进措施', '偏差原因分析', '偏差原因', '未完成原因分析', '未完成原因', '原因分析', '原因'],
};

export const ledgerWords: Readonly<Record<Meaning, string>> = {
  ordinal: '序号', code: '项目编码', name: '项目名称', year: '年度', initial: '年初预算数', change: '预算调整数', adjusted: '全年预算数', received: '资金到位数',
  executed: '全年执行数', amount: '金额（按备注分预算数、支出数）', rate: '执行率', income: '本年收入', opening: '年初结转结余', balance: '结余', remark: '备注', reason: '偏差原因',
};

export const money: readonly Measure[] = ['initial', 'adjusted', 'received', 'executed'];
export const isMoney = (meaning: Meaning): boolean => meaning === 'amount' || (money as readonly Meaning[]).includes(meaning);
export const isFlow = (meaning: Meaning): meaning is Flow => (flows as readonly Meaning[]).includes(meaning);

/** A column of amounts. With `plus` its amount is the sum of both columns: 年初预算数 + 调整数. */
export interface AmountColumn {
  readonly meaning: Measure | 'amount';
  readonly header: string;
  readonly column: number;
  readonly plus: number | null;
}

/** What the columns of one ledger are. */
export interface LedgerColumns {
  readonly row: number;
  readonly amounts: readonly AmountColumn[];
  readonly flows: readonly { readonly flow: Flow; readonly column: number }[];
  readonly used: readonly (Column<Meaning> & { readonly assumed?: 'change' | 'budget' })[];
  readonly left: readonly { readonly column: number; readonly why: string; readonly chosen?: true }[];
  /** Columns left out whose heading cell is nevertheless understood. */
  column(meaning: Meaning): number | null;
}

const plainBudget = new Set(['预算数', '项目预算数', '预算金额', '预算']);
const officialBudget = /^(?:全年|调整后)/;
const changeOrBudget = new Set(['调整预算', '年度调整预算', '调整预算数']);
const oneSided = new Set(['调增', '调减']);

/** Returns true for a heading that counts only some months: 执行数（1-7月）, 上半年支出数. */
export const isPartOfYear = (header: string): boolean => {
  const text = narrow(header).replace(/\s+/g, '');
  const months = /(\d{1,2})月?[-—–~至到](\d{1,2})月/.exec(text);
  if (months) return !(months[1] === '1' && months[2] === '12');
  const until = /(?:截至|截止)?(\d{1,2})月(?:底|末)?/.exec(text);
  return until ? until[1] !== '12' : /上半年|下半年|季度/.test(text);
};

/** Returns the fen of a column in every row of the table, null where none is stated. */
export type ColumnAmounts = (column: number) => readonly (Fen | null)[];

/** Returns whether 调整预算 beside 年初预算数 is the change or the budget after it, by arithmetic; `neither` where it is not what 全年预算数 says either way. */
const weigh = (amounts: ColumnAmounts, change: number, initial: number, adjusted: number | null): 'change' | 'budget' | 'neither' => {
  const [changes, initials, budgets] = [amounts(change), amounts(initial), adjusted === null ? [] : amounts(adjusted)];
  let [asChange, asBudget, rows] = [0, 0, 0];
  changes.forEach((value, index) => {
    const [before, after] = [initials[index] ?? null, budgets[index] ?? null];
    if (value === null || before === null || (adjusted !== null && after === null)) return;
    rows += 1;
    // Where nothing states the budget after it, a value of half the budget before it or more is a budget, not a change.
    if (adjusted === null ? value <= 0 || value * 2 < before : before + value === after) asChange += 1;
    if (adjusted === null ? value > 0 && value * 2 >= before : value === after) asBudget += 1;
  });
  if (adjusted !== null && Math.max(asChange, asBudget) * 2 <= rows) return 'neither';
  return asChange >= asBudget && rows > 0 ? 'change' : 'budget';
};

/** Returns what each column is: of two columns of one meaning the official heading wins, the other is left with the reason. */
export const resolveColumns = (heading: Heading<Meaning>, amounts: ColumnAmounts): LedgerColumns => {
  const left: { column: number; why: string; chosen?: true }[] = [];
  const key = (entry: Pick<Column<Meaning>, 'header' | 'chosen'>): string => headingKey(entry.chosen ?? entry.header);
  const all: Column<Meaning>[] = [];
  for (const { column, header, meaning, chosen } of [...heading.columns, ...heading.unknown].sort((one, other) => one.column - other.column)) {
    if (chosen === null) left.push({ column, why: columnNotUsed, chosen: true });
    else if (chosen === undefined && isPartOfYear(header) && (meaning === undefined ? /执行|支出|支付/.test(header) : ['executed', 'rate', 'income', 'balance', 'amount'].includes(meaning))) left.push({ column, why: `「${header}」只是部分月份的数，不作全年数` });
    else if (meaning === undefined) left.push({ column, why: `列名「${header}」不在已知列名中` });
    else all.push({ column, header, meaning: meaning as Meaning, ...(chosen !== undefined && { chosen }) });
  }

  let open = all.filter((entry) => !changeOrBudget.has(key(entry)));
  const movable = all.find((entry) => changeOrBudget.has(key(entry)));
  for (const entry of all) if (changeOrBudget.has(key(entry)) && entry !== movable) left.push({ column: entry.column, why: `与「${movable?.header ?? ''}」同义，以「${movable?.header ?? ''}」为准` });
  const official = open.some((entry) => entry.meaning === 'adjusted' && officialBudget.test(key(entry)));
  // Beside the budget after changes, or beside the changes, the plain word is the budget before them.
  if (official || movable || (open.some(({ meaning }) => meaning === 'change') && !open.some(({ meaning }) => meaning === 'initial')))
    open = open.map((entry) => (entry.meaning === 'adjusted' && plainBudget.has(key(entry)) ? { ...entry, meaning: 'initial' as const } : entry));

  const rank = (entry: Column<Meaning>): number => {
    if (entry.chosen !== undefined) return -1;
    const own = ledgerSynonyms[entry.meaning].indexOf(key(entry));
    return own < 0 ? ledgerSynonyms[entry.meaning].length : own;
  };
  const winner = (meaning: Meaning): Column<Meaning> | undefined => open.filter((entry) => entry.meaning === meaning).sort((one, other) => rank(one) - rank(other) || one.column - other.column)[0];
  const used: (Column<Meaning> & { assumed?: 'change' | 'budget' })[] = [];
  const measured = open.find((entry) => money.includes(entry.meaning as Measure));
  for (const entry of open) {
    const best = winner(entry.meaning);
    if (entry.meaning === 'amount' && (measured ?? movable)) left.push({ column: entry.column, why: `「${entry.header}」没有写明是哪种金额，以「${(measured ?? movable)?.header ?? ''}」为准` });
    else if (entry === best) used.push(entry);
    else left.push({ column: entry.column, why: entry.meaning === 'name' ? `已有「${best?.header ?? ''}」列，「${entry.header}」不作项目名称` : `与「${best?.header ?? ''}」同义，以「${best?.header ?? ''}」为准` });
  }

  const find = (meaning: Meaning): Column<Meaning> | undefined => used.find((entry) => entry.meaning === meaning);
  const [initial, adjusted] = [find('initial'), find('adjusted')];
  let plus: number | null = null;
  if (movable) {
    const sense = initial ? weigh(amounts, movable.column, initial.column, adjusted?.column ?? null) : 'budget';
    if (adjusted && initial && sense === 'change') left.push({ column: movable.column, why: '调整数列不参与计算，由全年预算数减年初预算数得出' });
    else if (adjusted && sense === 'neither') left.push({ column: movable.column, why: `既不是「${adjusted.header}」减「${initial?.header ?? ''}」的差，也不等于「${adjusted.header}」` });
    else if (adjusted) left.push({ column: movable.column, why: `与「${adjusted.header}」同义，以「${adjusted.header}」为准` });
    else if (initial && sense === 'change') [plus] = [movable.column, used.push({ ...movable, meaning: 'change', assumed: 'change' })];
    else used.push({ ...movable, meaning: 'adjusted', ...(initial ? { assumed: 'budget' as const } : {}) });
  }
  const change = find('change');
  if (change && plus === null) {
    if (adjusted || movable) left.push({ column: change.column, why: initial ? '调整数列不参与计算，由全年预算数减年初预算数得出' : '调整数列不参与计算，以全年预算数为准' });
    else if (initial && !oneSided.has(key(change))) plus = change.column;
    else left.push({ column: change.column, why: '没有全年预算数列，不由该列推算' });
  }

  const out: AmountColumn[] = used.filter(({ meaning }) => isMoney(meaning)).map(({ meaning, header, column }) => ({ meaning: meaning as AmountColumn['meaning'], header, column, plus: null }));
  if (plus !== null && initial) out.push({ meaning: 'adjusted', header: `${initial.header}＋调整数`, column: initial.column, plus });
  return { row: heading.row, amounts: out, flows: used.flatMap(({ meaning, column }) => (isFlow(meaning) ? [{ flow: meaning, column }] : [])), used, left, column: (meaning) => find(meaning)?.column ?? null };
};
