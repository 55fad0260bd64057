import type { Evaluation } from '../../model/evaluation';
import type { SheetPlan } from '../../model/sheet-plan';
import { formPlan } from './form-plan';
import { formSheetNames } from './sheet-names';

export { formPlan } from './form-plan';
export { formSheetNames, isFormName } from './sheet-names';
export { withHandWork } from './with-hand-work';

/** Returns 项目支出绩效自评表 as the data have them, one for each project; `taken` are names of sheets that are somebody else's. */
export const layOutForms = ({ facts, scheme, scores }: Evaluation, taken: Iterable<string>): readonly SheetPlan[] => {
  const byProject = new Map(scores.map((score) => [score.project, score]));
  const names = formSheetNames(facts.projects.map(({ name }) => name), taken);
  return facts.projects.map((project, index) => formPlan({ facts, scheme }, project, byProject.get(project.id) ?? null, names[index] as string));
};
