import type { CellStyle as PlanStyle, PlanCell, SheetPlan } from '../../core/model/sheet-plan';
import { columnLetters, quoteSheet } from '../../core/units/address';
import { planGrid } from '../plan-grid';
import { graftSheets } from './graft';
import type { normalFont } from './graft-styles';
import { writeXlsx } from './hucre';
import type { Cell, CellStyle, WriteOptions, WriteSheet } from './hucre';
import type { Package } from '../opc/package';
import { forgetVersions, keepMemory, normalFontOf, packed, undated, unpacked } from './package-parts';
import { textContent } from './text-content';

/** What goes into a report file beside its sheets. */
export interface ReportFile {
  /** The user's workbook, whose sheets come first so that links work; null for a file of the plans alone. */
  readonly source: Uint8Array | null;
  /** Text kept in the workbook for the next run (`Composition.memory`); null leaves what the source keeps. */
  readonly memory: string | null;
  /** Sheet to show when a file of the plans alone is opened, one of their names. */
  readonly activate: string;
}

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

const pointsPerInch = 72;
const pixelsPerPoint = 96 / pointsPerInch;
const thin = { style: 'thin', color: { rgb: '000000' } } as const;

/** Pixels of one digit in the workbook's default font: a file's column widths count these. */
const digitPixels = (font: ReturnType<typeof normalFont>): number => (/^(?:宋体|SimSun|新宋体|NSimSun)$/i.test(font?.name ?? '') ? 8 : 7) * Math.max(1, Math.round((font?.size ?? 11) / 11));

const rgb = (color: string): string => color.replace('#', '').toUpperCase();

const styleOf = (style: PlanStyle, numFmt: string): CellStyle => ({
  font: { name: style.fonts[0] ?? '宋体', size: style.size, ...(style.bold ? { bold: true } : {}), ...(style.struck ? { strikethrough: true } : {}), color: { rgb: rgb(style.color) } },
  ...(style.fill === null ? {} : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: rgb(style.fill) } } }),
  ...(style.border ? { border: { top: thin, bottom: thin, left: thin, right: thin } } : {}),
  alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap },
  numFmt,
});

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

/** Returns the bytes of a file of the plans alone, in which cells share their texts or each has its own. */
const writePlans = async (plans: readonly SheetPlan[], digit: number, activate: string, stringMode: 'shared' | 'inline'): Promise<Uint8Array> => {
  const sheets = plans.map((plan) => printNames(sheetOfPlan(plan, digit)));
  return writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap(({ names }) => names),
    properties: { modified: undated },
    stringMode,
    activeSheet: Math.max(0, plans.findIndex(({ name }) => name === activate)),
  });
};

const intoSource = async (plans: readonly SheetPlan[], source: Uint8Array, activate: string): Promise<Package> => {
  const parts = unpacked(source);
  graftSheets(parts, unpacked(await writePlans(plans, digitPixels(normalFontOf(parts)), activate, 'inline')));
  forgetVersions(parts);
  return parts;
};

/**
 * Returns the bytes of an .xlsx file with the plans, these in place where they were before. Every part of the user's own sheets is what it
 * was, byte for byte; so the sheet that is shown is still the one the user has saved, and `activate` counts in a file of the plans alone.
 */
export const writeReport = async (plans: readonly SheetPlan[], { source, memory, activate }: ReportFile): Promise<Uint8Array> => {
  const parts = source === null ? unpacked(await writePlans(plans, digitPixels(null), activate, 'shared')) : await intoSource(plans, source, activate);
  if (memory !== null) keepMemory(parts, memory);
  return packed(parts);
};
