import type { CellRef } from '../../units/address';
import type { MoneyUnit } from '../../units/money';
import { shownAmount } from '../read-cell';
import type { ReadOptions } from '../recogniser';
import type { SheetView } from '../sheet-view';
import { statementsAbout, withUnlike, type TableUnit } from './unit-statements';
import { bareUnit, misreadUnit, unitInHeading } from './unit-words';

/** What says the unit of a table beside its own sheet. */
export type UnitOptions = Pick<ReadOptions, 'unit' | 'workbookUnit'>;

/** The heading of a ledger, which may have two rows, and the first row below the ledger. */
interface LedgerPlace {
  readonly row: number;
  readonly top: number;
  readonly end: number;
}

/** Returns the unit of each column of amounts: what a person said of the table, its own heading's, the corner's above or a note's below, a neighbour heading's, that in the sheet's name, otherwise that of the amounts (`unitOfAmounts`). What is stated and holds of no column is kept as unlike. */
export const findUnits = (view: SheetView, { row: start, top, end }: LedgerPlace, columns: readonly { readonly column: number; readonly header: string }[], options: UnitOptions): ReadonlyMap<number, TableUnit> => {
  const pointed = view.chosen.unit(top, end - 1);
  if (pointed) return new Map(columns.map(({ column }) => [column, { name: pointed.name, from: 'chosen' as const, at: [pointed.at] }]));
  const units = new Map<number, TableUnit>();
  for (const { column, header } of columns) {
    const name = unitInHeading(header);
    const below = name === null && start + 1 < end ? bareUnit(view.text(start + 1, column)) : null;
    if (name) units.set(column, { name, from: 'header', at: [view.ref(unitInHeading(view.text(start, column)) ? start : top, column)], ...misreadUnit(header) });
    else if (below) units.set(column, { name: below, from: 'header', at: [view.ref(start + 1, column)] });
  }
  const said = statementsAbout(view, { top, end });
  const open = columns.filter(({ column }) => !units.has(column));
  if (open.length > 0) {
    const stated = said.near[0] ?? units.values().next().value ?? said.sheetName[0];
    const rest = stated ?? unitOfAmounts(view, amountCells(view.chosen.headless(start) ? start - 1 : start, end, columns.map(({ column }) => column)), columns.map(({ column }) => view.ref(start, column)), options);
    for (const { column } of open) units.set(column, rest);
  }
  const used = new Set(Array.from(units.values(), ({ name }) => name));
  return new Map(Array.from(units, ([column, unit]) => [column, withUnlike(unit, used, said)]));
};

interface Place {
  readonly row: number;
  readonly column: number;
}

function* amountCells(start: number, end: number, columns: readonly number[]): Iterable<Place> {
  for (let row = start + 1; row < end; row += 1) for (const column of columns) yield { row, column };
}

/** From this amount on, a table without a unit is in 元. */
const inYuan = 100_000;

/** Returns the unit of amounts where nothing around them names one: that which most of them have where every one has its own; what the workbook says of all; the answer given beside it; otherwise by the size of the largest. */
export const unitOfAmounts = (view: SheetView, cells: Iterable<Place>, asked: readonly CellRef[], { unit: option, workbookUnit }: UnitOptions): TableUnit => {
  const counts = new Map<MoneyUnit, { times: number; readonly at: CellRef }>();
  let [bare, largest] = [0, 0];
  for (const { row, column } of cells) {
    const amount = shownAmount(view.value(row, column));
    if (amount === null) continue;
    if (amount.unit === null) [bare, largest] = [bare + (amount.number === 0 ? 0 : 1), Math.max(largest, Math.abs(amount.number))];
    else {
      const known = counts.get(amount.unit) ?? { times: 0, at: view.ref(row, column) };
      known.times += 1;
      counts.set(amount.unit, known);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other.times - one.times);
  if (most && bare === 0) return { name: most[0], from: 'cell', at: [most[1].at] };
  const stated = workbookUnit?.();
  if (stated) return { name: stated.name, from: 'workbook', at: [stated.at] };
  if (option) return { name: option, from: 'option', at: [] };
  return { name: largest >= inYuan ? '元' : '万元', from: 'assumed', at: asked };
};
