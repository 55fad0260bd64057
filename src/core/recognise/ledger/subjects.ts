import { isBlankText } from '../../units/text';
import type { Heading } from '../find-table';
import type { LedgerRow } from '../recogniser';
import type { SheetView } from '../sheet-view';
import type { Meaning } from './synonyms';
import { withoutColumns, type Kept } from '../without-columns';

const titleReach = 6;

const namesProjects = (view: SheetView, top: number): boolean => {
  if (view.name.includes('项目支出')) return true;
  for (let row = top - 1; row >= Math.max(view.firstRow, top - titleReach); row -= 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (/项\s*目\s*支\s*出/.test(view.text(row, column))) return true;
  return false;
};

/** Returns true for a table of final accounts by 功能科目, which names no projects. */
export const isBySubject = (heading: Heading<Meaning>): boolean => heading.column('name') === null && heading.column('subject') !== null;

/** Returns true where a table by 功能科目 tells 项目支出 from the rest: in a column of its own, or as what it is all about. */
export const tellsProjectSpending = (view: SheetView, heading: Heading<Meaning>): boolean => heading.column('projectSpending') !== null || namesProjects(view, heading.top ?? heading.row);

/** Returns the heading of a table by 功能科目 as that of a ledger: its rows are called by the 科目, and 项目支出 is what was executed. */
export const asLedger = (heading: Heading<Meaning>): Kept<Meaning> => {
  const own = heading.column('projectSpending') !== null ? 'projectSpending' : heading.column('executed') !== null ? 'executed' : 'spending';
  const { heading: kept, left } = withoutColumns(heading, ({ meaning, header }) => ((meaning === 'spending' || meaning === 'executed') && meaning !== own ? `「${header}」含基本支出，不是项目支出` : null));
  const renamed: Readonly<Partial<Record<Meaning, Meaning>>> = { subject: 'name', subjectCode: 'code', [own]: 'executed' };
  const columns = kept.columns.map((entry) => ({ ...entry, meaning: renamed[entry.meaning] ?? entry.meaning }));
  return { heading: { ...kept, columns, column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null }, left };
};

const levels = ['subjectClass', 'subjectSection', 'subjectItem'] as const;

/** Returns the codes of rows whose 类, 款 and 项 stand in columns apart: 201, 20132, 2013202; a level that is blank is that of the row above, one that repeats the level above it is whole. */
export const subjectCodes = (view: SheetView, columns: { column(meaning: Meaning): number | null }, first: number, end: number): ReadonlyMap<number, string> => {
  const places = levels.map((level) => columns.column(level));
  const codes = new Map<number, string>();
  if (places[0] === null) return codes;
  const above = ['', '', ''];
  for (let row = first; row < end; row += 1) {
    const own = places.map((column, level) => {
      const text = column === null ? '' : view.text(row, column).replace(/^['‘’]/, '');
      // A leading zero is lost where the code is a number.
      return /^\d+$/.test(text) ? (level > 0 && text.length === 1 ? `0${text}` : text) : '';
    });
    const deepest = own.map((text) => text !== '').lastIndexOf(true);
    if (deepest < 0) continue;
    for (let level = 0; level < levels.length; level += 1) if (own[level] !== '' || level > deepest || own.slice(0, level).some((text) => text !== '')) above[level] = level > deepest ? '' : (own[level] ?? '');
    const code = above.slice(0, deepest + 1).reduce((whole, part) => (whole !== '' && part.startsWith(whole) ? part : `${whole}${part}`), '');
    codes.set(row, code);
  }
  return codes;
};

/** Returns a heading of another table without the columns that only a table by 功能科目 has. */
export const withoutSubjects = (heading: Heading<Meaning>): Heading<Meaning> => {
  const strays = heading.columns.filter(({ meaning }) => meaning === 'projectSpending' || meaning === 'spending');
  if (strays.length === 0) return heading;
  const columns = heading.columns.filter((entry) => !strays.includes(entry));
  return { ...heading, columns, unknown: [...heading.unknown, ...strays.map(({ column, header }) => ({ column, header }))], column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null };
};

/** Returns the rows of a table by 功能科目 with 类 and 款 as groups of what stands below them: 201 holds 20132, which holds 2013299. */
export const withSubjectGroups = (rows: readonly LedgerRow[]): readonly LedgerRow[] => {
  const isAbove = ({ code }: LedgerRow, other: LedgerRow): boolean => code !== null && other.code !== null && other.code.length > code.length && other.code.startsWith(code);
  const roles = rows.map((row, index): LedgerRow['role'] => (row.role === 'total' || isBlankText(row.code ?? '') ? row.role : rows[index + 1] && isAbove(row, rows[index + 1] as LedgerRow) ? 'group' : 'item'));
  const sorted = rows.map((row, index): LedgerRow => ({ ...row, role: roles[index] ?? row.role, covers: [] }));
  return sorted.map((row) => (row.role === 'group' ? { ...row, covers: sorted.filter((other) => other.role === 'item' && isAbove(row, other)) } : row));
};
