import type { Area, CellFormula } from '../core/model/snapshot';
import type { CellStyle, PlanCell, SheetPlan } from '../core/model/sheet-plan';
import type { CellRef } from '../core/units/address';

/** A rectangle of cells that look alike. */
export interface StyledArea extends Area {
  /** Key of `SheetPlan.styles`; its number format is not this area's. */
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
  /** Merged cells of several rows. */
  readonly blocks: readonly Area[];
  readonly formulas: readonly CellFormula[];
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

/** An area that is still growing: of tens of thousands of rows none is made anew for each. */
type Growing<Piece extends Area> = Piece & { rows: number; columns: number };

/** Returns the rectangles of so many rows joined with the equal ones of the row above, which grow by them; a row is asked for its own when it comes, and they are forgotten where they were joined. */
const joinRows = <Piece extends Area>(rows: number, piecesOf: (row: number) => readonly Growing<Piece>[], alike: (above: Piece, below: Piece) => boolean): Piece[] => {
  const joined: Piece[] = [];
  let open: readonly Growing<Piece>[] = [];
  for (let row = 0; row < rows; row += 1) {
    const above = open;
    open = piecesOf(row).map((piece, index) => {
      const fits = (other: Piece | undefined): boolean => other !== undefined && other.column === piece.column && other.columns === piece.columns && other.row + other.rows === piece.row && alike(other, piece);
      // Rows of a table are alike: what lies above stands mostly at the same place.
      const found = fits(above[index]) ? above[index] : above.find(fits);
      if (!found) {
        joined.push(piece);
        return piece;
      }
      found.rows += 1;
      return found;
    });
  }
  return joined;
};

/** Returns for each style the first that looks the same but for the number format. */
const alikeStyles = (styles: SheetPlan['styles']): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  return new Map(
    Object.entries(styles).map(([key, style]) => {
      const look = JSON.stringify({ ...style, format: null });
      if (!first.has(look)) first.set(look, key);
      return [key, first.get(look)!];
    }),
  );
};

/** Returns neighbouring cells that look alike as one piece. */
const stylesOfRow = (cells: readonly PlanCell[], row: number, alike: ReadonlyMap<string, string>): Growing<StyledArea>[] => {
  const pieces: Growing<StyledArea>[] = [];
  for (const { column, span, style: key } of cells) {
    const style = alike.get(key)!;
    const last = pieces.at(-1);
    if (last && last.style === style && last.column + last.columns === column) last.columns += span;
    else pieces.push({ row, rows: 1, column, columns: span, style });
  }
  return pieces;
};

/** A rectangle of cells with one value. */
export interface ValuedArea<Value> extends Area {
  readonly value: Value;
}

/** Returns the value that most cells have, unless a common one is given, and the rectangles that differ from it; null where there is no cell. */
export const gatherAreas = <Value>(
  styled: readonly StyledArea[],
  valueOf: (style: string) => Value,
  given?: { readonly common: Value },
): { readonly common: Value; readonly others: readonly ValuedArea<Value>[] } | null => {
  const byKey = new Map<string, { readonly value: Value; cells: number }>();
  const lines: string[][] = [];
  for (const area of styled) {
    const value = valueOf(area.style);
    const key = JSON.stringify(value);
    const counted = byKey.get(key) ?? { value, cells: 0 };
    byKey.set(key, { value, cells: counted.cells + area.rows * area.columns });
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const line = (lines[row] ??= []);
      for (let column = area.column; column < area.column + area.columns; column += 1) line[column] = key;
    }
  }
  const most = [...byKey.values()].sort((left, right) => right.cells - left.cells)[0];
  if (!most) return null;
  const { common } = given ?? { common: most.value };
  const commonKey = JSON.stringify(common);
  const piecesOf = (row: number): readonly Growing<Area & { readonly key: string }>[] => {
    const found: Growing<Area & { readonly key: string }>[] = [];
    Array.from(lines[row] ?? [], (key, column) => {
      if (key === undefined || key === commonKey) return;
      const last = found.at(-1);
      if (last && last.key === key && last.column + last.columns === column) last.columns += 1;
      else found.push({ row, rows: 1, column, columns: 1, key });
    });
    return found;
  };
  const others = joinRows(lines.length, piecesOf, (above, below) => above.key === below.key).map(({ key, ...area }) => ({ ...area, value: byKey.get(key)!.value }));
  return { common, others };
};

/** Returns equal consecutive heights as one entry. */
export const gatherHeights = (heights: readonly number[]): RowHeights[] => {
  const gathered: (RowHeights & { rows: number })[] = [];
  heights.forEach((height, row) => {
    const last = gathered.at(-1);
    if (last?.height === height) last.rows += 1;
    else gathered.push({ row, rows: 1, height });
  });
  return gathered;
};

const inOrder = (cells: readonly PlanCell[]): readonly PlanCell[] => (cells.every(({ column }, index) => index === 0 || cells[index - 1]!.column <= column) ? cells : [...cells].sort((left, right) => left.column - right.column));

/** Returns each row with the cells that reach down into it from above. */
const withCovering = (rows: readonly (readonly PlanCell[])[]): readonly (readonly PlanCell[])[] => {
  const covering = new Map<number, PlanCell[]>();
  rows.forEach((cells, row) => {
    for (const cell of cells) for (let below = row + 1; below < Math.min(row + (cell.rows ?? 1), rows.length); below += 1) covering.set(below, [...(covering.get(below) ?? []), cell]);
  });
  return covering.size === 0 ? rows : rows.map((cells, row) => (covering.has(row) ? inOrder([...cells, ...covering.get(row)!]) : cells));
};

/** Returns the number formats of each row; neighbouring rows of equal formats, as those of a table are, have them together. */
const formatsOfRows = (rows: readonly (readonly PlanCell[])[], columns: number, styles: SheetPlan['styles']): readonly (readonly string[])[] => {
  let shared: readonly string[] = [];
  let line = Array<string>(columns).fill(general);
  return rows.map((cells) => {
    line.fill(general);
    for (const { column, span, value, formula, style } of cells) {
      const shown = formatOf(value === '' ? null : value, styles[style]!);
      line.fill(formula !== undefined && shown === '@' ? general : shown, column, column + span);
    }
    if (!line.every((format, column) => format === shared[column])) [shared, line] = [line, Array<string>(columns)];
    return shared;
  });
};

/** Returns the cells of a row that are merged within it. */
const mergesOfRow = (cells: readonly PlanCell[], row: number): readonly Growing<Area>[] => cells.flatMap(({ column, span, rows = 1 }) => (span > 1 && rows === 1 ? [{ row, rows, column, columns: span }] : []));

/** Returns the rectangle that a plan fills. */
export const planGrid = (plan: Pick<SheetPlan, 'name' | 'columns' | 'styles' | 'rows'>): PlanGrid => {
  const ordered = plan.rows.map(({ cells }) => inOrder(cells));
  const columns = ordered.reduce((most, cells) => Math.max(most, (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 1)), Math.max(plan.columns.length, 1));
  const links: CellLink[] = [];
  const formulas: CellFormula[] = [];
  const blocks: Area[] = [];
  const values = ordered.map((cells, row) => {
    const line = Array<string | number | null>(columns).fill(null);
    for (const { column, span, rows = 1, value, formula, style, link } of cells) {
      if (!plan.styles[style]) throw new Error(`the plan of ${plan.name} has no style ${style}`);
      line[column] = value === '' ? null : value;
      if (formula !== undefined) formulas.push({ row, column, formula });
      if (link !== null) links.push({ row, column, link });
      if (rows > 1) blocks.push({ row, rows, column, columns: span });
    }
    return line;
  });
  const alike = alikeStyles(plan.styles);
  const covered = withCovering(ordered);
  return {
    rows: ordered.length,
    columns,
    values,
    formats: formatsOfRows(covered, columns, plan.styles),
    styled: joinRows(covered.length, (row) => stylesOfRow(covered[row]!, row, alike), (above, below) => above.style === below.style),
    merged: joinRows(ordered.length, (row) => mergesOfRow(ordered[row]!, row), () => true),
    blocks,
    formulas,
    heights: gatherHeights(plan.rows.map(({ height }) => height)),
    links,
  };
};
