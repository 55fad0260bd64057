import type { WrittenFormCell } from '../../model/form-memory';
import type { CellValue, SheetSnapshot } from '../../model/snapshot';
import { valueAt } from '../../snapshot-questions';
import { grouped } from '../../units/grouped';
import { sameValue } from '../sheet-rows';

/** Where a form stands on a sheet; both 0-based, of the sheet by those of the form as it was written. */
export interface FormPlace {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: readonly number[];
}

/** So much of what a form says must stand on the sheet, in its place, for the rest to be told by its place. */
const enough = 0.4;

/** Returns true where a cell holds something that can be read. */
export const isFilled = (value: CellValue): boolean => value !== null && value !== '' && !(typeof value === 'string' && value.trim() === '');

/** Texts that stand once, each with its place. */
const onceIn = (cells: Iterable<readonly [value: CellValue, row: number, column: number]>): ReadonlyMap<string, { readonly row: number; readonly column: number }> => {
  const found = new Map<string, { readonly row: number; readonly column: number } | null>();
  for (const [value, row, column] of cells) {
    if (typeof value !== 'string' || !isFilled(value)) continue;
    const text = value.trim();
    found.set(text, found.has(text) ? null : { row, column });
  }
  return new Map([...found].flatMap(([text, place]) => (place ? [[text, place] as const] : [])));
};

const cellsOf = function* ({ row, column, values }: SheetSnapshot): Generator<readonly [CellValue, number, number]> {
  for (const [index, line] of values.entries()) for (const [place, value] of line.entries()) yield [value, row + index, column + place];
};

type Votes = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Returns how often each column of the form was found in each column of the sheet, by texts that stand once. */
const votesOf = (cells: readonly WrittenFormCell[], sheet: SheetSnapshot): Votes => {
  const there = onceIn(cellsOf(sheet));
  const votes = new Map<number, Map<number, number>>();
  for (const [text, { column }] of onceIn(cells.map(([, row, column, value]) => [value, row, column] as const))) {
    const place = there.get(text);
    if (!place) continue;
    const own = votes.get(column) ?? new Map<number, number>();
    votes.set(column, own.set(place.column, (own.get(place.column) ?? 0) + 1));
  }
  return votes;
};

/** Returns the columns of which most stands where it was: they have not moved, whatever else says the same elsewhere. */
const staying = (cells: readonly WrittenFormCell[], sheet: SheetSnapshot): Votes => {
  const keyOf = (value: CellValue, column: number): string => `${column} ${String(value).trim()}`;
  const here = new Set([...cellsOf(sheet)].flatMap(([value, , column]) => (isFilled(value) ? [keyOf(value, column)] : [])));
  const columns = new Map<number, { found: number; all: number }>();
  for (const [, , column, value] of cells) {
    if (!isFilled(value)) continue;
    const own = columns.get(column) ?? { found: 0, all: 0 };
    columns.set(column, { found: own.found + (here.has(keyOf(value, column)) ? 1 : 0), all: own.all + 1 });
  }
  return new Map([...columns].flatMap(([column, { found, all }]) => (found * 2 > all ? [[column, new Map([[column, found]])] as const] : [])));
};

/** Returns for each column of the form that of the sheet for which most votes are, others beside those; null where their order is not that of the form. */
const columnsBy = (votes: Votes, count: number): readonly number[] | null => {
  const columns: number[] = [];
  let shift: number | null = null;
  for (let column = 0; column < count; column += 1) {
    const best = [...(votes.get(column) ?? [])].sort(([one, times], [other, otherTimes]) => otherTimes - times || Math.abs(one - column) - Math.abs(other - column))[0];
    if (best) shift = best[0] - column;
    columns.push(column + (shift ?? 0));
  }
  // Columns before the first that is known stand right before it.
  const known = columns.findIndex((_, column) => votes.has(column));
  if (known < 0) return null;
  for (let column = 0; column < known; column += 1) columns[column] = column + (columns[known] ?? 0) - known;
  return columns.every((place, column) => place >= 0 && (column === 0 || place > (columns[column - 1] ?? -1))) ? columns : null;
};

interface BaseRow {
  readonly row: number;
  readonly cells: readonly WrittenFormCell[];
  readonly filled: number;
}

/** Returns the rows of a form on a sheet, where its columns are known, and how much of what it says is there. */
const rowsBy = (cells: readonly WrittenFormCell[], sheet: SheetSnapshot, columns: readonly number[]): { readonly rows: ReadonlyMap<number, number>; readonly equal: number; readonly all: number } => {
  const base = [...grouped(cells, ([, row]) => row)].map(([row, own]): BaseRow => ({ row, cells: own, filled: own.filter(([, , , value]) => isFilled(value)).length })).sort((one, other) => one.row - other.row);
  const first = sheet.row;
  const count = sheet.values.length;
  const likeness = (one: BaseRow, row: number): number => one.cells.reduce((equal, [, , column, value]) => equal + (isFilled(value) && sameValue(value, valueAt(sheet, row, columns[column] ?? column)) ? 1 : 0), 0);
  const whole = ({ filled }: BaseRow, equal: number): boolean => filled > 0 && equal === filled;

  const rows = new Map<number, number>();
  let [start, end, top, bottom] = [0, base.length, 0, count];
  const pair = (index: number, place: number): boolean => {
    const own = base[index];
    if (!own || !whole(own, likeness(own, first + place))) return false;
    rows.set(own.row, first + place);
    return true;
  };
  while (start < end && top < bottom && pair(start, top)) [start, top] = [start + 1, top + 1];
  while (end > start && bottom > top && pair(end - 1, bottom - 1)) [end, bottom] = [end - 1, bottom - 1];
  // In between: the pairs in order that have the most in common; a row of which nothing is left goes with what stands in its place.
  const [height, width] = [end - start, bottom - top];
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const gain = (index: number, place: number): number => {
    const own = base[start + index] as BaseRow;
    const equal = likeness(own, first + top + place);
    return equal > 0 ? equal : own.filled === 0 ? 0.01 : 0.001;
  };
  for (let index = height - 1; index >= 0; index -= 1) {
    for (let place = width - 1; place >= 0; place -= 1) {
      best[index]![place] = Math.max(best[index + 1]![place]!, best[index]![place + 1]!, best[index + 1]![place + 1]! + gain(index, place));
    }
  }
  for (let [index, place] = [0, 0]; index < height && place < width; ) {
    if (best[index]![place] === best[index + 1]![place + 1]! + gain(index, place)) {
      rows.set((base[start + index] as BaseRow).row, first + top + place);
      [index, place] = [index + 1, place + 1];
    } else if (best[index]![place] === best[index + 1]![place]) index += 1;
    else place += 1;
  }
  // Rows that were put into another order: a pair of which nothing is equal gives way to one that is.
  const taken = new Set([...rows.values()]);
  for (const own of base) {
    const at = rows.get(own.row);
    if (own.filled === 0 || (at !== undefined && likeness(own, at) > 0)) continue;
    let [most, found] = [0, -1];
    for (let place = 0; place < count; place += 1) {
      if (taken.has(first + place)) continue;
      const equal = likeness(own, first + place);
      if (equal > most) [most, found] = [equal, first + place];
    }
    if (found < 0 || most * 2 < own.filled) continue;
    rows.set(own.row, found);
    taken.add(found);
  }
  const [equal, all] = base.reduce(([sum, filled], own) => [sum + (rows.has(own.row) ? likeness(own, rows.get(own.row) ?? 0) : 0), filled + own.filled], [0, 0]);
  return { rows, equal, all };
};

/** Returns the place of a form on a sheet, found by what it says; null where too little of it is there, or not in its order. */
export const locateForm = (cells: readonly WrittenFormCell[], sheet: SheetSnapshot): FormPlace | null => {
  const count = Math.max(0, ...cells.map(([, , column]) => column + 1));
  // Where all of it stands as it was written, nothing else is looked for: a blank row could be any other.
  if (cells.every(([, row, column, value]) => sameValue(value, valueAt(sheet, row, column)))) return { rows: new Map(cells.map(([, row]) => [row, row])), columns: Array.from({ length: count }, (_, column) => column) };
  const [votes, stays] = [votesOf(cells, sheet), staying(cells, sheet)];
  const ways = [columnsBy(new Map([...votes, ...stays]), count), columnsBy(votes, count)].filter((columns) => columns !== null);
  const [first, second] = ways.filter((columns, index) => index === 0 || columns.join() !== ways[0]?.join()).map((columns) => ({ columns, ...rowsBy(cells, sheet, columns) }));
  const best = first && second && second.equal > first.equal ? second : first;
  return best && best.equal >= enough * best.all ? { rows: best.rows, columns: best.columns } : null;
};
