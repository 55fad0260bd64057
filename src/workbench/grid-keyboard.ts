/** The page's own parts; everything else is the grid's, whose menus and dialogs are put at the end of the page. */
const ownParts = '#skip, .title-bar, .ribbon, .notice, .splitter, .pane, .drop-area, .dialog';

/** The keyboard of the grid. */
export interface GridKeyboard {
  /** Moves the keyboard to the grid's cells. */
  give(): void;
}

/** Leaves the keyboard where the user has put it, at first at the top of the page: the grid takes it by itself each time it is drawn, resized or shows another sheet, and gets it only from the user or by `give`. */
export function guardKeyboard(grid: HTMLElement): GridKeyboard {
  /** What has the keyboard; null while that is the grid. */
  let holder: HTMLElement | null = document.body;
  let given = false;
  const isOwn = (node: EventTarget | null): node is HTMLElement => node === document.body || (node instanceof Element && node.closest(ownParts) !== null);
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (isOwn(target)) holder = target;
      else if (given) holder = null;
      else if (holder) {
        holder.focus({ preventScroll: true });
        // What is hidden or gone by now cannot have it back.
        if (document.activeElement !== holder) document.body.focus({ preventScroll: true });
      }
    },
    true,
  );
  // The pane's page has the keyboard once its iframe is all that has the focus here.
  window.addEventListener('blur', () => {
    if (document.activeElement instanceof HTMLIFrameElement) holder = document.activeElement;
  });
  window.addEventListener('pointerdown', ({ target }) => (isOwn(target) ? undefined : (holder = null)), true);
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab') return;
      // The focus moves once this key has been heard by all.
      given = true;
      setTimeout(() => (given = false));
    },
    true,
  );
  return {
    give() {
      given = true;
      // The grid listens in a field that nobody sees.
      grid.querySelector<HTMLElement>('[contenteditable]')?.focus();
      given = false;
    },
  };
}
