import type { CellRef } from '../core/units/address';
import type { Host } from '../hosts/host';

/** Calls the listener with the selected range, now and whenever another has been selected for `pause` milliseconds; null where it is no single range. Returns how to stop. */
export const watchSelection = (host: Host, listener: (at: CellRef | null) => void, pause: number): (() => void) => {
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    // What cannot be asked now, as while a cell is edited, is no selection.
    const at = await host.selection().catch(() => null);
    if (mine === asked) listener(at);
  };
  const leave = host.onSelected(() => {
    clearTimeout(waiting);
    if (pause === 0) void ask();
    else waiting = setTimeout(() => void ask(), pause);
  });
  void ask();
  return () => {
    asked = -1;
    clearTimeout(waiting);
    leave();
  };
};
