/** The workbench in a browser, with pages of the test's own in the place of the add-in's. */
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Frame, Page, Request, Response, WebError } from 'playwright-core';
import { contentSecurityPolicy } from '../../../src/tools/content-security-policy';

/** How long anything may take before it counts as not coming, on a machine that does other work as well. */
const patience = 90_000;

/** Scripts that take the place of the pane's and of the command page's. */
export interface AddInScripts {
  readonly pane?: string;
  readonly commands?: string;
  /** Whether the manifest lets pane and commands share one page, or gives each its own; as it stands in the project without this. */
  readonly runtime?: 'shared' | 'separate';
}

/** An open workbench, and everything that must not happen in it. */
export interface OpenWorkbench {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses that were asked for outside the server; where it is not empty, `close` fails. */
  readonly outside: string[];
  /** The names of the files of office.js that were asked for. */
  readonly officeFiles: Set<string>;
  /** Errors of any page: of its scripts, of its policy, of missing files. */
  readonly errors: string[];
  /** Closes the browser's window. @throws where anything was asked for outside the server. */
  close(): Promise<void>;
}

/**
 * Opens the workbench at the address and waits until its first workbook is shown. One that an earlier test of the suite
 * has closed is taken again where the address and the options are the same, with another workbook: opening a page takes
 * most of what a test takes. A test that leaves more behind than a workbook closes the page itself.
 */
export async function openWorkbench(
  browser: Browser,
  url: string,
  scripts: AddInScripts = {},
  query = '',
  options: BrowserContextOptions = {},
): Promise<OpenWorkbench> {
  const shelf = shelfOf(browser, options);
  const context = await shelf.context;
  const reusable = Object.keys(scripts).length === 0;
  const sample = new URLSearchParams(query).get('sample');
  const key = query.replace(`sample=${sample}`, '');
  const kept = reusable && sample !== null ? shelf.closed.get(key) : undefined;
  shelf.closed.delete(key);
  const before = context.pages().filter((page) => page !== kept);
  const outside: string[] = [];
  const officeFiles = new Set<string>();
  const errors: string[] = [];
  const heard: Heard = {
    request(request) {
      const address = request.url();
      if (!address.startsWith(`${url}/`) && !/^(blob|data):/.test(address)) outside.push(address);
      const name = /\/office\/(.*)$/.exec(address)?.[1];
      if (name) officeFiles.add(name);
    },
    response(response) {
      if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
    },
    weberror(error) {
      if (!before.includes(error.page()!)) errors.push(error.error().message);
    },
    console(message) {
      if (before.includes(message.page()!)) return;
      if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) errors.push(message.text());
    },
  };
  listen(context, 'on', heard);
  const page = kept ?? (await context.newPage());
  if (kept) await openAnew(kept, url, sample!);
  else {
    await forget(page, url);
    await replace(page, await replacementsOf(scripts));
    await page.goto(`${url}/workbench/index.html${query}`);
    // The grid draws itself a moment after it is made; until then nothing in it can have the keyboard.
    await page.waitForFunction(() => window.jishuWorkbench !== undefined && document.querySelector('#grid [contenteditable]') !== null);
  }
  const close = async (): Promise<void> => {
    const keep = reusable && sample !== null && !page.isClosed();
    await Promise.all(context.pages().filter((open) => !before.includes(open) && !(keep && open === page)).map((open) => open.close()));
    if (keep) shelf.closed.set(key, page);
    listen(context, 'off', heard);
    if (outside.length > 0) throw new Error(`asked for outside the server: ${outside.join(', ')}`);
  };
  return { context, page, outside, officeFiles, errors, close };
}

/** The workbenches of a browser with the same options: they share a context, since a browser keeps what it has read context by context, and each opening reads several megabytes of scripts. */
interface Shelf {
  readonly context: Promise<BrowserContext>;
  /** What can be taken again, by its address without the sample. */
  readonly closed: Map<string, Page>;
}

const shelves = new WeakMap<Browser, Map<string, Shelf>>();

function shelfOf(browser: Browser, options: BrowserContextOptions): Shelf {
  const ofBrowser = shelves.get(browser) ?? new Map<string, Shelf>();
  shelves.set(browser, ofBrowser);
  const key = JSON.stringify(options);
  const shelf = ofBrowser.get(key) ?? { context: newContext(browser, options), closed: new Map<string, Page>() };
  ofBrowser.set(key, shelf);
  return shelf;
}

async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(patience);
  return context;
}

/** Makes a workbench that was closed as good as one that has just been opened on the sample: the pane is closed and its page gone, nothing is stored, nothing has the keyboard. */
async function openAnew(page: Page, url: string, sample: string): Promise<void> {
  const opened = await page.evaluate(async (name) => {
    const close = document.getElementById('pane-close')!;
    if (close.checkVisibility()) close.click();
    const { engine, openBytes: open } = window.jishuWorkbench!;
    engine.setCellEditMode(false);
    engine.setSessionExpired(false);
    engine.setPayloadLimit(null);
    const file = await fetch(`../samples/${name}`);
    const done = await open(new Uint8Array(await file.arrayBuffer()), name);
    // Tab begins where the keyboard was last: at the top of the page.
    document.getElementById('skip')!.focus();
    document.getElementById('skip')!.blur();
    return done;
  }, sample);
  if (!opened) throw new Error(`${sample} was not opened`);
  await forget(page, url);
  await page.waitForFunction(() => document.querySelector('#grid [contenteditable]') !== null && document.querySelector('#pane-page iframe') === null);
}

/** Takes away what earlier pages have left, as if the context were new. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,local_storage,indexeddb,service_workers,cache_storage' });
  await session.detach();
}

/** What is heard of the pages of a context. */
interface Heard {
  request(request: Request): void;
  response(response: Response): void;
  weberror(error: WebError): void;
  console(message: ConsoleMessage): void;
}

function listen(context: BrowserContext, way: 'on' | 'off', { request, response, weberror, console }: Heard): void {
  context[way]('request', request);
  context[way]('response', response);
  context[way]('weberror', weberror);
  context[way]('console', console);
}

/** The frame of the add-in's page, once it is there. */
export async function frameOf(page: Page, part: string): Promise<Frame> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const found = page.frames().find((frame) => frame.url().includes(part));
    if (found) return found;
    // It may have come between the look and the wait.
    await page.waitForEvent('framenavigated', { timeout: 500 }).catch(() => undefined);
  }
  throw new Error(`no frame ${part}`);
}

/** Waits until the keyboard is in the add-in's page, on the element with this test id. */
export const untilFocused = (frame: Frame, testId: string): Promise<unknown> => frame.waitForFunction((wanted) => document.hasFocus() && document.activeElement?.getAttribute('data-testid') === wanted, testId);

/** Presses into the grid at the place, in pixels, and waits until the grid has the keyboard. */
export async function clickGrid(page: Page, x: number, y: number, options: { readonly button?: 'right'; readonly modifiers?: ['Control'] } = {}): Promise<void> {
  await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').click({ position: { x, y }, ...options });
  await page.waitForFunction(() => document.activeElement?.closest('#grid [contenteditable]'));
}

/** The workbook as the page saves it. Bytes cross over as one text: number by number, a file takes seconds of both sides. */
export async function savedBytes({ page }: Pick<OpenWorkbench, 'page'>): Promise<Uint8Array> {
  const text = await page.evaluate(async () => {
    const bytes = await window.jishuWorkbench!.saveBytes();
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** Opens a file in the workbench as if the user had; false when it was refused. */
export const openBytes = ({ page }: Pick<OpenWorkbench, 'page'>, bytes: Uint8Array, name: string): Promise<boolean> =>
  page.evaluate(([text, file]) => window.jishuWorkbench!.openBytes(Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0)), file), [Buffer.from(bytes).toString('base64'), name]);

/** What a file of the server is replaced by. */
interface Replacement {
  readonly type: string;
  readonly body: string;
}

/** The manifest and the pages that take the place of the project's, by the end of their addresses. */
async function replacementsOf({ pane, commands, runtime }: AddInScripts): Promise<ReadonlyMap<string, Replacement>> {
  const pages = [['taskpane/taskpane', pane], ['commands/commands', commands]] as const;
  return new Map([
    ...pages.flatMap(([address, script]) => (script === undefined ? [] : [[`${address}.html`, emptyPage] as const, [address.replace(/[^/]*$/, 'test-page.js'), { type: 'text/javascript', body: script }] as const])),
    ...(runtime ? [['manifest.xml', { type: 'application/xml', body: await manifestWith(runtime) }] as const] : []),
  ]);
}

const emptyPage: Replacement = {
  type: 'text/html',
  body: '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><script src="../office/office.js"></script><script src="./test-page.js"></script></head><body><button>first</button><button>last</button></body></html>',
};

/** The project's manifest with a shared runtime, or without one. */
async function manifestWith(runtime: 'shared' | 'separate'): Promise<string> {
  const written = (await readFile('manifest.xml', 'utf8')).replace(/<Runtimes>[\s\S]*?<\/Runtimes>/, '');
  const pane = /<bt:Url id="Taskpane.Url" DefaultValue="([^"]*)"\/>/.exec(written)![1]!;
  const ownPage = `<bt:Url id="Own.Url" DefaultValue="${new URL('../commands/commands.html', pane).href}"/>`;
  return written
    .replace(/<FunctionFile resid="[^"]*"\/>/, `<FunctionFile resid="${runtime === 'shared' ? 'Taskpane.Url' : 'Own.Url'}"/>`)
    .replace('<bt:Urls>', `<bt:Urls>${ownPage}`)
    .replace('<Host xsi:type="Workbook">', `<Host xsi:type="Workbook">${runtime === 'shared' ? '<Runtimes><Runtime resid="Taskpane.Url" lifetime="long"/></Runtimes>' : ''}`);
}

/** Answers the page's requests for these files. The browser is asked for them alone: Playwright's own routes lead every request through this process, and switch the browser's cache off. */
async function replace(page: Page, replacements: ReadonlyMap<string, Replacement>): Promise<void> {
  if (replacements.size === 0) return;
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const { type, body } = [...replacements].find(([end]) => new URL(request.url).pathname.endsWith(`/${end}`))![1];
    const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': contentSecurityPolicy({ store: false }) };
    const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
    // Where the page is gone meanwhile, nobody waits for the answer.
    void session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: Buffer.from(body).toString('base64') }).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [...replacements.keys()].map((end) => ({ urlPattern: `*/${end}*` })) });
}
