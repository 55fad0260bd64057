import type { ExtraFormRow, FormHandWork } from '../../model/form-memory';
import type { CellStyle, PlanCell, PlanRow, SheetPlan } from '../../model/sheet-plan';
import { movedFormula } from '../../units/moved-formula';
import { heightOf } from '../row-height';
import { textStyles } from '../styles';
import { withoutRows } from './without-rows';

const size = textStyles.own.size;
/** A column beside the form, where the sheet says no width: so much is free on the page's right. */
const besideWidth = 48;

interface Placed {
  readonly cells: readonly PlanCell[];
  readonly height: number;
}

/** Returns true where a cell of the form lies on a place, or reaches down to it from a row above. */
const isTaken = (rows: readonly PlanRow[], row: number, column: number, own: boolean): boolean =>
  rows.slice(0, row + 1).some(({ cells }, above) => cells.some((cell) => column >= cell.column && column < cell.column + cell.span && above + (cell.rows ?? 1) > row && (above < row || !own)));

/** Returns a person's cells in a row of the form, or in one of their own: where one of the form's lies, theirs stand to the right of it. */
const placedCells = (plan: SheetPlan, rows: readonly PlanRow[], row: number, { cells, own }: ExtraFormRow, styles: Record<string, CellStyle>): Placed => {
  const taken = new Set((own ? [] : (rows[row]?.cells ?? [])).map(({ column }) => column));
  let height = 0;
  const placed = cells.map(({ column: wanted, span: wide, value, formula, format }): PlanCell => {
    let column = wanted;
    const isFree = (at: number): boolean => !taken.has(at) && (at >= plan.columns.length || !isTaken(rows, row, at, own));
    while (!isFree(column)) column = Math.max(column + 1, plan.columns.length);
    let span = 1;
    while (span < wide && column === wanted && isFree(column + span)) span += 1;
    for (let at = column; at < column + span; at += 1) taken.add(at);
    const base: CellStyle = { ...(typeof value === 'number' ? textStyles.ownNumber : textStyles.own), ...(format !== null && format !== '@' && { format }), border: own && column < plan.columns.length };
    const style = ['own', base.horizontal, base.format, base.border ? 'border' : ''].join(' ');
    styles[style] ??= base;
    const width = plan.columns.slice(column, column + span).reduce((sum, each) => sum + each, 0) || besideWidth;
    // Beside the form a text may run on over empty cells: it makes no row of the form higher.
    if (column < plan.columns.length) height = Math.max(height, heightOf(value === null ? '' : String(value), { width, size }));
    return { column, span, value: typeof value === 'boolean' ? String(value) : value, ...(formula !== undefined && { formula }), style, link: null };
  });
  return { cells: placed, height: Math.min(408.75, height) };
};

/** Returns the rows with others put in below so many: what reaches over the place reaches on, and the program's formulas follow their cells, as in Excel. */
const withRows = (rows: readonly PlanRow[], at: number, added: readonly PlanRow[], own: FormHandWork['own']): readonly PlanRow[] => {
  const shifted = rows.map(({ cells, ...row }, index) => ({
    ...row,
    cells: cells.map((cell) => {
      const reaches = index < at && index + (cell.rows ?? 1) > at;
      const formula = cell.formula === undefined || cell.key === undefined || own.has(cell.key) ? cell.formula : movedFormula(cell.formula, (from) => (from >= at ? from + added.length : from));
      return { ...cell, ...(reaches && { rows: (cell.rows ?? 1) + added.length }), ...(formula !== undefined && { formula }) };
    }),
  }));
  return [...shifted.slice(0, at), ...added, ...shifted.slice(at)];
};

/** Returns a form without the rows that a person deleted, with what they typed beside and between the others, and says of each row which of the sheet it renews. */
export const withHandWork = (whole: SheetPlan, { own, extras, rows: found, columns, gone }: FormHandWork): SheetPlan => {
  const plan = withoutRows(whole, { gone, own });
  const styles: Record<string, CellStyle> = { ...plan.styles };
  const seen = new Set<string>();
  let rows: readonly PlanRow[] = plan.rows.map((row): PlanRow => {
    const stood = seen.has(row.id) ? undefined : found.get(row.id);
    seen.add(row.id);
    return stood ? { ...row, stood } : row;
  });
  let printed = plan.page.printedRows;
  const lastOf = new Map<string | null, number>();
  for (const extra of extras) {
    const first = extra.row === null ? -1 : rows.findIndex(({ id }) => id === extra.row);
    if (!extra.own) {
      const { cells, height } = placedCells(plan, rows, Math.max(0, first), extra, styles);
      rows = rows.map((row, index) => (index === Math.max(0, first) ? { ...row, height: Math.max(row.height, height), cells: [...row.cells, ...cells] } : row));
      continue;
    }
    const at = lastOf.get(extra.row) ?? rows.reduce((last, { id }, index) => (id === extra.row ? index + 1 : last), 0);
    // Nothing stands below the form but what a person put there: only there their empty rows mean anything.
    const gap = at === rows.length ? extra.gap : 0;
    const blank = Array.from({ length: gap }, (_, index): PlanRow => ({ id: `own/${extra.at}/${index}`, height: 15, cells: [] }));
    const opened = withRows(rows, at, [...blank, { id: `own/${extra.at}`, height: 24, stood: { row: extra.at, was: null }, cells: [] }], own);
    const { cells, height } = placedCells(plan, opened, at + gap, extra, styles);
    rows = opened.map((row, index) => (index === at + gap ? { ...row, height: Math.max(row.height, height), cells } : row));
    if (printed !== undefined && at <= printed) printed += gap + 1;
    lastOf.set(extra.row, at + gap + 1);
  }
  // A person's formula follows the cells that it names.
  const rowsNow = new Map(rows.flatMap(({ stood }, row) => (stood ? [[stood.row, row] as const] : [])));
  const columnsNow = new Map(columns.map((column, index) => [column, index]));
  const last = columns.at(-1) ?? 0;
  const follow = (formula: string): string => movedFormula(formula, (row) => rowsNow.get(row) ?? row, (column) => columnsNow.get(column) ?? (column > last ? columns.length + column - last - 1 : column));
  const finished = rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.formula !== undefined && (cell.key === undefined || own.has(cell.key)) ? { ...cell, formula: follow(cell.formula) } : cell)) }));
  return { ...plan, styles, rows: finished, page: { ...plan.page, ...(printed !== undefined && { printedRows: printed }) } };
};
