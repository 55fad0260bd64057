import type { Memory } from '../model/memory';
import type { SheetSnapshot } from '../model/snapshot';
import { align } from './align';
import { partIn } from './likeness';
import { pairChanged } from './pair-pieces';
import { isPlaceholder } from './sentences-of';
import { piecesInMemory, piecesOnSheet, rowKey, rowsInMemory, rowsOnSheet } from './sheet-rows';
import type { Piece, Row } from './sheet-rows';

/** Something that stands on the sheet: what was written, changed or not, or what a person added. */
export interface Standing {
  /** The id of the unit that it stands for; null for what a person added. */
  readonly id: string | null;
  /** The text; of rows of cells, their texts. */
  readonly text: string;
  /** The rows of the sheet in which it stands. */
  readonly rows: readonly Row[];
  readonly cells: boolean;
  /** Where its row came the last time, counted over the remembered rows; null for what a person added. */
  readonly was: number | null;
  /** True where it begins its row. */
  readonly first: boolean;
}

/** Of a sentence that was put into two, both must be found in the old one. */
const mostlyIn = 0.5;

/** Returns the unit for which each piece stands, once those between two pieces of one unit, and what was cut off from a changed sentence, are counted to it. */
const ownersOf = (here: readonly Piece[], owned: readonly (Piece | null)[]): readonly (string | null)[] => {
  const owners = owned.map((piece) => piece?.id ?? null);
  here.forEach(({ text, row, cells }, index) => {
    if (owners[index] !== null || cells || isPlaceholder(text)) return;
    const before = here[index - 1];
    const left = before?.row === row ? (owners[index - 1] ?? null) : null;
    if (left === null) return;
    let after = index + 1;
    while (here[after]?.row === row && owners[after] === null) after += 1;
    const old = owned[index - 1];
    if ((here[after]?.row === row && left === owners[after]) || (old && old.text !== before?.text && partIn(text, old.text) >= mostlyIn)) owners[index] = left;
  });
  return owners;
};

/** What stands on the sheet, top to bottom, and what was typed over. */
export interface Sheet {
  readonly standing: readonly Standing[];
  /** Units that have no sentence of their own since a person typed their row anew, each with the one whose sentence stands for it. */
  readonly over: ReadonlyMap<string, string>;
}

/** Returns what stands on the sheet. */
export const standingOn = (memory: Memory, sheet: SheetSnapshot): Sheet => {
  const [remembered, rows] = [rowsInMemory(memory), rowsOnSheet(sheet, memory.columns)];
  const equalRows = align(remembered.map(rowKey), rows.map(rowKey));
  const cut = remembered.map((row, index) => piecesInMemory(row, memory.rows[index]!));
  const copies = new Map<number, number>();
  equalRows.forEach((place, index) => place !== null && copies.set(place, index));
  const base = cut.flat();
  // A row that is as it was is cut as it was.
  const here = rows.flatMap((row, place) => {
    const copy = copies.get(place);
    return copy === undefined ? piecesOnSheet(row) : (cut[copy] ?? []).map((piece): Piece => ({ ...piece, row }));
  });
  const [toHere, toBase] = [Array<number | null>(base.length).fill(null), Array<number | null>(here.length).fill(null)];
  const firstOf = new Map<Row, number>();
  here.forEach(({ row }, index) => firstOf.has(row) || firstOf.set(row, index));
  let offset = 0;
  const open: number[] = [];
  base.forEach(({ row }, index) => {
    offset = row === base[index - 1]?.row ? offset + 1 : 0;
    const place = equalRows[row.index] ?? null;
    if (place === null) return open.push(index);
    const other = (firstOf.get(rows[place]!) ?? 0) + offset;
    [toHere[index], toBase[other]] = [other, index];
  });
  const openHere = here.flatMap((_, index) => (toBase[index] === null ? [index] : []));
  const keyOf = ({ cells, row, text }: Piece): string => (cells ? rowKey(row) : text);
  align(open.map((index) => keyOf(base[index]!)), openHere.map((index) => keyOf(here[index]!))).forEach((place, position) => {
    const [index, other] = [open[position] ?? 0, place === null ? null : (openHere[place] ?? null)];
    if (other !== null) [toHere[index], toBase[other]] = [other, index];
  });
  const typedOver = pairChanged(base, here, { toHere, toBase });

  const owners = ownersOf(here, toBase.map((place) => (place === null ? null : (base[place] ?? null))));
  const standing: { id: string | null; text: string; rows: Row[]; cells: boolean; was: number | null; first: boolean }[] = [];
  const seen = new Set<string>();
  let last: string | null = null;
  here.forEach(({ row, text, cells, first }, index) => {
    const owner = owners[index] ?? null;
    const group = standing.at(-1);
    // A sentence too long for a row goes on in the next; what a person added ends with its row.
    const goesOn = group !== undefined && owner === last && group.cells === cells && (owner !== null || (!first && !cells && !isPlaceholder(text) && !isPlaceholder(group.text)));
    last = owner;
    if (goesOn) {
      group.text += text;
      if (group.rows.at(-1) !== row) group.rows.push(row);
      return;
    }
    standing.push({ id: owner !== null && !seen.has(owner) ? owner : null, text, rows: [row], cells, was: base[toBase[index] ?? -1]?.row.index ?? null, first });
    if (owner !== null) seen.add(owner);
  });
  const over = [...memory.over, ...typedOver].filter(([id, by]) => !seen.has(id) && seen.has(by));
  return { standing, over: new Map(over) };
};
