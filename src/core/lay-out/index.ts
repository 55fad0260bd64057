import type { Composition, Kept } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import type { Memory } from '../model/memory';
import type { Report } from '../model/report';
import type { ReportLine } from '../model/report-lines';
import type { OwnFormula, SheetPlan, Stood } from '../model/sheet-plan';
import { movedFormula } from '../units/moved-formula';
import { findingsPlan } from './findings-plan';
import { beginningOf, memoryOf } from './memory';
import { reportPlan, type PlannedReport } from './report-plan';

/** A report as generated, and as it is to be written: with what a person made of it kept in it. */
export interface Draft {
  readonly generated: Report;
  readonly report: Report;
  readonly lines: readonly ReportLine[];
  readonly kept: readonly Kept[];
  readonly stood: ReadonlyMap<string, Stood>;
  readonly formulas: readonly OwnFormula[];
  readonly remembered: Pick<Memory, 'instead' | 'insteadCells' | 'over' | 'placed'>;
  /** The workbook has a report sheet that is not the program's own. */
  readonly foreign: boolean;
}

/** Returns the plan with what each row renews: the row in which the first of what it says stands now. */
const standingPlan = (lines: readonly ReportLine[], { plan, rowsByLine }: PlannedReport, stood: ReadonlyMap<string, Stood>): SheetPlan => {
  if (stood.size === 0) return plan;
  const rows = lines.flatMap((line, index) => {
    const own = rowsByLine[index] ?? [];
    const ids = beginningOf(line, own);
    return own.map((row, at) => {
      const place = stood.get(ids[at] ?? '');
      return place ? { ...row, stood: place } : row;
    });
  });
  return { ...plan, rows };
};

const alike = (one: unknown, other: unknown): boolean => one === other || (typeof one === 'number' && typeof other === 'number' ? one.toPrecision(12) === other.toPrecision(12) : String(one ?? '').trim() === String(other ?? '').trim());

/** Returns the plan with a person's formulas where what they come to stays; they follow the rows that they name. */
const withFormulas = (plan: SheetPlan, formulas: readonly OwnFormula[]): SheetPlan => {
  if (formulas.length === 0) return plan;
  const rowsNow = new Map(plan.rows.flatMap(({ stood }, row) => (stood ? [[stood.row, row] as const] : [])));
  const own = new Map(formulas.map((formula) => [`${formula.row},${formula.column}`, formula]));
  return {
    ...plan,
    rows: plan.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const typed = row.stood && own.get(`${row.stood.row},${cell.column}`);
        return typed && alike(typed.value, cell.value) ? { ...cell, formula: movedFormula(typed.formula, (at) => rowsNow.get(at) ?? at) } : cell;
      }),
    })),
  };
};

/** Returns the sheets to write, 绩效自评报告 and 核对清单, and what to remember of the report. */
export const layOut = ({ generated, report, lines, kept, stood, formulas, remembered, foreign }: Draft, evaluation: Evaluation): Pick<Composition, 'plans' | 'memory'> => {
  const planned = reportPlan(report, lines, new Set(kept.flatMap(({ id, conflict }) => (conflict ? [id] : []))));
  return { plans: [withFormulas(standingPlan(lines, planned, stood), formulas), findingsPlan(evaluation, foreign)], memory: memoryOf(generated, lines, planned, remembered) };
};
