import type { Heading } from '../find-table';
import type { HeadingYear } from '../heading-years';
import type { Meaning } from './synonyms';

/** A heading of one year, and the columns of the others with the reason why they are not read. */
export interface OneYear {
  readonly heading: Heading<Meaning>;
  readonly left: readonly { readonly column: number; readonly why: string }[];
}

const yearsOf = ({ columns, unknown }: Heading<Meaning>): readonly HeadingYear[] => [...columns, ...unknown].flatMap(({ meaning, year }) => (meaning === undefined || year === undefined ? [] : [year]));

/** Returns the years that the columns of a ledger name, earliest first. */
export const yearsBeside = (heading: Heading<Meaning>): readonly number[] => [...new Set(yearsOf(heading).filter((year) => typeof year === 'number'))].sort();

/** Returns the columns of the report's year: of years side by side the later where the report's is not known. */
export const ofOneYear = (heading: Heading<Meaning>, reportYear: number | null): OneYear => {
  if (yearsOf(heading).length === 0) return { heading, left: [] };
  const year = reportYear ?? yearsBeside(heading).at(-1) ?? null;
  const whyNot = (own: HeadingYear | undefined, header: string): string | null => {
    if (own === undefined || own === 'this' || own === year) return null;
    return own === 'last' ? `「${header}」是上年的数，不是报告年度的` : own === 'next' ? `「${header}」是下年的数，不是报告年度的` : `${own}年的列，报告年度为${year ?? ''}年`;
  };
  const all = [...heading.columns, ...heading.unknown].sort((one, other) => one.column - other.column);
  const left = all.flatMap((entry) => {
    const why = entry.meaning === undefined ? null : whyNot(entry.year, entry.header);
    return why === null ? [] : [{ column: entry.column, why }];
  });
  const gone = new Set(left.map(({ column }) => column));
  const columns: Heading<Meaning>['columns'][number][] = [];
  const unknown: Heading<Meaning>['unknown'][number][] = [];
  for (const entry of all) {
    if (gone.has(entry.column)) continue;
    const { meaning } = entry;
    if (meaning !== undefined && entry.chosen !== null && !columns.some((other) => other.meaning === meaning)) columns.push({ ...entry, meaning } as Heading<Meaning>['columns'][number]);
    else unknown.push(entry as Heading<Meaning>['unknown'][number]);
  }
  return { heading: { ...heading, columns, unknown, column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null }, left };
};
