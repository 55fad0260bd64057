import { byId, element } from './page';
import type { Texts } from './texts';

/** The ways by which files come to the page: the browser's dialog, and dropping. */
export interface FileInput {
  /** Lets the user choose a file. */
  ask(): void;
  /** Takes files that are dropped on this iframe too, whose events do not come to the page. */
  watch(frame: HTMLIFrameElement): void;
}

/** Hears of every file that the user chooses or drops on the page. */
export function createFileInput(texts: Texts, whenChosen: (file: File) => void): FileInput {
  const input = byId<HTMLInputElement>('file-input');
  const area = byId('drop-area');
  area.replaceChildren(element('div', 'drop-card', element('p', 'drop-title', texts.dropHere), element('p', 'drop-detail', texts.dropOnly)));
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // Emptied, so that choosing the same file again is a change again.
    input.value = '';
    if (file) whenChosen(file);
  });
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    // The area lies over everything, so that the pane's iframe takes none of what follows.
    area.hidden = false;
  };
  const drop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    area.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) whenChosen(file);
  };
  // In the capture phase: the grid takes drag events for its own use.
  window.addEventListener('dragenter', over, true);
  window.addEventListener('dragover', over, true);
  window.addEventListener('drop', drop, true);
  area.addEventListener('dragleave', () => (area.hidden = true));
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') area.hidden = true;
  });
  return {
    ask: () => input.click(),
    watch(frame) {
      frame.contentWindow?.addEventListener('dragover', over, true);
      frame.contentWindow?.addEventListener('drop', drop, true);
    },
  };
}
