import { createContext, useContext } from 'react';
import type { Evaluation } from '../core/model/evaluation';
import type { Dependent } from '../core/rests-on';
import type { Locale } from '../core/translate/locale';
import type { CellRef } from '../core/units/address';
import type { Spoken, TabId, Texts } from './texts';
import type { FormPlace } from './targets/target-forms';
import type { WorkbookSession } from './workbook-session';
import type { WorkbookState } from './workbook-state';

/** What every part of the pane may use. */
export interface Pane {
  readonly texts: Texts;
  /** Says what the core says in the language of the pane. */
  readonly locale: Locale;
  readonly session: WorkbookSession;
  readonly state: WorkbookState;
  /** True while a task runs: nothing else can be begun. */
  readonly busy: boolean;
  readonly evaluation: Evaluation;
  select(at: CellRef): void;
  show(tab: TabId): void;
  /** Shows 目标 with a form open. */
  edit(place: FormPlace): void;
  /** The form that was asked for last, anew each time; null where none was. */
  readonly wanted: { readonly place: FormPlace } | null;
  /** Shows the tab on which it stands, with it in sight. */
  reveal(dependent: Dependent): void;
  /** What was asked to be shown last, anew each time; null where nothing was. */
  readonly revealed: { readonly dependent: Dependent } | null;
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
