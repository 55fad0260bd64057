import { Book } from './book/book';
import { emptyWorkbook } from './book/empty';
import { readFile } from './file/read-file';
import { writeFile } from './file/write-file';
import { requestsOf } from './requests';
import { enforcedRules } from './rules';
import { Session } from './session';
import { userActionsOn } from './user-actions';
import type { Engine, EngineOptions } from './workbook-engine';

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
  const { answer, reset, ...requests } = requestsOf(session, book, enforces);
  let last: Promise<unknown> = Promise.resolve();

  /** Runs one thing after the other: undo steps cannot be nested. */
  function queued<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = last.then(act);
    last = result.catch(() => undefined);
    void last.then(() => session.deliver());
    return result;
  }

  function replaced(): void {
    session.reset();
    reset();
  }

  return {
    ...requests,
    ...userActionsOn(session, book, queued),
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
    selection: () => {
      const { sheetId, area } = book.selection.current();
      return session.address(sheetId, area);
    },
    activeSheet: () => session.sheetName(book.sheets.active()),
    undo: () => queued(async () => book.undo()),
    dispose: () => book.dispose(),
  };
}
