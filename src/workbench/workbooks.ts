import type { Engine } from './engine';
import type { Notice } from './notice';
import { byId, wordsOf } from './page';
import { fetchSample } from './samples';
import type { Texts } from './texts';
import { megabytesLimit, refusalOf, savedName } from './workbook-file';

/** Opens and saves the one workbook of the page. */
export interface Workbooks {
  /** The name of the open workbook's file. */
  readonly name: () => string;
  /** Opens the bytes; when they cannot be opened, says why and leaves the open workbook as it is. */
  openBytes(bytes: Uint8Array, name: string): Promise<boolean>;
  openSample(file: string): Promise<boolean>;
  /** The workbook as the bytes of an .xlsx file. */
  saveBytes(): Promise<Uint8Array>;
  /** Saves the workbook into the browser's download folder. */
  download(): Promise<void>;
}

/** Opens and saves with the engine; `whenOpened` is called after each change of the workbook. */
export function createWorkbooks(engine: Engine, home: URL, texts: Texts, notice: Notice, whenOpened: () => void): Workbooks {
  let name = texts.untitled;
  let notCarried: readonly string[] = [];

  const workbooks: Workbooks = {
    name: () => name,
    async openBytes(bytes, wanted) {
      const refusal = refusalOf(bytes);
      if (refusal) {
        notice.show('error', texts[refusal](wanted, megabytesLimit));
        return false;
      }
      notice.show('busy', texts.opening(wanted));
      try {
        ({ notCarried } = await engine.open(bytes));
      } catch (failure) {
        notice.show('error', texts.failedOpen(wanted, wordsOf(failure)));
        return false;
      }
      name = savedName(wanted);
      showName(name, texts);
      if (notCarried.length > 0) notice.show('warning', texts.notCarriedOpen(name, notCarried.join(texts.separator)));
      else notice.clear();
      whenOpened();
      return true;
    },
    async openSample(file) {
      notice.show('busy', texts.opening(file));
      const bytes = await fetchSample(home, file).catch(() => null);
      if (bytes) return workbooks.openBytes(bytes, file);
      notice.show('error', texts.failedSample(file));
      return false;
    },
    saveBytes: () => engine.save(),
    async download() {
      notice.show('busy', texts.saving);
      try {
        const bytes = await engine.save();
        const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
        const link = document.createElement('a');
        link.href = address;
        link.download = name;
        link.click();
        // The download has its own hold on the bytes once it has begun.
        window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
        if (notCarried.length > 0) notice.show('warning', texts.notCarriedSave(name, notCarried.join(texts.separator)));
        else notice.show('done', texts.saved(name));
      } catch (failure) {
        notice.show('error', texts.failedSave(wordsOf(failure)));
      }
    },
  };
  showName(name, texts);
  return workbooks;
}

function showName(name: string, texts: Texts): void {
  byId('file-name').textContent = name;
  document.title = `${name} - ${texts.product}`;
}
