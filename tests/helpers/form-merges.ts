import type { GridMerge, GridRow } from './grid-workbook';

/** Returns the row below the last one that a cell of the form reaches down to: as long as nothing stands below it, nor in the columns before. */
const reachedRow = (rows: readonly GridRow[], row: number, column: number): number => {
  let below = row + 1;
  while ((rows[below]?.length ?? 0) > column && rows[below]!.slice(0, column + 1).every((cell) => cell === null)) below += 1;
  return below;
};

/** Returns the merges of a form as it is printed: the name of a block and the levels of indicators reach down, a label with its answer goes on to the right. */
export const mergesOf = (rows: readonly GridRow[]): readonly GridMerge[] => {
  const width = Math.max(...rows.map((row) => row.length));
  const inTables = new Set<number>();
  const down: GridMerge[] = [];
  rows.forEach((row, number) => {
    if (!row.includes('年初预算数') && !row.includes('三级指标')) return;
    const end = reachedRow(rows, number, 0);
    for (let below = number; below < end; below += 1) {
      inTables.add(below);
      const levels = below === number ? [0] : row.includes('三级指标') ? [1, 2] : [];
      for (const column of levels) if (rows[below]![column] !== null && reachedRow(rows, below, column) > below + 1) down.push({ startRow: below, startCol: column, endRow: Math.min(end, reachedRow(rows, below, column)) - 1, endCol: column });
    }
  });
  const right = rows.flatMap((row, number): readonly GridMerge[] => {
    if (inTables.has(number) || row.some((cell) => typeof cell === 'number')) return [];
    const filled = row.flatMap((cell, column) => (cell === null ? [] : [column]));
    return filled.flatMap((column, place) => {
      const end = (filled[place + 1] ?? width) - 1;
      return end > column ? [{ startRow: number, startCol: column, endRow: number, endCol: end }] : [];
    });
  });
  return [...down, ...right];
};
