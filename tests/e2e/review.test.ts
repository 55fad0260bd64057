/** 核对 → 复核已有报告: pasted, from the open sheet and from a .docx; the findings lead to cells, and the 退回意见 is saved. Worked by keyboard. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWord } from '../../src/export/word';
import { readDocx } from '../../src/hosts/docx/read-docx';
import { keyboard } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, untilFocused, type OpenWorkbench } from '../workbench/page/workbench-page';

const seed = readFileSync(join(__dirname, '../texts/seed-retold.txt'), 'utf8');

const pages = servedPages();

const openReview = async (sample: string) => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, `?sample=${sample}`);
  const { page } = workbench;
  const hand = keyboard(page);
  await hand.press(page.locator('[data-command="Jishu.Open"]'));
  const pane = await frameOf(page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  await untilFocused(pane, 'tab-data');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await untilFocused(pane, 'tab-check');
  await hand.press(pane.getByTestId('check-report'));
  await pane.getByTestId('review-text').waitFor();
  return { workbench, page, pane, hand };
};
const selected = ({ page }: OpenWorkbench, at: string): Promise<unknown> => page.waitForFunction((wanted) => window.jishuWorkbench!.engine.selection() === wanted, at);

describe('复核已有报告', () => {
  it('lists what is wrong with a pasted report and what was not judged, and saves what to send back', async () => {
    const { workbench, page, pane, hand } = await openReview('gap.xlsx');
    const before = await page.evaluate(async () => (await window.jishuWorkbench!.saveBytes()).length);
    await pane.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await pane.getByTestId('review-text').fill(seed);
    await pane.getByTestId('review-beside').focus();
    await page.keyboard.press('Space');
    await hand.press(pane.getByTestId('review'));
    await expectSoon(() => pane.getByTestId('review-read').textContent()).toContain('50处数字');
    const codes = (): Promise<string[]> => pane.getByTestId('review-finding').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-code')!));
    await expectSoon(codes).toEqual(['M01', 'C08', 'M22', 'C04', 'C09', 'T06', 'C07', 'C07']);
    const first = pane.getByTestId('review-finding').first();
    await expectSoon(() => first.textContent()).toContain('61.13万元，占总额的28.71%');
    await expectSoon(() => first.locator('mark').textContent()).toBe('212.93万元');
    await expectSoon(() => first.getByTestId('quotation').textContent()).toContain('我部2024年度财政拨款项目支出212.93万元，用在');
    await hand.press(pane.getByTestId('review-hint').locator('button').first());
    await expectSoon(codes).toEqual(expect.arrayContaining(['C06', 'T05', 'T09', 'T10', 'I13']));
    // Arrows go from one to the next.
    await first.locator('[data-review-finding]').focus();
    await page.keyboard.press('ArrowDown');
    await expectSoon(() => pane.evaluate(() => document.activeElement?.closest('[data-code]')?.getAttribute('data-code'))).toBe('C08');
    // F8 goes on from anywhere in the view, Shift+F8 back.
    await pane.getByTestId('review-another').focus();
    await page.keyboard.press('F8');
    await expectSoon(() => pane.evaluate(() => document.activeElement?.closest('[data-code]')?.getAttribute('data-code'))).toBe('M22');
    await page.keyboard.press('Shift+F8');
    await expectSoon(() => pane.evaluate(() => document.activeElement?.closest('[data-code]')?.getAttribute('data-code'))).toBe('C08');
    await expectSoon(() => pane.getByTestId('review-view').getByTestId('finding-position').textContent()).toMatch(/^2 \/ /);
    await hand.press(pane.getByTestId('unjudged').locator('button').first());
    await expectSoon(() => pane.getByTestId('unjudged').textContent()).toContain('2处金额是约数（如「490余万元」）');
    await pane.getByTestId('opinion-date').fill('2025-04-08');
    const arriving = page.waitForEvent('download');
    await hand.press(pane.getByTestId('write-opinion'));
    const download = await arriving;
    expect(download.suggestedFilename()).toBe('退回意见.docx');
    const opinion = readDocx(new Uint8Array(await readFile(await download.path())), '退回意见.docx');
    expect(opinion).toContain('我部2024年度财政拨款项目支出212.93万元」');
    expect(opinion).toContain('没有所依据的工作簿');
    expect(opinion.trim().endsWith('2025年4月8日')).toBe(true);
    await expectSoon(() => pane.getByTestId('opinion-said').textContent()).toContain('已请求下载「退回意见.docx」');
    // What was pasted is still there, and nothing is in the workbook.
    await hand.press(pane.getByTestId('review-another'));
    await expectSoon(() => pane.getByTestId('review-text').inputValue()).toBe(seed.replaceAll('\r\n', '\n'));
    expect(await page.evaluate(async () => (await window.jishuWorkbench!.saveBytes()).length)).toBe(before);
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);

  it('says that a very long text takes its time, and leaves off when it is told to', async () => {
    const { workbench, page, pane, hand } = await openReview('gap.xlsx');
    const long = Array.from({ length: 1_000 }, (_, index) => seed.replaceAll('我部', `第${index}部`)).join('\n');
    await pane.getByTestId('review-text').evaluate((box, text) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, long);
    await hand.press(pane.getByTestId('review'));
    // It is there for some seconds only: no time to go there key by key.
    await pane.getByTestId('cancel').click();
    await pane.getByTestId('review-text').waitFor();
    await page.waitForTimeout(500);
    await expectSoon(() => pane.getByTestId('review-finding').count()).toBe(0);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);

  it('holds the open sheet and a .docx against the workbook, and leads to the cells of the words and of the data', async () => {
    const { workbench, page, pane, hand } = await openReview('clean.xlsx');
    const words = ['某局2024年度项目支出绩效自评报告', '一、项目支出基本情况', '全年预算数999万元，资金全部用完。', '二、项目产出情况', '举办活动3次。'];
    await page.evaluate(async (lines) => {
      const { engine } = window.jishuWorkbench!;
      await engine.userAddSheet('送审稿');
      await engine.userEdit(`送审稿!A1:A${lines.length}`, lines.map((line) => [line]));
      await engine.userSelect('送审稿!A1');
    }, words);
    await hand.press(pane.getByTestId('notice-stale'));
    await pane.getByTestId('notice-stale').waitFor({ state: 'detached' });
    await expectSoon(() => pane.getByTestId('review-sheet').textContent()).toBe('取当前工作表「送审稿」');
    await hand.press(pane.getByTestId('review-sheet'));
    const contradicted = pane.locator('[data-testid="review-finding"][data-code="T01"]');
    await contradicted.waitFor();
    await expectSoon(() => contradicted.locator('mark').textContent()).toBe('999万元');
    // The words' own cell first, then the data that say otherwise.
    await hand.press(contradicted.locator('[data-review-finding]'));
    await selected(workbench, '送审稿!A3');
    const data = contradicted.locator('[data-cells]').nth(1);
    const cell = await data.getAttribute('data-cells');
    await hand.press(data);
    await selected(workbench, cell!);
    await hand.press(pane.getByTestId('review-another'));
    // A .docx of this computer.
    const plan = { title: '报告', sections: [{ pages: 'paper' as const, blocks: words.map((line) => ({ block: 'paragraph' as const, paragraph: { kind: 'body' as const, runs: [{ text: line }] } })) }] };
    await pane.getByTestId('review-file').setInputFiles({ name: '送审稿.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.from(writeWord(plan)) });
    await contradicted.waitFor();
    await expectSoon(() => pane.getByTestId('review-view').locator('h2').textContent()).toBe('送审稿.docx');
    await page.evaluate(() => window.jishuWorkbench!.engine.userSelect('送审稿!A1'));
    await hand.press(contradicted.locator('[data-review-finding]'));
    await selected(workbench, cell!);
    await hand.press(pane.getByTestId('review-another'));
    await pane.getByTestId('review-file').setInputFiles({ name: '坏.docx', mimeType: 'application/octet-stream', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]) });
    await expectSoon(() => pane.getByTestId('review-trouble').textContent()).toContain('「坏.docx」不是完整的 .docx');
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);
});
