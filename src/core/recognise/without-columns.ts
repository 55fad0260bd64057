import type { Heading } from './find-table';
import type { LeftColumn } from './recogniser';

type Entry<Meaning extends string> = Heading<Meaning>['unknown'][number];

/** A heading with the columns that are read, and the others with the reason why they are not. */
export interface Kept<Meaning extends string> {
  readonly heading: Heading<Meaning>;
  readonly left: readonly LeftColumn[];
}

/** Returns a heading without the columns for which a reason is given; of several columns of one meaning the first that remains has it. What a person said of a column is not overruled. */
export const withoutColumns = <Meaning extends string>(heading: Heading<Meaning>, whyNot: (entry: Entry<Meaning> & { readonly meaning: Meaning }) => string | null): Kept<Meaning> => {
  const columns: Heading<Meaning>['columns'][number][] = [];
  const unknown: Entry<Meaning>[] = [];
  const left: LeftColumn[] = [];
  for (const entry of [...heading.columns, ...heading.unknown].sort((one, other) => one.column - other.column)) {
    const { meaning, chosen } = entry;
    const why = meaning === undefined || chosen !== undefined ? null : whyNot({ ...entry, meaning });
    if (why !== null) left.push({ column: entry.column, why });
    else if (meaning !== undefined && chosen !== null && !columns.some((other) => other.meaning === meaning)) columns.push({ ...entry, meaning } as Heading<Meaning>['columns'][number]);
    else unknown.push(entry);
  }
  return left.length === 0 ? { heading, left } : { heading: { ...heading, columns, unknown, column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null }, left };
};
