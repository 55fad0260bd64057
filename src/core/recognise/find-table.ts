import { columnLetters } from '../units/address';
import { headingKey } from '../units/text';
import type { SheetView } from './sheet-view';

/** Heading words by meaning; written without spaces and brackets. */
export type Synonyms<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

export interface Column<Meaning extends string> {
  readonly meaning: Meaning;
  readonly column: number;
  /** The heading as written. */
  readonly header: string;
  /** The word that a person put in the place of the heading. */
  readonly chosen?: string;
}

/** A heading row and what its columns mean; columns whose heading is unknown are listed apart. */
export interface Heading<Meaning extends string> {
  readonly row: number;
  /** The upper row of a heading of two. */
  readonly top?: number;
  readonly columns: readonly Column<Meaning>[];
  /** With a meaning where an earlier column has it already. */
  readonly unknown: readonly { readonly column: number; readonly header: string; readonly meaning?: Meaning; /** null where a person said that the column is not to be used. */ readonly chosen?: string | null }[];
  column(meaning: Meaning): number | null;
}

/** What a column is headed by: the text, and the keys to look up, the fullest first. */
interface Label {
  readonly column: number;
  readonly text: string;
  readonly keys: readonly string[];
  /** As a person said; absent where nobody did. */
  readonly chosen?: string | null;
}

/** What heads the columns in a row, and in a row with the one below it; null where the two are no pair. */
interface RowLabels {
  readonly own: readonly Label[];
  readonly pair: readonly Label[] | null;
}

const shown = (text: string): string => text.replace(/\s+/g, '');

/** Returns what heads a column whose meaning a person has said. */
const labelChosen = (view: SheetView, row: number, column: number, chosen: string | null): Label => ({
  column, chosen,
  text: (view.chosen.headless(row) ? '' : view.text(row, column)) || `${columnLetters(column)}列`,
  keys: chosen === null ? [] : [headingKey(chosen)],
});

/** Returns what heads each column in one row. */
const labelsOf = (view: SheetView, row: number): readonly Label[] => {
  const labels: Label[] = [];
  const headless = view.chosen.headless(row);
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const [value, chosen] = [view.value(row, column), view.chosen.heading(row, column)];
    if (chosen !== undefined) labels.push(labelChosen(view, row, column, chosen));
    else if (typeof value === 'string' && !view.covered(row, column) && !headless) labels.push({ column, text: value, keys: [headingKey(value)] });
  }
  return labels;
};

/** Returns what heads each column in two rows, where the upper one has headings merged over several columns and the lower one tells them apart: 预算数 over 年初 and 全年. Null where the rows are no such pair. */
const labelsOfPair = (view: SheetView, row: number): readonly Label[] | null => {
  const labels: Label[] = [];
  let split = false;
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const [above, below] = [view.value(row, column), view.value(row + 1, column)];
    const single = view.place(row, column) === view.place(row + 1, column);
    const saidBelow = view.chosen.heading(row + 1, column);
    const said = saidBelow === undefined && (single || below === null) ? view.chosen.heading(row, column) : saidBelow;
    if (said !== undefined) {
      labels.push(labelChosen(view, saidBelow === undefined ? row : row + 1, column, said));
      if (!single && below !== null) split = true;
      continue;
    }
    if (!single && below !== null && typeof below !== 'string') return null;
    if (typeof above !== 'string') continue;
    if (single || below === null || (below as string).trim() === '') {
      if (!view.covered(row, column)) labels.push({ column, text: above, keys: [headingKey(above)] });
      continue;
    }
    const merged = view.covered(row, column) || (column < view.lastColumn && view.place(row, column + 1) === view.place(row, column));
    // Two texts that are not held together by a merge are a heading and a row below it.
    if (!merged || view.covered(row + 1, column)) return null;
    split = true;
    labels.push({ column, text: `${above}${below as string}`, keys: [`${below as string}${above}`, `${above}${below as string}`, below as string].map(headingKey) });
  }
  return split ? labels : null;
};

/** Every kind of table looks for its headings in every row. */
const known = new WeakMap<SheetView, RowLabels[]>();

const labelsIn = (view: SheetView, row: number): RowLabels => {
  const rows = known.get(view) ?? [];
  known.set(view, rows);
  const own = rows[row]?.own ?? labelsOf(view, row);
  return (rows[row] ??= { own, pair: own.length < 2 || row >= view.lastRow ? null : labelsOfPair(view, row) });
};

/** Returns every heading of a sheet in the sense of `accept`, top to bottom; of a heading of two rows, `row` is the lower one. */
export const findHeadings = <Meaning extends string>(view: SheetView, synonyms: Synonyms<Meaning>, accept: (meanings: ReadonlySet<Meaning>) => boolean): readonly Heading<Meaning>[] => {
  const meanings = new Map<string, Meaning>();
  for (const [meaning, words] of Object.entries(synonyms) as [Meaning, readonly string[]][]) for (const word of words) meanings.set(word, meaning);
  for (const [word, known] of view.chosen.synonyms) {
    const meaning = meanings.get(known);
    if (meaning !== undefined) meanings.set(word, meaning);
  }
  const meaningOf = ({ keys }: Label): Meaning | undefined => {
    for (const key of keys) {
      const meaning = meanings.get(key);
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  };
  const read = (labels: readonly Label[], row: number): Heading<Meaning> | null => {
    const found = new Set<Meaning>();
    for (const label of labels) {
      const meaning = meaningOf(label);
      if (meaning !== undefined) found.add(meaning);
    }
    if (!accept(found)) return null;
    const columns: Column<Meaning>[] = [];
    const unknown: { column: number; header: string; meaning?: Meaning; chosen?: string | null }[] = [];
    const said = new Set(labels.flatMap((label) => (typeof label.chosen === 'string' ? (meaningOf(label) ?? []) : [])));
    for (const label of labels) {
      const [meaning, header, column, { chosen }] = [meaningOf(label), shown(label.text), label.column, label];
      // The same heading twice: the first column has the meaning, the second is shown as unknown. What a person said goes before.
      if (meaning !== undefined && (typeof chosen === 'string' || !said.has(meaning)) && found.delete(meaning)) columns.push({ meaning, column, header, ...(typeof chosen === 'string' && { chosen }) });
      else if (header !== '') unknown.push({ column, header, ...(meaning === undefined ? {} : { meaning }), ...(chosen !== undefined && { chosen }) });
    }
    return { row, columns, unknown, column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null };
  };
  const headings: Heading<Meaning>[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const { own, pair } = labelsIn(view, row);
    if (own.length < 2) continue;
    const lower = pair === null ? null : read(pair, row + 1);
    const both = lower && { ...lower, top: row };
    // Where the lower row says as much by itself, what stands over it is no part of the heading.
    const below = both === null ? null : read(labelsIn(view, row + 1).own, row + 1);
    const heading = both && below && below.columns.length >= both.columns.length ? below : (both ?? read(own, row));
    if (heading === null) continue;
    headings.push(heading);
    row = heading.row;
  }
  return headings;
};
