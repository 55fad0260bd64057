import { byId, element } from './page';
import type { Texts } from './texts';

/** What a notice is about: good news, something to know, something that failed. */
export type NoticeKind = 'done' | 'warning' | 'error';

/** The bar under the ribbon that says what happened. */
export interface Notice {
  /** Says it until it is dismissed; `details` are lines that the user may unfold. */
  show(kind: NoticeKind, text: string, details?: readonly string[]): void;
  /** Says that work is in hand, until something else is shown or `settle` is called. */
  busy(text: string): void;
  /** Ends the word of work in hand; what was shown before comes back. */
  settle(): void;
  clear(): void;
}

interface Standing {
  readonly kind: NoticeKind;
  readonly text: string;
  readonly details: readonly string[];
}

/** The notice bar of the page; good news leave with the next click, the rest stays until it is dismissed. */
export function createNotice(texts: Texts): Notice {
  const bar = byId('notice');
  const text = byId('notice-text');
  const more = byId<HTMLButtonElement>('notice-more');
  const list = byId('notice-details');
  const close = byId<HTMLButtonElement>('notice-close');
  close.setAttribute('aria-label', texts.dismiss);
  close.title = texts.dismiss;
  more.setAttribute('aria-controls', list.id);
  let standing: Standing | null = null;
  let work: string | null = null;

  function draw(): void {
    bar.hidden = work === null && standing === null;
    bar.dataset['kind'] = work === null ? (standing?.kind ?? '') : 'busy';
    bar.setAttribute('role', work === null && standing?.kind === 'error' ? 'alert' : 'status');
    text.textContent = work ?? standing?.text ?? '';
    close.hidden = work !== null;
    const details = work === null ? (standing?.details ?? []) : [];
    more.hidden = details.length === 0;
    list.replaceChildren(...details.map((line) => element('li', '', line)));
    unfold(false);
  }

  function unfold(unfolded: boolean): void {
    list.hidden = !unfolded;
    more.setAttribute('aria-expanded', String(unfolded));
    more.textContent = unfolded ? texts.hideDetails : texts.showDetails;
  }

  const notice: Notice = {
    show(kind, words, details = []) {
      standing = { kind, text: words, details };
      work = null;
      draw();
    },
    busy(words) {
      work = words;
      draw();
    },
    settle() {
      if (work === null) return;
      work = null;
      draw();
    },
    clear() {
      standing = null;
      work = null;
      draw();
    },
  };
  more.addEventListener('click', () => unfold(list.hidden === true));
  close.addEventListener('click', notice.clear);
  document.addEventListener('pointerdown', (event) => {
    if (standing?.kind === 'done' && work === null && !bar.contains(event.target as Node)) notice.clear();
  });
  return notice;
}
