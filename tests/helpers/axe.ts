import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

declare global {
  interface Window {
    readonly axe?: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules about what a theme can change: colours, and with them borders and sizes. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** Returns what axe finds wrong, of everything or of the looks alone, each with the elements it is about. Where the system forces its own colours, axe reads those of the page's style sheets, which nobody sees. */
export const violations = async (frame: Frame, of: 'everything' | 'looks' = 'everything'): Promise<string[]> => {
  // Evaluated by the browser's own console, so that the page's policy stays as it is; once is enough for a page.
  if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(axeSource);
  return frame.evaluate(async (looks) => {
    // A colour on its way from one state to the next is neither.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.allSettled(document.getAnimations().filter((animation) => animation instanceof CSSTransition).map(({ finished }) => finished));
    const forced = window.matchMedia('(forced-colors: active)').matches;
    const runOnly = looks ? looks.filter((rule) => !forced || rule !== 'color-contrast') : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await window.axe!.run(document, { resultTypes: ['violations'], selectors: false, runOnly, rules: { 'color-contrast': { enabled: !forced } } });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary}`));
  }, of === 'looks' ? rulesOfLooks : null);
};
