import type { Composition } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import { traceSheet } from '../model/own-sheets';
import type { SheetPlan } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { tracePlan } from '../lay-out/trace-plan';
import { isTraceSheet } from '../recognise/sources';
import { traced } from '../trace';
import { changesOf } from './changes-of';

/** Returns a name that no sheet of the user's has. */
const freeName = ({ sheets }: Snapshot): string => {
  const taken = new Set(sheets.filter((sheet) => !isTraceSheet(sheet)).map(({ name }) => name.toLowerCase()));
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? traceSheet : `${traceSheet}（${copy}）`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

/** Returns the sheet 数据溯源 to write: every number of the composed report. Where the report itself is not `written` along with it, it says which sentences on the report sheet are of data that have changed since. */
export const trace = (evaluation: Evaluation, snapshot: Snapshot, composition: Composition, written: boolean): SheetPlan =>
  tracePlan(traced(composition.report, evaluation, written ? null : changesOf(composition, snapshot)), freeName(snapshot));
