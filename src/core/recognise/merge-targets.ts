import type { Indicator, IndicatorContradiction, IndicatorField, LeftOut } from '../model/facts';
import { comparisonNames } from '../model/names';
import type { CellRef } from '../units/address';
import { shownRef } from '../units/address';
import { nameKey } from '../units/text';
import type { TargetsGroup } from './recogniser';

/** What a further table of one project's indicators brings. */
export interface MergedTargets {
  /** The indicators of the project: those that it had, with what they lacked and the table states, then those that it did not have. */
  readonly indicators: readonly Indicator[];
  /** Ids by the place of the indicator in the table; null for one that is left out. */
  readonly ids: readonly (string | null)[];
  readonly contradictions: readonly IndicatorContradiction[];
  readonly leftOut: readonly LeftOut[];
}

type Listed = TargetsGroup['indicators'][number];

const signs = new Set(['>=', '>', '<=', '<']);

/** Returns a target as its form has it: ≥95%. */
const shownTarget = ({ comparison, target, measure }: Pick<Indicator, 'comparison' | 'target' | 'measure'>): string => `${signs.has(comparison) ? comparisonNames[comparison] : ''}${target ?? ''}${comparison === 'qualitative' || comparison === 'date' ? '' : (measure ?? '')}`;

/** Returns false where both state a unit and it differs: then their numbers cannot be compared. */
const isSameUnit = (kept: Indicator, other: Listed): boolean => kept.measure === null || other.measure === null || kept.measure === other.measure;

/** Returns the field's text where both tables state it and it differs; units that cannot be compared are left to the reader. */
const differences = (kept: Indicator, other: Listed): readonly { readonly field: 'target' | 'actual' | 'maxPoints' | 'declaredPoints'; readonly texts: readonly [string, string] }[] => {
  return (['target', 'actual', 'maxPoints', 'declaredPoints'] as const).flatMap((field) => {
    const [one, two] = [kept[field], other[field]];
    const isQuantity = field === 'target' || field === 'actual';
    if (one === null || two === null || (isQuantity && !isSameUnit(kept, other)) || nameKey(one) === nameKey(two)) return [];
    return [{ field, texts: field === 'target' ? [shownTarget(kept), shownTarget(other)] : field === 'actual' ? [`${one}${kept.measure ?? ''}`, `${two}${other.measure ?? ''}`] : [one, two] }];
  });
};

const cells = (at: Listed['at'], ...fields: readonly IndicatorField[]): readonly CellRef[] => fields.flatMap((field) => at[field] ?? []);

/** Returns the indicator of the same name, and of the same kind where both state one. */
const sameOf = (open: readonly Indicator[], listed: Listed): Indicator | undefined => {
  const namesakes = open.filter(({ name }) => nameKey(name) === nameKey(listed.name));
  return namesakes.find(({ kind }) => kind === listed.kind) ?? namesakes.find(({ kind }) => kind === null || listed.kind === null);
};

/** Returns fields that one table lacks and another states, with their cells. */
const lacking = (kept: Indicator, other: Listed, fields: readonly (keyof Listed & IndicatorField)[]): Partial<Indicator> => {
  const taken = fields.filter((field) => kept[field] === null && other[field] !== null);
  return taken.length === 0 ? {} : { ...Object.fromEntries(taken.map((field) => [field, other[field]])), at: { ...kept.at, ...Object.fromEntries(taken.flatMap((field) => (other.at[field] ? [[field, other.at[field]]] : []))) } };
};

/** Returns an indicator with what it lacks and a further table states of it. What a plan states as reached is of some month, not of the year. */
const completed = (kept: Indicator, other: Listed, isPlan: boolean): Indicator => {
  const isComparable = isSameUnit(kept, other);
  const withTarget = kept.target === null && isComparable ? { ...kept, ...(other.target !== null && { comparison: other.comparison, inferred: other.inferred }), ...lacking(kept, other, ['target', 'measure']) } : kept;
  return { ...withTarget, ...lacking(withTarget, other, ['category', 'kind', 'maxPoints', ...(isPlan ? [] : (['declaredPoints', 'deviationReason', ...(isComparable ? (['actual'] as const) : [])] as const))]) };
};

/** Returns the indicators of a project once a further table of them is read: one of the same name is the same indicator. A plan, made before the year was over, adds none where the project has others. */
export const mergeTargets = (project: string, has: readonly Indicator[], group: Pick<TargetsGroup, 'indicators'>, isPlan: boolean, newId: (name: string) => string): MergedTargets => {
  const open = [...has];
  const all = [...has];
  const contradictions: IndicatorContradiction[] = [];
  const leftOut: LeftOut[] = [];
  const ids = group.indicators.map((listed): string | null => {
    const same = open.length === 0 ? undefined : sameOf(open, listed);
    if (same) {
      open.splice(open.indexOf(same), 1);
      for (const { field, texts } of differences(same, listed)) {
        contradictions.push({ project, name: same.name, field, kept: { text: texts[0], at: cells(same.at, field) }, other: { text: texts[1], at: cells(listed.at, field) } });
        leftOut.push({ at: cells(listed.at, field), why: `与${shownRef(cells(same.at, field)[0] ?? '')}不一致，以那里的为准` });
      }
      all[all.indexOf(same)] = completed(same, listed, isPlan);
      return same.id;
    }
    if (isPlan && has.length > 0) {
      const text = listed.target === null ? '' : shownTarget(listed);
      contradictions.push({ project, name: listed.name, field: 'name', kept: null, other: { text, at: cells(listed.at, 'name', 'target') } });
      leftOut.push({ at: cells(listed.at, 'name', 'target', 'actual', 'maxPoints'), why: '自评的指标中没有这一指标' });
      return null;
    }
    const indicator = { ...listed, id: newId(listed.name) };
    all.push(indicator);
    return indicator.id;
  });
  return { indicators: all, ids, contradictions, leftOut };
};
