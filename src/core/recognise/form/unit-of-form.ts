import type { MoneyUnit } from '../../units/money';
import { misreadUnit, unitInHeading, unitNamed, unitOfAmounts, type TableUnit } from '../ledger/unit';
import type { SheetView } from '../sheet-view';
import { cellsOf } from './cells';

/** Returns the money unit of a form: what a person said of it; of the headings and labels of its amounts, 项目资金（万元）; of the corner above; otherwise of the amounts themselves. */
export const unitOfForm = (view: SheetView, rows: { readonly title: number; readonly first: number; readonly last: number }, amounts: readonly { readonly row: number; readonly column: number }[], option: MoneyUnit | undefined): TableUnit => {
  const said = view.chosen.unit(rows.title, rows.last);
  if (said) return { name: said.name, from: 'chosen', at: [said.at] };
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (const { column, text } of cellsOf(view, row)) {
      const name = unitInHeading(text);
      if (name) return { name, from: 'header', at: [view.ref(row, column)], ...misreadUnit(text) };
    }
  }
  for (let row = rows.last; row >= rows.title; row -= 1) {
    for (const { column, text } of cellsOf(view, row)) {
      const name = unitNamed(text);
      if (!name) continue;
      view.use(row, column);
      return { name, from: 'corner', at: [view.ref(row, column)], ...misreadUnit(text) };
    }
  }
  const [first] = amounts;
  return unitOfAmounts(view, amounts, first ? [view.ref(first.row, first.column)] : [], option);
};
