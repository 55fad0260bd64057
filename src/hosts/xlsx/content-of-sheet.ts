import { rememberedOfPairs } from '../../core/units/remembered';
import { gatherLooks, noFill } from '../kept-looks';
import { gatherHeights } from '../plan-grid';
import { gatherMerges } from '../sheet-content';
import type { Content, Look, OwnLook, RowLook, SheetContent } from '../sheet-content';
import { dateToSerial, resolveThemeColor } from './hucre';
import type { Cell, CellStyle, Sheet, Workbook } from './hucre';

const pixelsPerPoint = 96 / 72;
const standardHeight = 15;

const plain = (found: unknown): string | number | boolean | null => (found instanceof Date ? dateToSerial(found) : typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : null);

const contentOf = (cell: Cell | undefined, value: Sheet['rows'][number][number] | undefined): Content => {
  if (cell?.formula !== undefined) return { formula: `=${cell.formula}`, value: plain(cell.formulaResult ?? value) };
  const found = plain(value);
  return found === '' ? null : found;
};

const colorOf = ({ themeColors }: Workbook, color: NonNullable<NonNullable<CellStyle['font']>['color']> | undefined, none: string): string => {
  if (color?.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  // In the file 0 and 1, and 2 and 3, stand the other way round than in the theme.
  if (color?.theme !== undefined && themeColors) return `#${resolveThemeColor(themeColors, color.theme < 4 ? color.theme ^ 1 : color.theme, color.tint)}`.toUpperCase();
  return none;
};

const underlines: ReadonlyMap<unknown, string> = new Map<unknown, string>([[true, 'Single'], ['single', 'Single'], ['double', 'Double'], ['singleAccounting', 'SingleAccountant'], ['doubleAccounting', 'DoubleAccountant']]);

/** Returns how the text of a row looks, as its first cell tells. */
const rowLookOf = (workbook: Workbook, ownFont: CellStyle['font'], ownFill: CellStyle['fill']): RowLook => {
  const font = { ...workbook.defaultFont, ...ownFont };
  const fill = ownFill?.type === 'pattern' && ownFill.pattern === 'solid' ? colorOf(workbook, ownFill.fgColor, noFill) : noFill;
  return { fill, name: font.name ?? '', size: font.size ?? 11, bold: font.bold ?? false, italic: font.italic ?? false, underline: underlines.get(font.underline) ?? 'None', strikethrough: font.strikethrough ?? false, color: colorOf(workbook, font.color, '#000000') };
};

const looksOf = (workbook: Workbook, { cells, rows }: Sheet, first: number): readonly OwnLook[] => {
  // The library gives cells that look alike the same font and the same fill.
  const lookOf = rememberedOfPairs((font: CellStyle['font'], fill: CellStyle['fill']) => rowLookOf(workbook, font, fill));
  return gatherLooks(
    Array.from({ length: Math.min(first, Math.max(rows.length, 1)) }, (_, row) => {
      const cell = cells?.get(`${row},0`);
      return cell ? lookOf(cell.style?.font, cell.style?.fill) : null;
    }),
  );
};

/** Returns what is on a sheet of a file; `digit` are the pixels that a width counts, `look` how the program had made it, and the looks of its first so many rows are told. */
export const contentOfSheet = (workbook: Workbook, sheet: Sheet, digit: number, look: Look | null, rowsLookedAt: number): SheetContent => {
  const columns = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
  const widths = (sheet.columns ?? []).map(({ width }) => (width === undefined ? undefined : (width * digit) / pixelsPerPoint));
  const last = [...(sheet.rowDefs ?? [])].reduce((most, [row]) => Math.max(most, row), -1);
  const found = sheet.rows.map((_, row) => Array.from({ length: columns }, (__, column) => sheet.cells?.get(`${row},${column}`)));
  return {
    name: sheet.name,
    area: { row: 0, column: 0, rows: sheet.rows.length, columns },
    cells: found.map((line, row) => line.map((cell, column) => contentOf(cell, sheet.rows[row]![column]))),
    formats: found.map((line) => line.map((cell) => cell?.style?.numFmt ?? 'General')),
    ...gatherMerges((sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 }))),
    heights: last < 0 ? [] : gatherHeights(Array.from({ length: last + 1 }, (_, row) => sheet.rowDefs?.get(row)?.height ?? standardHeight)),
    widths: widths.every((width) => width !== undefined) ? widths : [],
    look,
    ownLooks: looksOf(workbook, sheet, rowsLookedAt),
  };
};
