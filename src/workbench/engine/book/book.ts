import type { IWorkbookData } from '@univerjs/core';
import { newSide } from '../side';
import type { Side } from '../side';
import type { GridLanguage } from '../workbook-engine';
import { Calculation } from './calculation';
import { Cells } from './cells';
import { changeOf, isEdit } from './changes';
import type { BookChange } from './changes';
import { Columns } from './columns';
import { emptyWorkbook } from './empty';
import { Grid } from './grid';
import { Merges } from './merges';
import { Names } from './names';
import { RowHeights } from './row-heights';
import { Rows } from './rows';
import { Selection } from './selection';
import { setUp } from './set-up';
import type { SetUp } from './set-up';
import { Sheets } from './sheets';
import { Tables } from './tables';

/**
 * The workbook itself: a thin face over Univer, which is the only store of cells, styles, sizes, merges, names and
 * tables, with or without a user interface. Nothing outside of this folder knows Univer; what Univer has no place for
 * (page set-up, custom XML parts, settings) stands in `side`.
 *
 * Writes to cells are gathered and carried out together; whatever reads flushes first. Everything between beginBatch
 * and endBatch is one step for the user's undo.
 */
export class Book {
  /** Called for what happens in the grid outside of a batch. */
  onChange: (change: BookChange) => void = () => undefined;
  /** Called for every change to what a saved file would hold, whoever makes it. */
  onEdited: () => void = () => undefined;

  readonly sheets: Sheets;
  /** Before the cells: rows have the height of their contents as merged. */
  readonly merges: Merges;
  readonly rowHeights: RowHeights;
  readonly rows: Rows;
  readonly columns: Columns;
  readonly cells: Cells;
  readonly selection: Selection;
  readonly names: Names;
  readonly tables: Tables;
  private readonly grid: Grid;
  private readonly calculation: Calculation;

  private constructor(parts: SetUp) {
    const grid = (this.grid = new Grid(parts));
    this.sheets = new Sheets(grid);
    this.merges = new Merges(grid);
    this.rowHeights = new RowHeights(grid);
    this.rows = new Rows(grid, this.rowHeights);
    this.columns = new Columns(grid);
    this.cells = new Cells(grid, this.rowHeights);
    this.selection = new Selection(grid);
    this.names = new Names(grid);
    this.tables = new Tables(grid);
    this.calculation = new Calculation(grid);
    grid.onCommand = (command, options, quiet) => {
      if (this.calculation.hears(command)) return;
      if (isEdit(command, options, grid.workbook?.getId())) this.onEdited();
      const change = quiet ? null : changeOf(command, options);
      if (change) this.onChange(change);
    };
    this.replace(emptyWorkbook());
  }

  /** A book over an empty workbook, drawn in the container if there is one. */
  static async create(container?: HTMLElement, language: GridLanguage = 'zh-CN'): Promise<Book> {
    return new Book(await setUp(container, language));
  }

  dispose(): void {
    this.grid.dispose();
  }

  /** What Univer has no place for. */
  get side(): Side {
    return this.grid.side;
  }

  /** Whether a request is refused that would change a protected sheet. */
  set protects(on: boolean) {
    this.grid.protects = on;
  }

  /** Puts another workbook in the place of this one; the undo stack goes with the old one. */
  replace(data: Partial<IWorkbookData>, side: Side = newSide()): void {
    this.selection.stayPut();
    this.grid.replace(data, side);
    this.sheets.countFrom(Object.keys(data.sheets ?? {}).length + 1);
  }

  /** Resolves when a new workbook has been drawn, from when on its text can be measured. */
  shown(): Promise<void> {
    return this.grid.shown();
  }

  /** The whole workbook as Univer keeps it. */
  snapshot(): IWorkbookData {
    this.grid.flush();
    return this.grid.workbook.save();
  }

  /** Carries out the gathered writes. */
  flush(): void {
    this.grid.flush();
  }

  beginBatch(): void {
    this.grid.beginBatch();
  }

  endBatch(): void {
    this.grid.endBatch();
  }

  /** Carries out writes as the user's own step. */
  asUser(write: () => void): void {
    this.grid.asUser(write);
  }

  undo(): void {
    this.grid.workbook.undo();
  }

  /** Runs the queued calculation now; resolves when its results are in the cells. */
  settle(): Promise<void> {
    return this.calculation.settle();
  }

  /** A formula as it reads some columns and rows further on. */
  movedFormula(formula: string, columns: number, rows: number): string {
    return this.grid.movedFormula(formula, columns, rows);
  }
}
