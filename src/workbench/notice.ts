import { byId } from './page';
import type { Texts } from './texts';

/** What a notice is about: work in hand, good news, something to know, something that failed. */
export type NoticeKind = 'busy' | 'done' | 'warning' | 'error';

/** The one line under the ribbon that says what happened. */
export interface Notice {
  show(kind: NoticeKind, text: string): void;
  clear(): void;
}

/** The notice line of the page; good news leave with the next click, failures stay until they are dismissed. */
export function createNotice(texts: Texts): Notice {
  const line = byId('notice');
  const text = byId('notice-text');
  const close = byId<HTMLButtonElement>('notice-close');
  close.setAttribute('aria-label', texts.dismiss);
  close.title = texts.dismiss;
  const notice: Notice = {
    show(kind, words) {
      line.dataset['kind'] = kind;
      line.setAttribute('role', kind === 'error' ? 'alert' : 'status');
      close.hidden = kind === 'busy';
      text.textContent = words;
      line.hidden = false;
    },
    clear() {
      line.hidden = true;
      text.textContent = '';
    },
  };
  close.addEventListener('click', notice.clear);
  document.addEventListener('pointerdown', (event) => {
    if (line.dataset['kind'] === 'done' && !line.contains(event.target as Node)) notice.clear();
  });
  return notice;
}
