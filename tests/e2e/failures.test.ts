/** Everything that can fail outside the program, provoked once in the workbench, and read in the pane. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { findingsSheet, reportSheet } from '../../src/core/model/own-sheets';
import type { HostFailure } from '../../src/hosts/host-error';
import { paneTexts } from '../../src/taskpane/texts';
import { keyboard, type Hand } from '../helpers/hand';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, type OpenWorkbench } from '../workbench/page/workbench-page';
import { saved } from './saved-workbook';

/** What Excel says, as a code of a batch or as a number by which a whole request is refused, and what it comes to. */
const codes: readonly (readonly [code: string | number, failure: HostFailure])[] = [
  ['InvalidOperationInCellEditMode', 'cell-editing'], [5004, 'cell-editing'],
  ['InvalidSelection', 'object-selected'], ['WriteNotSupportedWhenModalDialogOpen', 'dialog-open'], ['InactiveWorkbook', 'workbook-inactive'],
  ['AccessDenied', 'protected'], ['BadPassword', 'protected'], [7000, 'protected'], ['InvalidOperation', 'not-allowed'], ['UnsupportedSheet', 'not-allowed'],
  ['MergedRangeConflict', 'range-conflict'], ['FilteredRangeConflict', 'range-conflict'], ['PivotTableRangeConflict', 'range-conflict'], ['InsertDeleteConflict', 'range-conflict'], ['NonBlankCellOffSheet', 'range-conflict'],
  ['ItemAlreadyExists', 'already-there'],
  ['MemoryLimitReached', 'out-of-memory'],
  ['ActivityLimitReached', 'busy'], [5102, 'busy'], ['Conflict', 'busy'], ['RequestAborted', 'busy'], ['ServiceNotAvailable', 'busy'], ['Timeout', 'busy'],
  ['InvalidOrTimedOutSession', 'session-expired'], [5012, 'session-expired'], ['Unauthenticated', 'session-expired'], ['HostRestartNeeded', 'session-expired'],
  ['ConnectionFailure', 'disconnected'],
  ['ItemNotFound', 'sheet-missing'], ['InvalidReference', 'bad-reference'], ['InvalidArgument', 'bad-reference'], ['InvalidBinding', 'bad-reference'],
  ['ApiNotFound', 'unsupported'], ['ApiNotAvailable', 'unsupported'],
  ['NotImplemented', 'feature-missing'], ['UnsupportedOperation', 'feature-missing'], ['UnsupportedFeature', 'feature-missing'], ['UndoNotSupported', 'feature-missing'],
  ['GeneralException', 'unknown'], ['InvalidObjectPath', 'unknown'], ['PropertyNotLoaded', 'unknown'],
];
/** What one code on one request does not bring about: each has a test of its own below. */
const otherwise: readonly HostFailure[] = ['too-large', 'sheet-too-large', 'no-workbook', 'changed-meanwhile', 'foreign-report', 'not-written', 'cut-short', 'partly-written', 'nothing-to-restore', 'cancelled', 'not-loaded'];
/** What only files on a disk can bring about, which the pane does not read. */
const ofFiles: readonly HostFailure[] = ['unreadable-file', 'file-access'];

const pages = servedPages();
let workbench: OpenWorkbench | null = null;
afterEach(async () => {
  await workbench?.close();
  workbench = null;
});

const open = async (query = '?sample=clean.xlsx', before?: (workbench: OpenWorkbench) => Promise<void>): Promise<{ workbench: OpenWorkbench; pane: Frame; hand: Hand }> => {
  workbench = await openWorkbench(pages.browser, pages.url, {}, query);
  const hand = keyboard(workbench.page);
  await before?.(workbench);
  await workbench.page.locator('[data-command="Jishu.Open"]').click();
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('reread').waitFor();
  return { workbench, pane, hand };
};
const engineOf = ({ page }: OpenWorkbench) => ({
  failNext: (code: string | number, after = 0) => page.evaluate(([what, actions]) => window.jishuWorkbench!.engine.failNext(what!, actions as number), [code, after] as const),
  /** Does something before the nth request from now on is answered: within a task, between two round trips. */
  before: (...acts: readonly (readonly [nth: number, what: 'fail' | 'expire' | 'edit'])[]) => page.evaluate((planned) => {
    const { engine } = window.jishuWorkbench!;
    const request = engine.request.bind(engine);
    let answered = 0;
    engine.request = async (body) => {
      answered += 1;
      for (const [nth, what] of planned) {
        if (answered !== nth) continue;
        if (what === 'fail') engine.failNext('GeneralException', 3);
        else if (what === 'expire') engine.setSessionExpired(true);
        else await engine.userEdit('绩效目标!H3', [[5]], 'Remote');
      }
      if (planned.every(([nth]) => nth <= answered)) engine.request = request;
      return request(body);
    };
  }, acts),
  revive: () => page.evaluate(() => window.jishuWorkbench!.engine.setSessionExpired(false)),
  report: async () => (await saved({ page })).sheets.find(({ name }) => name === reportSheet),
});
/** Writes a report, with the pointer: by keyboard the way is long, and main-job goes it. */
const generate = async (pane: Frame): Promise<void> => {
  await pane.getByTestId('tab-report').click();
  await pane.getByTestId('generate').click();
  await pane.getByTestId('notice-done').waitFor();
};
/** The message shown, once it is about this failure. */
const message = async (pane: Frame, failure: HostFailure): Promise<string> => {
  const notice = pane.locator(`[data-testid="notice-failure"][data-failure="${failure}"]`);
  await notice.waitFor();
  return notice.innerText();
};

it('names every failure there is', () => {
  const named = new Set([...codes.map(([, failure]) => failure), ...otherwise, ...ofFiles]);
  expect([...named].sort()).toEqual(Object.keys(paneTexts['zh-CN'].failures).sort());
});

describe.each(['zh-CN', 'en'] as const)('a reading that Excel refuses, told in %s', (language) => {
  it('says what happened and what to do, by its code, and keeps what was read', async () => {
    const { workbench: opened, pane } = await open(`?sample=clean.xlsx&locale=${language}`);
    const texts = paneTexts[language];
    // What the pane asks for by itself when it opens is over, and was not the request that fails: it hears what is selected.
    await opened.page.evaluate(() => window.jishuWorkbench!.engine.userSelect('预算执行!E18'));
    await pane.getByTestId('dependents-toggle').waitFor();
    // What a code comes to is the same in every language; what the failure is called is not.
    const told = language === 'zh-CN' ? codes : codes.filter(([, failure], index) => codes.findIndex(([, other]) => other === failure) === index);
    for (const [code, failure] of told) {
      await engineOf(opened).failNext(code);
      await pane.getByTestId('reread').click();
      const shown = await message(pane, failure);
      expect([code, shown]).toEqual([code, expect.stringContaining(texts.failures[failure])]);
      expect([code, shown]).toEqual([code, expect.stringContaining(texts.tried.read)]);
      // Never what Excel said.
      expect([code, shown.includes(String(code))]).toEqual([code, false]);
      await expectSoon(() => pane.getByTestId('project').count()).toBe(14);
      await pane.getByTestId('notice-failure').getByRole('button', { name: texts.close }).click();
      await pane.getByTestId('notice-failure').waitFor({ state: 'detached' });
    }
  }, 240_000);
});

describe('a failure of the real thing', () => {
  it('is a protected sheet: the report is not written, and the pane says why', async () => {
    const { workbench: opened, pane } = await open();
    await generate(pane);
    await opened.page.evaluate((name) => window.jishuWorkbench!.engine.protectSheet(name, true), reportSheet);
    await pane.getByTestId('generate').click();
    const shown = await message(pane, 'not-written');
    expect(shown).toContain(paneTexts['zh-CN'].failures.protected);
    expect(shown).toContain(paneTexts['zh-CN'].left['not-written']!);
  }, 120_000);

  it('is a command of the ribbon: the pane is shown, and says why', async () => {
    workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=clean.xlsx');
    const { page } = workbench;
    const hand = keyboard(page);
    await page.evaluate(() => window.jishuWorkbench!.engine.setCellEditMode(true));
    await hand.press(page.locator('[data-command="Jishu.Report"]'));
    const pane = await frameOf(page, 'taskpane/');
    expect(await message(pane, 'cell-editing')).toContain(paneTexts['zh-CN'].failures['cell-editing']);
    await page.locator('#pane-page').waitFor({ state: 'visible' });
    // Once the cell is left, the same button works.
    await page.evaluate(() => window.jishuWorkbench!.engine.setCellEditMode(false));
    await hand.press(page.locator('[data-command="Jishu.Report"]'));
    await page.waitForFunction((name) => window.jishuWorkbench!.engine.activeSheet() === name, reportSheet);
    await pane.getByTestId('notice-failure').waitFor({ state: 'detached' });
  }, 120_000);

  it('is a session that has timed out, a workbook that is too large, a report sheet that is a person’s', async () => {
    const { workbench: opened, pane, hand } = await open();
    const { page } = opened;
    await page.evaluate(() => window.jishuWorkbench!.engine.setSessionExpired(true));
    await hand.press(pane.getByTestId('reread'));
    await message(pane, 'session-expired');
    await page.evaluate(() => window.jishuWorkbench!.engine.setSessionExpired(false));

    await page.evaluate(() => window.jishuWorkbench!.engine.setPayloadLimit(2000));
    await hand.press(pane.getByTestId('reread'));
    await message(pane, 'too-large');
    await page.evaluate(() => window.jishuWorkbench!.engine.setPayloadLimit(null));
    // A cell far out makes a sheet larger than can be read.
    await page.evaluate(() => window.jishuWorkbench!.engine.userEdit('成效台账!ZZ9999', [['远处']]));
    await hand.press(pane.getByTestId('reread'));
    expect(await message(pane, 'sheet-too-large')).toContain('成效台账!ZZ9999');
    await page.evaluate(() => window.jishuWorkbench!.engine.userEdit('成效台账!ZZ9999', [['']]));
    // A single answer that is too large is asked for again in halves.
    await engineOf(opened).failNext('ResponsePayloadSizeLimitExceeded');
    await hand.press(pane.getByTestId('reread'));
    await pane.getByTestId('notice-failure').waitFor({ state: 'detached' });

    await page.evaluate(async (name) => {
      await window.jishuWorkbench!.engine.userAddSheet(name);
      await window.jishuWorkbench!.engine.userEdit(`${name}!A1`, [['我自己写的报告']]);
    }, reportSheet);
    await hand.press(pane.getByTestId('tab-report'));
    await pane.getByTestId('generate').click();
    expect(await message(pane, 'foreign-report')).toContain('改名');
    // The ribbon's 核对 still works and says so on its sheet.
    await hand.press(page.locator('[data-command="Jishu.Check"]'));
    await page.waitForFunction((name) => window.jishuWorkbench!.engine.activeSheet() === name, findingsSheet);
  }, 120_000);

  it('is a write that fails midway: nothing is changed', async () => {
    const { workbench: opened, pane } = await open();
    await generate(pane);
    const before = await engineOf(opened).report();
    expect(before?.values.length).toBeGreaterThan(20);
    // Three requests read, two more store what stands there; the next one writes.
    await engineOf(opened).before([6, 'fail']);
    await pane.getByTestId('generate').click();
    expect(await message(pane, 'not-written')).toContain('没有丢失');
    expect(await engineOf(opened).report()).toEqual(before);
  }, 120_000);

  it('is Excel going away in the middle of a write: what stood there is kept, and brought back', async () => {
    const { workbench: opened, pane, hand } = await open();
    await generate(pane);
    const before = await engineOf(opened).report();
    expect(before?.values.length).toBeGreaterThan(20);
    await opened.page.evaluate(() => window.jishuWorkbench!.engine.userEdit('预算执行!E4', [[39]]));
    await engineOf(opened).before([6, 'expire']);
    await pane.getByTestId('generate').click();
    expect(await message(pane, 'cut-short')).toContain('恢复上一版');
    await engineOf(opened).revive();
    await hand.press(pane.getByTestId('tab-data'));
    await hand.press(pane.getByTestId('reread'));
    await hand.press(pane.getByTestId('notice-interrupted').getByRole('button'));
    await pane.getByTestId('notice-done').filter({ hasText: '恢复' }).waitFor();
    expect(await engineOf(opened).report()).toEqual(before);
  }, 120_000);

  it('is a version that is gone when it is asked for', async () => {
    const { pane, hand } = await open();
    await generate(pane);
    await generate(pane);
    await pane.getByTestId('restore').waitFor();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.customXmlParts.getByNamespace('urn:jishu:previous:1').getOnlyItem().delete();
        await context.sync();
      }),
    );
    await hand.press(pane.getByTestId('restore'));
    await message(pane, 'nothing-to-restore');
  }, 120_000);

  it.each([
    ['a cell that somebody else has just changed', [[3, 'edit']], 'changed-meanwhile'],
    ['Excel going away between a change that failed and its way back', [[4, 'fail'], [5, 'expire']], 'partly-written'],
  ] as const)('is %s', async (_, acts, failure) => {
    const { workbench: opened, pane, hand } = await open();
    await pane.getByTestId('tab-targets').click();
    await hand.fill(pane.getByTestId('find'), '1.1');
    await opened.page.keyboard.press('Enter');
    await hand.fill(pane.getByTestId('field-actual'), '4');
    await hand.fill(pane.getByTestId('field-deviationReason'), '两次活动因汛期取消');
    await engineOf(opened).before(...acts);
    await hand.press(pane.getByTestId('save'));
    await message(pane, failure);
  }, 120_000);

  it('is a reading that takes too long: it can be given up', async () => {
    const { workbench: opened, pane, hand } = await open();
    // Excel that never answers.
    await opened.page.evaluate(() => {
      window.jishuWorkbench!.engine.request = () => new Promise(() => undefined);
    });
    await hand.press(pane.getByTestId('reread'));
    await hand.press(pane.getByTestId('cancel'));
    expect(await message(pane, 'cancelled')).toContain(paneTexts['zh-CN'].failures.cancelled);
    await expectSoon(() => pane.getByTestId('project').count()).toBe(14);
    await opened.page.close();
  }, 120_000);

  it('is a script of a tab that does not come: the others stay, and it comes once the pane is opened anew', async () => {
    const { workbench: opened, pane, hand } = await open();
    const { page } = opened;
    const script = /CheckTab-[^/]*\.js$/;
    await page.route(script, (route) => route.abort());
    await hand.press(pane.getByTestId('tab-check'));
    const told = pane.getByRole('alert').filter({ hasText: paneTexts['zh-CN'].failures['not-loaded'] });
    await told.waitFor();
    await hand.press(pane.getByTestId('tab-data'));
    await expectSoon(() => pane.getByTestId('project').count()).toBe(14);
    await page.unroute(script);
    await hand.press(pane.getByTestId('tab-check'));
    await hand.press(told.getByRole('button', { name: paneTexts['zh-CN'].retry }));
    await told.waitFor({ state: 'detached' });
    await hand.press(pane.getByTestId('tab-check'));
    await pane.getByTestId('write-findings').waitFor();
  }, 120_000);

  it.each([
    ['what evaluates a workbook', /\/evaluate-[^/]*\.js$/],
    ['the first tab', /\/DataTab-[^/]*\.js$/],
    ['the way to the workbook', /\/excel-host-[^/]*\.js$/],
  ])('is the script of %s that does not come when the pane is opened: the pane says so, and comes up when it is opened anew', async (_, script) => {
    workbench = await openWorkbench(pages.browser, pages.url, {}, '?sample=clean.xlsx');
    const { page } = workbench;
    const hand = keyboard(page);
    let refused = 0;
    await page.route(script, (route) => {
      refused += 1;
      return route.abort();
    });
    await hand.press(page.locator('[data-command="Jishu.Open"]'));
    const pane = await frameOf(page, 'taskpane/');
    await pane.getByText(paneTexts['zh-CN'].failures['not-loaded']).waitFor();
    expect(refused).toBeGreaterThan(0);
    await page.unroute(script);
    await hand.press(pane.getByRole('button', { name: paneTexts['zh-CN'].retry }));
    await pane.getByTestId('reread').waitFor();
    await expectSoon(() => pane.getByTestId('project').count()).toBe(14);
  }, 120_000);

  it('is the script that composes the report: nothing is written, and the ribbon’s button works once the pane is opened anew', async () => {
    const script = /\/compose-[^/]*\.js$/;
    // The line that says what rests on a cell asks for it as well, soon after the pane is there: it stays away without a word.
    const { workbench: opened, pane, hand } = await open('?sample=clean.xlsx', ({ page }) => page.route(script, (route) => route.abort()).then(() => undefined));
    const { page } = opened;
    await hand.press(page.locator('[data-command="Jishu.Report"]'));
    expect(await message(pane, 'not-loaded')).toContain(paneTexts['zh-CN'].tried.report);
    expect(await engineOf(opened).report()).toBeUndefined();
    await page.unroute(script);
    await hand.press(pane.getByTestId('notice-failure').getByRole('button', { name: paneTexts['zh-CN'].retry }));
    await pane.getByTestId('notice-failure').waitFor({ state: 'detached' });
    await pane.getByTestId('reread').waitFor();
    await page.locator('[data-command="Jishu.Report"]').click();
    await page.waitForFunction((name) => window.jishuWorkbench!.engine.activeSheet() === name, reportSheet);
  }, 120_000);

  it('is a part of the pane that cannot be shown: the others stay', async () => {
    const { workbench: opened, pane } = await open();
    const script = /CheckTab-[^/]*\.js$/;
    await opened.page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body: "export const CheckTab = () => { throw new Error('a fault'); };" }));
    await pane.getByTestId('tab-check').click();
    await pane.getByRole('alert').filter({ hasText: paneTexts['zh-CN'].broken }).waitFor();
    await pane.getByTestId('tab-data').click();
    await expectSoon(() => pane.getByTestId('project').count()).toBe(14);
    await opened.page.unroute(script);
  }, 120_000);

  it('is a pane that is opened outside of Excel', async () => {
    const context = await pages.browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${pages.url}/taskpane/taskpane.html`);
    await page.getByRole('alert').filter({ hasText: paneTexts.en.failures['no-workbook'] }).or(page.getByRole('alert').filter({ hasText: paneTexts['zh-CN'].failures['no-workbook'] })).waitFor();
    await context.close();
  }, 60_000);
});
