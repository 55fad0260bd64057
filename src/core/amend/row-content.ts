import type { Project } from '../model/facts';
import { categoryNames, comparisonNames, kindNames } from '../model/names';
import type { TargetDraft } from '../model/options';
import type { TargetsMeaning } from '../recognise/indicators/columns';
import { isNumber, isWords } from './tidy-draft';

/** Returns what each column of a targets table should hold for a form; numbers as numbers. */
export const contentOf = (draft: TargetDraft, project: Project, has: (meaning: TargetsMeaning) => boolean): Readonly<Partial<Record<TargetsMeaning, string | number | null>>> => {
  const words = isWords(draft);
  const measure = draft.measure.trim();
  // Without columns of their own, comparison and unit stand in the value's cell, as forms write them: ≥95%.
  const isRange = draft.comparison === 'range';
  const sign = words || isRange || has('comparison') ? '' : comparisonNames[draft.comparison];
  const unit = words || has('measure') ? '' : measure;
  const quantity = (text: string, before: string): string | number | null => (text === '' ? null : words || !isNumber(text) ? text : before !== '' || unit !== '' ? `${before}${text}${unit}` : Number(text));
  const points = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()));
  return {
    project: project.name,
    category: draft.category && categoryNames[draft.category],
    kind: draft.kind && kindNames[draft.kind],
    name: draft.name.trim(),
    comparison: comparisonNames[draft.comparison],
    target: isRange ? `${draft.target.trim()}${unit}` : quantity(draft.target.trim(), sign),
    measure: measure === '' ? null : measure,
    actual: quantity(draft.actual.trim(), ''),
    maxPoints: points(draft.maxPoints),
    declaredPoints: points(draft.declaredPoints),
    deviationReason: draft.deviationReason.trim() === '' ? null : draft.deviationReason.trim(),
  };
};
