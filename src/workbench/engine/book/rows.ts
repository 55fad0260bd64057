import { InsertRowByRangeCommand, RemoveRowByRangeCommand, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation } from '@univerjs/sheets';
import { rowRuns } from './areas';
import { Gathered } from './gathered';
import type { Grid } from './grid';
import type { RowHeights } from './row-heights';

/** The rows of a sheet: their heights in pixels, hidden or not, put in and taken out. Heights are gathered: every mutation of them walks all rows of its sheet. */
export class Rows {
  private readonly gathered: Gathered<Map<number, number>>;

  constructor(
    private readonly grid: Grid,
    private readonly heights: RowHeights,
  ) {
    this.gathered = new Gathered(grid, () => new Map<number, number>(), (id, wanted) => this.carryOut(id, wanted));
  }

  pixels(sheetId: string, row: number): number {
    this.grid.flush();
    return this.grid.core(sheetId).getRowManager().getRowHeight(row);
  }

  isHidden(sheetId: string, row: number): boolean {
    return this.grid.core(sheetId).getRowManager().getRow(row)?.hd === 1;
  }

  /** Fixes the heights of rows, in pixels by row. */
  setPixels(sheetId: string, heights: ReadonlyMap<number, number>): void {
    this.grid.touch(sheetId);
    for (const row of heights.keys()) this.grid.reach(sheetId, row, 0);
    const gathered = this.gathered.addTo(sheetId);
    for (const [row, height] of heights) gathered.set(row, height);
  }

  /** Lets rows have the height of their contents again. */
  release(sheetId: string, rows: readonly number[]): void {
    this.grid.touch(sheetId);
    this.gathered.carryOut();
    const manager = this.grid.core(sheetId).getRowManager();
    this.setAutomatic(sheetId, rows, 1, Object.fromEntries(rows.map((row) => [row, manager.getRow(row)?.ia ?? null])));
    this.heights.fit(sheetId, rows);
  }

  hide(sheetId: string, start: number, end: number, hidden: boolean): void {
    this.grid.touch(sheetId);
    this.grid.reach(sheetId, end, 0);
    const rows = Array.from({ length: end - start + 1 }, (_, index) => start + index).filter((row) => this.isHidden(sheetId, row) !== hidden);
    if (rows.length === 0) return;
    const params = { ...this.grid.at(sheetId), ranges: rowRuns(rows) };
    const [hide, show] = [SetRowHiddenMutation.id, SetRowVisibleMutation.id];
    this.grid.mutate({ id: hidden ? hide : show, params }, { id: hidden ? show : hide, params });
  }

  insert(sheetId: string, start: number, end: number): void {
    this.grid.touch(sheetId);
    this.grid.reach(sheetId, end, 0);
    this.grid.command(InsertRowByRangeCommand.id, { ...this.grid.at(sheetId), direction: 0, range: this.whole(sheetId, start, end) });
  }

  remove(sheetId: string, start: number, end: number): void {
    this.grid.touch(sheetId);
    this.grid.reach(sheetId, end + 1, 0);
    this.grid.command(RemoveRowByRangeCommand.id, { ...this.grid.at(sheetId), range: this.whole(sheetId, start, end) });
  }

  private whole(sheetId: string, startRow: number, endRow: number): object {
    return { startRow, endRow, startColumn: 0, endColumn: this.grid.lastColumn(sheetId) };
  }

  private setAutomatic(sheetId: string, rows: readonly number[], wanted: 0 | 1, was: object): void {
    const params = { ...this.grid.at(sheetId), ranges: rowRuns(rows) };
    this.grid.mutate(
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...params, autoHeightInfo: wanted } },
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...params, autoHeightInfo: was } },
    );
  }

  private carryOut(sheetId: string, heights: ReadonlyMap<number, number>): void {
    const manager = this.grid.core(sheetId).getRowManager();
    const before = new Map([...heights.keys()].map((row) => [row, manager.getRowHeight(row)]));
    const automatic = new Map([...heights.keys()].map((row) => [row, manager.getRow(row)?.ia ?? null]));
    const params = (rows: ReadonlyMap<number, number>) => ({ ...this.grid.at(sheetId), ranges: rowRuns([...rows.keys()]), rowHeight: Object.fromEntries(rows) });
    this.grid.mutate({ id: SetWorksheetRowHeightMutation.id, params: params(heights) }, { id: SetWorksheetRowHeightMutation.id, params: params(before) });
    this.setAutomatic(sheetId, [...heights.keys()], 0, Object.fromEntries(automatic));
  }
}
