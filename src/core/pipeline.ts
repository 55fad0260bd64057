import type { Composition, Renewal } from './model/composition';
import type { Evaluation } from './model/evaluation';
import type { Options } from './model/options';
import { reportSheet } from './model/own-sheets';
import type { Snapshot } from './model/snapshot';
import { check } from './check';
import { layOut } from './lay-out';
import { merge } from './merge';
import { narrate } from './narrate';
import { recognise } from './recognise';
import { score } from './score';
import { findScheme } from './schemes';
import { answersOf, readSettings } from './settings/read-settings';
import { isFilled, readMemory } from './snapshot-questions';

/** Returns what the workbook states, what is wrong with it and what it scores. An option goes before what is settled in the workbook. Callers ask `findScheme` first: an unknown scheme id is a mistake in the call. */
export const evaluate = (snapshot: Snapshot, options: Options = {}): Evaluation => {
  const settings = readSettings(snapshot);
  const scheme = findScheme(options.scheme ?? settings.scheme ?? undefined);
  if (scheme === null) throw new RangeError(`no scheme ${options.scheme}`);
  const facts = recognise(snapshot, { ...answersOf(settings), ...options }, settings.sources);
  const scores = score(facts, scheme);
  return { scheme, settings, facts, scores, findings: check({ facts, scores, scheme, settings }) };
};

const untouched: Snapshot = { sheets: [], memory: null, names: [] };

/** Returns the report on an evaluation and the sheets to write; what a person changed on the snapshot's report sheet is kept, but for what is in `renewed`. */
export const compose = (evaluation: Evaluation, snapshot: Snapshot = untouched, renewed: readonly Renewal[] = []): Composition => {
  const generated = narrate(evaluation);
  const memory = readMemory(snapshot.memory);
  const { report, kept } = merge(generated, memory, snapshot, renewed);
  const foreign = memory === null && snapshot.sheets.some((sheet) => sheet.name === reportSheet && isFilled(sheet));
  return { report, kept, foreign, ...layOut({ generated, report, kept, foreign }, evaluation) };
};
