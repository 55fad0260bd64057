import { useEffect, useSyncExternalStore } from 'react';
import { onReturn } from './on-return';
import type { WorkbookSession } from './workbook-session';
import type { WorkbookState } from './workbook-state';

/** Returns what is known of the open workbook. Reads the workbook once at the start, and again when the user comes back to the pane after a change. */
export const useWorkbook = (session: WorkbookSession): WorkbookState => {
  useEffect(() => {
    void session.read();
    return onReturn(() => {
      if (session.state().stale) void session.read();
    });
  }, [session]);
  return useSyncExternalStore(session.subscribe, session.state);
};
