import { headingKey, narrow } from '../../units/text';
import type { Heading } from '../find-table';
import type { SheetView } from '../sheet-view';
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
}

const tellingRows: ReadonlySet<Meaning> = new Set<Meaning>(['name', 'code', 'unitCode', 'unitName', 'economic', 'source', 'subject', 'subjectCode', 'subjectClass', 'subjectSection', 'subjectItem', 'key']);

/** Returns the rows of each project's last month, and the columns that then stand for the whole year: none that ends before December, and of a month's own spending none. */
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
  const ofMonth = [...heading.columns, ...heading.unknown].some((entry) => /^(?:本|当)月/.test(headingKey(entry.header)));
  const isSummed = (header: string): boolean => /累计|全年/.test(headingKey(header));
  return {
    passed,
    ...withoutColumns(heading, ({ meaning, header }) => {
      if (!growing.has(meaning)) return null;
      if (/^累计数?$/.test(headingKey(header)) && !ofMonth) return `「${header}」没有写明累计的是什么`;
      if (reached !== null && reached < december) return `「${header}」只到${reached}月，不作全年数`;
      return passed.size > 0 && meaning !== 'rate' && meaning !== 'balance' && !isSummed(header) ? `「${header}」按月列示，没有累计数，不作全年数` : null;
    }),
  };
};
