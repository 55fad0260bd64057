import type { FormHandWork } from '../../model/form-memory';
import type { PlanCell, PlanRow, SheetPlan } from '../../model/sheet-plan';
import { movedFormula, readsCell } from '../../units/moved-formula';

/** Returns a form without the rows that a person deleted: what reaches over one reaches over one row less, and a sum that they were part of is written as the number that the data come to. */
export const withoutRows = (plan: SheetPlan, { gone, own }: Pick<FormHandWork, 'gone' | 'own'>): SheetPlan => {
  if (gone.size === 0) return plan;
  const { rows, page } = plan;
  const stays = rows.map(({ id }) => !gone.has(id));
  const staying = (from: number, to: number): number => stays.slice(from, to).filter(Boolean).length;
  const moved = (row: number): number | null => (stays[row] === false ? null : staying(0, row) + Math.max(0, row - rows.length));
  const lost = rows.flatMap(({ cells }, row) => (stays[row] ? [] : cells.filter(({ value }) => typeof value === 'number').map(({ column }) => ({ row, column }))));
  const shift = ({ formula, ...cell }: PlanCell): PlanCell => {
    if (formula === undefined || (cell.key !== undefined && own.has(cell.key))) return { ...cell, ...(formula !== undefined && { formula }) };
    return lost.some(({ row, column }) => readsCell(formula, row, column)) ? cell : { ...cell, formula: movedFormula(formula, moved) };
  };
  const left = new Map<number, PlanCell[]>();
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      const end = row + (cell.rows ?? 1);
      const count = staying(row, end);
      const first = stays.indexOf(true, row);
      if (count === 0) continue;
      const { rows: _, ...flat } = cell;
      left.set(first, [...(left.get(first) ?? []), shift(count > 1 ? { ...flat, rows: count } : flat)]);
    }
  });
  const kept = rows.flatMap((row, index): readonly PlanRow[] => (stays[index] ? [{ ...row, cells: (left.get(index) ?? []).sort((one, other) => one.column - other.column) }] : []));
  return { ...plan, rows: kept, page: { ...page, ...(page.printedRows !== undefined && { printedRows: staying(0, page.printedRows) }) } };
};
