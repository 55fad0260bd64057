import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { writeXlsx } from '../../../src/hosts/xlsx/hucre';
import { servedPages } from '../../helpers/served-pages';
import { expectSoon } from '../../helpers/soon';
import { clickGrid, frameOf, openWorkbench, type OpenWorkbench } from './workbench-page';

const pane = "Office.onReady().then(() => { document.documentElement.dataset.ready = 'yes'; });";

describe('the workbooks of the workbench', () => {
  const pages = servedPages();
  let workbench: OpenWorkbench;

  afterEach(() => workbench.close());

  async function open(query = '?sample=clean.xlsx'): Promise<Page> {
    workbench = await openWorkbench(pages.browser, pages.url, { pane }, query);
    return workbench.page;
  }

  const edit = (page: Page, text = '改过') => page.evaluate((words) => window.jishuWorkbench!.engine.userEdit('Z9', [[words]]), text);
  const unsaved = (page: Page) => page.textContent('#file-state');
  const notice = (page: Page) => page.textContent('#notice-text');
  const named = (page: Page, name: string) => page.waitForFunction((wanted) => document.getElementById('file-name')?.textContent === wanted, name);
  const cell = (page: Page, address = 'Z9') =>
    page.evaluate(async (at) => {
      const body = { Actions: [{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 4, QueryInfo: { Select: ['values'] } }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' }, 2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 }, 3: { Id: 3, ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 2, ArgumentInfo: { Arguments: [] } }, 4: { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: [at] } } } };
      const answer = JSON.parse(await window.jishuWorkbench!.engine.request(JSON.stringify(body))) as { Results: { Value: { Values: unknown[][] } }[] };
      return answer.Results[0]!.Value.Values[0]![0];
    }, address);
  const file = async (name: string, bytes: Uint8Array | string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  const chooseFile = async (page: Page, name: string, bytes: Uint8Array | string) => page.setInputFiles('#file-input', await file(name, bytes));
  const sample = (name: string) => readFile(`assets/samples/${name}`);
  const workbookWith = (text: string) => writeXlsx({ sheets: [{ name: '表', rows: [[text]] }] });

  it('marks unsaved changes beside the name and in the title, until they are saved', async () => {
    const page = await open();
    await expectSoon(() => unsaved(page)).toBe('');
    await expectSoon(() => page.title()).toBe('clean.xlsx - 绩述 · 试用台');
    await clickGrid(page, 700, 420);
    await page.keyboard.type('212.93');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('file-state')?.textContent === '未保存');
    await expectSoon(() => page.title()).toBe('● clean.xlsx - 绩述 · 试用台');
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    await page.waitForFunction(() => document.getElementById('file-state')?.textContent === '');
    await expectSoon(() => page.title()).toBe('clean.xlsx - 绩述 · 试用台');
  });

  it('takes no look at the workbook for a change', async () => {
    const page = await open();
    await page.click('[data-command="Jishu.Open"]');
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
        used.load('values,address');
        used.select();
        await context.sync();
      }),
    );
    await page.evaluate(() => window.jishuWorkbench!.engine.userSelect('绩效目标!B3'));
    await expectSoon(() => unsaved(page)).toBe('');
  });

  it.each([
    ['cells that the add-in writes', "context.workbook.worksheets.getActiveWorksheet().getRange('Z1').values = [['x']]"],
    ['a custom XML part that the add-in adds', "context.workbook.customXmlParts.add('<a xmlns=\"urn:test\"/>')"],
  ])('takes %s for a change', async (_what, act) => {
    workbench = await openWorkbench(pages.browser, pages.url, { pane: `Office.onReady().then(() => Excel.run(async (context) => { ${act}; await context.sync(); })).then(() => { document.documentElement.dataset.ready = 'yes'; });` });
    const { page } = workbench;
    await page.click('[data-command="Jishu.Open"]');
    await (await frameOf(page, 'taskpane.html')).waitForSelector('[data-ready]');
    await expectSoon(() => unsaved(page)).toBe('未保存');
  });

  it('saves what is being typed', async () => {
    const page = await open();
    await page.evaluate(() => window.jishuWorkbench!.engine.userSelect('Z9'));
    await clickGrid(page, 300, 200);
    await page.evaluate(() => window.jishuWorkbench!.engine.userSelect('Z9'));
    await page.keyboard.type('没按回车');
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    expect(await cell(page)).toBe('没按回车');
  });

  it('lists the files of the session, and goes back to one of them as it was opened or saved', async () => {
    const page = await open();
    await edit(page, '存过的');
    await Promise.all([page.waitForEvent('download'), page.click('#save-file')]);
    const second = await workbookWith('乙');
    await chooseFile(page, '乙.xlsx', second);
    await named(page, '乙.xlsx');
    await page.click('#recent-files');
    await expectSoon(() => page.locator('[role="menuitemradio"] .menu-title').allTextContents()).toEqual(['乙.xlsx', 'clean.xlsx']);
    await expectSoon(() => page.locator('[role="menuitemradio"][aria-checked="true"]').getAttribute('data-item')).toBe('乙.xlsx');
    await page.click('[data-item="clean.xlsx"]');
    await named(page, 'clean.xlsx');
    expect(await cell(page)).toBe('存过的');
    // Another file of a name that is there is a file of its own; the same one again is not.
    await chooseFile(page, '乙.xlsx', await workbookWith('丙'));
    await expectSoon(() => cell(page, 'A1')).toBe('丙');
    await chooseFile(page, '乙.xlsx', second);
    await expectSoon(() => cell(page, 'A1')).toBe('乙');
    await page.click('#recent-files');
    await expectSoon(() => page.locator('[role="menuitemradio"] .menu-title').allTextContents()).toEqual(['乙.xlsx', '乙.xlsx', 'clean.xlsx']);
    await expectSoon(() => page.locator('.menu:visible .menu-detail').allTextContents()).toEqual(['正在使用', expect.stringMatching(/^\d\d:\d\d · \d+ KB$/), expect.stringMatching(/^\d\d:\d\d · \d+ KB$/)]);
    await page.locator('[data-item="乙.xlsx"]').nth(1).click();
    await expectSoon(() => cell(page, 'A1')).toBe('丙');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  describe('when another workbook is opened over unsaved changes', () => {
    async function openOverChanges(): Promise<Page> {
      const page = await open();
      await edit(page);
      await chooseFile(page, '乙.xlsx', await workbookWith('乙'));
      await page.waitForSelector('#ask-unsaved[open]');
      await expectSoon(() => page.textContent('#ask-title')).toBe('要保存对「clean.xlsx」的更改吗？');
      return page;
    }

    it('saves them first when the user presses Enter', async () => {
      const page = await openOverChanges();
      await expectSoon(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['choice'])).toBe('save');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toBe('clean.xlsx');
      await named(page, '乙.xlsx');
      await expectSoon(() => unsaved(page)).toBe('');
    });

    it('gives them up when the user presses N', async () => {
      const page = await openOverChanges();
      await page.keyboard.press('n');
      await named(page, '乙.xlsx');
      await expectSoon(() => unsaved(page)).toBe('');
    });

    it('stays when the user presses Escape', async () => {
      const page = await openOverChanges();
      await page.keyboard.press('Escape');
      await page.waitForSelector('#ask-unsaved', { state: 'hidden' });
      await expectSoon(() => page.textContent('#file-name')).toBe('clean.xlsx');
      await expectSoon(() => unsaved(page)).toBe('未保存');
      expect(await cell(page)).toBe('改过');
    });

    it('asks for a sample and for a recent file as well, and not for what cannot be opened', async () => {
      const page = await open();
      await edit(page);
      await chooseFile(page, '表.csv', '项目,金额\n甲,1\n');
      await page.waitForSelector('#notice[data-kind="error"]');
      await expectSoon(() => page.isVisible('#ask-unsaved')).toBe(false);
      await page.click('#samples');
      await page.click('[data-item="gap.xlsx"]');
      await page.waitForSelector('#ask-unsaved[open]');
      await page.click('[data-choice="discard"]');
      await named(page, 'gap.xlsx');
      await edit(page);
      await page.click('#recent-files');
      await page.click('[data-item="clean.xlsx"]');
      await page.waitForSelector('#ask-unsaved[open]');
      await page.click('[data-choice="cancel"]');
      await expectSoon(() => page.textContent('#file-name')).toBe('gap.xlsx');
    });
  });

  it('warns before the page is left with unsaved changes, and not without', async () => {
    const page = await open();
    // Browsers let only a page that was used ask.
    await page.click('#ribbon-home', { position: { x: 2, y: 2 } });
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(`${pages.url}/workbench/index.html?sample=gap.xlsx`);
    await page.waitForFunction(() => window.jishuWorkbench !== undefined);
    expect(asked).toEqual([]);
    await page.click('#ribbon-home', { position: { x: 2, y: 2 } });
    await edit(page);
    await page.goto(`${pages.url}/workbench/index.html?sample=clean.xlsx`);
    expect(asked).toEqual(['beforeunload']);
  });

  it('opens a workbook that the add-in makes like a file, and asks first', async () => {
    const page = await open();
    await page.click('[data-command="Jishu.Open"]');
    const first = await frameOf(page, 'taskpane.html');
    await first.waitForSelector('[data-ready]');
    const bytes = Buffer.from(await workbookWith('新的')).toString('base64');
    await edit(page);
    await first.evaluate((base64) => Excel.createWorkbook(base64), bytes);
    await page.waitForSelector('#ask-unsaved[open]');
    await page.keyboard.press('n');
    await named(page, '工作簿1.xlsx');
    const second = await frameOf(page, 'taskpane.html');
    await second.waitForSelector('[data-ready]');
    expect(second).not.toBe(first);
    await second.evaluate((base64) => Excel.createWorkbook(base64), bytes);
    await named(page, '工作簿2.xlsx');
  });

  it('says by sheet and name what it has no place for, when a file is opened and when it is saved', async () => {
    const page = await open();
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '预算',
          rows: [['项目', '金额'], ['甲', 1], ['乙', 2]],
          dataValidations: [{ type: 'list', values: ['是', '否'], range: 'C2' }],
          charts: [{ type: 'column', title: '各项目执行率', series: [{ name: '金额', values: '预算!$B$2:$B$3' }], anchor: { from: { row: 5, col: 0 } } }],
          autoFilter: { range: 'A1:B3' },
        },
        { name: '说明', rows: [['文字']], cells: new Map([['0,0', { comment: { text: '批注', author: '甲' } }]]) },
      ],
    });
    const parts = { ...unzipSync(bytes), 'xl/vbaProject.bin': strToU8('macro') };
    await chooseFile(page, '带图表.xlsm', zipSync(parts));
    await named(page, '带图表.xlsx');
    await expectSoon(() => page.getAttribute('#notice', 'data-kind')).toBe('warning');
    await expectSoon(() => notice(page)).toBe('「带图表.xlsx」已打开，但试用台装不下其中的图表、数据验证（下拉列表等）、筛选、批注、宏。在这里保存的文件将不含这些内容，请保留原文件。');
    const gridTop = () => page.locator('#grid').evaluate((grid) => grid.getBoundingClientRect().top);
    const noticeEnd = () => page.locator('#notice').evaluate((bar) => bar.getBoundingClientRect().bottom);
    expect(await gridTop()).toBeGreaterThanOrEqual(await noticeEnd());
    await page.focus('#notice-more');
    await page.keyboard.press('Enter');
    await expectSoon(() => page.locator('#notice-details li').allTextContents()).toEqual(['「预算」表：图表（“各项目执行率”）；数据验证（下拉列表等）；筛选', '「说明」表：批注', '整个工作簿：宏']);
    expect(await gridTop()).toBeGreaterThanOrEqual(await noticeEnd());
    await page.click('#notice-close');
    await expectSoon(() => page.isVisible('#notice')).toBe(false);
    await Promise.all([page.waitForEvent('download'), page.click('#save-file')]);
    await page.waitForSelector('#notice[data-kind="warning"]');
    await expectSoon(() => notice(page)).toMatch(/^已保存为「带图表.xlsx」，但不含原文件中的图表、/);
  });

  it.each<readonly [string, string, Uint8Array | string, RegExp]>([
    ['a .csv', '预算.csv', '项目,金额\n甲,1\n', /^「预算\.csv」的内容是文本或网页.*另存为“Excel 工作簿（\.xlsx）”后再打开。$/],
    ['a web page under the name .xls', '导出.xls', '<html><table><tr><td>1</td></tr></table></html>', /^「导出\.xls」的内容是文本或网页/],
    ['a binary workbook', '大表.xlsb', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.bin': strToU8('x') }), /^「大表\.xlsb」是 \.xlsb 二进制工作簿。请在 Excel 中另存为 \.xlsx/],
    ['an OpenDocument spreadsheet', '表.ods', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }), /^「表\.ods」是 \.ods 表格/],
    ['a Word document', '报告.docx', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('x') }), /^「报告\.docx」是 Word 或 PowerPoint 文件/],
    ['a picture', '图.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), /^「图\.png」不是 \.xlsx 工作簿。这里只能打开/],
  ])('refuses %s, and says the way out', async (_what, name, bytes, expected) => {
    const page = await open();
    await chooseFile(page, name, bytes);
    await page.waitForSelector('#notice[data-kind="error"]');
    await expectSoon(() => notice(page)).toMatch(expected);
    await expectSoon(() => page.textContent('#file-name')).toBe('clean.xlsx');
  });

  it('takes a file that is dropped on the pane, whose page does not see it', async () => {
    const page = await open();
    await page.click('[data-command="Jishu.Open"]');
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    await frame.evaluate((content) => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(content)], '拖来.xlsx'));
      document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: carried }));
    }, [0]);
    await expectSoon(() => page.isVisible('#drop-area')).toBe(true);
    const bytes = (await sample('gap.xlsx')).toString('base64');
    await page.evaluate((content) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], '拖来.xlsx'));
      document.getElementById('drop-area')!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
    }, bytes);
    await named(page, '拖来.xlsx');
    await expectSoon(() => page.isVisible('#drop-area')).toBe(false);
  });

  it('takes the area away when the file is carried out of the page', async () => {
    const page = await open();
    await page.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['x'], 'x.xlsx'));
      document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, cancelable: true, dataTransfer: carried }));
    });
    await expectSoon(() => page.textContent('.drop-title')).toBe('松开鼠标，打开这个文件');
    await expectSoon(() => page.isVisible('#drop-area')).toBe(true);
    await page.evaluate(() => document.getElementById('drop-area')!.dispatchEvent(new DragEvent('dragleave')));
    await expectSoon(() => page.isVisible('#drop-area')).toBe(false);
  });
});
