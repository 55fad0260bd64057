import type { Composition, Renewal } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import { reportSheet } from '../model/own-sheets';
import type { Snapshot } from '../model/snapshot';
import { layOut } from '../lay-out';
import { merge } from '../merge';
import { narrate } from '../narrate';
import { isFilled, readMemory } from '../snapshot-questions';

const untouched: Snapshot = { sheets: [], memory: null, names: [] };

/** Returns the report on an evaluation and the sheets to write; what a person changed on the snapshot's report sheet is kept, but for what is in `renewed`. */
export const compose = (evaluation: Evaluation, snapshot: Snapshot = untouched, renewed: readonly Renewal[] = []): Composition => {
  const generated = narrate(evaluation);
  const memory = readMemory(snapshot.memory);
  const { report, kept } = merge(generated, memory, snapshot, renewed);
  const foreign = memory === null && snapshot.sheets.some((sheet) => sheet.name === reportSheet && isFilled(sheet));
  return { report, kept, foreign, ...layOut({ generated, report, kept, foreign }, evaluation) };
};
