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

/** Opens the workbench at the address and waits until its first workbook is shown. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  scripts: AddInScripts = {},
  query = '',
  options: BrowserContextOptions = {},
): Promise<OpenWorkbench> {
  const ofItsOwn = Object.keys(scripts).length > 0 || Object.keys(options).length > 0;
  const context = await (ofItsOwn ? newContext(browser, options) : sharedContext(browser));
  const before = context.pages();
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
  if (scripts.pane !== undefined) await replacePage(context, 'taskpane/taskpane.html', scripts.pane);
  if (scripts.commands !== undefined) await replacePage(context, 'commands/commands.html', scripts.commands);
  if (scripts.runtime) await replaceManifest(context, scripts.runtime);
  const page = await context.newPage();
  if (!ofItsOwn) await forget(page, url);
  await page.goto(`${url}/workbench/index.html${query}`);
  // The grid draws itself a moment after it is made; until then nothing in it can have the keyboard.
  await page.waitForFunction(() => window.jishuWorkbench !== undefined && document.querySelector('#grid [contenteditable]') !== null);
  const close = async (): Promise<void> => {
    if (ofItsOwn) await context.close();
    else await Promise.all(context.pages().filter((open) => !before.includes(open)).map((open) => open.close()));
    listen(context, 'off', heard);
    if (outside.length > 0) throw new Error(`asked for outside the server: ${outside.join(', ')}`);
  };
  return { context, page, outside, officeFiles, errors, close };
}

async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(patience);
  return context;
}

const contexts = new WeakMap<Browser, Promise<BrowserContext>>();

/** The context of all workbenches of a browser that ask for nothing of their own: a browser keeps, context by context, what it has read and compiled, and each opening takes several megabytes of scripts. */
function sharedContext(browser: Browser): Promise<BrowserContext> {
  const context = contexts.get(browser) ?? newContext(browser, {});
  contexts.set(browser, context);
  return context;
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

/** Serves the project's manifest with a shared runtime, or without one. */
async function replaceManifest(context: BrowserContext, runtime: 'shared' | 'separate'): Promise<void> {
  const written = (await readFile('manifest.xml', 'utf8')).replace(/<Runtimes>[\s\S]*?<\/Runtimes>/, '');
  const pane = /<bt:Url id="Taskpane.Url" DefaultValue="([^"]*)"\/>/.exec(written)![1]!;
  const ownPage = `<bt:Url id="Own.Url" DefaultValue="${new URL('../commands/commands.html', pane).href}"/>`;
  const body = written
    .replace(/<FunctionFile resid="[^"]*"\/>/, `<FunctionFile resid="${runtime === 'shared' ? 'Taskpane.Url' : 'Own.Url'}"/>`)
    .replace('<bt:Urls>', `<bt:Urls>${ownPage}`)
    .replace('<Host xsi:type="Workbook">', `<Host xsi:type="Workbook">${runtime === 'shared' ? '<Runtimes><Runtime resid="Taskpane.Url" lifetime="long"/></Runtimes>' : ''}`);
  await context.route('**/manifest.xml', (route) => route.fulfill({ contentType: 'application/xml', body }));
}

async function replacePage(context: BrowserContext, address: string, script: string): Promise<void> {
  const headers = { 'Content-Security-Policy': contentSecurityPolicy({ store: false }) };
  const body = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><script src="../office/office.js"></script><script src="./test-page.js"></script></head><body><button>first</button><button>last</button></body></html>';
  await context.route(`**/${address}`, (route) => route.fulfill({ contentType: 'text/html', headers, body }));
  const scriptAddress = address.replace(/[^/]*$/, 'test-page.js');
  await context.route(`**/${scriptAddress}`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
}
