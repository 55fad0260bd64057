import type { CellStyle, SheetPlan } from '../core/model/sheet-plan';
import { rememberedOfPairs } from '../core/units/remembered';
import type { OwnLook, RowLook, SheetContent } from './sheet-content';

/** The colour behind a cell that has none, as Excel tells it. */
export const noFill = '#FFFFFF';

/** So many rows of the report keep the look that they have when an earlier report is brought back. */
export const rowsLookedAtBefore = 2_000;

/** Returns how far the rows that the plan renews reach on the sheet. */
export const rowsStood = ({ rows }: SheetPlan): number => rows.reduce((most, { stood }) => Math.max(most, (stood?.row ?? -1) + 1), 0);

/** Returns rows that look alike as one entry; those that look as the program makes them have none. */
export const gatherLooks = (looks: readonly (Partial<RowLook> | null)[]): readonly OwnLook[] => {
  const found: (OwnLook & { rows: number })[] = [];
  let key = '';
  looks.forEach((look, row) => {
    const own = look === null || Object.keys(look).length === 0 ? '' : look === looks[row - 1] ? key : JSON.stringify(look);
    const last = found.at(-1);
    if (own !== '' && own === key && last) last.rows += 1;
    else if (own !== '' && look) found.push({ row, rows: 1, look });
    key = own;
  });
  return found;
};

const madeBy = ({ fonts, size, bold, struck = false, color, fill }: CellStyle): RowLook => ({ fill: (fill ?? noFill).toUpperCase(), name: fonts[0] ?? '', size, bold, italic: false, underline: 'None', strikethrough: struck, color: color.toUpperCase() });

const expanded = (looks: readonly OwnLook[]): ReadonlyMap<number, Partial<RowLook>> => new Map(looks.flatMap(({ row, rows, look }) => Array.from({ length: rows }, (_, offset) => [row + offset, look] as const)));

/** Returns how rows of the plan are to look since a person gave them another look than the program had; `found` is the sheet that the plan replaces. */
export const keptLooks = (plan: SheetPlan, found: SheetContent): readonly OwnLook[] => {
  const now = expanded(found.ownLooks ?? []);
  const made = new Map((found.look?.styled ?? []).flatMap(({ row, rows, column, style }) => (column === 0 ? Array.from({ length: rows }, (_, offset) => [row + offset, style] as const) : [])));
  // Rows of a table are alike: what differs is found out once for all that look so and are made so.
  const differing = rememberedOfPairs((look: Partial<RowLook>, style: CellStyle): Partial<RowLook> => {
    const before = madeBy(style);
    return Object.fromEntries(Object.entries(look).filter(([name, value]) => before[name as keyof RowLook] !== value));
  });
  return gatherLooks(
    plan.rows.map(({ stood, cells }) => {
      const look = stood && now.get(stood.row);
      if (!stood || !look) return null;
      const style = (stood.was === null ? undefined : found.look?.styles[made.get(stood.was) ?? '']) ?? plan.styles[cells[0]?.style ?? ''];
      return style ? differing(look, style) : null;
    }),
  );
};
