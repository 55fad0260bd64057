/** Correcting by pointing in 数据: a ledger that no one would recognise becomes a report, and what was said of it stays in the file; by pointer and by keyboard alone. */
import { describe, expect, it } from '@jest/globals';
import type { Frame, Locator } from 'playwright-core';
import { reportSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { evaluate } from '../../src/core/pipeline';
import { writeXlsx } from '../../src/hosts/xlsx/hucre';
import { hands, type Hand } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openBytes, openWorkbench, savedBytes, untilFocused, type OpenWorkbench } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const pages = servedPages();

type Rows = (string | number | null)[][];

/** A ledger whose headings are words of its own. */
const ledger: Rows = [['开支登记2024年度', null, null, null], ['名目', '盘子', '花了', '经手'], ['技能培训', 100, 95, '甲'], ['道路养护', 50.5, 40.25, '乙'], ['代管往来', 3, 3, '乙'], ['合计', 153.5, 138.25, null]];
/** A form whose labels are words of its own. */
const form: Rows = [
  ['经费使用情况', null, null, null, null, null], ['事项', '校园安防改造', null, null, null, null], ['经费（万元）', null, '年初预算数', '全年预算数', '花掉', '分值'], [null, '年度资金总额', 50, 48, 45, 10], [null, '当年财政拨款', 50, 48, 45, null],
  ['一级指标', '二级指标', '叫法', '要求', '做到', '分值'], ['产出指标', '数量指标', '摄像头数量', '≥40个', '42个', 50], ['效益指标', '社会效益指标', '案件下降率', '≥10%', '12%', 40],
];
const unit: Rows = [['单位名称', '某县人社局'], ['年度', 2024]];

const openPane = async (handOf: (typeof hands)[number][1], sheets: Readonly<Record<string, Rows>>): Promise<{ workbench: OpenWorkbench; pane: Frame; hand: Hand }> => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx');
  const hand = handOf(workbench.page);
  await openBytes(workbench, await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) }), '台账.xlsx');
  await hand.press(workbench.page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('reread').waitFor();
  return { workbench, pane, hand };
};
const told = (snapshot: Snapshot) => evaluate(snapshot).facts.projects.map(({ name, initial, adjusted, executed }) => [name, initial, adjusted, executed].map((value) => (typeof value === 'number' ? value / 1_000_000 : value)));
const reportOf = (snapshot: Snapshot): readonly unknown[] => (snapshot.sheets.find(({ name }) => name === reportSheet)?.values ?? []).flat().filter((value) => value !== null);
const generate = async (pane: Frame, hand: Hand): Promise<void> => {
  await hand.press(pane.getByTestId('tab-report'));
  await hand.press(pane.getByTestId('generate'));
  await pane.getByTestId('notice-done').waitFor();
};
/** Opens what is closed; leaves open what is. */
const unfold = async (hand: Hand, section: Locator): Promise<void> => {
  const button = section.getByRole('button').first();
  await button.waitFor();
  if ((await button.getAttribute('aria-expanded')) !== 'true') await hand.press(button);
};
const choose = (hand: Hand, select: Locator, value: string): Promise<void> => hand.fill(select, value);

describe.each(hands)('correcting by pointing, by %s', (_, handOf) => {
  it('makes a report of a ledger that is not recognised, and the file keeps what was said', async () => {
    const { workbench, pane, hand } = await openPane(handOf, { 账: ledger, 单位信息: unit });
    const { page } = workbench;
    await pane.locator('[data-testid="guide"][data-lack="no-ledger"]').waitFor();
    // What looks like one is offered, and shown before anything is kept.
    await pane.getByTestId('likely-table').filter({ hasText: '账!A2:D6' }).filter({ hasText: '名目、盘子、花了、经手' }).waitFor();
    await hand.press(pane.getByTestId('likely-table'));
    await untilFocused(pane, 'declare-budget');
    await pane.getByTestId('declare-preview').filter({ hasText: '技能培训' }).waitFor();
    await hand.press(pane.getByTestId('declare-cancel'));

    await hand.press(pane.getByTestId('point-columns'));
    await untilFocused(pane, 'declare-range-address');
    await page.keyboard.insertText('账!A2:D6');
    await pane.getByTestId('declare-range-status').filter({ hasText: '5行4列' }).waitFor();
    await page.keyboard.press('Enter');
    const form = pane.getByTestId('declare-form');
    await form.waitFor();

    // What it would be understood as stands there before it is kept, and follows what is said.
    const preview = pane.getByTestId('declare-preview');
    await expectSoon(async () => (await preview.innerText()).split(/\s+/)).toEqual(expect.arrayContaining(['技能培训', '各项之和', '表中合计']));
    await choose(hand, pane.getByTestId('declare-column-0'), '');
    await preview.filter({ hasText: '请指定哪一列是项目名称' }).waitFor();
    await expectSoon(() => pane.getByTestId('declare-keep').getAttribute('aria-disabled')).toBe('true');
    await choose(hand, pane.getByTestId('declare-column-0'), '项目名称');
    await choose(hand, pane.getByTestId('declare-column-1'), '年初预算数');
    await choose(hand, pane.getByTestId('declare-column-2'), '全年执行数');
    await choose(hand, pane.getByTestId('declare-unit'), '元');
    await expectSoon(async () => (await preview.innerText()).replace(/\s+/g, ' ')).toContain('各项之和 0.02 0.01');
    await choose(hand, pane.getByTestId('declare-unit'), '万元');
    await expectSoon(async () => (await preview.innerText()).replace(/\s+/g, ' ')).toContain('表中合计 153.50 138.25');
    await hand.press(pane.getByTestId('declare-keep'));
    await expectSoon(() => pane.getByTestId('project').count()).toBe(3);
    // The focus goes to what was read of it, and no list stands open.
    await expectSoon(() => pane.evaluate(() => document.activeElement?.closest('[data-testid=table]')?.textContent ?? '')).toContain('账!A2');
    await expectSoon(() => pane.getByRole('listbox').count()).toBe(0);

    // A row that is none of the unit's, with the reason.
    const card = pane.getByTestId('table').filter({ hasText: '账!A2' });
    await unfold(hand, card.getByTestId('rows-and-unit'));
    await hand.fill(card.getByTestId('row-address'), '5');
    await card.getByTestId('row-status').filter({ hasText: '第5行：代管往来' }).waitFor();
    await page.keyboard.press('Enter');
    await untilFocused(pane, 'row-reason');
    await page.keyboard.press('Enter');
    await card.getByRole('alert').filter({ hasText: '请写明不计入的理由' }).waitFor();
    await page.keyboard.insertText('代管资金，不是本单位的项目');
    await page.keyboard.press('Enter');
    await expectSoon(() => pane.getByTestId('project').count()).toBe(2);

    const sayings = pane.getByTestId('saying');
    await expectSoon(() => sayings.count()).toBe(6);
    await expectSoon(() => pane.getByTestId('said').innerText()).toContain('这一行不计入：代管资金，不是本单位的项目');
    const before = await saved(workbench);
    expect(told(before)).toEqual([['技能培训', 100, null, 95], ['道路养护', 50.5, null, 40.25]]);

    await generate(pane, hand);
    const first = await saved(workbench);
    expect(reportOf(first).join('')).toContain('技能培训');
    expect(told(first)).toEqual(told(before));

    // Rows come above, the sheet gets another name; the file is saved and opened again.
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('账');
        sheet.getRange('2:2').insert('Down');
        sheet.getRange('A:A').insert('Right');
        sheet.name = '开支（终）';
        await context.sync();
      }),
    );
    await openBytes(workbench, await savedBytes(workbench), '台账.xlsx');
    await hand.press(workbench.page.locator('[data-command="Jishu.Open"]'));
    const again = await frameOf(workbench.page, 'taskpane/');
    await again.getByTestId('tab-data').waitFor();
    await hand.press(again.getByTestId('tab-data'));
    await expectSoon(() => again.getByTestId('saying').count()).toBe(6);
    await expectSoon(() => again.getByTestId('project').count()).toBe(2);
    await generate(again, hand);
    const second = await saved(workbench);
    expect(reportOf(second)).toEqual(reportOf(first));
    expect(told(second)).toEqual(told(first));
    expect(evaluate(second).findings.filter(({ code }) => code === 'R12')).toEqual([]);

    // Taken back one by one, nothing is left of it: no line, no name.
    await hand.press(again.getByTestId('tab-data'));
    for (let left = 6; left > 0; left = await again.getByTestId('saying').count()) {
      await hand.press(again.getByTestId('saying-back').last());
      await expectSoon(() => again.getByTestId('saying').count()).toBeLessThan(left);
    }
    await untilFocused(again, 'said');
    const none = await saved(workbench);
    expect([told(none), none.names.filter(({ name }) => name.startsWith('绩述_'))]).toEqual([[], []]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);

  it('says what a column is, for this table and ever after; counts a row that was left out; tells names apart', async () => {
    const { workbench, pane, hand } = await openPane(handOf, {
      预算: [['2024年度项目表（万元）', null, null, null], ['项目', '年初预算数', '拨付', '全年执行数'], ['技能培训', 10, 12, 9], ['道路养护', 20, 20, 15], ['合计', 30, 32, 24], ['备注：追加安排', 5, 5, 5]],
      绩效目标: [['项目', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'], ['技能培训项目', '产出指标', '数量指标', '培训人次', '≥100人次', '120人次', 90]],
      单位信息: unit,
    });
    const card = pane.getByTestId('table').filter({ hasText: '预算!A2' });
    await expectSoon(() => card.getByTestId('confidence').getAttribute('data-level')).toBe('fair');
    await unfold(hand, card.getByTestId('columns'));
    const column = card.locator('[data-testid="column"][data-column="2"]');
    if (hand.name === 'keyboard') {
      // The arrows go through the meanings, and nothing is written until Enter; the keyboard stays where it is.
      await choose(hand, column.getByTestId('column-meaning'), '');
      for (const wanted of ['序号', '项目编码', '项目名称', '年度', '年初预算数', '预算调整数', '全年预算数']) {
        await workbench.page.keyboard.press('ArrowDown');
        await expectSoon(() => column.getByTestId('column-meaning').inputValue()).toBe(wanted);
      }
      expect(told(await saved(workbench))).toContainEqual(['技能培训', 10, null, 9]);
      await workbench.page.keyboard.press('Enter');
    } else await choose(hand, column.getByTestId('column-meaning'), '全年预算数');
    await column.getByTestId('column-back').waitFor();
    if (hand.name === 'keyboard') await untilFocused(pane, 'column-meaning');
    // What would leave no table is refused, and the list shows what holds.
    await choose(hand, card.locator('[data-testid="column"][data-column="0"]').getByTestId('column-meaning'), '');
    await card.getByTestId('columns').getByRole('alert').filter({ hasText: '整张表认不出来' }).waitFor();
    await expectSoon(() => card.locator('[data-testid="column"][data-column="0"]').getByTestId('column-meaning').inputValue()).toBe('项目名称');
    await expectSoon(async () => told(await saved(workbench))).toContainEqual(['技能培训', 10, 12, 9]);
    await hand.press(column.getByTestId('column-always'));
    await pane.getByTestId('said').filter({ hasText: '表头「拨付」都按全年预算数读取' }).waitFor();
    await hand.press(column.getByTestId('column-back'));
    // Its own word now says the same.
    await column.getByTestId('column-back').waitFor({ state: 'detached' });
    await expectSoon(() => column.getByTestId('column-meaning').inputValue()).toBe('全年预算数');
    await expectSoon(() => card.getByTestId('confidence').getAttribute('data-level')).toBe('high');

    await unfold(hand, card.getByTestId('rows-and-unit'));
    await hand.fill(card.getByTestId('row-address'), '预算!B6');
    await card.getByTestId('row-status').filter({ hasText: '追加安排' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await untilFocused(pane, 'row-reason');
    await hand.press(card.getByTestId('row-include'));
    await expectSoon(async () => told(await saved(workbench)).map(([name]) => name)).toEqual(['技能培训', '道路养护', '备注：追加安排', '技能培训项目']);

    await hand.press(pane.getByTestId('question-names').getByTestId('names-same'));
    await pane.getByTestId('question-names').waitFor({ state: 'detached' });
    await expectSoon(async () => told(await saved(workbench)).map(([name]) => name)).toEqual(['技能培训', '道路养护', '备注：追加安排']);
    await hand.press(pane.getByTestId('saying').filter({ hasText: '是同一项目' }).getByTestId('saying-back'));
    await pane.getByTestId('question-names').waitFor();
    await hand.press(pane.getByTestId('question-names').getByTestId('names-apart'));
    await pane.getByTestId('question-names').waitFor({ state: 'detached' });
    await expectSoon(async () => told(await saved(workbench))).toHaveLength(4);

    await choose(hand, card.getByTestId('table-unit'), '元');
    await expectSoon(async () => evaluate(await saved(workbench)).facts.projects[0]?.executed).toBe(900);
    await choose(hand, card.getByTestId('table-unit'), '');
    await expectSoon(async () => evaluate(await saved(workbench)).facts.projects[0]?.executed).toBe(9_000_000);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);

  it('reads a 自评表 whose labels are not known: its range, a column and cells are pointed at, and the file keeps what was said', async () => {
    const { workbench, pane, hand } = await openPane(handOf, { 申报: form, 单位信息: unit });
    const { page } = workbench;
    const fact = (snapshot: Snapshot) => evaluate(snapshot).facts.projects.map(({ name, adjusted, executed, indicators }) => [name, adjusted, executed, indicators.map((indicator) => [indicator.name, indicator.target, indicator.actual].join(' '))]);
    await pane.locator('[data-testid="guide"][data-lack="no-ledger"]').waitFor();
    await unfold(hand, pane.getByTestId('sources'));
    await hand.fill(pane.getByTestId('source-self-evaluation-form-address'), '申报!A2:F8');
    await pane.getByTestId('source-self-evaluation-form-status').filter({ hasText: '认出自评表' }).waitFor();
    await page.keyboard.press('Enter');
    const card = pane.getByTestId('table').filter({ hasText: '申报!A2:F8' });
    await card.waitFor();
    await expectSoon(async () => fact(await saved(workbench))).toEqual([['申报', 48_000_000, null, []]]);

    await unfold(hand, card.getByTestId('columns'));
    await choose(hand, card.locator('[data-testid="column"][data-column="4"]').getByTestId('column-meaning'), '全年执行数');
    await expectSoon(async () => fact(await saved(workbench))).toEqual([['申报', 48_000_000, 45_000_000, []]]);

    await unfold(hand, card.getByTestId('rows-and-unit'));
    for (const [at, holds, meaning] of [['B2', '校园安防改造', '项目名称'], ['C6', '叫法', '三级指标'], ['D6', '要求', '年度指标值'], ['E6', '做到', '实际完成值']] as const) {
      await hand.fill(card.getByTestId('cell-address'), `申报!${at}`);
      await card.getByTestId('cell-status').filter({ hasText: holds }).waitFor();
      await page.keyboard.press('Enter');
      await untilFocused(pane, 'cell-meaning');
      await choose(hand, card.getByTestId('cell-meaning'), meaning);
      await hand.press(card.getByTestId('cell-keep'));
      await card.getByTestId('cell-form').waitFor({ state: 'detached' });
      await untilFocused(pane, 'cell-address');
    }
    const wanted = [['校园安防改造', 48_000_000, 45_000_000, ['摄像头数量 40 42', '案件下降率 10 12']]];
    await expectSoon(async () => fact(await saved(workbench))).toEqual(wanted);
    await expectSoon(() => pane.getByTestId('saying').count()).toBe(5);

    await generate(pane, hand);
    const first = await saved(workbench);
    expect(reportOf(first).join('')).toContain('校园安防改造');
    await openBytes(workbench, await savedBytes(workbench), '台账.xlsx');
    await hand.press(workbench.page.locator('[data-command="Jishu.Open"]'));
    const again = await frameOf(workbench.page, 'taskpane/');
    await hand.press(again.getByTestId('tab-data'));
    await expectSoon(() => again.getByTestId('saying').count()).toBe(5);
    await generate(again, hand);
    const second = await saved(workbench);
    expect([fact(second), reportOf(second)]).toEqual([wanted, reportOf(first)]);
    expect(evaluate(second).findings.filter(({ code }) => code === 'R12')).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);
});
