import Big from 'big.js';
import type { Change, ChangedLine, Composition } from '../model/composition';
import type { Memory, MemoryRow } from '../model/memory';
import { reportSheet } from '../model/own-sheets';
import type { PlanRow, SheetPlan } from '../model/sheet-plan';
import type { CellValue, SheetSnapshot } from '../model/snapshot';
import { cellRef } from '../units/address';
import { differences } from '../units/differences';
import { likest } from './likeness';
import { rowsNow, stripped } from './sheet-rows';
import type { RowsNow, SheetText } from './sheet-rows';

/** A row as people read it, with what tells whether two rows are equal: numbers by value, whatever their format. */
interface Line {
  readonly key: string;
  readonly shown: string;
}

const shownNumber = (value: number, format: string): string => {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  if (format.endsWith('%')) return `${new Big(value).times(100).toFixed(decimals ?? 0)}%`;
  if (decimals === undefined) return String(value);
  const fixed = new Big(value).toFixed(decimals);
  return format.startsWith('#,') ? fixed.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',') : fixed;
};

const lineOf = (cells: readonly { readonly value: CellValue; readonly format: string }[]): Line => {
  const filled = cells.filter(({ value }) => value !== null && value !== '');
  return {
    key: JSON.stringify(filled.map(({ value }) => (typeof value === 'number' ? Number(value.toPrecision(12)) : stripped(String(value))))),
    shown: filled.map(({ value, format }) => (typeof value === 'number' ? shownNumber(value, format) : stripped(String(value)))).join(' ｜ '),
  };
};

const plannedLine = ({ cells }: PlanRow, styles: SheetPlan['styles']): Line => lineOf(cells.map(({ value, style }) => ({ value, format: styles[style]?.format ?? '' })));

/** Returns where the rows of two tables differ, each changed row beside what it was. */
const changedLines = (before: readonly Line[], after: readonly Line[]): readonly ChangedLine[] => {
  let next = 0;
  let offset = 0;
  const lines: ChangedLine[] = [];
  for (const { after: last, first, second } of differences(before.map(({ key }) => key), after.map(({ key }) => key))) {
    next = last + 1;
    const old = before.slice(next, next + first.length).map(({ shown }) => shown);
    const fresh = after.slice(next + offset, next + offset + second.length).map(({ shown }) => shown);
    const pairs = old.length === fresh.length ? old.map((_, index) => index) : likest(old, fresh);
    const added = fresh.flatMap((text, index) => (pairs.includes(index) ? [] : [{ before: null, after: text }]));
    lines.push(...old.map((text, index): ChangedLine => ({ before: text, after: pairs[index] == null ? null : (fresh[pairs[index]] ?? null) })), ...added);
    offset += second.length - first.length;
  }
  return lines;
};

/** The text rows of each id, in order. */
const byId = (rows: readonly MemoryRow[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  rows.forEach(({ id }, index) => {
    const own = places.get(id);
    if (own) own.push(index);
    else places.set(id, [index]);
  });
  return places;
};

const captionEnd = '/caption';
const tablesOf = ({ rows }: Memory): readonly string[] => rows.flatMap(({ id }) => (id.endsWith(captionEnd) ? [id.slice(0, -captionEnd.length)] : []));

/** What stands on the sheet now: lines of the tables, and rows of cells that belong to none. */
interface SheetLines {
  readonly tables: ReadonlyMap<string, readonly Line[]>;
  readonly strays: readonly { readonly line: Line; readonly row: number; readonly after: number }[];
}

const sheetLines = (memory: Memory, sheet: SheetSnapshot, now: RowsNow['now']): SheetLines => {
  const written = new Map<number, number>();
  now.forEach((text, index) => text && written.set(text.row, index));
  const tables = new Map<string, Line[]>(tablesOf(memory).map((id) => [id, []]));
  const strays: SheetLines['strays'][number][] = [];
  let last = -1;
  let table: string | null = null;
  sheet.values.forEach((values, row) => {
    const index = written.get(row);
    const id = index === undefined ? null : (memory.rows[index]?.id ?? null);
    if (index !== undefined && id !== null) {
      last = index;
      if (id.endsWith(captionEnd)) table = id.slice(0, -captionEnd.length);
      else if (table !== null && !id.startsWith(`${table}/`)) table = null;
    }
    const within = values.flatMap((value, column) => (sheet.column + column < memory.columns && value !== null && value !== '' ? [{ value, format: sheet.formats[row]?.[column] ?? '' }] : []));
    if (within.length === 0 || id?.endsWith(captionEnd)) return;
    // A single text that is no row of the program's is a person's: it is kept, and named with the kept ones.
    if (id === null && within.length === 1 && typeof within[0]?.value === 'string') return;
    const line = lineOf(within);
    if (table !== null) tables.get(table)?.push(line);
    else if (id === null) strays.push({ line, row, after: last });
  });
  return { tables, strays };
};

/** Returns what writing the composition does to the report sheet, top to bottom, then what is taken away. */
export const changes = ({ report, kept, plans }: Composition, planned: Memory, memory: Memory, sheet: SheetSnapshot): readonly Change[] => {
  const { now } = rowsNow(memory, sheet);
  const lines = sheetLines(memory, sheet, now);
  const old = byId(memory.rows);
  const fresh = byId(planned.rows);
  const keptById = new Map(kept.map((text) => [text.id, text]));
  const plan = plans.find(({ name }) => name === reportSheet);
  const here = (id: string): readonly SheetText[] => (old.get(id) ?? []).flatMap((index) => now[index] ?? []);
  const atRow = (row: number | undefined): Change['at'] => (row === undefined ? null : cellRef(reportSheet, sheet.row + row, sheet.column));

  const textChange = (id: string, part: Change['part'], chapter: string | null): Change => {
    const after = (fresh.get(id) ?? []).map((index) => planned.rows[index]?.text ?? '').join('');
    const standing = here(id);
    const before = standing.map(({ text }) => text).join('');
    const place = { id, part, chapter, at: atRow(standing[0]?.row) };
    const mine = keptById.get(id);
    if (mine) return { ...place, kind: mine.conflict ? 'conflict' : 'kept', lines: [{ before: mine.text, after: mine.text }], generated: mine.generated };
    if (before === '') return { ...place, kind: old.has(id) ? 'again' : 'new', lines: [{ before: null, after }], generated: null };
    return before === after ? { ...place, kind: 'unchanged', lines: [], generated: null } : { ...place, kind: 'renewed', lines: [{ before, after }], generated: null };
  };
  const tableChange = (id: string, chapter: string): Change => {
    const rows = plan?.rows ?? [];
    const start = rows.findIndex((row) => row.id === `${id}${captionEnd}`) + 1;
    const end = rows.findIndex((row, index) => index >= start && !row.id.startsWith(`${id}/`));
    const after = rows.slice(start, end < 0 ? undefined : end).map((row) => plannedLine(row, plan?.styles ?? {}));
    const before = lines.tables.get(id) ?? [];
    const changed = changedLines(before, after);
    const caption = here(`${id}${captionEnd}`)[0];
    return { id, part: 'table', chapter, at: atRow(caption?.row), kind: before.length === 0 ? (old.has(`${id}${captionEnd}`) ? 'again' : 'new') : changed.length === 0 ? 'unchanged' : 'renewed', lines: changed, generated: null };
  };

  const written = [
    textChange('title', 'heading', null),
    textChange('subtitle', 'heading', null),
    ...report.chapters.flatMap((chapter) => [
      textChange(chapter.id, 'heading', chapter.heading),
      ...chapter.passages.flatMap(({ id, heading, sentences, table }) => [
        ...(heading ? [textChange(`${id}/heading`, 'heading', chapter.heading)] : []),
        ...(sentences.length > 0 ? [textChange(id, 'text', chapter.heading)] : []),
        ...(table ? [textChange(`${table.id}${captionEnd}`, 'heading', chapter.heading), tableChange(table.id, chapter.heading)] : []),
      ]),
    ]),
  ];

  const stays = new Set([...written.map(({ id }) => id), ...fresh.keys()]);
  const tables = tablesOf(memory);
  const keptTexts = new Set(kept.map(({ text }) => text));
  const headings = new Map(report.chapters.map(({ id, heading }) => [id, heading]));
  const chapterAt = (place: number): string | null => memory.rows.slice(0, place + 1).flatMap(({ id }) => headings.get(id) ?? []).at(-1) ?? null;
  const removed = [...old].flatMap(([id, own]): Change[] => {
    const standing = here(id);
    const before = standing.map(({ text }) => text).join('');
    const ofTable = tables.some((table) => id.startsWith(`${table}/`) && id !== `${table}${captionEnd}` && own.every((index) => index > (old.get(`${table}${captionEnd}`)?.[0] ?? Infinity)));
    if (stays.has(id) || ofTable || id.startsWith('added/') || before === '' || keptTexts.has(before)) return [];
    return [{ id, part: id.endsWith('/heading') || id.endsWith(captionEnd) ? 'heading' : 'text', chapter: chapterAt(own[0] ?? 0), at: atRow(standing[0]?.row), kind: 'removed', lines: [{ before, after: null }], generated: null }];
  });
  const removedTables = [...lines.tables].flatMap(([id, rows]): Change[] =>
    stays.has(id) || rows.length === 0 ? [] : [{ id, part: 'table', chapter: chapterAt(old.get(`${id}${captionEnd}`)?.[0] ?? 0), at: atRow(here(`${id}${captionEnd}`)[0]?.row), kind: 'removed', lines: rows.map(({ shown }) => ({ before: shown, after: null })), generated: null }],
  );
  const strays = lines.strays.map(({ line, row, after }): Change => ({ id: `row/${row}`, part: 'table', chapter: chapterAt(after), at: atRow(row), kind: 'removed', lines: [{ before: line.shown, after: null }], generated: null }));
  return [...written, ...removed, ...removedTables, ...strays];
};
