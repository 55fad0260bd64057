import { narrow } from '../../units/text';
import type { Heading } from '../find-table';
import type { SheetView } from '../sheet-view';
import type { Meaning } from './synonyms';

const band = /^(?:核算|预算|支出)?项目(?:名称)?[:：]\s*(?:[[(【]\s*([\w.-]+)\s*[\])】])?\s*(\S.*)$/;

/** Returns the project that a row of its own names above what it was spent on, as ledgers of accounting systems print it: 项目：[01.01]慢病筛查. */
export const bandIn = (text: string): { readonly name: string; readonly code: string | null } | null => {
  const [, code, name] = band.exec(narrow(text).trim()) ?? [];
  return name === undefined ? null : { name: name.trim(), code: code ?? null };
};

/** Returns true for a heading of 科目 below which rows of their own name the projects. */
export const hasBands = (view: SheetView, { row, column }: Heading<Meaning>): boolean =>
  column('name') === null && column('subject') !== null && view.rowsWith((text) => bandIn(text) !== null, row + 1, view.lastRow).length > 0;

/** Returns such a heading with 科目 as the names of the rows. */
export const withBands = (heading: Heading<Meaning>): Heading<Meaning> => {
  const columns = heading.columns.map((entry) => (entry.meaning === 'subject' ? { ...entry, meaning: 'name' as const } : entry));
  return { ...heading, columns, column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null };
};
