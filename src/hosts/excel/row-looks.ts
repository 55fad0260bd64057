import { gatherLooks, noFill } from '../kept-looks';
import type { OwnLook, RowLook } from '../sheet-content';

/** Beyond this many rows, the answer could be larger than Excel can give. */
const mostRowsLookedAt = 5_000;

const properties: Excel.CellPropertiesLoadOptions = { format: { fill: { color: true }, font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true } } };

/** What a person can have given to a text: a value that is not the same throughout is none. */
const lookOf = ({ format }: Excel.CellProperties): Partial<RowLook> => {
  const { name, size, bold, italic, underline, strikethrough, color } = format?.font ?? {};
  const look = { fill: format?.fill?.color?.toUpperCase(), name, size, bold, italic, underline, strikethrough, color: color?.toUpperCase() };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== null && value !== undefined));
};

/** Asks how the first so many rows look; the answer, as far down as the sheet reaches, is there after the next sync. */
export const askRowLooks = (sheet: Excel.Worksheet, rows: number): ((reach: number) => readonly OwnLook[]) => {
  if (rows === 0) return () => [];
  const range = sheet.getRangeByIndexes(0, 0, Math.min(rows, mostRowsLookedAt), 1);
  range.untrack();
  const cells = range.getCellProperties(properties);
  return (reach) => gatherLooks(cells.value.slice(0, reach).map(([cell]) => (cell ? lookOf(cell) : null)));
};

/** Makes rows look so. */
export const putRowLook = ({ font, fill }: Excel.RangeFormat, { fill: color, ...look }: Partial<RowLook>): void => {
  if (color === noFill) fill.clear();
  else if (color !== undefined) fill.color = color;
  for (const [name, value] of Object.entries(look)) Object.assign(font, { [name]: value });
};
