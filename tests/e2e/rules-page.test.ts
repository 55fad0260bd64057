/** The page of checks and scoring rules: reached from a finding by keyboard, and read at any width, light and dark. */
import { describe, expect, it } from '@jest/globals';
import { serverPolicy } from '../../src/tools/content-security-policy';
import { violations } from '../helpers/axe';
import { keyboard } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench } from '../workbench/page/workbench-page';

const pages = servedPages();

it('opens beside the pane at the check of a finding, from the same server', async () => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx');
  const hand = keyboard(workbench.page);
  await hand.press(workbench.page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(workbench.page, 'taskpane/');
  await hand.press(pane.getByTestId('tab-check'));
  const finding = pane.locator('[data-testid="finding"][data-code="M01"]');
  const opening = workbench.context.waitForEvent('page');
  await hand.press(finding.getByTestId('rules'));
  const page = await opening;
  await page.waitForLoadState();
  expect(page.url()).toBe(`${pages.url}/docs/rules.html#M01`);
  const card = page.locator('#M01:target');
  await expectSoon(() => card.innerText()).toContain('合计等于各项目之和');
  await expectSoon(() => card.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 100)).toBe(true);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
}, 120_000);

describe.each([['light', 1280], ['dark', 1280], ['light', 360], ['dark', 360]] as const)('in %s at %i pixels', (colorScheme, width) => {
  it('has nothing that axe finds wrong, and nothing beyond the edge', async () => {
    const context = await pages.browser.newContext({ ignoreHTTPSErrors: true, colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const response = await page.goto(`${pages.url}/docs/rules.html`);
    expect(response!.headers()['content-security-policy']).toBe(serverPolicy({ store: false }));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(28, 27, 26)');
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);
});
