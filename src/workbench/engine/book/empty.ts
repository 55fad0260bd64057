/** Workbooks and sheets without contents, as Univer takes them. */
import { LocaleType } from '@univerjs/core';
import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { columnLimit, rowLimit } from '../address';

export type { IWorkbookData, IWorksheetData };

export const defaultRowPixels = 20;
export const defaultColumnPixels = 64;
export const defaultFont = { name: '等线', size: 11 } as const;

/** An id in the form that Excel gives its sheets. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-${(number - 1).toString(16).padStart(4, '0')}-000000000000}`;
}

/** The size of a new sheet's grid; it grows as it is written to. */
const firstRows = 2000;
const firstColumns = 100;

/** A size that has room for a position, and for some more, within the limit. */
export function grown(position: number, limit: number): number {
  return Math.min(position + 500, limit);
}

/** A sheet without cells; its grid has room for the given last cell. */
export function emptySheet(id: string, name: string, lastRow = 0, lastColumn = 0): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: Math.max(firstRows, grown(lastRow, rowLimit)),
    columnCount: Math.max(firstColumns, lastColumn < firstColumns ? 0 : grown(lastColumn, columnLimit)),
    defaultRowHeight: defaultRowPixels,
    defaultColumnWidth: defaultColumnPixels,
  };
}

export function emptyWorkbook(): Partial<IWorkbookData> {
  const id = sheetId(1);
  return { name: '', locale: LocaleType.ZH_CN, sheetOrder: [id], sheets: { [id]: emptySheet(id, 'Sheet1') }, styles: {}, defaultStyle: { ff: defaultFont.name, fs: defaultFont.size } };
}
