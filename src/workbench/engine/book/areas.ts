/** Areas and runs of rows, between the engine's terms and Univer's. */
import type { IRange } from '@univerjs/core';
import { columnLimit } from '../address';
import type { Area } from '../address';

/** The bare area of one of Univer's ranges. */
export function plainArea(range: { startRow: number; startColumn: number; endRow: number; endColumn: number }): Area {
  return { startRow: range.startRow || 0, startColumn: range.startColumn || 0, endRow: range.endRow, endColumn: range.endColumn };
}

/** The area that holds all the cells of a table by row and column, or null where it has none. */
export function areaOf(cells: object): Area | null {
  let area: Area | null = null;
  for (const [row, columns] of Object.entries(cells as Record<string, Record<string, unknown>>)) {
    for (const column of Object.keys(columns)) {
      const [r, c] = [Number(row), Number(column)];
      area = area
        ? { startRow: Math.min(area.startRow, r), startColumn: Math.min(area.startColumn, c), endRow: Math.max(area.endRow, r), endColumn: Math.max(area.endColumn, c) }
        : { startRow: r, startColumn: c, endRow: r, endColumn: c };
    }
  }
  return area;
}

/** Numbers as runs of neighbours: 1, 2, 5 gives [1, 2], [5, 5]. */
export function runs(numbers: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = result.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}

/** Rows as whole rows of a sheet, neighbours together. */
export function rowRuns(rows: readonly number[]): IRange[] {
  return runs(rows).map(([startRow, endRow]) => ({ startRow, endRow, startColumn: 0, endColumn: columnLimit - 1 }));
}
