import type { CellRef } from '../units/address';
import type { Heading } from './find-table';
import type { HeadingYear } from './heading-years';
import type { SheetView } from './sheet-view';
import { withoutColumns, type Kept } from './without-columns';

const yearsOf = ({ columns, unknown }: Heading<string>): readonly HeadingYear[] => [...columns, ...unknown].flatMap(({ meaning, year }) => (meaning === undefined || year === undefined ? [] : [year]));

/** Returns the years that the columns of a table name, earliest first. */
const yearsBeside = (heading: Heading<string>): readonly number[] => [...new Set(yearsOf(heading).filter((year) => typeof year === 'number'))].sort();

/** Returns the columns of the report's year: of years side by side the later where the report's is not known. */
export const ofOneYear = <Meaning extends string>(heading: Heading<Meaning>, reportYear: number | null): Kept<Meaning> => {
  const year = reportYear ?? yearsBeside(heading).at(-1) ?? null;
  return withoutColumns(heading, ({ year: own, header }) => {
    if (own === undefined || own === 'this' || own === year) return null;
    return own === 'last' ? `「${header}」是上年的数，不是报告年度的` : own === 'next' ? `「${header}」是下年的数，不是报告年度的` : `${own}年的列，报告年度为${year ?? ''}年`;
  });
};

/** Returns the years that stand over the columns of a table, each with the first cell that names it. */
export const yearColumns = (view: SheetView, heading: Heading<string>): readonly { readonly year: number; readonly at: CellRef }[] =>
  yearsBeside(heading).map((year) => ({ year, at: view.ref(heading.row, Math.min(...[...heading.columns, ...heading.unknown].flatMap((entry) => (entry.year === year ? [entry.column] : [])))) }));
