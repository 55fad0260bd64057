import type { CellStyle } from '../../core/model/sheet-plan';
import type { Area } from '../../core/model/snapshot';
import { columnLetters, parseRef } from '../../core/units/address';
import type { Look, SheetContent } from './content';
import { toExcel } from './content';
import type { RequestBudget } from './round-trips';
import { bytesOf, lean } from './round-trips';

const bytesPerStyle = 8_000;
const bytesPerAction = 700;
const rowsPerWrite = 500;

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => lean(sheet.getRangeByIndexes(row, column, rows, columns));

const outer = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const horizontals = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center' } as const;

const putStyle = (range: Excel.Range, area: Area, style: CellStyle): void => {
  const { format } = range;
  format.font.name = style.fonts[0] ?? '宋体';
  format.font.size = style.size;
  format.font.bold = style.bold;
  format.font.color = style.color;
  format.font.underline = 'None';
  if (style.fill !== null) format.fill.color = style.fill;
  format.horizontalAlignment = horizontals[style.horizontal];
  format.verticalAlignment = verticals[style.vertical];
  format.wrapText = style.wrap;
  if (!style.border) return;
  for (const edge of [...outer, ...(area.rows > 1 ? (['InsideHorizontal'] as const) : []), ...(area.columns > 1 ? (['InsideVertical'] as const) : [])]) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#000000';
  }
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
  layout.zoom = { horizontalFitToPages: 1 };
  if (rows > 0) layout.setPrintArea(`A1:${columnLetters(columns - 1)}${rows}`);
  if (page.titleRows > 0) layout.setPrintTitleRows(`$1:$${page.titleRows}`);
};

const putView = (sheet: Excel.Worksheet, { freezeRows }: Look): void => {
  sheet.showGridlines = false;
  if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else sheet.freezePanes.unfreeze();
};

/**
 * Queues what makes the sheet hold the content and nothing else; `before` is how far the sheet reached from A1.
 * Sends what is queued only where the request would grow too large.
 */
export const putContent = async (budget: RequestBudget, sheet: Excel.Worksheet, before: { readonly rows: number; readonly columns: number }, content: SheetContent): Promise<void> => {
  const { area, look } = content;
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const [rows, columns] = [Math.max(before.rows, bottom), Math.max(before.columns, right)];
  await budget.spend(bytesPerStyle);
  budget.context.application.suspendScreenUpdatingUntilNextSync();
  if (rows > 0 && columns > 0) {
    const whole = rangeOf(sheet, { row: 0, column: 0, rows, columns });
    whole.unmerge();
    whole.clear();
  }
  if (rows > bottom) rangeOf(sheet, { row: bottom, column: 0, rows: rows - bottom, columns: 1 }).format.autofitRows();
  for (let first = 0; first < area.rows; first += rowsPerWrite) {
    const formats = content.formats.slice(first, first + rowsPerWrite).map((line) => [...line]);
    const values = content.cells.slice(first, first + rowsPerWrite).map((line, row) => line.map((cell, column) => toExcel(cell, formats[row]?.[column] ?? 'General')));
    const block = { ...area, row: area.row + first, rows: values.length };
    const links = look?.links.filter(({ row }) => row >= block.row && row < block.row + block.rows) ?? [];
    await budget.spend(bytesOf(values) + bytesOf(formats) + bytesPerAction * (links.length + 4));
    const range = rangeOf(sheet, block);
    range.numberFormat = formats;
    // Before the values, because a link puts its own text into the cell.
    for (const { row, column, link } of links) {
      if (parseRef(link)) lean(sheet.getCell(row, column)).hyperlink = { documentReference: link };
    }
    range.values = values;
  }
  for (const styled of look?.styled ?? []) {
    await budget.spend(bytesPerStyle);
    putStyle(rangeOf(sheet, styled), styled, look!.styles[styled.style]!);
  }
  await budget.spend(bytesPerAction * (content.mergedRows.length + content.merged.length + content.heights.length + content.widths.length + 20));
  for (const merged of content.mergedRows) rangeOf(sheet, merged).merge(true);
  for (const merged of content.merged) rangeOf(sheet, merged).merge(false);
  for (const { row, rows: count, height } of content.heights) rangeOf(sheet, { row, column: 0, rows: count, columns: 1 }).format.rowHeight = height;
  content.widths.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  if (look?.page) putPage(sheet, look.page, area);
  if (look) putView(sheet, look);
};
