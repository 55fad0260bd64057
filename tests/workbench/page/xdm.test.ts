import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { servedPages } from '../../helpers/served-pages';
import { expectSoon } from '../../helpers/soon';
import { clickGrid, frameOf, openWorkbench, type OpenWorkbench } from './workbench-page';

const pane = `
  window.heard = [];
  window.ready = Office.onReady();
  window.evaluated = (() => { try { return new Function('return 1')(); } catch (failure) { return failure.name; } })();
  Office.actions.associate('paneOnly', (event) => event.completed());
`;

const commands = `
  Office.onReady();
  Office.actions.associate('generateReport', async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('C5').values = [['written by the command']];
      await context.sync();
    });
    event.completed();
  });
`;

describe('the conversation with an add-in page', () => {
  const pages = servedPages();
  let workbench: OpenWorkbench;
  let frame: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench(pages.browser, pages.url, { pane, commands, runtime: 'separate' });
    await workbench.page.evaluate(() => window.jishuWorkbench!.engine.clear());
    await workbench.page.click('[data-command="Jishu.Open"]');
    frame = await frameOf(workbench.page, 'taskpane.html');
    await frame.waitForFunction(() => 'ready' in window);
  }, 300_000);

  it('tells office.js that it runs in Excel on the web', async () => {
    const ready = await frame.evaluate(() => Office.onReady());
    expect(ready).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    const context = await frame.evaluate(() => ({
      language: Office.context.displayLanguage,
      offered: Office.context.requirements.isSetSupported('ExcelApi', '1.13'),
      newer: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
    }));
    expect(context).toEqual({ language: 'zh-CN', offered: true, newer: false });
  });

  it('lets the pane read what the user types into the grid, and hear of it', async () => {
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
          (window as unknown as { heard: string[] }).heard.push(event.address);
        });
        await context.sync();
      }),
    );
    const selection = (): Promise<string> => workbench.page.evaluate(() => window.jishuWorkbench!.engine.selection());
    await clickGrid(workbench.page, 200, 100);
    await expectSoon(selection).not.toMatch(/!A1$/);
    const selected = await selection();
    await workbench.page.keyboard.type('212.93');
    await workbench.page.keyboard.press('Enter');
    await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 0);
    const address = selected.slice(selected.indexOf('!') + 1);
    expect(await frame.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([address]);
    const values = await frame.evaluate(
      (cell) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(cell);
          range.load('values');
          await context.sync();
          return range.values;
        }),
      address,
    );
    expect(values).toEqual([[212.93]]);
  });

  it('shows what the pane writes', async () => {
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A20');
        range.values = [['from the pane']];
        range.select();
        await context.sync();
      }),
    );
    await expectSoon(() => workbench.page.evaluate(() => window.jishuWorkbench!.engine.selection())).toBe('Sheet1!A20');
  });

  it('tells the pane of what the user selects', async () => {
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(async () => {
          (window as unknown as { heard: string[] }).heard.push('selection');
        });
        await context.sync();
      }),
    );
    await frame.evaluate(() => ((window as unknown as { heard: string[] }).heard.length = 0));
    await workbench.page.evaluate(() => window.jishuWorkbench!.engine.userSelect('B7'));
    await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes('selection'));
  });

  it('passes the errors of the host on', async () => {
    const failure = await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('没有').load('name');
        await context.sync();
      }).then(
        () => null,
        (error: OfficeExtension.Error) => ({ code: error.code, location: error.debugInfo.errorLocation }),
      ),
    );
    expect(failure).toEqual({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
  });

  it.each([
    [5004, 'InvalidOperationInCellEditMode'],
    [5012, 'InvalidOrTimedOutSession'],
    [5016, 'WriteNotSupportedWhenModalDialogOpen'],
    [5102, 'ActivityLimitReached'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
    [5104, 'ResponsePayloadSizeLimitExceeded'],
    [7000, 'AccessDenied'],
  ])('refuses a request with the number %i, of which office.js makes %s', async (number, code) => {
    await workbench.page.evaluate((next) => window.jishuWorkbench!.engine.failNext(next), number);
    const attempt = () =>
      frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().load('name');
          await context.sync();
        }).then(
          () => null,
          (error: OfficeExtension.Error) => error.code,
        ),
      );
    expect([await attempt(), await attempt()]).toEqual([code, null]);
  });

  it('knows of several areas that the user selects with Ctrl', async () => {
    const { page } = workbench;
    await clickGrid(page, 200, 100);
    await clickGrid(page, 400, 200, { modifiers: ['Control'] });
    const selected = () =>
      frame.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange().load('address');
          await context.sync();
          return range.address;
        }).catch((error: OfficeExtension.Error) => error.code),
      );
    await expectSoon(selected).toBe('InvalidSelection');
    await clickGrid(page, 300, 260);
    await expectSoon(selected).toBe('Sheet1!D13');
  });

  it('tells the pane of sheets that the user adds with the button of the grid', async () => {
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onAdded.add(async () => {
          (window as unknown as { heard: string[] }).heard.push('added');
        });
        context.workbook.worksheets.onDeleted.add(async () => {
          (window as unknown as { heard: string[] }).heard.push('deleted');
        });
        await context.sync();
      }),
    );
    const { page } = workbench;
    const tabs = page.locator('#grid [data-u-comp="slide-tab-item"]');
    const count = await tabs.count();
    await page.locator('#grid [data-u-comp="sheet-bar-append-button"]').first().click();
    await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes('added'));
    await expectSoon(() => tabs.count()).toBe(count + 1);
    await page.keyboard.press('Control+z');
    await frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes('deleted'));
  });

  it('keeps the settings of the document', async () => {
    const kept = await frame.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const { settings } = Office.context.document;
          settings.set('scheme', { id: 'caiyu-2020-10' });
          settings.saveAsync(() => {
            settings.remove('scheme');
            settings.refreshAsync(() => resolve(settings.get('scheme')));
          });
        }),
    );
    expect(kept).toEqual({ id: 'caiyu-2020-10' });
    expect(await workbench.page.evaluate(() => [...window.jishuWorkbench!.engine.settings])).toEqual([['scheme', '{"id":"caiyu-2020-10"}']]);
  });

  it('refuses what it does not offer, at once', async () => {
    const outcome = await frame.evaluate(
      () =>
        new Promise<Office.AsyncResultStatus>((resolve) => {
          Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (result) => resolve(result.status));
        }),
    );
    expect(outcome).toBe('failed');
    const registered = await frame.evaluate(
      () =>
        new Promise<Office.AsyncResultStatus>((resolve) => {
          Office.context.document.settings.addHandlerAsync(Office.EventType.SettingsChanged, () => undefined, (result) => resolve(result.status));
        }),
    );
    expect(registered).toBe('failed');
  });

  it('runs a ribbon command in a page of its own, and is silent about its success, as Excel is', async () => {
    const { page } = workbench;
    await page.click('[data-command="Jishu.Report"]');
    await page.waitForSelector('[data-command="Jishu.Report"][aria-busy="false"]');
    await expectSoon(() => page.isVisible('#notice')).toBe(false);
    await expectSoon(() => page.locator('#function-page iframe').count()).toBe(0);
    const written = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('C5');
        range.load('values');
        await context.sync();
        return range.values;
      }),
    );
    expect(written).toEqual([['written by the command']]);
  });

  it('says so when the add-in has no such command', async () => {
    const { page } = workbench;
    await page.click('[data-command="Jishu.Check"]');
    await page.waitForSelector('#notice[data-kind="error"]');
    await expectSoon(() => page.textContent('#notice-text')).toBe('「核对」没有执行：加载项里没有名为 check 的命令。');
    await expectSoon(() => page.isEnabled('[data-command="Jishu.Check"]')).toBe(true);
  });

  it('answers only the page in its iframe', async () => {
    const before = await workbench.page.evaluate(() => window.jishuWorkbench!.engine.settings.size);
    await workbench.page.evaluate(() => {
      const forged = { _messageType: 0, _actionType: 0, _actionName: 'executeMethod', _conversationId: 'conversation-1', _correlationId: 999, _data: { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [] } } };
      window.postMessage(JSON.stringify(forged), window.location.origin);
    });
    // A round trip of the pane comes after the forged message in the window's queue.
    await frame.evaluate(() => Excel.run((context) => context.sync()));
    expect(await workbench.page.evaluate(() => window.jishuWorkbench!.engine.settings.size)).toBe(before);
  });

  it('asks for no file of office.js but the three that it needs', () => {
    expect([...workbench.officeFiles].sort()).toEqual(['excel-web-16.00.js', 'office.js', 'zh-cn/office_strings.js']);
  });

  it('runs under a policy that forbids text as code', async () => {
    expect(await frame.evaluate(() => (window as unknown as { evaluated: unknown }).evaluated)).toBe('EvalError');
    // The refused attempt above is the only one.
    expect(workbench.errors.filter((error) => !/unsafe-eval/.test(error))).toEqual([]);
  });

  it('sends nothing to another origin', () => {
    expect(workbench.outside).toEqual([]);
  });
});
