import { afterEach, describe, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { servedPages } from '../../helpers/served-pages';
import { expectSoon } from '../../helpers/soon';
import { frameOf, openWorkbench, type OpenWorkbench } from './workbench-page';

const pane = `
  window.seen = [];
  window.started = [];
  Office.onReady((info) => {
    window.started.push(info.addin && info.addin.visibilityMode);
    Office.addin.onVisibilityModeChanged((message) => window.seen.push(message.visibilityMode)).then(() => { document.documentElement.dataset.ready = 'yes'; });
  });
  const write = (address, text) => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[text]];
    await context.sync();
  });
  Office.actions.associate('check', async (event) => {
    window.runs = (window.runs || 0) + 1;
    await write('Z9', 'run ' + window.runs);
    event.completed();
  });
  Office.actions.associate('generateReport', async (event) => {
    await Office.addin.showAsTaskpane();
    event.completed();
  });
`;

interface PaneWindow {
  readonly seen: string[];
  readonly started: (string | undefined)[];
  runs?: number;
}

const openButton = '[data-command="Jishu.Open"]';
const checkButton = '[data-command="Jishu.Check"]';
const reportButton = '[data-command="Jishu.Report"]';

describe('a runtime that pane and commands share', () => {
  const pages = servedPages();
  let workbench: OpenWorkbench;

  afterEach(() => workbench.close());

  async function open(script = pane): Promise<Page> {
    workbench = await openWorkbench(pages.browser, pages.url, { pane: script, runtime: 'shared' }, '?sample=clean.xlsx');
    return workbench.page;
  }

  async function ready(page: Page): Promise<Frame> {
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]', { state: 'attached' });
    return frame;
  }

  const ended = (page: Page, button: string) => page.waitForSelector(`${button}[aria-busy="false"]`);
  const told = (frame: Frame) => frame.evaluate(() => (window as unknown as PaneWindow).seen);

  it('loads the page unseen for a command, and runs the next command in the same page', async () => {
    const page = await open();
    await page.click(checkButton);
    await ended(page, checkButton);
    const frame = await ready(page);
    await expectSoon(() => page.isVisible('#pane')).toBe(false);
    expect(await frame.evaluate(() => (window as unknown as PaneWindow).started)).toEqual(['Hidden']);
    await page.click(checkButton);
    await frame.waitForFunction(() => (window as unknown as PaneWindow).runs === 2);
    await ended(page, checkButton);
    await expectSoon(() => page.locator('iframe').count()).toBe(1);
    expect(workbench.errors).toEqual([]);
  });

  it('shows the page when a command asks for it', async () => {
    const page = await open();
    await page.click(reportButton);
    await ended(page, reportButton);
    await expectSoon(() => page.isVisible('#pane')).toBe(true);
    await expectSoon(() => page.getAttribute(openButton, 'aria-pressed')).toBe('true');
    const frame = await ready(page);
    await frame.waitForFunction(() => (window as unknown as PaneWindow).seen.length > 0);
    await expectSoon(() => told(frame)).toEqual(['Taskpane']);
  });

  it('keeps the closed page running, and shows it again as it was', async () => {
    const page = await open();
    await page.click(openButton);
    const frame = await ready(page);
    expect(await frame.evaluate(() => (window as unknown as PaneWindow).started)).toEqual(['Taskpane']);
    await frame.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'field', value: '填到一半' })));
    await page.click('#pane-close');
    await expectSoon(() => page.isVisible('#pane')).toBe(false);
    await frame.waitForFunction(() => (window as unknown as PaneWindow).seen.includes('Hidden'));
    await page.click(openButton);
    await frame.waitForFunction(() => (window as unknown as PaneWindow).seen.length === 2);
    await expectSoon(() => told(frame)).toEqual(['Hidden', 'Taskpane']);
    await expectSoon(() => frame.inputValue('#field')).toBe('填到一半');
  });

  it('lets the page close its own pane, and tells it no more once it has stopped listening', async () => {
    const page = await open();
    await page.click(openButton);
    const frame = await ready(page);
    await frame.evaluate(() => Office.addin.hide());
    await expectSoon(() => page.isVisible('#pane')).toBe(false);
    await frame.evaluate(() => Office.addin.showAsTaskpane());
    await expectSoon(() => page.isVisible('#pane')).toBe(true);
    await frame.waitForFunction(() => (window as unknown as PaneWindow).seen.length === 2);
    const after = await frame.evaluate(async () => {
      const heard: string[] = [];
      const stop = await Office.addin.onVisibilityModeChanged((message) => void heard.push(message.visibilityMode));
      await Office.addin.hide();
      await stop();
      await Office.addin.showAsTaskpane();
      return heard;
    });
    expect(after).toEqual(['Hidden']);
  });

  it('says that it is supported', async () => {
    const page = await open();
    await page.click(openButton);
    const frame = await ready(page);
    expect(await frame.evaluate(() => Office.context.requirements.isSetSupported('SharedRuntime', '1.1'))).toBe(true);
  });

  it('ends the unseen page with its workbook', async () => {
    const page = await open();
    await page.click(checkButton);
    await ended(page, checkButton);
    await ready(page);
    await page.click('#samples');
    await page.click('[data-item="gap.xlsx"]');
    await page.waitForSelector('#ask-unsaved[open]');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.getElementById('file-name')?.textContent === 'gap.xlsx');
    await expectSoon(() => page.locator('iframe').count()).toBe(0);
  });

  it('says so when the page does not know the command, and when it never ends', async () => {
    const page = await open("Office.onReady(() => { document.documentElement.dataset.ready = 'yes'; }); Office.actions.associate('generateReport', () => undefined);");
    await page.click(checkButton);
    await page.waitForSelector('#notice[data-kind="error"]');
    await expectSoon(() => page.textContent('#notice-text')).toBe('「核对」没有执行：加载项里没有名为 check 的命令。');
    await page.clock.install();
    await page.click(reportButton);
    await ready(page);
    await page.clock.fastForward(121_000);
    await page.waitForFunction(() => document.getElementById('notice-text')?.textContent?.startsWith('「生成报告」在 120 秒内没有回应'));
  });

  it('is refused to a page that lives by itself', async () => {
    workbench = await openWorkbench(pages.browser, pages.url, { pane: "Office.onReady(() => { document.documentElement.dataset.ready = 'yes'; });", runtime: 'separate' });
    await workbench.page.click(openButton);
    const frame = await ready(workbench.page);
    const code = await frame.evaluate(() => Office.addin.hide().then(() => null, (error: OfficeExtension.Error) => error.code));
    expect(code).toBe('SharedRuntimeNotAvailable');
    await expectSoon(() => workbench.page.isVisible('#pane')).toBe(true);
  });
});
