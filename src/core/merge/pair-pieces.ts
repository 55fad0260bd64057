import { alike, likeness, likest } from './likeness';
import { sameValue, valuesOf } from './sheet-rows';
import type { Piece } from './sheet-rows';

/** More than this together are not compared each with each. */
const mostPairs = 20_000;
/** What was both changed and moved must be this much alike to be known again. */
const surelyAlike = 0.6;

type Place = number | null;

/** What is paired so far: of each remembered piece the one on the sheet, and the other way round. */
interface Pairs {
  readonly toHere: Place[];
  readonly toBase: Place[];
}

/** A text may have been put over a row of a table; several cells never stand for a sentence, nor for a row with which they have nothing in common. */
const mayStandFor = (old: Piece, now: Piece): boolean => {
  if (!now.cells) return true;
  if (!old.cells) return false;
  const mine = valuesOf(now.row.cells);
  return old.row.cells.some(([column, value]) => sameValue(mine.get(column) ?? null, value)) || likeness(old.text, now.text) >= alike;
};

/** Returns the open pieces in a row next to one, in their order; `within` says how far. */
const openBeside = (places: readonly Place[], from: number, step: 1 | -1, within: (index: number) => boolean): readonly number[] => {
  const run: number[] = [];
  for (let next = from + step; next >= 0 && next < places.length && places[next] === null && within(next); next += step) run.push(next);
  return step === 1 ? run : run.reverse();
};

/**
 * Pairs each open piece on the sheet with the remembered one that stood in its place, changed, or moved and changed. What is equal is
 * paired already. Returns what was written over: of a row that was typed anew, each unit without a sentence of its own, and the one that stands for it.
 */
export const pairChanged = (base: readonly Piece[], here: readonly Piece[], { toHere, toBase }: Pairs): ReadonlyMap<string, string> => {
  const over = new Map<string, string>();
  const pair = (index: number, other: number): void => {
    toHere[index] = other;
    toBase[other] = index;
  };
  const pairRuns = (old: readonly number[], run: readonly number[]): void => {
    const now = run.filter((other) => toBase[other] === null);
    if (old.length === 0 || now.length === 0 || old.length * now.length > mostPairs) return;
    // As many as before are the same ones, changed; otherwise each old one is the new one most like it.
    const sameOnes = old.length === now.length && old.every((index, position) => base[index]?.cells === here[now[position] ?? 0]?.cells && mayStandFor(base[index]!, here[now[position] ?? 0]!));
    if (sameOnes) return old.forEach((index, position) => pair(index, now[position] ?? 0));
    likest(old.map((index) => base[index]?.text ?? ''), now.map((other) => here[other]?.text ?? '')).forEach((place, position) => {
      const [index, other] = [old[position] ?? 0, place === null ? null : (now[place] ?? null)];
      if (other !== null && mayStandFor(base[index]!, here[other]!)) pair(index, other);
    });
  };
  /** Pairs a run of open pieces with what is open behind its neighbour, then with what is open before the next. */
  const pairBetween = (run: readonly number[], left: Place | undefined, right: Place | undefined, sameRow: boolean): void => {
    const reach = (from: number) => (index: number): boolean => !sameRow || base[index]?.row === base[from]?.row;
    if (left != null) pairRuns(openBeside(toHere, left, 1, reach(left)), run);
    if (right != null) pairRuns(openBeside(toHere, right, -1, reach(right)), run);
  };
  /** Sees to rows of text that were typed anew. */
  const typedOver = (old: readonly number[], now: readonly number[]): void => {
    const [first, other] = [old.find((index) => toHere[index] === null), now.find((own) => toBase[own] === null)];
    if (first !== undefined && other !== undefined && old.every((index) => toHere[index] === null) && old.every((index) => base[index]?.row === base[first]?.row)) pair(first, other);
    for (const index of old) {
      if (toHere[index] !== null) continue;
      const sameRow = old.filter((one) => toHere[one] !== null && base[one]?.row === base[index]?.row);
      const by = sameRow.filter((one) => one < index).at(-1) ?? sameRow[0];
      const [id, owner] = [base[index]?.id, by === undefined ? null : base[by]?.id];
      if (id != null && owner != null && id !== owner) over.set(id, owner);
    }
  };
  const openRuns = (apart: (one: Piece, next: Piece) => boolean): readonly (readonly number[])[] => {
    const runs: number[][] = [];
    toBase.forEach((place, other) => {
      if (place !== null) return;
      const last = runs.at(-1);
      if (last?.at(-1) === other - 1 && !apart(here[other - 1]!, here[other]!)) last.push(other);
      else runs.push([other]);
    });
    return runs;
  };

  for (const run of openRuns((one, next) => one.row !== next.row)) {
    const [before, after] = [(run[0] ?? 0) - 1, (run.at(-1) ?? 0) + 1];
    const row = here[run[0] ?? 0]?.row;
    pairBetween(run, here[before]?.row === row ? toBase[before] : null, here[after]?.row === row ? toBase[after] : null, true);
  }
  for (const run of openRuns(() => false)) {
    const [before, after] = [(run[0] ?? 0) - 1, (run.at(-1) ?? 0) + 1];
    const [left, right] = [before < 0 ? -1 : toBase[before], after >= here.length ? base.length : toBase[after]];
    const old = left != null ? openBeside(toHere, left, 1, () => true) : right != null ? openBeside(toHere, right, -1, () => true) : [];
    pairBetween(run, left, right, false);
    typedOver(old.filter((index) => !base[index]?.cells), run.filter((other) => !here[other]?.cells));
  }
  const [old, now] = [base.flatMap((_, index) => (toHere[index] === null ? [index] : [])), here.flatMap((_, other) => (toBase[other] === null ? [other] : []))];
  if (old.length * now.length > mostPairs) return over;
  const likely = old.flatMap((index) => now.flatMap((other) => {
    const share = mayStandFor(base[index]!, here[other]!) ? likeness(base[index]!.text, here[other]!.text) : 0;
    return share < surelyAlike ? [] : [{ index, other, share }];
  }));
  for (const { index, other } of likely.sort((one, another) => another.share - one.share)) if (toHere[index] === null && toBase[other] === null) pair(index, other);
  return over;
};
