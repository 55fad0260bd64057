import { remembered } from '../units/remembered';

/** The year that a heading names: a number, or one told from the report's. */
export type HeadingYear = number | 'last' | 'this' | 'next';

const numbered = /^((?:19|20)\d{2})年?度?(?=\p{Script=Han}|$)|((?:19|20)\d{2})年度?$/u;
const relative: readonly (readonly [RegExp, HeadingYear])[] = [
  [/^(?:上年度?|去年度?|上一年度?)/, 'last'],
  [/^(?:本年度?|今年|当年度?)/, 'this'],
  [/^(?:下年度?|次年|明年|下一年度?)/, 'next'],
];

const mayNameYear = /^(?:19|20|[上去本今当下次明])/;

const readYearOfHeading = remembered((key): { readonly year: HeadingYear; readonly rest: string } | null => {
  const found = numbered.exec(key);
  if (found) return { year: Number(found[1] ?? found[2]), rest: key.replace(numbered, '') };
  for (const [pattern, year] of relative) if (pattern.test(key)) return { year, rest: key.replace(pattern, '') };
  return null;
});

/** Returns the year that the key of a heading names, and what is left of it: 2024年执行数 is 执行数 of 2024; null where it names none. */
export const yearOfHeading = (key: string): ReturnType<typeof readYearOfHeading> => (mayNameYear.test(key) ? readYearOfHeading(key) : null);

