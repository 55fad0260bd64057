import { element } from './page';

/** A line of a menu. */
export interface MenuItem {
  readonly title: string;
  readonly detail: string;
  /** A name for tests and scripts, put on the line as `data-item`. */
  readonly name: string;
  /** Whether this is the one in use; undefined in a menu that has no such thing. */
  readonly checked?: boolean;
  choose(): void;
}

/** The button with a menu below itself, whose lines are made anew at each opening; both are worked by arrow keys, Escape closes. */
export function withMenu(button: HTMLButtonElement, label: string, lines: () => readonly MenuItem[]): HTMLElement {
  button.classList.add('has-menu');
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const menu = element('div', 'menu');
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  menu.hidden = true;
  const holder = element('div', 'menu-holder', button, menu);
  const items = () => [...menu.children] as HTMLButtonElement[];

  function show(open: boolean): void {
    if (open) menu.replaceChildren(...lines().map(draw));
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) items()[0]?.focus();
  }

  function draw(line: MenuItem): HTMLButtonElement {
    const item = element('button', 'menu-item', element('span', 'menu-title', line.title), element('span', 'menu-detail', line.detail));
    item.type = 'button';
    item.tabIndex = -1;
    item.dataset['item'] = line.name;
    item.setAttribute('role', line.checked === undefined ? 'menuitem' : 'menuitemradio');
    if (line.checked !== undefined) item.setAttribute('aria-checked', String(line.checked));
    item.addEventListener('click', () => {
      show(false);
      button.focus();
      line.choose();
    });
    return item;
  }

  button.addEventListener('click', () => show(menu.hidden === true));
  button.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && menu.hidden) {
      event.preventDefault();
      show(true);
    }
  });
  holder.addEventListener('keydown', (event) => {
    if (menu.hidden) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all.at(next % all.length)?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      show(false);
      button.focus();
    } else if (event.key === 'Tab') {
      show(false);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      // The ribbon's own arrow keys wait until the menu is closed.
      event.stopPropagation();
    }
  });
  // Not on losing the focus: Safari gives none to a button that is pressed.
  document.addEventListener('pointerdown', (event) => {
    if (!holder.contains(event.target as Node)) show(false);
  });
  window.addEventListener('blur', () => show(false));
  return holder;
}
