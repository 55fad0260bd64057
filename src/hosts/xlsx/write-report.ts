import type { CellStyle as PlanStyle, PlanCell, SheetPlan } from '../../core/model/sheet-plan';
import { columnLetters, quoteSheet } from '../../core/units/address';
import { planGrid } from '../plan-grid';
import { memoryNamespace, memoryXml } from '../stored-parts';
import { dateToSerial, writeXlsx } from './hucre';
import type { Cell, CellStyle, Sheet, Workbook, WriteOptions, WriteSheet } from './hucre';
import { addCustomXml, hiddenNames, hideNames } from './package-parts';
import { memoryIn, openWorkbook } from './read-workbook';

/** What goes into a report file beside its sheets. */
export interface ReportFile {
  /** The user's workbook, whose sheets come first so that links work; null for a file of the plans alone. */
  readonly source: { readonly bytes: Uint8Array; readonly fileName: string } | null;
  /** Text kept in the workbook for the next run (`Composition.memory`); null leaves what the source keeps. */
  readonly memory: string | null;
  /** Sheet to show when the file is opened, one of the plans' names. */
  readonly activate: string;
}

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** States no moment: equal workbooks are equal files. */
const undated = new Date(Date.UTC(1980, 0, 1));
const pointsPerInch = 72;
const pixelsPerPoint = 96 / pointsPerInch;
const thin = { style: 'thin', color: { rgb: '000000' } } as const;

/** Pixels of one digit in the workbook's default font: a file's column widths count these. */
const digitPixels = (font: Workbook['defaultFont']): number => (/^(?:宋体|SimSun|新宋体|NSimSun)$/i.test(font?.name ?? '') ? 8 : 7) * Math.max(1, Math.round((font?.size ?? 11) / 11));

const rgb = (color: string): string => color.replace('#', '').toUpperCase();

const styleOf = (style: PlanStyle, numFmt: string): CellStyle => ({
  font: { name: style.fonts[0] ?? '宋体', size: style.size, ...(style.bold ? { bold: true } : {}), ...(style.struck ? { strikethrough: true } : {}), color: { rgb: rgb(style.color) } },
  ...(style.fill === null ? {} : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: rgb(style.fill) } } }),
  ...(style.border ? { border: { top: thin, bottom: thin, left: thin, right: thin } } : {}),
  alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap },
  numFmt,
});

/** Returns text that reads back as it is: what looks like the file format's own escapes is escaped. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** Returns the content of a cell that is text, whatever it looks like. */
const textContent = (text: string, style: CellStyle | undefined): Partial<Cell> =>
  // Runs, because the library turns a plain text such as #REF! into an error value.
  text.startsWith('#') ? { value: text, richText: [{ text: literal(text), ...(style?.font ? { font: style.font } : {}) }] } : { value: literal(text) };

const cellOf = (value: PlanCell['value'], style: CellStyle, link: string | undefined, formula: string | undefined): Partial<Cell> => ({
  ...(typeof value === 'string' ? textContent(value, style) : { value }),
  ...(formula === undefined ? {} : { formula: formula.slice(1), formulaResult: value }),
  style,
  ...(link === undefined ? {} : { hyperlink: { target: '', location: link } }),
});

const sheetOfPlan = (plan: SheetPlan, digit: number): WriteSheet => {
  const grid = planGrid(plan);
  const links = new Map(grid.links.map(({ row, column, link }) => [`${row},${column}`, link]));
  const formulas = new Map(grid.formulas.map(({ row, column, formula }) => [`${row},${column}`, formula]));
  const cells = new Map<string, Partial<Cell>>();
  for (const area of grid.styled) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = `${row},${column}`;
        cells.set(key, cellOf(grid.values[row]?.[column] ?? null, styleOf(plan.styles[area.style]!, grid.formats[row]?.[column] ?? 'General'), links.get(key), formulas.get(key)));
      }
    }
  }
  const { top, bottom, left, right } = plan.page.margins;
  return {
    name: plan.name,
    columns: plan.columns.map((points) => ({ width: Math.round(((points * pixelsPerPoint) / digit) * 256) / 256 })),
    cells,
    rowDefs: new Map(plan.rows.map(({ height }, row) => [row, { height }])),
    merges: [
      ...grid.merged.flatMap((area) =>
        Array.from({ length: area.rows }, (_, index) => ({ startRow: area.row + index, endRow: area.row + index, startCol: area.column, endCol: area.column + area.columns - 1 })),
      ),
      ...grid.blocks.map(({ row, rows, column, columns }) => ({ startRow: row, endRow: row + rows - 1, startCol: column, endCol: column + columns - 1 })),
    ],
    view: { showGridLines: false },
    ...(plan.freezeRows > 0 ? { freezePane: { rows: plan.freezeRows } } : {}),
    pageSetup: {
      paperSize: plan.page.paper,
      orientation: plan.page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: plan.page.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: { top: top / pointsPerInch, bottom: bottom / pointsPerInch, left: left / pointsPerInch, right: right / pointsPerInch },
      ...(grid.rows === 0 ? {} : { printArea: `$A$1:$${columnLetters(grid.columns - 1)}$${plan.page.printedRows ?? grid.rows}` }),
      ...(plan.page.titleRows > 0 ? { printTitlesRow: `$1:$${plan.page.titleRows}` } : {}),
    },
  };
};

const withCache = (cell: Cell, is1904: boolean): Partial<Cell> => {
  const value = cell.value instanceof Date ? dateToSerial(cell.value, is1904) : cell.value;
  if (cell.richText) return { ...cell, richText: cell.richText.map((run) => ({ ...run, text: literal(run.text) })) };
  if (cell.formula === undefined && cell.type === 'string' && typeof value === 'string') return { ...cell, ...textContent(value, cell.style) };
  if (cell.formula === undefined) return { ...cell, value };
  const result = cell.formulaResult instanceof Date ? dateToSerial(cell.formulaResult, is1904) : (cell.formulaResult ?? value);
  return { ...cell, value, formulaResult: result };
};

/** Returns a sheet of the user as it was read, for writing; formulas keep the results they had. */
const sheetOfSource = ({ rows, cells, charts: _charts, pivotTables: _pivotTables, ...sheet }: Sheet, is1904: boolean): WriteSheet => ({
  ...sheet,
  rows: rows.map((line) => line.map((value) => (value instanceof Date ? dateToSerial(value, is1904) : typeof value === 'string' ? literal(value) : value))),
  cells: new Map([...(cells ?? [])].map(([key, cell]) => [key, withCache(cell, is1904)])),
});

/** Returns the sheet without its print area and titles, and these as names: the library does not quote the sheets in them. */
const printNames = (sheet: WriteSheet): { readonly sheet: WriteSheet; readonly names: readonly NamedRange[] } => {
  if (!sheet.pageSetup) return { sheet, names: [] };
  const { printArea, printTitlesRow, printTitlesColumn, ...pageSetup } = sheet.pageSetup;
  const qualified = (parts: readonly (string | undefined)[]): string =>
    parts
      .flatMap((part) => part?.split(',') ?? [])
      .map((part) => `${quoteSheet(sheet.name)}!${part.slice(part.lastIndexOf('!') + 1)}`)
      .join(',');
  const area = qualified([printArea]);
  const titles = qualified([printTitlesColumn, printTitlesRow]);
  return {
    sheet: { ...sheet, pageSetup },
    names: [
      ...(area === '' ? [] : [{ name: '_xlnm.Print_Area', range: area, scope: sheet.name }]),
      ...(titles === '' ? [] : [{ name: '_xlnm.Print_Titles', range: titles, scope: sheet.name }]),
    ],
  };
};

/** Returns the bytes of an .xlsx file with the user's sheets and the plans, these in place where they were before. @throws HostError */
export const writeReport = async (plans: readonly SheetPlan[], { source, memory, activate }: ReportFile): Promise<Uint8Array> => {
  const workbook: Workbook = source === null ? { sheets: [] } : await openWorkbook(source.bytes, source.fileName);
  const digit = digitPixels(workbook.defaultFont);
  const planned = new Map(plans.map((plan) => [plan.name, sheetOfPlan(plan, digit)]));
  const replaced = new Set(workbook.sheets.filter(({ name }) => planned.has(name)).map(({ name }) => name));
  const sheets = [
    ...workbook.sheets.map((sheet) => planned.get(sheet.name) ?? sheetOfSource(sheet, workbook.dateSystem === '1904')),
    ...plans.flatMap(({ name }) => (replaced.has(name) ? [] : [planned.get(name)!])),
  ].map(printNames);
  const written = await writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: [...(workbook.namedRanges ?? []), ...sheets.flatMap(({ names }) => names)],
    properties: { ...workbook.properties, modified: workbook.properties?.modified ?? undated },
    ...(workbook.defaultFont ? { defaultFont: workbook.defaultFont } : {}),
    ...(workbook.dateSystem ? { dateSystem: workbook.dateSystem } : {}),
    activeSheet: Math.max(0, sheets.findIndex(({ sheet }) => sheet.name === activate)),
  });
  const bytes = source === null ? written : hideNames(written, hiddenNames(source.bytes));
  const kept = memory ?? (source && memoryIn(source.bytes));
  return kept === null ? bytes : addCustomXml(bytes, memoryXml(kept), memoryNamespace);
};
