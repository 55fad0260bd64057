/** What the keys of the whole page do, wherever the keyboard is. */
export interface PageKeys {
  save(): void;
  open(): void;
  toggleRibbon(): void;
  /** Moves the keyboard to the next or the previous region of the page. */
  region(step: 1 | -1): void;
}

/** Listens to the keys of the page; gives the listener, to be put on the windows of iframes too, whose keys do not come to the page. */
export function listenToKeys(keys: PageKeys): (event: KeyboardEvent) => void {
  const listen = (event: KeyboardEvent): void => {
    const act = actionOf(event, keys);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) act();
  };
  window.addEventListener('keydown', listen, true);
  return listen;
}

function actionOf(event: KeyboardEvent, keys: PageKeys): (() => void) | null {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'F6' && !event.altKey) return () => keys.region(event.shiftKey ? -1 : 1);
  if (event.key === 'F1' && command) return keys.toggleRibbon;
  if (!command || event.altKey || event.shiftKey) return null;
  if (event.key.toLowerCase() === 's') return keys.save;
  if (event.key.toLowerCase() === 'o') return keys.open;
  return null;
}
