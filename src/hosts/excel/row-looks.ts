import type { CellStyle, SheetPlan } from '../../core/model/sheet-plan';
import type { OwnLook, RowLook, SheetContent } from './content';

/** Beyond this many rows, the answer could be larger than Excel can give. */
export const mostRowsLookedAt = 5_000;

const noFill = '#FFFFFF';
const properties: Excel.CellPropertiesLoadOptions = { format: { fill: { color: true }, font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true } } };

const gathered = (looks: readonly (Partial<RowLook> | null)[]): readonly OwnLook[] => {
  const found: OwnLook[] = [];
  let key = '';
  looks.forEach((look, row) => {
    const own = look === null || Object.keys(look).length === 0 ? '' : JSON.stringify(look);
    const last = found.at(-1);
    if (own !== '' && own === key && last) found[found.length - 1] = { ...last, rows: last.rows + 1 };
    else if (own !== '' && look) found.push({ row, rows: 1, look });
    key = own;
  });
  return found;
};

/** What a person can have given to a text: a value that is not the same throughout is none. */
const lookOf = ({ format }: Excel.CellProperties): Partial<RowLook> => {
  const { name, size, bold, italic, underline, strikethrough, color } = format?.font ?? {};
  const look = { fill: format?.fill?.color?.toUpperCase(), name, size, bold, italic, underline, strikethrough, color: color?.toUpperCase() };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== null && value !== undefined));
};

/** Asks how the first so many rows look; the answer is there after the next sync. */
export const askRowLooks = (sheet: Excel.Worksheet, rows: number): (() => readonly OwnLook[]) => {
  if (rows === 0) return () => [];
  const range = sheet.getRangeByIndexes(0, 0, Math.min(rows, mostRowsLookedAt), 1);
  range.untrack();
  const cells = range.getCellProperties(properties);
  return () => gathered(cells.value.map(([cell]) => (cell ? lookOf(cell) : null)));
};

const madeBy = ({ fonts, size, bold, struck = false, color, fill }: CellStyle): RowLook => ({ fill: (fill ?? noFill).toUpperCase(), name: fonts[0] ?? '', size, bold, italic: false, underline: 'None', strikethrough: struck, color: color.toUpperCase() });

const expanded = (looks: readonly OwnLook[]): ReadonlyMap<number, Partial<RowLook>> => new Map(looks.flatMap(({ row, rows, look }) => Array.from({ length: rows }, (_, offset) => [row + offset, look] as const)));

/** Returns how rows of the plan are to look since a person gave them another look than the program had; `found` is the sheet that the plan replaces. */
export const keptLooks = (plan: SheetPlan, found: SheetContent): readonly OwnLook[] => {
  const now = expanded(found.ownLooks ?? []);
  const made = new Map((found.look?.styled ?? []).flatMap(({ row, rows, column, style }) => (column === 0 ? Array.from({ length: rows }, (_, offset) => [row + offset, style] as const) : [])));
  return gathered(
    plan.rows.map(({ stood, cells }) => {
      const look = stood && now.get(stood.row);
      if (!stood || !look) return null;
      const style = (stood.was === null ? undefined : found.look?.styles[made.get(stood.was) ?? '']) ?? plan.styles[cells[0]?.style ?? ''];
      if (!style) return null;
      const before = madeBy(style);
      return Object.fromEntries(Object.entries(look).filter(([name, value]) => before[name as keyof RowLook] !== value));
    }),
  );
};

/** Makes rows look so. */
export const putRowLook = ({ font, fill }: Excel.RangeFormat, { fill: color, ...look }: Partial<RowLook>): void => {
  if (color === noFill) fill.clear();
  else if (color !== undefined) fill.color = color;
  for (const [name, value] of Object.entries(look)) Object.assign(font, { [name]: value });
};
