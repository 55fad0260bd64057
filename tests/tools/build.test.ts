/** The two builds as they lie on a server: what they load, from where, and under which policy. */
import { execFile } from 'node:child_process';
import { get } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy, officeCdn, serverPolicy } from '../../src/tools/content-security-policy';
import { checks } from '../../src/core/checks';
import { officeFiles } from '../../src/tools/office-library';
import { parseXml, everyElement } from '../../src/tools/xml';
import { servedUrl } from '../helpers/one-server';
import { buildEnvironment, buildWhenStale } from '../helpers/serve';

/** The hosts whose names stand in the scripts as namespaces, in messages and in links of the grid's own help; nothing is loaded from them. */
const named = [
  'aka.ms', 'dev.office.com', 'github.com', 'learn.microsoft.com', 'localhost', 'mozilla.github.io', 'purl.oclc.org', 'purl.org', 'react.dev', 'redi.wendell.fun', 'rolldown.rs',
  'schemas.microsoft.com', 'schemas.openxmlformats.org', 'sharejs.org', 'support.google.com', 'support.microsoft.com', 'univer.ai', 'universheet.net', 'www.w3.org', 'www.wps.cn',
];

interface Page {
  readonly name: string;
  readonly html: string;
}

async function filesOf(folder: string, end: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => name.endsWith(end)).map((name) => name.replaceAll('\\', '/')).sort();
}

async function pagesOf(folder: string): Promise<Page[]> {
  const names = await filesOf(folder, '.html');
  return Promise.all(names.map(async (name) => ({ name, html: await readFile(path.join(folder, name), 'utf8') })));
}

/** Every address that the page loads or leads to, as written. */
const addressesOf = (html: string): string[] => [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);

const policyOf = (html: string): string | undefined => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");

async function headerPolicyOf(folder: string): Promise<string | undefined> {
  const settings = parseXml(await readFile(path.join(folder, 'web.config'), 'utf8'));
  return [...everyElement(settings)].find((element) => element.name === 'add' && element.attributes.get('name') === 'Content-Security-Policy')?.attributes.get('value');
}

describe('the intranet build', () => {
  const folder = 'dist/web';
  let pages: Page[];

  beforeAll(async () => {
    await buildWhenStale();
    pages = await pagesOf(folder);
  }, 300_000);

  it('holds the pages, the manifest, the icons, the page of rules and what a server needs, and nothing else of assets', async () => {
    expect(pages.map((page) => page.name)).toEqual(expect.arrayContaining(['index.html', 'taskpane/taskpane.html', 'workbench/index.html']));
    const entries = await readdir(folder);
    expect(entries).toEqual(expect.arrayContaining(['assets', 'icons', 'manifest.xml', 'office', 'samples', 'web.config']));
    expect(await readdir(path.join(folder, 'docs'))).toEqual(['rules.html']);
  });

  it('loads every script, style and picture from beside itself', () => {
    for (const { name, html } of pages) {
      const addresses = addressesOf(html);
      expect([name, addresses.length > 0]).toEqual([name, true]);
      for (const address of addresses) expect([name, address]).toEqual([name, expect.stringMatching(/^(?![a-z]+:|\/)/)]);
    }
  });

  it('brings the office.js of each platform', async () => {
    expect(await filesOf(path.join(folder, 'office'), '.js')).toEqual([...officeFiles].sort());
  });

  it('carries its policy in every page that runs scripts, and in the settings for IIS', async () => {
    for (const { name, html } of pages) {
      if (html.includes('<script')) expect([name, policyOf(html)]).toEqual([name, contentSecurityPolicy({ store: false })]);
      // A script written into the page would not run under the policy.
      expect([name, /<script(?![^>]*\bsrc=)/.test(html)]).toEqual([name, false]);
    }
    expect(await headerPolicyOf(folder)).toBe(serverPolicy({ store: false }));
  });

  it('has scripts that load nothing from elsewhere and run no text as code', async () => {
    const found = new Set<string>();
    for (const name of await filesOf(path.join(folder, 'assets'), '.js')) {
      const code = await readFile(path.join(folder, 'assets', name), 'utf8');
      for (const [, host] of code.matchAll(/https?:\/\/([\w.-]*\w)/g)) found.add(host!);
      expect([name, code.match(/\b(?:import|importScripts|fetch|Worker|sendBeacon|EventSource|WebSocket)\(["'`](?:\w+:)?\/\//)]).toEqual([name, null]);
      expect([name, code.match(/\bnew Function\(|(?<![\w.$])eval\(/)]).toEqual([name, null]);
    }
    expect([...found].filter((host) => !named.includes(host))).toEqual([]);
  });

  it('shows the frame of the pane before what evaluates a workbook has come', async () => {
    const { html } = pages.find(({ name }) => name === 'taskpane/taskpane.html')!;
    const scripts = await Promise.all(addressesOf(html).filter((address) => address.includes('/assets/')).map((address) => readFile(path.join(folder, 'taskpane', address), 'utf8')));
    expect(scripts.length).toBeGreaterThan(1);
    const size = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
    expect(size).toBeGreaterThan(80_000);
    expect(size).toBeLessThan(180_000);
    for (const { id, title } of checks) expect([id, scripts.some((script) => script.includes(title.zh))]).toEqual([id, false]);
    const later = await Promise.all((await filesOf(path.join(folder, 'assets'), '.js')).map((name) => readFile(path.join(folder, 'assets', name), 'utf8')));
    for (const { id, title } of checks) expect([id, later.some((script) => script.includes(title.zh))]).toEqual([id, true]);
  });

  it('has the English of the checks in one script, which only an English pane loads', async () => {
    const scripts = await Promise.all((await filesOf(path.join(folder, 'assets'), '.js')).map(async (name) => ({ name, code: await readFile(path.join(folder, 'assets', name), 'utf8') })));
    // As a script writes them: with each backslash twice.
    const said = checks.flatMap(({ messages }) => Object.values(messages).map(({ en }) => en.replaceAll('\\', '\\\\')));
    const places = said.map((en) => [en, scripts.filter(({ code }) => code.includes(en)).map(({ name }) => name)] as const);
    expect([...new Set(places.flatMap(([, names]) => names))]).toEqual([expect.stringMatching(/^english-/)]);
    expect(places.flatMap(([en, names]) => (names.length > 0 ? [] : [en]))).toEqual([]);
  });

  it('has styles that load nothing from elsewhere', async () => {
    const styles = await filesOf(folder, '.css');
    expect(styles.length).toBeGreaterThan(0);
    for (const name of styles) expect([name, (await readFile(path.join(folder, name), 'utf8')).match(/@import|url\(\s*["']?(?:\w+:)?\/\//)]).toEqual([name, null]);
  });
});

describe('the local server', () => {
  it('sends icons that Office may keep, and the policy of a server', async () => {
    const url = await servedUrl();
    const headersOf = (address: string) =>
      new Promise<IncomingHttpHeaders>((resolve, reject) => {
        get(`${url}/${address}`, { rejectUnauthorized: false }, (response) => {
          response.resume();
          resolve(response.headers);
        }).once('error', reject);
      });
    const icon = await headersOf('icons/icon-32.png');
    expect([icon['content-type'], icon['cache-control']]).toEqual(['image/png', undefined]);
    expect((await headersOf('taskpane/taskpane.html'))['content-security-policy']).toBe(serverPolicy({ store: false }));
  }, 300_000);
});

describe('the store build', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'jishu-store-'));
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'store', '--outDir', folder, '--emptyOutDir'], { env: buildEnvironment() });
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("loads office.js from Microsoft's address and all else from beside itself", async () => {
    const pages = await pagesOf(folder);
    const elsewhere = pages.flatMap(({ name, html }) => addressesOf(html).filter((address) => /^[a-z]+:|^\//.test(address)).map((address) => [name, address]));
    expect(elsewhere).toContainEqual(['taskpane/taskpane.html', `${officeCdn}/lib/1/hosted/office.js`]);
    expect(new Set(elsewhere.map(([, address]) => address)).size).toBe(1);
    expect(await readdir(folder)).not.toContain('office');
  });

  it('allows that address for scripts, in its pages and in the settings for IIS', async () => {
    const pane = (await pagesOf(folder)).find(({ name }) => name === 'taskpane/taskpane.html')!;
    expect(policyOf(pane.html)).toBe(contentSecurityPolicy({ store: true }));
    expect(policyOf(pane.html)).toContain(`script-src 'self' ${officeCdn};`);
    expect(policyOf(pane.html)).not.toContain('unsafe-eval');
    expect(await headerPolicyOf(folder)).toBe(serverPolicy({ store: true }));
  });
});
