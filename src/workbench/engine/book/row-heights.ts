import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import { lineCount, linesHeight } from '../text-size';
import { rowRuns } from './areas';
import { cellValue } from './cell-data';
import { defaultFont, defaultRowPixels } from './empty';
import type { Grid } from './grid';
import { storedStyle } from './styles';

/** 409 points. */
const highestRowPixels = 545;

/** The heights of rows that nobody has fixed: those of their contents. */
export class RowHeights {
  /** Whether AutoFit looks at merged cells; Excel's does not. */
  fitsMerged = false;

  constructor(private readonly grid: Grid) {}

  /** Gives the rows of a workbook that has just been read, where the file says nothing of their height, that of their contents. */
  fitRead(): void {
    this.grid.flush();
    const styles = this.grid.styles();
    for (const sheet of this.grid.workbook.getWorkbook().getSheets()) {
      const rows = new Set<number>();
      sheet.getCellMatrix().forValue((row, _, cell) => {
        const style = cell && styles.getStyleByCell(cell);
        if (style && (style.tb === 3 || (style.fs ?? 0) > defaultFont.size)) rows.add(row);
      });
      this.fit(sheet.getSheetId(), [...rows]);
    }
  }

  /** Gives rows without a fixed height the height of their contents: measured on the screen where there is one, else estimated. */
  fit(sheetId: string, rows: readonly number[]): void {
    const manager = this.grid.core(sheetId).getRowManager();
    const open = rows.filter((row) => manager.getRow(row)?.ia !== 0);
    if (open.length === 0) return;
    if (this.grid.drawn) this.grid.quietly(() => this.grid.sheet(sheetId).setRangesAutoHeight(rowRuns(open)));
    const heights = open
      .map((row) => {
        // What is drawn has been measured, but for the fonts of cells that are merged or empty.
        const measured = this.grid.drawn ? manager.getRow(row)?.ah : undefined;
        return { row, autoHeight: measured === undefined ? this.estimated(sheetId, row, false) : Math.max(measured, this.estimated(sheetId, row, true)) };
      })
      .filter(({ row, autoHeight }) => autoHeight !== manager.getRowHeight(row));
    if (heights.length === 0) return;
    const before = heights.map(({ row }) => ({ row, autoHeight: manager.getRow(row)?.ah }));
    this.grid.mutate(
      { id: SetWorksheetRowAutoHeightMutation.id, params: { ...this.grid.at(sheetId), rowsAutoHeightInfo: heights } },
      { id: SetWorksheetRowAutoHeightMutation.id, params: { ...this.grid.at(sheetId), rowsAutoHeightInfo: before } },
    );
  }

  /** The height that a row's contents take; cells that are merged or empty count with one line of their font, as in Excel. */
  private estimated(sheetId: string, row: number, onlyFonts: boolean): number {
    const sheet = this.grid.core(sheetId);
    const merges = this.fitsMerged ? [] : sheet.getMergeData().filter((merge) => merge.startRow <= row && merge.endRow >= row);
    let height = defaultRowPixels;
    for (const [key, cell] of Object.entries(sheet.getCellMatrix().getRow(row) ?? {})) {
      const column = Number(key);
      const merge = merges.find((candidate) => candidate.startColumn <= column && candidate.endColumn >= column);
      if (merge && merge.startRow !== merge.endRow) continue;
      const value = cellValue(cell ?? undefined);
      const fontOnly = value === null || merge !== undefined;
      if (onlyFonts && !fontOnly) continue;
      const style = storedStyle(this.grid, sheetId, row, column);
      const points = style.fs ?? defaultFont.size;
      const lines = !fontOnly && style.tb === 3 ? lineCount(String(value), points, sheet.getColumnManager().getColumnWidth(column)) : 1;
      height = Math.max(height, linesHeight(lines, points));
    }
    return Math.min(height, highestRowPixels);
  }
}
