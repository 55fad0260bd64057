import { useCallback, useEffect } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

/** Returns what the keyboard does in a list of findings, each of which has its key in the attribute: `move` goes on from the one at `stop` by arrows, Home and End; `focus` puts the keyboard on one. Whenever `wanted` is anew, it stands there. */
export const useFindingKeys = <Entry extends { readonly key: string }>(
  root: RefObject<HTMLElement | null>,
  attribute: string,
  { walk, stop, wanted, go }: { readonly walk: readonly Entry[]; readonly stop: string | null; readonly wanted: { readonly key: string } | null; readonly go: (entry: Entry | undefined, selecting: false) => void },
): { readonly move: (event: KeyboardEvent) => void; readonly focus: (key: string | null) => void } => {
  const focus = useCallback((key: string | null): void => {
    if (key !== null) root.current?.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(key)}"]`)?.focus();
  }, [root, attribute]);
  useEffect(() => focus(wanted?.key ?? null), [wanted, focus]);
  const move = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest(`[${attribute}]`) === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = walk.findIndex(({ key }) => key === stop);
    const keys: Readonly<Record<string, Entry | undefined>> = { ArrowDown: walk[at + 1], ArrowUp: walk[at - 1], Home: walk[0], End: walk.at(-1) };
    if (!(event.key in keys)) return;
    event.preventDefault();
    go(keys[event.key], false);
  };
  return { move, focus };
};
