import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Evaluation } from '../core/model/evaluation';
import { evaluate } from '../core/pipeline/evaluate';
import { onReturn } from './on-return';
import type { WorkbookSession } from './workbook-session';
import type { WorkbookState } from './workbook-state';

/** The open workbook, as every tab sees it. */
export interface Workbook {
  readonly state: WorkbookState;
  /** null until the workbook has been read. */
  readonly evaluation: Evaluation | null;
}

/** Reads the workbook once at the start, and again when the user comes back to the pane after a change. */
export const useWorkbook = (session: WorkbookSession): Workbook => {
  useEffect(() => {
    void session.read();
    return onReturn(() => {
      if (session.state().stale) void session.read();
    });
  }, [session]);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { snapshot } = state;
  const evaluation = useMemo(() => snapshot && evaluate(snapshot), [snapshot]);
  return { state, evaluation };
};
