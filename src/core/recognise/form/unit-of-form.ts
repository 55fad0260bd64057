import type { MoneyUnit } from '../../units/money';
import { unitInHeading, unitNamed, type TableUnit } from '../ledger/unit';
import type { SheetView } from '../sheet-view';
import { cellsOf } from './cells';

/** From these amounts on, a form without a unit is in 元. */
const inYuan = 100_000;

/** Returns the money unit of a form: of the headings and labels of its amounts, 项目资金（万元）; of the corner above; the answer given beside the workbook; otherwise by the size of the amounts. */
export const unitOfForm = (view: SheetView, rows: { readonly title: number; readonly first: number; readonly last: number }, amounts: readonly { readonly row: number; readonly column: number }[], option: MoneyUnit | undefined): TableUnit => {
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (const { column, text } of cellsOf(view, row)) {
      const name = unitInHeading(text);
      if (name) return { name, from: 'header', at: [view.ref(row, column)] };
    }
  }
  for (let row = rows.last; row >= rows.title; row -= 1) {
    for (const { column, text } of cellsOf(view, row)) {
      const name = unitNamed(text);
      if (!name) continue;
      view.use(row, column);
      return { name, from: 'corner', at: [view.ref(row, column)] };
    }
  }
  if (option) return { name: option, from: 'option', at: [] };
  const largest = Math.max(0, ...amounts.map(({ row, column }) => view.value(row, column)).map((value) => (typeof value === 'number' ? Math.abs(value) : 0)));
  const [at] = amounts;
  return { name: largest >= inYuan ? '元' : '万元', from: 'assumed', at: at ? [view.ref(at.row, at.column)] : [] };
};
