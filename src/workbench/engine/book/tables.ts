import { SheetTableService } from '@univerjs/sheets-table';
import type { Area } from '../address';
import { plainArea } from './areas';
import type { Grid } from './grid';

/** A table, its header row included in the area. */
export interface BookTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
}

/** The tables of the workbook. */
export class Tables {
  constructor(private readonly grid: Grid) {}

  all(): BookTable[] {
    const tables = this.grid.injector.get(SheetTableService).getTableList(this.grid.workbook.getId());
    return tables.map((table) => ({ id: table.id, name: table.name, sheetId: table.subUnitId, area: plainArea(table.range) }));
  }

  /** Makes a table of an area and returns its id. */
  add(sheetId: string, name: string, area: Area): string {
    this.grid.touch(sheetId);
    const id = this.grid.newId('table');
    this.grid.command('sheet.command.add-table', { ...this.grid.at(sheetId), range: { ...area }, name, id, options: { showHeader: true } });
    return id;
  }

  set(table: BookTable, change: { name?: string; area?: Area }): void {
    this.grid.command('sheet.command.set-table-config', {
      unitId: this.grid.workbook.getId(),
      tableId: table.id,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.area === undefined ? {} : { updateRange: { newRange: { ...change.area } } }),
    });
  }

  /** Takes the table away and leaves its cells. */
  remove(table: BookTable): void {
    this.grid.command('sheet.command.delete-table', { ...this.grid.at(table.sheetId), tableId: table.id });
  }
}
