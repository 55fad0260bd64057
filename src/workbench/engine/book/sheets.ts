import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { sheetSide } from '../side';
import { emptySheet, sheetId } from './empty';
import type { Grid } from './grid';

/** A sheet as its tab shows it. */
export interface BookSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** The sheets of the workbook, each by its id. */
export class Sheets {
  private next = 1;

  constructor(private readonly grid: Grid) {}

  /** Counts on from the sheets of a workbook that has just come in. */
  countFrom(number: number): void {
    this.next = number;
  }

  all(): BookSheet[] {
    return this.grid.workbook
      .getWorkbook()
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), hidden: sheet.isSheetHidden() === 1 }));
  }

  has(id: string): boolean {
    return this.grid.hasSheet(id);
  }

  active(): string {
    return this.grid.activeSheet();
  }

  activate(id: string): void {
    this.grid.flush();
    this.grid.quietly(() => this.grid.workbook.setActiveSheet(this.grid.sheet(id)));
  }

  /** Adds an empty sheet and returns its id; the active one stays. */
  add(name: string, index: number): string {
    const active = this.active();
    const id = sheetId(this.next);
    this.next += 1;
    this.grid.command(InsertSheetCommand.id, { unitId: this.grid.workbook.getId(), index, sheet: emptySheet(id, name) });
    if (this.active() !== active) this.activate(active);
    return id;
  }

  remove(id: string): void {
    this.grid.command(RemoveSheetCommand.id, this.grid.at(id));
    delete this.grid.side.sheets[id];
  }

  rename(id: string, name: string): void {
    this.grid.command(SetWorksheetNameCommand.id, { ...this.grid.at(id), name });
  }

  move(id: string, index: number): void {
    this.grid.command(SetWorksheetOrderCommand.id, { ...this.grid.at(id), order: index });
  }

  hide(id: string, hidden: boolean): void {
    const was = this.grid.sheet(id).isSheetHidden();
    this.change(SetWorksheetHideMutation.id, id, { hidden: hidden ? 1 : 0 }, { hidden: was ? 1 : 0 });
  }

  tabColor(id: string): string {
    return this.grid.sheet(id).getTabColor() ?? '';
  }

  setTabColor(id: string, color: string): void {
    this.change(SetTabColorMutation.id, id, { color }, { color: this.tabColor(id) });
  }

  gridlines(id: string): boolean {
    return !this.grid.sheet(id).hasHiddenGridLines();
  }

  setGridlines(id: string, shown: boolean): void {
    const was = this.gridlines(id);
    this.change(ToggleGridlinesMutation.id, id, { showGridlines: shown ? 1 : 0 }, { showGridlines: was ? 1 : 0 });
  }

  /** The rows and columns that stay in sight. */
  frozen(id: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.grid.sheet(id).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(id: string, rows: number, columns: number): void {
    const params = { ...this.grid.at(id), startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
    this.change(SetFrozenMutation.id, id, params, SetFrozenMutationFactory(this.grid.injector, params));
  }

  isProtected(id: string): boolean {
    return sheetSide(this.grid.side, id).protected;
  }

  protect(id: string, on: boolean): void {
    sheetSide(this.grid.side, id).protected = on;
  }

  private change(mutation: string, id: string, wanted: object, was: object): void {
    this.grid.mutate({ id: mutation, params: { ...this.grid.at(id), ...wanted } }, { id: mutation, params: { ...this.grid.at(id), ...was } });
  }
}
