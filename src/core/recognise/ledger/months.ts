import { grouped } from '../../units/grouped';
import { headingKey, narrow } from '../../units/text';
import type { Heading } from '../find-table';
import type { SheetView } from '../sheet-view';
import { readAmount } from '../read-cell';
import { isTotalName } from './names';
import type { Meaning } from './synonyms';
import { withoutColumns, type Kept } from '../without-columns';

const december = 12;
const titleReach = 6;
/** What grows from month to month; budgets stand for the year from its beginning. */
const growing: ReadonlySet<Meaning> = new Set<Meaning>(['executed', 'received', 'income', 'balance', 'rate']);
const noTitle = /日期|时间|制表|填表|填报|编制人|打印|批复|文件/;

const monthOf = (text: string): number | null => {
  const found = /^(?:(?:19|20)\d{2}[-年/.])?0?(\d{1,2})月?(?:份|底|末)?$/.exec(narrow(text).replace(/\s+/g, '').replace(/^\d{1,2}月?[-—–~至到]/, ''));
  const month = Number(found?.[1]);
  return month >= 1 && month <= december ? month : null;
};

/** Returns the month up to which a title counts: 截至10月31日, 1-10月, 10月份支出进度; null where it says none, or says one of another year. */
const monthInTitle = (text: string, year: number | null): number | null => {
  const plain = narrow(text).replace(/\s+/g, '');
  if (noTitle.test(plain)) return null;
  const found = /(?:截至|截止)\D{0,4}(?:((?:19|20)\d{2})年)?(\d{1,2})月/.exec(plain) ?? /(?:((?:19|20)\d{2})年度?)?\d{1,2}月?[-—–~至到](\d{1,2})月/.exec(plain) ?? /(?:((?:19|20)\d{2})年度?)?(\d{1,2})月份?(?:预算|项目|资金|专项|经费|财政|部门|本级|支出|收支)*(?:执行进度|进度|执行情况|支出情况|月报)/.exec(plain);
  const month = Number(found?.[2]);
  return !found || (found[1] !== undefined && year !== null && Number(found[1]) !== year) || !(month >= 1 && month <= december) ? null : month;
};

const titleMonth = (view: SheetView, top: number, year: number | null): number | null => {
  for (let row = top - 1; row >= Math.max(view.firstRow, top - titleReach); row -= 1) {
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      const value = view.value(row, column);
      // A row with numbers belongs to the table above.
      if (typeof value === 'number') return null;
      const month = typeof value === 'string' && !view.covered(row, column) ? monthInTitle(value, year) : null;
      if (month !== null) return month;
    }
  }
  return null;
};

/** A table by months: its columns of the whole year, and the rows of earlier months with the reason why they are not read. */
export interface ByMonths extends Kept<Meaning> {
  readonly passed: ReadonlyMap<number, string>;
  /** A column of what was spent in each month, and for the row of a project's last month all of its rows: together they are the year's. */
  readonly summed?: { readonly column: number; readonly rows: ReadonlyMap<number, readonly number[]> };
}

const tellingRows: ReadonlySet<Meaning> = new Set<Meaning>(['name', 'code', 'unitCode', 'unitName', 'economic', 'source', 'subject', 'subjectCode', 'subjectClass', 'subjectSection', 'subjectItem', 'key']);

const spentInMonth = /^(?:本|当)月(?:实际)?(?:支出|执行|支付)(?:数|额|金额)?$/;

/** Where a column of what was spent stands in a table by months. */
interface Spent {
  readonly spent: number;
  readonly header: string;
  readonly month: number;
  readonly months: ReadonlyMap<number, number>;
  readonly keyOf: (row: number) => string;
  readonly first: number;
  readonly end: number;
  readonly names: readonly number[];
}

/** Returns what a column states: what was spent in a month where its heading says so, a later month has less, or the total is that of all rows; what was spent since January where the months say so, or the total is that of the last rows; null where nothing tells. */
const senseOf = (view: SheetView, { spent, header, month, months, keyOf, first, end, names }: Spent): 'month' | 'year' | null => {
  const rows = [...months.keys()];
  const isRange = (row: number): boolean => /\d月?[-—–~至到]\d/.test(narrow(view.text(row, month)).replace(/\s+/g, ''));
  if (rows.some(isRange)) return rows.every(isRange) ? 'year' : null;
  if (spentInMonth.test(headingKey(header))) return 'month';
  const fenIn = (row: number): number | null => readAmount(view.value(row, spent), '元').fen;
  const ofProject = new Map<string, { readonly month: number; readonly fen: number }[]>();
  for (const row of rows) {
    const fen = fenIn(row);
    if (fen !== null) ofProject.set(keyOf(row), [...(ofProject.get(keyOf(row)) ?? []), { month: months.get(row) ?? 0, fen }]);
  }
  const series = [...ofProject.values()].map((own) => own.sort((one, other) => one.month - other.month).map(({ fen }) => fen));
  if (series.some((own) => own.some((fen, index) => fen < (own[index - 1] ?? fen)))) return 'month';
  const total = Array.from({ length: end - first }, (_, index) => first + index).find((row) => !months.has(row) && [...names, month].some((place) => isTotalName(view.text(row, place))));
  const stated = total === undefined ? null : fenIn(total);
  const sum = (fens: readonly number[]): number => fens.reduce((added, fen) => added + fen, 0);
  if (stated === null) return null;
  const [ofAll, ofLast] = [sum(series.flat()), sum(series.map((own) => own.at(-1) ?? 0))];
  return stated === ofAll && stated !== ofLast ? 'month' : stated === ofLast && stated !== ofAll ? 'year' : null;
};

/** Returns the rows of each project's last month, and the columns that then stand for the whole year: none that ends before December. What was spent in each month is added up where something proves that it is that. */
export const ofWholeYear = (view: SheetView, heading: Heading<Meaning>, { top, first, end, year }: { readonly top: number; readonly first: number; readonly end: number; readonly year: number | null }): ByMonths => {
  const column = heading.column('month');
  const months = new Map<number, number>();
  if (column !== null)
    for (let row = first; row < end; row += 1) {
      const month = monthOf(view.text(row, column));
      if (month !== null) months.set(row, month);
    }
  const telling = heading.columns.filter(({ meaning }) => tellingRows.has(meaning));
  const keyOf = (row: number): string => telling.map((entry) => view.text(row, entry.column)).join('\n');
  const last = new Map<string, number>();
  for (const [row, month] of months) last.set(keyOf(row), Math.max(month, last.get(keyOf(row)) ?? 0));
  const passed = new Map([...months].flatMap(([row, month]) => (month < (last.get(keyOf(row)) ?? month) ? [[row, `${month}月的行，以${last.get(keyOf(row)) ?? ''}月的累计数为准`] as const] : [])));
  const reached = months.size > 0 ? Math.max(...last.values()) : titleMonth(view, top, year);
  // Beside what was spent in a month, the sum is that of the year.
  const all = [...heading.columns, ...heading.unknown];
  const ofMonth = all.some((entry) => /^(?:本|当)月/.test(headingKey(entry.header)));
  const isSummed = (header: string): boolean => /累计|全年/.test(headingKey(header));
  const single = passed.size > 0 && reached === december && !all.some(({ meaning, header }) => meaning === 'executed' && isSummed(header)) ? all.find(({ meaning, header, chosen }) => chosen === undefined && (meaning === 'executed' || spentInMonth.test(headingKey(header)))) : undefined;
  const sense = single && column !== null ? senseOf(view, { spent: single.column, header: single.header, month: column, months, keyOf, first, end, names: telling.map((entry) => entry.column) }) : null;
  const kept = withoutColumns(heading, ({ column: own, meaning, header }) => {
    if (!growing.has(meaning) || (own === single?.column && sense !== null)) return null;
    if (/^累计数?$/.test(headingKey(header)) && !ofMonth) return `「${header}」没有写明累计的是什么`;
    if (reached !== null && reached < december) return `「${header}」只到${reached}月，不作全年数`;
    return passed.size > 0 && meaning !== 'rate' && meaning !== 'balance' && !isSummed(header) ? `「${header}」按月列示，看不出是当月数还是累计数，不作全年数` : null;
  });
  if (!single || sense !== 'month') return { passed, ...kept };
  const rowsOf = grouped([...months.keys()], keyOf);
  const added = { ...single, meaning: 'executed' as const, header: `${single.header.replace(/^[本当]月/, '各月')}（各月之和）` };
  const columns = [...kept.heading.columns.filter((entry) => entry.column !== single.column && entry.meaning !== 'executed'), added] as Heading<Meaning>['columns'];
  return {
    left: kept.left,
    heading: { ...kept.heading, columns, unknown: [...kept.heading.unknown, ...kept.heading.columns.filter((entry) => entry.column !== single.column && entry.meaning === 'executed')].filter((entry) => entry.column !== single.column), column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null },
    passed: new Map([...passed].map(([row]) => [row, `${months.get(row) ?? ''}月的行，支出已计入全年，其余以${last.get(keyOf(row)) ?? ''}月的为准`])),
    summed: { column: single.column, rows: new Map([...months.keys()].filter((row) => !passed.has(row)).map((row) => [row, rowsOf.get(keyOf(row)) ?? [row]])) },
  };
};
