import type { Composition } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import type { Memory } from '../model/memory';
import type { Report } from '../model/report';
import type { ReportLine } from '../model/report-lines';
import { findingsPlan } from './findings-plan';
import { memoryOf } from './memory';
import { reportPlan } from './report-plan';

/** A report as generated, and as it is to be written: with what a person made of it kept in it. */
export interface Draft {
  readonly generated: Report;
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly remembered: Pick<Memory, 'instead' | 'insteadCells' | 'over' | 'placed'>;
  /** The workbook has a report sheet that is not the program's own. */
  readonly foreign: boolean;
}

/** Returns the sheets to write, 绩效自评报告 and 核对清单, and what to remember of the report. */
export const layOut = ({ generated, report, lines, remembered, foreign }: Draft, evaluation: Evaluation): Pick<Composition, 'plans' | 'memory'> => {
  const { plan, tables } = reportPlan(report, lines);
  return { plans: [plan, findingsPlan(evaluation, foreign)], memory: memoryOf(generated, lines, plan, tables, remembered) };
};
