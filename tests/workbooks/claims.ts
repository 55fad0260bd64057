import type { Facts } from '../../src/core/model/facts';
import { flows, measures } from '../../src/core/model/facts';
import { cellRef, parseRef, type CellRef } from '../../src/core/units/address';

/** One amount of the facts and the cells it is the sum of. */
export interface Claim {
  readonly fen: number;
  readonly at: readonly CellRef[];
}

/** Returns every amount that became a fact: of projects and their lines, confirmed by one further table, stated as sums and balances. */
export const claimsOf = (facts: Facts): readonly Claim[] => {
  const claims: Claim[] = [];
  const claim = (fen: number | null | undefined, at: readonly CellRef[] | undefined): void => {
    if (fen !== null && fen !== undefined && at !== undefined) claims.push({ fen, at });
  };
  for (const project of facts.projects) {
    for (const measure of measures) {
      claim(project[measure], project.at[measure]);
      claim(project[measure], project.confirmedAt?.[measure]);
      for (const line of project.lines) {
        claim(line[measure], line.at[measure]);
        claim(line[measure], line.confirmedAt?.[measure]);
      }
    }
  }
  for (const { columns } of facts.sums) for (const { stated, at } of columns) claim(stated, at);
  for (const row of facts.balances) for (const flow of flows) claim(row[flow], row.at[flow]);
  for (const measure of measures) claim(facts.total[measure], facts.total.at[measure]);
  return claims;
};

/** Returns the cells of a range. */
export const cellsOf = (range: CellRef): readonly CellRef[] => {
  const area = parseRef(range);
  if (area === null) return [];
  const [rows, columns] = [area.lastRow - area.row + 1, area.lastColumn - area.column + 1];
  return Array.from({ length: rows * columns }, (_, index) => cellRef(area.sheet, area.row + Math.floor(index / columns), area.column + (index % columns)));
};
