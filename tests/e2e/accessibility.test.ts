/** Every tab of the pane in every theme and language, looked at by axe-core, as wide as Excel shows it and at its narrowest. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Frame } from 'playwright-core';
import { languages } from '../../src/taskpane/texts';
import { launchBrowser } from '../helpers/browser';
import { serve, type Served } from '../helpers/serve';
import { frameOf, openWorkbench, type OpenWorkbench } from '../workbench/page/workbench-page';

declare global {
  interface Window {
    readonly axe: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

let browser: Browser;
let served: Served;
let axeSource: string;

beforeAll(async () => {
  served = await serve();
  browser = await launchBrowser();
  axeSource = await readFile(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** What axe finds wrong, each with the elements it is about. Where the system forces its own colours, axe reads those of the page's style sheets, which nobody sees. */
const violations = async (frame: Frame): Promise<string[]> => {
  // Evaluated by the browser's own console, so that the page's policy stays as it is.
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const forced = window.matchMedia('(forced-colors: active)').matches;
    const { violations: found } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'color-contrast': { enabled: !forced } } });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary}`));
  });
};

const openPane = async (query: string, options: BrowserContextOptions): Promise<{ workbench: OpenWorkbench; pane: Frame }> => {
  const workbench = await openWorkbench(browser, served.url, {}, query, options);
  await workbench.page.locator('[data-command="Jishu.Open"]').click();
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  return { workbench, pane };
};

const themes: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ['light', '', { colorScheme: 'light' }],
  ['dark', '&theme=dark', { colorScheme: null }],
  ['high contrast', '', { forcedColors: 'active' }],
];
const tabs = ['data', 'targets', 'check', 'report'] as const;

describe.each(languages)('the pane in %s', (language) => {
  it.each(themes)('has nothing that axe finds wrong, %s', async (_, theme, options) => {
    const { workbench, pane } = await openPane(`?sample=gap.xlsx&locale=${language}${theme}`, options);
    for (const tab of tabs) {
      await pane.getByTestId(`tab-${tab}`).click();
      await pane.locator(`[role="tabpanel"]:not([hidden]) button`).first().waitFor();
      expect([tab, await violations(pane)]).toEqual([tab, []]);
    }
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 180_000);
});
