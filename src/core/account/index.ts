import type { Conservation } from '../model/evaluation';
import { flows, measures, type At, type Facts, type FundLine, type Measure } from '../model/facts';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { isDateFormat, readAmount } from '../recognise/read-cell';
import { columnLetters, parseRef, quoteSheet, type CellRef } from '../units/address';
import type { Fen } from '../units/money';

/** What has become of a cell: it is an amount of a project or the total; it was left out; a sum or a balance states it, which is checked. A fact that is left out is a fault of the program. */
const [used, left, stated] = [1, 2, 4] as const;

/** A sheet with amounts: for each of its cells the amount, the table, and what has become of it. */
interface AmountGrid {
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
  readonly fate: Uint8Array;
  /** The project that counts it as its own; −1 for none. */
  readonly owner: Int32Array;
  readonly differing: Set<number>;
  /** Why what stands at a place was left out. */
  readonly reasons: Map<number, string>;
}

/** Returns the sheets with amounts, every cell that holds one read anew from the workbook. */
const amountGrids = ({ sheets }: Snapshot, { tables }: Facts): readonly AmountGrid[] => {
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
    for (const { at, unit } of amounts) {
      const area = parseRef(at);
      const sheet = area && sheets.find(({ name }) => name === area.sheet);
      if (!area || !sheet) continue;
      const grid = gridOf(sheet);
      for (let row = Math.max(area.row, sheet.row); row <= Math.min(area.lastRow, sheet.row + grid.height - 1); row += 1) {
        for (let column = Math.max(area.column, sheet.column); column <= Math.min(area.lastColumn, sheet.column + grid.width - 1); column += 1) {
          const value = sheet.values[row - sheet.row]?.[column - sheet.column] ?? null;
          if (value === null || (typeof value === 'number' && isDateFormat(sheet.formats[row - sheet.row]?.[column - sheet.column] ?? ''))) continue;
          const amount = readAmount(value, unit).fen;
          const place = (row - sheet.row) * grid.width + column - sheet.column;
          if (amount === null || grid.table[place] !== -1) continue;
          grid.fen[place] = amount;
          grid.table[place] = table;
        }
      }
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

/** `owner` is the project whose own amount it is; −1 for what is summed, split or confirmed. */
type Claim = (as: typeof used | typeof stated, amount: Fen | null | undefined, at: readonly CellRef[] | undefined, owner?: number) => void;

/** Tells every amount of the facts with the cells that it rests on. */
const claimAll = ({ projects, sums, balances, total }: Facts, claim: Claim): void => {
  const ofAmounts = (row: Pick<FundLine, Measure> & { readonly at: At<Measure>; readonly confirmedAt?: At<Measure> }, owner = -1): void => {
    for (const measure of measures) {
      claim(used, row[measure], row.at[measure], owner);
      claim(used, row[measure], row.confirmedAt?.[measure]);
    }
  };
  projects.forEach((project, owner) => {
    ofAmounts(project, owner);
    for (const line of [...project.lines, ...(project.sources ?? [])]) ofAmounts(line);
  });
  for (const { columns } of sums) for (const { stated: amount, at } of columns) claim(stated, amount, at);
  for (const row of balances) for (const flow of flows) claim(stated, row[flow], row.at[flow]);
  ofAmounts(total);
};

/** Calls for each cell of a range that holds an amount. */
const eachIn = (ref: CellRef, grids: readonly AmountGrid[], call: (grid: AmountGrid, place: number) => void): void => {
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
  for (let row = Math.max(area.row, grid.row); row <= Math.min(area.lastRow, grid.row + grid.height - 1); row += 1) {
    for (let column = Math.max(area.column, grid.column); column <= Math.min(area.lastColumn, grid.column + grid.width - 1); column += 1) {
      const place = (row - grid.row) * grid.width + column - grid.column;
      if (grid.table[place] !== -1) call(grid, place);
    }
  }
};

/**
 * Returns what became of the amounts of each table: Σ of those that were read = Σ of those that are facts + Σ of those that were left
 * out. The cells are read anew, without what recognised them; a fact must be the sum of its cells, and each cell is one or the other.
 */
export const account = (snapshot: Snapshot, facts: Facts): readonly Conservation[] => {
  const grids = amountGrids(snapshot, facts);
  if (grids.length === 0) return [];
  let near = grids[0] as AmountGrid;
  const find = (ref: CellRef): number => {
    const place = placeOf(ref, near);
    if (place >= 0 || grids.length === 1) return place;
    for (const grid of grids) {
      const other = grid === near ? -1 : placeOf(ref, grid);
      if (other < 0) continue;
      near = grid;
      return other;
    }
    return -1;
  };
  claimAll(facts, (as, amount, at, owner = -1) => {
    if (amount === null || amount === undefined || at === undefined) return;
    let [sum, isKnown, isSame] = [0, at.length > 0, true];
    for (const ref of at) {
      const place = find(ref);
      if (place < 0) {
        isKnown = false;
        continue;
      }
      const { fate, fen, owner: owners, differing } = near;
      const own = fen[place] ?? 0;
      fate[place] = (fate[place] ?? 0) | as;
      // No cell counts for two projects.
      if (owner >= 0 && (owners[place] ?? -1) >= 0 && owners[place] !== owner) differing.add(place);
      if (owner >= 0) owners[place] = owner;
      sum += own;
      isSame &&= own === amount;
    }
    // Several cells may state one amount each: 结余 in two columns of its row.
    if (isKnown && sum !== amount && !isSame) {
      for (const ref of at) {
        const place = find(ref);
        near.differing.add(place);
      }
    }
  });
  for (const { at, why } of facts.leftOut) {
    for (const ref of at) {
      eachIn(ref, grids, (grid, place) => {
        grid.fate[place] = (grid.fate[place] ?? 0) | left;
        if (!grid.reasons.has(place)) grid.reasons.set(place, why);
      });
    }
  }
  const own = facts.tables.map(({ id }) => ({ table: id, read: { cells: 0, fen: 0 }, used: { cells: 0, fen: 0 }, leftOut: { cells: 0, fen: 0 }, left: [] as { at: CellRef; fen: Fen; why: string }[], open: [] as CellRef[], differing: [] as CellRef[] }));
  for (const grid of grids) {
    const { start, row, column, width, fen, table, fate, differing, reasons } = grid;
    const refOf = (place: number): CellRef => `${start}${columnLetters(column + (place % width))}${row + Math.floor(place / width) + 1}`;
    table.forEach((index, place) => {
      const entry = own[index];
      if (!entry) return;
      const amount = fen[place] ?? 0;
      const add = (sum: { cells: number; fen: Fen }): void => void ([sum.cells, sum.fen] = [sum.cells + 1, sum.fen + amount]);
      add(entry.read);
      if (differing.has(place)) entry.differing.push(refOf(place));
      const became = fate[place] ?? 0;
      if ((became & left) !== 0 && (became & used) === 0) {
        add(entry.leftOut);
        entry.left.push({ at: refOf(place), fen: amount, why: reasons.get(place) ?? '' });
      } else if (became !== 0 && (became & left) === 0) add(entry.used);
      else entry.open.push(refOf(place));
    });
  }
  return own.filter((_, table) => (facts.tables[table]?.amounts ?? []).length > 0);
};
