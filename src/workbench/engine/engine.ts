import { boundingArea, parseArea, splitSheet } from './address';
import type { Area } from './address';
import { Book } from './book/book';
import { emptyWorkbook } from './book/empty';
import type { Engine, EngineOptions, RequestRecord } from './workbook-engine';
import { interpret } from './interpreter';
import type { RichApiRequest, RichApiResponse } from './interpreter';
import { ApiError, RequestRefused } from './api-error';
import { workbookObject } from './objects/workbook';
import { rangeAt, selfOf } from './objects/range';
import { writeValues } from './objects/range-cells';
import { enforcedRules } from './rules';
import { Session } from './session';
import { readFile } from './file/read-file';
import { writeFile } from './file/write-file';

const excelPayloadLimit = 5 * 1024 * 1024;
/** The session has timed out, in the numbering of the common API. */
const sessionExpired = 5012;
const standardSets: Readonly<Record<string, string>> = { ExcelApi: '1.13', SharedRuntime: '1.1', DialogApi: '1.2', RibbonApi: '1.1' };

/** An engine over an empty workbook. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const enforces = enforcedRules(options.disabledRules ?? []);
  const book = await Book.create(options.container, options.language);
  book.protects = enforces('protected-sheet');
  book.rowHeights.fitsMerged = !enforces('autofit-merged');
  const listeners: ((entries: readonly unknown[]) => void)[] = [];
  const selectionListeners: (() => void)[] = [];
  const openListeners: ((file: Uint8Array) => void)[] = [];
  const editListeners: (() => void)[] = [];
  book.onEdited = () => {
    for (const listener of editListeners) listener();
  };
  const settings = new Map<string, string>();
  const session = new Session(book, enforces, settings, listeners, selectionListeners, openListeners);
  const log: RequestRecord[] = [];
  let editing = false;
  let expired = false;
  let payloadLimit = excelPayloadLimit;
  let failure: PlannedFailure | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Runs one thing after the other: undo steps cannot be nested. */
  function queued<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = last.then(act);
    last = result.catch(() => undefined);
    void last.then(() => session.deliver());
    return result;
  }

  async function answer(body: string): Promise<string> {
    // Nobody sees what becomes of a request that only gives back: it is not counted, and is not the one that fails on purpose.
    const gaveBack = body.includes('_RemoveReference') && onlyGivesBack(JSON.parse(body) as RichApiRequest);
    const planned = gaveBack || expired ? null : failure;
    if (planned) failure = null;
    const refused = expired ? sessionExpired : typeof planned?.code === 'number' ? planned.code : null;
    if (refused !== null) {
      if (!gaveBack) log.push({ actions: 0, bytesIn: byteLength(body), bytesOut: 0, error: String(refused) });
      throw new RequestRefused(refused);
    }
    const bytesIn = byteLength(body);
    let actions = 0;
    let response: RichApiResponse;
    try {
      if (bytesIn > payloadLimit && enforces('request-size')) throw tooLarge('RequestPayloadSizeLimitExceeded', 'request');
      if ((editing || book.selection.isCellEditing()) && enforces('cell-edit-mode')) {
        throw new ApiError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.');
      }
      const request = JSON.parse(body) as RichApiRequest;
      actions = request.Actions.length;
      response = await carryOut(request, planned);
      if (response.Error && !enforces('not-atomic')) book.undo();
    } catch (error) {
      response = failed(error);
    }
    let text = JSON.stringify(response);
    if (byteLength(text) > payloadLimit && enforces('response-size')) {
      response = failed(tooLarge('ResponsePayloadSizeLimitExceeded', 'response'));
      text = JSON.stringify(response);
    }
    if (!gaveBack) log.push({ actions, bytesIn, bytesOut: byteLength(text), error: response.Error?.Code ?? null });
    return text;
  }

  async function carryOut(request: RichApiRequest, planned: PlannedFailure | null): Promise<RichApiResponse> {
    // What was left to be calculated comes before the calculation is suspended.
    if (request.Actions.some((action) => action.Name === 'SuspendApiCalculationUntilNextSync')) await book.settle();
    session.beginRequest();
    book.beginBatch();
    try {
      return await interpret(request, {
        enforces,
        root: () => workbookObject(session),
        byReference: (id) => session.byReference(id),
        beforeQuery: async () => {
          if (session.calculationSuspended && enforces('suspend-calculation')) book.flush();
          else await book.settle();
        },
        beforeAction: (index) => {
          if (planned && index >= planned.after) throw new ApiError(String(planned.code), `failed on purpose before action ${index}`);
        },
      });
    } finally {
      book.endBatch();
      session.endRequest();
    }
  }

  function place(address: string): { sheetId: string; area: Area } {
    const { sheet, rest } = splitSheet(address);
    const sheetId = sheet === null ? book.sheets.active() : session.sheetByName(sheet);
    const area = parseArea(rest);
    if (sheetId === null || !area) throw new Error(`no such place: ${address}`);
    return { sheetId, area };
  }

  function sheetNamed(name: string): string {
    const id = session.sheetByName(name);
    if (id === null) throw new Error(`no such sheet: ${name}`);
    return id;
  }

  function replaced(): void {
    session.reset();
    editing = false;
    expired = false;
    payloadLimit = excelPayloadLimit;
    failure = null;
  }

  return {
    log,
    settings,
    requirementSets: options.requirementSets ?? standardSets,
    request: (body) => queued(() => answer(body)),
    onEvents: (listener) => void listeners.push(listener),
    onSelection: (listener) => void selectionListeners.push(listener),
    onOpenWorkbook: (listener) => void openListeners.push(listener),
    onEdited: (listener) => void editListeners.push(listener),
    open: (bytes) =>
      queued(async () => {
        const file = await readFile(bytes, (formula, columns, rows) => book.movedFormula(formula, columns, rows));
        book.replace(file.workbook, file.side);
        await book.shown();
        book.rowHeights.fitRead();
        for (const name of file.names) book.names.set(name);
        for (const table of file.tables) book.tables.add(table.sheetId, table.name, table.area);
        settings.clear();
        for (const [key, text] of file.settings) settings.set(key, text);
        replaced();
        return { notCarried: file.notCarried };
      }),
    save: (whenTaken) =>
      queued(async () => {
        await book.selection.endEditing();
        await book.settle();
        const file = writeFile(book, settings);
        whenTaken?.();
        return file;
      }),
    clear: () =>
      queued(async () => {
        book.replace(emptyWorkbook());
        await book.shown();
        settings.clear();
        replaced();
      }),
    userEdit: (address, values, source = 'Local') =>
      queued(async () => {
        const { sheetId, area } = place(address);
        const rows = values.length;
        const columns = values[0]?.length ?? 0;
        const whole = boundingArea(area, { ...area, endRow: area.startRow + rows - 1, endColumn: area.startColumn + columns - 1 });
        session.source = source;
        try {
          book.asUser(() => writeValues({ session, sheetId, area: whole, referenceId: null }, values));
        } finally {
          session.source = 'Local';
        }
      }),
    userSelect: (address) =>
      queued(async () => {
        if (address === null) return session.selectionChanged(true);
        const places = address.split(',').map((part) => selfOf(rangeAt(session, book.sheets.active(), part)));
        const [first] = places;
        if (places.length > 1) book.selection.selectSeveral(first!.sheetId, places.map(({ area }) => area));
        else book.selection.select(first!.sheetId, first!.area);
        session.activationChanged();
        session.selectionChanged();
      }),
    userAddSheet: (name) =>
      queued(async () => {
        session.sheetAdded(book.sheets.add(name, book.sheets.all().length));
      }),
    userRenameSheet: (name, wanted) =>
      queued(async () => {
        const id = sheetNamed(name);
        book.sheets.rename(id, wanted);
        session.sheetRenamed(id);
      }),
    userDeleteSheet: (name) =>
      queued(async () => {
        const id = sheetNamed(name);
        book.sheets.remove(id);
        session.sheetDeleted(id);
        session.activationChanged();
      }),
    userInsertRows: (address) =>
      queued(async () => {
        const { sheetId, area } = place(address);
        book.rows.insert(sheetId, area.startRow, area.endRow);
        session.shift(sheetId, area, 'RowInserted');
        session.changed(sheetId, area, 'RowInserted');
      }),
    protectSheet: (name, on) => book.sheets.protect(sheetNamed(name), on),
    selection: () => {
      const { sheetId, area } = book.selection.current();
      return session.address(sheetId, area);
    },
    activeSheet: () => session.sheetName(book.sheets.active()),
    undo: () => queued(async () => book.undo()),
    setCellEditMode: (on) => {
      editing = on;
    },
    setSessionExpired: (on) => {
      expired = on;
    },
    setPayloadLimit: (bytes) => {
      payloadLimit = bytes ?? excelPayloadLimit;
    },
    failNext: (code, afterActions = 0) => {
      failure = { code, after: afterActions };
    },
    dispose: () => book.dispose(),
  };
}

/** How the next request is to fail: by a number as a whole, or by a code after so many of its actions. */
interface PlannedFailure {
  readonly code: string | number;
  readonly after: number;
}

/** True for the request by which office.js, unasked and unwaited for, gives back the references of a batch that has ended. */
function onlyGivesBack({ Actions }: RichApiRequest): boolean {
  return Actions.some((action) => action.Name === '_RemoveReference') && Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference');
}

function tooLarge(code: string, what: 'request' | 'response'): ApiError {
  return new ApiError(code, `The ${what} payload size has exceeded the limit. Please refer to the documentation: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins.`, 413);
}

function failed(error: unknown): RichApiResponse {
  const { code, message, httpStatusCode } = error instanceof ApiError ? error : new ApiError('GeneralException', error instanceof Error ? error.message : String(error), 500);
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: httpStatusCode } };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
