/** What rests on the selected cells: the line below the tabs, what it opens, and where it leads; by pointer and by keyboard, in the light and in the dark. */
import { describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { outdatedMark, reportSheet } from '../../src/core/model/own-sheets';
import { hands } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, untilFocused, type OpenWorkbench } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const pages = servedPages();

const select = ({ page }: OpenWorkbench, address: string) => page.evaluate((at) => window.jishuWorkbench!.engine.userSelect(at), address);
const summary = (pane: Frame) => pane.getByTestId('dependents-toggle').textContent();
const entries = (pane: Frame, kind: string) => pane.locator(`[data-testid="dependent"][data-kind="${kind}"]`);
const open = async (query = '?sample=gap.xlsx') => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, query);
  await workbench.page.locator('[data-command="Jishu.Open"]').click();
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  return { workbench, pane };
};
const focusedText = (pane: Frame) => pane.evaluate(() => document.activeElement?.textContent ?? '');

describe.each(hands)('by %s', (_, handOf) => {
  it('shows the sentences, findings and points that rest on a cell, and leads to each', async () => {
    const { workbench, pane } = await open();
    const hand = handOf(workbench.page);
    await select(workbench, '项目支出!C11');
    await expectSoon(() => summary(pane)).toMatch(/^项目支出!C11报告\d+处 · 问题\d+条/);
    await hand.press(pane.getByTestId('dependents-toggle'));
    await expectSoon(() => entries(pane, 'sentence').count()).toBeGreaterThan(1);
    const first = await entries(pane, 'sentence').first().textContent();
    expect(first).toContain('212.93万元');
    await hand.press(entries(pane, 'sentence').first());
    await pane.locator('[data-testid="tab-report"][aria-selected="true"]').waitFor();
    await expectSoon(() => focusedText(pane)).toContain(first!.replace(/^…/, ''));
    // A finding stands open on the other tab, and the cell is still the one that is selected.
    await hand.press(entries(pane, 'finding').first());
    await pane.locator('[data-testid="tab-check"][aria-selected="true"]').waitFor();
    await pane.waitForFunction(() => document.activeElement?.hasAttribute('data-finding'));
    expect(await workbench.page.evaluate(() => window.jishuWorkbench!.engine.selection())).toBe('项目支出!C11');
    // The points of a project, in its card.
    await select(workbench, '项目支出!C4');
    await expectSoon(() => summary(pane)).toMatch(/得分1项/);
    await hand.press(entries(pane, 'score').first());
    await pane.waitForFunction(() => document.activeElement?.hasAttribute('data-item'));
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);
});

describe('the line', () => {
  it('is quiet where nothing rests on the cell, goes along with the selection, and takes no focus', async () => {
    const { workbench, pane } = await open();
    await select(workbench, '项目支出!C11');
    await pane.getByTestId('dependents-toggle').waitFor();
    await select(workbench, '项目支出!H40');
    await pane.getByTestId('dependents').waitFor({ state: 'detached' });
    await workbench.page.evaluate(() => window.jishuWorkbench!.engine.userSelect('成效台账!D3:D5'));
    await expectSoon(() => summary(pane)).toMatch(/报告\d处/);
    expect(await pane.evaluate(() => document.activeElement === document.body)).toBe(true);
    await pane.locator('[data-testid="tab-data"][aria-selected="true"]').waitFor();
    // With the keyboard inside, what goes leaves the focus on the tab.
    await pane.getByTestId('dependents-toggle').click();
    await entries(pane, 'sentence').first().waitFor();
    await workbench.page.keyboard.press('Tab');
    await untilFocused(pane, 'dependent');
    await workbench.page.keyboard.press('Escape');
    await untilFocused(pane, 'dependents-toggle');
    await select(workbench, '项目支出!H41');
    await pane.waitForFunction(() => document.activeElement?.getAttribute('role') === 'tabpanel');
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);

  it('says of a row of the report where its sentences come from', async () => {
    const { workbench, pane } = await open();
    await pane.getByTestId('tab-report').click();
    await pane.getByTestId('generate').click();
    await pane.getByTestId('notice-done').waitFor();
    const row = await workbench.page.evaluate(async (name) => {
      const { engine } = window.jishuWorkbench!;
      await engine.userSelect(`${name}!A5`);
      return engine.selection();
    }, reportSheet);
    expect(row).toContain(reportSheet);
    await expectSoon(() => summary(pane)).toMatch(/^报告第5行 · \d句的来源$/);
    await pane.getByTestId('dependents-toggle').click();
    await pane.getByTestId('dependents').locator('[data-cells="项目支出!C11"]').first().click();
    await workbench.page.waitForFunction(() => window.jishuWorkbench!.engine.selection() === '项目支出!C11');
    await expectSoon(() => summary(pane)).toMatch(/^项目支出!C11/);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);

  it('speaks English with an English Excel', async () => {
    const { workbench, pane } = await open('?sample=gap.xlsx&locale=en');
    await select(workbench, '项目支出!C11');
    await expectSoon(() => summary(pane)).toMatch(/places in the report · \d+ findings?/);
    await workbench.close();
  }, 240_000);
});

describe('data that have changed since the report was written', () => {
  it('are marked at the sentences in the pane and, when asked, beside the report page; the marks go with the next report', async () => {
    const { workbench, pane } = await open('?sample=clean.xlsx');
    const { page } = workbench;
    const marks = async (): Promise<readonly string[]> => {
      const { sheets } = await saved(workbench);
      return sheets.find(({ name }) => name === reportSheet)!.values.flat().flatMap((value) => (String(value ?? '').startsWith(outdatedMark) ? [String(value)] : []));
    };
    await pane.getByTestId('tab-report').click();
    await pane.getByTestId('generate').click();
    await pane.getByTestId('notice-done').waitFor();
    // What is said of it lies above the foot, and covers no button.
    const top = async (name: string): Promise<number> => (await pane.getByTestId(name).boundingBox())?.y ?? 0;
    await expectSoon(async () => (await top('generate')) - (await top('notice-done')) - ((await pane.getByTestId('notice-done').boundingBox())?.height ?? 0)).toBeGreaterThan(0);
    // A table that is wider than the pane scrolls by keyboard, and its names stay in sight.
    await pane.getByTestId('chapter').filter({ hasText: '绩效评价指标分析' }).getByRole('button').first().click();
    const table = pane.getByRole('region', { name: '产出指标完成情况表' });
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => table.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(0);
    await expectSoon(() => table.evaluate((frame) => Math.round(frame.querySelector('tbody td')!.getBoundingClientRect().left - frame.getBoundingClientRect().left))).toBe(0);
    await page.evaluate(() => window.jishuWorkbench!.engine.userEdit('预算执行!E18', [[3400]]));
    await pane.getByTestId('notice-stale').click();
    await expectSoon(() => pane.getByTestId('chapter-changed').first().textContent()).toMatch(/\d+句数据已变/);
    await expectSoon(() => pane.getByTestId('was').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('原为3436.80万元')]));
    await pane.getByTestId('changes').getByRole('button').first().click();
    await pane.getByTestId('mark-report').click();
    await page.waitForFunction((name) => window.jishuWorkbench!.engine.selection()?.startsWith(`${name}!I`), reportSheet);
    await expectSoon(marks).toEqual(expect.arrayContaining([expect.stringContaining('3436.80万元→3400.00万元')]));
    await pane.getByTestId('unmark-report').click();
    await expectSoon(marks).toEqual([]);
    await pane.getByTestId('mark-report').click();
    await expectSoon(async () => (await marks()).length).toBeGreaterThan(0);
    await pane.getByTestId('generate').click();
    await expectSoon(marks).toEqual([]);
    await expectSoon(() => pane.getByTestId('was').count()).toBe(0);
    await expectSoon(() => pane.getByTestId('kept-edits').count()).toBe(0);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);
});
