import type { Facts, Project } from '../model/facts';
import type { TargetDraft } from '../model/options';
import type { Amendment, CellEdit } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { nameKey } from '../units/text';
import { beginRows } from './add-rows';
import { changeRow } from './change-row';
import { findProblems } from './find-problem';
import { pointedRange, reachDown } from './pointed-range';
import type { Problem } from './problem';
import { tablePlaces } from './table-place';
import { tidied } from './tidy-draft';

export type { Problem } from './problem';
export { bringBack, removeTarget, type TargetRemoval } from './remove-target';

/** What brings filled forms into the workbook. */
export interface TargetsAmendment {
  /** Everything that can be written of them. */
  readonly amendment: Amendment;
  /** By the place of the form in the list: what keeps it out, null where it is written. */
  readonly problems: readonly (Problem | null)[];
}

/** Names of a project's indicators, each with the id of the indicator that has it; null for a new one. */
type Names = Map<string, string | null>;

/**
 * Returns the changes that bring filled forms into the workbook, and for each form that cannot be written the field that keeps it out.
 * An existing indicator is changed in its own cells, and only where the form differs; new ones go one below the other under a table that has the columns for them, otherwise to the sheet 绩效目标.
 */
export const amendTargets = (snapshot: Snapshot, facts: Facts, drafts: readonly TargetDraft[]): TargetsAmendment => {
  const tables = tablePlaces(facts.tables, snapshot);
  const pointed = pointedRange(snapshot, facts);
  const projects = new Map(facts.projects.map((project) => [project.id, project]));
  const namesByProject = new Map<string, Names>();
  const namesOf = (project: Project): Names => {
    const found = namesByProject.get(project.id) ?? new Map(project.indicators.map(({ id, name }) => [nameKey(name), id]));
    namesByProject.set(project.id, found);
    return found;
  };
  const changed = new Set<string>();
  const edits: CellEdit[] = [];
  const newRows = beginRows(snapshot, tables, pointed);

  const write = (filled: TargetDraft): Problem | null => {
    const project = projects.get(filled.project);
    if (!project) return { field: 'project', problem: '请先选择项目' };
    const indicator = project.indicators.find(({ id }) => id === filled.indicator);
    if (filled.indicator !== null && !indicator) return { field: 'name', problem: '工作簿中已没有这个指标，请重新读取后再试' };
    const draft = tidied(filled, indicator);
    const [problem] = findProblems(draft, indicator);
    if (problem) return problem;
    const taken = namesOf(project);
    const name = nameKey(draft.name);
    if (indicator && changed.has(indicator.id)) return { field: 'name', problem: '上面已有一行修改这个指标' };
    const own = indicator && (taken.get(name) === indicator.id || nameKey(indicator.name) === name);
    if (taken.has(name) && !own) return { field: 'name', problem: '这个项目已有同名指标，请换一个名称' };
    const cells = indicator ? changeRow(draft, indicator, project, tables) : newRows.add(draft, project);
    if ('problem' in cells) return cells;
    edits.push(...cells);
    if (indicator) changed.add(indicator.id);
    taken.set(name, draft.indicator);
    return null;
  };

  const problems = drafts.map(write);
  const reach = pointed === null ? { edits: [], names: [] } : reachDown(snapshot, 'targets-table', pointed, newRows.lastRow());
  return { amendment: { newSheet: newRows.sheet(), edits: [...edits, ...reach.edits], names: reach.names }, problems };
};

/** Returns the changes that bring one filled form into the workbook, or the field that keeps it out. */
export const amendTarget = (snapshot: Snapshot, facts: Facts, draft: TargetDraft): Amendment | Problem => {
  const { amendment, problems } = amendTargets(snapshot, facts, [draft]);
  return problems[0] ?? amendment;
};

/** Returns what is wrong in the fields of a filled form, top to bottom; that it has no place in the workbook is not looked for. */
export const fieldProblems = ({ projects }: Facts, filled: TargetDraft): readonly Problem[] => {
  const indicator = projects.find(({ id }) => id === filled.project)?.indicators.find(({ id }) => id === filled.indicator);
  return [...findProblems(tidied(filled, indicator), indicator)];
};
