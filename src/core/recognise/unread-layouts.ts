import type { UnreadLayout } from '../model/facts';
import { rangeRef } from '../units/address';
import { headingKey } from '../units/text';
import { money } from './ledger/columns';
import { periodsIn } from './ledger/periods';
import { amountSynonyms, ledgerSynonyms } from './ledger/synonyms';
import { findHeadings } from './find-table';
import { looksLikeAmount } from './read-cell';
import type { SheetView } from './sheet-view';

const words = new Set(money.flatMap((measure) => amountSynonyms[measure]));
/** One amount beside its word is a line of a form. */
const fewest = 2;

interface Line {
  readonly row: number;
  readonly column: number;
  readonly last: number;
}

/** Returns the rows that begin with a word for amounts and hold several: 全年预算数 | 120 | 60 | 20. */
const linesOf = (view: SheetView, isFree: (row: number) => boolean): readonly Line[] =>
  view.rowsHeaded((key) => words.has(key), view.firstRow, view.lastRow).flatMap((row) => {
    if (!isFree(row)) return [];
    for (let column = view.firstColumn; column < view.lastColumn; column += 1) {
      if (view.covered(row, column) || !words.has(headingKey(view.text(row, column)))) continue;
      const amounts = Array.from({ length: view.lastColumn - column }, (_, index) => column + 1 + index).filter((other) => looksLikeAmount(view.value(row, other)));
      return amounts.length >= fewest ? [{ row, column, last: amounts.at(-1) ?? column }] : [];
    }
    return [];
  });

/** Returns the tables on a sheet that are laid out in a way that is not read: projects side by side with their amounts below one another, months of projects without any budget. `isFree` tells the rows in which no table was found. */
export const unreadLayouts = (view: SheetView, isFree: (row: number) => boolean): readonly UnreadLayout[] => {
  const lines = linesOf(view, isFree);
  const found: UnreadLayout[] = [];
  for (let index = 0; index < lines.length; ) {
    const first = lines[index] as Line;
    let count = 1;
    while (lines[index + count]?.column === first.column && (lines[index + count]?.row ?? 0) - (lines[index + count - 1]?.row ?? 0) <= 2) count += 1;
    const own = lines.slice(index, index + count);
    index += count;
    if (own.length < fewest) continue;
    const top = first.row > view.firstRow && isFree(first.row - 1) && !view.blankRow(first.row - 1) ? first.row - 1 : first.row;
    found.push({ layout: 'transposed', sheet: view.name, at: [rangeRef(view.name, top, first.column, own.at(-1)?.row ?? first.row, Math.max(...own.map(({ last }) => last)))] });
  }
  for (const heading of findHeadings(view, ledgerSynonyms, (meanings) => meanings.has('name'))) {
    const periods = isFree(heading.row) ? periodsIn(view, heading) : null;
    const columns = periods?.columns.map(({ column }) => column) ?? [];
    if (columns.length > 0) found.push({ layout: 'months', sheet: view.name, at: [rangeRef(view.name, heading.row, Math.min(...columns), heading.row, Math.max(...columns))] });
  }
  return found;
};
