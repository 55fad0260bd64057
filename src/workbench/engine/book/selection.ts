import { SetSelectionsOperation } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { columnLimit, rowLimit } from '../address';
import type { Area } from '../address';
import { plainArea } from './areas';
import type { Grid } from './grid';

/** What is selected, and the cell that is being typed into. */
export class Selection {
  private turn = 0;

  constructor(private readonly grid: Grid) {}

  /** The active range, with its sheet. */
  current(): { sheetId: string; area: Area } {
    const sheetId = this.grid.activeSheet();
    const area = plainArea(this.grid.workbook.getActiveRange()?.getRange() ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 });
    return {
      sheetId,
      area: {
        ...area,
        endRow: area.startRow === 0 && area.endRow === this.grid.lastRow(sheetId) ? rowLimit - 1 : area.endRow,
        endColumn: area.startColumn === 0 && area.endColumn === this.grid.lastColumn(sheetId) ? columnLimit - 1 : area.endColumn,
      },
    };
  }

  /** All ranges that are selected on the active sheet. */
  areas(): Area[] {
    return (this.grid.workbook.getActiveSheet().getSelection()?.getActiveRangeList() ?? []).map((range) => plainArea(range.getRange()));
  }

  /** Selects an area and brings it into view. */
  select(sheetId: string, area: Area): void {
    const { grid } = this;
    grid.flush();
    grid.reach(sheetId, area.endRow === rowLimit - 1 ? area.startRow : area.endRow, area.endColumn === columnLimit - 1 ? area.startColumn : area.endColumn);
    const [endRow, endColumn] = [Math.min(area.endRow, grid.lastRow(sheetId)), Math.min(area.endColumn, grid.lastColumn(sheetId))];
    grid.quietly(() => {
      if (grid.activeSheet() !== sheetId) grid.workbook.setActiveSheet(grid.sheet(sheetId));
      grid.workbook.setActiveRange(grid.sheet(sheetId).getRange(area.startRow, area.startColumn, endRow - area.startRow + 1, endColumn - area.startColumn + 1));
    });
    void this.reveal(sheetId, { ...area, endRow, endColumn });
  }

  /** Selects several ranges of a sheet, as the user does with Ctrl held. */
  selectSeveral(sheetId: string, areas: readonly Area[]): void {
    this.select(sheetId, areas[0]!);
    const selections = areas.map((area, index) => {
      const { startRow: actualRow, startColumn: actualColumn } = area;
      return { range: { ...area }, primary: index === areas.length - 1 ? { ...area, endRow: actualRow, endColumn: actualColumn, actualRow, actualColumn, isMerged: false, isMergedMainCell: false } : null, style: null };
    });
    this.grid.quietly(() => this.grid.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...this.grid.at(sheetId), selections }));
  }

  /** Lets go of an area that is still to be brought into view. */
  stayPut(): void {
    this.turn += 1;
  }

  isCellEditing(): boolean {
    return this.grid.drawn && (this.grid.workbook as FWorkbook & { isCellEditing?: () => boolean }).isCellEditing?.() === true;
  }

  /** Puts into its cell what the user is typing. */
  async endEditing(): Promise<void> {
    if (this.isCellEditing()) await this.grid.workbook.endEditingAsync(true);
  }

  /** Scrolls as little as brings the area into view; where it does not fit, its beginning. */
  private async reveal(sheetId: string, area: Area): Promise<void> {
    const { scrollTo, commands } = this.grid;
    if (scrollTo === null) return;
    this.turn += 1;
    const { turn } = this;
    // What is in view is known only once a sheet that has just come up is drawn.
    await this.grid.shown();
    if (turn !== this.turn || this.grid.activeSheet() !== sheetId) return;
    const { startRow, startColumn, endRow, endColumn } = area;
    for (const range of [{ startRow: endRow, startColumn: endColumn, endRow, endColumn }, { startRow, startColumn, endRow: startRow, endColumn: startColumn }]) commands.syncExecuteCommand(scrollTo, { range });
  }
}
