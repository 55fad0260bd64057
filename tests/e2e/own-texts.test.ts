/** A person's own words in the tab 报告: a passage reworded with live fields, renewed with the data, kept in the workbook, undone and taken back; with the pointer and by keyboard alone. */
import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { reportSheet, settingsSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { keyboard, pointer } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openBytes, openWorkbench, savedBytes } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const pages = servedPages();

const textOf = ({ sheets }: Snapshot, sheet: string): string => sheets.find(({ name }) => name === sheet)?.values.flat().filter((value) => typeof value === 'string').join('\n') ?? '';
const generated = async (pane: Frame): Promise<void> => {
  await pane.getByTestId('notice-done').waitFor();
  await expectSoon(() => pane.getByTestId('change-counts').innerText()).toMatch(/不变|不会改动/);
};

const overview = 'project-overview/overview';

it.each([['pointer'], ['keyboard']] as const)('rewords a passage with fields that follow the data, with the %s', async (way) => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx');
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

  // A sentence that is changed by hand on the sheet stays; worded anew from there, it stands once.
  const written = (await saved(workbench)).sheets.find(({ name }) => name === reportSheet)!;
  const row = written.values.findIndex((values) => values.some((value) => String(value).includes('专项经费55.00万元。')));
  await page.evaluate(([at, value]) => window.jishuWorkbench!.engine.userEdit(at!, [[value!]]), [`${reportSheet}!A${written.row + row + 1}`, String(written.values[row]![0]).replace('专项经费55.00万元。', '专项经费计55.00万元。')]);
  await pane.getByTestId('notice-stale').waitFor();
  await hand.press(pane.getByTestId('notice-stale'));
  await expectSoon(() => pane.getByTestId('kept-edits').count()).toBe(1);
  await hand.press(action);
  await expectSoon(() => text.inputValue()).toBe('专项经费计55.00万元。');
  await text.fill('专项经费计{{组织部专项工作经费.全年预算数}}。');
  await hand.press(pane.getByTestId('own-text-save'));
  await expectSoon(() => pane.getByTestId('kept-edits').count()).toBe(0);
  await hand.press(pane.getByTestId('generate'));
  await generated(pane);
  expect(textOf(await saved(workbench), reportSheet).split('专项经费计55.00万元。')).toHaveLength(2);

  // Still there when the file is opened again; the generated text comes back when it is asked for.
  await openBytes(workbench, await savedBytes(workbench), 'again.xlsx');
  await expectSoon(async () => (await frameOf(page, 'taskpane/')).getByTestId('tab-report').count()).toBe(1);
  const again = await frameOf(page, 'taskpane/');
  await again.getByTestId('project').first().waitFor();
  await hand.press(again.getByTestId('tab-report'));
  await expectSoon(() => again.getByTestId('sentence').filter({ hasText: '专项经费计55.00万元。' }).count()).toBe(1);
  await hand.press(again.locator(`[data-passage="${overview}"]`));
  await hand.press(again.getByTestId('own-text-reset'));
  await expectSoon(() => again.getByTestId('own-text-tag').count()).toBe(0);
  await expectSoon(() => again.getByTestId('sentence').filter({ hasText: '项目支出212.93万元' }).count()).toBe(1);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
}, 240_000);

it('saves own texts as a template and uses it in another workbook, with what fits, what differs and what does not fit', async () => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx');
  const { page } = workbench;
  await page.locator('[data-command="Jishu.Open"]').click();
  const openReport = async (): Promise<Frame> => {
    await expectSoon(async () => (await frameOf(page, 'taskpane/')).getByTestId('tab-report').count()).toBe(1);
    const pane = await frameOf(page, 'taskpane/');
    await pane.getByTestId('project').first().waitFor();
    await pane.getByTestId('tab-report').click();
    await pane.getByTestId('own-texts').getByRole('button').first().click();
    return pane;
  };
  const word = async (pane: Frame, passage: string, text: string): Promise<void> => {
    const before = await pane.getByTestId('own-text-used').count();
    const chapter = pane.locator(`[data-passage="${passage}"]`);
    if ((await chapter.count()) === 0) for (const closed of await pane.locator('[data-testid="chapter"] [aria-expanded="false"]').all()) await closed.click();
    await chapter.click();
    await pane.getByTestId('own-text').fill(text);
    await pane.getByTestId('own-text-save').click();
    await expectSoon(() => pane.getByTestId('own-text-used').count()).toBe(before + 1);
  };
  const pane = await openReport();
  await expectSoon(() => pane.getByTestId('save-template').getAttribute('aria-disabled')).toBe('true');
  await word(pane, overview, '{{单位名称}}{{年度}}年度支出{{全年执行数合计}}。');
  await word(pane, 'fund-use/funds-text', '专款专用，{{组织部专项工作经费.全年预算数}}。');
  // As in the frame of another site, which may show no dialog.
  await pane.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const arriving = page.waitForEvent('download');
  await pane.getByTestId('save-template').click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe('某区委组织部模板.jishu-template.json');
  const content = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(content)).toEqual({ format: 'jishu-template', version: 1, passages: [{ passage: overview, place: '一、项目支出基本情况 （一）项目支出概况', text: '{{单位名称}}{{年度}}年度支出{{全年执行数合计}}。' }, { passage: 'fund-use/funds-text', place: expect.stringContaining('项目资金使用'), text: '专款专用，{{组织部专项工作经费.全年预算数}}。' }] });
  await expectSoon(() => pane.getByTestId('template-said').innerText()).toContain('已请求下载');

  // Another workbook, one of whose passages has a text of its own; the template has one more that no report has.
  await openBytes(workbench, await readFile('assets/samples/clean.xlsx'), 'clean.xlsx');
  const there = await openReport();
  await word(there, overview, '原来自己写的。');
  const template = JSON.parse(content) as { passages: object[] };
  template.passages.push({ passage: 'output/own/宣传', place: '四、产出', text: '宣传用语。' });
  const choose = (text: string): Promise<void> => there.getByTestId('template-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('{"format":"jishu-template","version":9}');
  await expectSoon(() => there.getByTestId('template-refused').innerText()).toContain('别的版本');
  await choose(JSON.stringify(template));
  await expectSoon(() => there.getByTestId('template-fit').innerText()).toMatch(/^可用1段，与已有的不同1段，本报告没有1段/);
  await expectSoon(() => there.getByTestId('template-fit').innerText()).toContain('其中1段的1个字段在本工作簿没有值');
  await expectSoon(() => there.getByTestId('template-use').innerText()).toBe('采用1段');
  await expectSoon(() => there.getByTestId('template-unfit').innerText()).toContain('宣传用语。');
  await there.getByTestId('template-take').check();
  await expectSoon(() => there.getByTestId('template-use').innerText()).toBe('采用2段');
  await there.getByTestId('template-use').click();
  await expectSoon(() => there.getByTestId('own-text-saved').innerText()).toContain('已采用模板的2段');
  await expectSoon(() => there.getByTestId('sentence').filter({ hasText: /年度支出[\d.]+万元。/ }).count()).toBe(1);
  await expectSoon(() => there.getByTestId('placeholder').filter({ hasText: '组织部专项工作经费.全年预算数' }).count()).toBe(1);
  await there.getByTestId('own-text-undo').click();
  await expectSoon(() => there.getByTestId('own-text-used').count()).toBe(1);
  await expectSoon(() => there.getByTestId('sentence').filter({ hasText: '原来自己写的。' }).count()).toBe(1);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
}, 240_000);
