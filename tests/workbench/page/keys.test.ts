import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { servedPages } from '../../helpers/served-pages';
import { expectSoon } from '../../helpers/soon';
import { clickGrid, frameOf, openWorkbench, type OpenWorkbench } from './workbench-page';

interface AxeWindow {
  readonly axe: { run(context: object, options: object): Promise<AxeResults> };
}

const pane = "Office.onReady().then(() => { document.documentElement.dataset.ready = 'yes'; });";
const openButton = '[data-command="Jishu.Open"]';
const canvas = '#grid canvas[id^="univer-sheet-main-canvas"]';

describe('the workbench by keyboard', () => {
  const pages = servedPages();
  let workbench: OpenWorkbench;

  afterEach(() => workbench.close());

  async function open(query = '', options = {}, script = pane): Promise<Page> {
    workbench = await openWorkbench(pages.browser, pages.url, { pane: script }, `?sample=clean.xlsx${query}`, options);
    return workbench.page;
  }

  /** Which part of the page has the keyboard. */
  const place = (page: Page) =>
    page.evaluate(() => {
      const active = document.activeElement;
      for (const id of ['ribbon', 'grid', 'pane-page']) if (document.getElementById(id)!.contains(active)) return id;
      return active?.id ?? '';
    });
  const untilAt = (page: Page, id: string) => page.waitForFunction((wanted) => document.getElementById(wanted)!.contains(document.activeElement), id);
  const selection = (page: Page) => page.evaluate(() => window.jishuWorkbench!.engine.selection());

  it('begins at the top: the first Tab offers to skip to the grid, the second is the ribbon', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    await expectSoon(() => page.evaluate(() => document.activeElement?.id)).toBe('skip');
    expect(await page.locator('#skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Tab');
    await expectSoon(() => page.evaluate(() => document.activeElement?.id)).toBe('open-file');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expectSoon(() => place(page)).toBe('grid');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('file-state')?.textContent === '未保存');
  });

  it('is one stop of Tab in the ribbon, with arrow keys between the buttons', async () => {
    const page = await open();
    await page.focus('#open-file');
    const seen: (string | null)[] = [];
    for (let presses = 0; presses < 7; presses += 1) {
      await page.keyboard.press('ArrowRight');
      seen.push(await page.evaluate(() => document.activeElement!.querySelector('.ribbon-button-label')!.textContent));
    }
    expect(seen).toEqual(['最近', '示例', '保存', '打开', '核对', '生成报告', '打开文件']);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expectSoon(() => page.evaluate(() => document.activeElement?.id)).toBe('open-file');
    await expectSoon(() => page.locator('#ribbon-home .ribbon-button[tabindex="0"]').count()).toBe(1);
  });

  it.each(['F6', 'Control+F6'])('goes by %s from the ribbon to the grid, to the pane, and round again, and back with Shift', async (key) => {
    const page = await open();
    await page.click(openButton);
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    await page.focus(openButton);
    await page.keyboard.press(key);
    await expectSoon(() => place(page)).toBe('grid');
    await page.keyboard.press(key);
    // office.js hears of the keyboard by a message, and takes it a moment later.
    await frame.waitForFunction(() => document.hasFocus() && document.activeElement?.tagName === 'BUTTON');
    await page.keyboard.press(key);
    await untilAt(page, 'ribbon');
    await expectSoon(() => page.evaluate(() => document.activeElement?.getAttribute('data-command'))).toBe('Jishu.Open');
    await frame.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press(`Shift+${key}`);
    await frame.waitForFunction(() => document.hasFocus() && document.activeElement?.tagName === 'BUTTON');
    await page.keyboard.press(`Shift+${key}`);
    await untilAt(page, 'grid');
    await page.keyboard.press('ArrowDown');
    await expectSoon(() => selection(page)).not.toMatch(/!A1(:|$)/);
  });

  it('leaves out the pane while it is closed', async () => {
    const page = await open();
    await page.focus('#open-file');
    await page.keyboard.press('F6');
    await untilAt(page, 'grid');
    await page.keyboard.press('F6');
    await untilAt(page, 'ribbon');
  });

  it('leaves the keyboard where it is when the grid, drawn anew, would take it', async () => {
    const page = await open();
    const takeByItself = () => page.evaluate(() => document.querySelector<HTMLElement>('#grid [contenteditable]')!.focus());
    await takeByItself();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.focus('#save-file');
    await takeByItself();
    await page.evaluate(() => window.jishuWorkbench!.engine.userAddSheet('新表'));
    await page.setViewportSize({ width: 1000, height: 600 });
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('samples');
    // What had the keyboard is gone: the page has it, not the grid.
    await page.keyboard.press('Enter');
    await page.evaluate(() => document.activeElement!.parentElement!.setAttribute('hidden', ''));
    await takeByItself();
    expect(await place(page)).toBe('');
    // Where a press, the Tab key or F6 leads there, the grid has it and keeps it.
    await clickGrid(page, 300, 200);
    await takeByItself();
    expect(await place(page)).toBe('grid');
  });

  it('goes to the cells of a workbook that the user has opened', async () => {
    const page = await open();
    await page.focus('#samples');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('file-name')?.textContent !== 'clean.xlsx');
    await untilAt(page, 'grid');
  });

  it.each([
    ['', pane],
    [', whose first control comes late', `${pane} document.documentElement.hidden = true; Office.onReady().then(() => setTimeout(() => { document.documentElement.hidden = false; }, 700));`],
  ])('moves into the pane that was opened by keyboard%s', async (_when, script) => {
    const page = await open('', {}, script);
    await page.focus(openButton);
    await page.keyboard.press('Enter');
    await untilAt(page, 'pane-page');
    await (await frameOf(page, 'taskpane.html')).waitForFunction(() => document.activeElement?.textContent === 'first');
  });

  it('saves and opens by Ctrl+S and Ctrl+O from everywhere, the pane included', async () => {
    const page = await open();
    // From the start: the browser is told late to hand its dialog over.
    const asked = page.waitForEvent('filechooser');
    await page.click(openButton);
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    await frame.focus('button:last-of-type');
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    await page.locator('#notice-text').filter({ hasText: '已保存' }).waitFor();
    await clickGrid(page, 300, 200);
    await page.keyboard.press('Control+o');
    await asked;
  });

  it('opens a menu by the arrow key, and leaves it by Escape and by Tab', async () => {
    const page = await open();
    await page.focus('#recent-files');
    await page.keyboard.press('ArrowDown');
    await expectSoon(() => page.getAttribute('#recent-files', 'aria-expanded')).toBe('true');
    await expectSoon(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['item'])).toBe('clean.xlsx');
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['item'])).toBe('clean.xlsx');
    await page.keyboard.press('Escape');
    await expectSoon(() => page.evaluate(() => document.activeElement?.id)).toBe('recent-files');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expectSoon(() => page.isVisible('[role="menu"]:not([hidden])')).toBe(false);
  });

  it('folds the ribbon and unfolds it', async () => {
    const page = await open();
    const top = () => page.locator('#grid').evaluate((grid) => grid.getBoundingClientRect().top);
    const before = await top();
    await page.focus(openButton);
    await page.keyboard.press('Control+F1');
    await expectSoon(() => page.isVisible('#ribbon-home')).toBe(false);
    expect(await top()).toBeLessThan(before);
    await expectSoon(() => page.evaluate(() => document.activeElement?.id)).toBe('ribbon-fold');
    await page.keyboard.press('Enter');
    await expectSoon(() => page.isVisible('#ribbon-home')).toBe(true);
    expect(await top()).toBe(before);
  });

  it('goes to the address that is typed into the name box, and to the sheet whose tab is pressed', async () => {
    const page = await open();
    await page.getByLabel('名称框：输入地址后回车').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('C9');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.jishuWorkbench!.engine.selection() === '预算执行!C9');
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '成效台账' }).click();
    await page.waitForFunction(() => window.jishuWorkbench!.engine.activeSheet() === '成效台账');
  });

  it('shows the words of the grid in English on an English page', async () => {
    const page = await open('&locale=en-US');
    await page.click(canvas, { button: 'right', position: { x: 300, y: 200 } });
    await page.getByText('Paste Special').waitFor();
    await expectSoon(() => page.locator('.ribbon').innerText()).not.toMatch(/\p{Script=Han}/u);
    await page.keyboard.press('Escape');
    await page.click('#samples');
    await expectSoon(() => page.locator('.menu:visible').innerText()).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    [1280, 800],
    [1024, 700],
  ])('overflows nowhere at %i × %i, with the widest pane', async (width, height) => {
    const page = await open('&locale=en-US', { viewport: { width, height } });
    await page.click(openButton);
    await page.focus('#splitter');
    await page.keyboard.press('End');
    const over = await page.evaluate(() => {
      const whole = document.documentElement;
      const out = [...document.querySelectorAll('.ribbon-button, .pane, .title-bar > *, #grid')].filter((one) => one.getBoundingClientRect().right > whole.clientWidth + 0.5 || one.getBoundingClientRect().bottom > whole.clientHeight + 0.5);
      return { wide: whole.scrollWidth - whole.clientWidth, high: whole.scrollHeight - whole.clientHeight, out: out.map((one) => one.className) };
    });
    expect(over).toEqual({ wide: 0, high: 0, out: [] });
  });

  it.each(['light', 'dark'])('has nothing that axe-core objects to around the grid, in the %s theme', async (theme) => {
    const page = await open(`&theme=${theme}`);
    await page.click(openButton);
    await (await frameOf(page, 'taskpane.html')).waitForSelector('[data-ready]');
    await page.evaluate(() => window.jishuWorkbench!.engine.userEdit('Z9', [[1]]));
    await page.evaluate(await readFile(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
    const look = async () => {
      // The grid is another maker's; the pane's page has tests of its own.
      const { violations } = await page.evaluate(() => (window as unknown as AxeWindow).axe.run({ exclude: [['#grid'], ['iframe']] }, { iframes: false }));
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    expect(await look()).toEqual([]);
    await page.click('#samples');
    expect(await look()).toEqual([]);
    await page.click('[data-item="gap.xlsx"]');
    await page.waitForSelector('#ask-unsaved[open]');
    expect(await look()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setInputFiles('#file-input', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
    await page.waitForSelector('#notice[data-kind="error"]');
    expect(await look()).toEqual([]);
  });
});
