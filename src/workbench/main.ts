/** The workbench: a page that is Excel on the web to the unmodified add-in, around one workbook that never leaves the machine. */
import { createEngine, type Engine } from './engine';
import { createFileInput } from './file-input';
import { patience, runFunction } from './function-command';
import { readManifest, type AddIn, type RibbonButton } from './manifest';
import { createNotice } from './notice';
import { byId, wordsOf } from './page';
import { createPane } from './pane';
import { createRibbon } from './ribbon';
import { listSamples } from './samples';
import { textsFor } from './texts';
import { chosenTheme } from './theme';
import { createWorkbooks } from './workbooks';
import { conversationsOver } from './xdm';

/** The workbench's own door for automation and tests; it is there once the first workbook is shown. */
export interface WorkbenchDoor {
  readonly engine: Engine;
  /** Opens an .xlsx file as if the user had dropped it; false when it was refused. */
  openBytes(bytes: Uint8Array, name?: string): Promise<boolean>;
  /** The workbook as the bytes of an .xlsx file. */
  saveBytes(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    jishuWorkbench?: WorkbenchDoor;
  }
}

/** The requirement sets that the engine and this page offer together. */
const requirementSets = { ExcelApi: '1.13', AddinCommands: '1.1', Settings: '1.1' } as const;

async function start(): Promise<void> {
  const parameters = new URLSearchParams(window.location.search);
  const texts = textsFor(parameters.get('locale') ?? 'zh-CN');
  const theme = chosenTheme(parameters);
  const home = new URL('..', window.location.href);
  document.documentElement.lang = texts.locale;
  document.documentElement.dataset['theme'] = theme.isDarkTheme ? 'dark' : 'light';
  byId('product').textContent = texts.product;
  byId('local-note').textContent = texts.local;
  byId('grid').setAttribute('aria-label', texts.grid);
  // The grid's bars follow the theme; its sheet is paper, and stays white as it does in Excel.
  byId('grid').classList.toggle('univer-dark', theme.isDarkTheme);
  const notice = createNotice(texts);
  notice.show('busy', texts.loading);

  try {
    const [addIn, samples, engine] = await Promise.all([
      fetchManifest(home, texts.locale),
      listSamples(home),
      createEngine({ container: byId('grid'), requirementSets }),
    ]);
    const paneButton = addIn.buttons.find((button) => button.action.kind === 'pane');
    const workbooks = createWorkbooks(engine, home, texts, notice, () => pane.reload());
    const conversations = conversationsOver(engine, { locale: texts.locale, theme, documentName: workbooks.name, requirementSets });
    const files = createFileInput(texts, (file) => void openFile(file));
    const pane = createPane(conversations, texts, leavePane, (open) => paneButton && ribbon.setPressed(paneButton.id, open));
    const ribbon = createRibbon(addIn, samples, texts, {
      open: files.ask,
      save: () => void workbooks.download(),
      sample: (sample) => void workbooks.openSample(sample.file),
      addIn: (button) => void press(button),
    });
    if (paneButton) ribbon.setPressed(paneButton.id, false);

    async function openFile(file: File): Promise<void> {
      await workbooks.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    }

    function leavePane(to: 'ribbon' | 'grid'): void {
      if (to === 'ribbon') ribbon.focus();
      else byId('grid').querySelector<HTMLElement>('[contenteditable]')?.focus();
    }

    async function press(button: RibbonButton): Promise<void> {
      if (button.action.kind === 'pane') return pane.open(button.action.page, addIn.displayName);
      const { name } = button.action;
      if (!addIn.functionPage) return notice.show('error', texts.noFunctionPage(button.label));
      notice.show('busy', texts.running(button.label));
      ribbon.setBusy(button.id, true);
      const outcome = await runFunction(conversations, addIn.functionPage, button.id, name);
      ribbon.setBusy(button.id, false);
      switch (outcome.kind) {
        case 'done':
          return notice.show('done', texts.ran(button.label));
        case 'unknown':
          return notice.show('error', texts.commandUnknown(button.label, name));
        case 'failed':
          return notice.show('error', texts.commandFailed(button.label, outcome.status));
        case 'silent':
          return notice.show('error', texts.commandSilent(button.label, patience));
      }
    }

    const first = parameters.get('sample') ?? samples[0]?.file;
    if (first) await workbooks.openSample(first);
    else notice.clear();
    window.jishuWorkbench = {
      engine,
      openBytes: (bytes, name = texts.untitled) => workbooks.openBytes(bytes, name),
      saveBytes: () => workbooks.saveBytes(),
    };
  } catch (failure) {
    notice.show('error', texts.failedStart(wordsOf(failure)));
    throw failure;
  }
}

async function fetchManifest(home: URL, locale: string): Promise<AddIn> {
  const response = await fetch(new URL('manifest.xml', home));
  if (!response.ok) throw new Error(`manifest.xml: ${response.status}`);
  return readManifest(await response.text(), locale, home);
}

void start();
