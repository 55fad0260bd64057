import { formPlan, formSheetNames, isFormName, renamesInOrder, withHandWork } from '../lay-out/form';
import { nameEnding } from '../lay-out/sheet-name';
import { editedPlaces } from '../merge/form/edited-places';
import { formChanges, standsAlready } from '../merge/form/form-changes';
import { formsOfProjects } from '../merge/form/form-projects';
import { formCellId, formCells, formWork, noFormWork } from '../merge/form/form-work';
import type { FormWork } from '../merge/form/form-work';
import type { Renewal } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import type { Project } from '../model/facts';
import type { FormMemory } from '../model/form-memory';
import type { FormLeftOver, FormSheets } from '../model/form-sheets';
import { findingsSheet, formKeptEnd, reportSheet, settingsSheet } from '../model/own-sheets';
import type { SheetPlan, SheetRename } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { formStands } from '../recognise/form-stands';
import type { FormStand } from '../recognise/form-stands';
import { ownWritten } from '../recognise/sources';
import { isFilled } from '../snapshot-questions';

/** Returns the text that is kept with a form. */
const memoryOf = ({ project: { id, name }, plan, work: { instead, gone } }: Form): string => JSON.stringify({ version: 1, project: id, name, cells: formCells(plan), instead, ...(gone.size > 0 && { deleted: [...gone] }) } satisfies FormMemory);

/** Excel cannot look at more forms at once. */
const mostForms = 100;
/** So few are written like the report: what a person made of their look stays as well. */
const fewForms = 20;

/** What becomes of one project's form. */
interface Form {
  readonly project: Project;
  readonly plan: SheetPlan;
  readonly work: FormWork;
  /** The sheet on which it stands; null where it has none. */
  readonly sheet: SheetSnapshot | null;
  /** True where the form could not be found on its sheet, which keeps what it holds under another name. */
  readonly apart: boolean;
}

/** Returns the form of each project, with what a person made of it kept, and the forms whose projects are gone. */
const formsNow = ({ facts, scheme, scores }: Evaluation, snapshot: Snapshot, renewed: readonly Renewal[]): { readonly all: readonly Form[]; readonly leftOver: readonly FormStand[] } => {
  const score = new Map(scores.map((one) => [one.project, one]));
  const lay = (project: Project, work?: FormWork): SheetPlan => formPlan({ facts, scheme }, project, score.get(project.id) ?? null, '', work?.own);
  const laid = facts.projects.map((project) => ({ project, plan: lay(project) }));
  const own = ownWritten(snapshot);
  const { forms: found, leftOver } = formsOfProjects(
    laid.map(({ project: { id, name }, plan }) => ({ id, name, cells: () => formCells(plan) })),
    formStands(snapshot).filter(({ sheet }) => own.has(sheet.name)),
    isFormName,
  );
  const standing = laid.map((form, index) => ({ ...form, stand: found[index] ?? null }));
  // A sheet that a person called something else keeps their name; one that still has the name of its project gets that of the project now.
  const given = standing.map(({ project: { name }, stand }) => (stand && (isFormName(stand.sheet.name, name) || !isFormName(stand.sheet.name, stand.memory?.name ?? name)) ? stand.sheet.name : null));
  const others = snapshot.sheets.filter(({ name }) => !found.some((stand) => stand?.sheet.name === name)).map(({ name }) => name);
  const names = formSheetNames(facts.projects.map(({ name }) => name), [reportSheet, findingsSheet, settingsSheet, ...others], given);
  const all = standing.map(({ project, plan, stand }, index): Form => {
    const name = names[index] ?? '';
    const plain = { ...plan, name };
    if (!stand || !isFilled(stand.sheet)) return { project, plan: plain, work: noFormWork, sheet: null, apart: false };
    const work = formWork(project.id, plain, stand.memory, stand.sheet, renewed);
    if (work === null) return { project, plan: plain, work: noFormWork, sheet: stand.sheet, apart: true };
    const isWorked = work.own.size > 0 || work.extras.length > 0;
    return { project, plan: withHandWork(isWorked ? { ...lay(project, work), name } : plain, work), work, sheet: stand.sheet, apart: false };
  });
  return { all, leftOver };
};

/** Returns the other names that sheets get before anything is written, those first that keep apart what could not be found on them. */
const renamesFor = (all: readonly Form[], { sheets }: Snapshot): Pick<FormSheets, 'renames' | 'keptApart'> => {
  const taken = new Set([...sheets, ...all.map(({ plan }) => plan)].map(({ name }) => name.toLowerCase()));
  const keptApart = all.flatMap(({ apart, sheet }): readonly SheetRename[] => {
    if (!apart || !sheet) return [];
    const to = nameEnding(sheet.name, formKeptEnd, taken);
    taken.add(to.toLowerCase());
    return [{ from: sheet.name, to }];
  });
  const renames = all.flatMap(({ apart, sheet, plan }): readonly SheetRename[] => (!apart && sheet && sheet.name !== plan.name ? [{ from: sheet.name, to: plan.name }] : []));
  const names = [...sheets.map(({ name }) => name).filter((name) => !keptApart.some(({ from }) => from === name)), ...keptApart.map(({ to }) => to)];
  return { renames: [...keptApart, ...renamesInOrder(renames, names)], keptApart };
};

/**
 * Returns the sheets of 自评表 to write, one for each project, with what a person made of them kept, but for what is in `renewed`, and what
 * becomes of the others. A form is known by what is remembered of it: it goes with its project, under the name that a person gave to its
 * sheet. Sheets of the workbook that are not the program's own forms keep their names to themselves.
 */
export const forms = (evaluation: Evaluation, snapshot: Snapshot, renewed: readonly Renewal[] = []): FormSheets => {
  const { all, leftOver } = formsNow(evaluation, snapshot, renewed);
  const whole = all.map((form) => ({ form, plan: { ...form.plan, memory: memoryOf(form) } }));
  // What stands on its sheet already is not written again.
  const toWrite = whole.filter(({ form: { plan, sheet, apart }, plan: { memory } }) => apart || !sheet || snapshot.sheetMemories?.[sheet.name] !== memory || !standsAlready(plan, sheet));
  const isWorked = ({ form: { work, project } }: (typeof whole)[number]): boolean => work.kept.length > 0 || renewed.some(({ id }) => id.startsWith(formCellId(project.id, '')));
  const worked = toWrite.filter(isWorked).map(({ plan }) => plan);
  const both = [...worked, ...toWrite.filter((form) => !isWorked(form)).map(({ plan }) => plan)];
  const restorable = both.length <= fewForms ? both : worked.slice(0, mostForms);
  return {
    all: whole.map(({ plan }) => plan),
    worked: restorable,
    plans: both.filter((plan) => !restorable.includes(plan)),
    ...renamesFor(all, snapshot),
    kept: all.flatMap(({ work }) => work.kept),
    changes: all.flatMap(({ project, plan, work, sheet, apart }) => formChanges(project.id, plan, apart ? null : sheet, apart || !sheet ? null : work)),
    leftOver: leftOver.filter(({ sheet }) => !sheet.name.endsWith(formKeptEnd)).map((stand): FormLeftOver => ({ sheet: stand.sheet.name, project: stand.memory?.name ?? stand.sheet.name, edited: editedPlaces(stand) })),
  };
};
