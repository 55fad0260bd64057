import type { Conservation } from '../model/evaluation';
import { flows, measures, type At, type Facts, type FundLine, type Measure } from '../model/facts';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { isDateFormat, readAmount } from '../recognise/read-cell';
import { columnLetters, parseRef, quoteSheet, type CellRef } from '../units/address';
import type { Fen } from '../units/money';

/** What has become of a cell: it is an amount of a project or the total; it was left out; a sum or a balance states it, which is checked. A fact that is left out is a fault of the program. */
const [used, left, stated] = [1, 2, 4] as const;

/** The cells of all tables that hold an amount, by reference, each with its place in the lists. */
interface AmountCells {
  readonly places: ReadonlyMap<CellRef, number>;
  readonly refs: readonly CellRef[];
  readonly fen: readonly Fen[];
  readonly tables: readonly number[];
}

/** Returns every cell that holds an amount, read anew from the workbook. */
const amountCells = ({ sheets }: Snapshot, { tables }: Facts): AmountCells => {
  const [places, refs, fen, owners]: [Map<CellRef, number>, CellRef[], Fen[], number[]] = [new Map(), [], [], []];
  const named = new Map(sheets.map((sheet): [string, SheetSnapshot] => [sheet.name, sheet]));
  tables.forEach(({ amounts = [] }, table) => {
    for (const { at, unit } of amounts) {
      const area = parseRef(at);
      const sheet = area && named.get(area.sheet);
      if (!area || !sheet) continue;
      for (let column = area.column; column <= area.lastColumn; column += 1) {
        const start = `${quoteSheet(sheet.name)}!${columnLetters(column)}`;
        for (let row = area.row; row <= area.lastRow; row += 1) {
          const value = sheet.values[row - sheet.row]?.[column - sheet.column] ?? null;
          if (value === null || (typeof value === 'number' && isDateFormat(sheet.formats[row - sheet.row]?.[column - sheet.column] ?? ''))) continue;
          const amount = readAmount(value, unit).fen;
          const ref = `${start}${row + 1}`;
          if (amount === null || places.has(ref)) continue;
          places.set(ref, refs.length);
          refs.push(ref);
          fen.push(amount);
          owners.push(table);
        }
      }
    }
  });
  return { places, refs, fen, tables: owners };
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

/** Calls for each cell of a range that is among those known. */
const eachKnown = (ref: CellRef, places: ReadonlyMap<CellRef, number>, call: (place: number) => void): void => {
  const own = places.get(ref);
  if (own !== undefined) call(own);
  const area = ref.includes(':') ? parseRef(ref) : null;
  if (area === null) return;
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const start = `${quoteSheet(area.sheet)}!${columnLetters(column)}`;
    for (let row = area.row; row <= area.lastRow; row += 1) {
      const place = places.get(`${start}${row + 1}`);
      if (place !== undefined) call(place);
    }
  }
};

/**
 * Returns what became of the amounts of each table: Σ of those that were read = Σ of those that are facts + Σ of those that were left
 * out. The cells are read anew, without what recognised them; a fact must be the sum of its cells, and each cell is one or the other.
 */
export const account = (snapshot: Snapshot, facts: Facts): readonly Conservation[] => {
  const { places, refs, fen, tables } = amountCells(snapshot, facts);
  const fate = new Uint8Array(refs.length);
  const differing = new Set<number>();
  const owners = new Int32Array(refs.length).fill(-1);
  const twice = new Set<number>();
  claimAll(facts, (as, amount, at, owner = -1) => {
    if (amount === null || amount === undefined || at === undefined) return;
    let [sum, isKnown, isSame] = [0, at.length > 0, true];
    for (const ref of at) {
      const place = places.get(ref);
      const own = place === undefined ? undefined : fen[place];
      if (place === undefined || own === undefined) {
        isKnown = false;
        continue;
      }
      fate[place] = (fate[place] ?? 0) | as;
      // No cell counts for two projects.
      if (owner >= 0 && (owners[place] ?? -1) >= 0 && owners[place] !== owner) twice.add(place);
      if (owner >= 0) owners[place] = owner;
      sum += own;
      isSame &&= own === amount;
    }
    // Several cells may state one amount each: 结余 in two columns of its row.
    if (isKnown && sum !== amount && !isSame) for (const ref of at) differing.add(places.get(ref) ?? -1);
  });
  const reasons = new Map<number, string>();
  for (const { at, why } of facts.leftOut) {
    for (const ref of at) {
      eachKnown(ref, places, (place) => {
        fate[place] = (fate[place] ?? 0) | left;
        if (!reasons.has(place)) reasons.set(place, why);
      });
    }
  }
  const own = facts.tables.map(({ id }) => ({ table: id, read: { cells: 0, fen: 0 }, used: { cells: 0, fen: 0 }, leftOut: { cells: 0, fen: 0 }, left: [] as { at: CellRef; fen: Fen; why: string }[], open: [] as CellRef[], differing: [] as CellRef[] }));
  refs.forEach((at, place) => {
    const entry = own[tables[place] ?? -1];
    const amount = fen[place] ?? 0;
    if (!entry) return;
    const add = (sum: { cells: number; fen: Fen }): void => void ([sum.cells, sum.fen] = [sum.cells + 1, sum.fen + amount]);
    add(entry.read);
    if (differing.has(place) || twice.has(place)) entry.differing.push(at);
    const became = fate[place] ?? 0;
    if ((became & left) !== 0 && (became & used) === 0) {
      add(entry.leftOut);
      entry.left.push({ at, fen: amount, why: reasons.get(place) ?? '' });
    } else if (became !== 0 && (became & left) === 0) add(entry.used);
    else entry.open.push(at);
  });
  return own.filter((_, table) => (facts.tables[table]?.amounts ?? []).length > 0);
};
