import type { Project, TableInfo } from '../model/facts';
import type { Choice, NamePair } from '../model/settings';
import { parseRef, type CellRef } from '../units/address';
import { nameKey } from '../units/text';

/** Returns true where a cell of a heading is the one that a person pointed at: where headings have two rows, the lower cell of a merge counts as the whole. */
const heads = (at: readonly CellRef[], ref: CellRef, { range }: TableInfo): boolean => {
  const [own, cell, table] = [parseRef(ref), parseRef(at[0] ?? ''), parseRef(range)];
  if (own === null || cell === null || table === null || own.sheet !== cell.sheet || own.column !== cell.column) return false;
  return cell.row === own.row || (cell.row < own.row && own.row <= table.row);
};

const isUsed = (choice: Choice, tables: readonly TableInfo[]): boolean => {
  switch (choice.kind) {
    case 'column':
      return tables.some((table) => [...table.columns, ...(table.others ?? [])].some(({ chosen, at }) => chosen === true && heads(at, choice.ref, table)));
    case 'unit':
      return tables.some(({ unit }) => unit?.from === 'chosen' && unit.at.includes(choice.ref));
    case 'table':
      return tables.some(({ declared }) => declared?.range === choice.ref);
    case 'row':
      // What does not count is out, wherever it stands.
      return choice.value === 'exclude' || tables.some(({ included = [], sheet }) => included.some((at) => sheet === parseRef(choice.ref)?.sheet && parseRef(at)?.row === parseRef(choice.ref)?.row));
  }
};

/** Returns the pairs of names of which one, or both, are no project's any more, with that name. */
export const unusedPairs = (pairs: readonly NamePair[], projects: readonly Project[]): readonly { readonly pair: NamePair; readonly gone: string }[] => {
  if (pairs.length === 0) return [];
  const known = new Set(projects.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]).map(nameKey));
  return pairs.flatMap((pair) => {
    const gone = [pair.name, pair.other].find((name) => !known.has(nameKey(name)));
    return gone === undefined ? [] : [{ pair, gone }];
  });
};

/** Returns what a person said of cells in which no table was found that it could be said of. */
export const unusedChoices = (choices: readonly Choice[], tables: readonly TableInfo[]): readonly Choice[] => choices.filter((choice) => !isUsed(choice, tables));
