import type { Report } from './report';
import type { SheetPlan } from './sheet-plan';

/** What a run produces: the report, the sheets to write (绩效自评报告, 核对清单), and what to remember of them. */
export interface Composition {
  readonly report: Report;
  readonly plans: readonly SheetPlan[];
  /** JSON text of the last generated sentences, kept in the workbook's custom XML part. */
  readonly memory: string;
}
