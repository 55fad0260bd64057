import type { Cell, CellStyle, ColumnDef, Sheet, TableDefinition, Workbook, WriteSheet } from '../../hosts/xlsx/hucre';
import { readXlsx, resolveThemeColor, writeXlsx } from '../../hosts/xlsx/hucre';
import { absoluteAddress, areaAddress, parseArea, quotedSheetName, splitSheet } from './address';
import type { Area } from './address';
import { cellValue, linkDocument, linkDocumentUrl, valueType } from './book/cell-data';
import { defaultColumnPixels, defaultRowPixels, emptySheet, emptyWorkbook, sheetId } from './book/empty';
import type { Book } from './book/book';
import type { BookName } from './book/names';
import type { ICellData } from './book/cell-data';
import type { IStyleData } from './book/styles';
import type { IWorkbookData, IWorksheetData } from './book/empty';
import { colorText, indentOf, indentPadding } from './cell-style';
import { notCarriedOf } from './not-carried';
import { completePackage, hiddenNames, readXmlParts } from './package-parts';
import { newSide, sheetSide } from './side';
import type { PageSetUp, Side } from './side';
import type { NotCarried } from './workbook-engine';

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
const pointsPerInch = 72;
const settingsNamespace = 'urn:jishu:workbench:settings';
const gridEpoch = 25_569;
const dayLength = 86_400_000;
/** Functions that Excel writes with a prefix in files. */
const newerFunctions = /\b(?:_xlfn\.)?(?:_xlws\.)?(XLOOKUP|XMATCH|LET|LAMBDA|SEQUENCE|UNIQUE|RANDARRAY|SORTBY|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|VSTACK|HSTACK|TOROW|TOCOL|TAKE|DROP|EXPAND|CHOOSEROWS|CHOOSECOLS|WRAPROWS|WRAPCOLS|IFNA|DAYS|NUMBERVALUE|FORMULATEXT|ISFORMULA)\(/g;
const newerSheetFunctions = /\b(?:_xlfn\.)?(?:_xlws\.)?(FILTER|SORT)\(/g;

// Reading.

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
  const kept = parts.find((part) => part.xml.includes(settingsNamespace));
  side.xmlParts.push(...parts.filter((part) => part !== kept));
  const settings = new Map<string, string>(kept ? (JSON.parse(unescapeXml(/>([^<]*)<\/settings>/.exec(kept.xml)?.[1] ?? '[]')) as [string, string][]) : []);
  return { workbook: { ...emptyWorkbook(), sheetOrder: ids, sheets }, side, names: readNames(file, bytes, ids, side), tables, settings, notCarried };
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
  return index >= 0 && area ? `#gid=${ids[index]!}&range=${areaAddress(area)}` : `#${reference}`;
}

function readFormula(cell: Cell, row: number, column: number, masters: ReadonlyMap<number, { formula: string; row: number; column: number }>, move: MoveFormula): string | null {
  if (cell.formula) return `=${withoutPrefixes(cell.formula)}`;
  if (cell.formulaSharedIndex === undefined) return null;
  const master = masters.get(cell.formulaSharedIndex);
  return master ? move(`=${withoutPrefixes(master.formula)}`, column - master.column, row - master.row) : null;
}

function withoutPrefixes(formula: string): string {
  return formula.replace(/_xlfn\.|_xlws\.|_xlpm\./g, '');
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

function readColor(file: Workbook, color: { rgb?: string; theme?: number; tint?: number; indexed?: number }): string | null {
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined && file.themeColors) {
    // In the file 0 and 1, and 2 and 3, stand the other way round than in the theme.
    const index = color.theme < 4 ? color.theme ^ 1 : color.theme;
    return `#${resolveThemeColor(file.themeColors, index, color.tint)}`;
  }
  return null;
}

const borderNumbers: Record<string, number> = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9, mediumDashDot: 10, mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
};
const borderNames = new Map(Object.entries(borderNumbers).map(([name, number]) => [number, name]));
const borderSides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
const horizontal = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 } as const;
const vertical = { top: 1, center: 2, bottom: 3 } as const;

function readStyle(file: Workbook, style: CellStyle): IStyleData {
  const data: Record<string, unknown> = {};
  const { font, fill, border, alignment, numFmt } = style;
  if (font?.name) data.ff = font.name;
  if (font?.size) data.fs = font.size;
  if (font?.bold) data.bl = 1;
  if (font?.italic) data.it = 1;
  if (font?.underline) data.ul = { s: 1, t: String(font.underline).startsWith('double') ? 10 : 12 };
  if (font?.strikethrough) data.st = { s: 1 };
  const fontColor = font?.color && readColor(file, font.color);
  if (fontColor) data.cl = { rgb: fontColor };
  if (fill?.type === 'pattern' && fill.pattern === 'solid' && fill.fgColor) {
    const color = readColor(file, fill.fgColor);
    if (color) data.bg = { rgb: color };
  }
  const lines: Record<string, unknown> = {};
  for (const [side, key] of Object.entries(borderSides)) {
    const line = border?.[side as keyof typeof borderSides];
    if (line) lines[key] = { s: borderNumbers[line.style] ?? 1, cl: { rgb: (line.color && readColor(file, line.color)) || '#000000' } };
  }
  if (Object.keys(lines).length > 0) data.bd = lines;
  const across = alignment?.horizontal && horizontal[alignment.horizontal as keyof typeof horizontal];
  const down = alignment?.vertical && vertical[alignment.vertical as keyof typeof vertical];
  if (across) data.ht = across;
  if (down) data.vt = down;
  if (alignment?.wrapText) data.tb = 3;
  if (alignment?.indent) data.pd = indentPadding(alignment.indent, across === 3);
  if (alignment?.textRotation) data.tr = { a: alignment.textRotation };
  if (numFmt && numFmt !== 'General') data.n = { pattern: numFmt };
  return data as IStyleData;
}

function readPage(sheet: Sheet, side: Side, id: string): void {
  const own = sheetSide(side, id);
  own.veryHidden = sheet.veryHidden === true;
  own.rowBreaks = [...(sheet.rowBreaks ?? [])];
  const setUp = sheet.pageSetup;
  if (!setUp) return;
  const { page } = own;
  if (setUp.paperSize) page.paperSize = paperNames[setUp.paperSize] ?? page.paperSize;
  if (setUp.orientation) page.orientation = setUp.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (setUp.fitToPage) {
    page.zoom = { ...(setUp.fitToWidth === 0 ? {} : { horizontalFitToPages: setUp.fitToWidth ?? 1 }), ...(setUp.fitToHeight === 0 ? {} : { verticalFitToPages: setUp.fitToHeight ?? 1 }) };
  } else if (setUp.scale) page.zoom = { scale: setUp.scale };
  page.centerHorizontally = setUp.horizontalCentered === true;
  page.centerVertically = setUp.verticalCentered === true;
  page.printGridlines = setUp.showGridLines === true;
  page.printHeadings = setUp.showRowColHeaders === true;
  for (const name of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    const inches = setUp.margins?.[name];
    if (inches !== undefined) page[`${name}Margin`] = Math.round(inches * pointsPerInch * 1e6) / 1e6;
  }
  page.printArea = placed(setUp.printArea);
  page.titleRows = placed(setUp.printTitlesRow);
  page.titleColumns = placed(setUp.printTitlesColumn);
}

function placed(reference: string | undefined): Area | null {
  return reference ? parseArea(splitSheet(reference).rest) : null;
}

const paperNames: Record<string, string> = { letter: 'Letter', legal: 'Legal', a3: 'A3', a4: 'A4', a5: 'A5', b4: 'B4', b5: 'B5', executive: 'Executive', tabloid: 'Tabloid' };

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

// Writing.

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
    defaultFont: { name: data.defaultStyle && typeof data.defaultStyle === 'object' ? (data.defaultStyle.ff ?? '等线') : '等线', size: 11 },
    activeSheet: Math.max(data.sheetOrder.indexOf(book.sheets.active()), 0),
    properties: { created: fixedTime, modified: fixedTime },
  });
  const order = data.sheetOrder;
  const hidden = new Set(names.filter((name) => !name.visible).map((name) => `${name.sheetId === null ? '' : order.indexOf(name.sheetId)} ${name.name.toLowerCase()}`));
  return completePackage(bytes, [...book.side.xmlParts, ...settingsPart(settings)], hidden);
}

function settingsPart(settings: ReadonlyMap<string, string>): { id: string; xml: string }[] {
  if (settings.size === 0) return [];
  const text = JSON.stringify([...settings]).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [{ id: '{00000000-0000-4000-A000-000000000000}', xml: `<settings xmlns="${settingsNamespace}">${text}</settings>` }];
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function printNames(sheet: Partial<IWorksheetData>, page: PageSetUp): { name: string; range: string; scope: string }[] {
  const prefix = `${quotedSheetName(sheet.name!)}!`;
  const titles = [page.titleColumns, page.titleRows].filter((area) => area !== null).map((area) => prefix + absoluteAddress(area));
  return [
    ...(page.printArea ? [{ name: '_xlnm.Print_Area', range: prefix + absoluteAddress(page.printArea), scope: sheet.name! }] : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name! }] : []),
  ];
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
      const cell = columns[column] as ICellData | undefined;
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

function withPrefixes(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(newerFunctions, '_xlfn.$1(').replace(newerSheetFunctions, '_xlfn._xlws.$1(')))
    .join('');
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

function writePage(page: PageSetUp): NonNullable<WriteSheet['pageSetup']> {
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const inches = (points: number): number => Math.round((points / pointsPerInch) * 1e6) / 1e6;
  const paper = Object.entries(paperNames).find(([, name]) => name === page.paperSize)?.[0] as NonNullable<WriteSheet['pageSetup']>['paperSize'];
  return {
    ...(paper ? { paperSize: paper } : {}),
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(scale === undefined ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 } : scale === 100 ? {} : { scale }),
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
    margins: {
      left: inches(page.leftMargin), right: inches(page.rightMargin), top: inches(page.topMargin), bottom: inches(page.bottomMargin), header: inches(page.headerMargin), footer: inches(page.footerMargin),
    },
  };
}

function writeStyle(style: IStyleData): CellStyle {
  const result: CellStyle = {};
  const font: NonNullable<CellStyle['font']> = {};
  // A font without name or size would be another font in other programs.
  font.name = style.ff ?? '等线';
  font.size = style.fs ?? 11;
  if (style.bl === 1) font.bold = true;
  if (style.it === 1) font.italic = true;
  if (style.ul?.s === 1) font.underline = style.ul.t === 10 ? 'double' : true;
  if (style.st?.s === 1) font.strikethrough = true;
  if (style.cl?.rgb) font.color = { rgb: colorText(style.cl.rgb).slice(1) };
  result.font = font;
  if (style.bg?.rgb) result.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: colorText(style.bg.rgb).slice(1) } };
  const border: NonNullable<CellStyle['border']> = {};
  for (const [side, key] of Object.entries(borderSides)) {
    const line = style.bd?.[key];
    const name = line ? borderNames.get(line.s) : undefined;
    if (line && name) border[side as keyof typeof borderSides] = { style: name as 'thin', color: { rgb: colorText(line.cl?.rgb ?? '#000000').slice(1) } };
  }
  if (Object.keys(border).length > 0) result.border = border;
  const alignment: NonNullable<CellStyle['alignment']> = {};
  const across = Object.entries(horizontal).find(([, number]) => number === style.ht)?.[0];
  const down = Object.entries(vertical).find(([, number]) => number === style.vt)?.[0];
  if (across) alignment.horizontal = across as 'left';
  if (down) alignment.vertical = down as 'top';
  if (style.tb === 3) alignment.wrapText = true;
  if (indentOf(style) > 0) {
    alignment.indent = indentOf(style);
    alignment.horizontal ??= 'left';
  }
  if (style.tr?.a) alignment.textRotation = style.tr.a;
  if (Object.keys(alignment).length > 0) result.alignment = alignment;
  if (style.n?.pattern) result.numFmt = style.n.pattern;
  return result;
}
