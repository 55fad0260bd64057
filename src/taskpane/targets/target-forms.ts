import { amendTargets } from '../../core/amend';
import type { Problem, TargetsAmendment } from '../../core/amend';
import type { Category, Comparison, Facts, Indicator, Kind } from '../../core/model/facts';
import type { TargetDraft } from '../../core/model/options';
import type { Amendment } from '../../core/model/sheet-plan';
import type { Snapshot } from '../../core/model/snapshot';
import { nameKey } from '../../core/units/text';

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

/** What the workbook held when a form was typed into. */
export interface FormBefore {
  /** Of an edited field, what stood there when it was first typed; of the others, when the last one was. What was on its way into the workbook then is left out. */
  readonly values: FormEdits;
  /** True where the project had several indicators of that name, which only their order tells apart. */
  readonly shared: boolean;
}

export interface UnsavedForm {
  readonly place: FormPlace;
  readonly edits: FormEdits;
  /** Absent for a new indicator. */
  readonly before?: FormBefore;
}

/** Unsaved edits by `formKey`; they outlive every refresh and every change of tab. */
export type UnsavedForms = Readonly<Record<string, UnsavedForm>>;

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

const hasNamesakes = (facts: Facts, { project: id, indicator }: FormPlace): boolean => {
  const indicators = facts.projects.find((candidate) => candidate.id === id)?.indicators ?? [];
  const name = indicators.find((candidate) => candidate.id === indicator)?.name;
  return name !== undefined && indicators.filter((candidate) => nameKey(candidate.name) === nameKey(name)).length > 1;
};

/** Returns what the workbook holds of an indicator now, without the fields that are on their way into it; undefined for a new one. */
export const beforeOf = (facts: Facts, place: FormPlace, underWay: FormEdits = {}): FormBefore | undefined => {
  const form = place.indicator === null ? null : readForm(facts, place);
  if (!form) return undefined;
  const values = Object.fromEntries(Object.entries(form).filter(([field]) => field !== 'project' && field !== 'indicator' && !(field in underWay)));
  return { values, shared: hasNamesakes(facts, place) };
};

/** Returns the unsaved forms with one replaced; without edits it is none. `now` is what the workbook holds: it stays with the fields that are typed for the first time. */
export const keepForm = (unsaved: UnsavedForms, place: FormPlace, edits: FormEdits, now?: FormBefore): UnsavedForms => {
  const { [formKey(place)]: last, ...others } = unsaved;
  if (Object.keys(edits).length === 0) return others;
  const typed = Object.entries(last?.before?.values ?? {}).filter(([field]) => last !== undefined && field in last.edits);
  const before = now ? { ...now, values: { ...now.values, ...Object.fromEntries(typed) } } : last?.before;
  return { ...others, [formKey(place)]: { place, edits, ...(before ? { before } : {}) } };
};

/** Tells whether a form's indicator can no longer be found: it is gone, or its name is that of several and what stands there now is not what stood there. */
export const isStray = ({ place, before }: UnsavedForm, facts: Facts): boolean => {
  const now = readForm(facts, place);
  if (!now) return true;
  return before !== undefined && (before.shared || hasNamesakes(facts, place)) && (Object.keys(before.values) as FormField[]).some((field) => before.values[field] !== now[field]);
};

/** Returns unsaved forms whose project or indicator the workbook no longer has: what was typed is shown, not lost. */
export const strayForms = (unsaved: UnsavedForms, facts: Facts): readonly UnsavedForm[] => Object.values(unsaved).filter((form) => isStray(form, facts));

/** Returns the unsaved forms whose indicators are where they were. */
export const placedForms = (unsaved: UnsavedForms, facts: Facts): UnsavedForms => Object.fromEntries(Object.entries(unsaved).filter(([, form]) => !isStray(form, facts)));

/** Returns the unsaved forms with a stray one out of the way of the indicator that has its place now. */
export const setAside = (unsaved: UnsavedForms, place: FormPlace, facts: Facts): UnsavedForms => {
  const { [formKey(place)]: stray, ...others } = unsaved;
  if (!stray || !isStray(stray, facts)) return unsaved;
  let ordinal = 1;
  while (others[formKey({ ...place, ordinal })] !== undefined) ordinal += 1;
  const aside = { ...place, ordinal };
  return { ...others, [formKey(aside)]: { ...stray, place: aside } };
};

/** Returns what the workbook says now of edited fields that said something else when they were typed, and not what was typed. */
export const overtakenFields = ({ edits, before }: UnsavedForm, now: TargetDraft): Readonly<Partial<Record<FormField, string>>> => {
  const fields = (Object.keys(edits) as FormField[]).filter((field) => before !== undefined && field in before.values && before.values[field] !== now[field] && edits[field] !== now[field]);
  return Object.fromEntries(fields.map((field) => [field, now[field] ?? '']));
};

/** An edited field that has been changed in the workbook as well. */
export interface Overtaken extends Problem {
  /** What the workbook says now. */
  readonly now: string;
}
export const isOvertaken = (problem: Problem): problem is Overtaken => 'now' in problem;

const overtaking = (form: UnsavedForm, now: TargetDraft | null): Overtaken | null => {
  const [first] = Object.entries(now ? overtakenFields(form, now) : {}) as [FormField, string][];
  return first ? { field: first[0], now: first[1], problem: `工作簿现在是「${first[1]}」，保存会改成您填的` } : null;
};

const gone: Problem = { field: 'name', problem: '工作簿中已没有这个指标，请重新读取后再试' };

/** Returns what brings one form into the workbook as it is now, or the field that keeps it out. */
export const amendForm = (place: FormPlace, edits: FormEdits) => (snapshot: Snapshot, facts: Facts): Amendment | Problem => {
  const { amendment, problems } = amendForms([{ place, edits }], snapshot, facts);
  return problems[0] ?? amendment;
};

/** Returns what brings several forms into the workbook as it is now, and by their order what keeps one out. */
export const amendForms = (forms: readonly UnsavedForm[], snapshot: Snapshot, facts: Facts): TargetsAmendment => {
  const kept = forms.map((form): Problem | null => (isStray(form, facts) ? gone : overtaking(form, readForm(facts, form.place))));
  const drafts = forms.map(({ place, edits }, index) => (kept[index] ? null : filledForm(facts, place, edits)));
  const { amendment, problems } = amendTargets(snapshot, facts, drafts.filter((draft) => draft !== null));
  const found = problems.values();
  return { amendment, problems: drafts.map((draft, index) => (draft === null ? (kept[index] ?? gone) : (found.next().value ?? null))) };
};

/** Returns the edits of one form with those of another on top, by form. */
export const withForms = (unsaved: UnsavedForms, more: UnsavedForms): UnsavedForms =>
  Object.entries(more).reduce<UnsavedForms>((all, [key, form]) => {
    const { [key]: last, ...others } = all;
    if (!last) return { ...others, [key]: form };
    const before = last.before && form.before ? { ...form.before, values: { ...last.before.values, ...form.before.values } } : (form.before ?? last.before);
    return { ...others, [key]: { place: form.place, edits: { ...last.edits, ...form.edits }, ...(before ? { before } : {}) } };
  }, unsaved);

/** Returns forms by their keys; the edits of one that is named twice are joined, the later on top. */
export const formsByKey = (forms: readonly UnsavedForm[]): UnsavedForms => forms.reduce<UnsavedForms>((all, form) => withForms(all, { [formKey(form.place)]: form }), {});
