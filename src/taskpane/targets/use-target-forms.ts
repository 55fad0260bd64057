import { useCallback, useMemo } from 'react';
import { bringBack, fieldProblems, removeTarget } from '../../core/amend';
import type { Problem, TargetRemoval } from '../../core/amend';
import type { Facts } from '../../core/model/facts';
import type { TargetDraft } from '../../core/model/options';
import type { CellRef } from '../../core/units/address';
import { nameKey } from '../../core/units/text';
import { usePane } from '../pane-context';
import { amendForm, beforeOf, filledForm, formKey, keepForm, placedForms, setAside, withForms } from './target-forms';
import type { FormEdits, FormField, FormPlace, UnsavedForms } from './target-forms';
import { indicatorsByKey, listProjects, standingsOf } from './target-list';
import type { ListedIndicator, ListedProject, Standing } from './target-list';
import { useSaving } from './use-saving';
import type { Saving } from './use-saving';

/** The change of unsaved forms, made by whoever holds them. */
export type ChangeUnsaved = (change: (before: UnsavedForms) => UnsavedForms) => void;

/** A form on its way into the workbook, and what was there before. */
export interface SavedForm {
  /** Its place from now on. */
  readonly place: FormPlace;
  /** What was written. */
  readonly edits: FormEdits;
  /** What the workbook said of the same fields. */
  readonly before: FormEdits;
  /** What of it had been typed before, and was unsaved. */
  readonly unsaved: FormEdits;
}

/** An indicator that was taken out of the workbook, and what brings it back. */
export interface RemovedForm {
  readonly place: FormPlace;
  /** As the workbook had it. */
  readonly form: TargetDraft;
  /** What was typed into it and was not saved. */
  readonly unsaved: FormEdits;
  readonly removal: TargetRemoval;
  /** Where an indicator of the project has the same name still; null where none has. */
  readonly still: CellRef | null;
}

/** The indicators of the workbook with what was typed into their forms: unsaved, or on its way into the workbook. */
export interface TargetForms {
  readonly projects: readonly ListedProject[];
  readonly byKey: ReadonlyMap<string, ListedIndicator>;
  /** Everything that was typed and is not saved. */
  readonly kept: UnsavedForms;
  /** The same without what belongs to an indicator that is no longer where it was: that is shown apart, in no form and no row. */
  readonly unsaved: UnsavedForms;
  /** What was typed and is not in the workbook yet, what is being saved included. */
  readonly typed: UnsavedForms;
  /** How far the indicators are whose forms hold something unsaved. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly saving: Saving;
  standingOf(listed: ListedIndicator): Standing;
  /** Returns what is being saved of a form: it stands on top of what the workbook says. */
  underWay(place: FormPlace): FormEdits;
  /** Returns what would keep a form from being written now. */
  problemOf(place: FormPlace, edits: FormEdits): Problem | null;
  /** Returns what is wrong in the fields of a form, top to bottom. */
  fieldProblemsOf(place: FormPlace, edits: FormEdits): readonly Problem[];
  /** Keeps what is typed into a form; no edits leave it as the workbook fills it. */
  change(place: FormPlace, edits: FormEdits): void;
  /** Forgets what was typed into a form. */
  discard(place: FormPlace): void;
  /** Takes what is typed into a new indicator's form along to another project's; returns its place there. */
  moveTo(project: string, place: FormPlace, edits: FormEdits): FormPlace;
  /** Saves a form as its user sees it. */
  save(place: FormPlace, edits: FormEdits): SavedForm;
  /** Takes an indicator out of the workbook; returns what keeps it there, null where the workbook failed and says so itself. */
  remove(place: FormPlace): Promise<RemovedForm | Problem | null>;
  /** Brings a removed indicator back into its row; where that has moved or holds something else, as a new one that is not saved. Returns whether it is in its row, null where the workbook failed. */
  bringBack(removed: RemovedForm): Promise<boolean | null>;
  /** Brings back what the workbook said before a form was saved, and what had been typed into it until then; or returns what keeps that out. */
  takeBack(saved: SavedForm): Problem | null;
}

export const useTargetForms = (kept: UnsavedForms, onUnsaved: ChangeUnsaved): TargetForms => {
  const { evaluation, session, state } = usePane();
  const { facts } = evaluation;
  const saving = useSaving(session, onUnsaved);
  const projects = useMemo(() => listProjects(evaluation), [evaluation]);
  const byKey = useMemo(() => indicatorsByKey(projects), [projects]);
  const unsaved = useMemo(() => placedForms(kept, facts), [kept, facts]);
  const typed = useMemo(() => withForms(saving.forms, unsaved), [saving.forms, unsaved]);
  const standings = useMemo(() => standingsOf(byKey, typed, evaluation), [byKey, typed, evaluation]);
  const standingOf = useCallback((listed: ListedIndicator) => standings.get(listed.key) ?? listed, [standings]);

  const underWay = (place: FormPlace): FormEdits => saving.forms[formKey(place)]?.edits ?? {};
  const problemOf = (place: FormPlace, edits: FormEdits): Problem | null => {
    const found = state.snapshot ? amendForm(place, { ...underWay(place), ...edits })(state.snapshot, facts) : null;
    return found && 'problem' in found ? found : null;
  };
  const fieldProblemsOf = (place: FormPlace, edits: FormEdits): readonly Problem[] => {
    const form = filledForm(facts, place, { ...underWay(place), ...edits });
    return form ? fieldProblems(facts, form) : [];
  };
  return {
    projects, byKey, kept, unsaved, typed, standings, saving, standingOf, underWay, problemOf, fieldProblemsOf,
    change: (place, edits) => {
      onUnsaved((before) => keepForm(setAside(before, place, facts), place, edits, beforeOf(facts, place, underWay(place))));
      saving.forgive(formKey(place));
    },
    discard: (place) => {
      onUnsaved((before) => keepForm(before, place, {}));
      saving.forgive(formKey(place));
    },
    moveTo: (project, place, edits) => {
      const plain = { project, indicator: null };
      // What was begun there stays a form of its own.
      const to = unsaved[formKey(plain)] === undefined ? plain : saving.apart(project);
      onUnsaved((before) => keepForm(keepForm(before, place, {}), to, edits));
      return to;
    },
    save: (place, edits) => {
      // What the workbook says now beside a field is known to whom saves it.
      const shown = beforeOf(facts, place, underWay(place));
      const asRead = filledForm(facts, place, underWay(place));
      onUnsaved((forms) => setAside(forms, place, facts));
      const [now = place] = saving.save([{ place, edits, ...(shown ? { before: shown } : {}) }]);
      return { place: now, edits, before: asRead ? withFieldsOf(edits, asRead) : {}, unsaved: unsaved[formKey(place)]?.edits ?? {} };
    },
    remove: async (place) => {
      const form = filledForm(facts, place, underWay(place));
      if (!form) return null;
      const typedBefore = unsaved[formKey(place)]?.edits ?? {};
      const made: TargetRemoval[] = [];
      const { saved, problem } = await session.amend<Problem>('save', (snapshot, now) => {
        const found = removeTarget(snapshot, now, place);
        if (!('problem' in found)) made.push(found);
        return found;
      });
      const [removal] = made;
      if (!saved || !removal) return problem;
      onUnsaved((before) => keepForm(before, place, {}));
      const left = session.state().evaluation?.facts.projects.find(({ id }) => id === place.project)?.indicators.find(({ name }) => nameKey(name) === nameKey(form.name));
      return { place, form, unsaved: typedBefore, removal, still: left?.at.name?.[0] ?? null };
    },
    bringBack: async ({ place, form, unsaved: typedBefore, removal }) => {
      const { saved, problem } = await session.amend('save', (snapshot) => bringBack(snapshot, removal) ?? { problem: '' });
      if (!saved && problem === null) return null;
      const { project: _, indicator: __, ...fields } = form;
      onUnsaved((before) => (saved ? keepForm(before, place, typedBefore) : keepForm(before, saving.apart(place.project), { ...fields, ...typedBefore })));
      return saved;
    },
    takeBack: ({ place, edits, before, unsaved: typedBefore }) => {
      const now = renamed(facts, place, edits.name);
      const problem = problemOf(now, before);
      if (problem) return problem;
      const shown = beforeOf(facts, now, underWay(now));
      saving.save([{ place: now, edits: before, ...(shown ? { before: shown } : {}) }]);
      onUnsaved((forms) => keepForm(forms, place, typedBefore, shown && { ...shown, values: { ...shown.values, ...before } }));
      return null;
    },
  };
};

/** Returns of a form the fields that are edited. */
const withFieldsOf = (edits: FormEdits, form: TargetDraft): FormEdits => Object.fromEntries((Object.keys(edits) as FormField[]).map((field) => [field, form[field]]));

/** Returns where an indicator is that was given another name: its place follows from the name. */
const renamed = ({ projects }: Facts, place: FormPlace, name: string | undefined): FormPlace => {
  const found = name === undefined ? undefined : projects.find(({ id }) => id === place.project)?.indicators.find((indicator) => nameKey(indicator.name) === nameKey(name));
  return found ? { project: place.project, indicator: found.id } : place;
};
