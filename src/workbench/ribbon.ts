import type { AddIn, RibbonButton } from './manifest';
import { withMenu, type MenuItem } from './menu';
import { byId, element } from './page';
import type { Texts } from './texts';

/** What the buttons of the ribbon do, and what their menus list. */
export interface RibbonActions {
  open(): void;
  save(): void;
  recent(): readonly MenuItem[];
  samples(): readonly MenuItem[];
  /** `byKeyboard` tells how the button was pressed. */
  addIn(button: RibbonButton, byKeyboard: boolean): void;
}

/** The strip of buttons above the grid. */
export interface Ribbon {
  /** Marks a button of the add-in as running, and keeps it from being pressed again. */
  setBusy(buttonId: string, busy: boolean): void;
  /** Marks the button whose pane is open. */
  setPressed(buttonId: string, pressed: boolean): void;
  /** Moves the keyboard to the button that had it last, at first to the first of the add-in's. */
  focus(): void;
  /** Moves the keyboard to the add-in's first button. */
  focusAddIn(): void;
  /** Folds the ribbon to its tab, or unfolds it. */
  toggle(): void;
}

const shapes = {
  open: 'M3 6.500A1.500 1.500 0 0 1 4.500 5h6l2.500 3h11A1.500 1.500 0 0 1 25.500 9.500v2M3 6.500V24a1.500 1.500 0 0 0 1.500 1.500H23l5-14H8L3.600 25',
  recent: 'M16 4.500a11.500 11.500 0 1 1-10.300 6.400M5 5v6h6M16 10v6.500l4.500 2.700',
  save: 'M16 4v15m0 0l-6-6m6 6l6-6M5 21v5a2 2 0 0 0 2 2h18a2 2 0 0 0 2-2v-5',
  samples: 'M5 5h22v22H5zM5 12h22M12 12v15M5 19.500h22',
} as const;

/** Fills the ribbon: a Home tab with the workbench's own buttons, then the group that the add-in's manifest declares. */
export function createRibbon(addIn: AddIn, texts: Texts, actions: RibbonActions): Ribbon {
  const ribbon = byId('ribbon');
  const open = largeButton(texts.open, drawing(shapes.open), texts.openTip);
  const save = largeButton(texts.save, drawing(shapes.save), texts.saveTip);
  const recent = largeButton(texts.recent, drawing(shapes.recent), texts.recentTip);
  const samples = largeButton(texts.samples, drawing(shapes.samples), actions.samples().length > 0 ? texts.samplesTip : texts.noSamples);
  [open.id, save.id, recent.id, samples.id] = ['open-file', 'save-file', 'recent-files', 'samples'];
  open.setAttribute('aria-keyshortcuts', 'Control+O');
  save.setAttribute('aria-keyshortcuts', 'Control+S');
  samples.disabled = actions.samples().length === 0;
  open.addEventListener('click', actions.open);
  save.addEventListener('click', actions.save);
  const buttons = new Map<string, HTMLButtonElement>();
  for (const described of addIn.buttons) {
    const button = largeButton(described.label, icon(described.icons), described.tip);
    button.dataset['command'] = described.id;
    // A click without a pointer came from a key.
    button.addEventListener('click', (event) => actions.addIn(described, event.detail === 0));
    buttons.set(described.id, button);
  }
  const panel = element(
    'div',
    'ribbon-panel',
    group(texts.fileGroup, open, withMenu(recent, texts.recent, actions.recent), withMenu(samples, texts.samples, actions.samples), save),
    group(addIn.groupLabel, ...buttons.values()),
  );
  panel.id = 'ribbon-home';
  panel.setAttribute('role', 'toolbar');
  panel.setAttribute('aria-label', texts.home);
  const tab = element('h2', 'ribbon-tab', texts.home);
  const fold = element('button', 'ribbon-fold icon-button');
  fold.type = 'button';
  fold.id = 'ribbon-fold';
  fold.setAttribute('aria-controls', panel.id);
  ribbon.setAttribute('aria-label', texts.ribbon);
  ribbon.replaceChildren(element('div', 'ribbon-tabs', tab), panel, fold);
  const rove = roving(panel);

  function unfold(unfolded: boolean): void {
    panel.hidden = !unfolded;
    fold.setAttribute('aria-expanded', String(unfolded));
    fold.title = unfolded ? texts.collapseRibbon : texts.expandRibbon;
    fold.setAttribute('aria-label', fold.title);
    fold.textContent = unfolded ? '⌃' : '⌄';
  }
  unfold(true);
  fold.addEventListener('click', () => unfold(panel.hidden === true));
  tab.addEventListener('dblclick', () => unfold(panel.hidden === true));
  const [first] = buttons.values();
  const focus = (button: HTMLButtonElement | undefined): void => (panel.hidden ? fold : (button ?? open)).focus();
  return {
    setBusy(id, busy) {
      // Not disabled, which would take the keyboard away from it.
      buttons.get(id)?.setAttribute('aria-disabled', String(busy));
      buttons.get(id)?.setAttribute('aria-busy', String(busy));
    },
    setPressed: (id, pressed) => buttons.get(id)?.setAttribute('aria-pressed', String(pressed)),
    focus: () => focus(rove.current() ?? first),
    focusAddIn: () => focus(first),
    toggle() {
      const within = panel.contains(document.activeElement);
      unfold(panel.hidden === true);
      if (within && panel.hidden) fold.focus();
    },
  };
}

/** Makes the buttons of the toolbar one stop of the Tab key, with arrow keys between them. */
function roving(toolbar: HTMLElement): { readonly current: () => HTMLButtonElement | null } {
  let last: HTMLButtonElement | null = null;
  const stops = () => [...toolbar.querySelectorAll<HTMLButtonElement>('.ribbon-button:not(:disabled)')];
  const choose = (button: HTMLButtonElement | undefined): void => {
    for (const stop of stops()) stop.tabIndex = stop === button ? 0 : -1;
  };
  choose(stops()[0]);
  toolbar.addEventListener('focusin', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('.ribbon-button');
    if (!button) return;
    last = button;
    choose(button);
  });
  toolbar.addEventListener('keydown', (event) => {
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
  });
  return { current: () => last };
}

function group(label: string, ...content: HTMLElement[]): HTMLElement {
  const made = element('div', 'ribbon-group', element('div', 'ribbon-buttons', ...content), element('div', 'ribbon-label', label));
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', label);
  return made;
}

function largeButton(label: string, picture: Element, tip: string): HTMLButtonElement {
  const button = element('button', 'ribbon-button', picture, element('span', 'ribbon-button-label', label));
  button.type = 'button';
  button.title = tip;
  return button;
}

/** The icon in the size that fits the screen: 32 units, at the density of the display. */
function icon(icons: ReadonlyMap<number, string>): HTMLImageElement {
  const image = element('img', 'ribbon-icon');
  const wanted = 32 * window.devicePixelRatio;
  const sizes = [...icons.keys()].sort((left, right) => left - right);
  image.src = icons.get(sizes.find((size) => size >= wanted) ?? sizes.at(-1) ?? 0) ?? '';
  image.alt = '';
  return image;
}

function drawing(shape: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('viewBox', '0 0 32 32');
  picture.setAttribute('class', 'ribbon-icon');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', shape);
  picture.append(line);
  return picture;
}
