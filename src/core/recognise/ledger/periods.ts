import type { UnreadPeriods } from '../../model/facts';
import { sumTolerance, type Fen, type MoneyUnit } from '../../units/money';
import { headingKey, narrow } from '../../units/text';
import type { Heading } from '../find-table';
import type { SheetView } from '../sheet-view';
import { readAmount } from '../read-cell';
import type { LedgerColumns } from './columns';
import type { Meaning } from './synonyms';

/** Columns of what was spent in each month or quarter, side by side: 1月 | 2月 | … | 12月, with or without a column of their sum. */
export interface Periods {
  readonly all: 12 | 4;
  /** In the order of the year. */
  readonly columns: readonly { readonly period: number; readonly column: number; readonly header: string }[];
  /** A column headed 合计 or 累计 beside them. */
  readonly sum: { readonly column: number; readonly header: string } | null;
}

/** Returns the columns of periods, and that of their sum. */
export const periodColumns = ({ columns, sum }: Periods): readonly { readonly column: number; readonly header: string }[] => [...columns, ...(sum ? [sum] : [])];

const spent = '(?:支出|执行|支付|拨付|付款)(?:数|额|金额|情况)?';
const number = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const [month, quarter] = [number, '([1-4一二三四])'].map((which, index) => new RegExp(`^(?:(?:19|20)\\d{2}年)?(${spent})?第?${which}${index === 0 ? '月份?' : '季度'}(?:实际)?(${spent})?$`)) as [RegExp, RegExp];
const sumWord = /^(?:全年)?(?:支出|执行|支付|各月|全年)*(?:数)?(?:合计|累计|总计|小计)(?:数|支出|执行|支付)*$/;
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const titleReach = 6;
/** Fewer months than this beside one another are no series. */
const fewest = 3;

const numberOf = (text: string): number => (/^\d/.test(text) ? Number(text) : digits.indexOf(text));
const keyOf = (header: string): string => narrow(header).replace(/\s+/g, '').replace(/[([](?:单位:?)?[亿万千]?元[)\]]/g, '');

/** Returns true where what stands above the columns, or the sheet's name, says that they are of what was spent. */
const isOfSpending = (view: SheetView, top: number): boolean => {
  const texts = [view.name];
  for (let row = top - 1; row >= Math.max(view.firstRow, top - titleReach); row -= 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) texts.push(view.text(row, column));
  const said = texts.join('\n');
  return /支出|执行|支付/.test(said) && !/计划|安排|预测/.test(said);
};

/** Returns the months or quarters that stand side by side under a heading; null where there are none, or they may be of something else than what was spent. */
export const periodsIn = (view: SheetView, heading: Heading<Meaning>): Periods | null => {
  const entries = [...heading.columns, ...heading.unknown].filter(({ chosen }) => chosen === undefined).sort((one, other) => one.column - other.column);
  for (const [pattern, all] of [[month, 12], [quarter, 4]] as const) {
    const found = entries.flatMap(({ column, header }) => {
      const match = pattern.exec(keyOf(header));
      return match ? [{ period: numberOf(match[2] ?? ''), column, header, ofSpending: (match[1] ?? match[3]) !== undefined }] : [];
    });
    if (found.length < fewest || new Set(found.map(({ period }) => period)).size < found.length) continue;
    if (!found.every(({ ofSpending }) => ofSpending) && !isOfSpending(view, heading.top ?? heading.row)) continue;
    const last = Math.max(...found.map(({ column }) => column));
    const sum = entries.find(({ column, header }) => column > last && sumWord.test(headingKey(header))) ?? null;
    return { all, columns: found.map(({ period, column, header }) => ({ period, column, header })).sort((one, other) => one.period - other.period), sum: sum && { column: sum.column, header: sum.header } };
  }
  return null;
};

interface Rows {
  readonly top: number;
  readonly end: number;
  readonly unitOf: (column: number) => MoneyUnit;
}

type Amounts = readonly (Fen | null)[];
const added = (amounts: Amounts): Fen => amounts.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
const lastOf = (amounts: Amounts): Fen | null => [...amounts].reverse().find((fen) => fen !== null) ?? null;

/** Returns what the columns state: what was spent in `each` of them, or all since January (`running`); null where nothing proves either. A sum beside them proves it, otherwise a lower amount after a higher one, or a sum beyond the budget. */
const senseOf = (view: SheetView, { columns, sum }: Periods, budget: number | null, { top, end, unitOf }: Rows): 'each' | 'running' | null => {
  const fenIn = (row: number, column: number): Fen | null => readAmount(view.value(row, column), unitOf(column)).fen;
  const rows = Array.from({ length: end - top }, (_, index) => {
    const row = top + index;
    return { amounts: columns.map(({ column }) => fenIn(row, column)), sum: sum && fenIn(row, sum.column), budget: budget === null ? null : fenIn(row, budget) };
  }).filter(({ amounts }) => amounts.some((fen) => fen !== null));
  if (rows.length === 0) return null;
  if (sum) {
    const near = (one: Fen | null, other: Fen | null): boolean => one !== null && other !== null && Math.abs(one - other) <= sumTolerance(unitOf(sum.column), columns.length);
    const stated = rows.filter((row) => row.sum !== null);
    const [each, running] = [stated.every((row) => near(row.sum, added(row.amounts))), stated.every((row) => near(row.sum, lastOf(row.amounts)))];
    return stated.length === 0 || each === running ? null : each ? 'each' : 'running';
  }
  const falls = rows.some(({ amounts }) => amounts.filter((fen) => fen !== null).some((fen, index, own) => index > 0 && fen < (own[index - 1] ?? 0)));
  const beyond = rows.some((row) => row.budget !== null && added(row.amounts) > row.budget);
  if (falls) return beyond ? null : 'each';
  return beyond && rows.every((row) => row.budget === null || (lastOf(row.amounts) ?? 0) <= row.budget) ? 'running' : null;
};

/** Returns the columns with what was spent in the year taken from its months, where that is proven; otherwise why it is not. A column of the whole year's own goes before. */
export const withPeriods = (view: SheetView, columns: LedgerColumns, periods: Periods | null, rows: Rows): { readonly columns: LedgerColumns; readonly unread?: UnreadPeriods } => {
  if (periods === null) return { columns };
  const own = new Set([...periods.columns.map(({ column }) => column), ...(periods.sum ? [periods.sum.column] : [])]);
  const told = (why: string): LedgerColumns => ({ ...columns, left: [...columns.left.filter(({ column }) => !own.has(column)), ...columns.left.filter(({ column }) => own.has(column)).map(({ column }) => ({ column, why }))] });
  const executed = columns.amounts.find(({ meaning }) => meaning === 'executed');
  if (executed) return { columns: told(`按期列示的数，全年以「${executed.header}」为准`) };
  const [first, last] = [periods.columns[0], periods.columns.at(-1)];
  if (!first || !last) return { columns };
  const at = [view.ref(columns.row, first.column), view.ref(columns.row, last.column), ...(periods.sum ? [view.ref(columns.row, periods.sum.column)] : [])];
  const unread = (why: UnreadPeriods['why'], words: string): { readonly columns: LedgerColumns; readonly unread: UnreadPeriods } => ({ columns: told(words), unread: { first: first.header, last: last.header, why, at } });
  if (periods.columns.length < periods.all) return unread('part', '不满一年的数，不作全年数');
  const sense = senseOf(view, periods, columns.amounts.find(({ meaning }) => meaning === 'adjusted' || meaning === 'initial')?.column ?? null, rows);
  if (sense === null) return periods.sum ? unread('sum', `「${periods.sum.header}」不是各期之和，也不等于最后一期，看不出全年的数`) : unread('open', '看不出是当期数还是累计数，不作全年数');
  const taken = periods.sum ?? last;
  const parts = sense === 'each' && !periods.sum ? periods.columns : [taken];
  for (const { column } of parts) view.use(columns.row, column);
  const amount = { meaning: 'executed' as const, header: parts.length > 1 ? `${first.header}至${last.header}之和` : taken.header, column: parts[0]?.column ?? taken.column, plus: parts.slice(1).map(({ column }) => column) };
  const read = new Set(parts.map(({ column }) => column));
  const rest = told(parts.length > 1 ? '已计入全年' : `按期列示的数，全年以「${taken.header}」为准`);
  const used = [...columns.used, ...parts.map(({ column, header }) => ({ column, header, meaning: 'executed' as const }))].sort((one, other) => one.column - other.column);
  return { columns: { ...rest, amounts: [...columns.amounts, amount], used, left: rest.left.filter(({ column }) => !read.has(column)), column: (meaning) => (meaning === 'executed' ? amount.column : columns.column(meaning)) } };
};
