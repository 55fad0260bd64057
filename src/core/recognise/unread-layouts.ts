import type { UnreadLayout } from '../model/facts';
import { rangeRef } from '../units/address';
import { headingKey } from '../units/text';
import { holdsMoney, money } from './ledger/columns';
import { isEntryWord, listsEntries } from './ledger/other-lists';
import { periodsIn } from './ledger/periods';
import { amountSynonyms, ledgerSynonyms } from './ledger/synonyms';
import { findHeadings } from './find-table';
import { looksLikeAmount } from './read-cell';
import type { SheetView } from './sheet-view';

const projectNames = new Set(ledgerSynonyms.name);
const words = new Set(money.flatMap((measure) => amountSynonyms[measure]));
/** One amount beside its word is a line of a form. */
const fewest = 2;

interface Line {
  readonly row: number;
  readonly column: number;
  readonly last: number;
}

/** How far below the name of its project an amount of a card may stand. */
const cardReach = 12;
/** Returns true where the name of one project stands above, its label in the same column: a card. */
const isCard = (view: SheetView, row: number, column: number): boolean => Array.from({ length: cardReach }, (_, index) => row - 1 - index).some((above) => above >= view.firstRow && projectNames.has(headingKey(view.text(above, column))));

/** Returns the rows that begin with a word for amounts and hold several, or one below the name of its project: 全年预算数 | 120 | 60 | 20. */
const linesOf = (view: SheetView, isFree: (row: number) => boolean): readonly Line[] =>
  view.rowsHeaded((key) => words.has(key), view.firstRow, view.lastRow).flatMap((row) => {
    if (!isFree(row)) return [];
    for (let column = view.firstColumn; column < view.lastColumn; column += 1) {
      if (view.covered(row, column) || !words.has(headingKey(view.text(row, column)))) continue;
      const amounts = Array.from({ length: view.lastColumn - column }, (_, index) => column + 1 + index).filter((other) => looksLikeAmount(view.value(row, other)));
      return amounts.length >= fewest || (amounts.length === 1 && isCard(view, row, column)) ? [{ row, column, last: amounts.at(-1) ?? column }] : [];
    }
    return [];
  });

/** A row of headings has at least so many. */
const fewestHeadings = 3;
/** The first row of data stands at most so many rows below its heading. */
const near = 3;

/** Returns the texts of a row, each with its column, where they can be headings: short, and no amounts. */
const headingsAt = (view: SheetView, row: number): readonly { readonly column: number; readonly text: string }[] =>
  Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.firstColumn + index).flatMap((column) => {
    const text = view.covered(row, column) ? '' : view.text(row, column).replace(/\s+/g, '');
    return text === '' || text.length > 24 || looksLikeAmount(view.value(row, column)) ? [] : [{ column, text }];
  });

/** Returns true where a row has both a text and an amount. */
const holdsData = (view: SheetView, row: number): boolean => row <= view.lastRow && headingsAt(view, row).length > 0 && Array.from({ length: view.lastColumn - view.firstColumn + 1 }).some((_, index) => looksLikeAmount(view.value(row, view.firstColumn + index)));

/** Returns the lists of entries on a sheet that name projects: vouchers, contracts, payments with their balance. */
export const unreadEntries = (view: SheetView, isFree: (row: number) => boolean): readonly UnreadLayout[] => {
  const heading = findHeadings(view, ledgerSynonyms, (meanings) => meanings.has('name')).find(({ row }) => isFree(row) && holdsData(view, row + 1));
  const telling = heading && listsEntries(heading) ? [...heading.columns, ...heading.unknown].filter(({ header }) => isEntryWord(header)) : [];
  return heading === undefined || telling.length === 0 ? [] : [{ layout: 'entries', sheet: view.name, at: [rangeRef(view.name, heading.row, Math.min(...telling.map(({ column }) => column)), heading.row, Math.max(...telling.map(({ column }) => column)))], headers: telling.map(({ header }) => header) }];
};

/** Returns the row of a sheet that looks most like the heading of a table of projects or amounts, with what it lacks; nothing where none does. */
export const unreadHeading = (view: SheetView): readonly UnreadLayout[] => {
  for (let row = view.firstRow; row < view.lastRow; row += 1) {
    const headings = headingsAt(view, row);
    if (headings.length < fewestHeadings || !Array.from({ length: near }, (_, index) => row + 1 + index).some((below) => holdsData(view, below))) continue;
    const amounts = headings.filter(({ text }) => holdsMoney({ header: text }));
    const isNamed = headings.some(({ text }) => projectNames.has(headingKey(text)));
    if (amounts.length === 0 && !isNamed) continue;
    const columns = headings.map(({ column }) => column);
    return [{ layout: isNamed ? 'amountless' : 'nameless', sheet: view.name, at: [rangeRef(view.name, row, Math.min(...columns), row, Math.max(...columns))], headers: headings.slice(0, 4).map(({ text }) => text) }];
  }
  return [];
};

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
