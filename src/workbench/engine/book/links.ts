/** Links of cells, between Excel's places (`'表'!A1`) and the grid's own URLs, which survive a new name of the sheet. */
import type { Grid } from './grid';

/** A link of a cell: out of the workbook (`address`) or to a place in it (`reference`). */
export interface CellLink {
  readonly address: string | null;
  readonly reference: string | null;
  readonly tip: string | null;
}

/** The grid's URL for cells of a sheet. */
export function urlOfCells(sheetId: string, address: string): string {
  return `#gid=${sheetId}&range=${address}`;
}

/** The link that a URL of the grid stands for. */
export function placeOf(grid: Grid, { url, tip }: { readonly url: string; readonly tip: string | null }): CellLink {
  if (!url.startsWith('#')) return { address: url, reference: null, tip };
  const place = /^#gid=([^&]+)&range=(.+)$/.exec(url);
  const sheet = place && grid.workbook.getSheetBySheetId(place[1]!);
  return { address: null, reference: sheet ? `'${sheet.getSheetName().replaceAll("'", "''")}'!${place[2]!}` : url.slice(1), tip };
}

/** The URL by which the grid keeps a link. */
export function gridUrl(grid: Grid, { address, reference }: CellLink): string {
  if (address !== null) return address;
  const text = reference ?? '';
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]+\$?\d+(?::\$?[A-Za-z]+\$?\d+)?)$/.exec(text);
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheets = grid.workbook.getWorkbook().getSheets();
  const sheet = name === undefined ? undefined : sheets.find((candidate) => candidate.getName().toLowerCase() === name.toLowerCase());
  return sheet ? urlOfCells(sheet.getSheetId(), match![3]!.replaceAll('$', '')) : `#${text}`;
}
