import type { GridKeyboard } from './grid-keyboard';
import { byId } from './page';
import type { Pane } from './pane';
import type { Ribbon } from './ribbon';

type Region = 'ribbon' | 'grid' | 'pane';

/** Moves the keyboard between the three regions of the page. */
export interface Regions {
  /** To the next region (1) or the one before (-1), round and round. */
  step(by: 1 | -1): void;
  go(to: Region): void;
}

/** The regions of the page: the ribbon, the grid, and the pane while it is open. */
export function createRegions(ribbon: Ribbon, gridKeyboard: GridKeyboard, pane: Pane): Regions {
  const holders: readonly (readonly [Region, HTMLElement])[] = [
    ['grid', byId('grid')],
    ['pane', byId('pane')],
    ['pane', byId('splitter')],
  ];
  function go(to: Region): void {
    if (to === 'ribbon') ribbon.focus();
    else if (to === 'pane') pane.focus();
    else gridKeyboard.give();
  }
  return {
    go,
    step(by) {
      const order: readonly Region[] = pane.isOpen() ? ['ribbon', 'grid', 'pane'] : ['ribbon', 'grid'];
      const [now] = holders.find(([, holder]) => holder.contains(document.activeElement)) ?? ['ribbon' as const];
      go(order[(order.indexOf(now) + by + order.length) % order.length]!);
    },
  };
}
