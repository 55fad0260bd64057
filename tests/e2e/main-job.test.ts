/** The main job as a user does it: open the budget, open the pane, fill in a target, generate, change a cell, regenerate, save. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { compose, evaluate } from '../../src/core/pipeline';
import { findingsSheet, reportSheet, targetsSheet } from '../../src/core/model/own-sheets';
import type { Snapshot } from '../../src/core/model/snapshot';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { hands, type Hand } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openBytes, openWorkbench, savedBytes, type OpenWorkbench } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const pages = servedPages();

const openPane = async ({ page }: OpenWorkbench, hand: Hand): Promise<Frame> => {
  await hand.press(page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(page, 'taskpane/');
  await pane.getByTestId('tab-data').waitFor();
  return pane;
};

const generate = async (pane: Frame, hand: Hand): Promise<void> => {
  await hand.press(pane.getByTestId('tab-report'));
  await hand.press(pane.getByTestId('generate'));
  await pane.getByTestId('notice-done').waitFor();
};

/** All texts of a sheet, top to bottom. */
const textsOf = (snapshot: Snapshot, name: string): string[] => (snapshot.sheets.find((sheet) => sheet.name === name)?.values ?? []).flatMap((row) => row.filter((value): value is string => typeof value === 'string'));

describe.each(hands)('the main job in the workbench, by %s', (_, handOf) => {
  it('takes sample (a) from the ribbon to a report tab, and again after a change', async () => {
    const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx');
    const hand = handOf(workbench.page);
    const pane = await openPane(workbench, hand);

    await hand.press(pane.getByTestId('tab-targets'));
    await hand.press(pane.getByTestId('add-indicator'));
    await hand.fill(pane.getByTestId('field-name'), '=1+1');
    await hand.fill(pane.getByTestId('field-measure'), '人次');
    await hand.fill(pane.getByTestId('field-target'), '180');
    await hand.fill(pane.getByTestId('field-actual'), '164');
    await hand.fill(pane.getByTestId('field-maxPoints'), '10');
    await hand.fill(pane.getByTestId('field-deviationReason'), '汛期停课，下年分批补训');
    await expectSoon(() => pane.getByTestId('live-points').innerText()).toContain('9.11');
    await hand.press(pane.getByTestId('save'));
    await expectValue(pane, '=1+1');

    await generate(pane, hand);
    const first = await saved(workbench);
    expect(first.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([targetsSheet, reportSheet, findingsSheet]));
    const report = textsOf(first, reportSheet).join('\n');
    for (const part of ['一、项目支出基本情况', '七、其他需要说明的问题', '212.93万元', '151.80万元', '61.13万元', '28.71%', '=1+1']) expect(report).toContain(part);
    expect(textsOf(first, findingsSheet)).toEqual(expect.arrayContaining(['M01', 'M08']));
    expect(textsOf(first, targetsSheet)).toContain('=1+1');

    // The pane and the command line say the same of the same workbook.
    const { report: same } = compose(evaluate(first));
    const passages = same.chapters.flatMap(({ passages: own }) => own.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
    const written = report.replace(/[\s　]/g, '');
    for (const sentence of passages) expect(written).toContain(sentence.replace(/[\s　]/g, ''));

    // A clerk fills in a placeholder on the report sheet itself.
    const sheet = first.sheets.find(({ name }) => name === reportSheet)!;
    const asked = sheet.values.findIndex((values) => String(values[0]).includes('【待填写：评价起止时间')) + sheet.row + 1;
    await workbench.page.evaluate(([address, text]) => window.jishuWorkbench!.engine.userEdit(address!, [[text]]), [`${reportSheet}!A${asked}`, '　　评价于次年一月进行。']);

    // A budget cell changes: the pane says that it read something older, and a second report has the new amount.
    const ledger = first.sheets.find(({ name }) => name === '项目支出')!;
    const row = ledger.values.findIndex((values) => values[1 - ledger.column] === '组织部专项工作经费') + ledger.row + 1;
    await workbench.page.evaluate((address) => window.jishuWorkbench!.engine.userEdit(address, [[55]]), `项目支出!C${row}`);
    await pane.getByTestId('notice-stale').waitFor();
    await hand.press(pane.getByTestId('notice-stale'));
    await pane.getByTestId('notice-stale').waitFor({ state: 'detached' });
    await generate(pane, hand);
    const second = await saved(workbench);
    const again = textsOf(second, reportSheet).join('\n');
    expect(again).toContain('156.80万元');
    expect(again).not.toContain('151.80万元');
    expect(again).toContain('评价于次年一月进行。');
    expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));

    // 恢复上一版 brings the first report back, with what the clerk had written on it.
    await hand.press(pane.getByTestId('restore'));
    await pane.getByTestId('notice-done').filter({ hasText: '恢复' }).waitFor();
    const restored = textsOf(await saved(workbench), reportSheet);
    expect(restored).toEqual(textsOf(first, reportSheet).map((text) => (text.includes('【待填写：评价起止时间') ? '　　评价于次年一月进行。' : text)));

    // The saved file opens again with everything in it.
    await openBytes(workbench, await savedBytes(workbench), '再次打开.xlsx');
    expect(textsOf(await saved(workbench), reportSheet)).toEqual(restored);
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 180_000);

  it('runs 核对 and 生成报告 from the ribbon without the pane', async () => {
    const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=clean.xlsx');
    const hand = handOf(workbench.page);
    await hand.press(workbench.page.locator('[data-command="Jishu.Report"]'));
    await workbench.page.waitForFunction((name) => window.jishuWorkbench!.engine.activeSheet() === name, reportSheet);
    await hand.press(workbench.page.locator('[data-command="Jishu.Check"]'));
    await workbench.page.waitForFunction((name) => window.jishuWorkbench!.engine.activeSheet() === name, findingsSheet);
    const { composition, snapshot } = { composition: compose(evaluate(await readWorkbook(new Uint8Array(await readFile(join(__dirname, '../../assets/samples/clean.xlsx'))), 'clean.xlsx'))), snapshot: await saved(workbench) };
    const written = textsOf(snapshot, reportSheet).join('').replace(/[\s　]/g, '');
    for (const chapter of composition.report.chapters) for (const passage of chapter.passages) for (const { text } of passage.sentences) expect(written).toContain(text.replace(/[\s　]/g, ''));
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 120_000);

  it('selects the cells behind a finding and behind a figure', async () => {
    const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx');
    const hand = handOf(workbench.page);
    const pane = await openPane(workbench, hand);
    await hand.press(pane.getByTestId('tab-check'));
    await hand.press(pane.getByTestId('finding').filter({ hasText: 'M01' }).getByRole('button').first());
    await workbench.page.waitForFunction(() => window.jishuWorkbench!.engine.selection() === '项目支出!C11');
    await workbench.page.evaluate(() => window.jishuWorkbench!.engine.userSelect('成效台账!A1'));
    await hand.press(pane.getByTestId('to-report'));
    await hand.press(pane.getByRole('button', { name: /212\.93万元/ }).first());
    await workbench.page.waitForFunction(() => window.jishuWorkbench!.engine.selection() === '项目支出!C11');
    await workbench.close();
  }, 120_000);
});

const expectValue = async (pane: Frame, name: string): Promise<void> => {
  await pane.getByTestId('indicator').filter({ hasText: name }).first().waitFor();
};
