import { headingKey } from '../units/text';
import type { SheetView } from './sheet-view';

/** Heading words by meaning; written without spaces and brackets. */
export type Synonyms<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

export interface Column<Meaning extends string> {
  readonly meaning: Meaning;
  readonly column: number;
  /** The heading as written. */
  readonly header: string;
}

/** A heading row and what its columns mean; columns whose heading is unknown are listed apart. */
export interface Heading<Meaning extends string> {
  readonly row: number;
  readonly columns: readonly Column<Meaning>[];
  /** With a meaning where an earlier column has it already. */
  readonly unknown: readonly { readonly column: number; readonly header: string; readonly meaning?: Meaning }[];
  column(meaning: Meaning): number | null;
}

/** Returns every row of a sheet whose cells are headings in the sense of `accept`, top to bottom. */
export const findHeadings = <Meaning extends string>(view: SheetView, synonyms: Synonyms<Meaning>, accept: (meanings: ReadonlySet<Meaning>) => boolean): readonly Heading<Meaning>[] => {
  const meanings = new Map<string, Meaning>();
  for (const [meaning, words] of Object.entries(synonyms) as [Meaning, readonly string[]][]) for (const word of words) meanings.set(word, meaning);
  const headings: Heading<Meaning>[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const columns: Column<Meaning>[] = [];
    const unknown: { column: number; header: string; meaning?: Meaning }[] = [];
    const seen = new Set<Meaning>();
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      const value = view.value(row, column);
      if (typeof value !== 'string' || view.covered(row, column)) continue;
      const header = value.replace(/\s+/g, '');
      const meaning = meanings.get(headingKey(value));
      // The same heading twice: the first column has the meaning, the second is shown as unknown.
      if (meaning !== undefined && !seen.has(meaning)) {
        seen.add(meaning);
        columns.push({ meaning, column, header });
      } else if (header !== '') unknown.push({ column, header, ...(meaning === undefined ? {} : { meaning }) });
    }
    if (!accept(seen)) continue;
    headings.push({ row, columns, unknown, column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null });
  }
  return headings;
};
