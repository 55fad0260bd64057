import type { Memory } from '../model/memory';
import type { SheetSnapshot } from '../model/snapshot';
import { differences } from '../units/differences';
import { likest } from './likeness';

/** A text that stands alone in a row of the report's columns, or that a person put to the right of them. */
export interface SheetText {
  readonly text: string;
  /** Row of `values`. */
  readonly row: number;
}

/** What became of the rows the program wrote, and which texts are new. */
export interface RowsNow {
  /** For each remembered row the text that stands for it now; null where it was deleted. */
  readonly now: readonly (SheetText | null)[];
  /** Texts that a person added, each with the remembered row it follows; −1 before the first. */
  readonly added: readonly { readonly after: number; readonly text: string }[];
}

/** Returns a text without blanks at its ends, ideographic ones included. */
export const stripped = (text: string): string => text.replace(/^[\s　]+|[\s　]+$/g, '');

const textsOn = (sheet: SheetSnapshot, columns: number): readonly SheetText[] =>
  sheet.values.flatMap((values, row) => {
    const filled = values.flatMap((value, index) => (value === null || value === '' ? [] : [{ value, column: sheet.column + index }]));
    const within = filled.filter(({ column }) => column < columns);
    const beside = filled.filter(({ column }) => column >= columns).map(({ value }) => ({ text: stripped(String(value)), row }));
    return [...(within.length === 1 && typeof within[0]?.value === 'string' ? [{ text: stripped(within[0].value), row }] : []), ...beside];
  });

/** Returns how the sheet stands to what is remembered of it. */
export const rowsNow = ({ columns, rows }: Memory, sheet: SheetSnapshot): RowsNow => {
  const texts = rows.map(({ text }) => stripped(text));
  const here = textsOn(sheet, columns);
  const now: (SheetText | null)[] = [];
  const added: RowsNow['added'][number][] = [];
  let next = 0;
  const unchanged = (until: number, offset: number): void => {
    for (; next < until; next += 1) now.push(here[next + offset] ?? null);
  };
  let offset = 0;
  for (const { after, first, second } of differences(texts, here.map(({ text }) => text))) {
    unchanged(after + 1, offset);
    const from = next + offset;
    // As many rows as before are the same rows, changed; otherwise each old row is the new one most like it.
    const pairs = first.length === second.length ? first.map((_, index) => index) : likest(first.map(({ item }) => item), second);
    for (const place of pairs) now.push(place === null ? null : (here[from + place] ?? null));
    second.forEach((text, position) => {
      if (pairs.includes(position)) return;
      const before = pairs.reduce<number>((last, paired, index) => (paired !== null && paired < position ? index : last), -1);
      added.push({ after: first[before]?.index ?? after, text });
    });
    next += first.length;
    offset += second.length - first.length;
  }
  unchanged(rows.length, offset);
  return { now, added };
};
