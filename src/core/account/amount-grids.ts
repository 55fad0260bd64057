import type { Facts } from '../model/facts';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { isDateFormat, readAmount } from '../recognise/read-cell';
import { columnLetters, parseRef, quoteSheet, type CellRef, type Location } from '../units/address';

/** A sheet with amounts: for each of its cells the amount, the table, and what has become of it, row by row. */
export interface AmountGrid {
  readonly name: string;
  /** What its references begin with. */
  readonly start: string;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly fen: Float64Array;
  /** Place among the tables; −1 for a cell that holds no amount of any. */
  readonly table: Int32Array;
  /** What has become of it, as `account` says it. */
  readonly fate: Uint8Array;
  /** The project that counts it as its own; −1 for none. */
  readonly owner: Int32Array;
  /** Places of cells that do not add up to the fact that names them, or that two projects count. */
  readonly differing: Set<number>;
  /** Why what stands at a place was left out. */
  readonly reasons: Map<number, string>;
}

/** Calls for each place of a sheet that an area covers, with its row and column among the cells that were read. */
const eachPlace = (area: Location, grid: AmountGrid, call: (place: number, row: number, column: number) => void): void => {
  const [lastRow, lastColumn] = [Math.min(area.lastRow - grid.row, grid.height - 1), Math.min(area.lastColumn - grid.column, grid.width - 1)];
  for (let row = Math.max(area.row - grid.row, 0); row <= lastRow; row += 1) for (let column = Math.max(area.column - grid.column, 0); column <= lastColumn; column += 1) call(row * grid.width + column, row, column);
};

/** Returns the sheets with amounts, every cell that holds one read anew from the workbook. */
export const amountGrids = ({ sheets }: Snapshot, { tables }: Facts): readonly AmountGrid[] => {
  const grids = new Map<string, AmountGrid>();
  const gridOf = ({ name, row, column, values }: SheetSnapshot): AmountGrid => {
    const known = grids.get(name);
    if (known) return known;
    const width = values.reduce((most, cells) => Math.max(most, cells.length), 0);
    const size = width * values.length;
    const grid: AmountGrid = { name, start: `${quoteSheet(name)}!`, row, column, width, height: values.length, fen: new Float64Array(size), table: new Int32Array(size).fill(-1), fate: new Uint8Array(size), owner: new Int32Array(size).fill(-1), differing: new Set(), reasons: new Map() };
    grids.set(name, grid);
    return grid;
  };
  tables.forEach(({ amounts = [] }, table) => {
    for (const { at, unit, negated } of amounts) {
      const area = parseRef(at);
      const sheet = area && sheets.find(({ name }) => name === area.sheet);
      if (!area || !sheet) continue;
      const grid = gridOf(sheet);
      eachPlace(area, grid, (place, row, column) => {
        const value = sheet.values[row]?.[column] ?? null;
        if (value === null || (typeof value === 'number' && isDateFormat(sheet.formats[row]?.[column] ?? ''))) return;
        const amount = readAmount(value, unit).fen;
        if (amount === null || grid.table[place] !== -1) return;
        grid.fen[place] = negated ? -amount : amount;
        grid.table[place] = table;
      });
    }
  });
  return [...grids.values()];
};

const [letterA, digit0] = ['A'.charCodeAt(0), '0'.charCodeAt(0)];

/** Returns the place of a cell on a sheet by its reference, −1 where it is no single cell there that holds an amount. Facts have very many. */
const placeOf = (ref: CellRef, { start, row, column, width, height, table }: AmountGrid): number => {
  if (!ref.startsWith(start)) return -1;
  let [letters, digits, index] = [0, 0, start.length];
  for (; index < ref.length; index += 1) {
    const code = ref.charCodeAt(index) - letterA;
    if (code < 0 || code > 25) break;
    letters = letters * 26 + code + 1;
  }
  for (; index < ref.length; index += 1) {
    const code = ref.charCodeAt(index) - digit0;
    if (code < 0 || code > 9) return -1;
    digits = digits * 10 + code;
  }
  const [down, right] = [digits - 1 - row, letters - 1 - column];
  if (down < 0 || right < 0 || down >= height || right >= width) return -1;
  const place = down * width + right;
  return table[place] === -1 ? -1 : place;
};

/** Calls for each cell of a range that holds an amount. */
export const eachIn = (ref: CellRef, grids: readonly AmountGrid[], call: (grid: AmountGrid, place: number) => void): void => {
  if (!ref.includes(':')) {
    for (const grid of grids) {
      const place = placeOf(ref, grid);
      if (place >= 0) return call(grid, place);
    }
    return;
  }
  const area = parseRef(ref);
  const grid = area && grids.find(({ name }) => name === area.sheet);
  if (!area || !grid) return;
  eachPlace(area, grid, (place) => {
    if (grid.table[place] !== -1) call(grid, place);
  });
};

/** Returns the reference of a place. */
export const refAt = ({ start, row, column, width }: AmountGrid, place: number): CellRef => `${start}${columnLetters(column + (place % width))}${row + Math.floor(place / width) + 1}`;

/** A cell with an amount. */
export interface AmountCell {
  readonly grid: AmountGrid;
  readonly place: number;
}

/** Returns what finds the cell of a reference, null where it is no single cell that holds an amount. The sheet where the last one stood is asked first. */
export const finderIn = (grids: readonly AmountGrid[]): ((ref: CellRef) => AmountCell | null) => {
  let near = grids[0];
  return (ref) => {
    const place = near === undefined ? -1 : placeOf(ref, near);
    if (near !== undefined && place >= 0) return { grid: near, place };
    for (const grid of grids) {
      const other = grid === near ? -1 : placeOf(ref, grid);
      if (other < 0) continue;
      near = grid;
      return { grid, place: other };
    }
    return null;
  };
};
