import { ApiError } from './api-error';
import { areaAddress, boundingArea, columnLimit, intersection, quotedSheetName, rowLimit } from './address';
import type { Area } from './address';
import { cellValue } from './book/cell-data';
import type { Book } from './book/book';
import type { BookChange } from './book/changes';
import type { BookTable } from './book/tables';
import type { HostObject } from './host-class';
import type { Enforces } from './rules';

/** The numbers of Excel's events on the wire. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  nameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events that are registered for all sheets or tables. */
export const workbookTarget = 'Workbook';

/** A range that an add-in may keep from one request to the next. */
export interface RangeSelf {
  readonly session: Session;
  readonly sheetId: string;
  area: Area;
  referenceId: string | null;
}

/** What the objects of the API share while the engine runs: the book, the rules, the kept references and the events. */
export class Session {
  readonly references = new Map<string, { readonly range: RangeSelf; readonly object: HostObject }>();
  /** Until the next request formulas are not recalculated. */
  calculationSuspended = false;
  eventsEnabled = true;
  source: 'Local' | 'Remote' = 'Local';
  private readonly registrations = new Map<string, number>();
  private queue: unknown[] = [];
  private readonly filesToOpen: Uint8Array[] = [];
  private nextReference = 1;
  private inRequest = false;
  private selectionSeen = '';
  private activeSeen = '';
  private namesSeen = new Map<string, string>();
  /** True while a chart, a picture or another object is selected, and no cells are. */
  objectSelected = false;

  constructor(
    readonly book: Book,
    readonly enforces: Enforces,
    /** The JSON texts of the document's settings. */
    readonly settings: Map<string, string>,
    private readonly listeners: ((entries: readonly unknown[]) => void)[],
    private readonly selectionListeners: (() => void)[],
    private readonly openListeners: ((file: Uint8Array) => void)[],
  ) {
    book.onChange = (change) => this.userChange(change);
    this.seeSheets();
  }

  beginRequest(): void {
    this.inRequest = true;
    this.calculationSuspended = false;
  }

  endRequest(): void {
    this.inRequest = false;
  }

  /** Forgets what belongs to a workbook that is gone. */
  reset(): void {
    this.references.clear();
    this.registrations.clear();
    this.queue = [];
    this.eventsEnabled = true;
    this.selectionSeen = '';
    this.objectSelected = false;
    this.seeSheets();
  }

  private seeSheets(): void {
    this.activeSeen = this.book.sheets.active();
    this.namesSeen = new Map(this.book.sheets.all().map(({ id, name }) => [id, name]));
  }

  /** Hands a file over to be opened beside this workbook, once the request is answered; false where nobody opens any. */
  openWorkbook(file: Uint8Array): boolean {
    this.filesToOpen.push(file);
    return this.openListeners.length > 0;
  }

  // References.

  keep(range: RangeSelf, object: HostObject): void {
    if (range.referenceId) return;
    range.referenceId = `range-${this.nextReference}`;
    this.nextReference += 1;
    this.references.set(range.referenceId, { range, object });
  }

  byReference(id: string): HostObject {
    const kept = this.references.get(id);
    if (!kept || !this.book.sheets.has(kept.range.sheetId)) throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return kept.object;
  }

  /** Moves the kept ranges of a sheet along with rows or columns that come or go. */
  shift(sheetId: string, area: Area, change: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted'): void {
    const rows = change.startsWith('Row');
    const [start, end] = rows ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
    const count = end - start + 1;
    const last = (rows ? rowLimit : columnLimit) - 1;
    const inserted = change.endsWith('Inserted');
    for (const { range } of this.references.values()) {
      if (range.sheetId !== sheetId) continue;
      const [from, to] = rows ? [range.area.startRow, range.area.endRow] : [range.area.startColumn, range.area.endColumn];
      if (from === 0 && to === last) continue;
      const move = (position: number, isEnd: boolean): number => {
        if (inserted) return position >= start ? Math.min(position + count, last) : position;
        if (position < start) return position;
        return position > end ? position - count : isEnd ? start - 1 : start;
      };
      const moved = [move(from, false), Math.max(move(to, true), move(from, false))] as const;
      range.area = rows ? { ...range.area, startRow: moved[0], endRow: moved[1] } : { ...range.area, startColumn: moved[0], endColumn: moved[1] };
    }
  }

  // Events.

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    this.registrations.delete(`${type} ${target}`);
  }

  /** Sends an event to what has registered for it, once the request that caused it has been answered. */
  emit(type: number, targets: readonly string[], data: object): void {
    if (!this.eventsEnabled && this.enforces('events-enabled')) return;
    if (this.inRequest && !this.enforces('own-events')) return;
    const remote = this.source === 'Remote' && this.enforces('remote-source');
    for (const target of targets) {
      if (this.enforces('events-registered') && !this.registrations.has(`${type} ${target}`)) continue;
      this.queue.push([65536, type, target, JSON.stringify({ ...data, ...('source' in data ? { source: remote ? 'Remote' : 'Local' } : {}) }), 0, remote]);
    }
  }

  /** Hands over the events, and the files to open, that have gathered. */
  deliver(): void {
    for (const file of this.filesToOpen.splice(0)) for (const listener of this.openListeners) listener(file);
    if (this.queue.length === 0) return;
    const entries = this.queue;
    this.queue = [];
    for (const listener of this.listeners) listener(entries);
  }

  /** Tells of changed cells; a single cell comes with its value before and after. */
  changed(sheetId: string, area: Area, changeType = 'RangeEdited', details: object = {}): void {
    const data = { changeType, source: 'Local', worksheetId: sheetId, address: areaAddress(area), referenceId: '', triggerSource: this.inRequest ? 'ThisLocalAddin' : 'Unknown', ...details };
    this.emit(eventTypes.changed, [sheetId, workbookTarget], data);
    for (const table of this.book.tables.all()) {
      const part = table.sheetId === sheetId ? intersection(table.area, area) : null;
      if (part) this.emit(eventTypes.tableChanged, [table.id, workbookTarget], { ...data, tableId: table.id, address: areaAddress(part) });
    }
  }

  /** Another sheet may have become the active one. */
  activationChanged(): void {
    const now = this.book.sheets.active();
    const before = this.activeSeen;
    if (now === before) return;
    this.activeSeen = now;
    this.emit(eventTypes.deactivated, [before, workbookTarget], { worksheetId: before });
    this.emit(eventTypes.activated, [now, workbookTarget], { worksheetId: now });
  }

  /** The selection may have changed; whatever selects an object says so itself. */
  selectionChanged(object = false): void {
    this.objectSelected = object;
    const { sheetId, area } = this.book.selection.current();
    const areas = this.selectedAreas();
    const address = (areas.length > 1 ? areas : [area]).map(areaAddress).join(',');
    const seen = object ? 'object' : `${sheetId} ${address}`;
    if (seen === this.selectionSeen) return;
    this.selectionSeen = seen;
    for (const listener of this.selectionListeners) listener();
    // Excel tells of selected cells only.
    if (!object) this.emit(eventTypes.selectionChanged, [sheetId, workbookTarget], { worksheetId: sheetId, address });
  }

  /** The ranges that are selected; none while an object is. */
  selectedAreas(): Area[] {
    return this.objectSelected ? [] : this.book.selection.areas();
  }

  // Sheets that come, go, or get another name.

  sheetAdded(sheetId: string): void {
    this.namesSeen.set(sheetId, this.sheetName(sheetId));
    this.emit(eventTypes.added, [workbookTarget], { source: 'Local', worksheetId: sheetId });
  }

  sheetDeleted(sheetId: string): void {
    this.namesSeen.delete(sheetId);
    this.emit(eventTypes.deleted, [workbookTarget], { source: 'Local', worksheetId: sheetId });
  }

  sheetRenamed(sheetId: string): void {
    const [nameBefore, nameAfter] = [this.namesSeen.get(sheetId) ?? '', this.sheetName(sheetId)];
    if (nameBefore === nameAfter) return;
    this.namesSeen.set(sheetId, nameAfter);
    this.emit(eventTypes.nameChanged, [sheetId, workbookTarget], { source: 'Local', worksheetId: sheetId, nameBefore, nameAfter });
  }

  private userChange(change: BookChange): void {
    if (change.kind === 'values') {
      this.growTables(change.sheetId, change.area);
      this.changed(change.sheetId, change.area);
    } else if (change.kind === 'structure') {
      this.shift(change.sheetId, change.area, change.change);
      this.changed(change.sheetId, change.area, change.change);
    } else if (change.kind === 'added') this.sheetAdded(change.sheetId);
    else if (change.kind === 'removed') this.sheetDeleted(change.sheetId);
    else if (change.kind === 'renamed') this.sheetRenamed(change.sheetId);
    else if (change.kind === 'activated') this.activationChanged();
    else this.selectionChanged();
    void Promise.resolve().then(() => this.deliver());
  }

  /** Lets a table take in the row below it when something is written there. */
  growTables(sheetId: string, area: Area): void {
    if (!this.enforces('table-growth')) return;
    for (const table of this.book.tables.all()) {
      if (table.sheetId !== sheetId || area.startRow !== table.area.endRow + 1) continue;
      if (area.endColumn < table.area.startColumn || area.startColumn > table.area.endColumn) continue;
      this.book.tables.set(table, { area: { ...table.area, endRow: area.endRow } });
    }
  }

  tableById(id: string): BookTable | undefined {
    return this.book.tables.all().find((table) => table.id === id);
  }

  // Sheets and cells.

  sheetName(sheetId: string): string {
    return this.book.sheets.all().find((sheet) => sheet.id === sheetId)?.name ?? '';
  }

  /** The address of cells with the name of their sheet, as Excel writes it. */
  address(sheetId: string, area: Area): string {
    return `${quotedSheetName(this.sheetName(sheetId))}!${areaAddress(area)}`;
  }

  sheetByName(name: string): string | null {
    return this.book.sheets.all().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id ?? null;
  }

  /** The smallest area with all cells that hold something (or, unless only values count, that are formatted); null for none. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    const cells = this.book.cells.of(sheetId);
    cells.each((row, column, cell) => {
      const filled = cell.f || cell.si || cellValue(cell) !== null || (!valuesOnly && cell.s);
      if (!filled) return;
      const here = { startRow: row, startColumn: column, endRow: row, endColumn: column };
      area = area ? boundingArea(area, here) : here;
    });
    return area;
  }
}
