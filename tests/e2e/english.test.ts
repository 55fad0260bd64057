/** The pane in English: what the core says is English as well, and what stands on the sheets is marked as Chinese. */
import { describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { servedPages } from '../helpers/served-pages';
import { expectSoon } from '../helpers/soon';
import { frameOf, openWorkbench, type OpenWorkbench } from '../workbench/page/workbench-page';

const pages = servedPages();

const openPane = async (query: string): Promise<{ workbench: OpenWorkbench; pane: Frame }> => {
  const workbench = await openWorkbench(pages.browser, pages.url, {}, query, { reducedMotion: 'reduce' });
  await workbench.page.locator('[data-command="Jishu.Open"]').click();
  const pane = await frameOf(workbench.page, 'taskpane/');
  await pane.getByTestId('project').first().waitFor();
  return { workbench, pane };
};

/** What a tab shows in the wrong language: Chinese that is not marked as Chinese, English that is. */
const misspoken = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const wrong: string[] = [];
    const languageOf = (element: Element | null): string => element?.closest('[lang]')?.getAttribute('lang') ?? '';
    const look = (text: string, element: Element | null): void => {
      const chinese = /\p{Script=Han}/u.test(text);
      if (chinese && !languageOf(element).startsWith('zh')) wrong.push(`not marked as Chinese: ${text}`);
      if (!chinese && /[A-Za-z]{4,} [a-z]{2,}/.test(text) && languageOf(element).startsWith('zh')) wrong.push(`marked as Chinese: ${text}`);
    };
    for (const panel of document.querySelectorAll('[role="tabpanel"]:not([hidden])')) {
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.parentElement?.closest('script, style, textarea') === null) look(node.textContent ?? '', node.parentElement);
    }
    return wrong;
  });

/** Opens everything in a tab that can be opened, and what that shows. */
const unfold = async (pane: Frame): Promise<void> => {
  const closed = pane.locator('[role="tabpanel"]:not([hidden]) [aria-expanded="false"]:not([role="combobox"]):not([aria-haspopup])');
  for (let turn = 0; turn < 60 && (await closed.count()) > 0; turn += 1) await closed.first().click();
};

describe('the pane in English', () => {
  it.each(['gap.xlsx', 'clean.xlsx', 'large.xlsx'])('speaks English about %s wherever the words are its own', async (sample) => {
    const { workbench, pane } = await openPane(`?sample=${sample}&locale=en-US`);
    for (const tab of ['data', 'targets', 'check', 'report'] as const) {
      await pane.getByTestId(`tab-${tab}`).click();
      await pane.locator('[role="tabpanel"]:not([hidden]) button').first().waitFor();
      if (sample !== 'large.xlsx') await unfold(pane);
      expect([tab, await misspoken(pane)]).toEqual([tab, []]);
    }
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  }, 180_000);

  it('tells a gap with the digits of the cells, its clause, and a score with its formula', async () => {
    const { workbench, pane } = await openPane('?sample=gap.xlsx&locale=en-US');
    await pane.getByTestId('tab-check').click();
    const gap = pane.locator('[data-testid="finding"][data-code="M01"]').first();
    await gap.waitFor();
    const told = await gap.textContent();
    expect(told).toMatch(/212\.93 wan yuan .*151\.80 wan yuan .*61\.13 wan yuan, 28\.71% of the total/);
    expect(told).toContain('Caiyu [2020] No. 10, Art. 25 (data are true)');
    await pane.getByText('1 wan yuan is 10,000 yuan.').waitFor();
    await workbench.close();
  }, 120_000);

  it('says what keeps a form and a pasted row from being written', async () => {
    const { workbench, pane } = await openPane('?sample=clean.xlsx&locale=en-US');
    await pane.getByTestId('tab-targets').click();
    await pane.getByTestId('add-indicator').click();
    await pane.getByTestId('field-name').fill('培训');
    await pane.getByTestId('field-target').fill('很多');
    await pane.getByTestId('save').click();
    await pane.getByText('The target must be a number; for words, choose the comparison “Qualitative”').waitFor();
    expect(await misspoken(pane)).toEqual([]);
    await pane.getByTestId('back').click();
    await pane.getByTestId('paste-rows').click();
    await pane.getByTestId('paste-box').fill('项目\t三级指标\t年度指标值\n没有的项目\t及时率\t90\n\t预算执行率\t100%');
    await pane.getByTestId('pasted-line').first().waitFor();
    await expectSoon(() => pane.getByTestId('pasted-line').first().textContent()).toContain('The workbook has no project “没有的项目”');
    expect(await misspoken(pane)).toEqual([]);
    await workbench.close();
  }, 120_000);
});
