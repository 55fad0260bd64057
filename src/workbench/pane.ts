import { byId, element } from './page';
import type { Texts } from './texts';
import type { Conversation, Conversations } from './xdm';

/** How long the add-in may take to start, in seconds, before the pane says that something is wrong. */
const patience = 20;

const width = { least: 320, usual: 360, most: 450, step: 10 } as const;

/** The pane docked at the right, which holds the add-in's page. */
export interface Pane {
  readonly isOpen: () => boolean;
  /** Opens the page; when it is open already, moves the keyboard into it. */
  open(page: URL, title: string): void;
  close(): void;
  /** Starts the open page afresh, since it belongs to the workbook that was open. */
  reload(): void;
}

/** The pane of this page; `leave` moves the keyboard out of it, `whenChanged` hears of every opening and closing. */
export function createPane(conversations: Conversations, texts: Texts, leave: (to: 'ribbon' | 'grid') => void, whenChanged: (open: boolean) => void): Pane {
  const pane = byId('pane');
  const place = byId('pane-page');
  const splitter = byId('splitter');
  const heading = byId('pane-title');
  const closeButton = byId<HTMLButtonElement>('pane-close');
  closeButton.setAttribute('aria-label', texts.closePane);
  closeButton.title = texts.closePane;
  pane.setAttribute('aria-label', texts.pane);
  splitter.setAttribute('aria-label', texts.resizePane);
  splitter.setAttribute('aria-controls', pane.id);
  makeResizable(splitter, pane);

  let current: { readonly conversation: Conversation; readonly page: URL; readonly title: string } | null = null;

  const opened: Pane = {
    isOpen: () => current !== null,
    open(page, title) {
      if (current) return current.conversation.focus();
      heading.textContent = title;
      const conversation = conversations.open(page, title, (exit) => {
        if (exit === 'backward') closeButton.focus();
        else leave(exit === 'grid' ? 'grid' : 'ribbon');
      });
      current = { conversation, page, title };
      const hint = element('p', 'pane-hint', texts.paneStarting);
      hint.setAttribute('role', 'status');
      place.replaceChildren(conversation.frame, hint);
      const silence = window.setTimeout(() => (hint.textContent = texts.paneSilent(patience)), patience * 1000);
      void conversation.started.then(() => {
        window.clearTimeout(silence);
        hint.remove();
      });
      pane.hidden = splitter.hidden = false;
      whenChanged(true);
    },
    close() {
      if (!current) return;
      current.conversation.close();
      current = null;
      pane.hidden = splitter.hidden = true;
      whenChanged(false);
    },
    reload() {
      if (!current) return;
      const { page, title } = current;
      opened.close();
      opened.open(page, title);
    },
  };
  closeButton.addEventListener('click', () => {
    opened.close();
    leave('grid');
  });
  return opened;
}

/** Lets the splitter change the width of the pane, by the mouse and by the arrow keys. */
function makeResizable(splitter: HTMLElement, pane: HTMLElement): void {
  splitter.setAttribute('aria-valuemin', String(width.least));
  splitter.setAttribute('aria-valuemax', String(width.most));
  let current = 0;
  const set = (pixels: number): void => {
    current = Math.round(Math.min(width.most, Math.max(width.least, pixels)));
    pane.style.width = `${current}px`;
    splitter.setAttribute('aria-valuenow', String(current));
  };
  set(width.usual);
  splitter.addEventListener('keydown', (event) => {
    const wanted = { ArrowLeft: current + width.step, ArrowRight: current - width.step, Home: width.least, End: width.most }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  });
  splitter.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    splitter.focus();
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add('resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX - splitter.offsetWidth / 2);
  });
  splitter.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
}
