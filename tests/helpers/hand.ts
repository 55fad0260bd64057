/** Two ways to use the pages: with the pointer, and with the keyboard alone. */
import type { Locator, Page } from 'playwright-core';

/** Presses, fills and chooses; a way that cannot reach an element fails. */
export interface Hand {
  readonly name: 'pointer' | 'keyboard';
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
}

export const pointer = (): Hand => ({
  name: 'pointer',
  press: (target) => target.click(),
  async fill(target, text) {
    if (await target.evaluate((element) => element.matches('select'))) await target.selectOption(text);
    else await target.fill(text);
  },
});

/** What Tab passes on its way through the page before it is sure that the element is not on it. */
const furthest = 300;
/** Within one of these a single element takes the focus, and arrows move it. */
const groups = '[role="tablist"], [role="listbox"], [role="menu"], [role="tree"], [role="grid"], [role="toolbar"], [role="radiogroup"], [data-roving]';

/** The keyboard: F6 leads to the pane and back, Tab from one control to the next, arrows within a group, Enter presses. */
export const keyboard = (page: Page): Hand => {
  /** The key that leads towards the element; null where it has the keyboard. */
  const towards = (target: Locator): Promise<string | null> =>
    target.evaluate((element, list) => {
      const page = element.ownerDocument;
      const active = page.activeElement;
      if (!page.hasFocus() || (active instanceof HTMLIFrameElement && active !== element)) return 'F6';
      if (active === element) return null;
      const follows = active !== null && Boolean(active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      const group = element.closest(list);
      if (group?.contains(active)) {
        // The list may run across or down.
        const across = group.getAttribute('aria-orientation') !== 'vertical' && (group.matches('[role="tablist"], [role="toolbar"]') || group.getAttribute('aria-orientation') === 'horizontal');
        return across ? (follows ? 'ArrowRight' : 'ArrowLeft') : follows ? 'ArrowDown' : 'ArrowUp';
      }
      if (active === null || active === page.body) return 'Tab';
      // Within the sheet, Tab goes from cell to cell.
      if (active.closest('#grid') && !element.closest('#grid')) return 'F6';
      return follows ? 'Tab' : 'Shift+Tab';
    }, groups);

  /** Presses F6 and waits until the keyboard has gone where it leads; where it goes nowhere, because another workbook just took the place of the grid that had it, a person presses again. */
  const onward = async (): Promise<void> => {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('F6');
    await page.waitForFunction((element) => document.activeElement !== element, before, { timeout: 5000 }).catch(() => undefined);
    await taken();
  };
  /** The pane is told by message to take the keyboard: waits until it has heard all that was sent to it so far. */
  const taken = (): Promise<void> =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const inside = document.activeElement instanceof HTMLIFrameElement ? document.activeElement.contentWindow : null;
          if (!inside) return resolve();
          inside.addEventListener('message', function hear({ data }) {
            if (data !== '') return;
            inside.removeEventListener('message', hear);
            resolve();
          });
          inside.postMessage('', window.location.origin);
        }),
    );

  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let step = 0; step < furthest; step += 1) {
      const key = await towards(target);
      if (key === null) return;
      if (key === 'F6') await onward();
      else await page.keyboard.press(key);
    }
    throw new Error(`the keyboard does not reach ${target.toString()}`);
  };
  return {
    name: 'keyboard',
    async press(target) {
      await reach(target);
      // A tab is chosen as soon as it is reached.
      if (!(await target.evaluate((element) => element.matches('[role="tab"][aria-selected="true"]')))) await page.keyboard.press('Enter');
    },
    async fill(target, text) {
      await reach(target);
      if (await target.evaluate((element) => element.matches('select'))) {
        await target.selectOption(text);
        return;
      }
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
  };
};

/** The ways a flow is gone, for `describe.each`. */
export const hands: readonly (readonly [Hand['name'], (page: Page) => Hand])[] = [
  ['pointer', pointer],
  ['keyboard', keyboard],
];

