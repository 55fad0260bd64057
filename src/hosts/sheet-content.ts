import type { CellStyle, RowInsertion, SheetPlan } from '../core/model/sheet-plan';
import type { Area } from '../core/model/snapshot';
import type { CellLink, PlanGrid, RowHeights, StyledArea } from './plan-grid';
import { planGrid } from './plan-grid';

/** What a cell holds: a string is text, whatever it looks like; a formula says so, and what it comes to where that is known. */
export type Content = string | number | boolean | null | { readonly formula: string; readonly value?: string | number | boolean | null };

/** How the program made a sheet look. */
export interface Look {
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly styled: readonly StyledArea[];
  readonly links: readonly CellLink[];
  /** Null where Excel cannot set up pages. */
  readonly page: SheetPlan['page'] | null;
  readonly freezeRows: number;
  readonly gridlines: boolean;
}

/** How the text of a row looks, as its first cell tells. */
export interface RowLook {
  readonly fill: string;
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
}

/** Consecutive rows that look alike, other than the program makes them: no more is said than what differs. */
export interface OwnLook {
  readonly row: number;
  readonly rows: number;
  readonly look: Partial<RowLook>;
}

/** What is to be on a sheet, all of it: what is not named is empty. */
export interface SheetContent {
  readonly name: string;
  /** Where `cells` and `formats` begin and how far they reach. */
  readonly area: Area;
  readonly cells: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
  /** Rectangles in which each row is one merged cell. */
  readonly mergedRows: readonly Area[];
  /** Merged cells of several rows. */
  readonly merged: readonly Area[];
  /** In sheet rows. */
  readonly heights: readonly RowHeights[];
  /** Column widths in points, from column A on. */
  readonly widths: readonly number[];
  /** Null where somebody else made the sheet. */
  readonly look: Look | null;
  /** Text kept with the sheet; null, or absent, where there is none. */
  readonly memory?: string | null;
  /** How rows look that a person gave another look; as found, how all rows look. */
  readonly ownLooks?: readonly OwnLook[];
}

/** Returns what the cells of a grid hold: where a value follows from others, the formula. */
const withFormulas = ({ values, formulas }: PlanGrid): SheetContent['cells'] => {
  if (formulas.length === 0) return values;
  const cells = values.map((line): Content[] => [...line]);
  for (const { row, column, formula } of formulas) cells[row]![column] = { formula, value: values[row]?.[column] ?? null };
  return cells;
};

/** Returns what a plan puts on its sheet. */
export const contentOfPlan = (plan: SheetPlan): SheetContent => {
  const grid = planGrid(plan);
  return {
    name: plan.name,
    area: { row: 0, column: 0, rows: grid.rows, columns: grid.rows === 0 ? 0 : grid.columns },
    cells: withFormulas(grid),
    formats: grid.formats,
    mergedRows: grid.merged,
    merged: grid.blocks,
    heights: grid.heights,
    widths: plan.columns,
    look: { styles: plan.styles, styled: grid.styled, links: grid.links, page: plan.page, freezeRows: plan.freezeRows, gridlines: plan.gridlines === true },
    memory: plan.memory ?? null,
  };
};

/** Returns what rows put into a sheet hold, from the row on in which they come to stand. */
export const contentOfRows = ({ sheet, rows, styles }: RowInsertion, top: number): SheetContent => {
  const grid = planGrid({ name: sheet, columns: [], rows, styles });
  const down = <Place extends { readonly row: number }>(place: Place): Place => ({ ...place, row: place.row + top });
  return {
    name: sheet,
    area: { row: top, column: 0, rows: grid.rows, columns: grid.columns },
    cells: withFormulas(grid),
    formats: grid.formats,
    mergedRows: grid.merged.map(down),
    merged: grid.blocks.map(down),
    heights: grid.heights.map(down),
    widths: [],
    look: { styles, styled: grid.styled.map(down), links: grid.links.map(down), page: null, freezeRows: 0, gridlines: false },
  };
};

/** Returns a sheet without anything on it. */
export const emptyContent = (name: string): SheetContent => ({
  name,
  area: { row: 0, column: 0, rows: 0, columns: 0 },
  cells: [],
  formats: [],
  mergedRows: [],
  merged: [],
  heights: [],
  widths: [],
  look: null,
});

/** Tells whether nothing is on a sheet. */
export const isEmpty = ({ cells }: SheetContent): boolean => cells.every((row) => row.every((cell) => cell === null || cell === ''));

/** Returns merged cells gathered: those of one row, equal and below one another, as one rectangle. */
export const gatherMerges = (areas: readonly Area[]): Pick<SheetContent, 'mergedRows' | 'merged'> => {
  const single = areas.filter(({ rows }) => rows === 1).sort((left, right) => left.column - right.column || left.columns - right.columns || left.row - right.row);
  const mergedRows: (Area & { rows: number })[] = [];
  for (const area of single) {
    const last = mergedRows.at(-1);
    if (last && last.column === area.column && last.columns === area.columns && last.row + last.rows === area.row) last.rows += 1;
    else mergedRows.push({ ...area });
  }
  return { mergedRows, merged: areas.filter(({ rows }) => rows > 1) };
};
