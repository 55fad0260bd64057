/** Every tab of the pane in every theme and language, looked at by axe-core, as wide as Excel shows it and at its narrowest. */
import { describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Frame } from 'playwright-core';
import { languages } from '../../src/taskpane/texts';
import { violations } from '../helpers/axe';
import { servedPages } from '../helpers/served-pages';
import { frameOf, openWorkbench, type OpenWorkbench } from '../workbench/page/workbench-page';

const pages = servedPages();

/** Without motion: axe would measure a colour on its way to another. */
const openPane = async (query: string, options: BrowserContextOptions): Promise<{ workbench: OpenWorkbench; pane: Frame }> => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, query, { ...options, reducedMotion: 'reduce' });
  await workbench.page.locator('[data-command="Jishu.Open"]').click();
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  return { workbench, pane };
};

/** Waits until the chosen tab has been loaded and nothing is under way in it. */
const shown = (pane: Frame): Promise<void> => pane.locator('[role="tabpanel"]:not([hidden])[aria-busy="false"] button').first().waitFor();

const themes: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ['light', '', { colorScheme: 'light' }],
  ['dark', '&theme=dark', { colorScheme: null }],
  ['high contrast', '', { forcedColors: 'active' }],
];
const tabs = ['data', 'targets', 'check', 'report'] as const;

/** What a tab shows only when it is asked for: how to get there from the tab as it opens. */
const further: readonly (readonly [string, (typeof tabs)[number], (pane: Frame) => Promise<void>])[] = [
  ['the ranges, with candidates', 'data', async (pane) => {
    const sources = pane.getByTestId('sources').getByRole('button').first();
    if ((await sources.getAttribute('aria-expanded')) !== 'true') await sources.click();
    await pane.getByTestId('source-budget-ledger-candidates').click();
    await pane.getByRole('option').first().waitFor();
  }],
  ['what columns mean, and a row that is to be corrected', 'data', async (pane) => {
    await pane.getByTestId('columns').first().getByRole('button').first().click();
    await pane.getByTestId('column').first().waitFor();
    await pane.getByTestId('rows-and-unit').first().getByRole('button').first().click();
    await pane.getByTestId('row-address').fill('项目支出!B6');
    await pane.getByTestId('row-confirm').click();
    await pane.getByTestId('row-form').waitFor();
  }],
  ['a table whose columns a person tells', 'data', async (pane) => {
    await pane.getByTestId('declare').getByRole('button').first().click();
    await pane.getByTestId('declare-range-address').fill('项目支出!A3:D11');
    await pane.getByTestId('declare-range-confirm').click();
    await pane.getByTestId('declare-preview').waitFor();
  }],
  ['what a person has said of columns', 'data', async (pane) => {
    await pane.getByTestId('declare-cancel').click();
    await pane.getByTestId('column-meaning').last().selectOption('');
    await pane.getByTestId('said').first().waitFor();
  }],
  ['numbers of the scheme that are changed, and one that is refused', 'data', async (pane) => {
    await pane.getByTestId('adjust-numbers').click();
    await pane.getByTestId('notice-done').waitFor();
    // 满分 and 预算执行率分值, the first two numbers: apart they add up to nothing.
    await pane.page().evaluate(() => window.jishuWorkbench!.engine.userEdit(window.jishuWorkbench!.engine.selection()!.replace(/:.*$/, ''), [[120]]));
    await pane.getByTestId('notice-stale').click();
    await pane.getByTestId('refused-number').waitFor();
  }],
  ['the form of a new indicator', 'targets', async (pane) => {
    await pane.getByTestId('add-indicator').click();
    await pane.getByTestId('form').waitFor();
  }],
  ['a form that cannot be saved', 'targets', async (pane) => {
    await pane.getByTestId('field-name').fill('培训');
    await pane.getByTestId('field-target').fill('很多');
    await pane.getByTestId('save').click();
    await pane.locator('[role="alert"]').filter({ hasText: /./ }).first().waitFor();
  }],
  ['rows that were pasted', 'targets', async (pane) => {
    await pane.getByTestId('back').click();
    await pane.getByTestId('paste-rows').click();
    await pane.getByTestId('paste-box').fill('三级指标\t年度指标值\n及时率\t90\n合格率\t很多');
    await pane.getByTestId('pasted-line').first().waitFor();
  }],
  ['a score with its parts', 'check', async (pane) => {
    const score = pane.getByTestId('score').first().getByRole('button').first();
    if ((await score.getAttribute('aria-expanded')) !== 'true') await score.click();
    await score.and(pane.locator('[aria-expanded="true"]')).waitFor();
  }],
  ['a reason that is asked for', 'check', async (pane) => {
    await pane.getByTestId('waive').first().click();
    await pane.getByTestId('waiver-save').click();
    await pane.getByTestId('waiver-form').locator('[role="alert"]').waitFor();
  }],
  ['what is set aside', 'check', async (pane) => {
    await pane.getByTestId('waiver-reason').fill('含上年结转');
    await pane.getByTestId('waiver-save').click();
    await pane.getByTestId('findings-waived').getByRole('button').first().click();
    await pane.getByTestId('take-back').waitFor();
  }],
  ['what rests on a cell', 'check', async (pane) => {
    await pane.page().evaluate(() => window.jishuWorkbench!.engine.userSelect('项目支出!C11'));
    await pane.getByTestId('dependents-toggle').click();
    await pane.getByTestId('dependent').first().waitFor();
  }],
  ['a report that is to be reviewed', 'check', async (pane) => {
    await pane.getByTestId('check-report').click();
    await pane.getByTestId('review-text').fill('一、概况\n支出50万，其中培训20万元、宣传15万元，走访90户。\n完成情况较好。');
  }],
  ['what is wrong with it', 'check', async (pane) => {
    await pane.getByTestId('review').click();
    await pane.getByTestId('unjudged').getByRole('button').first().click();
    await pane.getByTestId('review-finding').first().waitFor();
  }],
  ['what is still to be filled in', 'report', async (pane) => {
    await pane.getByTestId('placeholders').getByRole('button').first().click();
    await pane.getByTestId('open-placeholder').first().waitFor();
  }],
  ['a passage in own words, with fields that are none and a list to choose from', 'report', async (pane) => {
    await pane.getByTestId('reword').first().click();
    await pane.getByTestId('own-text').fill('执行{{全年执行数}}，付999.99万元。');
    await pane.getByTestId('bare-amount').waitFor();
    await pane.getByTestId('own-text').pressSequentially('{{预算');
    await pane.getByTestId('field').first().waitFor();
  }],
  ['a field that is looked for', 'report', async (pane) => {
    await pane.getByTestId('insert-field').click();
    await pane.getByTestId('field-search').fill('数');
    await pane.getByTestId('field').first().waitFor();
  }],
  ['own texts, saved', 'report', async (pane) => {
    await pane.getByTestId('own-text-save').click();
    await pane.getByTestId('own-text-saved').waitFor();
    await pane.getByTestId('own-texts').getByRole('button').first().click();
    await pane.getByTestId('own-text-used').waitFor();
  }],
  ['a template beside own texts', 'report', async (pane) => {
    const passages = [{ passage: 'project-overview/overview', place: '一、某章', text: '另一段{{没有}}。' }, { passage: 'output/gone', place: '四、某章', text: '没有这一段。' }];
    await pane.getByTestId('template-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ format: 'jishu-template', version: 1, passages })) });
    await pane.getByTestId('template-take').check();
    await pane.getByTestId('template-unfit').waitFor();
  }],
  ['the public version, for Word', 'report', async (pane) => {
    await pane.getByTestId('exports').getByRole('button').first().click();
    await pane.getByTestId('word-public').click();
    await pane.locator('[data-testid="export-word"]:not([aria-disabled="true"])').waitFor();
  }],
  ['sentences whose data have changed since the report was written', 'report', async (pane) => {
    await pane.getByTestId('generate').click();
    await pane.locator('[data-testid="notice-done"]').filter({ hasText: /报告和核对清单|report sheet/ }).waitFor();
    await pane.page().evaluate(() => window.jishuWorkbench!.engine.userEdit('项目支出!C11', [[220]]));
    await pane.getByTestId('notice-stale').click();
    await pane.getByTestId('was').first().waitFor();
    await pane.getByTestId('changes').getByRole('button').first().click();
    await pane.getByTestId('mark-report').waitFor();
  }],
];

describe.each(languages)('the pane in %s', (language) => {
  it.each(themes)('has nothing that axe finds wrong, on any tab and where a tab shows more, %s', async (name, theme, options) => {
    const { workbench, pane } = await openPane(`?sample=gap.xlsx&locale=${language}${theme}`, options);
    for (const tab of tabs) {
      await pane.getByTestId(`tab-${tab}`).click();
      await shown(pane);
      expect([tab, await violations(pane)]).toEqual([tab, []]);
    }
    // Colours are those of the theme, whatever the language.
    for (const [what, tab, show] of language === 'en' && name !== 'light' ? [] : further) {
      if ((await pane.getByTestId(`tab-${tab}`).getAttribute('aria-selected')) !== 'true') await pane.getByTestId(`tab-${tab}`).click();
      await shown(pane);
      await show(pane);
      // What else a place is made of is the same in every theme.
      expect([what, await violations(pane, name === 'light' ? 'everything' : 'looks')]).toEqual([what, []]);
    }
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 240_000);
});
