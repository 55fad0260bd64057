import { columnLetters } from '../units/address';
import { grouped } from '../units/grouped';
import { remembered } from '../units/remembered';
import { headingKey } from '../units/text';
import { yearOfHeading, type HeadingYear } from './heading-years';
import { misreadAs } from './misread';
import { withoutUnit } from './ledger/unit-words';
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
  /** The year that the heading names beside its meaning: 2024年执行数. */
  readonly year?: HeadingYear;
  /** The known word that the heading was taken for, with one sign misread. */
  readonly misread?: string;
  /** The known word that was found in the heading, where it is not all that stands there: 调整预算 below 预算数. */
  readonly word?: string;
}

/** A heading row and what its columns mean; columns whose heading is unknown are listed apart. */
export interface Heading<Meaning extends string> {
  readonly row: number;
  /** The uppermost row of a heading of two or three. */
  readonly top?: number;
  readonly columns: readonly Column<Meaning>[];
  /** With a meaning where an earlier column has it already. */
  readonly unknown: readonly { readonly column: number; readonly header: string; readonly meaning?: Meaning; readonly year?: HeadingYear; readonly misread?: string; readonly word?: string; /** null where a person said that the column is not to be used. */ readonly chosen?: string | null }[];
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

/** What heads the columns in a row, and in a row with the one below it or the two below it; null where they are no heading together. */
interface RowLabels {
  readonly own: readonly Label[];
  readonly pair: readonly Label[] | null;
  readonly triple: readonly Label[] | null;
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
    else if (typeof value === 'string' && !view.covered(row, column) && !headless) labels.push({ column, text: value, keys: keysOfOne(value) });
  }
  return labels;
};

const namesBoth = /[(（]\s*项\s*目\s*[)）]/;
/** Returns the ways to say what stands in one cell: as it is, and without the unit behind it. */
const keysOfOne = (text: string): readonly string[] => {
  // 单位（项目）名称 stands over the names of both.
  if (namesBoth.test(text)) return [headingKey(text.replace(namesBoth, '/项目'))];
  const [own, bare] = [headingKey(text), text.includes('元') ? headingKey(withoutUnit(text)) : ''];
  return bare === '' || bare === own ? [own] : [own, bare];
};

const changes = new Set(['调整', '调整数', '调增', '调减', '追加', '追减', '追加追减', '追加/追减']);
const sumWords = new Set(['小计', '合计', '总计', '总额', '总数', '金额']);

/** Returns the ways to say what stands over a column, the fullest first: 年初 below 预算数 is 年初预算数. */
const keysOf = (texts: readonly string[]): readonly string[] => {
  const below = texts.slice(1);
  const [first = ''] = texts;
  if (below.length === 0) return keysOfOne(first);
  const upwards = [...texts].reverse().join('');
  // 调整 below 预算 is the change, not 调整预算.
  const own = changes.has(headingKey(texts.at(-1) ?? '')) ? [texts.at(-1) ?? ''] : [];
  // Of three rows the middle one may only gather the columns below it.
  const outer = below.length > 1 ? [`${texts.at(-1) ?? ''}${first}`, `${first}${texts.at(-1) ?? ''}`] : [];
  // 小计 below 预算数 is 预算数; beside it stand its parts.
  const sums = sumWords.has(headingKey(texts.at(-1) ?? '')) ? keysOf(texts.slice(0, -1)) : [];
  return [...new Set([...[...own, upwards, texts.join(''), ...outer].map(headingKey), ...sums, ...keysOf(below)])];
};

/** A text over a column, and the first row of the heading in which it stands. */
interface Level {
  readonly row: number;
  readonly text: string;
}

/** Returns the texts over a column, top to bottom; null where a number stands among them, or two that no merge holds together: a heading and a row below it. */
const levelsOver = (view: SheetView, row: number, last: number, column: number): readonly Level[] | null => {
  const levels: Level[] = [];
  for (let level = row; level <= last; level += 1) {
    const [value, above] = [view.value(level, column), levels.at(-1)];
    if (above && view.place(level, column) === view.place(above.row, column)) continue;
    if (value !== null && typeof value !== 'string') {
      if (level > row) return null;
      continue;
    }
    if (value === null || value.trim() === '') continue;
    const gathers = above && (view.covered(above.row, column) || (column < view.lastColumn && view.place(above.row, column + 1) === view.place(above.row, column)));
    if (above && !gathers) return null;
    levels.push({ row: level, text: value });
  }
  return levels;
};

/** Returns what heads each column in two or three rows, where the upper ones have headings merged over several columns and the lowest one tells them apart: 预算数 over 年初 and 全年. Null where the rows are no such heading. */
const labelsOfRows = (view: SheetView, row: number, last: number): readonly Label[] | null => {
  const labels: Label[] = [];
  let split = false;
  /** The lowest row that a person pointed at, null where at none. */
  let reach: number | null = null;
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    let said: string | null | undefined;
    let saidIn = row;
    for (let level = row; level <= last; level += 1) {
      const own = view.chosen.heading(level, column);
      if (own !== undefined && (said === undefined || level > row)) [said, saidIn] = [own, level];
    }
    const levels = levelsOver(view, row, last, column);
    if (said !== undefined) {
      labels.push(labelChosen(view, saidIn, column, said));
      reach = Math.max(reach ?? row, ...Array.from({ length: last - saidIn }, (_, index) => saidIn + 1 + index).filter((level) => view.place(level, column) === view.place(saidIn, column) || view.blank(level, column)), saidIn);
      if ((levels?.length ?? 0) > 1) split = true;
      continue;
    }
    if (levels === null) return null;
    const [top, lowest] = [levels[0], levels.at(-1)];
    if (!top || !lowest) continue;
    const isGathered = view.covered(lowest.row, column);
    if (levels.length > 1 && isGathered) return null;
    if (isGathered) continue;
    if (levels.length > 1 && lowest.row === last) split = true;
    labels.push({ column, text: levels.map(({ text }) => text).join(''), keys: keysOf(levels.map(({ text }) => text)) });
  }
  // What stands below the headings that a person pointed at is none.
  return split && (reach === null || reach === last) ? labels : null;
};

/** Returns true where cells of a row are merged over several columns; without one no row below it is part of its heading. */
const gathers = (view: SheetView, row: number): boolean => {
  for (let column = view.firstColumn; column < view.lastColumn; column += 1) if (view.place(row, column) === view.place(row, column + 1)) return true;
  return false;
};

/** Returns true where the row below has a text that is merged over several columns, or goes on a row further down. */
const gathersBelow = (view: SheetView, row: number): boolean => {
  for (let column = view.firstColumn; column < view.lastColumn; column += 1) if (typeof view.value(row + 1, column) === 'string' && view.place(row + 1, column) === view.place(row + 1, column + 1) && view.place(row, column) !== view.place(row + 1, column)) return true;
  return false;
};

/** Every kind of table looks for its headings in every row. */
const known = new WeakMap<SheetView, RowLabels[]>();

const labelsIn = (view: SheetView, row: number): RowLabels => {
  const rows = known.get(view) ?? [];
  known.set(view, rows);
  const own = rows[row]?.own ?? labelsOf(view, row);
  if (rows[row]?.own) return rows[row];
  const pair = own.length < 2 || row >= view.lastRow || !gathers(view, row) ? null : labelsOfRows(view, row, row + 1);
  // Three rows are a heading where the upper two already look like one.
  return (rows[row] = { own, pair, triple: own.length < 2 || row + 2 > view.lastRow || !gathersBelow(view, row) ? null : labelsOfRows(view, row, row + 2) });
};

/** What a label is taken for. */
interface Understood<Meaning extends string> {
  readonly meaning: Meaning;
  readonly year?: HeadingYear;
  readonly misread?: string;
  readonly word?: string;
}

/** What is read of headings beside their words. */
interface Reading<Meaning extends string> {
  /** True where 2024年执行数 is 执行数; otherwise a heading with a year is another word. */
  readonly years?: boolean;
  /** Returns what a heading that is no known word may mean by its parts, the likeliest first. */
  readonly parts?: (key: string) => readonly Meaning[];
}

const noYears: readonly never[] = [];

/** Returns the year that a label names and what it means beside it; a word that has its own meaning, such as 上年结转, names none. */
const understandLabel = <Meaning extends string>({ keys }: Pick<Label, 'keys'>, meanings: ReadonlyMap<string, Meaning>, { years = false }: Reading<Meaning>): Understood<Meaning> | null => {
  const dated = years && keys.some((key) => yearOfHeading(key) !== null) ? keys.flatMap((key) => yearOfHeading(key) ?? []) : noYears;
  for (const key of keys) {
    const meaning = meanings.get(key);
    if (meaning === undefined) continue;
    const [first] = dated;
    return { meaning, word: key, ...(first && (!years || yearOfHeading(key) === null) && { year: first.year }) };
  }
  for (const { year, rest } of dated) {
    const meaning = meanings.get(rest);
    if (meaning !== undefined) return { meaning, word: rest, year };
  }
  return null;
};

/** Returns what the labels of a row mean by the parts they are put together of: each only where no other label has its meaning for the same year. */
const composedIn = <Meaning extends string>(labels: readonly Label[], understood: readonly (Understood<Meaning> | null)[], { parts, years = false }: Reading<Meaning>): readonly (Understood<Meaning> | null)[] => {
  if (!parts || understood.every((entry) => entry === null)) return understood;
  const of = ({ meaning, year }: Understood<Meaning>): string => `${meaning} ${year ?? ''}`;
  const taken = new Set(understood.flatMap((entry) => (entry ? [of(entry)] : [])));
  const guessed = labels.map(({ keys, chosen }, index): Understood<Meaning> | null => {
    if (understood[index] || chosen !== undefined) return null;
    for (const key of keys) {
      const dated = years ? yearOfHeading(key) : null;
      for (const [word, more] of [[key, {}], ...(dated ? ([[dated.rest, { year: dated.year }]] as const) : [])] as const)
        for (const meaning of parts(word)) if (!taken.has(of({ meaning, ...more }))) return { meaning, word, ...more };
    }
    return null;
  });
  return understood.map((entry, index) => {
    const guess = guessed[index];
    return entry ?? (guess && guessed.filter((other) => other && of(other) === of(guess)).length === 1 ? guess : null);
  });
};

/** Returns what the labels of a row mean with one sign misread: each only where no other label has its meaning, and the word can be no other's. */
const misreadIn = <Meaning extends string>(labels: readonly Label[], understood: readonly (Understood<Meaning> | null)[], meanings: ReadonlyMap<string, Meaning>, misread: Words<Meaning>['misread']): readonly (Understood<Meaning> | null)[] => {
  const taken = new Set(understood.flatMap((entry) => entry?.meaning ?? []));
  // One word at least must stand as it should, or the row is no heading.
  if (taken.size === 0) return understood;
  const guessed = labels.map(({ keys, chosen }, index): Understood<Meaning> | null => {
    if (understood[index] || chosen !== undefined) return null;
    const words = keys.length === 1 ? misread(keys[0] ?? '') : keys.flatMap(misread);
    const [word] = words;
    const meaning = word === undefined ? undefined : meanings.get(word);
    return word === undefined || meaning === undefined || taken.has(meaning) || words.some((other) => meanings.get(other) !== meaning) ? null : { meaning, misread: word };
  });
  return understood.map((entry, index) => {
    const guess = guessed[index];
    return entry ?? (guess && guessed.filter((other) => other?.meaning === guess.meaning).length === 1 ? guess : null);
  });
};

/** Returns true where years stand side by side over the same columns. */
const tellsYearsApart = ({ columns, unknown }: Heading<string>): boolean => new Set([...columns, ...unknown].flatMap(({ meaning, year }) => (meaning === undefined ? [] : (year ?? [])))).size > 1;

/** Words by what is compared, as the tables of synonyms have them. */
interface Words<Meaning extends string> {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Returns the words that a text may be with one sign misread. */
  misread(key: string): readonly string[];
}
const wordsOf = new WeakMap<object, Words<string>>();
const readWords = <Meaning extends string>(synonyms: Synonyms<Meaning>): Words<Meaning> => {
  const known = wordsOf.get(synonyms) as Words<Meaning> | undefined;
  if (known) return known;
  const meanings = new Map((Object.entries(synonyms) as [Meaning, readonly string[]][]).flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const)));
  // With one sign misread a word is as long as it was.
  const byLength = grouped([...meanings.keys()], ({ length }) => length);
  const words = { meanings, misread: remembered((key) => misreadAs(key, byLength.get(key.length) ?? [])) };
  wordsOf.set(synonyms, words);
  return words;
};

/** Returns the words with those that a person added. */
const withOwnWords = <Meaning extends string>(meanings: ReadonlyMap<string, Meaning>, own: SheetView['chosen']['synonyms']): ReadonlyMap<string, Meaning> => {
  if (own.size === 0) return meanings;
  const all = new Map(meanings);
  for (const [word, known] of own) {
    const meaning = all.get(known);
    if (meaning !== undefined) all.set(word, meaning);
  }
  return all;
};

/** Returns the rows of a view that have a known word, as a person said or as it stands. */
const rowsWithWords = (view: SheetView, isKnown: (key: string) => boolean): readonly number[] => {
  const rows = view.rowsHeaded(isKnown, view.firstRow, view.lastRow);
  const said = [...view.chosen.headed].filter((row) => row >= view.firstRow && row <= view.lastRow && Array.from({ length: view.lastColumn - view.firstColumn + 1 }).some((_, index) => view.chosen.heading(row, view.firstColumn + index) !== undefined));
  return said.length === 0 ? rows : [...new Set([...rows, ...said])].sort((one, other) => one - other);
};

/** Returns every heading of a sheet in the sense of `accept`, top to bottom; of a heading of two or three rows, `row` is the lowest. */
export const findHeadings = <Meaning extends string>(view: SheetView, synonyms: Synonyms<Meaning>, accept: (meanings: ReadonlySet<Meaning>) => boolean, reading: Reading<NoInfer<Meaning>> = {}): readonly Heading<Meaning>[] => {
  const words = readWords(synonyms);
  const meanings = withOwnWords(words.meanings, view.chosen.synonyms);
  const read = (labels: readonly Label[], row: number): Heading<Meaning> | null => {
    // Most rows are no headings: one word at least must be known as it stands.
    if (!labels.some(({ keys }) => keys.some((key) => meanings.has(key)))) return null;
    const exact = labels.map((label) => understandLabel(label, meanings, reading));
    const understood = misreadIn(labels, composedIn(labels, exact, reading), meanings, words.misread);
    const found = new Set(understood.flatMap((entry) => entry?.meaning ?? []));
    if (!accept(found)) return null;
    const columns: Column<Meaning>[] = [];
    const unknown: { column: number; header: string; meaning?: Meaning; year?: HeadingYear; misread?: string; word?: string; chosen?: string | null }[] = [];
    const said = new Set(labels.flatMap((label, index) => (typeof label.chosen === 'string' ? (understood[index]?.meaning ?? []) : [])));
    labels.forEach((label, index) => {
      const [meaning, header, column, { chosen }] = [understood[index]?.meaning, shown(label.text), label.column, label];
      const { year, misread, word } = understood[index] ?? {};
      const more = { ...(year !== undefined && { year }), ...(misread !== undefined && { misread }), ...(word !== undefined && word !== headingKey(label.text) && { word }) };
      // The same heading twice: the first column has the meaning, the second is shown as unknown. What a person said goes before.
      if (meaning !== undefined && (typeof chosen === 'string' || !said.has(meaning)) && found.delete(meaning)) columns.push({ meaning, column, header, ...more, ...(typeof chosen === 'string' && { chosen }) });
      else if (header !== '') unknown.push({ column, header, ...more, ...(meaning === undefined ? {} : { meaning }), ...(chosen !== undefined && { chosen }) });
    });
    return { row, columns, unknown, column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null };
  };
  /** Where a lower row says as much by itself, what stands over it is no part of the heading. */
  const better = (upper: Heading<Meaning> | null, lower: Heading<Meaning> | null): Heading<Meaning> | null => (upper && lower && lower.columns.length >= upper.columns.length && !tellsYearsApart(upper) ? lower : upper);
  const headings: Heading<Meaning>[] = [];
  // Nearly all rows are no heading: neither they nor the two below them have a known word.
  const known = rowsWithWords(view, (key) => meanings.has(key) || (reading.years === true && yearOfHeading(key) !== null));
  let row = view.firstRow;
  for (const word of known) {
    for (row = Math.max(row, word - 2); row <= word; row += 1) {
      // Without a merge nothing above the row with the word is part of its heading.
      if (row < word && !gathers(view, row) && !gathersBelow(view, row)) continue;
      const { own, pair, triple } = labelsIn(view, row);
      if (own.length < 2) continue;
      const from = (heading: Heading<Meaning> | null, top: number): Heading<Meaning> | null => heading && { ...heading, top };
      const two = pair === null ? null : better(from(read(pair, row + 1), row), read(labelsIn(view, row + 1).own, row + 1));
      const three = triple === null ? null : from(read(triple, row + 2), row);
      const heading = three && (two === null || three.columns.length > two.columns.length || (tellsYearsApart(three) && !tellsYearsApart(two))) ? better(three, from(read(labelsIn(view, row + 1).pair ?? [], row + 2), row + 1)) : (two ?? read(own, row));
      // What stands over the better heading is none, and its upper row may itself be one of two or three.
      if (heading === null || (heading.top ?? heading.row) > row) continue;
      headings.push(heading);
      row = heading.row;
    }
  }
  return headings;
};
