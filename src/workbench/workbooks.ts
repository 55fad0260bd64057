import type { AskUnsaved } from './ask-unsaved';
import type { Engine, NotCarried } from './engine';
import type { Notice } from './notice';
import { byId, wordsOf } from './page';
import { createRecentFiles, type RecentFile } from './recent-files';
import { fetchSample } from './samples';
import type { Texts } from './texts';
import { megabytesLimit, refusalOf, savedName } from './workbook-file';

/** Opens and saves the one workbook of the page. */
export interface Workbooks {
  /** The name of the open workbook's file. */
  readonly name: () => string;
  /** The files that were opened in this session, the open one first. */
  readonly recent: () => readonly RecentFile[];
  /** Opens the bytes; when they cannot be opened, says why and leaves the open workbook as it is. Does not ask about unsaved changes. */
  openBytes(bytes: Uint8Array, name: string): Promise<boolean>;
  /** The same for a person: asks first when changes would be lost. */
  openAskingFirst(bytes: Uint8Array, name: string): Promise<boolean>;
  /** Opens the bytes as a workbook that has no name yet, asking first. */
  openNew(bytes: Uint8Array): Promise<boolean>;
  /** Opens a sample, asking first. */
  openSample(file: string): Promise<boolean>;
  /** The workbook as the bytes of an .xlsx file. */
  saveBytes(): Promise<Uint8Array>;
  /** Saves the workbook into the browser's download folder; false when that failed. */
  download(): Promise<boolean>;
  /** Says that something was changed that a saved file would hold. */
  touch(): void;
}

/** What a file may be saved as. */
const fileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Opens and saves with the engine; `whenOpened` is called after each change of the workbook. */
export function createWorkbooks(engine: Engine, home: URL, texts: Texts, notice: Notice, question: AskUnsaved, whenOpened: () => void): Workbooks {
  const recent = createRecentFiles();
  let name = texts.untitled(1);
  let notCarried: readonly NotCarried[] = [];
  let unsaved = false;
  let opening = false;
  let made = 0;

  function show(): void {
    byId('file-name').textContent = name;
    byId('file-state').textContent = unsaved ? texts.unsaved : '';
    document.title = `${unsaved ? '● ' : ''}${name} - ${texts.product}`;
  }

  function mark(changed: boolean): void {
    if (unsaved === changed) return;
    unsaved = changed;
    show();
  }

  /** Whether the open workbook may be replaced: its changes are saved, or need not be. */
  async function mayLeave(): Promise<boolean> {
    if (!unsaved) return true;
    const choice = await question.ask(name);
    return choice === 'discard' || (choice === 'save' && (await workbooks.download()));
  }

  function warn(words: (name: string, kinds: string) => string): void {
    const places = [...new Set(notCarried.map(({ sheet }) => sheet))];
    const kinds = [...new Set(notCarried.map(({ kind }) => kind))];
    notice.show(
      'warning',
      words(name, texts.notCarriedKinds(kinds)),
      places.map((place) => texts.notCarriedPlace(place, notCarried.filter(({ sheet }) => sheet === place))),
    );
  }

  const workbooks: Workbooks = {
    name: () => name,
    recent: recent.list,
    async openBytes(bytes, wanted) {
      const refusal = refusalOf(bytes);
      if (refusal) {
        notice.show('error', texts[refusal](wanted, megabytesLimit));
        return false;
      }
      notice.busy(texts.opening(wanted));
      opening = true;
      try {
        ({ notCarried } = await engine.open(bytes));
      } catch (failure) {
        notice.show('error', texts.failedOpen(wanted, wordsOf(failure)));
        return false;
      } finally {
        opening = false;
      }
      name = savedName(wanted);
      unsaved = false;
      show();
      recent.opened(name, bytes);
      if (notCarried.length > 0) warn(texts.notCarriedOpen);
      else notice.clear();
      whenOpened();
      return true;
    },
    async openAskingFirst(bytes, wanted) {
      const refusal = refusalOf(bytes);
      if (refusal) {
        notice.show('error', texts[refusal](wanted, megabytesLimit));
        return false;
      }
      return !question.isOpen() && (await mayLeave()) && workbooks.openBytes(bytes, wanted);
    },
    async openNew(bytes) {
      if (question.isOpen() || !(await mayLeave())) return false;
      made += 1;
      return workbooks.openBytes(bytes, texts.untitled(made));
    },
    async openSample(file) {
      if (question.isOpen() || !(await mayLeave())) return false;
      notice.busy(texts.opening(file));
      const bytes = await fetchSample(home, file).catch(() => null);
      if (bytes) return workbooks.openBytes(bytes, file);
      notice.show('error', texts.failedSample(file));
      return false;
    },
    saveBytes: () => engine.save(),
    async download() {
      notice.busy(texts.saving);
      let changed = false;
      try {
        // What is changed while the file is made is not in it, and stays unsaved.
        const bytes = await engine.save(() => {
          changed = unsaved;
          mark(false);
        });
        const address = URL.createObjectURL(new Blob([bytes.slice()], { type: fileType }));
        const link = document.createElement('a');
        link.href = address;
        link.download = name;
        link.click();
        // The download has its own hold on the bytes once it has begun.
        window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
        recent.saved(bytes);
        if (notCarried.length > 0) warn(texts.notCarriedSave);
        else notice.show('done', texts.saved(name));
        return true;
      } catch (failure) {
        if (changed) mark(true);
        notice.show('error', texts.failedSave(wordsOf(failure)));
        return false;
      }
    },
    touch: () => {
      if (!opening) mark(true);
    },
  };
  engine.onEdited(workbooks.touch);
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
  show();
  return workbooks;
}
