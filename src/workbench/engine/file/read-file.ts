import type { Cell, ColumnDef, Sheet, Workbook } from '../../../hosts/xlsx/hucre';
import { readXlsx } from '../../../hosts/xlsx/hucre';
import { areaAddress, parseArea, splitSheet } from '../address';
import type { Area } from '../address';
import { linkDocument, valueType } from '../book/cell-data';
import type { ICellData } from '../book/cell-data';
import { emptySheet, emptyWorkbook, sheetId } from '../book/empty';
import type { IWorkbookData, IWorksheetData } from '../book/empty';
import { urlOfCells } from '../book/links';
import type { BookName } from '../book/names';
import { newSide, sheetSide } from '../side';
import type { Side } from '../side';
import type { NotCarried } from '../workbook-engine';
import { withoutPrefixes } from './file-formula';
import { placed, readPage } from './file-page';
import { readColor, readStyle } from './file-style';
import { notCarriedOf } from './not-carried';
import { hiddenNames, readXmlParts } from './package-parts';
import { isSettingsPart, settingsIn } from './settings-part';

/** A file as the book takes it, and what of it the grid cannot carry. */
export interface ReadFile {
  readonly workbook: Partial<IWorkbookData>;
  readonly side: Side;
  readonly names: readonly Omit<BookName, 'id'>[];
  readonly tables: readonly { readonly sheetId: string; readonly name: string; readonly area: Area }[];
  readonly settings: ReadonlyMap<string, string>;
  readonly notCarried: readonly NotCarried[];
}

/** Gives a formula as it reads some columns and rows further on. */
export type MoveFormula = (formula: string, columns: number, rows: number) => string;

const pointsPerPixel = 0.75;
const gridEpoch = 25_569;
const dayLength = 86_400_000;

/** Reads an .xlsx file into the form of the book. */
export async function readFile(bytes: Uint8Array, move: MoveFormula): Promise<ReadFile> {
  const file = await readXlsx(bytes, { readStyles: true });
  const side = newSide();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const notCarried = notCarriedOf(file, bytes);
  const tables: { sheetId: string; name: string; area: Area }[] = [];
  const ids = file.sheets.map((_, index) => sheetId(index + 1));
  for (const [index, sheet] of file.sheets.entries()) {
    const id = ids[index]!;
    sheets[id] = readSheet(file, sheet, id, ids, move);
    readPage(sheet, side, id);
    for (const table of sheet.tables ?? []) {
      const area = table.range ? parseArea(table.range) : null;
      if (area) tables.push({ sheetId: id, name: table.displayName ?? table.name, area });
    }
  }
  const parts = readXmlParts(bytes);
  const kept = parts.find(isSettingsPart);
  side.xmlParts.push(...parts.filter((part) => part !== kept));
  return { workbook: { ...emptyWorkbook(), sheetOrder: ids, sheets }, side, names: readNames(file, bytes, ids, side), tables, settings: settingsIn(kept), notCarried };
}

function readSheet(file: Workbook, sheet: Sheet, id: string, ids: readonly string[], move: MoveFormula): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const masters = sharedMasters(sheet);
  const put = (row: number, column: number, cell: ICellData): void => {
    if (Object.keys(cell).length > 0) (cellData[row] ??= {})[column] = cell;
  };
  for (const [row, values] of sheet.rows.entries()) for (const [column, value] of values.entries()) if (value !== null && value !== undefined) put(row, column, content(value));
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    put(row, column, readCell(file, sheet, cell, row, column, masters, ids, move));
  }
  const data: Partial<IWorksheetData> = {
    ...emptySheet(id, sheet.name, ...lastCell(sheet, cellData)),
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    cellData,
    mergeData: (sheet.merges ?? []).map((merge) => ({ startRow: merge.startRow, startColumn: merge.startCol, endRow: merge.endRow, endColumn: merge.endCol })),
    rowData: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].map(([row, def]) => [row, { ...(def.height === undefined ? {} : { h: Math.round(def.height / pointsPerPixel), ia: 0 as const }), ...(def.hidden ? { hd: 1 as const } : {}) }]),
    ),
    columnData: Object.fromEntries((sheet.columns ?? []).map((def, column) => [column, readColumn(file, def)]).filter(([, column]) => Object.keys(column as object).length > 0)) as IWorksheetData['columnData'],
  };
  const tab = sheet.view?.tabColor && readColor(file, sheet.view.tabColor);
  if (tab) data.tabColor = tab;
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  if (rows > 0 || columns > 0) data.freeze = { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
  return data;
}

/** The last row and column that a sheet needs. */
function lastCell(sheet: Sheet, cellData: Record<number, Record<number, ICellData>>): [number, number] {
  let [row, column] = [0, (sheet.columns?.length ?? 1) - 1];
  for (const [key, cells] of Object.entries(cellData)) {
    row = Math.max(row, Number(key));
    for (const place of Object.keys(cells)) column = Math.max(column, Number(place));
  }
  for (const merge of sheet.merges ?? []) [row, column] = [Math.max(row, merge.endRow), Math.max(column, merge.endCol)];
  for (const key of sheet.rowDefs?.keys() ?? []) row = Math.max(row, key);
  return [row, column];
}

function readColumn(file: Workbook, def: ColumnDef | undefined): IWorksheetData['columnData'][number] {
  if (!def) return {};
  const style = def.style ? readStyle(file, def.style) : {};
  return {
    ...(def.width === undefined ? {} : { w: Math.trunc(((256 * def.width + 18) / 256) * 7) }),
    ...(def.hidden ? { hd: 1 } : {}),
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
  };
}

function sharedMasters(sheet: Sheet): Map<number, { formula: string; row: number; column: number }> {
  const masters = new Map<number, { formula: string; row: number; column: number }>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formulaSharedIndex === undefined || !cell.formula) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    masters.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
  }
  return masters;
}

function readCell(
  file: Workbook,
  sheet: Sheet,
  cell: Cell,
  row: number,
  column: number,
  masters: ReadonlyMap<number, { formula: string; row: number; column: number }>,
  ids: readonly string[],
  move: MoveFormula,
): ICellData {
  const formula = readFormula(cell, row, column, masters, move);
  const value = formula === null ? cell.value : (cell.formulaResult ?? cell.value);
  const data: ICellData = value === null || value === undefined ? {} : content(value);
  if (formula !== null) data.f = formula;
  if (cell.style) {
    const style = readStyle(file, cell.style);
    if (Object.keys(style).length > 0) data.s = style;
  }
  if (cell.hyperlink) {
    const { target, location, tooltip } = cell.hyperlink;
    const place = location ?? (target.startsWith('#') ? target.slice(1) : null);
    const text = data.v === undefined || data.v === null ? '' : String(data.v);
    data.p = linkDocument(text, place === null ? target : placeUrl(file, place, sheet, ids), tooltip ?? null);
  }
  return data;
}

function placeUrl(file: Workbook, reference: string, own: Sheet, ids: readonly string[]): string {
  const { sheet, rest } = splitSheet(reference);
  const index = sheet === null ? file.sheets.indexOf(own) : file.sheets.findIndex((candidate) => candidate.name.toLowerCase() === sheet.toLowerCase());
  const area = parseArea(rest);
  return index >= 0 && area ? urlOfCells(ids[index]!, areaAddress(area)) : `#${reference}`;
}

function readFormula(cell: Cell, row: number, column: number, masters: ReadonlyMap<number, { formula: string; row: number; column: number }>, move: MoveFormula): string | null {
  if (cell.formula) return `=${withoutPrefixes(cell.formula)}`;
  if (cell.formulaSharedIndex === undefined) return null;
  const master = masters.get(cell.formulaSharedIndex);
  return master ? move(`=${withoutPrefixes(master.formula)}`, column - master.column, row - master.row) : null;
}

function content(value: string | number | boolean | Date): ICellData {
  if (value instanceof Date) return { v: serial(value), t: valueType.number };
  if (typeof value === 'number') return { v: value, t: valueType.number };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: valueType.boolean };
  return { v: value, t: valueType.text };
}

/** The number that stood in the file before the library made a date of it. */
function serial(date: Date): number {
  const days = date.getTime() / dayLength + gridEpoch;
  return Math.round((days < 61 ? days - 1 : days) * 1e9) / 1e9;
}

function readNames(file: Workbook, bytes: Uint8Array, ids: readonly string[], side: Side): Omit<BookName, 'id'>[] {
  const hidden = hiddenNames(bytes);
  const names: Omit<BookName, 'id'>[] = [];
  for (const { name, range, scope, comment } of file.namedRanges ?? []) {
    const index = scope === undefined ? -1 : file.sheets.findIndex((sheet) => sheet.name === scope);
    if (name.startsWith('_xlnm.')) {
      // With a quoted sheet name the library leaves these among the names.
      const page = index < 0 ? null : sheetSide(side, ids[index]!).page;
      if (page && name === '_xlnm.Print_Area') page.printArea ??= placed(range);
      continue;
    }
    names.push({ name, formula: `=${range}`, comment: comment ?? '', visible: !hidden.has(`${index < 0 ? '' : index} ${name.toLowerCase()}`), sheetId: index < 0 ? null : ids[index]! });
  }
  return names;
}
