import type { At, Facts, Measure, Project, RateBasis } from '../model/facts';
import type { Scheme } from '../model/scheme';
import type { CellRef } from '../units/address';
import { isShareBelow } from '../units/percent';
import { rememberedOf } from '../units/remembered';
import type { Sum } from './pieces';

/** Returns the cells of a field, those of the name where the field has none. */
export const cellsOf = <Field extends string>(at: At<Field> & At<'name'>, field: NoInfer<Field>): readonly CellRef[] => at[field] ?? at.name ?? [];

/** Returns one cell of each thing, to count them by. */
export const oneCellEach = (things: readonly { readonly at: At<'name'> }[]): readonly CellRef[] => {
  const cells: CellRef[] = [];
  for (const { at } of things) {
    const [cell] = at.name ?? Object.values(at as Readonly<Record<string, readonly CellRef[]>>)[0] ?? [];
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
};

/** Returns one cell to count a thing by. */
export const oneCell = (at: At<'name'>): readonly CellRef[] => oneCellEach([{ at }]);

/** Returns what a project or the stated total says of a measure; null where it says nothing. */
export const amountOf = (of: Readonly<Record<Measure, number | null>> & { readonly at: At<Measure | 'name'> }, measure: Measure): Sum | null => {
  const fen = of[measure];
  const cells = cellsOf(of.at, measure);
  return fen === null || cells.length === 0 ? null : { fen, cells };
};

const added = rememberedOf((projects: readonly Project[]): Readonly<Record<Measure, Sum | null>> => {
  const sumOf = (measure: Measure): Sum | null => {
    const sums = projects.flatMap((project) => amountOf(project, measure) ?? []);
    return sums.length === 0 ? null : { fen: sums.reduce((total, { fen }) => total + fen, 0), cells: sums.flatMap(({ cells }) => cells) };
  };
  return { initial: sumOf('initial'), adjusted: sumOf('adjusted'), received: sumOf('received'), executed: sumOf('executed') };
});

/** Returns Σ of the projects that state the measure; null where none does. */
export const addedUp = (projects: readonly Project[], measure: Measure): Sum | null => added(projects)[measure];

/** Returns the stated total of a measure, otherwise Σ of the projects. */
export const wholeOf = ({ total, projects }: Facts, measure: Measure): Sum | null => amountOf(total, measure) ?? addedUp(projects, measure);

/** Returns true where two measures are told of the same projects: each states both or neither, and so does the total, or tells no more than their sum. */
export const ofOneScope = ({ total, projects }: Pick<Facts, 'total' | 'projects'>, one: Measure, other: Measure): boolean => {
  const stated = (measure: Measure): Sum | null => amountOf(total, measure);
  if (projects.some((project) => (amountOf(project, one) === null) !== (amountOf(project, other) === null))) return false;
  return (stated(one) !== null && stated(other) !== null) || [one, other].every((measure) => stated(measure) === null || stated(measure)?.fen === addedUp(projects, measure)?.fen);
};

const byPreference: readonly Measure[] = ['executed', 'adjusted', 'initial', 'received'];

/** Returns the measure that most projects state; of equals the one nearest to spending. */
export const leadingMeasure = rememberedOf((projects: readonly Project[]): Measure | null => {
  const stating = byPreference.map((measure) => ({ measure, times: projects.filter((project) => amountOf(project, measure) !== null).length }));
  // Where nothing was spent, a list of zeros tells nothing: the budgets do.
  const telling = stating.filter(({ measure, times }) => times > 0 && projects.some((project) => (project[measure] ?? 0) !== 0));
  const best = (telling.length > 0 ? telling : stating).reduce((most, one) => (one.times > most.times ? one : most));
  return best.times === 0 ? null : best.measure;
});

/** Returns the stated total of one kind where the projects state only another: neither can be checked against the other. */
export const kindsApart = ({ total, projects }: Facts): { readonly total: Measure; readonly items: Measure } | null => {
  const stated = byPreference.filter((measure) => amountOf(total, measure) !== null);
  const items = leadingMeasure(projects);
  const [first] = stated;
  if (first === undefined || items === null || stated.some((measure) => addedUp(projects, measure) !== null)) return null;
  return { total: first, items };
};

/** Returns the projects by amount, largest first; those without one last, all else in the workbook's order. */
export const byAmount = (projects: readonly Project[], measure: Measure): readonly Project[] =>
  [...projects].sort((one, other) => (other[measure] ?? -Infinity) - (one[measure] ?? -Infinity));

/** Returns the projects as every chapter lists them: by amount, so that tables can be read side by side. */
export const inReportOrder = (projects: readonly Project[]): readonly Project[] => byAmount(projects, leadingMeasure(projects) ?? 'adjusted');

/** Returns true where so little of a budget was spent that a cause is due: it is told among the problems. */
export const isSlow = (project: Project, { rateBasis: { over } }: Pick<Facts, 'rateBasis'>, { lowExecution }: Pick<Scheme, 'lowExecution'>): boolean =>
  project.executionRate !== null && (project[over] ?? 0) > 0 && isShareBelow(project.executed ?? 0, project[over] ?? 1, lowExecution.warn);

/** What was spent, and what it is set against. */
export interface Spending {
  readonly executed: Sum;
  readonly budget: Sum;
}

/** Executed and a budget of the same scope: both stated totals, otherwise both sums where every project states both or neither; null as well where the budget is 0. */
export const spendingOf = ({ total, projects }: Pick<Facts, 'total' | 'projects'>, over: RateBasis): Spending | null => {
  const [executed, budget] = [amountOf(total, 'executed'), amountOf(total, over)];
  if (executed && budget) return budget.fen === 0 ? null : { executed, budget };
  if (projects.some((project) => (amountOf(project, 'executed') === null) !== (amountOf(project, over) === null))) return null;
  const [spent, whole] = [addedUp(projects, 'executed'), addedUp(projects, over)];
  return spent && whole && whole.fen !== 0 ? { executed: spent, budget: whole } : null;
};
