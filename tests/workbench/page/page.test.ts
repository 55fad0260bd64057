import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy, serverPolicy } from '../../../src/tools/content-security-policy';
import { servedPages } from '../../helpers/served-pages';
import { expectSoon } from '../../helpers/soon';
import { clickGrid, frameOf, openBytes, openWorkbench, type OpenWorkbench } from './workbench-page';

const pane = `
  Office.onReady().then(() => { document.documentElement.dataset.ready = 'yes'; });
`;

interface Listed {
  readonly file: string;
  readonly title: string;
}

describe('the workbench page', () => {
  const pages = servedPages();
  let samples: readonly Listed[];
  let workbench: OpenWorkbench | null = null;

  beforeAll(async () => {
    samples = JSON.parse(await readFile('assets/samples/index.json', 'utf8')) as Listed[];
  }, 300_000);
  afterEach(async () => {
    await workbench?.close();
    workbench = null;
  });

  async function open(query = '', options = {}): Promise<OpenWorkbench> {
    workbench = await openWorkbench(pages.browser, pages.url, { pane }, query, options);
    return workbench;
  }

  const notice = (opened: OpenWorkbench) => opened.page.textContent('#notice-text');

  it('leads the bare address to itself, and shows the first sample', async () => {
    const { page, errors, outside } = await open();
    await page.goto(pages.url);
    await page.waitForFunction(() => window.jishuWorkbench !== undefined);
    expect(new URL(page.url()).pathname).toBe('/workbench/index.html');
    await expectSoon(() => page.textContent('#file-name')).toBe(samples[0]!.file);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    // Where nothing changes, no frame is asked for; what changes then is drawn.
    const frames = await page.evaluateHandle(async () => {
      const asked = new Set<number>();
      const ask = window.requestAnimationFrame.bind(window);
      const cancel = window.cancelAnimationFrame.bind(window);
      window.requestAnimationFrame = (act) => {
        const frame = ask((time) => {
          act(time);
          asked.delete(frame);
        });
        asked.add(frame);
        return frame;
      };
      window.cancelAnimationFrame = (frame) => {
        asked.delete(frame);
        cancel(frame);
      };
      await new Promise((done) => ask(() => ask(done)));
      return asked;
    });
    await page.waitForFunction(({ size }) => size === 0, frames, { polling: 100 });
    const drawn = () => page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const before = await drawn();
    await page.evaluate(() => window.jishuWorkbench!.engine.userEdit(`${window.jishuWorkbench!.engine.activeSheet()}!B2`, [['改过']]));
    await expectSoon(drawn).not.toBe(before);
  });

  it.each(['workbench/index.html', 'taskpane/taskpane.html'])('serves %s under its policy, as a header and in the page', async (address) => {
    // The answer is read by a page of its own: nothing has to be opened for it.
    const context = await pages.browser.newContext({ ignoreHTTPSErrors: true });
    const policy = contentSecurityPolicy({ store: false });
    const response = await context.request.get(`${pages.url}/${address}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-security-policy']).toBe(serverPolicy({ store: false }));
    const page = await context.newPage();
    const written = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
      await response.text(),
    );
    await context.close();
    expect(written).toBe(policy);
  });

  it('opens the sample named in the address', async () => {
    const { page } = await open(`?sample=${samples[1]!.file}`);
    await expectSoon(() => page.textContent('#file-name')).toBe(samples[1]!.file);
  });

  it('says so when there is no such sample', async () => {
    const opened = await open('?sample=none.xlsx');
    await expectSoon(() => notice(opened)).toBe('找不到示例「none.xlsx」。');
  });

  it('draws the group of the add-in from its manifest', async () => {
    const { page } = await open();
    const group = page.getByRole('group', { name: '绩效自评' });
    await expectSoon(() => group.locator('.ribbon-button-label').allTextContents()).toEqual(['打开', '核对', '生成报告']);
    await expectSoon(() => group.locator('button').first().getAttribute('title')).toMatch(/打开右侧窗格/);
    expect(await group.locator('img').evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth === 32))).toBe(true);
  });

  it('speaks English when asked to', async () => {
    const { page } = await open('?locale=en-US');
    const group = page.getByRole('group', { name: 'Self-evaluation' });
    await expectSoon(() => group.locator('.ribbon-button-label').allTextContents()).toEqual(['Open', 'Check', 'Write report']);
    await page.click('[data-command="Jishu.Open"]');
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    expect(await frame.evaluate(() => Office.context.displayLanguage)).toBe('en-US');
  });

  it('gives the dark theme to the pane as the colour scheme of its frame', async () => {
    const { page } = await open('?theme=dark', { colorScheme: null });
    await page.click('[data-command="Jishu.Open"]');
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    expect(await frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });

  it('opens the pane at 360 pixels, changes its width by keys within bounds, and closes it', async () => {
    const { page } = await open();
    await expectSoon(() => page.isVisible('#pane')).toBe(false);
    await page.click('[data-command="Jishu.Open"]');
    await (await frameOf(page, 'taskpane.html')).waitForSelector('[data-ready]');
    await expectSoon(() => page.getAttribute('[data-command="Jishu.Open"]', 'aria-pressed')).toBe('true');
    const width = () => page.locator('#pane').evaluate((element) => element.getBoundingClientRect().width);
    await expectSoon(() => width()).toBe(360);
    await page.focus('#splitter');
    await page.keyboard.press('ArrowLeft');
    await expectSoon(() => width()).toBe(370);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expectSoon(() => width()).toBe(450);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => width()).toBe(320);
    await expectSoon(() => page.getAttribute('#splitter', 'aria-valuenow')).toBe('320');
    await page.click('#pane-close');
    await expectSoon(() => page.isVisible('#pane')).toBe(false);
    await expectSoon(() => page.getAttribute('[data-command="Jishu.Open"]', 'aria-pressed')).toBe('false');
  });

  it('changes the width of the pane by the mouse', async () => {
    const { page } = await open();
    await page.click('[data-command="Jishu.Open"]');
    const box = (await page.locator('#splitter').boundingBox())!;
    await page.mouse.move(box.x + 3, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x - 37, box.y + 300, { steps: 4 });
    await page.mouse.up();
    await expectSoon(() => page.locator('#pane').evaluate((element) => element.getBoundingClientRect().width)).toBe(400);
  });

  it('leaves the keyboard in the pane when the add-in selects cells', async () => {
    const { page } = await open();
    await page.click('[data-command="Jishu.Open"]');
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    await frame.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { id: 'field' })));
    await frame.click('#field');
    await page.keyboard.type('212');
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('B3').select();
        await context.sync();
      }),
    );
    await page.keyboard.type('.93');
    await expectSoon(() => frame.inputValue('#field')).toBe('212.93');
  });

  it('scrolls to what the add-in selects, and of what is higher than the window to its beginning', async () => {
    workbench = await openWorkbench(pages.browser, pages.url, { pane }, '?sample=large.xlsx');
    const { page } = workbench;
    await page.click('[data-command="Jishu.Open"]');
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    const canvas = (await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').boundingBox())!;
    /** Pressing into a corner of the sheet tells which row is there. */
    const rowAt = async (y: number): Promise<number> => {
      await clickGrid(page, 90, y);
      return Number(/\d+$/.exec(await page.evaluate(() => window.jishuWorkbench!.engine.selection()))![0]);
    };
    for (const [address, first, last] of [['B440:J445', 440, 445], ['B3', 3, 3], ['B120:B300', 120, 130], ['A480:K482', 480, 482], ['B200', 200, 200]] as const) {
      await frame.evaluate(
        (cells) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem('绩效目标').getRange(cells).select();
            await context.sync();
          }),
        address,
      );
      await expectSoon(async () => {
        const [top, bottom] = [await rowAt(30), await rowAt(canvas.height - 20)];
        return top <= first && bottom >= last ? `${address} is in view` : `rows ${top} to ${bottom} are in view`;
      }).toBe(`${address} is in view`);
    }
  });

  it('moves the keyboard between pane, ribbon and pane bar by Tab', async () => {
    const { page } = await open();
    await page.click('[data-command="Jishu.Open"]');
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    await frame.focus('button:last-of-type');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-command') === 'Jishu.Open');
    await frame.focus('button:first-of-type');
    await page.keyboard.press('Shift+Tab');
    await page.waitForFunction(() => document.activeElement?.id === 'pane-close');
  });

  it('starts the pane afresh with another workbook', async () => {
    const { page } = await open();
    await page.click('[data-command="Jishu.Open"]');
    await (await frameOf(page, 'taskpane.html')).waitForSelector('[data-ready]');
    const first = await page.locator('#pane-page iframe').getAttribute('name');
    await page.click('#samples');
    await page.click(`[data-item="${samples[1]!.file}"]`);
    await page.waitForFunction((name) => document.querySelector('#pane-page iframe')?.getAttribute('name') !== name, first);
    await expectSoon(() => page.textContent('#file-name')).toBe(samples[1]!.file);
    await (await frameOf(page, 'taskpane.html')).waitForSelector('[data-ready]');
    await expectSoon(() => page.locator('#pane-page iframe').count()).toBe(1);
  });

  it('says so when the add-in does not start', async () => {
    const { page } = await open();
    await page.route('**/taskpane/taskpane.html', (route) => route.fulfill({ contentType: 'text/html', body: '<p>no office.js</p>' }));
    await page.clock.install();
    await page.click('[data-command="Jishu.Open"]');
    await expectSoon(() => page.textContent('.pane-hint')).toBe('正在启动加载项…');
    await page.clock.fastForward(21_000);
    await expectSoon(() => page.textContent('.pane-hint')).toMatch(/^加载项在 20 秒内没有启动/);
  });

  it('stops waiting for a command that never ends', async () => {
    workbench = await openWorkbench(pages.browser, pages.url, { commands: "Office.onReady(); Office.actions.associate('check', () => undefined);", runtime: 'separate' });
    const { page } = workbench;
    await page.clock.install();
    await page.click('[data-command="Jishu.Check"]');
    await expectSoon(() => notice(workbench!)).toBe('正在执行「核对」…');
    await expectSoon(() => page.getAttribute('[data-command="Jishu.Check"]', 'aria-disabled')).toBe('true');
    await (await frameOf(page, 'commands.html')).waitForFunction(() => 'Office' in window && Office.context?.displayLanguage !== undefined);
    await page.clock.fastForward(121_000);
    await page.waitForSelector('#notice[data-kind="error"]');
    await expectSoon(() => notice(workbench!)).toMatch(/^「核对」在 120 秒内没有回应/);
    await expectSoon(() => page.getAttribute('[data-command="Jishu.Check"]', 'aria-disabled')).toBe('false');
  });

  it('says so when the page of a command does not start', async () => {
    workbench = await openWorkbench(pages.browser, pages.url, { runtime: 'separate' });
    const { page } = workbench;
    await page.route('**/commands/commands.html', (route) => route.fulfill({ contentType: 'text/html', body: '<p>no office.js</p>' }));
    await page.clock.install();
    await page.click('[data-command="Jishu.Check"]');
    await page.clock.fastForward(21_000);
    await page.waitForSelector('#notice[data-kind="error"]');
    await expectSoon(() => notice(workbench!)).toMatch(/^「核对」没有执行：加载项在 20 秒内没有启动/);
  });

  it('lists the samples by keyboard', async () => {
    const { page } = await open();
    await page.focus('#samples');
    await page.keyboard.press('Enter');
    await expectSoon(() => page.locator('.menu-title').allTextContents()).toEqual(samples.map((sample) => sample.title));
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['item']);
    await expectSoon(focused).toBe(samples[0]!.file);
    await page.keyboard.press('ArrowDown');
    await expectSoon(() => focused()).toBe(samples[1]!.file);
    await page.keyboard.press('Escape');
    await expectSoon(() => page.isVisible('.menu')).toBe(false);
    await expectSoon(() => page.evaluate(() => document.activeElement?.id)).toBe('samples');
  });

  it('refuses what is no workbook in words, each in its own, and keeps the open workbook', async () => {
    const opened = await open();
    const broken = Buffer.concat([(await readFile(`assets/samples/${samples[0]!.file}`)).subarray(0, 2000), Buffer.from('[Content_Types].xml')]);
    const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    for (const [name, bytes, expected] of [
      ['notes.xlsx', Buffer.from('hello'), '「notes.xlsx」的内容是文本或网页，不是 .xlsx 工作簿。请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（.xlsx）”后再打开。'],
      ['empty.xlsx', Buffer.alloc(0), '「empty.xlsx」是空文件。'],
      ['old.xls', Buffer.from([...old, 0, 0]), '「old.xls」是旧版格式（.xls 或 .et）。请在 Excel 或 WPS 中另存为 .xlsx 后再打开。'],
      ['secret.xlsx', Buffer.concat([Buffer.from(old), Buffer.from('EncryptedPackage', 'utf16le')]), '「secret.xlsx」设有打开密码。请在 Excel 或 WPS 中去掉密码后再打开。'],
      ['坏.xlsx', broken, expect.stringMatching(/^「坏\.xlsx」打不开：/)],
    ] as const) {
      expect([name, await openBytes(opened, bytes, name)]).toEqual([name, false]);
      await expectSoon(() => notice(opened)).toEqual(expected);
      await expectSoon(() => opened.page.textContent('#file-name')).toBe(samples[0]!.file);
    }
  });

  it('opens a file that the user chooses, and one that is dropped', async () => {
    const { page } = await open();
    await page.setInputFiles('#file-input', `assets/samples/${samples[1]!.file}`);
    await page.waitForFunction((name) => document.getElementById('file-name')?.textContent === name, samples[1]!.file);
    const bytes = (await readFile(`assets/samples/${samples[0]!.file}`)).toString('base64');
    await page.evaluate((content) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], '预算.xlsx'));
      const drop = (kind: string) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried });
      const canvas = document.querySelector('#grid canvas')!;
      canvas.dispatchEvent(drop('dragover'));
      const area = document.getElementById('drop-area')!;
      if (area.hidden) throw new Error('no area to drop on while a file hovers');
      area.dispatchEvent(drop('drop'));
    }, bytes);
    await page.waitForFunction(() => document.getElementById('file-name')?.textContent === '预算.xlsx');
    await expectSoon(() => page.isVisible('#drop-area')).toBe(false);
  });

  it('saves the workbook, with what the user typed, as an .xlsx file that opens again', async () => {
    const { page } = await open(`?sample=${samples[1]!.file}`);
    await page.evaluate(() => window.jishuWorkbench!.engine.userEdit(`${window.jishuWorkbench!.engine.activeSheet()}!Z9`, [['补充说明']]));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-file')]);
    expect(download.suggestedFilename()).toBe(samples[1]!.file);
    const saved = await readFile((await download.path())!);
    expect(saved.subarray(0, 2).toString()).toBe('PK');
    expect(await openBytes({ page }, saved, '再.xlsx')).toBe(true);
    await expectSoon(() => page.textContent('#file-name')).toBe('再.xlsx');
    await page.click('[data-command="Jishu.Open"]');
    const frame = await frameOf(page, 'taskpane.html');
    await frame.waitForSelector('[data-ready]');
    const values = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('Z9');
        range.load('values');
        await context.sync();
        return range.values;
      }),
    );
    expect(values).toEqual([['补充说明']]);
  });
});
