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
  fill: (target, text) => target.fill(text),
});

/** What Tab passes on its way through the page before it is sure that the element is not on it. */
const furthest = 300;
/** Within one of these a single element takes the focus, and arrows move it. */
const groups = '[role="tablist"], [role="listbox"], [role="menu"], [role="tree"], [role="grid"], [role="toolbar"], [role="radiogroup"], [data-roving]';

/** The keyboard: F6 leads to the pane and back, Tab from one control to the next, arrows within a group, Enter presses. */
export const keyboard = (page: Page): Hand => {
  const focused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === element.ownerDocument.activeElement && element.ownerDocument.hasFocus());
  const inItsGroup = (target: Locator): Promise<boolean> =>
    target.evaluate((element, list) => {
      const group = element.closest(list);
      return group !== null && element.ownerDocument.hasFocus() && element.ownerDocument.activeElement !== null && group.contains(element.ownerDocument.activeElement);
    }, groups);
  const inItsFrame = (target: Locator): Promise<boolean> => target.evaluate((element) => element.ownerDocument.hasFocus() && (element.ownerDocument.defaultView === window.top || element.ownerDocument.activeElement?.tagName !== 'IFRAME'));

  /** Presses F6 and waits until the keyboard has gone where it leads. */
  const onward = async (): Promise<void> => {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('F6');
    await page.waitForFunction((element) => document.activeElement !== element, before);
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
      if (await focused(target)) return;
      if (!(await inItsFrame(target))) {
        await onward();
        continue;
      }
      if (await inItsGroup(target)) {
        // The arrow that leads there: the list may run across or down.
        const way = await target.evaluate((element, list) => {
          const group = element.closest(list)!;
          const across = group.getAttribute('aria-orientation') !== 'vertical' && (group.matches('[role="tablist"], [role="toolbar"]') || group.getAttribute('aria-orientation') === 'horizontal');
          const forward = Boolean(group.ownerDocument.activeElement!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
          return across ? (forward ? 'ArrowRight' : 'ArrowLeft') : forward ? 'ArrowDown' : 'ArrowUp';
        }, groups);
        await page.keyboard.press(way);
      } else {
        // Towards it; within the sheet, where Tab goes from cell to cell, F6 leads on.
        const way = await target.evaluate((element) => {
          const active = element.ownerDocument.activeElement;
          if (!element.ownerDocument.hasFocus() || active === null || active === element.ownerDocument.body) return 'Tab';
          if (active.closest('#grid') && !element.closest('#grid')) return 'F6';
          return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
        });
        if (way === 'F6') await onward();
        else await page.keyboard.press(way);
      }
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

