import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Returns what goes on from the place in a list of findings (null before the first step) to the next or the one before, round and round. F8 and Shift+F8 do the same from anywhere in the pane while the list is in sight. */
export const useFindingSteps = <Entry>(root: RefObject<HTMLElement | null>, order: readonly Entry[], place: number | null, go: (entry: Entry | undefined, selecting: true) => void): ((delta: 1 | -1) => void) => {
  // The first step goes to the first finding, not past it.
  const step = (delta: 1 | -1): void => go(order[place === null ? (delta > 0 ? 0 : order.length - 1) : (place + delta + order.length) % order.length], true);
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || !root.current || root.current.offsetParent === null) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [root]);
  return step;
};
