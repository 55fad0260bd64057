/** Workbooks as grids of cells, and how they become .xlsx files. Knows nothing of the program but the writer. */
import { writeXlsx } from '../../src/hosts/xlsx/hucre';

/** A cell: a value, a share that Excel shows in per cent, or a number with its number format. */
export type GridCell = string | number | null | { readonly percent: number } | { readonly shown: number; readonly as: string };
export type GridRow = readonly GridCell[];

/** Sheets by name, each a grid that starts at A1. */
export type GridWorkbook = Readonly<Record<string, readonly GridRow[]>>;

/** A cell by its address: 预算执行!D4. */
export type GridAddress = `${string}!${string}`;

/** A block of merged cells of a sheet, 0-based, both ends included. */
export interface GridMerge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

const columnOf = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Returns the workbook with some cells set. @throws where a sheet is not in it, since then the pair does not say what it seems to. */
export const having = (workbook: GridWorkbook, cells: Readonly<Partial<Record<GridAddress, GridCell>>>): GridWorkbook => {
  const sheets = Object.fromEntries(Object.entries(workbook).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  for (const [address, value] of Object.entries(cells)) {
    const [, name = '', letters = '', number = ''] = /^(.+)!([A-Z]+)(\d+)$/.exec(address) ?? [];
    const rows = sheets[name];
    if (!rows) throw new RangeError(`no sheet for ${address}`);
    while (rows.length < Number(number)) rows.push([]);
    const row = rows[Number(number) - 1]!;
    while (row.length <= columnOf(letters)) row.push(null);
    row[columnOf(letters)] = value ?? null;
  }
  return sheets;
};

/** Returns the .xlsx file of a workbook; `merges` by sheet. */
export const fileOf = (workbook: GridWorkbook, merges: Readonly<Partial<Record<string, readonly GridMerge[]>>> = {}): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Object.entries(workbook).map(([name, rows]) => ({
      name,
      merges: [...(merges[name] ?? [])],
      cells: new Map(
        rows.flatMap((row, rowNumber) =>
          row.flatMap((cell, columnNumber) => {
            if (cell === null) return [];
            const formatted = typeof cell !== 'object' ? { value: cell } : 'percent' in cell ? { value: cell.percent, style: { numFmt: '0.00%' } } : { value: cell.shown, style: { numFmt: cell.as } };
            return [[`${rowNumber},${columnNumber}`, formatted] as const];
          }),
        ),
      ),
    })),
  });
