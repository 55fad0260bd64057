import { formPlan, formSheetNames, isFormName, withHandWork } from '../lay-out/form';
import { nameEnding } from '../lay-out/sheet-name';
import { formChanges, standsAlready } from '../merge/form/form-changes';
import { formsOfProjects } from '../merge/form/form-projects';
import { formCellId, formCells, formWork, noFormWork } from '../merge/form/form-work';
import type { FormWork } from '../merge/form/form-work';
import type { Change, Kept, Renewal } from '../model/composition';
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
const memoryOf = ({ id, name }: Project, plan: SheetPlan, { instead, gone }: FormWork): string => JSON.stringify({ version: 1, project: id, name, cells: formCells(plan), instead, ...(gone.size > 0 && { deleted: [...gone] }) } satisfies FormMemory);

/** Returns how many places of a form whose project is gone a person worked on: what is written there has nothing to be renewed by. */
const editedOn = ({ sheet, memory }: FormStand): number | null => {
  if (memory === null) return null;
  const rows: SheetPlan['rows'] = Array.from({ length: Math.max(0, ...memory.cells.map(([, row]) => row + 1)) }, (_, row) => ({
    id: String(row),
    height: 0,
    cells: memory.cells.flatMap(([key, own, column, value, formula]) => (own === row ? [{ key, column, span: 1, value: typeof value === 'boolean' ? String(value) : value, ...(formula !== undefined && { formula }), style: '', link: null }] : [])),
  }));
  const plan: SheetPlan = { name: sheet.name, columns: [], styles: {}, rows, page: { paper: 'a4', orientation: 'portrait', margins: { top: 0, bottom: 0, left: 0, right: 0 }, titleRows: 0 }, freezeRows: 0 };
  const work = formWork(memory.project, plan, { ...memory, instead: [] }, sheet, []);
  return work === null ? null : work.kept.length + memory.instead.length + (memory.deleted?.length ?? 0);
};

/** Excel cannot look at more forms at once. */
const mostForms = 100;
/** So few are written like the report: what a person made of their look stays as well. */
const fewForms = 20;

/** What becomes of one project's form. */
interface Form {
  readonly plan: SheetPlan;
  readonly work: FormWork;
  readonly sheet: SheetSnapshot | null;
  /** Another name for a sheet on which the form could not be found. */
  readonly apart: boolean;
}

/**
 * Returns the sheets of 自评表 to write, one for each project, with what a person made of them kept, but for what is in `renewed`, and what
 * becomes of the others. A form is known by what is remembered of it: it goes with its project, under the name that a person gave to its
 * sheet. Sheets of the workbook that are not the program's own forms keep their names to themselves.
 */
export const forms = (evaluation: Evaluation, snapshot: Snapshot, renewed: readonly Renewal[] = []): FormSheets => {
  const { facts, scheme, scores } = evaluation;
  const own = ownWritten(snapshot);
  const stands = formStands(snapshot).filter(({ sheet }) => own.has(sheet.name));
  const score = new Map(scores.map((one) => [one.project, one]));
  const lay = (project: Project, name: string, work?: FormWork): SheetPlan => formPlan({ facts, scheme }, project, score.get(project.id) ?? null, name, work?.own);
  const generated = facts.projects.map((project) => lay(project, ''));
  const { forms: found, leftOver } = formsOfProjects(
    facts.projects.map(({ id, name }, index) => ({ id, name, cells: () => formCells(generated[index] as SheetPlan) })),
    stands,
    isFormName,
  );
  // A sheet that a person called something else keeps their name; one that still has the name of its project gets that of the project now.
  const given = found.map((stand, index) => {
    const { name } = facts.projects[index] as Project;
    return stand && (isFormName(stand.sheet.name, name) || !isFormName(stand.sheet.name, stand.memory?.name ?? name)) ? stand.sheet.name : null;
  });
  const others = snapshot.sheets.filter(({ name }) => !found.some((stand) => stand?.sheet.name === name)).map(({ name }) => name);
  const names = formSheetNames(facts.projects.map(({ name }) => name), [reportSheet, findingsSheet, settingsSheet, ...others], given);

  const all = facts.projects.map((project, index): Form => {
    const [name, stand] = [names[index] as string, found[index] ?? null];
    const plain = { ...(generated[index] as SheetPlan), name };
    if (!stand || !isFilled(stand.sheet)) return { plan: plain, work: noFormWork, sheet: null, apart: false };
    const work = formWork(project.id, plain, stand.memory, stand.sheet, renewed);
    if (work === null) return { plan: plain, work: noFormWork, sheet: stand.sheet, apart: true };
    const isWorked = work.own.size > 0 || work.extras.length > 0;
    return { plan: withHandWork(isWorked ? lay(project, name, work) : plain, work), work, sheet: stand.sheet, apart: false };
  });

  const taken = new Set([...snapshot.sheets.map(({ name }) => name), ...names].map((name) => name.toLowerCase()));
  const keptApart: SheetRename[] = [];
  const renames: SheetRename[] = [];
  const [every, worked, plans, kept, changes]: [SheetPlan[], SheetPlan[], SheetPlan[], Kept[], Change[]] = [[], [], [], [], []];
  all.forEach(({ plan, work, sheet, apart }, index) => {
    const project = facts.projects[index] as Project;
    if (apart && sheet) {
      const to = nameEnding(sheet.name, formKeptEnd, taken);
      taken.add(to.toLowerCase());
      keptApart.push({ from: sheet.name, to });
    } else if (sheet && sheet.name !== plan.name) renames.push({ from: sheet.name, to: plan.name });
    kept.push(...work.kept);
    changes.push(...formChanges(project.id, plan, apart ? null : sheet, apart || !sheet ? null : work));
    const whole = { ...plan, memory: memoryOf(project, plan, work) };
    every.push(whole);
    if (!apart && sheet && snapshot.sheetMemories?.[sheet.name] === whole.memory && standsAlready(plan, sheet)) return;
    (work.kept.length > 0 || renewed.some(({ id }) => id.startsWith(formCellId(project.id, ''))) ? worked : plans).push(whole);
  });
  const both = [...worked, ...plans];
  const restorable = both.length <= fewForms ? both : worked.slice(0, mostForms);
  return { all: every, worked: restorable, plans: both.filter((plan) => !restorable.includes(plan)), renames: [...keptApart, ...inOrder(renames, new Set([...snapshot.sheets.map(({ name }) => name).filter((name) => !keptApart.some(({ from }) => from === name)), ...keptApart.map(({ to }) => to)].map((name) => name.toLowerCase())))], keptApart, kept, changes, leftOver: leftOver.filter(({ sheet }) => !sheet.name.endsWith(formKeptEnd)).map((stand): FormLeftOver => ({ sheet: stand.sheet.name, project: stand.memory?.name ?? stand.sheet.name, edited: editedOn(stand) })) };
};

/** Returns the renames in an order in which each name is free by then; one of those that wait for one another goes by another name meanwhile. */
const inOrder = (renames: readonly SheetRename[], names: ReadonlySet<string>): readonly SheetRename[] => {
  const used = new Set(names);
  const done: SheetRename[] = [];
  const rename = ({ from, to }: SheetRename): void => {
    used.delete(from.toLowerCase());
    used.add(to.toLowerCase());
    done.push({ from, to });
  };
  for (let left = [...renames]; left.length > 0; ) {
    const next = left.filter(({ to }) => !used.has(to.toLowerCase()));
    const [first] = left;
    if (next.length === 0 && first) {
      const meanwhile = nameEnding(first.from, '（换名）', used);
      rename({ from: first.from, to: meanwhile });
      left = [{ from: meanwhile, to: first.to }, ...left.slice(1)];
      continue;
    }
    for (const one of next) rename(one);
    left = left.filter((one) => !next.includes(one));
  }
  return done;
};
