import type { Area } from '../core/model/snapshot';
import type { CellStyle, PlanCell, SheetPlan } from '../core/model/sheet-plan';
import type { CellRef } from '../core/units/address';

/** A rectangle of cells that look alike. */
export interface StyledArea extends Area {
  /** Key of `SheetPlan.styles`. */
  readonly style: string;
}

/** Consecutive rows of one height, in points. */
export interface RowHeights {
  readonly row: number;
  readonly rows: number;
  readonly height: number;
}

/** A cell that a click leaves for another. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly link: CellRef;
}

/** A plan as a rectangle from A1, with what is alike gathered so that it can be said in few words. */
export interface PlanGrid {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns; covered cells of a merge are null. */
  readonly values: readonly (readonly (string | number | null)[])[];
  /** Excel number formats, rows × columns; a string's is `@`, unless it is long and can be nothing but text. */
  readonly formats: readonly (readonly string[])[];
  readonly styled: readonly StyledArea[];
  /** Rectangles in which each row is one merged cell. */
  readonly merged: readonly Area[];
  readonly heights: readonly RowHeights[];
  readonly links: readonly CellLink[];
}

const general = 'General';

/** Text that Excel takes for nothing but text, in a cell of any format. */
export const unmistakable = /^[\p{Script=Han}（《「【“　]/u;
const longestInTextCell = 255;

const formatOf = (value: PlanCell['value'], style: CellStyle): string => {
  // Some versions show ##### for a longer text in a cell of the format for text.
  if (typeof value === 'string') return value.length > longestInTextCell && unmistakable.test(value) ? general : '@';
  return typeof value === 'number' && style.format === '@' ? general : style.format;
};

/** Returns the rectangles joined with the equal ones of the row above. */
const joinRows = <Piece extends Area>(rows: readonly (readonly Piece[])[], alike: (above: Piece, below: Piece) => boolean): Piece[] => {
  const joined: Piece[] = [];
  let open: { piece: Piece; at: number }[] = [];
  for (const pieces of rows) {
    open = pieces.map((piece) => {
      const above = open.find(({ piece: other }) => other.column === piece.column && other.columns === piece.columns && other.row + other.rows === piece.row && alike(other, piece));
      const at = above?.at ?? joined.length;
      const grown = above ? { ...above.piece, rows: above.piece.rows + 1 } : piece;
      joined[at] = grown;
      return { piece: grown, at };
    });
  }
  return joined;
};

/** Returns neighbouring cells of one style as one piece. */
const stylesOfRow = (cells: readonly PlanCell[], row: number): StyledArea[] => {
  const pieces: StyledArea[] = [];
  for (const { column, span, style } of cells) {
    const last = pieces.at(-1);
    if (last && last.style === style && last.column + last.columns === column) pieces[pieces.length - 1] = { ...last, columns: last.columns + span };
    else pieces.push({ row, rows: 1, column, columns: span, style });
  }
  return pieces;
};

/** Returns equal consecutive heights as one entry. */
export const gatherHeights = (heights: readonly number[]): RowHeights[] => {
  const gathered: RowHeights[] = [];
  heights.forEach((height, row) => {
    const last = gathered.at(-1);
    if (last?.height === height) gathered[gathered.length - 1] = { ...last, rows: last.rows + 1 };
    else gathered.push({ row, rows: 1, height });
  });
  return gathered;
};

/** Returns the rectangle that a plan fills. */
export const planGrid = (plan: SheetPlan): PlanGrid => {
  const ordered = plan.rows.map(({ cells }) => [...cells].sort((left, right) => left.column - right.column));
  const columns = Math.max(plan.columns.length, 1, ...ordered.map((cells) => (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 1)));
  const values = ordered.map(() => Array<string | number | null>(columns).fill(null));
  const formats = ordered.map(() => Array<string>(columns).fill(general));
  const links: CellLink[] = [];
  ordered.forEach((cells, row) => {
    for (const { column, span, value, style: key, link } of cells) {
      const style = plan.styles[key];
      if (!style) throw new Error(`the plan of ${plan.name} has no style ${key}`);
      const kept = value === '' ? null : value;
      values[row]![column] = kept;
      for (let covered = 0; covered < span; covered += 1) formats[row]![column + covered] = formatOf(kept, style);
      if (link !== null) links.push({ row, column, link });
    }
  });
  const merges = ordered.map((cells, row) => cells.filter(({ span }) => span > 1).map(({ column, span }): Area => ({ row, rows: 1, column, columns: span })));
  return {
    rows: ordered.length,
    columns,
    values,
    formats,
    styled: joinRows(ordered.map(stylesOfRow), (above, below) => above.style === below.style),
    merged: joinRows(merges, () => true),
    heights: gatherHeights(plan.rows.map(({ height }) => height)),
    links,
  };
};
