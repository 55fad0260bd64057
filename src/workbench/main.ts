/** The workbench: a page that is Excel on the web to the unmodified add-in, around one workbook that never leaves the machine. */
import { createAskUnsaved } from './ask-unsaved';
import { createEngine, type Engine } from './engine';
import { createFileInput } from './file-input';
import { patience, runFunction, runFunctionAlone, type CommandOutcome } from './function-command';
import { guardKeyboard } from './grid-keyboard';
import { listenToKeys } from './keys';
import { readManifest, type AddIn, type RibbonButton } from './manifest';
import { createNotice } from './notice';
import { byId, wordsOf } from './page';
import { createPane, type PanePage } from './pane';
import { createRegions } from './regions';
import { createRibbon } from './ribbon';
import { listSamples } from './samples';
import { textsFor } from './texts';
import { chosenTheme } from './theme';
import { createWorkbooks } from './workbooks';
import { conversationsOver } from './xdm';

/** The workbench's own door for automation and tests; it is there once the first workbook is shown. */
export interface WorkbenchDoor {
  readonly engine: Engine;
  /** Opens an .xlsx file without asking about unsaved changes; false when it was refused. */
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
const requirementSets = { ExcelApi: '1.13', AddinCommands: '1.1', Settings: '1.1', SharedRuntime: '1.1' } as const;

async function start(): Promise<void> {
  const parameters = new URLSearchParams(window.location.search);
  const texts = textsFor(parameters.get('locale') ?? 'zh-CN');
  const theme = chosenTheme(parameters);
  const home = new URL('..', window.location.href);
  document.documentElement.lang = texts.locale;
  document.documentElement.dataset['theme'] = theme.isDarkTheme ? 'dark' : 'light';
  byId('product').textContent = texts.product;
  byId('local-note').textContent = texts.local;
  byId('skip').textContent = texts.skipToGrid;
  byId('grid').setAttribute('aria-label', texts.grid);
  // The grid's bars follow the theme; its sheet is paper, and stays white as it does in Excel.
  byId('grid').classList.toggle('univer-dark', theme.isDarkTheme);
  // Its menus and dialogs are put at the end of the page.
  document.body.classList.toggle('univer-dark', theme.isDarkTheme);
  const gridKeyboard = guardKeyboard(byId('grid'));
  const notice = createNotice(texts);
  notice.busy(texts.loading);

  try {
    const [addIn, samples, engine] = await Promise.all([
      fetchManifest(home, texts.locale),
      listSamples(home, texts.locale),
      createEngine({ container: byId('grid'), requirementSets, language: texts.locale }),
    ]);
    const paneButton = addIn.buttons.find((button) => button.action.kind === 'pane');
    const question = createAskUnsaved(texts);
    const workbooks = createWorkbooks(engine, home, texts, notice, question, () => {
      pane.restart();
      // The grid gives its name box no label of its own, and makes it with the first workbook.
      byId('grid').querySelector('[data-u-comp="defined-name"] input')?.setAttribute('aria-label', texts.nameBox);
    });
    const conversations = conversationsOver(engine, { locale: texts.locale, theme, documentName: workbooks.name, whenSettingsSaved: workbooks.touch, requirementSets });
    const files = createFileInput(texts, (file) => void openFile(file));
    const pane = createPane(conversations, texts, {
      leave: (to) => (to === 'ribbon' ? ribbon.focusAddIn() : regions.go('grid')),
      changed: (open) => paneButton && ribbon.setPressed(paneButton.id, open),
      framed: (frame) =>
        frame.addEventListener('load', () => {
          files.watch(frame);
          frame.contentWindow?.addEventListener('keydown', hearKey, true);
        }),
    });
    const ribbon = createRibbon(addIn, texts, {
      open: files.ask,
      save: () => void workbooks.download(),
      recent: () =>
        workbooks.recent().map(({ name, bytes, at }, index) => ({
          title: name,
          detail: index === 0 ? texts.openNow : texts.used(at, bytes.length),
          name,
          checked: index === 0,
          choose: () => (index === 0 ? regions.go('grid') : void toGrid(workbooks.openAskingFirst(bytes, name))),
        })),
      samples: () => samples.map(({ file, title, description }) => ({ title, detail: description, name: file, choose: () => void toGrid(workbooks.openSample(file)) })),
      addIn: (button, byKeyboard) => void press(button, byKeyboard),
    });
    const regions = createRegions(ribbon, gridKeyboard, pane);
    const hearKey = listenToKeys({
      save: () => question.isOpen() || void workbooks.download(),
      open: () => question.isOpen() || files.ask(),
      toggleRibbon: ribbon.toggle,
      region: (step) => question.isOpen() || regions.step(step),
    });
    if (paneButton) ribbon.setPressed(paneButton.id, false);
    byId('skip').addEventListener('click', () => regions.go('grid'));
    engine.onOpenWorkbook((file) => void toGrid(workbooks.openNew(file)));

    async function openFile(file: File): Promise<void> {
      await toGrid(workbooks.openAskingFirst(new Uint8Array(await file.arrayBuffer()), file.name));
    }

    /** Moves the keyboard to the cells of a workbook once the user has opened it. */
    async function toGrid(opened: Promise<boolean>): Promise<void> {
      if (await opened) regions.go('grid');
    }

    function shown(page: URL): PanePage {
      return { page, title: addIn.displayName, shared: page.href === addIn.runtimePage?.href };
    }

    async function press(button: RibbonButton, byKeyboard: boolean): Promise<void> {
      if (button.action.kind === 'pane') return pane.isOpen() ? pane.focus() : pane.open(shown(button.action.page), byKeyboard);
      const { name } = button.action;
      if (running.has(button.id)) return;
      running.add(button.id);
      ribbon.setBusy(button.id, true);
      notice.busy(texts.running(button.label));
      const outcome = await run(button.id, name);
      running.delete(button.id);
      ribbon.setBusy(button.id, false);
      switch (outcome?.kind) {
        case undefined:
          return notice.show('error', texts.noFunctionPage(button.label));
        case 'done':
          return notice.settle();
        case 'unknown':
          return notice.show('error', texts.commandUnknown(button.label, name));
        case 'failed':
          return notice.show('error', texts.commandFailed(button.label, outcome.status));
        case 'notStarted':
          return notice.show('error', texts.commandNotStarted(button.label, patience.start));
        case 'silent':
          return notice.show('error', texts.commandSilent(button.label, patience.end));
      }
    }
    const running = new Set<string>();

    /** Runs the function in the page that Excel would run it in; null when the manifest names none. */
    async function run(buttonId: string, name: string): Promise<CommandOutcome | null> {
      if (!addIn.functionPage) return null;
      const page = shown(addIn.functionPage);
      return page.shared ? runFunction(pane.loaded(page), buttonId, name) : runFunctionAlone(conversations, page.page, buttonId, name);
    }

    const first = parameters.get('sample') ?? samples[0]?.file;
    if (first) await workbooks.openSample(first);
    else notice.clear();
    window.jishuWorkbench = {
      engine,
      openBytes: (bytes, name = texts.untitled(1)) => workbooks.openBytes(bytes, name),
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
