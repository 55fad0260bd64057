import type { TableInfo } from '../../model/facts';
import type { CellRef } from '../../units/address';
import type { MoneyUnit } from '../../units/money';
import { narrow } from '../../units/text';
import { withUnitsMended } from '../misread';
import { shownAmount } from '../read-cell';
import type { SheetView } from '../sheet-view';

export type TableUnit = NonNullable<TableInfo['unit']>;

// The unit word ends where no other Chinese character goes on: 元谋县 and 元氏县 are places.
const named = /(?:^|\P{Script=Han})(?:(?:金\s*额|计\s*量|货\s*币)\s*)?单\s*位\s*:?\s*(?:人民币\s*)?\(?\s*(亿\s*元|万\s*元|千\s*元|元)(?!\p{Script=Han})/u;
const bracketed = /\((?:单位:?|人民币)*(亿元|万元|千元|元)\)$/;
const inHeading = /(?:^|[^\p{Script=Han}]|单位|人民币)(亿元|万元|千元|元)(?!\p{Script=Han})/u;

const asUnit = (text: string | undefined): MoneyUnit | null => (text === undefined ? null : (text.replace(/\s+/g, '') as MoneyUnit));

/** Returns what a text says of the unit as it is written, where one sign of it is misread: 万兀. */
export const misreadUnit = (text: string): { readonly misread?: string } => (withUnitsMended(text) === text ? {} : { misread: text.replace(/\s+/g, '') });

/** Returns the money unit a cell above a table names: 单位：万元, （万元）; null for names of places and for anything else. */
export const unitNamed = (text: string): MoneyUnit | null => {
  const plain = withUnitsMended(narrow(text).trim());
  return asUnit(named.exec(plain)?.[1] ?? bracketed.exec(plain.replace(/\s+/g, ''))?.[1]);
};

/** Returns the money unit a heading carries in brackets: 预算数（万元）. */
export const unitInHeading = (text: string): MoneyUnit | null => {
  for (const [, inside = ''] of withUnitsMended(narrow(text)).matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/g)) {
    const found = inHeading.exec(inside.replace(/\s+/g, ''));
    if (found) return asUnit(found[1]);
  }
  return null;
};

/** Returns the unit of each column of amounts: what a person said of the table, its own heading's, the corner's above, a neighbour heading's, the answer given beside the workbook, otherwise that which stands in every cell, otherwise by the size of the amounts. */
export const findUnits = (view: SheetView, { row: start, top, end }: LedgerPlace, columns: readonly { readonly column: number; readonly header: string }[], option: MoneyUnit | undefined): ReadonlyMap<number, TableUnit> => {
  const pointed = view.chosen.unit(top, end - 1);
  if (pointed) return new Map(columns.map(({ column }) => [column, { name: pointed.name, from: 'chosen' as const, at: [pointed.at] }]));
  const units = new Map<number, TableUnit>();
  for (const { column, header } of columns) {
    const name = unitInHeading(header);
    if (name) units.set(column, { name, from: 'header', at: [view.ref(unitInHeading(view.text(start, column)) ? start : top, column)], ...misreadUnit(header) });
  }
  if (units.size === columns.length) return units;
  const said = cornerUnit(view, top) ?? units.values().next().value;
  const rest = said ?? unitOfAmounts(view, amountCells(view.chosen.headless(start) ? start - 1 : start, end, columns.map(({ column }) => column)), columns.map(({ column }) => view.ref(start, column)), option);
  for (const { column } of columns) if (!units.has(column)) units.set(column, rest);
  return units;
};

/** The heading of a ledger, which may have two rows, and the first row below the ledger. */
interface LedgerPlace {
  readonly row: number;
  readonly top: number;
  readonly end: number;
}

const cornerUnit = (view: SheetView, start: number): TableUnit | null => {
  for (let row = start - 1; row >= Math.max(view.firstRow, start - 6); row -= 1) {
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      // A row with numbers belongs to the table above.
      if (typeof view.value(row, column) === 'number') return null;
      const name = unitNamed(view.text(row, column));
      if (!name) continue;
      view.use(row, column);
      return { name, from: 'corner', at: [view.ref(row, column)], ...misreadUnit(view.text(row, column)) };
    }
  }
  return null;
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

/** Returns the unit of amounts where nothing around them names one: that which most of them have where every one has its own; the answer given beside the workbook; otherwise by the size of the largest. */
export const unitOfAmounts = (view: SheetView, cells: Iterable<Place>, asked: readonly CellRef[], option: MoneyUnit | undefined): TableUnit => {
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
  if (option) return { name: option, from: 'option', at: [] };
  return { name: largest >= inYuan ? '元' : '万元', from: 'assumed', at: asked };
};
