import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Goes to the next finding by F8 and to the one before by Shift+F8, from anywhere in the pane while the list is in sight. */
export const useFindingKeys = (root: RefObject<HTMLElement | null>, step: RefObject<(delta: 1 | -1) => void>): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || !root.current || root.current.offsetParent === null) return;
      event.preventDefault();
      step.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [root, step]);
};
