import type { TableInfo } from '../../model/facts';
import type { CellRef } from '../../units/address';
import type { MoneyUnit } from '../../units/money';
import { isDateFormat } from '../read-cell';
import type { SheetView } from '../sheet-view';
import { isNote } from './names';
import { misreadUnit, unitInPair, unitLabelled, unitNamed } from './unit-words';

export type TableUnit = NonNullable<TableInfo['unit']>;

/** What a workbook says of the unit of its amounts apart from its tables: on a cover, in 填表说明; null where it says nothing, or not one thing. */
export type WorkbookUnit = () => { readonly name: MoneyUnit; readonly at: CellRef } | null;

/** Rows of a table: its uppermost heading row, or its title's, and the first row below it. */
interface Place {
  readonly top: number;
  readonly end: number;
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value < 2100;

/** Returns true for a row with numbers, dates and years apart: it belongs to a table. */
const holdsNumbers = (view: SheetView, row: number): boolean => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const value = view.value(row, column);
    if (typeof value === 'number' && !isYear(value) && !isDateFormat(view.format(row, column))) return true;
  }
  return false;
};

interface Cell {
  readonly column: number;
  readonly text: string;
}

const textsIn = (view: SheetView, row: number): readonly Cell[] => {
  const cells: Cell[] = [];
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (typeof view.value(row, column) === 'string' && !view.covered(row, column) && !view.blank(row, column)) cells.push({ column, text: view.text(row, column) });
  return cells;
};

/** Returns the units that the cells of a row name, and marks the cells as used. */
export const statedIn = (view: SheetView, row: number, named: (text: string) => MoneyUnit | null): readonly TableUnit[] => {
  const cells = textsIn(view, row);
  return cells.flatMap(({ column, text }, index): readonly TableUnit[] => {
    const next = cells[index + 1];
    const alone = named(text);
    const name = alone ?? (next ? unitInPair(text, next.text) : null);
    if (name === null) return [];
    view.use(row, column);
    if (alone === null && next) view.use(row, next.column);
    return [{ name, from: 'corner', at: [view.ref(row, alone === null && next ? next.column : column)], ...misreadUnit(text) }];
  });
};

/** Returns the units named above a table, the nearest first, up to the next row with numbers; a note there may be the one below another table. */
const unitsAbove = (view: SheetView, top: number): readonly TableUnit[] => {
  const found: { readonly unit: TableUnit; readonly isNote: boolean }[] = [];
  for (let row = top - 1; row >= view.firstRow; row -= 1) {
    if (holdsNumbers(view, row)) return found.flatMap(({ unit, isNote: note }) => (note ? [] : [unit]));
    const note = isNote(textsIn(view, row)[0]?.text ?? '');
    found.push(...statedIn(view, row, unitNamed).map((unit) => ({ unit, isNote: note })));
  }
  return found.map(({ unit }) => unit);
};

/** Returns the units that notes below a table name: 注：金额单位为万元. */
const unitsBelow = (view: SheetView, { top, end }: Place): readonly TableUnit[] => {
  for (let row = end - 1; row > top && !holdsNumbers(view, row); row -= 1) {
    const [first] = textsIn(view, row);
    if (!first || !isNote(first.text)) continue;
    const stated = statedIn(view, row, unitLabelled);
    if (stated.length > 0) return stated.map((unit) => ({ ...unit, from: 'note' }));
  }
  return [];
};

/** Returns the unit that the name of a sheet has: 预算执行（万元）. */
const unitOfSheetName = ({ name: sheet }: SheetView): readonly TableUnit[] => {
  const name = unitNamed(sheet);
  return name === null ? [] : [{ name, from: 'sheet-name', at: [] }];
};

/** What is said of the unit of a table outside its headings, the nearest first. */
export interface Statements {
  /** Above it and in its notes. */
  readonly near: readonly TableUnit[];
  readonly sheetName: readonly TableUnit[];
}

export const statementsAbout = (view: SheetView, place: Place): Statements => ({ near: [...unitsAbove(view, place.top), ...unitsBelow(view, place)], sheetName: unitOfSheetName(view) });

/** Returns the unit that is taken with those that were stated and do not hold. */
export const withUnlike = (taken: TableUnit, used: ReadonlySet<MoneyUnit>, { near, sheetName }: Statements): TableUnit => {
  const unlike = [...near, ...sheetName].filter(({ name }) => !used.has(name)).map(({ name, from, at }) => ({ name, from, at }));
  return unlike.length === 0 ? taken : { ...taken, unlike };
};

/** Returns what the sheets without tables say of the unit of all amounts. */
export const workbookUnit = (views: readonly SheetView[]): WorkbookUnit => {
  let known: ReturnType<WorkbookUnit> | undefined;
  return () => {
    if (known !== undefined) return known;
    const stated = views.flatMap((view) => view.rowsWith((text) => text.includes('单') && text.includes('位'), view.firstRow, view.lastRow).flatMap((row) => statedIn(view, row, unitLabelled)));
    const [first] = stated;
    return (known = first && first.at[0] !== undefined && stated.every(({ name }) => name === first.name) ? { name: first.name, at: first.at[0] } : null);
  };
};
