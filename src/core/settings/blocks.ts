import type { Facts } from '../model/facts';
import { ownSheets } from '../model/own-sheets';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { kindOfHeading } from '../recognise/heading-words';
import { ownWritten } from '../recognise/sources';
import { boundsOf, valueAt } from '../snapshot-questions';
import { overlapRefs, rangeRef, type CellRef } from '../units/address';
import { amountWords, draftColumns, previewTable, proposeTable, type TableDraft } from './propose-table';

/** Enough headings to know a table by. */
const headsShown = 4;

/** A rectangle that may be a table, with what stands first in its first row. */
export interface Block {
  readonly at: CellRef;
  readonly heads: readonly string[];
}

const textsIn = (sheet: SheetSnapshot, row: number): readonly string[] => (sheet.values[row - sheet.row] ?? []).map((value) => String(value ?? '').trim()).filter((text) => text !== '');

/** Returns the rectangles of a sheet that blank rows set apart, without the titles and units that stand alone above them. */
const blocksOfSheet = (sheet: SheetSnapshot): readonly Block[] => {
  const filled = boundsOf(sheet);
  if (filled === null) return [];
  const runs: { first: number; last: number }[] = [];
  for (let row = filled.row; row < filled.row + filled.rows; row += 1) {
    const run = runs.at(-1);
    if (textsIn(sheet, row).length === 0) continue;
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.flatMap(({ first, last }) => {
    let top = first;
    while (top < last && textsIn(sheet, top).length === 1) top += 1;
    const columns = Array.from({ length: filled.columns }, (_, index) => filled.column + index).filter((column) => Array.from({ length: last - top + 1 }, (_, index) => valueAt(sheet, top + index, column)).some((value) => value !== null));
    const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
    return last > top && right > left ? [{ at: rangeRef(sheet.name, top, left, last, right), heads: textsIn(sheet, top).slice(0, headsShown) }] : [];
  });
};

/** Returns what may be tables on the user's visible sheets and is none that is recognised. */
export const unreadBlocks = (snapshot: Snapshot, { tables }: Facts): readonly Block[] => {
  const forms = ownWritten(snapshot);
  const own = snapshot.sheets.filter(({ visible, name }) => visible && !ownSheets.has(name) && !forms.has(name));
  return own.flatMap(blocksOfSheet).filter(({ at }) => !tables.some(({ range }) => overlapRefs(range, at)));
};

/** A sheet of many blocks is a form or a text, and each block takes a look. */
const lookedAt = 8;
const offered = 3;

/** Returns how many columns of amounts a block has by its headings. */
const headedAmounts = (snapshot: Snapshot, draft: TableDraft): number =>
  draft.headingRows === 0 ? 0 : draftColumns(snapshot, draft).filter(({ header }, index) => { const word = draft.columns[index] ?? null; return word !== null && amountWords.has(word) && kindOfHeading(header, []) === word; }).length;

/** Returns the blocks that would be read as budget tables as they are, those with the most amounts first; where the headings of one speak of amounts, none whose headings do not. */
export const likelyLedgers = (snapshot: Snapshot, facts: Facts): readonly Block[] => {
  const read = unreadBlocks(snapshot, facts)
    .slice(0, lookedAt)
    .map((block) => ({ block, draft: proposeTable(snapshot, block.at, 'budget') }))
    .filter(({ draft }) => previewTable(snapshot, draft).problem === null)
    .map(({ block, draft }) => ({ block, amounts: headedAmounts(snapshot, draft) }));
  const headed = read.filter(({ amounts }) => amounts > 0);
  return (headed.length > 0 ? headed : read).sort((one, other) => other.amounts - one.amounts).slice(0, offered).map(({ block }) => block);
};
