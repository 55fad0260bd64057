import type { Composition } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import type { Report } from '../model/report';
import { findingsPlan } from './findings-plan';
import { memoryOf } from './memory';
import { reportPlan } from './report-plan';

/** Returns the sheets to write, 绩效自评报告 and 核对清单, and what to remember of the report. */
export const layOut = (report: Report, evaluation: Evaluation): Omit<Composition, 'report'> => ({
  plans: [reportPlan(report), findingsPlan(evaluation)],
  memory: memoryOf(report),
});
