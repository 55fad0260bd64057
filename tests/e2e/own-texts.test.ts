/** A person's own words in the tab 报告: a passage reworded with live fields, renewed with the data, kept in the workbook, undone and taken back; with the pointer and by keyboard alone. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Frame } from 'playwright-core';
import { reportSheet, settingsSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { launchBrowser } from '../helpers/browser';
import { keyboard, pointer } from '../helpers/hand';
import { serve, type Served } from '../helpers/serve';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, type OpenWorkbench } from '../workbench/page/workbench-page';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const bytesOf = async ({ page }: OpenWorkbench): Promise<Uint8Array> => new Uint8Array(await page.evaluate(async () => [...(await window.jishuWorkbench!.saveBytes())]));
const saved = async (workbench: OpenWorkbench): Promise<Snapshot> => readWorkbook(await bytesOf(workbench), 'saved.xlsx');
const textOf = ({ sheets }: Snapshot, sheet: string): string => sheets.find(({ name }) => name === sheet)?.values.flat().filter((value) => typeof value === 'string').join('\n') ?? '';
const generated = async (pane: Frame): Promise<void> => {
  await pane.getByTestId('notice-done').waitFor();
  await expectSoon(() => pane.getByTestId('change-counts').innerText()).toMatch(/不变|不会改动/);
};

const overview = 'project-overview/overview';

it.each([['pointer'], ['keyboard']] as const)('rewords a passage with fields that follow the data, with the %s', async (way) => {
  const workbench = await openWorkbench(browser, served.url, {}, '?sample=gap.xlsx');
  const { page } = workbench;
  const hand = way === 'pointer' ? pointer() : keyboard(page);
  await hand.press(page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  await hand.press(pane.getByTestId('tab-report'));
  const action = pane.locator(`[data-passage="${overview}"]`);
  await hand.press(action);

  // The editor opens with the generated text, its figures live, and the keyboard in it.
  const text = pane.getByTestId('own-text');
  await expectSoon(() => text.inputValue()).toContain('项目支出{{全年执行数合计}}');
  await expectSoon(() => text.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  const preview = pane.getByTestId('own-text-preview');
  await expectSoon(() => preview.innerText()).toContain('项目支出212.93万元');

  // A field by typing braces, one from the list, one that is none and its way out, an amount without a cell.
  await text.fill('专项经费{{');
  await page.keyboard.type('组织部专项 全年预算');
  await pane.getByTestId('field').filter({ hasText: '组织部专项工作经费.全年预算数' }).waitFor();
  await page.keyboard.press('Enter');
  await expectSoon(() => text.inputValue()).toBe('专项经费{{组织部专项工作经费.全年预算数}}');
  await page.keyboard.type('，共');
  await hand.press(pane.getByTestId('insert-field'));
  await page.keyboard.type('项目数');
  if (way === 'pointer') await pane.getByTestId('field').first().click();
  else await page.keyboard.press('Enter');
  await expectSoon(() => text.inputValue()).toBe('专项经费{{组织部专项工作经费.全年预算数}}，共{{项目数}}');
  await page.keyboard.type('项目。另付777.77万元，执行{{全年执行数}}。');
  await expectSoon(() => pane.getByTestId('bare-amount').innerText()).toContain('777.77万元');
  await expectSoon(() => pane.getByTestId('field-problem').innerText()).toContain('「全年执行数」不是字段');
  await expectSoon(() => preview.innerText()).toMatch(/专项经费50.00万元，共5个项目。另付777.77万元，执行\s*↗?\s*【待填写：全年执行数】/);
  await hand.press(pane.getByTestId('field-instead').filter({ hasText: '全年执行数合计' }).first());
  await expectSoon(() => pane.getByTestId('field-problem').count()).toBe(0);
  await expectSoon(() => preview.innerText()).toContain('执行212.93万元。');
  await hand.press(pane.getByTestId('own-text-save'));

  // Saved in the workbook, shown in its place, undone, and saved again.
  await pane.getByTestId('own-text-saved').waitFor();
  await expectSoon(() => pane.getByTestId('own-text-tag').count()).toBe(1);
  await expectSoon(() => action.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await expectSoon(() => pane.getByTestId('sentence').filter({ hasText: '专项经费50.00万元，共5个项目。' }).count()).toBe(1);
  expect(textOf(await saved(workbench), settingsSheet)).toContain('专项经费{{组织部专项工作经费.全年预算数}}，共{{项目数}}项目。另付777.77万元，执行{{全年执行数合计}}。');
  if (way === 'pointer') await hand.press(pane.getByTestId('own-text-undo'));
  else await page.keyboard.press('Control+z');
  await expectSoon(() => pane.getByTestId('own-text-tag').count()).toBe(0);
  expect(textOf(await saved(workbench), settingsSheet)).not.toContain('专项经费{{');
  await hand.press(action);
  await text.fill('专项经费{{组织部专项工作经费.全年预算数}}。');
  await hand.press(pane.getByTestId('own-text-save'));
  await expectSoon(() => pane.getByTestId('own-text-tag').count()).toBe(1);

  // Written, then renewed when the cell changes.
  await hand.press(pane.getByTestId('generate'));
  await generated(pane);
  const first = await saved(workbench);
  expect(textOf(first, reportSheet)).toContain('专项经费50.00万元。');
  const source = first.sheets.find(({ name }) => name === '项目支出')!;
  const cell = `项目支出!C${source.values.findIndex((values) => values.includes('组织部专项工作经费')) + source.row + 1}`;
  await page.evaluate((at) => window.jishuWorkbench!.engine.userEdit(at, [[55]]), cell);
  await pane.getByTestId('notice-stale').waitFor();
  await hand.press(pane.getByTestId('notice-stale'));
  await expectSoon(() => pane.getByTestId('change-counts').innerText()).toMatch(/更新\d+处/);
  await hand.press(pane.getByTestId('generate'));
  await generated(pane);
  expect(textOf(await saved(workbench), reportSheet)).toContain('专项经费55.00万元。');
  await expectSoon(() => pane.getByTestId('kept-edits').count()).toBe(0);

  // Still there when the file is opened again; the generated text comes back when it is asked for.
  const bytes = await bytesOf(workbench);
  await page.evaluate(async (content) => window.jishuWorkbench!.openBytes(new Uint8Array(content), 'again.xlsx'), [...bytes]);
  await expectSoon(async () => (await frameOf(page, 'taskpane/')).getByTestId('tab-report').count()).toBe(1);
  const again = await frameOf(page, 'taskpane/');
  await again.getByTestId('project').first().waitFor();
  await hand.press(again.getByTestId('tab-report'));
  await expectSoon(() => again.getByTestId('sentence').filter({ hasText: '专项经费55.00万元。' }).count()).toBe(1);
  await hand.press(again.locator(`[data-passage="${overview}"]`));
  await hand.press(again.getByTestId('own-text-reset'));
  await expectSoon(() => again.getByTestId('own-text-tag').count()).toBe(0);
  await expectSoon(() => again.getByTestId('sentence').filter({ hasText: '项目支出212.93万元' }).count()).toBe(1);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
}, 240_000);
