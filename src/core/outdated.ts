import type { Change } from './model/composition';
import { outdatedMark, reportSheet } from './model/own-sheets';
import type { Amendment, CellEdit } from './model/sheet-plan';
import type { SheetSnapshot, Snapshot } from './model/snapshot';
import { editOf, unmoved } from './cell-edits';
import { changedFill } from './lay-out/styles';
import { readMemory, valueAt } from './snapshot-questions';
import { parseRef } from './units/address';
import { differences } from './units/differences';

/** A place of the report page that says what the data no longer say. */
export type Outdated = Change & { readonly kind: 'renewed' | 'conflict' | 'removed' | 'new'; readonly part: 'text' | 'table' };

/** 一是 before a sentence of several: it counts them, and says nothing of the data. */
const ordinal = /^[一二三四五六七八九十]+是/;
const withoutOrdinal = (text: string | null): string | null => text && text.replace(ordinal, '');

/** Returns what of the report page is not as it would be written by the data as they are; headings and numbering follow what they stand for. */
export const outdatedOf = (changes: readonly Change[]): readonly Outdated[] =>
  changes.filter(
    (change): change is Outdated =>
      change.part !== 'heading' && (change.kind === 'renewed' || change.kind === 'conflict' || change.kind === 'removed' || change.kind === 'new') && !(change.kind === 'renewed' && change.lines.every(({ before, after }) => withoutOrdinal(before) === withoutOrdinal(after))),
  );

/** Numbers are changed as a whole, with their unit; of other text, each sign stands alone. */
const tokens = /\d[\d,.]*(?:万元|亿元|元|%)?|[\s\S]/gu;
const mostChanges = 3;
const longestChange = 24;
/** A text of a page has fewer. */
const mostTokens = 2_000;

/** What one text has in the place of what another has. */
export interface ChangedPart {
  readonly before: string;
  readonly after: string;
}

/** Returns the few short places in which two texts differ; null where they differ in more than can be said in a line. */
export const changedParts = (before: string, after: string): readonly ChangedPart[] | null => {
  const [first, second] = [before.match(tokens) ?? [], after.match(tokens) ?? []];
  if (first.length > mostTokens || second.length > mostTokens) return null;
  const parts = differences(first, second).map(({ first: gone, second: come }) => ({ before: gone.map(({ item }) => item).join(''), after: come.join('') }));
  const plain = parts.length > 0 && parts.length <= mostChanges && parts.every(({ before: old, after: fresh }) => old !== '' && fresh !== '' && old.length <= longestChange && fresh.length <= longestChange);
  return plain ? parts : null;
};

/** Excel shows no more than this of a text in a cell of the format for text. */
const longestMark = 250;
const beginning = 8;

const sayingOf = ({ kind, part, lines, generated }: Outdated): string => {
  if (part === 'table') return `表中${lines.length}行`;
  const [before, after] = [lines[0]?.before ?? '', kind === 'conflict' ? (generated ?? '') : (lines[0]?.after ?? '')];
  const parts = changedParts(before, after);
  const named = `“${[...before].slice(0, beginning).join('')}…”`;
  if (kind === 'removed') return `${named}不再写`;
  if (kind === 'conflict') return `${named}是您改写的，请核对`;
  return parts === null ? `${named}有改动` : parts.map((one) => `${one.before}→${one.after}`).join('、');
};

const isMark = (value: unknown): value is string => typeof value === 'string' && value.startsWith(outdatedMark);

const cutTo = (text: string): string => (text.length <= longestMark ? text : `${text.slice(0, longestMark - 1)}…`);

/** Returns the marks that stand on a sheet, as the cells that hold them. */
const marksOn = (sheet: SheetSnapshot): readonly { readonly row: number; readonly column: number }[] =>
  sheet.values.flatMap((cells, row) => cells.flatMap((value, column) => (isMark(value) ? [{ row: sheet.row + row, column: sheet.column + column }] : [])));

const reportOf = ({ sheets }: Snapshot): SheetSnapshot | undefined => sheets.find(({ name }) => name === reportSheet);

/** Returns true where the report page has marks. */
export const hasMarks = (snapshot: Snapshot): boolean => {
  const sheet = reportOf(snapshot);
  return sheet !== undefined && marksOn(sheet).length > 0;
};

/** Returns what puts a mark beside each row of the report page that has something outdated, right of the columns that are printed, and takes away the marks that stand; with nothing outdated, only that. */
export const markOutdated = (snapshot: Snapshot, outdated: readonly Outdated[]): Amendment => {
  const sheet = reportOf(snapshot);
  const memory = readMemory(snapshot.memory);
  if (!sheet || !memory) return { newSheet: null, edits: [], names: [] };
  const byRow = new Map<number, Outdated[]>();
  for (const one of outdated) {
    const row = one.at === null ? undefined : parseRef(one.at)?.row;
    if (row === undefined) continue;
    const own = byRow.get(row);
    if (own) own.push(one);
    else byRow.set(row, [one]);
  }
  const edits = new Map<string, CellEdit>();
  for (const { row, column } of marksOn(sheet)) edits.set(`${row} ${column}`, { ...editOf(sheet, row, column, null), fill: null });
  const guards: CellEdit[] = [];
  for (const [row, own] of byRow) {
    let { columns: column } = memory;
    // What a person noted there stays.
    for (let held = valueAt(sheet, row, column); held !== null && !isMark(held); held = valueAt(sheet, row, column)) column += 1;
    edits.set(`${row} ${column}`, { ...editOf(sheet, row, column, cutTo(`${outdatedMark}${[...new Set(own.map(sayingOf))].join('；')}`)), fill: changedFill, top: true });
    guards.push(...unmoved(sheet, row, [0]));
  }
  return { newSheet: null, edits: [...guards, ...edits.values()], names: [] };
};
