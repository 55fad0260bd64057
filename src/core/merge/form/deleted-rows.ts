import type { WrittenFormCell } from '../../model/form-memory';
import type { SheetSnapshot } from '../../model/snapshot';
import { valueAt } from '../../snapshot-questions';
import { grouped } from '../../units/grouped';
import { sameValue } from '../sheet-rows';
import { isFilled } from './locate';
import type { FormPlace } from './locate';

/** What became of the rows of a form that are not on its sheet any more. */
export interface DeletedRows {
  /** Returns true for a row of the form as it was written, 0-based, that the sheet has lost; of one in which nothing stood nobody can tell. */
  readonly is: (row: number) => boolean;
  /** Returns the row of the sheet into which a cell of such a row has come that was merged with those below it, as Excel leaves it there, unchanged; undefined where there is none. */
  readonly labelOf: (cell: WrittenFormCell, sheet: SheetSnapshot) => number | undefined;
}

/** Returns what became of the rows that a form was written with and that are not found on its sheet. */
export const deletedRows = (cells: readonly WrittenFormCell[], { rows, columns }: FormPlace): DeletedRows => {
  const columnsOf = new Map([...grouped(cells, ([, row]) => row)].map(([row, own]) => [row, new Set(own.map(([, , column]) => column))] as const));
  const filled = new Set(cells.flatMap(([, row, , value]) => (isFilled(value) ? [row] : [])));
  const inOrder = [...columnsOf.keys()].sort((one, other) => one - other);
  return {
    is: (row) => filled.has(row) && !rows.has(row),
    labelOf: ([, row, column, value], sheet) => {
      for (const below of inOrder.slice(inOrder.indexOf(row) + 1)) {
        if (columnsOf.get(below)?.has(column)) return undefined;
        const place = rows.get(below);
        if (place !== undefined) return isFilled(value) && sameValue(value, valueAt(sheet, place, columns[column] ?? column)) ? place : undefined;
      }
      return undefined;
    },
  };
};
