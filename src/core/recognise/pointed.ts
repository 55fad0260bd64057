import type { SourceKind } from '../model/settings';
import type { Location } from '../units/address';
import { headingKey } from '../units/text';
import type { SheetView } from './sheet-view';

/** Returns a view in which the cells where `hidden` holds are empty, and are neither used nor left out. */
export const without = (view: SheetView, hidden: (row: number, column: number) => boolean): SheetView => {
  const withText = (rows: readonly number[], test: (text: string) => boolean): readonly number[] => rows.filter((row) => columns.some((column) => !hidden(row, column) && typeof view.value(row, column) === 'string' && test(view.text(row, column))));
  const columns = Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.firstColumn + index);
  return {
    ...view,
    chosen: { ...view.chosen, heading: (row, column) => (hidden(row, column) ? undefined : view.chosen.heading(row, column)) },
    value: (row, column) => (hidden(row, column) ? null : view.value(row, column)),
    text: (row, column) => (hidden(row, column) ? '' : view.text(row, column)),
    blank: (row, column) => hidden(row, column) || view.blank(row, column),
    rowsWith: (test, first, last) => withText(view.rowsWith(test, first, last), test),
    rowsHeaded: (test, first, last) => withText(view.rowsHeaded(test, first, last), (text) => test(headingKey(text))),
    blankRow: (row) => view.blankRow(row) || columns.every((column) => hidden(row, column) || view.covered(row, column) || view.blank(row, column)),
    use(row, column) {
      if (!hidden(row, column)) view.use(row, column);
    },
    leave(row, column, why) {
      if (!hidden(row, column)) view.leave(row, column, why);
    },
  };
};

const inside = (area: Location, row: number, column: number): boolean => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

/** Returns a view that holds the cells of a range and nothing else. */
export const onlyWithin = (view: SheetView, area: Location, kind: SourceKind): SheetView => {
  const hidden = without(view, (row, column) => !inside(area, row, column));
  return { ...hidden, pointed: { kind, area }, firstRow: Math.max(view.firstRow, area.row), lastRow: Math.min(view.lastRow, area.lastRow), firstColumn: Math.max(view.firstColumn, area.column), lastColumn: Math.min(view.lastColumn, area.lastColumn) };
};

/** Returns a view of a range with all that stands above it, where a table's title, unit and project are. */
export const withinAndAbove = (view: SheetView, area: Location, kind: SourceKind): SheetView => {
  const hidden = without(view, (row, column) => row >= area.row && !inside(area, row, column));
  // 单位信息 has its words in the first column; the other kinds look for their columns.
  return { ...hidden, pointed: { kind, area }, lastRow: Math.min(view.lastRow, area.lastRow), firstColumn: kind === 'unit-information' ? Math.max(view.firstColumn, area.column) : view.firstColumn };
};

/** Returns a view without the cells of some ranges. */
export const outside = (view: SheetView, areas: readonly Location[]): SheetView => (areas.length === 0 ? view : without(view, (row, column) => areas.some((area) => inside(area, row, column))));
