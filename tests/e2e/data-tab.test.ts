/** 数据 in the workbench: from an empty workbook to one that is understood, what was assumed settled, a range pointed at; by keyboard alone. */
import { describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { ledgerSheet, settingsSheet } from '../../src/core/model/own-sheets';
import { readSettings, sourceNames } from '../../src/core/settings';
import { unitSheet } from '../../src/core/model/own-sheets';
import type { Settings } from '../../src/core/model/settings';
import { writeXlsx } from '../../src/hosts/xlsx/hucre';
import { keyboard, type Hand } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openBytes, openWorkbench, untilFocused, type OpenWorkbench } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const sheet = '资金';
const pages = servedPages();

/** Opens a sample, or a workbook of one empty sheet. */
const openPane = async (sample: string | null): Promise<{ workbench: OpenWorkbench; pane: Frame; hand: Hand }> => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, `?sample=${sample ?? 'gap'}.xlsx`);
  const hand = keyboard(workbench.page);
  if (sample === null) {
    const empty = await writeXlsx({ sheets: [{ name: sheet, rows: [] }] });
    await openBytes(workbench, empty, '空白.xlsx');
  }
  await hand.press(workbench.page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('reread').waitFor();
  return { workbench, pane, hand };
};
const type = ({ page }: OpenWorkbench, address: string, values: (string | number | null)[][]) => page.evaluate(([at, rows]) => window.jishuWorkbench!.engine.userEdit(at, rows), [address, values] as const);
const select = ({ page }: OpenWorkbench, address: string) => page.evaluate((at) => window.jishuWorkbench!.engine.userSelect(at), address);
const untilSelected = ({ page }: OpenWorkbench, address: string) => page.waitForFunction((at) => window.jishuWorkbench!.engine.selection() === at, address);
const settled = async (workbench: OpenWorkbench): Promise<{ settings: Settings; names: (readonly [string, string | null])[] }> => {
  const snapshot = await saved(workbench);
  return { settings: readSettings(snapshot), names: snapshot.names.map(({ name, ref }) => [name, ref]) };
};
const focused = (pane: Frame) => pane.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid ?? document.activeElement?.tagName);

describe('the tab 数据', () => {
  it('leads from an empty workbook to one that is understood, and settles what was assumed', async () => {
    const { workbench, pane, hand } = await openPane(null);
    await pane.locator('[data-testid="guide"][data-lack="empty"]').waitFor();
    await expectSoon(() => pane.getByTestId('sources').count()).toBe(0);
    await hand.press(pane.getByTestId('tab-targets'));
    await hand.press(pane.getByTestId('to-data'));
    await pane.locator('[data-testid="guide"][data-lack="empty"]').waitFor();

    // An empty budget table is added, and the place to fill it in is selected.
    await hand.press(pane.getByTestId('add-ledger'));
    await pane.locator('[data-testid="guide"][data-lack="no-rows"]').waitFor();
    await untilSelected(workbench, `${ledgerSheet}!A4`);
    await pane.evaluate((name) => Excel.run((context) => Promise.resolve(context.workbook.worksheets.getItem(name).delete()).then(() => context.sync())), ledgerSheet);

    await type(workbench, `${sheet}!A1`, [['名目', '花了多少'], ['甲', 1], ['乙', 2]]);
    await hand.press(pane.getByTestId('reread'));
    await pane.locator('[data-testid="guide"][data-lack="no-ledger"]').waitFor();
    await hand.press(pane.getByTestId('point'));
    await pane.waitForFunction(() => (document.activeElement as HTMLElement).dataset.testid === 'source-budget-ledger-address');
    await hand.fill(pane.getByTestId('source-budget-ledger-address'), 'A1:B3');
    await pane.getByTestId('source-budget-ledger-status').filter({ hasText: '表头要有「项目」' }).waitFor();

    await type(workbench, `${sheet}!A1`, [['项目', '全年预算', '支出'], ['甲', 500000, 400000], ['乙', 300000, 300000]]);
    await hand.press(pane.getByTestId('reread'));
    await pane.locator('[data-testid="guide"][data-lack="no-targets"]').waitFor();
    await pane.getByTestId('question-unit').waitFor();
    await hand.press(pane.getByTestId('unit-2'));
    await pane.getByTestId('question-unit').waitFor({ state: 'detached' });
    await pane.waitForFunction(() => (document.activeElement as HTMLElement).dataset.testid === 'year-typed');
    await workbench.page.keyboard.type('2024');
    await workbench.page.keyboard.press('Enter');
    await untilFocused(pane, 'name-typed');
    await workbench.page.keyboard.press('Enter');
    await pane.getByTestId('question-problem').filter({ hasText: '请填写单位名称' }).waitFor();
    await workbench.page.keyboard.insertText('某县民政局');
    await workbench.page.keyboard.press('Enter');
    await pane.getByTestId('questions').waitFor({ state: 'detached' });
    await expectSoon(() => pane.getByTestId('unit').innerText()).toContain('某县民政局');
    await hand.press(pane.getByTestId('unit').getByRole('button'));
    await untilSelected(workbench, `${unitSheet}!B1`);
    await expectSoon(() => pane.getByTestId('year').innerText()).toContain('2024年');
    await expectSoon(async () => (await settled(workbench)).settings).toMatchObject({ unit: '万元', year: 2024 });

    await hand.press(pane.getByTestId('go-to-targets'));
    await pane.getByTestId('add-indicator').waitFor();
    await workbench.close();
  }, 120_000);

  it('asks which of several units the report is of, and keeps the answer', async () => {
    const { workbench, pane, hand } = await openPane(null);
    await type(workbench, `${sheet}!A1`, [['单位编码', '单位名称', '项目', '2024年全年预算数（万元）', '全年执行数（万元）'], ['205001', '某县民政局', '办公', 10, 9], ['205002', '某县就业中心', '培训', 20, 20]]);
    await hand.press(pane.getByTestId('reread'));
    await pane.getByTestId('question-organisation').filter({ hasText: '有2个单位' }).waitFor();
    await expectSoon(() => pane.getByTestId('project').count()).toBe(2);
    await pane.getByTestId('organisation').focus();
    await pane.getByTestId('organisation').selectOption('205001');
    await pane.getByTestId('question-organisation').waitFor({ state: 'detached' });
    await expectSoon(async () => (await settled(workbench)).settings.organisation).toBe('205001');
    await expectSoon(() => pane.getByTestId('project').allInnerTexts()).toEqual([expect.stringContaining('办公')]);
    await expectSoon(() => pane.getByTestId('unit').innerText()).toContain('某县民政局');
    await workbench.close();
  }, 120_000);

  it('asks what the execution rate divides by where the table has no budget of the year, and keeps the answer among the numbers of the scheme', async () => {
    const { workbench, pane, hand } = await openPane(null);
    await type(workbench, `${sheet}!A1`, [['项目', '2024年年初预算数（万元）', '到位资金（万元）', '全年执行数（万元）'], ['办公', 10, 9, 9], ['培训', 20, 20, 18]]);
    await hand.press(pane.getByTestId('reread'));
    await pane.getByTestId('question-basis').filter({ hasText: '暂按全年执行数÷年初预算数计算' }).waitFor();
    await expectSoon(() => pane.getByTestId('basis-received').innerText()).toContain('29.00万元');
    await expectSoon(() => pane.getByTestId('project').allInnerTexts()).toEqual([expect.stringContaining('90.00%'), expect.stringContaining('90.00%')]);
    await hand.press(pane.getByTestId('basis-received'));
    await pane.getByTestId('question-basis').waitFor({ state: 'detached' });
    await expectSoon(async () => (await settled(workbench)).settings.numbers.map(({ id, value }) => [id, value])).toEqual([['rate-basis', 'received']]);
    await expectSoon(() => pane.getByTestId('project').allInnerTexts()).toEqual([expect.stringContaining('100%'), expect.stringContaining('90.00%')]);
    await workbench.close();
  }, 120_000);

  it('shows of a table its sums, its columns and where everything stands', async () => {
    const { workbench, pane, hand } = await openPane('gap');
    const card = pane.getByTestId('table').filter({ hasText: '项目支出!A3:D11' });
    expect((await card.getByTestId('sums').locator('tbody').innerText()).split(/\s+/)).toEqual(['全年执行', '212.93', '151.80', '61.13']);
    await hand.press(card.getByTestId('columns').getByRole('button').first());
    await hand.press(card.getByRole('button', { name: '备注' }));
    await untilSelected(workbench, '项目支出!D3');
    await hand.press(pane.getByTestId('left-out').getByRole('button').first());
    await hand.press(pane.getByTestId('left-out').getByRole('button', { name: '项目支出!A12' }));
    await untilSelected(workbench, '项目支出!A12');
    await workbench.close();
  }, 120_000);

  it('takes the selection at the first press, though the list of candidates is open above the button', async () => {
    const { workbench, pane } = await openPane('gap');
    await select(workbench, '项目支出!A1:D8');
    await pane.getByTestId('table').filter({ hasText: '项目支出!A3:D11' }).getByRole('button', { name: '更改' }).click();
    const list = pane.getByTestId('source-budget-ledger').getByRole('listbox');
    await list.waitFor();
    await pane.getByTestId('source-budget-ledger-use').click();
    await expectSoon(() => pane.getByTestId('source-budget-ledger-address').inputValue()).toBe('项目支出!A1:D8');
    await expectSoon(() => list.count()).toBe(0);

    // A press on what stands below another field's list is not lost either, and closes that list.
    await pane.getByTestId('source-budget-ledger-cancel').click();
    await pane.getByTestId('source-budget-ledger-address').click();
    await list.waitFor();
    await pane.getByTestId('source-targets-table-use').click();
    await expectSoon(() => pane.getByTestId('source-targets-table-address').inputValue()).toBe('项目支出!A1:D8');
    await list.waitFor({ state: 'detached' });
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 120_000);

  it('points at a range by keyboard, follows the selection, and looks for itself again', async () => {
    const { workbench, pane, hand } = await openPane('gap');
    const { keyboard } = workbench.page;
    await hand.press(pane.getByTestId('sources').getByRole('button').first());
    const box = pane.getByTestId('source-budget-ledger-address');
    const status = pane.getByTestId('source-budget-ledger-status');
    await box.focus();

    // A name first, and Esc leaves it.
    await keyboard.type('项目支出');
    await status.filter({ hasText: '8行' }).waitFor();
    await keyboard.press('Escape');
    await expectSoon(() => box.inputValue()).toBe('');

    // The first candidate, taken.
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expectSoon(() => box.inputValue()).toBe('项目支出!A3:D11');
    await keyboard.press('Enter');
    await pane.getByTestId('source-budget-ledger-clear').waitFor();
    await expectSoon(() => focused(pane)).toBe('source-budget-ledger-address');
    await expectSoon(async () => (await settled(workbench)).names).toContainEqual([sourceNames['budget-ledger'], '项目支出!A3:D11']);

    // A cell within the table is not the table; the pane names the one that is.
    await hand.press(pane.getByTestId('source-budget-ledger-follow'));
    await select(workbench, '项目支出!C6');
    await status.filter({ hasText: '项目支出!A3:D11' }).waitFor();
    await expectSoon(() => box.inputValue()).toBe('项目支出!C6');
    await keyboard.press('Enter');
    // Nothing is taken.
    expect((await settled(workbench)).settings.sources['budget-ledger']).toBe('项目支出!A3:D11');
    await expectSoon(() => box.inputValue()).toBe('项目支出!C6');
    await select(workbench, '项目支出!A1:D8');
    await status.filter({ hasText: '认出预算执行表' }).waitFor();
    await keyboard.press('Enter');
    await pane.getByTestId('source-budget-ledger-confirm').waitFor({ state: 'detached' });
    await expectSoon(async () => (await settled(workbench)).settings.sources['budget-ledger']).toBe('项目支出!A1:D8');

    await hand.press(pane.getByTestId('source-budget-ledger-clear'));
    await pane.getByTestId('source-budget-ledger-clear').waitFor({ state: 'detached' });
    const after = await settled(workbench);
    expect(after.settings.sources).toEqual({});
    expect(after.names.map(([name]) => name)).not.toContain(sourceNames['budget-ledger']);
    await expectSoon(() => focused(pane)).toBe('source-budget-ledger-address');
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 120_000);

  it('leads to the numbers of the scheme, lists what is changed of them, and changes them back', async () => {
    const { workbench, pane, hand } = await openPane('gap');
    await hand.press(pane.getByTestId('sources').getByRole('button').first());
    await hand.press(pane.getByTestId('adjust-numbers'));
    await pane.getByTestId('notice-done').waitFor();
    await workbench.page.waitForFunction((name) => window.jishuWorkbench!.engine.selection()?.startsWith(`${name}!B`), settingsSheet);
    const snapshot = await saved(workbench);
    const rowOf = (label: string): number => snapshot.sheets.find(({ name }) => name === settingsSheet)!.values.findIndex(([first]) => first === label) + 1;
    await type(workbench, `${settingsSheet}!B${rowOf('等级优的最低分')}`, [[85]]);
    await type(workbench, `${settingsSheet}!B${rowOf('执行率过低的界限')}`, [['很低']]);
    await hand.press(pane.getByTestId('reread'));
    const changed = pane.getByTestId('changed-number');
    await changed.waitFor();
    await expectSoon(async () => (await changed.innerText()).replace(/\s+/g, ' ')).toContain('等级优的最低分 90分 → 85分');
    await expectSoon(() => pane.getByTestId('refused-number').innerText()).toContain('所写的「很低」没有采用');
    await hand.press(changed.getByRole('button').first());
    await untilSelected(workbench, `${settingsSheet}!B${rowOf('等级优的最低分')}`);
    await hand.press(pane.getByTestId('number-back'));
    await changed.waitFor({ state: 'detached' });
    await expectSoon(() => focused(pane)).toBe('scheme-numbers');
    await expectSoon(async () => (await settled(workbench)).settings).toMatchObject({ numbers: [], unclearNumbers: [{ raw: '很低' }] });

    // Arrows go through the schemes, and nothing is settled before Enter; Esc leaves it at what it was.
    const scheme = pane.getByTestId('setting-scheme');
    const { keyboard } = workbench.page;
    const first = await scheme.inputValue();
    await scheme.focus();
    await keyboard.press('ArrowDown');
    await pane.getByTestId('sources').getByText('按 Enter').waitFor();
    await keyboard.press('Escape');
    await expectSoon(() => scheme.inputValue()).toBe(first);
    expect((await settled(workbench)).settings.scheme).toBeNull();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expectSoon(async () => (await settled(workbench)).settings.scheme).toBe('caiyu-2021-101');
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 120_000);

  it('accounts for the amounts of a table: what was read is used or left out, and each cell is a press away', async () => {
    const { workbench, pane, hand } = await openPane(null);
    await type(workbench, `${sheet}!A1:E1`, [['2024年度项目支出（万元）', null, null, null, null]]);
    await type(workbench, `${sheet}!A2:E5`, [['项目', '全年预算数', '全年执行数', '上半年执行数', '备注'], ['甲', 10, 8, 3, null], ['乙', 20.5, 20, 9, null], ['合计', 30.5, 28, 12, null]]);
    await hand.press(pane.getByTestId('reread'));
    const account = pane.getByTestId('account');
    await account.filter({ hasText: '金额单元格9个，合计141.00 ＝ 采用117.00 ＋ 未采用24.00（万元）' }).waitFor();
    await expectSoon(() => account.getAttribute('data-holds')).toBe('true');
    await hand.press(account.getByRole('button').first());
    await account.filter({ hasText: '「上半年执行数」只是部分月份的数，不作全年数' }).filter({ hasText: '3个，24.00万元' }).waitFor();
    await hand.press(account.locator('[data-cells]').first());
    await untilSelected(workbench, `${sheet}!D3:D5`);
    // The half-year taken away, every amount is used.
    await type(workbench, `${sheet}!D2:D5`, [['经办'], ['一'], ['二'], [null]]);
    await hand.press(pane.getByTestId('reread'));
    await account.filter({ hasText: '金额单元格6个，全部采用' }).waitFor();
    // What cannot be read is said, with its cell; and nobody has said whose report it is.
    await type(workbench, `${sheet}!C4`, [['二十']]);
    await hand.press(pane.getByTestId('reread'));
    await hand.press(pane.getByTestId('unread').locator('[data-cells]'));
    await untilSelected(workbench, `${sheet}!C4`);
    await pane.getByTestId('question-name').waitFor();

    // A share without its sign is asked about; that it was understood is confirmed by one press, and kept.
    await type(workbench, `${sheet}!A8`, [['项目', '三级指标', '年度指标值', '实际完成值', '分值'], ['甲', '合格率', '≥95%', 0.97, 10]]);
    await hand.press(pane.getByTestId('reread'));
    await pane.getByTestId('question-measure').filter({ hasText: '合格率' }).waitFor();
    await hand.press(pane.getByTestId('measure-holds'));
    await pane.getByTestId('question-measure').waitFor({ state: 'detached' });
    await expectSoon(async () => (await settled(workbench)).settings.waivers.map(({ code }) => code)).toEqual(['R07']);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 120_000);
});
