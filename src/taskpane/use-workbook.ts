import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Evaluation } from '../core/model/evaluation';
import { evaluate } from '../core/pipeline';
import type { Host } from '../hosts/host';
import { openSession } from './workbook-session';
import type { WorkbookSession, WorkbookState } from './workbook-session';

/** The open workbook, as every tab sees it. */
export interface Workbook {
  readonly session: WorkbookSession;
  readonly state: WorkbookState;
  /** null until the workbook has been read. */
  readonly evaluation: Evaluation | null;
}

/** Opens a session for as long as the pane is shown, and reads the workbook once at its start. */
export const useWorkbook = (host: Host): Workbook => {
  const [session] = useState(() => openSession(host));
  useEffect(() => {
    void session.read();
    return () => session.close();
  }, [session]);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { snapshot } = state;
  const evaluation = useMemo(() => snapshot && evaluate(snapshot), [snapshot]);
  return { session, state, evaluation };
};
