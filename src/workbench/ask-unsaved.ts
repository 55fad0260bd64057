import { element } from './page';
import type { Texts } from './texts';

/** What becomes of changes that have not been saved. */
export type UnsavedChoice = 'save' | 'discard' | 'cancel';

/** Asks what becomes of the changes to the named workbook; only one question stands at a time. */
export interface AskUnsaved {
  readonly isOpen: () => boolean;
  ask(name: string): Promise<UnsavedChoice>;
}

/** The question, as a dialog in the middle of the page: Enter saves, S and N answer by letter, Escape cancels. */
export function createAskUnsaved(texts: Texts): AskUnsaved {
  const title = element('h2', 'dialog-title');
  title.id = 'ask-title';
  const why = element('p', 'dialog-text', texts.askUnsavedWhy);
  why.id = 'ask-why';
  const choices: readonly (readonly [UnsavedChoice, string, string])[] = [
    ['save', texts.askSave, 's'],
    ['discard', texts.askDiscard, 'n'],
    ['cancel', texts.askCancel, ''],
  ];
  const buttons = choices.map(([choice, label, letter]) => {
    const button = element('button', choice === 'save' ? 'dialog-button primary' : 'dialog-button', label);
    button.type = 'button';
    button.dataset['choice'] = choice;
    if (letter) button.setAttribute('aria-keyshortcuts', letter.toUpperCase());
    button.addEventListener('click', () => dialog.close(choice));
    return button;
  });
  const dialog = element('dialog', 'dialog', title, why, element('div', 'dialog-buttons', ...buttons));
  dialog.id = 'ask-unsaved';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.setAttribute('aria-describedby', why.id);
  dialog.addEventListener('keydown', (event) => {
    const chosen = choices.find(([, , letter]) => letter !== '' && letter === event.key.toLowerCase());
    if (!chosen || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    dialog.close(chosen[0]);
  });
  document.body.append(dialog);
  return {
    isOpen: () => dialog.open,
    ask: (name) =>
      new Promise((resolve) => {
        if (dialog.open) return resolve('cancel');
        title.textContent = texts.askUnsaved(name);
        dialog.returnValue = 'cancel';
        dialog.addEventListener('close', () => resolve(dialog.returnValue as UnsavedChoice), { once: true });
        dialog.showModal();
        buttons[0]?.focus();
      }),
  };
}
