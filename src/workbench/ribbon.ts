import type { AddIn, RibbonButton } from './manifest';
import { byId, element } from './page';
import type { Sample } from './samples';
import type { Texts } from './texts';

/** What the buttons of the ribbon do. */
export interface RibbonActions {
  open(): void;
  save(): void;
  sample(sample: Sample): void;
  addIn(button: RibbonButton): void;
}

/** The strip of buttons above the grid. */
export interface Ribbon {
  /** Marks a button of the add-in as running, and keeps it from being pressed again. */
  setBusy(buttonId: string, busy: boolean): void;
  /** Marks the button whose pane is open. */
  setPressed(buttonId: string, pressed: boolean): void;
  /** Moves the keyboard to the add-in's first button. */
  focus(): void;
}

const shapes = {
  open: 'M3 6.5A1.5 1.5 0 0 1 4.5 5h6l2.5 3h11A1.5 1.5 0 0 1 25.5 9.500v2M3 6.500V24a1.500 1.500 0 0 0 1.500 1.500H23l5-14H8L3.600 25',
  save: 'M16 4v15m0 0l-6-6m6 6l6-6M5 21v5a2 2 0 0 0 2 2h18a2 2 0 0 0 2-2v-5',
  samples: 'M5 5h22v22H5zM5 12h22M12 12v15M5 19.500h22',
} as const;

/** Fills the ribbon: the workbench's own buttons, then the group that the add-in's manifest declares. */
export function createRibbon(addIn: AddIn, samples: readonly Sample[], texts: Texts, actions: RibbonActions): Ribbon {
  const ribbon = byId('ribbon');
  const open = largeButton(texts.open, drawing(shapes.open), texts.openTip);
  const save = largeButton(texts.save, drawing(shapes.save), texts.saveTip);
  open.id = 'open-file';
  save.id = 'save-file';
  open.addEventListener('click', actions.open);
  save.addEventListener('click', actions.save);
  const buttons = new Map<string, HTMLButtonElement>();
  for (const described of addIn.buttons) {
    const button = largeButton(described.label, icon(described.icons), described.tip);
    button.dataset['command'] = described.id;
    button.addEventListener('click', () => actions.addIn(described));
    buttons.set(described.id, button);
  }
  ribbon.replaceChildren(
    group(texts.fileGroup, open, save, sampleMenu(samples, texts, actions.sample)),
    group(addIn.groupLabel, ...buttons.values()),
  );
  return {
    setBusy(id, busy) {
      const button = buttons.get(id);
      if (!button) return;
      button.disabled = busy;
      button.setAttribute('aria-busy', String(busy));
    },
    setPressed: (id, pressed) => buttons.get(id)?.setAttribute('aria-pressed', String(pressed)),
    focus: () => buttons.values().next().value?.focus(),
  };
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

/** The button that lists the sample workbooks below itself. */
function sampleMenu(samples: readonly Sample[], texts: Texts, choose: (sample: Sample) => void): HTMLElement {
  const button = largeButton(texts.samples, drawing(shapes.samples), samples.length > 0 ? texts.samplesTip : texts.noSamples);
  button.id = 'samples';
  button.classList.add('has-menu');
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.disabled = samples.length === 0;
  const items = samples.map((sample) => {
    const item = element('button', 'menu-item', element('span', 'menu-title', sample.title), element('span', 'menu-detail', sample.description));
    item.type = 'button';
    item.setAttribute('role', 'menuitem');
    item.dataset['sample'] = sample.file;
    item.addEventListener('click', () => {
      show(false);
      choose(sample);
    });
    return item;
  });
  const menu = element('div', 'menu', ...items);
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', texts.samples);
  menu.hidden = true;
  const holder = element('div', 'menu-holder', button, menu);

  function show(open: boolean): void {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) items[0]?.focus();
  }
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items.at(next % items.length)?.focus();
    } else if (event.key === 'Escape') {
      show(false);
      button.focus();
    }
  });
  // Not on losing the focus: the grid takes it for itself a moment after a workbook was opened.
  document.addEventListener('pointerdown', (event) => {
    if (!holder.contains(event.target as Node)) show(false);
  });
  window.addEventListener('blur', () => show(false));
  return holder;
}
