import type { MoneyUnit } from '../../units/money';
import { unitOfAmounts, type UnitOptions } from '../ledger/unit';
import { statementsAbout, statedIn, withUnlike, type TableUnit } from '../ledger/unit-statements';
import { bareUnit, misreadUnit, unitInHeading, unitNamed } from '../ledger/unit-words';
import type { SheetView } from '../sheet-view';
import { cellsOf, rowsIn } from './cells';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The money units of a form. */
export interface FormUnits {
  /** That of its first column of amounts; the assumed one, where one had to be assumed. */
  readonly unit: TableUnit;
  readonly unitOf: (column: number) => MoneyUnit;
}

/**
 * Returns the money units of a form: what a person said of it; of each column what its own heading says, 全年预算数（元）; of the others what
 * the labels of the amounts say, 项目资金（万元）, the corner above, the headings where these agree, the sheet's name, otherwise the amounts
 * themselves. What is stated and holds of no column is kept as unlike.
 */
export const unitsOfForm = (view: SheetView, rows: { readonly title: number; readonly first: number; readonly last: number }, headings: readonly (Place & { readonly header: string })[], amounts: readonly Place[], options: UnitOptions): FormUnits => {
  const said = view.chosen.unit(rows.title, rows.last);
  if (said) return { unit: { name: said.name, from: 'chosen', at: [said.at] }, unitOf: () => said.name };
  const inWords = rowsIn(rows.first, rows.last + 1).flatMap((row) =>
    cellsOf(view, row).flatMap(({ own, column, text }): readonly (Place & { readonly unit: TableUnit })[] => {
      const name = own ? unitInHeading(text) : null;
      return name ? [{ row, column, unit: { name, from: 'header', at: [view.ref(row, column)], ...misreadUnit(text) } }] : [];
    }),
  );
  const around = statementsAbout(view, { top: rows.title, end: rows.last + 1 });
  const near = [...[...rowsIn(rows.title, rows.last + 1)].reverse().flatMap((row) => statedIn(view, row, unitNamed)), ...around.near].filter(({ at }) => !inWords.some(({ unit }) => unit.at[0] === at[0]));

  const byColumn = new Map(headings.flatMap(({ row, column, header }): readonly (readonly [number, TableUnit])[] => {
    const name = unitInHeading(view.text(row, column)) ?? unitInHeading(header) ?? bareUnit(view.text(row + 1, column));
    // One above several columns stands in the first of them.
    const stated = inWords.find((one) => one.row === row && one.column === column) ?? inWords.find((one) => one.row < row && one.column <= column && one.unit.name === name);
    return name ? [[column, stated?.unit ?? { name, from: 'header', at: [view.ref(row, column)] }]] : [];
  }));
  const own = [...byColumn.values()];
  const [label] = inWords.filter(({ unit }) => !own.includes(unit));
  const agreed = own.every(({ name }) => name === own[0]?.name) ? own[0] : undefined;
  const stated = label?.unit ?? near[0] ?? agreed ?? around.sheetName[0];
  const open = amounts.filter(({ column }) => headings.length === 0 || (headings.some((entry) => entry.column === column) && !byColumn.has(column)));
  const rest = stated ?? (open.length === 0 && own[0] ? own[0] : unitOfAmounts(view, open, open.slice(0, 1).map(({ row, column }) => view.ref(row, column)), options));

  const used = headings.length === 0 ? [rest] : headings.map(({ column }) => byColumn.get(column) ?? rest);
  const [first] = used;
  const taken = used.find(({ from }) => from === 'assumed') ?? first ?? rest;
  return {
    unit: withUnlike(taken, new Set(used.map(({ name }) => name)), { near: [...inWords.map(({ unit }) => unit), ...near], sheetName: around.sheetName }),
    unitOf: (column) => (byColumn.get(column) ?? rest).name,
  };
};
