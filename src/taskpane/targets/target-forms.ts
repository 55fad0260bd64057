import { amendTargets } from '../../core/amend';
import type { Problem, TargetsAmendment } from '../../core/amend';
import type { Category, Comparison, Facts, Indicator, Kind } from '../../core/model/facts';
import type { TargetDraft } from '../../core/model/options';
import type { Amendment } from '../../core/model/sheet-plan';
import type { Snapshot } from '../../core/model/snapshot';

/** Which form: of an indicator, the project's form for a new one, or one of several new ones that were saved and came back. */
export interface FormPlace {
  readonly project: string;
  /** null for a new indicator. */
  readonly indicator: string | null;
  /** Tells a new indicator from the project's other new ones; absent for the form that is filled next. */
  readonly ordinal?: number;
}

/** What was typed and is not in the workbook yet: the changed fields only, so that a refresh renews all others. */
export type FormEdits = Readonly<Partial<Omit<TargetDraft, 'project' | 'indicator'>>>;
export type FormField = keyof FormEdits;

/** Unsaved edits by `formKey`; they outlive every refresh and every change of tab. */
export type UnsavedForms = Readonly<Record<string, { readonly place: FormPlace; readonly edits: FormEdits }>>;

export const formKey = ({ project, indicator, ordinal }: FormPlace): string => JSON.stringify(ordinal === undefined ? [project, indicator] : [project, indicator, ordinal]);

export const categories: readonly Category[] = ['output', 'benefit', 'satisfaction', 'cost'];
export const comparisons: readonly Comparison[] = ['>=', '>', '<=', '<', '=', 'range', 'qualitative', 'date'];

/** The second-level heads that the form offers under each first-level one. */
export const kindsOffered: Readonly<Record<Category, readonly Kind[]>> = {
  output: ['quantity', 'quality', 'timeliness', 'cost'],
  benefit: ['economic', 'social', 'ecological', 'lasting'],
  satisfaction: ['satisfaction'],
  cost: ['cost'],
};

const newForm = (project: string): TargetDraft => ({
  project,
  indicator: null,
  category: 'output',
  kind: 'quantity',
  name: '',
  comparison: '>=',
  target: '',
  measure: '',
  actual: '',
  maxPoints: '',
  declaredPoints: '',
  deviationReason: '',
});

/** Returns the form of an indicator as the workbook fills it. */
export const formOf = (project: string, indicator: Indicator): TargetDraft => {
  return {
    project,
    indicator: indicator.id,
    category: indicator.category,
    kind: indicator.kind,
    name: indicator.name,
    comparison: indicator.comparison,
    target: indicator.target ?? '',
    measure: indicator.measure ?? '',
    actual: indicator.actual ?? '',
    maxPoints: indicator.maxPoints ?? '',
    declaredPoints: indicator.declaredPoints ?? '',
    deviationReason: indicator.deviationReason ?? '',
  };
};

/** Returns the form as the workbook fills it, an empty one for a new indicator; null where the workbook has no such project or indicator. */
export const readForm = (facts: Facts, { project: id, indicator }: FormPlace): TargetDraft | null => {
  const project = facts.projects.find((candidate) => candidate.id === id);
  if (!project) return null;
  if (indicator === null) return newForm(id);
  const found = project.indicators.find((candidate) => candidate.id === indicator);
  return found ? formOf(id, found) : null;
};

/** Returns the form with what was typed on top of what the workbook says. */
export const filledForm = (facts: Facts, place: FormPlace, edits: FormEdits): TargetDraft | null => {
  const form = readForm(facts, place);
  return form && { ...form, ...edits };
};

/** Returns the edits with one field more; a first-level head brings a second-level one that belongs to it, and what the workbook says anyway is no edit. */
export const withEdit = <Field extends FormField>(form: TargetDraft, edits: FormEdits, field: Field, value: TargetDraft[Field]): FormEdits => {
  const filled: TargetDraft = { ...form, ...edits, [field]: value };
  const kinds = filled.category ? kindsOffered[filled.category] : [];
  const fitting = field === 'category' && kinds[0] !== undefined && !(filled.kind && kinds.includes(filled.kind)) ? { ...filled, kind: kinds[0] } : filled;
  return Object.fromEntries((Object.keys(fitting) as FormField[]).filter((name) => fitting[name] !== form[name]).map((name) => [name, fitting[name]]));
};

/** Returns the unsaved forms with one replaced; without edits it is none. */
export const keepForm = (unsaved: UnsavedForms, place: FormPlace, edits: FormEdits): UnsavedForms => {
  const { [formKey(place)]: _, ...others } = unsaved;
  return Object.keys(edits).length === 0 ? others : { ...others, [formKey(place)]: { place, edits } };
};

/** Returns unsaved forms whose project or indicator the workbook no longer has: what was typed is shown, not lost. */
export const strayForms = (unsaved: UnsavedForms, facts: Facts): readonly UnsavedForms[string][] => Object.values(unsaved).filter(({ place }) => readForm(facts, place) === null);

const gone: Problem = { field: 'name', problem: '工作簿中已没有这个指标，请重新读取后再试' };

/** Returns what brings one form into the workbook as it is now, or the field that keeps it out. */
export const amendForm = (place: FormPlace, edits: FormEdits) => (snapshot: Snapshot, facts: Facts): Amendment | Problem => {
  const { amendment, problems } = amendForms([{ place, edits }], snapshot, facts);
  return problems[0] ?? amendment;
};

/** Returns what brings several forms into the workbook as it is now, and by their order what keeps one out. */
export const amendForms = (forms: readonly UnsavedForms[string][], snapshot: Snapshot, facts: Facts): TargetsAmendment => {
  const drafts = forms.map(({ place, edits }) => filledForm(facts, place, edits));
  const { amendment, problems } = amendTargets(snapshot, facts, drafts.filter((draft) => draft !== null));
  const found = problems.values();
  return { amendment, problems: drafts.map((draft) => (draft === null ? gone : (found.next().value ?? null))) };
};

/** Returns the edits of one form with those of another on top, by form. */
export const withForms = (unsaved: UnsavedForms, more: UnsavedForms): UnsavedForms =>
  Object.values(more).reduce((all, { place, edits }) => keepForm(all, place, { ...all[formKey(place)]?.edits, ...edits }), unsaved);

/** Returns forms by their keys; the edits of one that is named twice are joined, the later on top. */
export const formsByKey = (forms: readonly UnsavedForms[string][]): UnsavedForms => forms.reduce<UnsavedForms>((all, form) => withForms(all, { [formKey(form.place)]: form }), {});
