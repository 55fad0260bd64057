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
  return { width, size: styles[style]?.size ?? 12 };
};

/** Returns one of the rows that a row of cells takes, with a piece of the text of each. */
const rowOf = (id: string, cells: readonly DraftCell[], pieces: readonly (string | undefined)[], settings: readonly Setting[], first: boolean, least: number): PlanRow => ({
  id,
  height: settings.reduce((height, setting, index) => Math.max(height, heightOf(pieces[index] ?? '', setting)), least),
  cells: cells.map(({ column, span, number, style, link }, index): PlanCell => ({ column, span, value: first && number !== null ? number : pieces[index] || null, style, link: first ? link : null })),
});

/** Returns the rows a row of cells takes: one, or more where a text needs more than a row can be high; the other cells stay blank then. */
export const rowsOf = (id: string, cells: readonly DraftCell[], widths: readonly number[], styles: Readonly<Record<string, CellStyle>>, least = 0): readonly PlanRow[] => {
  const settings = cells.map((cell) => settingOf(cell, widths, styles));
  const whole = rowOf(id, cells, cells.map(({ text }) => text), settings, true, least);
  if (whole.height <= tallest) return [whole];
  const pieces = cells.map(({ number, text }, index) => (number === null ? splitToFit(text, settings[index]!) : [text]));
  const count = Math.max(1, ...pieces.map((own) => own.length));
  return Array.from({ length: count }, (_, index) => rowOf(id, cells, pieces.map((own) => own[index]), settings, index === 0, least));
};
