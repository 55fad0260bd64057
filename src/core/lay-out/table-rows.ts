import type { CellRef } from '../units/address';
import type { CellStyle, PlanCell, PlanRow } from '../model/sheet-plan';
import { heightOf, splitToFit, tallest, type Setting } from './row-height';

/** One cell of a row to lay out: what it shows as text, and the number where it holds one. */
export interface DraftCell {
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly number: number | null;
  readonly style: string;
  readonly link: CellRef | null;
}

const settingOf = ({ column, span, style }: DraftCell, widths: readonly number[], styles: Readonly<Record<string, CellStyle>>): Setting => {
  let width = 0;
  for (let at = column; at < column + span; at += 1) width += widths[at] ?? 0;
  return { width, size: styles[style]?.size ?? 12, bold: styles[style]?.bold ?? false };
};

/** Returns the rows a row of cells takes: one, or more where a text needs more than a row can be high; the other cells stay blank then. */
export const rowsOf = (id: string, cells: readonly DraftCell[], widths: readonly number[], styles: Readonly<Record<string, CellStyle>>): readonly PlanRow[] => {
  let height = 0;
  // A number stands on one line, however narrow its cell.
  for (const cell of cells) height = Math.max(height, heightOf(cell.number === null ? cell.text : '', settingOf(cell, widths, styles)));
  if (height <= tallest) return [{ id, height, cells: cells.map(({ column, span, text, number, style, link }) => ({ column, span, value: number ?? (text === '' ? null : text), style, link })) }];
  const set = cells.map((cell) => {
    const setting = settingOf(cell, widths, styles);
    return { cell, setting, pieces: cell.number === null ? splitToFit(cell.text, setting) : [''] };
  });
  const count = Math.max(1, ...set.map(({ pieces }) => pieces.length));
  return Array.from({ length: count }, (_, index): PlanRow => ({
    id,
    height: Math.max(...set.map(({ pieces, setting }) => heightOf(pieces[index] ?? '', setting))),
    cells: set.map(({ cell: { column, span, number, style, link }, pieces }): PlanCell => {
      const piece = pieces[index] ?? null;
      return { column, span, value: index === 0 && number !== null ? number : piece === '' ? null : piece, style, link: index === 0 ? link : null };
    }),
  }));
};
