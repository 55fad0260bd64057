import type { IRange } from '@univerjs/core';
import { InsertColByRangeCommand, RemoveColByRangeCommand, SetColHiddenMutation, SetColVisibleMutation, SetWorksheetColWidthMutation, SetWorksheetColWidthMutationFactory } from '@univerjs/sheets';
import { runs } from './areas';
import type { Grid } from './grid';

/** The columns of a sheet: their widths in pixels, hidden or not, put in and taken out. */
export class Columns {
  constructor(private readonly grid: Grid) {}

  pixels(sheetId: string, column: number): number {
    return this.grid.core(sheetId).getColumnManager().getColumnWidth(column);
  }

  isHidden(sheetId: string, column: number): boolean {
    return this.grid.core(sheetId).getColumnManager().getColumn(column)?.hd === 1;
  }

  /** Sets the widths of columns, in pixels by column. */
  setPixels(sheetId: string, widths: ReadonlyMap<number, number>): void {
    this.grid.touch(sheetId);
    for (const column of widths.keys()) this.grid.reach(sheetId, 0, column);
    const params = { ...this.grid.at(sheetId), ranges: this.wholes(sheetId, [...widths.keys()]), colWidth: Object.fromEntries(widths) };
    const undo = SetWorksheetColWidthMutationFactory(params, this.grid.core(sheetId));
    this.grid.mutate({ id: SetWorksheetColWidthMutation.id, params }, { id: SetWorksheetColWidthMutation.id, params: undo });
  }

  hide(sheetId: string, start: number, end: number, hidden: boolean): void {
    this.grid.touch(sheetId);
    this.grid.reach(sheetId, 0, end);
    const columns = Array.from({ length: end - start + 1 }, (_, index) => start + index).filter((column) => this.isHidden(sheetId, column) !== hidden);
    if (columns.length === 0) return;
    const params = { ...this.grid.at(sheetId), ranges: this.wholes(sheetId, columns) };
    const [hide, show] = [SetColHiddenMutation.id, SetColVisibleMutation.id];
    this.grid.mutate({ id: hidden ? hide : show, params }, { id: hidden ? show : hide, params });
  }

  insert(sheetId: string, start: number, end: number): void {
    this.grid.touch(sheetId);
    this.grid.reach(sheetId, 0, end);
    this.grid.command(InsertColByRangeCommand.id, { ...this.grid.at(sheetId), direction: 3, range: this.whole(sheetId, start, end) });
  }

  remove(sheetId: string, start: number, end: number): void {
    this.grid.touch(sheetId);
    this.grid.reach(sheetId, 0, end + 1);
    this.grid.command(RemoveColByRangeCommand.id, { ...this.grid.at(sheetId), range: this.whole(sheetId, start, end) });
  }

  private wholes(sheetId: string, columns: readonly number[]): IRange[] {
    return runs(columns).map(([start, end]) => this.whole(sheetId, start, end));
  }

  private whole(sheetId: string, startColumn: number, endColumn: number): IRange {
    return { startRow: 0, endRow: this.grid.lastRow(sheetId), startColumn, endColumn };
  }
}
