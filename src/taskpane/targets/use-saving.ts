import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../../core/amend';
import type { Facts } from '../../core/model/facts';
import type { Amendment } from '../../core/model/sheet-plan';
import type { Snapshot } from '../../core/model/snapshot';
import type { WorkbookSession } from '../workbook-session';
import { amendForms, formKey, withForms } from './target-forms';
import type { UnsavedForms } from './target-forms';

type UnsavedForm = UnsavedForms[string];

/** What a form lacks that could not be written. */
export interface Refusal {
  readonly form: UnsavedForm;
  readonly problem: Problem;
}

/** Forms on their way into the workbook. */
export interface Saving {
  /** What is being written now, by form. */
  readonly forms: UnsavedForms;
  /** Forms that turned out not to fit the workbook as it is now; they are unsaved again. */
  readonly refusals: readonly Refusal[];
  /** Takes the forms out of what is unsaved and writes them, those that are asked for together in one go; what fails becomes unsaved again. */
  save(forms: readonly UnsavedForm[]): void;
  /** Forgets what was wrong with a form. */
  forgive(key: string): void;
}

const byKey = (forms: readonly UnsavedForm[]): UnsavedForms => forms.reduce<UnsavedForms>((all, form) => withForms(all, { [formKey(form.place)]: form }), {});

/** Writes forms while the user goes on: nothing waits for a workbook that takes its time. */
export const useSaving = (session: WorkbookSession, onUnsaved: (change: (before: UnsavedForms) => UnsavedForms) => void): Saving => {
  const [forms, setForms] = useState<UnsavedForms>({});
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const waiting = useRef<readonly UnsavedForm[]>([]);
  const running = useRef(false);

  const forgive = useCallback((key: string) => setRefusals((before) => (before.some(({ form }) => formKey(form.place) === key) ? before.filter(({ form }) => formKey(form.place) !== key) : before)), []);

  const save = useCallback(
    (asked: readonly UnsavedForm[]) => {
      if (asked.length === 0) return;
      const keys = new Set(asked.map(({ place }) => formKey(place)));
      waiting.current = [...waiting.current, ...asked];
      setForms((before) => withForms(before, byKey(asked)));
      setRefusals((before) => before.filter(({ form }) => !keys.has(formKey(form.place))));
      onUnsaved((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !keys.has(key))));
      // What was typed since is newer than what comes back.
      const giveBack = (back: readonly UnsavedForm[]): void => {
        if (back.length > 0) onUnsaved((before) => withForms(byKey(back), before));
      };
      const work = async (): Promise<void> => {
        while (waiting.current.length > 0) {
          let batch: readonly UnsavedForm[] = [];
          let problems: readonly (Problem | null)[] = [];
          const make = (snapshot: Snapshot, facts: Facts): Amendment | Problem => {
            // Two new indicators of one project are two forms.
            batch = waiting.current;
            waiting.current = [];
            const result = amendForms(batch, snapshot, facts);
            problems = result.problems;
            const first = problems.find((problem) => problem !== null);
            return first && problems.every((problem) => problem !== null) ? first : result.amendment;
          };
          const { saved, problem } = await session.amend('save', make);
          if (!saved && problem === null) {
            giveBack([...batch, ...waiting.current]);
            waiting.current = [];
          } else {
            const refused = batch.flatMap((form, index) => (problems[index] ? [{ form, problem: problems[index] }] : []));
            giveBack(refused.map(({ form }) => form));
            setRefusals((before) => [...before, ...refused]);
          }
          setForms(byKey(waiting.current));
        }
      };
      if (running.current) return;
      running.current = true;
      void work().finally(() => (running.current = false));
    },
    [session, onUnsaved],
  );
  return { forms, refusals, save, forgive };
};
