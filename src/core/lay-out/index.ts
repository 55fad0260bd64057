import type { Composition, Kept } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import type { Memory } from '../model/memory';
import type { Report } from '../model/report';
import type { ReportLine } from '../model/report-lines';
import type { SheetPlan, Stood } from '../model/sheet-plan';
import { findingsPlan } from './findings-plan';
import { memoryOf, writtenRows } from './memory';
import { reportPlan } from './report-plan';

/** A report as generated, and as it is to be written: with what a person made of it kept in it. */
export interface Draft {
  readonly generated: Report;
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly kept: readonly Kept[];
  readonly stood: ReadonlyMap<string, Stood>;
  readonly remembered: Pick<Memory, 'instead' | 'insteadCells' | 'over' | 'placed'>;
  /** The workbook has a report sheet that is not the program's own. */
  readonly foreign: boolean;
}

/** Returns the plan with what each row renews: the row in which the first of what it says stands now. */
const standingPlan = (plan: SheetPlan, written: Memory['rows'], stood: ReadonlyMap<string, Stood>): SheetPlan => ({
  ...plan,
  rows: plan.rows.map((row, index) => {
    const own = written[index];
    const place = stood.get((own && 'texts' in own ? own.texts[0]?.[0] : own?.id) ?? '');
    return place ? { ...row, stood: place } : row;
  }),
});

/** Returns the sheets to write, 绩效自评报告 and 核对清单, and what to remember of the report. */
export const layOut = ({ generated, report, lines, kept, stood, remembered, foreign }: Draft, evaluation: Evaluation): Pick<Composition, 'plans' | 'memory'> => {
  const { plan, tables } = reportPlan(report, lines, new Set(kept.flatMap(({ id, conflict }) => (conflict ? [id] : []))));
  const rows = writtenRows(lines, plan);
  return { plans: [standingPlan(plan, rows, stood), findingsPlan(evaluation, foreign)], memory: memoryOf(generated, rows, plan.columns.length, tables, remembered) };
};
