import type { NamedRange } from '../core/model/snapshot';
import type { CellRef } from '../core/units/address';
import { columnLetters, parseRef, rangeRef } from '../core/units/address';

const lastColumn = columnLetters(16_383);
const lastRow = 1_048_576;

/** Returns the range that a name's formula stands for; null where it is none, or several. */
export const refOfFormula = (formula: string): CellRef | null => {
  // A sheet's name may hold a dollar sign: only what follows the last exclamation mark is an address.
  const split = formula.lastIndexOf('!') + 1;
  const sheet = formula.slice(0, split).trim().replace(/^=/, '');
  const cells = formula
    .slice(split)
    .trim()
    .replaceAll('$', '')
    .replace(/^([A-Z]{1,3}):([A-Z]{1,3})$/, `$11:$2${lastRow}`)
    .replace(/^(\d+):(\d+)$/, `A$1:${lastColumn}$2`);
  const location = parseRef(sheet + cells);
  return location && rangeRef(location.sheet, location.row, location.column, location.lastRow, location.lastColumn);
};

/** Returns the formula of a name that stands for the range: `='表 1'!$A$1:$B$2`. */
export const formulaOfRef = (ref: CellRef): string => {
  const split = ref.lastIndexOf('!') + 1;
  return `=${ref.slice(0, split)}${ref.slice(split).replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
};

/** Returns names and tables in the order of their names, so that no host's own order is seen. */
export const inNameOrder = (names: readonly NamedRange[]): NamedRange[] => [...names].sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));

/** Tells whether two names are the same to Excel, which takes no notice of their case. */
export const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
