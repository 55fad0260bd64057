import { layOut } from '../lay-out';
import { nameEnding } from '../lay-out/sheet-name';
import { merge } from '../merge';
import { takenOver } from '../merge/taken-over';
import type { Evaluation } from '../model/evaluation';
import { reportKeptEnd, reportSheet } from '../model/own-sheets';
import type { SheetRename } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { narrate } from '../narrate';
import { isForeign, readMemory } from '../snapshot-questions';
import { word } from '../wording';

/** A workbook with a report sheet that the program has no record of, as it is to be seen once a person has said what becomes of that sheet. */
export interface Settled {
  readonly snapshot: Snapshot;
  readonly renames: readonly SheetRename[];
  /** How many sentences, headings and rows on the sheet are as they would be generated now. */
  readonly same: number;
}

const nothing: Snapshot = { sheets: [], memory: null, names: [] };

/** Takes the report sheet over: returns the workbook as if what stands there as generated had been written by the program, all else by a person. Nothing that stands on the sheet goes. */
export const takeOver = (evaluation: Evaluation, snapshot: Snapshot): Settled => {
  const sheet = snapshot.sheets.find(({ name }) => name === reportSheet);
  const { report: generated } = word(narrate(evaluation), evaluation);
  const planned = readMemory(layOut({ ...merge(generated, null, nothing), generated, foreign: false }, { ...evaluation, findings: [] }).memory);
  if (!sheet || !planned) return { snapshot, renames: [], same: 0 };
  const { memory, same } = takenOver(planned, sheet);
  return { snapshot: { ...snapshot, memory: JSON.stringify(memory) }, renames: [], same };
};

/** Leaves the report sheet as it is, under another name. */
export const setApart = (snapshot: Snapshot): Settled => {
  const to = nameEnding(reportSheet, reportKeptEnd, new Set(snapshot.sheets.map(({ name }) => name.toLowerCase())));
  return { snapshot: { ...snapshot, memory: null, sheets: snapshot.sheets.map((sheet) => (sheet.name === reportSheet ? { ...sheet, name: to } : sheet)) }, renames: [{ from: reportSheet, to }], same: 0 };
};

/** Returns what becomes of a report sheet without a record where nobody can be asked: it is taken over if anything on it is the program's, and kept under another name otherwise; null where there is none. */
export const withoutRecord = (evaluation: Evaluation, snapshot: Snapshot): Settled | null => {
  if (!isForeign(snapshot)) return null;
  const taken = takeOver(evaluation, snapshot);
  return taken.same > 0 ? taken : setApart(snapshot);
};
