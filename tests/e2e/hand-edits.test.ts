/** What a person did to the report sheet, in the tab 报告: conflicts side by side, chosen one by one and all at once, and what they deleted brought back; with the pointer and by keyboard alone. */
import { expect, it } from '@jest/globals';
import type { Frame, Locator } from 'playwright-core';
import { reportSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { violations } from '../helpers/axe';
import { keyboard, pointer } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, type OpenWorkbench } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const pages = servedPages();

const type = ({ page }: OpenWorkbench, address: string, value: string | number): Promise<void> => page.evaluate(([at, text]) => window.jishuWorkbench!.engine.userEdit(at as string, [[text!]]), [address, value]);
const rowsOf = ({ sheets }: Snapshot): string[] => sheets.find(({ name }) => name === reportSheet)!.values.map((row) => row.filter((value) => value !== null && value !== '').map((value) => String(value).trim()).join(' | '));
const generated = async (pane: Frame): Promise<void> => {
  await pane.getByTestId('notice-done').waitFor();
  await expectSoon(() => pane.getByTestId('change-counts').innerText()).toMatch(/不变|不会改动/);
};

const levies = '取消不应由村级组织出具的证明36项。';
const overview = '，两者口径不同，相差61.13万元（占合计的28.71%），没有列明对应的项目';

it.each([['pointer'], ['keyboard']] as const)('keeps what a person wrote until they choose, with the %s', async (way) => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx', { reducedMotion: 'reduce' });
  const hand = way === 'pointer' ? pointer() : keyboard(workbench.page);
  await hand.press(workbench.page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  await hand.press(pane.getByTestId('tab-report'));
  await hand.press(pane.getByTestId('generate'));
  await generated(pane);

  // A sentence and a cell of a table changed by hand, another sentence deleted, one added; then the data change.
  const first = await saved(workbench);
  const rows = rowsOf(first);
  const sheet = first.sheets.find(({ name }) => name === reportSheet)!;
  const textAt = (part: string): readonly [string, string] => {
    const row = rows.findIndex((text) => text.includes(part));
    return [`${reportSheet}!A${row + 1}`, String(sheet.values[row]![0])];
  };
  const edit = async (part: string, make: (text: string) => string): Promise<void> => {
    const [at, text] = textAt(part);
    await type(workbench, at, make(text));
  };
  await edit(overview, (text) => text.replace(overview, '，差额见附注'));
  await edit(levies, (text) => text.replace(levies, '另清理工作群12个。'));
  const table = rows.findIndex((text) => text.startsWith('组织部专项工作经费 | 50'));
  const column = 'ABCDEFGH'[sheet.values[table]!.indexOf(50)];
  await type(workbench, `${reportSheet}!${column}${table + 1}`, 51);
  const source = first.sheets.find(({ name }) => name === '项目支出')!;
  await type(workbench, `项目支出!C${source.values.findIndex((values) => values.includes('组织部专项工作经费')) + source.row + 1}`, 55);
  await pane.getByTestId('notice-stale').waitFor();
  await hand.press(pane.getByTestId('notice-stale'));
  await expectSoon(() => pane.getByTestId('change-counts').innerText()).toMatch(/^冲突2处 · .*更新\d+处 · .*保留手工修改1处 · .*不变\d+处$/);

  await hand.press(pane.getByTestId('changes').getByRole('button').first());
  const conflicts = pane.getByTestId('changes-conflict').getByTestId('change');
  await expectSoon(() => conflicts.count()).toBe(2);
  const sentence = conflicts.filter({ hasText: '差额见附注' });
  // Side by side, with what differs marked; nothing is chosen yet, and the person's stays.
  await expectSoon(() => sentence.locator('mark').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('差额见附注')]));
  await expectSoon(() => sentence.innerText()).toMatch(/您写的 · 将写入[\s\S]*差额见附注[\s\S]*按数据生成的[\s\S]*156\.80万元/);
  await expectSoon(() => pane.getByTestId('open-conflicts').innerText()).toBe('还有2处未选择');
  expect(await violations(pane)).toEqual([]);
  expect(await sentence.getByRole('radio').evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).checked))).toEqual([false, false]);

  if (way === 'pointer') await sentence.getByTestId('take-generated').check();
  else {
    await sentence.getByTestId('keep-mine').focus();
    await workbench.page.keyboard.press('ArrowDown');
  }
  await expectSoon(() => sentence.getByTestId('take-generated').isChecked()).toBe(true);
  await expectSoon(() => pane.getByTestId('open-conflicts').innerText()).toBe('还有1处未选择');
  await hand.press(pane.getByTestId('keep-all'));
  await expectSoon(() => pane.getByTestId('open-conflicts').innerText()).toBe('都已选择');
  await hand.press(pane.getByTestId('take-all'));
  await expectSoon(() => sentence.getByTestId('take-generated').isChecked()).toBe(true);
  // One by one again: the cell stays the person's.
  const cell = conflicts.filter({ hasText: '51.00' });
  if (way === 'pointer') await cell.getByTestId('keep-mine').check();
  else {
    await cell.getByTestId('take-generated').focus();
    await workbench.page.keyboard.press('ArrowUp');
  }
  await expectSoon(() => cell.getByTestId('keep-mine').isChecked()).toBe(true);

  await hand.press(pane.getByTestId('generate'));
  await generated(pane);
  const second = rowsOf(await saved(workbench));
  expect(second.join()).not.toContain('差额见附注');
  expect(second.join()).toContain('156.80万元');
  expect(second.find((text) => text.startsWith('组织部专项工作经费 |'))).toContain('| 51 |');
  expect(second.find((text) => text.includes('另清理工作群12个。'))).toContain('基层减负方面');
  await expectSoon(() => pane.getByTestId('changes-conflict').count()).toBe(0);

  // What was deleted, in the list and back.
  const [at] = textAt('二是党员教育管理');
  await type(workbench, at, '');
  await pane.getByTestId('notice-stale').waitFor();
  await hand.press(pane.getByTestId('notice-stale'));
  await expectSoon(() => pane.getByTestId('change-counts').innerText()).toMatch(/已删除\d+处/);
  await hand.press(pane.getByTestId('changes-deleted').getByRole('button').first());
  const deleted = pane.getByTestId('changes-deleted').getByTestId('change');
  const wanted = deleted.filter({ hasText: '推出红色剧场演出8次' });
  await hand.press(wanted.getByTestId('bring-back'));
  await expectSoon(() => wanted.innerText()).toContain('将写入');
  await hand.press(pane.getByTestId('generate'));
  await generated(pane);
  const third = rowsOf(await saved(workbench)).join('\n');
  expect(third).toContain('推出红色剧场演出8次；');
  expect(third).not.toContain('二是党员教育管理');
  await hand.press(pane.getByTestId('changes-deleted').getByTestId('bring-back-all'));
  await hand.press(pane.getByTestId('generate'));
  await generated(pane);
  const fourth = rowsOf(await saved(workbench)).join('\n');
  expect(fourth).toContain('二是党员教育管理。流动党员方面，结成流动党员联系对子405对；');
  await expectSoon(() => pane.getByTestId('changes-deleted').count()).toBe(0);

  // The sheet as it was before.
  await hand.press(pane.getByTestId('restore'));
  await pane.getByTestId('notice-done').filter({ hasText: '恢复' }).waitFor();
  expect(rowsOf(await saved(workbench)).join('\n')).toBe(third);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
}, 180_000);

it.each([['pointer'], ['keyboard']] as const)('keeps what a person wrote on the forms, and asks what becomes of forms without a project and of a report without a record, with the %s', async (way) => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx', { reducedMotion: 'reduce' });
  const { page } = workbench;
  const hand = way === 'pointer' ? pointer() : keyboard(page);
  const toggle = async (target: Locator): Promise<void> => {
    if (way === 'pointer') return target.click();
    await target.focus();
    await page.keyboard.press('Space');
  };
  await hand.press(page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  const reread = async (): Promise<void> => {
    await pane.getByTestId('notice-stale').waitFor();
    await hand.press(pane.getByTestId('notice-stale'));
    await pane.getByTestId('notice-stale').waitFor({ state: 'detached' });
  };

  // A report sheet that the program has no record of: nothing is written until it is said what becomes of it.
  await page.evaluate(async (name) => {
    await window.jishuWorkbench!.engine.userAddSheet(name);
    await window.jishuWorkbench!.engine.userEdit(`${name}!A1`, [['我自己写的报告']]);
  }, reportSheet);
  await reread();
  await hand.press(pane.getByTestId('tab-report'));
  await pane.getByTestId('foreign-report').waitFor();
  expect(await violations(pane)).toEqual([]);
  await toggle(pane.getByTestId('set-apart'));
  await hand.press(pane.getByTestId('exports').getByRole('button').first());
  await toggle(pane.getByTestId('with-forms'));
  await hand.press(pane.getByTestId('generate'));
  await generated(pane);
  const first = await saved(workbench);
  expect(first.sheets.find(({ name }) => name === `${reportSheet}（原有）`)!.values).toEqual([['我自己写的报告']]);
  await expectSoon(() => pane.getByTestId('foreign-report').count()).toBe(0);

  // Two cells of a form changed by hand, then the data: the forms are renewed without being asked for again.
  const [one, gone] = ['自评表-组织部专项工作经费', '自评表-革命干部、老干部（代干）经费'];
  await type(workbench, `'${one}'!C4`, '某区委');
  await type(workbench, `'${one}'!E6`, 51);
  const source = first.sheets.find(({ name }) => name === '项目支出')!;
  const rowOf = (project: string): number => source.values.findIndex((values) => values.includes(project)) + source.row + 1;
  await type(workbench, `项目支出!C${rowOf('组织部专项工作经费')}`, 55);
  for (const column of ['A', 'B', 'C', 'D']) await type(workbench, `项目支出!${column}${rowOf('革命干部、老干部（代干）经费')}`, '');
  await reread();
  await expectSoon(() => pane.getByTestId('kept-on-forms').innerText()).toMatch(/自评表上有2处手工修改，生成时保留；其中1处/);
  await hand.press(pane.getByTestId('kept-on-forms').getByRole('button'));
  const conflict = pane.getByTestId('changes-conflict').getByTestId('change');
  await expectSoon(() => conflict.innerText()).toMatch(/自评表-组织部专项工作经费[\s\S]*年度资金总额 · 全年预算数[\s\S]*51\.00[\s\S]*55\.00/);
  await expectSoon(() => pane.getByTestId('left-over').innerText()).toContain('没有手工修改');
  expect(await violations(pane)).toEqual([]);
  if (way === 'pointer') await conflict.getByTestId('take-generated').check();
  else {
    await conflict.getByTestId('keep-mine').focus();
    await page.keyboard.press('ArrowDown');
  }
  await hand.press(pane.getByTestId('generate'));
  await generated(pane);
  const form = (await saved(workbench)).sheets.find(({ name }) => name === one)!;
  expect([form.values[3]!.includes('某区委'), form.values[5]!.includes(55)]).toEqual([true, true]);

  await hand.press(pane.getByTestId('left-over').getByTestId('remove-form'));
  expect(await violations(pane)).toEqual([]);
  await hand.press(pane.getByTestId('left-over').getByTestId('remove-now'));
  await pane.getByTestId('notice-done').filter({ hasText: '已删除' }).waitFor();
  await expectSoon(() => pane.getByTestId('left-over').count()).toBe(0);
  expect((await saved(workbench)).sheets.map(({ name }) => name)).not.toContain(gone);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
}, 180_000);
