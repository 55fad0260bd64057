import { unitOfAmounts, type UnitOptions } from '../ledger/unit';
import { statementsAbout, statedIn, withUnlike, type TableUnit } from '../ledger/unit-statements';
import { misreadUnit, unitInHeading, unitNamed } from '../ledger/unit-words';
import type { SheetView } from '../sheet-view';
import { cellsOf, rowsIn } from './cells';

/** Returns the money unit of a form: what a person said of it; of the headings and labels of its amounts, 项目资金（万元）; of the corner above; of the sheet's name; otherwise of the amounts themselves. What else is stated is kept as unlike. */
export const unitOfForm = (view: SheetView, rows: { readonly title: number; readonly first: number; readonly last: number }, amounts: readonly { readonly row: number; readonly column: number }[], options: UnitOptions): TableUnit => {
  const said = view.chosen.unit(rows.title, rows.last);
  if (said) return { name: said.name, from: 'chosen', at: [said.at] };
  const headed = rowsIn(rows.first, rows.last + 1).flatMap((row) =>
    cellsOf(view, row).flatMap(({ own, column, text }): readonly TableUnit[] => {
      const name = own ? unitInHeading(text) : null;
      return name ? [{ name, from: 'header', at: [view.ref(row, column)], ...misreadUnit(text) }] : [];
    }),
  );
  const around = statementsAbout(view, { top: rows.title, end: rows.last + 1 });
  const near = [...[...rowsIn(rows.title, rows.last + 1)].reverse().flatMap((row) => statedIn(view, row, unitNamed)), ...around.near].filter(({ at }) => !headed.some((other) => other.at[0] === at[0]));
  const [first] = amounts;
  const taken = headed[0] ?? near[0] ?? around.sheetName[0] ?? unitOfAmounts(view, amounts, first ? [view.ref(first.row, first.column)] : [], options);
  return withUnlike(taken, new Set([taken.name]), { near: [...headed, ...near], sheetName: around.sheetName });
};
