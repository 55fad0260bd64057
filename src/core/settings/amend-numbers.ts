import { editOf, unmoved } from '../cell-edits';
import { settingsSheet } from '../model/own-sheets';
import type { Scheme } from '../model/scheme';
import type { CellEdit, PlanRow, RowInsertion, RowRemoval } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { valueAt } from '../snapshot-questions';
import { blankRow, cellOfNumber, changedFill, isMarkedNote, isProgramNote, noteOfForeign, noteOfNumber, numberRows, numbersBlock, numbersTitle, settingStyles } from './plan-settings';
import { linesOfNumbers, sameValue } from './read-numbers';
import type { NumberLine } from './read-numbers';
import { numbersOf, understandNumber } from './scheme-numbers';
import type { SchemeNumber } from './scheme-numbers';
import { findNumbersTable } from './settings-sheet';
import type { NumbersTable } from './settings-sheet';
import { textOf } from './understand';

/** What brings rows of the sheet into another state. */
export interface SheetChange {
  readonly edits: readonly CellEdit[];
  readonly insertions: readonly RowInsertion[];
  readonly removals: readonly RowRemoval[];
}

/** Returns the edits of one line, with what keeps them out once the row has moved. */
const lineEdits = (sheet: SheetSnapshot, table: NumbersTable, { number, row, raw, own, changed }: NumberLine, scheme: Scheme, wanted: string | null | undefined): readonly CellEdit[] => {
  const { labelColumn, valueColumn, noteColumn } = table;
  const before = own ? number.read(scheme) : null;
  const value = wanted !== undefined ? wanted : changed ? understandNumber(number, raw) : before;
  const isChanged = wanted !== undefined ? !sameValue(wanted, before) : changed;
  const note = own ? noteOfNumber(number, scheme, isChanged) : noteOfForeign;
  const present = noteColumn === null ? note : textOf(valueAt(sheet, row, noteColumn));
  const noteEdits = noteColumn === null || present === note || !isProgramNote(present) ? [] : [editOf(sheet, row, noteColumn, note)];
  // What a person has typed stays as it was typed where it means the value.
  const content = value === undefined || (raw !== '' && sameValue(understandNumber(number, raw), value)) ? valueAt(sheet, row, valueColumn) : cellOfNumber(number, value);
  const settled = typeof content === 'boolean' ? null : content;
  // A colour that a person has given to a number of the scheme's own stays.
  const fill = isChanged ? { fill: changedFill } : isMarkedNote(present) ? { fill: null } : {};
  const valueEdits = noteEdits.length === 0 && settled === valueAt(sheet, row, valueColumn) ? [] : [{ ...editOf(sheet, row, valueColumn, settled), ...fill }];
  return valueEdits.length + noteEdits.length === 0 ? [] : [...valueEdits, ...noteEdits, ...unmoved(sheet, row, [labelColumn])];
};

/** Returns the edits that empty a line of the program's. */
const emptied = (sheet: SheetSnapshot, { labelColumn, valueColumn, noteColumn }: NumbersTable, { row }: NumberLine): readonly CellEdit[] =>
  [labelColumn, valueColumn, ...(noteColumn !== null && isProgramNote(textOf(valueAt(sheet, row, noteColumn))) ? [noteColumn] : [])].map((column) => ({ ...editOf(sheet, row, column, null), fill: null }));

/** Returns the rows of the numbers that have no line yet, each run below the line that comes before it in the scheme. */
const missingRows = (table: NumbersTable & { readonly headingRow: number }, lines: readonly NumberLine[], numbers: readonly SchemeNumber[], rowsFor: (number: SchemeNumber) => readonly PlanRow[]): readonly Pick<RowInsertion, 'row' | 'rows'>[] => {
  const runs = new Map<number, PlanRow[]>();
  let after = table.headingRow;
  for (const number of numbers) {
    const line = lines.find((candidate) => candidate.number.id === number.id);
    if (line) after = line.row;
    else runs.set(after + 1, [...(runs.get(after + 1) ?? []), ...rowsFor(number)]);
  }
  return [...runs].map(([row, rows]) => ({ row, rows }));
};

/**
 * Returns what makes the block of numbers that of a scheme, with what a person wants of them (null for the scheme's own): what was changed before stays, lines that the scheme does not have go unless they were changed,
 * those that it has besides come to stand where they belong. Where there is no block, it is put in before `below`.
 */
export const amendNumbers = (snapshot: Snapshot, sheet: SheetSnapshot, scheme: Scheme, wanted: Readonly<Record<string, string | null>>, below: { readonly row: number; readonly last: boolean }): SheetChange => {
  const table = findNumbersTable(sheet);
  if (table === null) return { edits: [], insertions: [], removals: [] };
  const numbers = numbersOf(scheme);
  const wantedFor = ({ id }: SchemeNumber): string | null | undefined => {
    const value = wanted[id];
    const number = numbers.find((candidate) => candidate.id === id);
    return value === undefined || !number ? undefined : value === null ? number.read(scheme) : understandNumber(number, value);
  };
  const lines = linesOfNumbers(snapshot, scheme);
  const [kept, gone, edits] = [[] as NumberLine[], [] as NumberLine[], [] as CellEdit[]];
  for (const line of lines) {
    const takenBack = wanted[line.number.id] === null;
    const first = kept.find(({ number }) => number.id === line.number.id);
    if (!line.own && (!line.changed || takenBack)) gone.push(line);
    // What is read is the upper of two lines; both must not say different things afterwards.
    else if (first && wanted[line.number.id] !== undefined) gone.push(line);
    else if (!first) {
      kept.push(line);
      edits.push(...lineEdits(sheet, table, line, scheme, wantedFor(line.number)));
    }
  }
  edits.push(...gone.flatMap((line) => emptied(sheet, table, line)));
  if (table.title) {
    const title = valueAt(sheet, table.title.row, table.title.column);
    if (title !== numbersTitle(scheme)) edits.push(editOf(sheet, table.title.row, table.title.column, numbersTitle(scheme)));
  }
  const rowsFor = (number: SchemeNumber): readonly PlanRow[] => {
    const [own, value] = [number.read(scheme), wantedFor(number)];
    return numberRows(number, scheme, value === undefined ? own : value, value !== undefined && !sameValue(value, own), table);
  };
  const { headingRow } = table;
  const missing = numbers.filter(({ id }) => !kept.some(({ number }) => number.id === id));
  const block = numbersBlock(scheme, missing.flatMap(rowsFor), table);
  const placed = headingRow !== null ? missingRows({ ...table, headingRow }, kept, numbers, rowsFor) : [{ row: below.row, rows: below.last ? [blankRow('before-numbers'), ...block] : [...block, blankRow('after-numbers')] }];
  return {
    edits,
    insertions: placed.map(({ row, rows }) => ({ sheet: settingsSheet, row, rows, styles: settingStyles })),
    removals: gone.map(({ row }) => ({ sheet: settingsSheet, row })),
  };
};
