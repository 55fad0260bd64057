import { flows, type Flow, type Measure } from '../../model/facts';
import type { Fen } from '../../units/money';
import { headingKey, narrow } from '../../units/text';
import { columnNotUsed } from '../chosen';
import { yearOfHeading } from '../heading-years';
import type { Column, Heading } from '../find-table';
import type { LeftColumn } from '../recogniser';
import { ledgerSynonyms, ledgerWords, type Meaning } from './synonyms';
import { unitInHeading } from './unit-words';

export const money: readonly Measure[] = ['initial', 'adjusted', 'received', 'executed'];
export const isMoney = (meaning: Meaning): boolean => meaning === 'amount' || (money as readonly Meaning[]).includes(meaning);
export const isFlow = (meaning: Meaning): meaning is Flow => (flows as readonly Meaning[]).includes(meaning);

const moneyWords = /预算|执行|支出|支付|拨付|拨款|金额|资金|经费|到位|结余|收入/;
const noMoneyWords = /编码|代码|编号|文号|科目|单位|部门|来源|性质|类[型别]|日期|时间|[率比]|[%％]/;
/** Returns true for a column that can hold amounts, whether it is read or not: by what it means, otherwise by the words of its heading. */
export const holdsMoney = ({ meaning, header }: { readonly meaning?: Meaning; readonly header: string }): boolean =>
  meaning === undefined ? moneyWords.test(headingKey(header)) && !noMoneyWords.test(header) : isMoney(meaning) || isFlow(meaning) || meaning === 'change' || meaning === 'projectSpending' || meaning === 'spending';

/** Returns true for a column that says what a row is, not how much. */
export const tellsOfRow = (meaning: Meaning): boolean => !isMoney(meaning) && !isFlow(meaning) && meaning !== 'change' && meaning !== 'rate';

/** A column of amounts. With `plus` its amount is the sum of all these columns: 年初预算数 + 调整数, 财政拨款 + 其他资金 below 预算数. */
export interface AmountColumn {
  readonly meaning: Measure | 'amount';
  readonly header: string;
  readonly column: number;
  readonly plus: readonly number[];
  /** Columns whose amounts are taken off: 调减. */
  readonly minus?: readonly number[];
}

/** What the columns of one ledger are. */
export interface LedgerColumns {
  readonly row: number;
  readonly amounts: readonly AmountColumn[];
  readonly flows: readonly { readonly flow: Flow; readonly column: number }[];
  readonly used: readonly (Column<Meaning> & { readonly assumed?: 'change' | 'budget' | 'up' | 'down' })[];
  readonly left: readonly LeftColumn[];
  /** Columns beside the names that say what the rows of a project are: 支出内容. */
  readonly details?: readonly number[];
  /** Columns left out whose heading cell is nevertheless understood. */
  column(meaning: Meaning): number | null;
}

const plainBudget = new Set(['预算数', '项目预算数', '预算金额', '预算']);
const officialBudget = /^(?:全年|调整后)/;
const changeOrBudget = new Set(['调整预算', '年度调整预算', '调整预算数']);
const oneSided = /[增减加]/;
const downwards = /减/;

/** Returns true for a heading that counts only some months: 执行数（1-7月）, 上半年支出数. */
export const isPartOfYear = (header: string): boolean => {
  const text = narrow(header).replace(/\s+/g, '');
  const months = /(\d{1,2})月?[-—–~至到](\d{1,2})月/.exec(text);
  if (months) return !(months[1] === '1' && months[2] === '12');
  const until = /(?:截至|截止)?(\d{1,2})月(?:底|末)?/.exec(text);
  return until ? until[1] !== '12' : /上半年|下半年|季度|[本当上]月/.test(text);
};

/** Returns the fen of a column in every row of the table, null where none is stated. */
export type ColumnAmounts = (column: number) => readonly (Fen | null)[];

/** Returns true where two columns state different amounts in a row. */
const differ = (amounts: ColumnAmounts, one: number, other: number): boolean => {
  const others = amounts(other);
  return amounts(one).some((value, index) => value !== null && others[index] != null && value !== others[index]);
};

/** Returns true for a heading that says more than its word, in brackets: 年初预算数（一上稿）. */
const isQualified = (header: string): boolean => [...narrow(header).matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/g)].some(([inBrackets]) => unitInHeading(`数${inBrackets}`) === null && !/^[([【〔](?:[A-Z]|[A-Z][/÷][A-Z]|%|\d+|[①-⑳])[)\]】〕]$/.test(inBrackets));

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

const isOneSided = (word: string): boolean => oneSided.test(word) && !/追加\/?追减|增减/.test(word);

/** The columns of what was added to a budget and what was taken off it; `signed` where what was taken off is below zero. */
interface Sides {
  readonly up: Column<Meaning>;
  readonly down: Column<Meaning>;
  readonly signed: boolean;
}

/** Returns 追加 and 调减 where each has a column of its own; null where there are others, or what was taken off is now above zero, now below. */
const sidesOf = (changes: readonly { readonly entry: Column<Meaning>; readonly word: string }[], amounts: ColumnAmounts): Sides | null => {
  const [down, up] = [true, false].map((isDown) => changes.filter(({ word }) => isOneSided(word) && downwards.test(word) === isDown));
  const [one, other] = [up?.[0]?.entry, down?.[0]?.entry];
  if (changes.length !== 2 || !one || !other) return null;
  const off = amounts(other.column).filter((fen) => fen !== null && fen !== 0) as readonly Fen[];
  const signed = off.every((fen) => fen < 0);
  return signed || off.every((fen) => fen > 0) ? { up: one, down: other, signed: signed && off.length > 0 } : null;
};

/** Returns what each column is: of two columns of one meaning the one that states something, the official heading, the one without more in brackets, the visible one wins, in this order; the other is left with the reason. */
export const resolveColumns = (heading: Heading<Meaning>, amounts: ColumnAmounts, hidden: ReadonlySet<number> = new Set()): LedgerColumns => {
  const left: LeftColumn[] = [];
  /** The word of a heading without its year, and as it should stand. */
  const key = ({ header, chosen, misread, word }: Pick<Column<Meaning>, 'header' | 'chosen' | 'misread' | 'word'>): string => misread ?? word ?? (chosen === undefined ? yearOfHeading(headingKey(header))?.rest || headingKey(header) : headingKey(chosen));
  const all: Column<Meaning>[] = [];
  for (const { column, header, meaning, chosen, misread, word } of [...heading.columns, ...heading.unknown].sort((one, other) => one.column - other.column)) {
    if (chosen === null) left.push({ column, why: columnNotUsed, chosen: true });
    else if (chosen === undefined && isPartOfYear(header) && (meaning === undefined ? /执行|支出|支付/.test(header) : ['executed', 'rate', 'income', 'balance', 'amount'].includes(meaning))) left.push({ column, why: `「${header}」只是部分月份的数，不作全年数`, partOfYear: true });
    else if (meaning === undefined) left.push({ column, why: `列名「${header}」不在已知列名中`, unknown: true });
    else all.push({ column, header, meaning, ...(misread !== undefined && { misread }), ...(word !== undefined && { word }), ...(chosen !== undefined && { chosen }) });
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
  const isEmpty = ({ meaning, column, chosen }: Column<Meaning>): boolean => isMoney(meaning) && chosen === undefined && amounts(column).every((fen) => fen === null);
  const winner = (meaning: Meaning): Column<Meaning> | undefined => {
    const rivals = open.filter((entry) => entry.meaning === meaning);
    if (rivals.length < 2) return rivals[0];
    const order = (entry: Column<Meaning>): readonly number[] => [Number(isEmpty(entry)), rank(entry), Number(isQualified(entry.header)), Number(hidden.has(entry.column)), entry.column];
    return rivals.map((entry) => ({ entry, order: order(entry) })).sort((one, other) => one.order.map((value, index) => value - (other.order[index] ?? 0)).find((by) => by !== 0) ?? 0)[0]?.entry;
  };
  const used: (Column<Meaning> & { assumed?: 'change' | 'budget' | 'up' | 'down' })[] = [];
  const sides = sidesOf(open.filter(({ meaning }) => meaning === 'change').map((entry) => ({ entry, word: key(entry) })), amounts);
  const isOfSides = (entry: Column<Meaning>): boolean => sides !== null && !movable && !open.some(({ meaning }) => meaning === 'adjusted') && open.some(({ meaning }) => meaning === 'initial') && (entry === sides.up || entry === sides.down);
  const measured = open.find((entry) => money.includes(entry.meaning as Measure));
  for (const entry of open) {
    const best = winner(entry.meaning);
    if (entry.meaning === 'amount' && (measured ?? movable)) left.push({ column: entry.column, why: `「${entry.header}」没有写明是哪种金额，以「${(measured ?? movable)?.header ?? ''}」为准`, unknown: true });
    else if (isOfSides(entry)) used.push({ ...entry, assumed: entry === sides?.up ? 'up' : 'down' });
    else if (entry === best || entry.meaning === 'key') used.push(entry);
    else left.push({ column: entry.column, why: entry.meaning === 'name' ? `已有「${best?.header ?? ''}」列，「${entry.header}」不作项目名称` : `与「${best?.header ?? ''}」同义，以「${best?.header ?? ''}」为准`, ...(best && isMoney(entry.meaning) && differ(amounts, entry.column, best.column) && { unlike: { header: best.header, meaning: ledgerWords[best.meaning], column: best.column } }) });
  }

  // Where one column holds all amounts and nothing else tells their kinds, 资金性质 may.
  const kinds = used.some(({ meaning }) => meaning === 'amount') && !used.some(({ meaning }) => meaning === 'remark') ? used.findIndex(({ meaning }) => meaning === 'source') : -1;
  if (kinds >= 0) used[kinds] = { ...(used[kinds] as Column<Meaning>), meaning: 'remark' };

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
  const both = used.filter(({ assumed }) => assumed === 'up' || assumed === 'down');
  const change = find('change');
  if (change && plus === null && both.length === 0) {
    if (adjusted || movable) left.push({ column: change.column, why: initial ? '调整数列不参与计算，由全年预算数减年初预算数得出' : '调整数列不参与计算，以全年预算数为准' });
    else if (initial && !isOneSided(key(change))) plus = change.column;
    else left.push({ column: change.column, why: '没有全年预算数列，不由该列推算' });
  }

  const out: AmountColumn[] = used.filter(({ meaning }) => isMoney(meaning)).map(({ meaning, header, column }) => ({ meaning: meaning as AmountColumn['meaning'], header, column, plus: [] }));
  if (plus !== null && initial) out.push({ meaning: 'adjusted', header: `${initial.header}＋调整数`, column: initial.column, plus: [plus] });
  const [up, down] = [both.find(({ assumed }) => assumed === 'up'), both.find(({ assumed }) => assumed === 'down')];
  if (initial && up && down && sides) out.push({ meaning: 'adjusted', header: `${initial.header}＋${up.header}－${down.header}`, column: initial.column, plus: [up.column, ...(sides.signed ? [down.column] : [])], ...(!sides.signed && { minus: [down.column] }) });
  const places = new Map([...used].reverse().map((entry) => [entry.meaning, entry.column]));
  return { row: heading.row, amounts: out, details: left.flatMap(({ column }) => (all.some((entry) => entry.column === column && entry.meaning === 'name') ? [column] : [])), flows: used.flatMap(({ meaning, column }) => (isFlow(meaning) ? [{ flow: meaning, column }] : [])), used, left, column: (meaning) => places.get(meaning) ?? null };
};
