/**
 * The workbook itself: a thin face over Univer, which is the only store of cells, styles, sizes, merges, names and
 * tables, with or without a user interface. Apart from book-browser.ts this is the only file that knows Univer;
 * what Univer has no place for (page set-up, custom XML parts, settings) stands in `side`.
 *
 * Writes to cells are gathered and carried out together (every mutation of values walks the whole workbook);
 * whatever reads flushes first. Everything between beginBatch and endBatch is one step for the user's undo.
 */
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-hyper-link/facade';
import '@univerjs/sheets-table/facade';
import { CommandType, CustomRangeType, ICommandService, IUndoRedoService, LocaleType, LogLevel, Univer, numfmt } from '@univerjs/core';
import type { ICellData, ICommandInfo, IDocumentData, IExecutionOptions, IMutationInfo, IRange, IStyleData, IWorkbookData, IWorksheetData, Injector, Plugin, PluginCtor, Worksheet } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { IDefinedNamesService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  EmptyMutation,
  InsertColByRangeCommand,
  InsertColMutation,
  InsertDefinedNameCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertRowMutation,
  InsertSheetCommand,
  InsertSheetMutation,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveDefinedNameCommand,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetColDataMutationFactory,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetDefinedNameCommand,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderCommand,
  SetWorksheetRowCountMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { CalculationMode, TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { SheetTableService, UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { ApiError } from './api-error';
import { columnLimit, meet, rowLimit } from './address';
import type { Area } from './address';
import { newSide, sheetSide } from './side';
import type { Side } from './side';
import type { GridLanguage } from './workbook-engine';
import { lineCount, linesHeight } from './text-size';

export type { ICellData, IStyleData, IWorkbookData, IWorksheetData };

/** The grid's value types, as it stores them. */
export const valueType = { text: 1, number: 2, boolean: 3 } as const;

export const defaultRowPixels = 20;
export const defaultColumnPixels = 64;
export const defaultFont = { name: '等线', size: 11 } as const;

/** A plugin of Univer with its settings. */
type PluginSetting = PluginCtor<Plugin> | [PluginCtor<Plugin>, object?];

/** A sheet as its tab shows it. */
export interface BookSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** A link of a cell: out of the workbook (`address`) or to a place in it (`reference`). */
export interface CellLink {
  readonly address: string | null;
  readonly reference: string | null;
  readonly tip: string | null;
}

/** A defined name; `sheetId` is null for the workbook's own. */
export interface BookName {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly sheetId: string | null;
}

/** A table, its header row included in the area. */
export interface BookTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
}

/** What happened in the grid outside of a request: the user typed, selected, or changed the sheets. */
export type BookChange =
  | { readonly kind: 'values'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'structure'; readonly sheetId: string; readonly area: Area; readonly change: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' }
  | { readonly kind: 'selection' }
  | { readonly kind: 'activated'; readonly sheetId: string }
  | { readonly kind: 'added' | 'removed' | 'renamed'; readonly sheetId: string };

interface Patch {
  cell?: ICellData;
  style?: IStyleData;
  clearStyle?: boolean;
}

type CellTable = Record<number, Record<number, ICellData>>;
type Patches = Map<number, Map<number, Patch>>;

/** The members of Univer's calculation trigger that `settle` needs; private there, hence the pinned version. */
interface CalculationTrigger {
  _waitingCommandQueue: ICommandInfo[];
  _executionInProgressParams: unknown;
  _executingDirtyData: object;
  _setTimeoutKey: ReturnType<typeof setTimeout> | undefined;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(one: object, other: object): object;
}

/** 409 points. */
const highestRowPixels = 545;
/** Mutations of what a file holds: cells, sheets, tables, links, names. */
const savedMutations = /^sheets?\.mutation\.|^formula\.mutation\.(set|remove)-defined-name$/;
/** Of these, the ones by which the grid keeps up with its contents. */
const derivedMutations: ReadonlySet<string> = new Set([SetWorksheetRowAutoHeightMutation.id, EmptyMutation.id]);
const longestFrame = 200;
const longestCalculation = 30_000;

export class Book {
  side: Side = newSide();
  /** Whether AutoFit looks at merged cells; Excel's does not. */
  fitsMerged = false;
  /** Whether a request is refused that would change a protected sheet. */
  protects = true;
  /** Called for what happens in the grid outside of a batch. */
  onChange: (change: BookChange) => void = () => undefined;
  /** Called for every change to what a saved file would hold, whoever makes it. */
  onEdited: () => void = () => undefined;

  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly undoRedo: IUndoRedoService;
  private workbook!: FWorkbook;
  private workbooks = 0;
  private nextSheet = 1;
  private nextId = 1;
  private patches = new Map<string, Patches>();
  private newMerges = new Map<string, Area[]>();
  private batch: { dispose(): void } | null = null;
  private quiet = 0;
  private inRequest = false;
  private revealed = 0;
  private calculated: () => void = () => undefined;

  private constructor(
    plugins: readonly PluginSetting[],
    locales: Record<string, object>,
    /** The command that scrolls a cell into view; null where nothing is drawn. */
    private readonly scrollTo: string | null,
    locale: LocaleType = LocaleType.ZH_CN,
  ) {
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
    this.commands.onCommandExecuted((command, options) => this.executed(command, options));
    this.replace(emptyWorkbook());
  }

  /** A book over an empty workbook, drawn in the container if there is one. */
  static async create(container?: HTMLElement, language: GridLanguage = 'zh-CN'): Promise<Book> {
    if (!container) return new Book(headlessPlugins(), { [LocaleType.ZH_CN]: {} }, null);
    const { browserSetUp } = await import('./book-browser');
    const { plugins, words, scrollTo } = await browserSetUp(container, language);
    const locale = language === 'en-US' ? LocaleType.EN_US : LocaleType.ZH_CN;
    return new Book(plugins as PluginSetting[], { [locale]: words }, scrollTo, locale);
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Whether somebody sees the grid. */
  get drawn(): boolean {
    return this.scrollTo !== null;
  }

  /** Puts another workbook in the place of this one; the undo stack goes with the old one. */
  replace(data: Partial<IWorkbookData>, side: Side = newSide()): void {
    this.quietly(() => {
      this.patches.clear();
      this.newMerges.clear();
      if (this.workbook) this.api.disposeUnit(this.workbook.getId());
      this.workbooks += 1;
      this.revealed += 1;
      this.side = side;
      this.workbook = this.api.createWorkbook({ ...data, id: `workbook-${this.workbooks}` });
      this.nextSheet = Object.keys(data.sheets ?? {}).length + 1;
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

  /** The whole workbook as Univer keeps it. */
  snapshot(): IWorkbookData {
    this.flush();
    return this.workbook.save();
  }

  // Batches, undo, calculation.

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

  undo(): void {
    this.workbook.undo();
  }

  /** Puts into its cell what the user is typing. */
  async endEditing(): Promise<void> {
    if (this.isCellEditing()) await this.workbook.endEditingAsync(true);
  }

  /** Runs the queued calculation now; resolves when its results are in the cells. */
  async settle(): Promise<void> {
    this.flush();
    const trigger = this.injector.get(TriggerCalculationController) as unknown as CalculationTrigger;
    if (trigger._waitingCommandQueue.length === 0 && trigger._executionInProgressParams == null) return;
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(trigger._waitingCommandQueue));
    trigger._executingDirtyData = dirty;
    trigger._waitingCommandQueue = [];
    let limit: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      limit = setTimeout(resolve, longestCalculation);
      this.calculated = resolve;
      this.commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
    });
    clearTimeout(limit);
  }

  private executed(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      if ((command.params as { functionsExecutedState?: unknown }).functionsExecutedState !== undefined) this.calculated();
      return;
    }
    if (this.isEdit(command, options)) this.onEdited();
    if (this.quiet > 0) return;
    const params = command.params as { subUnitId: string; unitId: string; cellValue?: ISetRangeValuesMutationParams['cellValue']; range?: IRange; sheet?: { id: string } };
    if (command.id === SetSelectionsOperation.id) return this.onChange({ kind: 'selection' });
    if (command.id === SetWorksheetActiveOperation.id) return this.onChange({ kind: 'activated', sheetId: params.subUnitId });
    if (command.id === SetRangeValuesMutation.id) {
      if (options?.fromFormula || (params as { trigger?: string }).trigger === 'sheet.command.set-style') return;
      const area = areaOf(params.cellValue ?? {});
      if (area) this.onChange({ kind: 'values', sheetId: params.subUnitId, area });
      return;
    }
    const sheetChange = sheetChanges[command.id];
    if (sheetChange) return this.onChange({ kind: sheetChange, sheetId: params.subUnitId ?? params.sheet!.id });
    const change = structureChanges[command.id];
    if (change && params.range) this.onChange({ kind: 'structure', sheetId: params.subUnitId, area: plainArea(params.range), change });
  }

  /** Whether the command changed what is saved: no results of formulas, no heights that follow from them, no editors' own documents. */
  private isEdit({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (type !== CommandType.MUTATION || options?.fromFormula || !savedMutations.test(id) || derivedMutations.has(id)) return false;
    return (params as { unitId?: string } | undefined)?.unitId === this.workbook?.getId();
  }

  private quietly<T>(act: () => T): T {
    this.quiet += 1;
    try {
      return act();
    } finally {
      this.quiet -= 1;
    }
  }

  private command(id: string, params: object): void {
    this.flush();
    this.quietly(() => {
      if (!this.commands.syncExecuteCommand(id, params)) throw new Error(`${id} failed`);
    });
  }

  private mutate(redo: IMutationInfo, undo: IMutationInfo): void {
    this.quietly(() => this.commands.syncExecuteCommand(redo.id, redo.params));
    if (this.batch) this.undoRedo.pushUndoRedo({ unitID: this.workbook.getId(), redoMutations: [redo], undoMutations: [undo] });
  }

  private at(sheetId: string): { unitId: string; subUnitId: string } {
    return { unitId: this.workbook.getId(), subUnitId: sheetId };
  }

  private newId(prefix: string): string {
    this.nextId += 1;
    return `${prefix}-${this.nextId}`;
  }

  // Sheets.

  sheets(): BookSheet[] {
    return this.workbook
      .getWorkbook()
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), hidden: sheet.isSheetHidden() === 1 }));
  }

  hasSheet(id: string): boolean {
    return this.workbook.getWorkbook().getSheetBySheetId(id) != null;
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** The sheet itself: the facade's sheet is dear to make, once for every cell. */
  private core(id: string): Worksheet {
    const sheet = this.workbook.getWorkbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    this.flush();
    this.quietly(() => this.workbook.setActiveSheet(this.sheet(sheetId)));
  }

  /** Adds an empty sheet; the active one stays. */
  addSheet(name: string, index: number): string {
    const active = this.activeSheet();
    const id = sheetId(this.nextSheet);
    this.nextSheet += 1;
    this.command(InsertSheetCommand.id, { unitId: this.workbook.getId(), index, sheet: emptySheet(id, name) });
    if (this.activeSheet() !== active) this.activate(active);
    return id;
  }

  removeSheet(id: string): void {
    this.command(RemoveSheetCommand.id, this.at(id));
    delete this.side.sheets[id];
  }

  renameSheet(id: string, name: string): void {
    this.command(SetWorksheetNameCommand.id, { ...this.at(id), name });
  }

  moveSheet(id: string, index: number): void {
    this.command(SetWorksheetOrderCommand.id, { ...this.at(id), order: index });
  }

  hideSheet(id: string, hidden: boolean): void {
    const was = this.sheet(id).isSheetHidden();
    this.mutate(
      { id: SetWorksheetHideMutation.id, params: { ...this.at(id), hidden: hidden ? 1 : 0 } },
      { id: SetWorksheetHideMutation.id, params: { ...this.at(id), hidden: was ? 1 : 0 } },
    );
  }

  tabColor(id: string): string {
    return this.sheet(id).getTabColor() ?? '';
  }

  setTabColor(id: string, color: string): void {
    const was = this.tabColor(id);
    this.mutate({ id: SetTabColorMutation.id, params: { ...this.at(id), color } }, { id: SetTabColorMutation.id, params: { ...this.at(id), color: was } });
  }

  gridlines(id: string): boolean {
    return !this.sheet(id).hasHiddenGridLines();
  }

  setGridlines(id: string, shown: boolean): void {
    const was = this.gridlines(id);
    this.mutate(
      { id: ToggleGridlinesMutation.id, params: { ...this.at(id), showGridlines: shown ? 1 : 0 } },
      { id: ToggleGridlinesMutation.id, params: { ...this.at(id), showGridlines: was ? 1 : 0 } },
    );
  }

  /** The rows and columns that stay in sight. */
  frozen(id: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.sheet(id).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(id: string, rows: number, columns: number): void {
    const params = { ...this.at(id), startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
    const undo = SetFrozenMutationFactory(this.injector, params);
    this.mutate({ id: SetFrozenMutation.id, params }, { id: SetFrozenMutation.id, params: undo });
  }

  isProtected(id: string): boolean {
    return sheetSide(this.side, id).protected;
  }

  protect(id: string, on: boolean): void {
    sheetSide(this.side, id).protected = on;
  }

  /** Refuses to let a request change a protected sheet. */
  private touch(id: string): void {
    if (this.inRequest && this.protects && this.isProtected(id)) throw new ApiError('AccessDenied', 'You cannot perform the requested operation.', 403);
  }

  // Cells.

  /** The stored cells of a sheet, with all writes carried out. */
  cells(id: string): { at(row: number, column: number): ICellData | undefined; each(visit: (row: number, column: number, cell: ICellData) => void): void } {
    this.flush();
    const matrix = this.core(id).getCellMatrix();
    return {
      at: (row, column) => matrix.getValue(row, column) ?? undefined,
      each: (visit) =>
        matrix.forValue((row, column, cell) => {
          if (cell) visit(row, column, cell);
        }),
    };
  }

  /** The formula of a cell with its equals sign, or null; shared formulas are read at their own place. */
  formula(id: string, row: number, column: number, cell: ICellData): string | null {
    if (cell.f) return cell.f;
    return cell.si ? this.sheet(id).getRange(row, column).getFormula() || null : null;
  }

  /** A formula as it reads some columns and rows further on. */
  movedFormula(formula: string, columns: number, rows: number): string {
    return this.api.getFormula().moveFormulaRefOffset(formula, columns, rows);
  }

  /** The style of a cell, what is not yet carried out included. */
  style(id: string, row: number, column: number): IStyleData {
    const patch = this.patches.get(id)?.get(row)?.get(column);
    const stored = patch?.clearStyle ? {} : this.storedStyle(id, row, column);
    return patch?.style ? mergedStyle(stored, patch.style) : stored;
  }

  private storedStyle(id: string, row: number, column: number): IStyleData {
    const sheet = this.core(id);
    const styles = this.workbook.getWorkbook().getStyles();
    const ofRow = sheet.getRowManager().getRow(row)?.s;
    const ofColumn = sheet.getColumnManager().getColumn(column)?.s;
    const own = styles.getStyleByCell(sheet.getCellMatrix().getValue(row, column));
    if (!ofRow && !ofColumn) return own ?? {};
    return { ...(ofColumn ? styles.get(ofColumn) : null), ...(ofRow ? styles.get(ofRow) : null), ...own };
  }

  /** The content of a cell, what is not yet carried out included. */
  content(id: string, row: number, column: number): ICellData {
    const stored = this.core(id).getCellMatrix().getValue(row, column) ?? {};
    const patch = this.patches.get(id)?.get(row)?.get(column)?.cell;
    return patch ? { ...stored, ...patch } : stored;
  }

  /** Writes what a cell holds; null empties it. Its link, if it has one, stays with a text. */
  write(id: string, row: number, column: number, content: { value: string | number | boolean } | { formula: string } | null): void {
    if (content === null) return this.patchCell(id, row, column, { v: null, t: null, f: null, si: null, p: null });
    if ('formula' in content) return this.patchCell(id, row, column, { v: null, t: null, f: content.formula, si: null, p: null });
    const { value } = content;
    const type = typeof value === 'number' ? valueType.number : typeof value === 'boolean' ? valueType.boolean : valueType.text;
    const link = linkDocumentUrl(this.content(id, row, column).p);
    this.patchCell(id, row, column, {
      v: typeof value === 'boolean' ? Number(value) : value,
      t: type,
      f: null,
      si: null,
      p: link === null ? null : linkDocument(String(value), link.url, link.tip),
    });
  }

  private patchCell(id: string, row: number, column: number, cell: ICellData): void {
    this.patch(id, row, column).cell = cell;
  }

  /** Lays style keys over those of the cell; a key that is null goes. */
  writeStyle(id: string, row: number, column: number, style: IStyleData): void {
    const patch = this.patch(id, row, column);
    patch.style = patch.style ? mergedStyle(patch.style, style, true) : style;
  }

  /** Lays a style over entire columns, for the cells that are not there yet; null takes all of it away. */
  styleColumns(id: string, start: number, end: number, step: ((style: IStyleData) => IStyleData) | null): void {
    this.touch(id);
    const columns = this.core(id).getColumnManager();
    const styles = this.workbook.getWorkbook().getStyles();
    const columnData: Record<number, { s: IStyleData | null }> = {};
    for (let column = start; column <= Math.min(end, this.lastColumn(id)); column += 1) {
      const stored = columns.getColumn(column)?.s;
      if (!stored && !step) continue;
      const under = (stored && styles.get(stored)) || {};
      columnData[column] = { s: step ? mergedStyle(under, step(under)) : null };
    }
    const params = { ...this.at(id), columnData };
    const undo = SetColDataMutationFactory(params as never, this.core(id));
    this.mutate({ id: SetColDataMutation.id, params }, { id: SetColDataMutation.id, params: undo });
  }

  clearStyle(id: string, row: number, column: number): void {
    const patch = this.patch(id, row, column);
    patch.clearStyle = true;
    delete patch.style;
  }

  private patch(id: string, row: number, column: number): Patch {
    this.touch(id);
    let rows = this.patches.get(id);
    if (!rows) this.patches.set(id, (rows = new Map()));
    let columns = rows.get(row);
    if (!columns) rows.set(row, (columns = new Map()));
    let patch = columns.get(column);
    if (!patch) columns.set(column, (patch = {}));
    return patch;
  }

  /** Carries out the gathered merges and writes: one mutation, and one undo item, of each per sheet. */
  flush(): void {
    // First: rows have the height of their contents as merged.
    this.flushMerges();
    if (this.patches.size === 0) return;
    const patches = this.patches;
    this.patches = new Map();
    for (const [id, rows] of patches) if (this.hasSheet(id)) this.flushSheet(id, rows);
  }

  private flushSheet(id: string, rows: Patches): void {
    const matrix = this.core(id).getCellMatrix();
    for (const [row, columns] of rows) this.reach(id, row, Math.max(...columns.keys()));
    const styles = this.workbook.getWorkbook().getStyles();
    const redo: CellTable = {};
    const undo: CellTable = {};
    let onlyStyles = true;
    for (const [row, columns] of rows) {
      const after: Record<number, ICellData> = (redo[row] = {});
      const before: Record<number, ICellData> = (undo[row] = {});
      for (const [column, patch] of columns) {
        const stored = matrix.getValue(row, column) ?? undefined;
        // Without the type Univer would guess it anew from the text.
        const cell: ICellData = patch.cell ? { ...patch.cell } : stored?.t ? { t: stored.t } : {};
        const restored: ICellData = { v: stored?.v ?? null, t: stored?.t ?? null, f: stored?.f ?? null, si: stored?.si ?? null, p: stored?.p ? structuredClone(stored.p) : null };
        if (patch.clearStyle || patch.style) {
          const style = styles.getStyleByCell(stored) ?? {};
          cell.s = { ...(patch.clearStyle ? without(style) : {}), ...structuredClone(patch.style ?? {}) };
          restored.s = restoringStyle(style, cell.s);
        }
        if (patch.cell) onlyStyles = false;
        after[column] = cell;
        before[column] = restored;
      }
    }
    const common = { ...this.at(id), ...(onlyStyles ? { trigger: 'sheet.command.set-style' } : {}) };
    this.mutate({ id: SetRangeValuesMutation.id, params: { ...common, cellValue: redo } }, { id: SetRangeValuesMutation.id, params: { ...common, cellValue: undo } });
    this.fitRows(id, [...rows.keys()]);
  }

  // Links.

  link(id: string, row: number, column: number): CellLink | null {
    const link = linkDocumentUrl(this.content(id, row, column).p);
    if (!link) return null;
    if (!link.url.startsWith('#')) return { address: link.url, reference: null, tip: link.tip };
    const place = /^#gid=([^&]+)&range=(.+)$/.exec(link.url);
    const sheet = place && this.workbook.getSheetBySheetId(place[1]!);
    return { address: null, reference: sheet ? `'${sheet.getSheetName().replaceAll("'", "''")}'!${place[2]!}` : link.url.slice(1), tip: link.tip };
  }

  /** Makes the cell's text a link; null takes the link away and leaves the text. */
  setLink(id: string, row: number, column: number, link: CellLink | null, text: string): void {
    if (!link) return this.patchCell(id, row, column, { ...this.content(id, row, column), p: null });
    const url = link.address ?? this.placeUrl(link.reference ?? '');
    this.patchCell(id, row, column, { v: text, t: valueType.text, f: null, si: null, p: linkDocument(text, url, link.tip) });
  }

  /** The grid's own URL for a place such as `'表'!A1`, which survives a new name of the sheet. */
  placeUrl(reference: string): string {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]+\$?\d+(?::\$?[A-Za-z]+\$?\d+)?)$/.exec(reference);
    const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    const sheet = name === undefined ? undefined : this.sheets().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    return sheet ? `#gid=${sheet.id}&range=${match![3]!.replaceAll('$', '')}` : `#${reference}`;
  }

  // Merges.

  merges(id: string): Area[] {
    this.flushMerges();
    return this.core(id)
      .getMergeData()
      .map((range) => plainArea(range));
  }

  merge(id: string, areas: readonly Area[]): void {
    this.touch(id);
    for (const area of areas) this.reach(id, area.endRow, area.endColumn);
    const merges = this.newMerges.get(id);
    if (merges) merges.push(...areas);
    else this.newMerges.set(id, [...areas]);
  }

  /** Every mutation of merges walks all merges of its sheet. */
  private flushMerges(): void {
    const found = this.newMerges;
    if (found.size === 0) return;
    this.newMerges = new Map();
    for (const [id, areas] of found) {
      if (!this.hasSheet(id) || areas.length === 0) continue;
      const params = { ...this.at(id), ranges: areas.map((area) => ({ ...area })) };
      const undo = AddMergeUndoMutationFactory(this.injector, params);
      this.mutate({ id: AddWorksheetMergeMutation.id, params }, { id: RemoveWorksheetMergeMutation.id, params: undo });
    }
  }

  /** Takes apart the merges that an area touches. */
  unmerge(id: string, area: Area): void {
    this.touch(id);
    if (this.newMerges.get(id)?.some((merge) => meet(merge, area))) this.flushMerges();
    const ranges = this.core(id).getMergeData().filter((merge) => meet(merge, area)).map((merge) => plainArea(merge));
    if (ranges.length === 0) return;
    // The mutation compares each of its ranges with each merge, so that the one area is much faster than the many merges.
    this.mutate({ id: RemoveWorksheetMergeMutation.id, params: { ...this.at(id), ranges: [{ ...area }] } }, { id: AddWorksheetMergeMutation.id, params: { ...this.at(id), ranges } });
  }

  // Rows and columns.

  rowPixels(id: string, row: number): number {
    this.flush();
    return this.core(id).getRowManager().getRowHeight(row);
  }

  columnPixels(id: string, column: number): number {
    return this.core(id).getColumnManager().getColumnWidth(column);
  }

  rowHidden(id: string, row: number): boolean {
    return this.core(id).getRowManager().getRow(row)?.hd === 1;
  }

  columnHidden(id: string, column: number): boolean {
    return this.core(id).getColumnManager().getColumn(column)?.hd === 1;
  }

  /** Fixes the heights of rows, in pixels by row. */
  setRowPixels(id: string, heights: ReadonlyMap<number, number>): void {
    this.touch(id);
    for (const row of heights.keys()) this.reach(id, row, 0);
    const manager = this.core(id).getRowManager();
    const before = new Map([...heights.keys()].map((row) => [row, manager.getRowHeight(row)]));
    const automatic = new Map([...heights.keys()].map((row) => [row, manager.getRow(row)?.ia ?? null]));
    const params = (rows: ReadonlyMap<number, number>) => ({ ...this.at(id), ranges: rowRuns([...rows.keys()]), rowHeight: Object.fromEntries(rows) });
    this.mutate({ id: SetWorksheetRowHeightMutation.id, params: params(heights) }, { id: SetWorksheetRowHeightMutation.id, params: params(before) });
    const fixed = { ...this.at(id), ranges: rowRuns([...heights.keys()]) };
    this.mutate(
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...fixed, autoHeightInfo: 0 } },
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...fixed, autoHeightInfo: Object.fromEntries(automatic) } },
    );
  }

  setColumnPixels(id: string, widths: ReadonlyMap<number, number>): void {
    this.touch(id);
    for (const column of widths.keys()) this.reach(id, 0, column);
    const params = {
      ...this.at(id),
      ranges: runs([...widths.keys()]).map(([start, end]) => ({ startRow: 0, endRow: this.lastRow(id), startColumn: start, endColumn: end })),
      colWidth: Object.fromEntries(widths),
    };
    const undo = SetWorksheetColWidthMutationFactory(params, this.core(id));
    this.mutate({ id: SetWorksheetColWidthMutation.id, params }, { id: SetWorksheetColWidthMutation.id, params: undo });
  }

  hideRows(id: string, start: number, end: number, hidden: boolean): void {
    this.touch(id);
    this.reach(id, end, 0);
    const rows = Array.from({ length: end - start + 1 }, (_, index) => start + index).filter((row) => this.rowHidden(id, row) !== hidden);
    if (rows.length === 0) return;
    const params = { ...this.at(id), ranges: rowRuns(rows) };
    const [hide, show] = [SetRowHiddenMutation.id, SetRowVisibleMutation.id];
    this.mutate({ id: hidden ? hide : show, params }, { id: hidden ? show : hide, params });
  }

  hideColumns(id: string, start: number, end: number, hidden: boolean): void {
    this.touch(id);
    this.reach(id, 0, end);
    const columns = Array.from({ length: end - start + 1 }, (_, index) => start + index).filter((column) => this.columnHidden(id, column) !== hidden);
    if (columns.length === 0) return;
    const ranges = runs(columns).map(([first, last]) => ({ startRow: 0, endRow: this.lastRow(id), startColumn: first, endColumn: last }));
    const params = { ...this.at(id), ranges };
    const [hide, show] = [SetColHiddenMutation.id, SetColVisibleMutation.id];
    this.mutate({ id: hidden ? hide : show, params }, { id: hidden ? show : hide, params });
  }

  /** Lets rows have the height of their contents again. */
  releaseRows(id: string, rows: readonly number[]): void {
    this.touch(id);
    const manager = this.core(id).getRowManager();
    const params = { ...this.at(id), ranges: rowRuns(rows) };
    const before = Object.fromEntries(rows.map((row) => [row, manager.getRow(row)?.ia ?? null]));
    this.mutate(
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...params, autoHeightInfo: 1 } },
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...params, autoHeightInfo: before } },
    );
    this.fitRows(id, rows);
  }

  /** Gives the rows of a workbook that has just been read, where the file says nothing of their height, that of their contents. */
  fitReadRows(): void {
    const styles = this.workbook.getWorkbook().getStyles();
    for (const { id } of this.sheets()) {
      const rows = new Set<number>();
      this.cells(id).each((row, _, cell) => {
        const style = styles.getStyleByCell(cell);
        if (style && (style.tb === 3 || (style.fs ?? 0) > defaultFont.size)) rows.add(row);
      });
      this.fitRows(id, [...rows]);
    }
  }

  /** Gives rows without a fixed height the height of their contents: measured on the screen where there is one, else estimated. */
  private fitRows(id: string, rows: readonly number[]): void {
    const manager = this.core(id).getRowManager();
    const open = rows.filter((row) => manager.getRow(row)?.ia !== 0);
    if (open.length === 0) return;
    if (this.drawn) this.quietly(() => this.sheet(id).setRangesAutoHeight(rowRuns(open)));
    const heights = open
      .map((row) => {
        // What is drawn has been measured, but for the fonts of cells that are merged or empty.
        const measured = this.drawn ? manager.getRow(row)?.ah : undefined;
        return { row, autoHeight: measured === undefined ? this.estimatedHeight(id, row, false) : Math.max(measured, this.estimatedHeight(id, row, true)) };
      })
      .filter(({ row, autoHeight }) => autoHeight !== manager.getRowHeight(row));
    if (heights.length === 0) return;
    const before = heights.map(({ row }) => ({ row, autoHeight: manager.getRow(row)?.ah }));
    this.mutate(
      { id: SetWorksheetRowAutoHeightMutation.id, params: { ...this.at(id), rowsAutoHeightInfo: heights } },
      { id: SetWorksheetRowAutoHeightMutation.id, params: { ...this.at(id), rowsAutoHeightInfo: before } },
    );
  }

  /** The height that a row's contents take; cells that are merged or empty count with one line of their font, as in Excel. */
  private estimatedHeight(id: string, row: number, onlyFonts: boolean): number {
    const sheet = this.core(id);
    const merges = this.fitsMerged ? [] : sheet.getMergeData().filter((merge) => merge.startRow <= row && merge.endRow >= row);
    let height = defaultRowPixels;
    for (const [key, cell] of Object.entries(sheet.getCellMatrix().getRow(row) ?? {})) {
      const column = Number(key);
      const merge = merges.find((candidate) => candidate.startColumn <= column && candidate.endColumn >= column);
      if (merge && merge.startRow !== merge.endRow) continue;
      const value = cellValue(cell ?? undefined);
      const fontOnly = value === null || merge !== undefined;
      if (onlyFonts && !fontOnly) continue;
      const style = this.storedStyle(id, row, column);
      const points = style.fs ?? defaultFont.size;
      const lines = !fontOnly && style.tb === 3 ? lineCount(String(value), points, this.columnPixels(id, column)) : 1;
      height = Math.max(height, linesHeight(lines, points));
    }
    return Math.min(height, highestRowPixels);
  }

  /** True where a person or the program has fixed the height of the row. */
  rowFixed(id: string, row: number): boolean {
    return this.core(id).getRowManager().getRow(row)?.ia === 0;
  }

  insertRows(id: string, start: number, end: number): void {
    this.touch(id);
    this.reach(id, end, 0);
    this.command(InsertRowByRangeCommand.id, { ...this.at(id), direction: 0, range: { startRow: start, endRow: end, startColumn: 0, endColumn: this.lastColumn(id) } });
  }

  insertColumns(id: string, start: number, end: number): void {
    this.touch(id);
    this.reach(id, 0, end);
    this.command(InsertColByRangeCommand.id, { ...this.at(id), direction: 3, range: { startRow: 0, endRow: this.lastRow(id), startColumn: start, endColumn: end } });
  }

  deleteRows(id: string, start: number, end: number): void {
    this.touch(id);
    this.reach(id, end + 1, 0);
    this.command(RemoveRowByRangeCommand.id, { ...this.at(id), range: { startRow: start, endRow: end, startColumn: 0, endColumn: this.lastColumn(id) } });
  }

  deleteColumns(id: string, start: number, end: number): void {
    this.touch(id);
    this.reach(id, 0, end + 1);
    this.command(RemoveColByRangeCommand.id, { ...this.at(id), range: { startRow: 0, endRow: this.lastRow(id), startColumn: start, endColumn: end } });
  }

  /** Moves cells to make room, or to close a gap: `down`, `right` insert; `up`, `left` delete. */
  shiftCells(id: string, area: Area, direction: 'down' | 'right' | 'up' | 'left'): void {
    this.touch(id);
    this.reach(id, area.endRow, area.endColumn);
    const commands = { down: InsertRangeMoveDownCommand.id, right: InsertRangeMoveRightCommand.id, up: DeleteRangeMoveUpCommand.id, left: DeleteRangeMoveLeftCommand.id };
    this.flush();
    // These commands are asynchronous in name only: what they change, they change before they first wait.
    this.quietly(() => void this.commands.executeCommand(commands[direction], { ...this.at(id), range: { ...area } }));
  }

  /** Makes the grid of a sheet large enough for a cell: what Univer does for every row it has, it need not do for a million. */
  private reach(id: string, row: number, column: number): void {
    const sheet = this.core(id);
    if (row >= sheet.getRowCount()) this.quietly(() => this.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...this.at(id), rowCount: grown(row, rowLimit) }));
    if (column >= sheet.getColumnCount()) this.quietly(() => this.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...this.at(id), columnCount: grown(column, columnLimit) }));
  }

  private lastRow(id: string): number {
    return this.core(id).getRowCount() - 1;
  }

  private lastColumn(id: string): number {
    return this.core(id).getColumnCount() - 1;
  }

  // Selection.

  selection(): { sheetId: string; area: Area } {
    const sheet = this.workbook.getActiveSheet();
    const id = sheet.getSheetId();
    const area = plainArea(this.workbook.getActiveRange()?.getRange() ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 });
    return {
      sheetId: id,
      area: {
        ...area,
        endRow: area.startRow === 0 && area.endRow === this.lastRow(id) ? rowLimit - 1 : area.endRow,
        endColumn: area.startColumn === 0 && area.endColumn === this.lastColumn(id) ? columnLimit - 1 : area.endColumn,
      },
    };
  }

  /** All ranges that are selected on the active sheet. */
  selectedAreas(): Area[] {
    return (this.workbook.getActiveSheet().getSelection()?.getActiveRangeList() ?? []).map((range) => plainArea(range.getRange()));
  }

  /** Selects several ranges of a sheet, as the user does with Ctrl held. */
  selectSeveral(id: string, areas: readonly Area[]): void {
    this.select(id, areas[0]!);
    const selections = areas.map((area, index) => {
      const { startRow: actualRow, startColumn: actualColumn } = area;
      return { range: { ...area }, primary: index === areas.length - 1 ? { ...area, endRow: actualRow, endColumn: actualColumn, actualRow, actualColumn, isMerged: false, isMergedMainCell: false } : null, style: null };
    });
    this.quietly(() => this.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...this.at(id), selections }));
  }

  select(id: string, area: Area): void {
    this.flush();
    this.reach(id, area.endRow === rowLimit - 1 ? area.startRow : area.endRow, area.endColumn === columnLimit - 1 ? area.startColumn : area.endColumn);
    const [endRow, endColumn] = [Math.min(area.endRow, this.lastRow(id)), Math.min(area.endColumn, this.lastColumn(id))];
    this.quietly(() => {
      if (this.activeSheet() !== id) this.workbook.setActiveSheet(this.sheet(id));
      this.workbook.setActiveRange(this.sheet(id).getRange(area.startRow, area.startColumn, endRow - area.startRow + 1, endColumn - area.startColumn + 1));
    });
    void this.reveal(id, { ...area, endRow, endColumn });
  }

  /** Scrolls as little as brings the area into view; where it does not fit, its beginning. */
  private async reveal(id: string, area: Area): Promise<void> {
    if (this.scrollTo === null) return;
    this.revealed += 1;
    const turn = this.revealed;
    // What is in view is known only once a sheet that has just come up is drawn.
    await this.shown();
    if (turn !== this.revealed || this.activeSheet() !== id) return;
    const { startRow, startColumn, endRow, endColumn } = area;
    for (const range of [{ startRow: endRow, startColumn: endColumn, endRow, endColumn }, { startRow, startColumn, endRow: startRow, endColumn: startColumn }]) this.commands.syncExecuteCommand(this.scrollTo, { range });
  }

  isCellEditing(): boolean {
    return this.drawn && (this.workbook as FWorkbook & { isCellEditing?: () => boolean }).isCellEditing?.() === true;
  }

  // Names.

  names(): BookName[] {
    this.flush();
    const names = this.injector.get(IDefinedNamesService).getDefinedNameMap(this.workbook.getId()) ?? {};
    return Object.values(names).map(({ id, name: text, formulaOrRefString, comment, hidden, localSheetId }) => {
      return {
        id,
        name: text,
        formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
        comment: comment ?? '',
        visible: hidden !== true,
        sheetId: localSheetId && localSheetId !== workbookScope ? localSheetId : null,
      };
    });
  }

  /** Adds a name, or puts another in its place where the id is known. */
  setName(name: Omit<BookName, 'id'>, id?: string): void {
    const params = {
      unitId: this.workbook.getId(),
      id: id ?? this.newId('name'),
      name: name.name,
      formulaOrRefString: name.formula.replace(/^=/, ''),
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.sheetId ?? workbookScope,
    };
    this.command(id === undefined ? InsertDefinedNameCommand.id : SetDefinedNameCommand.id, params);
  }

  removeName(name: BookName): void {
    this.command(RemoveDefinedNameCommand.id, {
      unitId: this.workbook.getId(),
      id: name.id,
      name: name.name,
      formulaOrRefString: name.formula.replace(/^=/, ''),
      localSheetId: name.sheetId ?? workbookScope,
    });
  }

  // Tables.

  tables(): BookTable[] {
    const tables = this.injector.get(SheetTableService).getTableList(this.workbook.getId());
    return tables.map((table) => ({ id: table.id, name: table.name, sheetId: table.subUnitId, area: plainArea(table.range) }));
  }

  addTable(id: string, name: string, area: Area): string {
    this.touch(id);
    const table = this.newId('table');
    this.command('sheet.command.add-table', { ...this.at(id), range: { ...area }, name, id: table, options: { showHeader: true } });
    return table;
  }

  setTable(table: BookTable, change: { name?: string; area?: Area }): void {
    this.command('sheet.command.set-table-config', {
      unitId: this.workbook.getId(),
      tableId: table.id,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.area === undefined ? {} : { updateRange: { newRange: { ...change.area } } }),
    });
  }

  /** Takes the table away and leaves its cells. */
  removeTable(table: BookTable): void {
    this.command('sheet.command.delete-table', { ...this.at(table.sheetId), tableId: table.id });
  }

  // What the user does, for tests and for the page.

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
}

const workbookScope = 'AllDefaultWorkbook';

const structureChanges: Record<string, 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted'> = {
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveRowMutation.id]: 'RowDeleted',
  [InsertColMutation.id]: 'ColumnInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
};

const sheetChanges: Record<string, 'added' | 'removed' | 'renamed'> = {
  [InsertSheetMutation.id]: 'added',
  [RemoveSheetMutation.id]: 'removed',
  [SetWorksheetNameMutation.id]: 'renamed',
};

function headlessPlugins(): PluginSetting[] {
  return [
    UniverDocsPlugin,
    UniverFormulaEnginePlugin,
    UniverSheetsPlugin,
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY }],
    UniverSheetsNumfmtPlugin,
    UniverSheetsHyperLinkPlugin,
    UniverSheetsTablePlugin,
  ] as PluginSetting[];
}

/** An id in the form that Excel gives its sheets. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-${(number - 1).toString(16).padStart(4, '0')}-000000000000}`;
}

/** The size of a new sheet's grid; it grows as it is written to. */
const firstRows = 2000;
const firstColumns = 100;

/** A size that has room for a position, and for some more, within the limit. */
function grown(position: number, limit: number): number {
  return Math.min(position + 500, limit);
}

/** A sheet without cells; its grid has room for the given last cell. */
export function emptySheet(id: string, name: string, lastRow = 0, lastColumn = 0): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: Math.max(firstRows, grown(lastRow, rowLimit)),
    columnCount: Math.max(firstColumns, lastColumn < firstColumns ? 0 : grown(lastColumn, columnLimit)),
    defaultRowHeight: defaultRowPixels,
    defaultColumnWidth: defaultColumnPixels,
  };
}

export function emptyWorkbook(): Partial<IWorkbookData> {
  const id = sheetId(1);
  return { name: '', locale: LocaleType.ZH_CN, sheetOrder: [id], sheets: { [id]: emptySheet(id, 'Sheet1') }, styles: {}, defaultStyle: { ff: defaultFont.name, fs: defaultFont.size } };
}

/** A value as it is shown in a number format. */
export function shownText(pattern: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return numfmt.format(pattern, value);
  } catch {
    return String(value);
  }
}

/** The text that a cell shows as a link, as the grid's rich text. */
export function linkDocument(text: string, url: string, tip: string | null): IDocumentData {
  const length = text.length;
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns: [],
      paragraphs: [{ startIndex: length, paragraphId: 'p' }],
      sectionBreaks: [{ startIndex: length + 1, sectionId: 's' }],
      customRanges: [{ rangeId: 'link', rangeType: CustomRangeType.HYPERLINK, startIndex: 0, endIndex: Math.max(length - 1, 0), properties: { url, ...(tip === null ? {} : { tip }) } }],
    },
  } as unknown as IDocumentData;
}

/** The link in a cell's rich text, or null. */
export function linkDocumentUrl(document: IDocumentData | null | undefined | void): { url: string; tip: string | null } | null {
  const range = document?.body?.customRanges?.find((candidate) => candidate.rangeType === CustomRangeType.HYPERLINK);
  const properties = range?.properties as { url?: string; tip?: string } | undefined;
  return properties?.url ? { url: properties.url, tip: properties.tip ?? null } : null;
}

/** What a cell holds: its value, or the text of its rich text. */
export function cellValue(cell: ICellData | undefined): string | number | boolean | null {
  if (!cell) return null;
  const { v, t, p } = cell;
  if (v === undefined || v === null) return p?.body ? p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') || null : null;
  return t === valueType.boolean ? v === 1 || v === true || v === '1' : v;
}

/** One style laid over another; null takes a key away, unless the result is itself to be laid over a third. */
function mergedStyle(under: IStyleData, over: IStyleData, keepNull = false): IStyleData {
  const merged: Record<string, unknown> = { ...under, ...over };
  if (under.bd && over.bd) merged.bd = { ...under.bd, ...over.bd };
  if (!keepNull) for (const key of Object.keys(merged)) if (merged[key] === null) delete merged[key];
  return merged as IStyleData;
}

/** The keys of a style, each to be taken away. */
function without(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.keys(style).map((key) => [key, null])) as IStyleData;
}

/** What undoes a style that is laid over another. */
function restoringStyle(under: IStyleData, over: IStyleData): IStyleData {
  const style: Record<string, unknown> = {};
  for (const key of Object.keys(over) as (keyof IStyleData)[]) {
    const was = under[key] ?? null;
    style[key] = typeof was === 'object' && was !== null ? structuredClone(was) : was;
  }
  if (over.bd) style.bd = { ...without(over.bd as IStyleData), ...structuredClone(under.bd ?? {}) };
  return style as IStyleData;
}

function plainArea(range: { startRow: number; startColumn: number; endRow: number; endColumn: number }): Area {
  return { startRow: range.startRow || 0, startColumn: range.startColumn || 0, endRow: range.endRow, endColumn: range.endColumn };
}

function areaOf(cells: object): Area | null {
  let area: Area | null = null;
  for (const [row, columns] of Object.entries(cells as Record<string, Record<string, unknown>>)) {
    for (const column of Object.keys(columns)) {
      const [r, c] = [Number(row), Number(column)];
      area = area
        ? { startRow: Math.min(area.startRow, r), startColumn: Math.min(area.startColumn, c), endRow: Math.max(area.endRow, r), endColumn: Math.max(area.endColumn, c) }
        : { startRow: r, startColumn: c, endRow: r, endColumn: c };
    }
  }
  return area;
}

/** Numbers as runs of neighbours: 1, 2, 5 gives [1, 2], [5, 5]. */
function runs(numbers: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = result.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}

function rowRuns(rows: readonly number[]): IRange[] {
  return runs(rows).map(([startRow, endRow]) => ({ startRow, endRow, startColumn: 0, endColumn: columnLimit - 1 }));
}
