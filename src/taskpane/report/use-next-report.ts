import { useMemo, useState } from 'react';
import type { Change, Composition, Renewal } from '../../core/model/composition';
import type { FormSheets } from '../../core/model/form-sheets';
import type { Snapshot } from '../../core/model/snapshot';
import { changesOf } from '../../core/pipeline/changes-of';
import { compose } from '../../core/pipeline/compose';
import { setApart, takeOver } from '../../core/pipeline/take-over';
import { composed } from '../composed';
import { usePane } from '../pane-context';
import type { ForeignChoice } from '../workbook-session';
import { holding, renewals, withChoice } from './report-changes';
import type { Choice, Taken } from './report-changes';
import { useFormSheets } from './use-form-sheets';

/** The report as it would be written now, and what the user decides of it before. */
export interface NextReport {
  /** With what has been chosen of its changes. */
  readonly composition: Composition;
  /** As it is without any choice. */
  readonly untouched: Composition;
  /** True while a report sheet without a record stands in the workbook. */
  readonly foreign: boolean;
  /** The sheets that look like the report under another name. */
  readonly renamed: readonly string[];
  readonly foreignChoice: ForeignChoice | null;
  readonly setForeignChoice: (choice: ForeignChoice | null) => void;
  /** Whether forms are written with it. */
  readonly forms: boolean;
  readonly setForms: (wanted: boolean) => void;
  readonly formSheets: FormSheets | null;
  /** True where there is no report yet to be changed. */
  readonly first: boolean;
  /** What writing it changes on its sheet and on the forms; null where there is nothing yet to be changed. */
  readonly changes: readonly Change[] | null;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly choose: (of: readonly Change[], taken: Taken | null) => void;
  readonly write: () => Promise<void>;
}

const none: readonly Renewal[] = [];

export const useNextReport = (): NextReport => {
  const { evaluation, state, session } = usePane();
  const { snapshot } = state;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [foreignChoice, setForeignChoice] = useState<ForeignChoice | null>(null);
  const [wantsForms, setForms] = useState<boolean | null>(null);
  const found = composed(evaluation, snapshot);
  /** The workbook as it is to be seen once it is said what becomes of a report sheet without a record. */
  const seen = useMemo((): Snapshot | null => (!snapshot || !found.foreign || foreignChoice === null ? snapshot : (foreignChoice === 'take-over' ? takeOver(evaluation, snapshot) : setApart(snapshot)).snapshot), [snapshot, found, foreignChoice, evaluation]);
  const untouched = useMemo(() => (seen === snapshot ? found : compose(evaluation, seen ?? undefined)), [seen, snapshot, found, evaluation]);
  // Forms that stand in the workbook are renewed with the report, unless it is said that they are not.
  const forms = wantsForms ?? Object.keys(snapshot?.sheetMemories ?? {}).length > 0;
  const formSheets = useFormSheets(evaluation, snapshot, none, forms);
  const onReport = useMemo(() => seen && changesOf(untouched, seen), [untouched, seen]);
  const changes = useMemo(() => (formSheets && (onReport || formSheets.kept.length > 0) ? [...(onReport ?? []), ...formSheets.changes] : onReport), [onReport, formSheets]);
  const choices = useMemo(() => holding(chosen, changes ?? []), [chosen, changes]);
  const composition = useMemo(() => (choices.size === 0 ? untouched : compose(evaluation, seen ?? undefined, renewals(choices))), [untouched, evaluation, seen, choices]);
  return {
    composition,
    untouched,
    foreign: found.foreign,
    renamed: found.renamed,
    foreignChoice,
    setForeignChoice,
    forms,
    setForms,
    formSheets,
    first: snapshot !== null && !onReport && (!found.foreign || foreignChoice === 'set-apart'),
    changes,
    choices,
    choose: (of, taken) => setChosen((before) => withChoice(before, of, taken)),
    write: async () => {
      await session.writeReport(renewals(choices), forms, found.foreign ? foreignChoice : null);
      // A choice that was made meanwhile is not written yet.
      if (session.state().failure === null) setChosen((now) => new Map([...now].filter(([key, choice]) => choices.get(key) !== choice)));
    },
  };
};
