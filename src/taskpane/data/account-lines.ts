import type { Conservation } from '../../core/model/evaluation';
import type { CellRef } from '../../core/units/address';
import { parseRef } from '../../core/units/address';
import type { Fen } from '../../core/units/money';

/** Amounts that were left out for one reason. */
export interface LeftLine {
  readonly why: string;
  readonly cells: readonly CellRef[];
  readonly fen: Fen;
}

/** Returns the amounts that were left out, one line for each reason in the order of the cells; cells column by column, so that neighbours join. */
export const leftByReason = (left: Conservation['left']): readonly LeftLine[] => {
  const lines = new Map<string, { why: string; cells: CellRef[]; fen: Fen }>();
  for (const { at, fen, why } of left) {
    const line = lines.get(why) ?? { why, cells: [], fen: 0 };
    lines.set(why, line);
    line.cells.push(at);
    line.fen += fen;
  }
  const place = (ref: CellRef): readonly [number, number] => [parseRef(ref)?.column ?? 0, parseRef(ref)?.row ?? 0];
  const ordered = (cells: readonly CellRef[]): readonly CellRef[] =>
    cells.map((ref) => ({ ref, place: place(ref) })).sort((one, other) => one.place[0] - other.place[0] || one.place[1] - other.place[1]).map(({ ref }) => ref);
  return [...lines.values()].map((line) => ({ ...line, cells: ordered(line.cells) }));
};
