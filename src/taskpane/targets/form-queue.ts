import type { Problem } from '../../core/amend';
import type { Facts } from '../../core/model/facts';
import type { Amendment } from '../../core/model/sheet-plan';
import type { Snapshot } from '../../core/model/snapshot';
import type { WorkbookSession } from '../workbook-session';
import { amendForms, formsByKey, withForms } from './target-forms';
import type { FormPlace, UnsavedForm, UnsavedForms } from './target-forms';

/** What a form lacks that could not be written. */
export interface Refusal {
  readonly form: UnsavedForm;
  readonly problem: Problem;
}

/** What a queue tells of its forms. */
export interface FormQueueListener {
  /** What waits or is being written, by form. */
  saving(forms: UnsavedForms): void;
  /** These are unsaved again, since the workbook failed or they do not fit it. */
  unsaved(forms: readonly UnsavedForm[]): void;
  refused(refusals: readonly Refusal[]): void;
}

/** Forms on their way into the workbook, one write after the other. */
export interface FormQueue {
  /** Writes the forms, those that are asked for meanwhile in one go; returns their places from now on. */
  save(forms: readonly UnsavedForm[]): readonly FormPlace[];
  /** Returns the place of one more new indicator of a project, apart from all others. */
  apart(project: string): FormPlace;
}

export const openFormQueue = (session: Pick<WorkbookSession, 'amend' | 'read'>, listener: FormQueueListener): FormQueue => {
  let waiting: UnsavedForms = {};
  let writing: UnsavedForms = {};
  let running = false;
  let count = 0;
  const tell = (): void => listener.saving(withForms(writing, waiting));

  const writeOnce = async (): Promise<void> => {
    let batch: readonly UnsavedForm[] = [];
    let problems: readonly (Problem | null)[] = [];
    const make = (snapshot: Snapshot, facts: Facts): Amendment | Problem => {
      [writing, waiting] = [waiting, {}];
      batch = Object.values(writing);
      const result = amendForms(batch, snapshot, facts);
      problems = result.problems;
      const first = problems.find((problem) => problem !== null);
      return first && problems.every((problem) => problem !== null) ? first : result.amendment;
    };
    const { saved, problem } = await session.amend('save', make);
    if (!saved && problem === null) {
      listener.unsaved(Object.values(withForms(writing, waiting)));
      waiting = {};
    } else {
      // Nothing was written, so nothing has read again for the panes: what keeps the forms out is to be seen.
      if (!saved) await session.read();
      const refusals = batch.flatMap((form, index) => (problems[index] ? [{ form, problem: problems[index] }] : []));
      if (refusals.length > 0) {
        listener.unsaved(refusals.map(({ form }) => form));
        listener.refused(refusals);
      }
    }
    writing = {};
    tell();
  };
  const work = async (): Promise<void> => {
    running = true;
    try {
      while (Object.keys(waiting).length > 0) await writeOnce();
    } finally {
      running = false;
    }
  };

  const apart = (project: string): FormPlace => {
    count += 1;
    return { project, indicator: null, ordinal: count };
  };
  return {
    apart,
    save: (asked) => {
      // The project's form for a new indicator is free for the next one: what is under way, and may come back, is a form of its own.
      const forms = asked.map((form) => (form.place.indicator === null && form.place.ordinal === undefined ? { ...form, place: apart(form.place.project) } : form));
      waiting = withForms(waiting, formsByKey(forms));
      tell();
      if (!running) void work();
      return forms.map(({ place }) => place);
    },
  };
};
