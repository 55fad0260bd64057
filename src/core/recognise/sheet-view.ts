import type { CellValue, SheetSnapshot } from '../model/snapshot';
import type { CellRef } from '../units/address';
import { columnLetters, quoteSheet, rangeRef } from '../units/address';

/** A sheet as the recognisers see it: absolute 0-based positions, merged values spread, and a record of what was used or left out. */
export interface SheetView {
  readonly name: string;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** First and last row and column that hold anything; `lastRow` is −1 for an empty sheet. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The value of a cell; a covered cell of a merge has the merge's value. */
  value(row: number, column: number): CellValue;
  /** The trimmed text of a cell, '' where it is empty. */
  text(row: number, column: number): string;
  format(row: number, column: number): string;
  /** The cell that really holds the value: a merge's top-left for its covered cells. */
  ref(row: number, column: number): CellRef;
  /** Returns a number that all cells of one merge share, and no other cell has. */
  place(row: number, column: number): number;
  /** True for a cell that a merge covers but does not start. */
  covered(row: number, column: number): boolean;
  blankRow(row: number): boolean;
  /** Marks a cell as used by a table. */
  use(row: number, column: number): void;
  /** True where a cell was used or left out with a reason. */
  settled(row: number, column: number): boolean;
  /** Marks a cell as left out. */
  leave(row: number, column: number, why: string): void;
  /** Runs of cells that were left out, with the reason, top to bottom. */
  leftOut(): readonly { readonly at: readonly CellRef[]; readonly why: string }[];
}

/** Returns a view of one sheet. */
export const viewSheet = (sheet: SheetSnapshot): SheetView => {
  const width = Math.max(0, ...sheet.values.map((row) => row.length));
  const anchors = new Map<number, number>();
  const key = (row: number, column: number): number => row * 16384 + column;
  for (const merge of sheet.merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      for (let column = merge.column; column < merge.column + merge.columns; column += 1) anchors.set(key(row, column), key(merge.row, merge.column));
    }
  }
  const own = (row: number, column: number): CellValue => sheet.values[row - sheet.row]?.[column - sheet.column] ?? null;
  const anchor = (row: number, column: number): [number, number] => {
    const found = anchors.get(key(row, column));
    return found === undefined ? [row, column] : [Math.floor(found / 16384), found % 16384];
  };
  const value = (row: number, column: number): CellValue => {
    const direct = own(row, column);
    return direct === null || direct === '' ? own(...anchor(row, column)) : direct;
  };
  const filled = (row: number, column: number): boolean => {
    const cell = own(row, column);
    return cell !== null && !(typeof cell === 'string' && cell.trim() === '');
  };
  const quoted = quoteSheet(sheet.name);
  const letters = Array.from({ length: width }, (_, index) => columnLetters(sheet.column + index));
  const used = new Set<number>();
  const reasons = new Map<number, string>();
  const lastColumn = sheet.column + width - 1;
  const lastRow = sheet.row + sheet.values.length - 1;

  const view: SheetView = {
    name: sheet.name,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    firstRow: sheet.row,
    lastRow,
    firstColumn: sheet.column,
    lastColumn,
    value,
    text(row, column) {
      const cell = value(row, column);
      return cell === null ? '' : String(cell).trim();
    },
    format: (row, column) => sheet.formats[row - sheet.row]?.[column - sheet.column] ?? 'General',
    ref(row, column) {
      const [top, left] = anchor(row, column);
      return `${quoted}!${letters[left - sheet.column] ?? columnLetters(left)}${top + 1}`;
    },
    place: (row, column) => anchors.get(key(row, column)) ?? key(row, column),
    covered(row, column) {
      const found = anchors.get(key(row, column));
      return found !== undefined && found !== key(row, column);
    },
    blankRow: (row) => !(sheet.values[row - sheet.row] ?? []).some((cell) => cell !== null && String(cell).trim() !== ''),
    use(row, column) {
      used.add(key(...anchor(row, column)));
      reasons.delete(key(...anchor(row, column)));
    },
    settled: (row, column) => used.has(key(...anchor(row, column))) || reasons.has(key(...anchor(row, column))),
    leave(row, column, why) {
      if (filled(row, column) && !used.has(key(row, column)) && !reasons.has(key(row, column))) reasons.set(key(row, column), why);
    },
    leftOut() {
      const runs: { at: readonly CellRef[]; why: string }[] = [];
      for (let row = sheet.row; row <= lastRow; row += 1) {
        let start: number | null = null;
        let why: string | undefined;
        let last = sheet.column;
        const close = (): void => {
          if (start !== null && why !== undefined) runs.push({ at: [rangeRef(sheet.name, row, start, row, last)], why });
          start = null;
        };
        for (let column = sheet.column; column <= lastColumn; column += 1) {
          const reason = reasons.get(key(row, column));
          if (reason === undefined) {
            // An empty cell between two cells of one row does not break the row into two entries.
            if (filled(row, column)) close();
            continue;
          }
          if (start === null || reason !== why) {
            close();
            start = column;
            why = reason;
          }
          last = column;
        }
        close();
      }
      return runs;
    },
  };
  return view;
};
