import type { Heading } from '../find-table';
import type { HeadingYear } from '../heading-years';
import type { Meaning } from './synonyms';
import { withoutColumns, type Kept } from './without-columns';

const yearsOf = ({ columns, unknown }: Heading<Meaning>): readonly HeadingYear[] => [...columns, ...unknown].flatMap(({ meaning, year }) => (meaning === undefined || year === undefined ? [] : [year]));

/** Returns the years that the columns of a ledger name, earliest first. */
export const yearsBeside = (heading: Heading<Meaning>): readonly number[] => [...new Set(yearsOf(heading).filter((year) => typeof year === 'number'))].sort();

/** Returns the columns of the report's year: of years side by side the later where the report's is not known. */
export const ofOneYear = (heading: Heading<Meaning>, reportYear: number | null): Kept => {
  const year = reportYear ?? yearsBeside(heading).at(-1) ?? null;
  return withoutColumns(heading, ({ year: own, header }) => {
    if (own === undefined || own === 'this' || own === year) return null;
    return own === 'last' ? `「${header}」是上年的数，不是报告年度的` : own === 'next' ? `「${header}」是下年的数，不是报告年度的` : `${own}年的列，报告年度为${year ?? ''}年`;
  });
};
