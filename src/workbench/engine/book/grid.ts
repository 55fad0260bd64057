import { ICommandService, IUndoRedoService, LogLevel, Univer } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, IMutationInfo, IWorkbookData, Injector, Styles, Worksheet } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { ApiError } from '../api-error';
import { columnLimit, rowLimit } from '../address';
import { newSide, sheetSide } from '../side';
import type { Side } from '../side';
import { grown } from './empty';
import type { SetUp } from './set-up';

/** A mutation of Univer's, by its id, with what it is given. */
export type Mutation = IMutationInfo;

const longestFrame = 200;

/**
 * Univer with one workbook in it, and the ways in which all parts of a book change it: a command, or a mutation with
 * what takes it back, neither of which is told to the add-in as something that the user did.
 */
export class Grid {
  side: Side = newSide();
  /** Whether a request is refused that would change a protected sheet. */
  protects = true;
  /** Called for each of Univer's commands; `quiet` where the engine itself gave it. */
  onCommand: (command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined, quiet: boolean) => void = () => undefined;
  /** What carries out the writes that have been gathered, and what forgets them. */
  readonly gathered: { carryOut(): void; forget(): void }[] = [];

  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The command that scrolls a cell into view; null where nothing is drawn. */
  readonly scrollTo: string | null;
  workbook!: FWorkbook;

  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly undoRedo: IUndoRedoService;
  private workbooks = 0;
  private nextId = 1;
  private batch: { dispose(): void } | null = null;
  private inRequest = false;
  private quiet = 0;

  constructor({ plugins, locale, locales, scrollTo }: SetUp) {
    this.scrollTo = scrollTo;
    this.univer = new Univer({ locale, locales: locales as never, logLevel: LogLevel.ERROR });
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) this.univer.registerPlugin(plugin[0], plugin[1]);
      else this.univer.registerPlugin(plugin);
    }
    this.api = FUniver.newAPI(this.univer);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.undoRedo = this.injector.get(IUndoRedoService);
    // One listener for good: Univer skips the next listener when one is removed while it calls them.
    this.commands.onCommandExecuted((command, options) => this.onCommand(command, options, this.quiet > 0));
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Whether somebody sees the grid. */
  get drawn(): boolean {
    return this.scrollTo !== null;
  }

  /** Puts another workbook in the place of this one; the undo stack goes with the old one. */
  replace(data: Partial<IWorkbookData>, side: Side): void {
    this.quietly(() => {
      for (const writes of this.gathered) writes.forget();
      if (this.workbook) this.api.disposeUnit(this.workbook.getId());
      this.workbooks += 1;
      this.side = side;
      this.workbook = this.api.createWorkbook({ ...data, id: `workbook-${this.workbooks}` });
    });
  }

  /** Resolves when a new workbook has been drawn, from when on its text can be measured. */
  async shown(): Promise<void> {
    if (!this.drawn) return;
    // A page in the background draws nothing, so that the wait must have an end.
    const frame = () => new Promise<void>((resolve) => void (requestAnimationFrame(() => resolve()), setTimeout(resolve, longestFrame)));
    await frame();
    await frame();
  }

  /** Carries out all writes that have been gathered. */
  flush(): void {
    for (const writes of this.gathered) writes.carryOut();
  }

  // One step for the user's undo.

  beginBatch(): void {
    this.inRequest = true;
    this.batch = this.undoRedo.__tempBatchingUndoRedo(this.workbook.getId());
  }

  endBatch(): void {
    this.inRequest = false;
    this.flush();
    this.batch?.dispose();
    this.batch = null;
  }

  /** Carries out writes as the user's own step. */
  asUser(write: () => void): void {
    this.flush();
    const batch = this.undoRedo.__tempBatchingUndoRedo(this.workbook.getId());
    this.batch = batch;
    try {
      write();
      this.flush();
    } finally {
      batch.dispose();
      this.batch = null;
    }
  }

  // The ways to change the workbook.

  quietly<T>(act: () => T): T {
    this.quiet += 1;
    try {
      return act();
    } finally {
      this.quiet -= 1;
    }
  }

  /** Gives Univer a command, which looks after its own undo. */
  command(id: string, params: object): void {
    this.flush();
    this.quietly(() => {
      if (!this.commands.syncExecuteCommand(id, params)) throw new Error(`${id} failed`);
    });
  }

  /** Gives Univer a mutation, and its undo the one that takes it back. */
  mutate(redo: Mutation, undo: Mutation): void {
    this.quietly(() => this.commands.syncExecuteCommand(redo.id, redo.params));
    if (this.batch) this.undoRedo.pushUndoRedo({ unitID: this.workbook.getId(), redoMutations: [redo], undoMutations: [undo] });
  }

  /** Refuses to let a request change a protected sheet. */
  touch(sheetId: string): void {
    if (this.inRequest && this.protects && sheetSide(this.side, sheetId).protected) throw new ApiError('AccessDenied', 'You cannot perform the requested operation.', 403);
  }

  // The sheets behind it.

  /** A sheet as Univer's commands name it. */
  at(sheetId: string): { unitId: string; subUnitId: string } {
    return { unitId: this.workbook.getId(), subUnitId: sheetId };
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  hasSheet(id: string): boolean {
    return this.workbook.getWorkbook().getSheetBySheetId(id) != null;
  }

  sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** The sheet itself: the facade's sheet is dear to make, once for every cell. */
  core(id: string): Worksheet {
    const sheet = this.workbook.getWorkbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  styles(): Styles {
    return this.workbook.getWorkbook().getStyles();
  }

  /** Makes the grid of a sheet large enough for a cell: what Univer does for every row it has, it need not do for a million. */
  reach(id: string, row: number, column: number): void {
    const sheet = this.core(id);
    if (row >= sheet.getRowCount()) this.quietly(() => this.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...this.at(id), rowCount: grown(row, rowLimit) }));
    if (column >= sheet.getColumnCount()) this.quietly(() => this.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...this.at(id), columnCount: grown(column, columnLimit) }));
  }

  lastRow(id: string): number {
    return this.core(id).getRowCount() - 1;
  }

  lastColumn(id: string): number {
    return this.core(id).getColumnCount() - 1;
  }

  newId(prefix: string): string {
    this.nextId += 1;
    return `${prefix}-${this.nextId}`;
  }

  /** A formula as it reads some columns and rows further on. */
  movedFormula(formula: string, columns: number, rows: number): string {
    return this.api.getFormula().moveFormulaRefOffset(formula, columns, rows);
  }
}
