import type { Conservation } from '../model/evaluation';
import { flows, measures, type At, type Facts, type FundLine, type Measure } from '../model/facts';
import type { Snapshot } from '../model/snapshot';
import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';
import { amountGrids, eachIn, finderIn, refAt, type AmountGrid } from './amount-grids';

/** What has become of a cell: it is an amount of a project or the total; it was left out; a sum or a balance states it, which is checked. A fact that is left out is a fault of the program. */
const [used, left, stated] = [1, 2, 4] as const;

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

/** Returns what marks the cells of an amount, and those that do not come to it. */
const markingIn = (grids: readonly AmountGrid[]): Claim => {
  const find = finderIn(grids);
  return (as, amount, at, owner = -1) => {
    if (amount === null || amount === undefined || at === undefined) return;
    const cells = at.map(find);
    let [sum, isSame] = [0, true];
    for (const cell of cells) {
      if (!cell) continue;
      const { grid: { fate, fen, owner: owners, differing }, place } = cell;
      const own = fen[place] ?? 0;
      fate[place] = (fate[place] ?? 0) | as;
      // No cell counts for two projects.
      if (owner >= 0 && (owners[place] ?? -1) >= 0 && owners[place] !== owner) differing.add(place);
      if (owner >= 0) owners[place] = owner;
      sum += own;
      isSame &&= own === amount;
    }
    // Several cells may state one amount each: 结余 in two columns of its row.
    if (cells.length === 0 || cells.includes(null) || sum === amount || isSame) return;
    for (const cell of cells) cell?.grid.differing.add(cell.place);
  };
};

/** Marks the cells that were left out, each with the first reason given. */
const markLeft = (grids: readonly AmountGrid[], leftOut: Facts['leftOut']): void => {
  for (const { at, why } of leftOut) {
    for (const ref of at) {
      eachIn(ref, grids, (grid, place) => {
        grid.fate[place] = (grid.fate[place] ?? 0) | left;
        if (!grid.reasons.has(place)) grid.reasons.set(place, why);
      });
    }
  }
};

/** Returns for each table what its cells were marked as. */
const tallied = (grids: readonly AmountGrid[], tables: Facts['tables']): readonly Conservation[] => {
  const own = tables.map(({ id }) => ({ table: id, read: { cells: 0, fen: 0 }, used: { cells: 0, fen: 0 }, leftOut: { cells: 0, fen: 0 }, left: [] as { at: CellRef; fen: Fen; why: string }[], open: [] as CellRef[], differing: [] as CellRef[] }));
  for (const grid of grids) {
    grid.table.forEach((index, place) => {
      const entry = own[index];
      if (!entry) return;
      const amount = grid.fen[place] ?? 0;
      const add = (sum: { cells: number; fen: Fen }): void => void ([sum.cells, sum.fen] = [sum.cells + 1, sum.fen + amount]);
      add(entry.read);
      if (grid.differing.has(place)) entry.differing.push(refAt(grid, place));
      const became = grid.fate[place] ?? 0;
      if ((became & left) !== 0 && (became & used) === 0) {
        add(entry.leftOut);
        entry.left.push({ at: refAt(grid, place), fen: amount, why: grid.reasons.get(place) ?? '' });
      } else if (became !== 0 && (became & left) === 0) add(entry.used);
      else entry.open.push(refAt(grid, place));
    });
  }
  return own;
};

/**
 * Returns what became of the amounts of each table: Σ of those that were read = Σ of those that are facts + Σ of those that were left
 * out. The cells are read anew, without what recognised them; a fact must be the sum of its cells, and each cell is one or the other.
 */
export const account = (snapshot: Snapshot, facts: Facts): readonly Conservation[] => {
  const grids = amountGrids(snapshot, facts);
  if (grids.length === 0) return [];
  claimAll(facts, markingIn(grids));
  markLeft(grids, facts.leftOut);
  return tallied(grids, facts.tables).filter((_, table) => (facts.tables[table]?.amounts ?? []).length > 0);
};
