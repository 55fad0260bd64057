import { patience } from './function-command';
import { byId, element } from './page';
import { makeResizable } from './splitter';
import type { Texts } from './texts';
import type { Conversation, Conversations } from './xdm';

/** A page that the pane shows. */
export interface PanePage {
  readonly page: URL;
  readonly title: string;
  /** Whether the ribbon's commands run in this page too, so that it lives on unseen when the pane is closed. */
  readonly shared: boolean;
}

/** The pane docked at the right, which holds the add-in's page. */
export interface Pane {
  readonly isOpen: () => boolean;
  /** Shows the page; `withKeyboard` moves the keyboard into it, now or when it has started. */
  open(shown: PanePage, withKeyboard: boolean): void;
  /** Closes the pane; a shared page lives on as it is. */
  close(): void;
  /** The conversation with a shared page, which is loaded unseen when it is not there yet. */
  loaded(shown: PanePage): Conversation;
  /** Moves the keyboard into the open page. */
  focus(): void;
  /** Ends the page, since it belongs to the workbook that was open; an open pane starts it afresh. */
  restart(): void;
}

/** What the pane tells the page around it. */
export interface PaneListener {
  /** The keyboard leaves the pane. */
  leave(to: 'ribbon' | 'grid'): void;
  /** The pane was opened or closed. */
  changed(open: boolean): void;
  /** The frame of the add-in's page was made. */
  framed(frame: HTMLIFrameElement): void;
}

/** How long a page is given to show what can take the keyboard before it is asked again. */
const untilControlsMs = 100;

interface Current {
  readonly conversation: Conversation;
  readonly shown: PanePage;
}

/** The pane of this page. */
export function createPane(conversations: Conversations, texts: Texts, listener: PaneListener): Pane {
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

  let current: Current | null = null;
  let open = false;

  function load(shown: PanePage): Current {
    heading.textContent = shown.title;
    const conversation = conversations.open({
      page: shown.page,
      title: shown.title,
      onExit: (exit) => {
        if (exit === 'nowhere') return askAgain();
        if (exit === 'backward') closeButton.focus();
        else listener.leave(exit === 'grid' ? 'grid' : 'ribbon');
      },
      ...(shown.shared ? { runtime: { state: () => (open ? 'Visible' : 'Background'), show: () => reveal(), hide: () => conceal() } } : {}),
    });
    const hint = element('p', 'pane-hint', texts.paneStarting);
    hint.setAttribute('role', 'status');
    place.replaceChildren(conversation.frame, hint);
    const silence = window.setTimeout(() => (hint.textContent = texts.paneSilent(patience.start)), patience.start * 1000);
    void conversation.started.then(() => {
      window.clearTimeout(silence);
      hint.remove();
    });
    current = { conversation, shown };
    listener.framed(conversation.frame);
    return current;
  }

  /** Gives the keyboard to the page once more, as long as it waits there: a page that has just started shows its first control a moment later. */
  function askAgain(): void {
    setTimeout(() => {
      if (open && document.activeElement === current?.conversation.frame) current?.conversation.focus();
    }, untilControlsMs);
  }

  function unload(): void {
    current?.conversation.close();
    current = null;
    place.replaceChildren();
  }

  function reveal(): void {
    if (open) return;
    open = true;
    // Kept in the page and only out of sight while it is closed: an iframe that is moved or not laid out loses its state.
    pane.classList.remove('is-closed');
    splitter.hidden = false;
    listener.changed(true);
    current?.conversation.visibilityChanged(true);
  }

  function conceal(): void {
    if (!open) return;
    const hadKeyboard = pane.contains(document.activeElement);
    open = false;
    pane.classList.add('is-closed');
    splitter.hidden = true;
    listener.changed(false);
    if (current?.shown.shared) current.conversation.visibilityChanged(false);
    else unload();
    if (hadKeyboard) listener.leave('grid');
  }

  const opened: Pane = {
    isOpen: () => open,
    open(shown, withKeyboard) {
      if (current && current.shown.page.href !== shown.page.href) unload();
      const { conversation } = current ?? load(shown);
      reveal();
      if (withKeyboard) void conversation.started.then(() => open && conversation.focus());
    },
    close: conceal,
    loaded: (shown) => {
      if (current && current.shown.page.href !== shown.page.href) unload();
      return (current ?? load(shown)).conversation;
    },
    focus: () => current?.conversation.focus(),
    restart() {
      const shown = current?.shown;
      unload();
      if (open && shown) load(shown);
    },
  };
  closeButton.addEventListener('click', () => {
    conceal();
    listener.leave('grid');
  });
  return opened;
}
