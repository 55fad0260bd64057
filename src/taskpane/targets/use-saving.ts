import { useCallback, useMemo, useState } from 'react';
import type { WorkbookSession } from '../workbook-session';
import { openFormQueue } from './form-queue';
import type { FormQueue, Refusal } from './form-queue';
import { formKey, formsByKey, withForms } from './target-forms';
import type { UnsavedForm, UnsavedForms } from './target-forms';

/** Forms on their way into the workbook. */
export interface Saving extends FormQueue {
  /** What is being written now, by form. */
  readonly forms: UnsavedForms;
  /** Forms that turned out not to fit the workbook as it is now; they are unsaved again. */
  readonly refusals: readonly Refusal[];
  /** Forgets what was wrong with a form. */
  forgive(key: string): void;
}

const without = (refusals: readonly Refusal[], keys: ReadonlySet<string>): readonly Refusal[] => (refusals.some(({ form }) => keys.has(formKey(form.place))) ? refusals.filter(({ form }) => !keys.has(formKey(form.place))) : refusals);

/** Writes forms while the user goes on: nothing waits for a workbook that takes its time. What is being saved is no longer unsaved; what fails becomes so again. */
export const useSaving = (session: WorkbookSession, onUnsaved: (change: (before: UnsavedForms) => UnsavedForms) => void): Saving => {
  const [forms, setForms] = useState<UnsavedForms>({});
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const queue = useMemo(
    () =>
      openFormQueue(session, {
        saving: setForms,
        // What was typed since is newer than what comes back.
        unsaved: (back) => onUnsaved((before) => withForms(formsByKey(back), before)),
        refused: (more) => setRefusals((before) => [...before, ...more]),
      }),
    [session, onUnsaved],
  );
  const save = useCallback(
    (asked: readonly UnsavedForm[]) => {
      const keys = new Set(asked.map(({ place }) => formKey(place)));
      setRefusals((before) => without(before, keys));
      onUnsaved((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !keys.has(key))));
      return queue.save(asked);
    },
    [queue, onUnsaved],
  );
  const forgive = useCallback((key: string) => setRefusals((before) => without(before, new Set([key]))), []);
  return { forms, refusals, save, apart: queue.apart, forgive };
};
