import { byId } from './page';
import type { Texts } from './texts';

/** Hears of every file that the user chooses or drops on the page; returns how to ask for one. */
export function createFileInput(texts: Texts, whenChosen: (file: File) => void): { readonly ask: () => void } {
  const input = byId<HTMLInputElement>('file-input');
  const hint = byId('drop-hint');
  hint.textContent = texts.dropHere;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // Emptied, so that choosing the same file again is a change again.
    input.value = '';
    if (file) whenChosen(file);
  });
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  // In the capture phase: the grid takes drag events for its own use.
  window.addEventListener(
    'dragover',
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      hint.hidden = false;
    },
    true,
  );
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) hint.hidden = true;
  });
  window.addEventListener(
    'drop',
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      hint.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (file) whenChosen(file);
    },
    true,
  );
  return { ask: () => input.click() };
}
