/** Styles as Univer keeps them, laid over one another. */
import type { IStyleData } from '@univerjs/core';
import type { Grid } from './grid';

export type { IStyleData };

/** The style in which a cell is stored: its own over that of its row, and that over that of its column. */
export function storedStyle(grid: Grid, sheetId: string, row: number, column: number): IStyleData {
  const sheet = grid.core(sheetId);
  const styles = grid.styles();
  const ofRow = sheet.getRowManager().getRow(row)?.s;
  const ofColumn = sheet.getColumnManager().getColumn(column)?.s;
  const own = styles.getStyleByCell(sheet.getCellMatrix().getValue(row, column));
  if (!ofRow && !ofColumn) return own ?? {};
  return { ...(ofColumn ? styles.get(ofColumn) : null), ...(ofRow ? styles.get(ofRow) : null), ...own };
}

/** One style laid over another; null takes a key away, unless the result is itself to be laid over a third. */
export function mergedStyle(under: IStyleData, over: IStyleData, keepNull = false): IStyleData {
  const merged: Record<string, unknown> = { ...under, ...over };
  if (under.bd && over.bd) merged.bd = { ...under.bd, ...over.bd };
  if (!keepNull) for (const key of Object.keys(merged)) if (merged[key] === null) delete merged[key];
  return merged;
}

/** The keys of a style, each to be taken away. */
export function without(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.keys(style).map((key) => [key, null]));
}

/** What undoes a style that is laid over another. */
export function restoringStyle(under: IStyleData, over: IStyleData): IStyleData {
  const style: Record<string, unknown> = {};
  for (const key of Object.keys(over) as (keyof IStyleData)[]) {
    const was = under[key] ?? null;
    style[key] = typeof was === 'object' && was !== null ? structuredClone(was) : was;
  }
  if (over.bd) style.bd = { ...without(over.bd as IStyleData), ...structuredClone(under.bd ?? {}) };
  return style;
}
