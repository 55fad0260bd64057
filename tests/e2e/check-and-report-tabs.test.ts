/** The tabs 核对 and 报告, worked by keyboard alone: through the findings, into a score, and over what a report will change. */
import { describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { reportSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { readSettings } from '../../src/core/settings';
import { keyboard, type Hand } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, untilFocused, type OpenWorkbench } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const pages = servedPages();

const openTab = async (sample: string, tab: 'check' | 'report'): Promise<{ readonly workbench: OpenWorkbench; readonly pane: Frame; readonly hand: Hand; readonly press: (...keys: readonly string[]) => Promise<void> }> => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, `?sample=${sample}`);
  const hand = keyboard(workbench.page);
  await hand.press(workbench.page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  await untilFocused(pane, 'tab-data');
  await workbench.page.keyboard.press('End');
  if (tab === 'check') await workbench.page.keyboard.press('ArrowLeft');
  await untilFocused(pane, `tab-${tab}`);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  return { workbench, pane, hand, press };
};
const closeWell = async (workbench: OpenWorkbench): Promise<void> => {
  expect(workbench.outside).toEqual([]);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
};

const selected = ({ page }: OpenWorkbench, at: string): Promise<unknown> => page.waitForFunction((wanted) => window.jishuWorkbench!.engine.selection() === wanted, at);
/** The code of the finding that the keyboard stands on. */
const reached = (pane: Frame): Promise<string | null | undefined> => pane.evaluate(() => document.activeElement?.closest('[data-code]')?.getAttribute('data-code'));
const waitUntilReached = (pane: Frame, code: string): Promise<unknown> => pane.waitForFunction((wanted) => document.activeElement?.closest('[data-code]')?.getAttribute('data-code') === wanted, code);
const type = ({ page }: OpenWorkbench, address: string, value: string | number): Promise<void> => page.evaluate(([at, text]) => window.jishuWorkbench!.engine.userEdit(at as string, [[text!]]), [address, value]);
const rowOf = ({ sheets }: Snapshot, name: string, part: string): number => {
  const sheet = sheets.find((candidate) => candidate.name === name)!;
  return sheet.values.findIndex((values) => values.some((value) => String(value).includes(part))) + sheet.row + 1;
};
const reportText = ({ sheets }: Snapshot): string => sheets.find(({ name }) => name === reportSheet)!.values.flat().join('\n');
const reread = async (pane: Frame, hand: Hand): Promise<void> => {
  await hand.press(pane.getByTestId('notice-stale'));
  // The bar goes when the reading begins.
  await pane.getByTestId('notice-stale').waitFor({ state: 'detached' });
  await pane.locator('[role="tabpanel"]:not([hidden])[aria-busy="false"]').waitFor();
};

describe('核对', () => {
  it('leads through the findings by keyboard, and keeps its place when the workbook is read again', async () => {
    const { workbench, pane, hand, press } = await openTab('gap.xlsx', 'check');
    const position = pane.getByTestId('finding-position');
    // What is wrong with the words of the report comes last, hints only when they are asked for.
    await pane.getByTestId('finding').nth(5).waitFor();
    const hints = pane.getByTestId('text-hints');
    await hints.press('Space');
    await pane.getByTestId('finding').nth(6).waitFor();
    await expectSoon(() => pane.locator('[data-code="T05"]').textContent()).toContain('「驻村工作经费」安排了资金，成效部分没有提到');
    await hints.press('Space');
    await pane.getByTestId('finding').nth(6).waitFor({ state: 'detached' });

    await press('F8');
    await waitUntilReached(pane, 'M01');
    await selected(workbench, '项目支出!C11');
    await press('F8');
    await waitUntilReached(pane, 'C08');
    await selected(workbench, '项目支出!B4');
    await expectSoon(() => position.innerText()).toBe('2 / 6');
    await press('ArrowDown');
    await waitUntilReached(pane, 'M22');
    await press('ArrowDown');
    await waitUntilReached(pane, 'T06');
    await press('ArrowDown');
    await waitUntilReached(pane, 'M08');
    await press('ArrowDown');
    await waitUntilReached(pane, 'I13');
    await press('ArrowDown');
    // There is no other after it.
    expect(await reached(pane)).toBe('I13');
    await press('Home');
    await waitUntilReached(pane, 'M01');
    await press('Enter');
    await selected(workbench, '项目支出!C11');
    await expectSoon(() => reached(pane)).toBe('M01');
    // What else the finding offers comes next: its other cells, each with its own way there.
    await press('Tab', 'Tab', 'Enter');
    await selected(workbench, '项目支出!C4:C7');
    await press('Shift+F8');
    await waitUntilReached(pane, 'I13');
    await selected(workbench, '成效台账!D32');

    // The same findings after another cell has changed: the keyboard stays where it was.
    await type(workbench, '单位信息!B2', '某区委组织部机关');
    await pane.getByTestId('notice-stale').waitFor();
    await reread(pane, hand);
    await expectSoon(() => position.innerText()).toBe('6 / 6');
    await press('F8');
    await waitUntilReached(pane, 'M01');

    await pane.getByTestId('only-warning').press('Space');
    await expectSoon(() => pane.getByTestId('finding').count()).toBe(2);
    await expectSoon(() => position.innerText()).toBe('1 / 2');
    await pane.getByTestId('only-warning').press('Space');
    await hand.press(pane.getByTestId('severity-error').getByRole('button').first());
    await expectSoon(() => pane.getByTestId('finding').count()).toBe(4);
    // F8 opens what is closed.
    await press('F8');
    await pane.getByTestId('finding').nth(5).waitFor();

    // From a finding about a project's targets into the form.
    await hand.press(pane.getByTestId('mend'));
    await pane.getByTestId('tab-targets').and(pane.locator('[aria-selected="true"]')).waitFor();
    await closeWell(workbench);
  }, 120_000);

  it('sets a finding aside with a reason, keeps it in sight, and takes it back', async () => {
    const { workbench, pane, hand, press } = await openTab('gap.xlsx', 'check');
    const [finding, set] = [pane.locator('[data-code="M01"]'), pane.getByTestId('findings-waived')];
    await hand.press(finding.getByTestId('waive'));
    await pane.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'waiver-reason');
    await hand.press(pane.getByTestId('waiver-save'));
    await finding.getByText('请写明理由').waitFor();
    await press('Escape');
    await pane.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'waive');
    await press('Enter');
    await hand.fill(pane.getByTestId('waiver-reason'), '合计含上年结转，见附注');
    await press('Control+Enter');
    await set.waitFor();
    // The keyboard stands on what took its place.
    await waitUntilReached(pane, 'C08');
    await expectSoon(() => finding.count()).toBe(0);
    await expectSoon(() => pane.getByTestId('finding-position').innerText()).toMatch(/^1 \/ \d+$/);

    await hand.press(set.getByRole('button').first());
    await expectSoon(() => finding.locator('s').textContent()).toContain('61.13万元');
    await expectSoon(() => finding.textContent()).toContain('理由：合计含上年结转，见附注');
    const waivers = async () => readSettings(await saved(workbench)).waivers;
    await expectSoon(waivers).toMatchObject([{ code: 'M01', reason: '合计含上年结转，见附注' }]);

    // The data change: the reason no longer counts, and its line can be cleared.
    // The pane reads again by itself when the keyboard comes back to it; a click is there at once.
    await type(workbench, '项目支出!C11', 213);
    await pane.getByTestId('notice-stale').click();
    await set.waitFor({ state: 'detached' });
    await expectSoon(() => pane.locator('[data-code="R11"]').textContent()).toContain('对M01的说明已失效：数据已变');
    await type(workbench, '项目支出!C11', 212.93);
    await pane.getByTestId('notice-stale').click();
    await set.waitFor();
    await finding.locator('[data-finding]').focus();
    await hand.press(finding.getByTestId('take-back'));
    await set.waitFor({ state: 'detached' });
    await finding.getByTestId('waive').waitFor();
    await expectSoon(waivers).toEqual([]);
    await closeWell(workbench);
  }, 120_000);

  it('says in words what the picture of a score shows, and opens a deduction to formula, cells and clause', async () => {
    const { workbench, pane, hand } = await openTab('large.xlsx', 'check');
    const scores = pane.getByTestId('score');
    await scores.first().waitFor();
    await expectSoon(() => scores.count()).toBe(40);
    const totals = async (): Promise<number[]> => (await scores.locator('h3').allTextContents()).map((text) => Number(/([\d.]+)分/.exec(text)![1]));
    const rising = (await totals()).sort((one, other) => one - other);
    await pane.getByTestId('score-order').selectOption('lowest');
    await expectSoon(totals).toEqual(rising);
    await hand.fill(pane.getByTestId('find-score'), '档案');
    await expectSoon(() => scores.count()).toBe(1);

    await expectSoon(() => scores.getByTestId('score-picture').getAttribute('aria-label')).toBe('预算执行9.9/10，扣0.1；产出48.99/50，扣1.01；效益30/30；满意度10/10');
    await hand.press(scores.getByRole('button').first());
    const deduction = scores.locator('[data-outcome="deducted"]').filter({ hasText: '单位成本' });
    await expectSoon(() => deduction.innerText()).toContain('扣1.01分');
    await hand.press(deduction.getByRole('button').first());
    await expectSoon(() => deduction.innerText()).toMatch(/（1−（1029−935）÷935）×10＝8\.99[\s\S]*绩效目标!D\d+[\s\S]*第十六条/);
    const cell = deduction.getByRole('button').filter({ hasText: '绩效目标!D' });
    await hand.press(cell);
    await selected(workbench, await cell.innerText());
    await closeWell(workbench);
  }, 120_000);
});

describe('报告', () => {
  it('adds the ledger that a placeholder is filled in on, and leads to its first free row', async () => {
    const { workbench, pane, hand, press } = await openTab('gap.xlsx', 'report');
    await workbench.page.evaluate(() => window.jishuWorkbench!.engine.userDeleteSheet('成效台账'));
    await hand.press(pane.getByTestId('tab-data'));
    await hand.press(pane.getByTestId('reread'));
    await pane.locator('[role="tabpanel"]:not([hidden])[aria-busy="false"]').waitFor();
    await hand.press(pane.getByTestId('tab-report'));
    await hand.press(pane.getByTestId('placeholders').getByRole('button').first());
    const place = pane.locator('[data-testid="open-placeholder"][data-id="experience/missing"]');
    await hand.press(place.getByTestId('add-achievements'));
    await place.getByTestId('add-achievements').waitFor({ state: 'detached' });
    await pane.waitForFunction(() => document.activeElement?.closest('[data-id="experience/missing"]') !== null);
    await press('Enter');
    await selected(workbench, '成效台账!A4:I4');
    await closeWell(workbench);
  }, 120_000);

  it('tells what will change, lets a person choose between their text and the generated one, and leads to what is open', async () => {
    const { workbench, pane, hand, press } = await openTab('gap.xlsx', 'report');
    await pane.getByTestId('chapter').first().waitFor();
    await expectSoon(() => pane.getByTestId('first-report').innerText()).toMatch(/将新建「绩效自评报告」.*7章/);

    // The placeholder in the text, then the cell it is filled in.
    await hand.press(pane.getByTestId('next-placeholder'));
    await pane.waitForFunction(() => document.activeElement?.getAttribute('data-placeholder') === 'project-overview/total-gap-missing');
    for (const passed of ['fund-use/surplus-amount', 'fund-use/executed-missing', 'target-completion/missing', 'evaluation-work/period']) {
      await hand.press(pane.getByTestId('next-placeholder'));
      await pane.waitForFunction((id) => document.activeElement?.getAttribute('data-placeholder') === id, passed);
    }
    await press('Enter');
    await selected(workbench, '单位信息!A7:B7');

    await hand.press(pane.getByTestId('generate'));
    await pane.getByTestId('notice-done').waitFor();
    await expectSoon(() => pane.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('generate');
    await expectSoon(() => pane.getByTestId('change-counts').innerText()).toContain('不会改动');

    // Two edits on the sheet, one of them where the data change as well.
    const first = await saved(workbench);
    await type(workbench, `${reportSheet}!A${rowOf(first, reportSheet, '评价起止时间')}`, '　　评价于次年一月进行。');
    await type(workbench, `${reportSheet}!A${rowOf(first, reportSheet, '年度项目支出212.93万元')}`, '　　资金情况由财务科另行说明。');
    await type(workbench, `项目支出!C${rowOf(first, '项目支出', '组织部专项工作经费')}`, 55);
    await pane.getByTestId('notice-stale').waitFor();
    await reread(pane, hand);
    await pane.getByTestId('change-counts').filter({ hasText: '冲突' }).waitFor();
    await expectSoon(() => pane.getByTestId('change-counts').innerText()).toMatch(/^冲突1处 · 更新\d+处 · 保留手工修改1处 · 不变\d+处$/);
    await hand.press(pane.getByTestId('changes').getByRole('button').first());
    const conflict = pane.getByTestId('changes-conflict').getByTestId('change');
    await expectSoon(() => conflict.innerText()).toMatch(/资金情况由财务科另行说明。[\s\S]*156\.80万元/);
    await hand.press(pane.getByTestId('changes-renewed').getByRole('button').first());
    const table = pane.getByTestId('changes-renewed').getByTestId('change').filter({ hasText: '组织部专项工作经费' }).first();
    await expectSoon(() => table.locator('del').first().innerText()).toContain('50.00');
    await expectSoon(() => table.locator('ins').first().innerText()).toContain('55.00');

    await conflict.getByTestId('keep-mine').focus();
    await press('ArrowDown');
    await expectSoon(() => conflict.getByTestId('take-generated').isChecked()).toBe(true);
    await hand.press(pane.getByTestId('generate'));
    await pane.getByTestId('notice-done').waitFor();
    const second = reportText(await saved(workbench));
    expect(second).not.toContain('财务科另行说明');
    expect(second).toContain('156.80万元');
    expect(second).toContain('评价于次年一月进行。');

    // The way back, said in words, and there again.
    await expectSoon(() => pane.getByTestId('restore-note').innerText()).toContain('上次生成前');
    await hand.press(pane.getByTestId('restore'));
    await pane.getByTestId('notice-done').filter({ hasText: '恢复' }).waitFor();
    expect(reportText(await saved(workbench))).toContain('财务科另行说明');
    await closeWell(workbench);
  }, 120_000);
});
