/** The tab 目标 by keyboard: find and change, decide, paste; with 480 indicators. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { targetsSheet } from '../../src/core/model/own-sheets';
import type { CellValue } from '../../src/core/model/snapshot';
import { keyboard, type Hand } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, untilFocused, type OpenWorkbench } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const pages = servedPages();
let workbench: OpenWorkbench;
let pane: Frame;
let hand: Hand;

const type = (range: string, cells: readonly (readonly CellValue[])[]): Promise<void> => workbench.page.evaluate(([at, values]) => void window.jishuWorkbench!.engine.userEdit(at, values), [range, cells as CellValue[][]] as const);
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await workbench.page.keyboard.press(key);
};
/** The test id, or the text, of what has the focus in the pane. */
const focused = (): Promise<string> => pane.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.textContent ?? '');
const focusedRow = (): Promise<string | null> => pane.evaluate(() => document.activeElement?.getAttribute('data-number') ?? null);
const row = (number: string) => pane.locator(`[data-number="${number}"]`);
/** Rows of 绩效目标 as the saved file has them, by 1-based row number. */
const savedRows = async (): Promise<(number: number) => readonly CellValue[]> => {
  const sheet = (await saved(workbench)).sheets.find(({ name }) => name === targetsSheet)!;
  return (number) => sheet.values[number - 1 - sheet.row]!;
};
/** Cells of 绩效目标 as the saved file has them, by 1-based row number and 0-based column. */
const savedCells = async (...places: readonly (readonly [number, number])[]): Promise<readonly (CellValue | undefined)[]> => {
  const at = await savedRows();
  return places.map(([row, column]) => at(row)[column]);
};
/** Waits until nothing that was typed is on its way any more. */
const written = (): Promise<unknown> => pane.waitForFunction(() => !/正在保存/.test(document.body.innerText) && document.querySelector('[role=tabpanel]:not([hidden])')?.getAttribute('aria-busy') === 'false');

beforeAll(async () => {
  workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=large.xlsx');
  hand = keyboard(workbench.page);
  await type(`${targetsSheet}!E4:J4`, [['定性', '管理规范', '', '部分达成', 5, '']]);
  await type(`${targetsSheet}!E20:J20`, [['定性', '效果明显', '', '有所提高', 5, '']]);
  await type(`${targetsSheet}!H30`, [['']]);
  await type(`${targetsSheet}!K30`, [['']]);
  // What is changed below has its reason already.
  for (const row of [3, 439, 447, 449]) await type(`${targetsSheet}!K${row}`, [['天气影响进度，下年提前安排']]);
  await hand.press(workbench.page.getByRole('button', { name: '打开', exact: true }));
  pane = await frameOf(workbench.page, 'taskpane/');
  await untilFocused(pane, 'tab-data');
}, 300_000);
describe('the tab 目标', () => {
  afterAll(() => workbench?.close());

  it('leaves the focus on the tabs when it is reached by arrows, and is one stop away', async () => {
    await pane.getByTestId('tab-data').focus();
    await press('ArrowRight');
    await pane.getByTestId('find').waitFor();
    await expectSoon(() => focused()).toBe('tab-targets');
    await press('Tab');
    await expectSoon(() => focused()).toBe('find');
    await press('Shift+Tab', 'Enter');
    await expectSoon(() => focused()).toBe('find');
  }, 60_000);

  it('changes the actual of the 37th project\'s 5th indicator in six keys and the value', async () => {
    await press('3', '7', '.', '5', 'Enter');
    await expectSoon(() => focused()).toBe('field-actual');
    await press('8', '8', 'Enter');
    await expectSoon(() => focusedRow()).toBe('37.5');
    await written();
    await expectSoon(() => savedCells([439, 7])).toEqual([88]);
    await expectSoon(() => row('37.5').innerText()).toContain('9.26 / 10');
    await expectSoon(() => focusedRow()).toBe('37.5');
  }, 60_000);

  it('takes the next number where the focus is, and writes what is typed meanwhile as well', async () => {
    await press('3', '8', '-', '1', 'Enter', '9', 'Enter', '3', '8', '.', '3', 'Enter', '9', '7', 'Enter');
    await written();
    await expectSoon(() => savedCells([447, 7], [449, 7])).toEqual([9, 97]);
  }, 60_000);

  it('keeps what was typed when a form is left, and saves it later', async () => {
    await press('1', '.', '1', 'Enter', '7', 'Escape');
    await expectSoon(() => focusedRow()).toBe('1.1');
    await expectSoon(() => row('1.1').innerText()).toMatch(/实际 7项[\s\S]*未保存/);
    await expectSoon(() => pane.getByTestId('filter-unsaved').innerText()).toMatch(/^未保存\s+1$/);
    await hand.press(pane.getByTestId('save-all'));
    await written();
    await expectSoon(() => pane.getByTestId('filter-unsaved').count()).toBe(0);
    await expectSoon(() => savedCells([3, 7])).toEqual([7]);
  }, 60_000);

  it('says at an edited field what the workbook says now, and saves what was typed once that has been seen', async () => {
    await press('1', '.', '1', 'Enter', '6', 'Escape');
    await type(`${targetsSheet}!H3`, [[5]]);
    await pane.getByTestId('notice-stale').waitFor();
    await hand.press(pane.getByTestId('save-all'));
    await pane.getByTestId('refusal').waitFor();
    await expectSoon(() => pane.getByTestId('refusal').innerText()).toContain('工作簿现在是「5」，保存会改成您填的');
    await expectSoon(() => savedCells([3, 7])).toEqual([5]);
    await pane.getByTestId('find').focus();
    await press('Escape', '1', '.', '1', 'Enter');
    await expectSoon(() => pane.getByTestId('overtaken').innerText()).toBe('工作簿现在是「5」，保存会改成您填的');
    await expectSoon(() => pane.getByTestId('field-actual').inputValue()).toBe('6');
    await press('Enter');
    await written();
    await expectSoon(() => savedCells([3, 7])).toEqual([6]);
    await expectSoon(() => pane.getByTestId('refusal').count()).toBe(0);
  }, 60_000);

  it('marks every field that keeps a form from being saved, until it is right', async () => {
    await press('1', '.', '3', 'Enter');
    await hand.fill(pane.getByTestId('field-actual'), '很多');
    await hand.fill(pane.getByTestId('field-maxPoints'), '十分');
    await press('Enter');
    const wrong = (): Promise<readonly string[]> => pane.locator('[aria-invalid=true]').evaluateAll((fields) => fields.map((field) => field.getAttribute('data-testid') ?? ''));
    await expectSoon(wrong).toEqual(['field-actual', 'field-maxPoints']);
    await expectSoon(() => focused()).toBe('field-actual');
    // What is typed next does not take the focus back to the first.
    await hand.fill(pane.getByTestId('field-maxPoints'), '10分');
    await expectSoon(wrong).toEqual(['field-actual']);
    expect(await focused()).toBe('field-maxPoints');
    await hand.press(pane.getByTestId('discard'));
    await expectSoon(wrong).toEqual([]);
    await press('Escape');
  }, 60_000);

  it('deletes an indicator, leaves its row blank, and brings it back', async () => {
    const before = await savedRows();
    const [head, own] = [before(5), before(6)];
    await press('1', '.', '4', 'Enter');
    await expectSoon(() => pane.getByRole('heading', { name: /^1\.4 / }).count()).toBe(1);
    await hand.press(pane.getByTestId('remove'));
    await pane.getByTestId('removed').filter({ hasText: '第6行已清空' }).waitFor();
    await expectSoon(async () => (await savedRows())(6)).toEqual(own.map(() => null));
    expect((await savedRows())(5)).toEqual(head);
    // The one after it has its number, and the focus.
    await expectSoon(() => focusedRow()).toBe('1.4');
    await expectSoon(() => row('1.12').count()).toBe(0);
    await hand.press(pane.getByTestId('bring-back'));
    await expectSoon(async () => (await savedRows())(6)).toEqual(own);
    await expectSoon(() => row('1.4').innerText()).toContain(String(own[3]));
    await expectSoon(() => pane.getByTestId('removed').count()).toBe(0);
  }, 60_000);

  it('moves in the list by arrows, pages, Home and End, and rows stay where they are when the workbook is read again', async () => {
    await pane.getByTestId('find').focus();
    await press('Escape', 'ArrowDown', 'End');
    await expectSoon(() => focusedRow()).toBe('40.12');
    await press('PageUp', 'ArrowUp');
    await expectSoon(focusedRow).toMatch(/^40\.[1-9]$|^39\./);
    const before = await focusedRow();
    const scrolled = (): Promise<number> => row(before!).evaluate((element) => element.closest('[role=list]')!.parentElement!.scrollTop);
    await expectSoon(scrolled).toBeGreaterThan(1000);
    const top = await scrolled();
    await type('预算执行!G9', [['备注']]);
    await pane.getByTestId('notice-stale').waitFor();
    await hand.press(pane.getByTestId('notice-stale'));
    await pane.getByTestId('notice-stale').waitFor({ state: 'detached' });
    expect(await scrolled()).toBe(top);
    await expectSoon(() => row(before!).getAttribute('tabindex')).toBe('0');
    await pane.getByTestId('find').focus();
    await press('ArrowDown', 'Home', 'ArrowUp');
    await expectSoon(() => focused()).toBe('find');
  }, 60_000);

  it('goes to the next unfinished one by Ctrl+Enter', async () => {
    await press('Control+Enter');
    await expectSoon(() => focused()).toBe('field-actual');
    await expectSoon(() => pane.getByRole('heading', { name: /^3\.4 / }).count()).toBe(1);
    await press('9', '0', 'Control+Enter');
    await written();
    await expectSoon(() => savedCells([30, 7])).toEqual([90]);
    // Less than its target, it wants a reason.
    await expectSoon(() => row('3.4').innerText()).toContain('缺偏差原因');
    await hand.press(pane.getByTestId('next-unfinished'));
    await expectSoon(() => focused()).toBe('field-deviationReason');
    await hand.fill(pane.getByTestId('field-deviationReason'), '验收推迟，下年提前安排');
    await press('Control+Enter');
    await written();
    await expectSoon(() => savedCells([30, 10])).toEqual(['验收推迟，下年提前安排']);
    await expectSoon(() => pane.getByTestId('decide-next').innerText()).toBe('逐项评定（2）');
  }, 60_000);

  it('accepts a proposal with one key, takes a tier by arrow, and undoes', async () => {
    // What was typed into one of them before is decided and taken back with it.
    await press('2', '.', '6', 'Enter');
    await expectSoon(() => pane.getByRole('heading', { name: /^2\.6 / }).count()).toBe(1);
    await hand.fill(pane.getByTestId('field-deviationReason'), '等待验收');
    await press('Escape');
    await expectSoon(() => row('2.6').innerText()).toContain('未保存');
    await press('Home');
    await hand.press(pane.getByTestId('undecided'));
    await expectSoon(() => pane.getByTestId('decide-points').inputValue()).toBe('3.5');
    await press('Enter');
    await expectSoon(() => pane.getByTestId('decide-points').inputValue()).toBe('');
    await press('Enter');
    await expectSoon(() => pane.getByText('请选择档次').count()).toBe(1);
    await press('ArrowDown', 'Enter');
    await pane.getByTestId('all-decided').waitFor();
    await written();
    await expectSoon(() => savedCells([4, 9], [20, 7], [20, 9], [20, 10])).toEqual([3.5, '达成年度指标', 5, '等待验收']);
    await hand.press(pane.getByTestId('undo'));
    await pane.getByTestId('decide-points').waitFor();
    await written();
    await expectSoon(() => savedCells([20, 7], [20, 9], [20, 10])).toEqual(['有所提高', null, '受施工季节影响进度偏慢，已调整下年工期安排']);
    await press('Escape');
    await expectSoon(() => row('2.6').innerText()).toContain('未保存');
    await hand.press(pane.getByTestId('save-all'));
    await written();
    await expectSoon(() => savedCells([20, 7], [20, 9], [20, 10])).toEqual(['有所提高', null, '等待验收']);
  }, 60_000);

  it('shows what pasted rows become, writes them together, and keeps what cannot be written', async () => {
    const text = [['项目', '三级指标', '年度指标值', '实际完成值', '分值', '联系人'], ['垃圾分类', '完成工作量', '≥132项', '130项', '10', '某人'], ['垃圾分类', '"新的\n指标"', '≥5场', '6场', '5', ''], ['没有的项目', '甲', '5', '5', '5', '']].map((cells) => cells.join('\t')).join('\r\n');
    await pane.getByTestId('find').evaluate((box, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    await pane.getByTestId('paste-summary').waitFor();
    await expectSoon(() => pane.getByTestId('paste-summary').innerText()).toBe('新增1 · 修改1 · 不能写入1 · 略过2处');
    // Of a heading that is not known a person says what it is.
    await pane.getByTestId('pasted-columns').filter({ hasText: '6列的含义，请核对1列' }).waitFor();
    await hand.fill(pane.getByTestId('pasted-column-5'), 'deviationReason');
    await expectSoon(() => pane.getByTestId('paste-summary').innerText()).toBe('新增1 · 修改1 · 不能写入1');
    await hand.fill(pane.getByTestId('pasted-column-5'), '');
    await expectSoon(() => pane.getByTestId('paste-summary').innerText()).toContain('略过2处');
    // Lines out of view are not laid out until the browser gets to them, and what is not laid out has no inner text.
    await expectSoon(() => pane.getByTestId('pasted-line').first().textContent()).toContain('没有项目「没有的项目」');
    await expectSoon(() => pane.getByTestId('pasted-values').allTextContents()).toEqual(['目标 ≥5，实际 5，5分', '目标 ≥132项，实际 130项，10分', '目标 ≥5场，实际 6场，5分']);
    await hand.press(pane.getByTestId('write-pasted'));
    await pane.getByTestId('paste-written').waitFor();
    await expectSoon(() => pane.getByTestId('paste-box').inputValue()).toBe(['项目\t三级指标\t年度指标值\t实际完成值\t分值\t联系人', '没有的项目\t甲\t5\t5\t5\t'].join('\n'));
    const at = await savedRows();
    expect(at(435)[7]).toBe(130);
    expect(at(483).slice(0, 9)).toEqual(['垃圾分类', null, null, '新的\n指标', '≥', 5, '场', 6, 5]);
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  }, 60_000);

  it('leads to a project without indicators, and to 核对 where every project has them', async () => {
    const other = await openWorkbench(pages.browser, pages.url, {}, '?sample=clean.xlsx');
    const keys = keyboard(other.page);
    await keys.press(other.page.locator('[data-command="Jishu.Open"]'));
    const filled = await frameOf(other.page, 'taskpane/');
    await keys.press(filled.getByTestId('tab-targets'));
    await keys.press(filled.getByTestId('to-check'));
    await filled.waitForFunction(() => document.querySelector('[data-testid=tab-check]')?.getAttribute('aria-selected') === 'true');
    await other.page.evaluate(() => window.jishuWorkbench!.engine.userEdit('预算执行!B17', [['没有指标的项目']]));
    await filled.getByTestId('notice-stale').waitFor();
    // The pane reads again by itself when the keyboard comes back to it.
    await other.page.locator('#grid [contenteditable]').first().focus();
    await keys.press(filled.getByTestId('tab-targets'));
    await filled.getByTestId('notice-stale').waitFor({ state: 'detached' });
    await keys.press(filled.getByTestId('next-bare'));
    await expectSoon(() => filled.getByTestId('field-project').inputValue()).toBe('没有指标的项目');
    await other.close();
  }, 60_000);
});
