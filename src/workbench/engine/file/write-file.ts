import type { Cell, CellStyle, ColumnDef, TableDefinition, WriteSheet } from '../../../hosts/xlsx/hucre';
import { writeXlsx } from '../../../hosts/xlsx/hucre';
import { areaAddress } from '../address';
import type { Area } from '../address';
import type { Book } from '../book/book';
import { cellValue, linkDocumentUrl } from '../book/cell-data';
import type { ICellData } from '../book/cell-data';
import { defaultColumnPixels, defaultFont, defaultRowPixels } from '../book/empty';
import type { IWorkbookData, IWorksheetData } from '../book/empty';
import { colorText } from '../cell-style';
import { sheetSide } from '../side';
import { withPrefixes } from './file-formula';
import { printNames, writeHeaderFooter, writePage } from './file-page';
import { writeStyle } from './file-style';
import { completePackage } from './package-parts';
import { settingsPart } from './settings-part';

const pointsPerPixel = 0.75;

/** Writes the book as an .xlsx file; the same book gives the same bytes. */
export async function writeFile(book: Book, settings: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const data = book.snapshot();
  const sheets = data.sheetOrder.map((id) => data.sheets[id]!);
  const names = book.names.all();
  const tables = book.tables.all();
  const fixedTime = new Date(Date.UTC(2000, 0, 1));
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(book, data, sheet, tables.filter((table) => table.sheetId === sheet.id))),
    namedRanges: [
      ...names.map((name) => ({
        name: name.name,
        range: name.formula.replace(/^=/, ''),
        ...(name.sheetId === null ? {} : { scope: sheets.find((sheet) => sheet.id === name.sheetId)?.name ?? '' }),
        ...(name.comment === '' ? {} : { comment: name.comment }),
      })),
      ...sheets.flatMap((sheet) => printNames(sheet, sheetSide(book.side, sheet.id!).page)),
    ],
    defaultFont: { name: data.defaultStyle && typeof data.defaultStyle === 'object' ? (data.defaultStyle.ff ?? defaultFont.name) : defaultFont.name, size: defaultFont.size },
    activeSheet: Math.max(data.sheetOrder.indexOf(book.sheets.active()), 0),
    properties: { created: fixedTime, modified: fixedTime },
  });
  const order = data.sheetOrder;
  const hidden = new Set(names.filter((name) => !name.visible).map((name) => `${name.sheetId === null ? '' : order.indexOf(name.sheetId)} ${name.name.toLowerCase()}`));
  return completePackage(bytes, [...book.side.xmlParts, ...settingsPart(settings)], hidden);
}

function writeSheet(book: Book, data: IWorkbookData, sheet: Partial<IWorksheetData>, tables: readonly { name: string; area: Area }[]): WriteSheet {
  const id = sheet.id!;
  const own = sheetSide(book.side, id);
  const styles = new Map<string, CellStyle>();
  const styleOf = (style: ICellData['s']): CellStyle | undefined => {
    if (!style) return undefined;
    if (typeof style !== 'string') return writeStyle(style);
    const known = styles.get(style);
    if (known) return known;
    const made = writeStyle(data.styles[style] ?? {});
    styles.set(style, made);
    return made;
  };
  const cells = new Map<string, Partial<Cell>>();
  for (const row of sortedKeys(sheet.cellData)) {
    const columns = sheet.cellData![row]!;
    for (const column of sortedKeys(columns)) {
      const cell = columns[column];
      if (!cell) continue;
      const inherits = sheet.columnData?.[column]?.s || sheet.rowData?.[row]?.s;
      cells.set(`${row},${column}`, writeCell(book, id, row, column, cell, inherits ? writeStyle(book.cells.style(id, row, column)) : styleOf(cell.s)));
    }
  }
  const freeze = sheet.freeze;
  return {
    name: sheet.name!,
    rows: [],
    cells,
    columns: writeColumns(sheet, styleOf),
    rowDefs: writeRows(book, sheet),
    merges: (sheet.mergeData ?? []).map((merge) => ({ startRow: merge.startRow, startCol: merge.startColumn, endRow: merge.endRow, endCol: merge.endColumn })),
    ...(freeze && (freeze.ySplit > 0 || freeze.xSplit > 0) ? { freezePane: { ...(freeze.ySplit > 0 ? { rows: freeze.ySplit } : {}), ...(freeze.xSplit > 0 ? { columns: freeze.xSplit } : {}) } } : {}),
    ...(tables.length > 0 ? { tables: tables.map((table) => writeTable(book, id, table)) } : {}),
    ...(sheet.hidden === 1 ? (own.veryHidden ? { veryHidden: true } : { hidden: true }) : {}),
    ...(own.rowBreaks.length > 0 ? { rowBreaks: own.rowBreaks } : {}),
    view: { showGridLines: sheet.showGridlines !== 0, ...(sheet.tabColor ? { tabColor: { rgb: colorText(sheet.tabColor).slice(1) } } : {}) },
    pageSetup: writePage(own.page),
    headerFooter: writeHeaderFooter(own.page),
  };
}

function sortedKeys(table: object | undefined): number[] {
  return Object.keys(table ?? {})
    .map(Number)
    .sort((one, other) => one - other);
}

function writeCell(book: Book, id: string, row: number, column: number, cell: ICellData, style: CellStyle | undefined): Partial<Cell> {
  const value = cellValue(cell);
  const formula = book.cells.formula(id, row, column, cell);
  const link = linkDocumentUrl(cell.p) ? book.cells.link(id, row, column) : null;
  return {
    ...(formula === null ? written(value, style) : { value: null, formula: withPrefixes(formula.slice(1)), ...(value === null ? {} : { formulaResult: value }) }),
    ...(style ? { style } : {}),
    ...(link
      ? { hyperlink: { target: link.address ?? '', ...(link.reference === null ? {} : { location: link.reference }), ...(link.tip === null ? {} : { tooltip: link.tip }) } }
      : {}),
  };
}

/** A value as it stands in a file: what XML cannot hold, or what reads as an escape, is escaped; text that looks like an error stays text. */
function written(value: string | number | boolean | null, style: CellStyle | undefined): Partial<Cell> {
  if (typeof value !== 'string') return { value };
  const text = value
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  // The library writes such a text as an error, unless it has runs.
  return style?.numFmt === '@' && text.startsWith('#') ? { value: text, richText: [{ text }] } : { value: text };
}

function writeColumns(sheet: Partial<IWorksheetData>, styleOf: (style: ICellData['s']) => CellStyle | undefined): ColumnDef[] {
  const last = Math.max(-1, ...sortedKeys(sheet.columnData));
  return Array.from({ length: last + 1 }, (_, column) => {
    const { w, hd, s } = sheet.columnData?.[column] ?? {};
    const style = styleOf(s);
    return { ...(w === undefined || w === defaultColumnPixels ? {} : { width: w / 7 }), ...(hd === 1 ? { hidden: true } : {}), ...(style ? { style } : {}) };
  });
}

function writeRows(book: Book, sheet: Partial<IWorksheetData>): Map<number, { height?: number; hidden?: boolean }> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const row of sortedKeys(sheet.rowData)) {
    const pixels = book.rows.pixels(sheet.id!, row);
    const hidden = sheet.rowData![row]?.hd === 1;
    const fixed = sheet.rowData![row]?.ia === 0 || pixels !== defaultRowPixels;
    if (fixed || hidden) rows.set(row, { ...(fixed ? { height: pixels * pointsPerPixel } : {}), ...(hidden ? { hidden } : {}) });
  }
  return rows;
}

function writeTable(book: Book, id: string, table: { name: string; area: Area }): TableDefinition {
  const cells = book.cells.of(id);
  const columns = [];
  for (let column = table.area.startColumn; column <= table.area.endColumn; column += 1) columns.push({ name: String(cellValue(cells.at(table.area.startRow, column)) ?? `Column${column - table.area.startColumn + 1}`) });
  return { name: table.name, displayName: table.name, range: areaAddress(table.area), columns, showAutoFilter: true };
}
