import type { CellStyle } from '../../core/model/sheet-plan';
import type { Area } from '../../core/model/snapshot';
import { columnLetters, parseRef } from '../../core/units/address';
import { pageNumbers } from '../page-numbers';
import { gatherAreas } from '../plan-grid';
import type { Look, SheetContent } from '../sheet-content';
import { toExcel } from './cell-values';
import type { RequestBudget } from './round-trips';
import { bytesOf, lean } from './round-trips';
import { putRowLook } from './row-looks';

const bytesPerLook = 1_200;
const bytesPerAction = 500;
const rowsPerWrite = 500;

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => lean(sheet.getRangeByIndexes(row, column, rows, columns));

const outer = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const horizontals = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center' } as const;

const fontOf = ({ fonts, size, bold, struck = false, color }: CellStyle) => ({ name: fonts[0] ?? '宋体', size, bold, struck, color });
const alignmentOf = ({ horizontal, vertical, wrap, shrink }: CellStyle) => ({ horizontal: horizontals[horizontal], vertical: verticals[vertical], wrap, shrink: shrink === true });

type Font = ReturnType<typeof fontOf>;
type Alignment = ReturnType<typeof alignmentOf>;

/** Sets what differs from the font that the cells have already. */
const putFont = ({ font }: Excel.RangeFormat, { name, size, bold, struck, color }: Font, already: Font | null): void => {
  if (name !== already?.name) font.name = name;
  if (size !== already?.size) font.size = size;
  if (bold !== already?.bold) font.bold = bold;
  // The cells were cleared: where nothing is struck through, nothing is said of it.
  if (struck !== (already?.struck ?? false)) font.strikethrough = struck;
  if (color !== already?.color) font.color = color;
};

/** Sets what differs from the alignment that the cells have already. */
const putAlignment = (format: Excel.RangeFormat, { horizontal, vertical, wrap, shrink }: Alignment, already: Alignment | null): void => {
  if (horizontal !== already?.horizontal) format.horizontalAlignment = horizontal;
  if (vertical !== already?.vertical) format.verticalAlignment = vertical;
  if (wrap !== already?.wrap) format.wrapText = wrap;
  // The cells were cleared: where none shrinks, nothing is said of it.
  if (shrink !== (already?.shrink ?? false)) format.shrinkToFit = shrink;
};

const putBorder = (format: Excel.RangeFormat, { rows, columns }: Area): void => {
  for (const edge of [...outer, ...(rows > 1 ? (['InsideHorizontal'] as const) : []), ...(columns > 1 ? (['InsideVertical'] as const) : [])]) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#000000';
  }
};

/** Queues the looks of the cells: what most of them have for all, then what differs, one kind of look after the other. */
const putLook = async (budget: RequestBudget, sheet: Excel.Worksheet, whole: Area, { styles, styled, links }: Look): Promise<void> => {
  const paint = async <Value>(valueOf: (style: CellStyle) => Value, given: { readonly common: Value } | undefined, put: (format: Excel.RangeFormat, value: Value, area: Area, common: Value | null) => void): Promise<void> => {
    const gathered = gatherAreas(styled, (key) => valueOf(styles[key]!), given);
    if (!gathered) return;
    if (!given) put(rangeOf(sheet, whole).format, gathered.common, whole, null);
    for (const { value, ...area } of gathered.others) {
      await budget.spend(bytesPerLook);
      put(rangeOf(sheet, area).format, value, area, gathered.common);
    }
  };
  await budget.spend(4 * bytesPerLook);
  await paint(fontOf, undefined, (format, font, _, common) => putFont(format, font, common));
  await paint(alignmentOf, undefined, (format, alignment, _, common) => putAlignment(format, alignment, common));
  // The sheet was cleared: what has no fill and no border needs none taken away, least of all an edge that it shares with a neighbour.
  await paint(({ fill }) => fill, { common: null }, (format, fill) => {
    if (fill !== null) format.fill.color = fill;
  });
  await paint(({ border }) => border, { common: false }, (format, _, area) => putBorder(format, area));
  for (const { row, column } of links) lean(sheet.getCell(row, column)).format.font.underline = 'None';
};

const putPage = (sheet: Excel.Worksheet, page: NonNullable<Look['page']>, { rows, columns }: Area): void => {
  const layout = sheet.pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  layout.topMargin = page.margins.top;
  layout.bottomMargin = page.margins.bottom;
  layout.leftMargin = page.margins.left;
  layout.rightMargin = page.margins.right;
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1, ...(page.onePage ? { verticalFitToPages: 1 } : {}) };
  const numbers = pageNumbers(page);
  if (numbers) {
    layout.headersFooters.defaultForAllPages.centerFooter = numbers.code;
    layout.footerMargin = numbers.fromEdge;
  }
  if (rows > 0) layout.setPrintArea(`A1:${columnLetters(columns - 1)}${page.printedRows ?? rows}`);
  if (page.titleRows > 0) layout.setPrintTitleRows(`$1:$${page.titleRows}`);
};

const putView = (sheet: Excel.Worksheet, { freezeRows, gridlines }: Look): void => {
  sheet.showGridlines = gridlines;
  if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else sheet.freezePanes.unfreeze();
};

/** Queues what the rows of the content hold and how they look, over cells that are empty and plain. */
export const fillContent = async (budget: RequestBudget, sheet: Excel.Worksheet, content: SheetContent): Promise<void> => {
  const { area, look } = content;
  for (let first = 0; first < area.rows; first += rowsPerWrite) {
    const formats = content.formats.slice(first, first + rowsPerWrite).map((line) => [...line]);
    const values = content.cells.slice(first, first + rowsPerWrite).map((line, row) => line.map((cell, column) => toExcel(cell, formats[row]?.[column] ?? 'General')));
    const block = { ...area, row: area.row + first, rows: values.length };
    const links = look?.links.filter(({ row }) => row >= block.row && row < block.row + block.rows) ?? [];
    await budget.spend(bytesOf(values) + bytesOf(formats) + 2 * bytesPerAction * (links.length + 4));
    const range = rangeOf(sheet, block);
    range.numberFormat = formats;
    // Before the values, because a link puts its own text into the cell.
    for (const { row, column, link } of links) {
      if (parseRef(link)) lean(sheet.getCell(row, column)).hyperlink = { documentReference: link };
    }
    range.values = values;
  }
  if (look && area.rows > 0) await putLook(budget, sheet, area, look);
  for (const { look: own, row, rows } of content.ownLooks ?? []) {
    await budget.spend(bytesPerLook);
    putRowLook(rangeOf(sheet, { row, column: 0, rows, columns: content.widths.length || area.columns }).format, own);
  }
  await budget.spend(bytesPerAction * (content.mergedRows.length + content.merged.length + content.heights.length + content.widths.length + 20));
  for (const merged of content.mergedRows) rangeOf(sheet, merged).merge(true);
  for (const merged of content.merged) rangeOf(sheet, merged).merge(false);
  for (const { row, rows: count, height } of content.heights) rangeOf(sheet, { row, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
};

/**
 * Queues what makes the sheet hold the content and nothing else; `before` is how far the sheet reached from A1.
 * Sends what is queued only where the request would grow too large.
 */
export const putContent = async (budget: RequestBudget, sheet: Excel.Worksheet, before: { readonly rows: number; readonly columns: number }, content: SheetContent): Promise<void> => {
  const { area, look } = content;
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const [rows, columns] = [Math.max(before.rows, bottom), Math.max(before.columns, right)];
  await budget.spend(bytesPerLook);
  budget.context.application.suspendScreenUpdatingUntilNextSync();
  if (rows > 0 && columns > 0) {
    const whole = rangeOf(sheet, { row: 0, column: 0, rows, columns });
    whole.unmerge();
    whole.clear();
  }
  if (rows > bottom) rangeOf(sheet, { row: bottom, column: 0, rows: rows - bottom, columns: 1 }).format.autofitRows();
  await fillContent(budget, sheet, content);
  content.widths.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  if (look?.page) putPage(sheet, look.page, area);
  if (look) putView(sheet, look);
};
