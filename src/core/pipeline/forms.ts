import type { Evaluation } from '../model/evaluation';
import { findingsSheet, reportSheet, settingsSheet } from '../model/own-sheets';
import type { SheetPlan } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { layOutForms } from '../lay-out/form';
import { ownWritten } from '../recognise/sources';

/** Returns the sheets of 自评表 to write, one for each project. Sheets of the workbook that are not the program's own forms keep their names to themselves. */
export const forms = (evaluation: Evaluation, snapshot: Snapshot): readonly SheetPlan[] => {
  const own = ownWritten(snapshot);
  return layOutForms(evaluation, [reportSheet, findingsSheet, settingsSheet, ...snapshot.sheets.flatMap(({ name }) => (own.has(name) ? [] : [name]))]);
};
