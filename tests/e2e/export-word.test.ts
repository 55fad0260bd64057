/** 报告: the forms and 数据溯源 beside the report, and the Word file, down to the message that ends the ladder of ways to save it. */
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { keyboard } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, untilFocused } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

const pages = servedPages();

describe('自评表 and Word', () => {
  it('writes the forms, warns of errors, downloads the file, and says what else can be done where none arrives', async () => {
    const workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=gap.xlsx');
    const { page } = workbench;
    const hand = keyboard(page);
    await hand.press(page.locator('[data-command="Jishu.Open"]'));
    const pane = await frameOf(page, 'taskpane/');
    await pane.getByTestId('project').first().waitFor();
    const tick = async (box: string): Promise<void> => {
      await pane.getByTestId(box).focus();
      await page.keyboard.press('Space');
      await expectSoon(() => pane.getByTestId(box).isChecked()).toBe(true);
    };
    await untilFocused(pane, 'tab-data');
    await page.keyboard.press('End');
    await untilFocused(pane, 'tab-report');
    // As in the frame of another site, which may show no dialog.
    await pane.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await hand.press(pane.getByTestId('to-word'));
    await untilFocused(pane, 'export-word');
    await expectSoon(() => pane.getByTestId('word-errors').textContent()).toMatch(/还有\d+个错误未处理/);
    await tick('word-public');
    await expectSoon(() => pane.getByTestId('word-export').textContent()).toContain('没有发现姓名和电话');
    await pane.getByTestId('word-date').fill('2025-03-20');
    const arriving = page.waitForEvent('download');
    await hand.press(pane.getByTestId('export-word'));
    const download = await arriving;
    expect(download.suggestedFilename()).toBe('某区委组织部2024年度项目支出绩效自评报告.docx');
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
    expect(strFromU8(parts['word/document.xml']!)).toContain('2025年3月20日');
    await expectSoon(() => pane.getByTestId('word-said').textContent()).toContain('已请求下载');
    // Down the ladder: a data address, then the message with the text to copy.
    const again = page.waitForEvent('download');
    await hand.press(pane.getByTestId('word-another-way'));
    await again;
    await expectSoon(() => pane.getByTestId('word-said').textContent()).toContain('已请求下载');
    await hand.press(pane.getByTestId('word-another-way'));
    await expectSoon(() => pane.getByTestId('word-said').textContent()).toContain('不让窗格保存文件');
    await pane.getByTestId('word-copy').waitFor();
    await hand.press(pane.getByTestId('write-trace'));
    await page.waitForFunction(() => window.jishuWorkbench!.engine.activeSheet() === '数据溯源');
    await tick('with-forms');
    await hand.press(pane.getByTestId('generate'));
    await expectSoon(async () => (await saved(workbench)).sheets.map(({ name }) => name)).toContain('自评表-组织部专项工作经费');
    const written = await saved(workbench);
    expect(written.sheets.find(({ name }) => name === '数据溯源')!.values).toEqual(expect.arrayContaining([[1, '212.93万元', 212.93, '万元', '“合计”的全年执行数', 'C11', '项目支出!C11']]));
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);
});
