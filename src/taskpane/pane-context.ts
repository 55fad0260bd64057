import { createContext, useContext } from 'react';
import type { Evaluation } from '../core/model/evaluation';
import type { CellRef } from '../core/units/address';
import type { Spoken, TabId, Texts } from './texts';
import type { WorkbookSession, WorkbookState } from './workbook-session';

/** What every part of the pane may use. */
export interface Pane {
  readonly texts: Texts;
  readonly session: WorkbookSession;
  readonly state: WorkbookState;
  /** True while a task runs: nothing else can be begun. */
  readonly busy: boolean;
  readonly evaluation: Evaluation;
  select(at: CellRef): void;
  show(tab: TabId): void;
}

export const PaneContext = createContext<Pane | null>(null);

/** Returns the pane; for components that are shown once the workbook has been read. */
export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('shown outside of the pane');
  return pane;
};

/** Returns the words of one part of the pane in the language it is shown in. */
export const useWords = <Words>(spoken: Spoken<Words>): Words => spoken[usePane().texts.language];
