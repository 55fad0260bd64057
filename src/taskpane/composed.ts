import type { Composition } from '../core/model/composition';
import type { Evaluation } from '../core/model/evaluation';
import type { Snapshot } from '../core/model/snapshot';
import { compose } from '../core/pipeline/compose';

const known = new WeakMap<Evaluation, Composition>();

/** Returns the report as it would be written now; composed once for each reading, whichever tab asks first. */
export const composed = (evaluation: Evaluation, snapshot: Snapshot | null): Composition => {
  const before = known.get(evaluation);
  if (before) return before;
  const composition = compose(evaluation, snapshot ?? undefined);
  known.set(evaluation, composition);
  return composition;
};
