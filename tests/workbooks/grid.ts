/** Sheets drawn as grids, with their merges, and how they become a snapshot or an .xlsx file. Knows nothing of the program. */
import { writeXlsx } from 'hucre/xlsx';

/** A cell: a value; `<` for one that is merged with its left neighbour, `^` with the one above; a share shown in per cent; a number in a number format; a formula with the value that was stored with it. */
export type GridCell = string | number | null | { readonly percent: number } | { readonly shown: number; readonly as: string } | { readonly formula: string; readonly value: string | number };
export type Grid = readonly (readonly GridCell[])[];

export interface GridSheet {
  readonly grid: Grid;
  /** Rows and columns, 0-based, that stand empty above and left of the grid. */
  readonly row?: number;
  readonly column?: number;
  /** Sheet rows and columns, 0-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** Sheets by name. */
export type GridWorkbook = Readonly<Record<string, Grid | GridSheet>>;

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const asSheet = (sheet: Grid | GridSheet): GridSheet => ('grid' in sheet ? sheet : { grid: sheet });

/** Returns the merges of a grid, in its own rows and columns. @throws where a mark continues nothing. */
export const mergesOf = (grid: Grid): readonly Rectangle[] => {
  const merges: Rectangle[] = [];
  const covered = new Set<string>();
  grid.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === '<' || cell === '^') {
        if (!covered.has(`${row},${column}`)) throw new RangeError(`${String(cell)} at row ${row}, column ${column} continues nothing`);
        return;
      }
      let [columns, rows] = [1, 1];
      while (cells[column + columns] === '<') columns += 1;
      while (grid[row + rows]?.[column] === '^' && Array.from({ length: columns }, (_, index) => grid[row + rows]?.[column + index]).every((below, index) => below === '^' || (index > 0 && below === '<'))) rows += 1;
      for (let down = 0; down < rows; down += 1) for (let right = 0; right < columns; right += 1) covered.add(`${row + down},${column + right}`);
      if (rows * columns > 1) merges.push({ row, column, rows, columns });
    }),
  );
  return merges;
};

const valueOf = (cell: GridCell | undefined): string | number | null => {
  if (cell === undefined || cell === '<' || cell === '^') return null;
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'percent' in cell ? cell.percent : 'shown' in cell ? cell.shown : cell.value;
};

const formatOf = (cell: GridCell | undefined): string => (typeof cell !== 'object' || cell === null ? 'General' : 'percent' in cell ? '0.00%' : 'shown' in cell ? cell.as : 'General');

/** Returns a workbook as the program reads it. */
export const snapshotOf = (workbook: GridWorkbook) => ({
  memory: null,
  names: [],
  sheets: Object.entries(workbook).map(([name, sheet]) => {
    const { grid, row = 0, column = 0, hiddenRows = [], hiddenColumns = [] } = asSheet(sheet);
    const width = Math.max(0, ...grid.map((cells) => cells.length));
    const shape = <Value>(of: (cell: GridCell | undefined) => Value): Value[][] => grid.map((cells) => Array.from({ length: width }, (_, index) => of(cells[index])));
    return {
      name,
      visible: true,
      row,
      column,
      values: shape(valueOf),
      formats: shape(formatOf),
      merges: mergesOf(grid).map((merge) => ({ ...merge, row: merge.row + row, column: merge.column + column })),
      hiddenRows,
      hiddenColumns,
    };
  }),
});

/** Returns the .xlsx file of a workbook. */
export const fileOf = (workbook: GridWorkbook): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Object.entries(workbook).map(([name, sheet]) => {
      const { grid, row = 0, column = 0, hiddenRows = [], hiddenColumns = [] } = asSheet(sheet);
      return {
        name,
        cells: new Map(
          grid.flatMap((cells, down) =>
            cells.flatMap((cell, right) => {
              const value = valueOf(cell);
              if (value === null) return [];
              const own = typeof cell === 'object' && cell !== null ? cell : null;
              return [[`${down + row},${right + column}`, own === null ? { value } : 'formula' in own ? { value, formula: own.formula, formulaResult: own.value } : { value, style: { numFmt: formatOf(own) } }] as const];
            }),
          ),
        ),
        merges: mergesOf(grid).map((merge) => ({ startRow: merge.row + row, endRow: merge.row + row + merge.rows - 1, startCol: merge.column + column, endCol: merge.column + column + merge.columns - 1 })),
        ...(hiddenRows.length > 0 && { rowDefs: new Map(hiddenRows.map((hidden) => [hidden, { hidden: true }])) }),
        ...(hiddenColumns.length > 0 && { columns: Array.from({ length: Math.max(...hiddenColumns) + 1 }, (_, index) => ({ hidden: hiddenColumns.includes(index) })) }),
      };
    }),
  });
