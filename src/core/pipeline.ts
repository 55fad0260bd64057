import type { Composition } from './model/composition';
import type { Evaluation } from './model/evaluation';
import type { Options } from './model/options';
import type { Snapshot } from './model/snapshot';
import { check } from './check';
import { layOut } from './lay-out';
import { narrate } from './narrate';
import { recognise } from './recognise';
import { score } from './score';
import { findScheme } from './schemes';

/** Returns what the workbook states, what is wrong with it and what it scores. Callers ask `findScheme` first: an unknown scheme id is a mistake in the call. */
export const evaluate = (snapshot: Snapshot, options: Options = {}): Evaluation => {
  const scheme = findScheme(options.scheme);
  if (scheme === null) throw new RangeError(`no scheme ${options.scheme}`);
  const facts = recognise(snapshot, options);
  const scores = score(facts, scheme);
  return { scheme, facts, scores, findings: check({ facts, scores, scheme }) };
};

/** Returns the report on an evaluation and the sheets to write. */
export const compose = (evaluation: Evaluation): Composition => {
  const report = narrate(evaluation);
  return { report, ...layOut(report, evaluation) };
};
