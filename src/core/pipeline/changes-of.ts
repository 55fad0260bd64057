import { changes } from '../merge/changes';
import type { Change, Composition } from '../model/composition';
import { reportSheet } from '../model/own-sheets';
import type { Snapshot } from '../model/snapshot';
import { isFilled, readMemory } from '../snapshot-questions';

/** Returns what writing the composition changes on the report sheet; null where there is no report of the program's to compare it with. */
export const changesOf = (composition: Composition, snapshot: Snapshot): readonly Change[] | null => {
  const [memory, planned] = [readMemory(snapshot.memory), readMemory(composition.memory)];
  const sheet = snapshot.sheets.find(({ name }) => name === reportSheet);
  return memory && planned && sheet && isFilled(sheet) ? changes(composition, planned, memory, sheet) : null;
};
