import type { Kept } from '../model/composition';
import type { Memory, RowCell } from '../model/memory';
import type { ReportTable } from '../model/report';
import type { CellValue } from '../model/snapshot';
import { cellId, columnKeys } from '../units/column-keys';
import type { Base } from './base';
import { cellOf, changedCells, keptCell, valueOf } from './cells';
import type { ChoiceOf } from './choices';
import type { Unit } from './report-units';
import type { Standing } from './standing';
import { joinedCells } from './written';

/** A row of a table, or that of its headings. */
export type RowUnit = Extract<Unit, { readonly kind: 'row' | 'columns' }>;

/** What a person made of a row. */
export interface RowWork {
  /** The row as it is to be; null for the headings. */
  readonly cells: ReportTable['rows'][number] | null;
  /** The headings as they are to be; null for any other row. */
  readonly headings: readonly string[] | null;
  readonly kept: readonly Kept[];
  readonly instead: Memory['insteadCells'];
  /** What stands in the row and in none of the table's columns. */
  readonly extras: readonly RowCell[];
}

const blank = { text: '', number: null, proof: [] };

/** Returns what a person made of a row, null where nothing. */
export const rowWork = (unit: RowUnit, { rows }: Standing, base: Base, choiceOf: ChoiceOf, chapter: string | null): RowWork | null => {
  const { table, id } = unit;
  const { changed, others } = changedCells(joinedCells(rows.map((row) => row.cells)), base.written.get(id)?.cells ?? [], base.columns.get(table.id) ?? [], (heading) => (base.cellsInstead.size === 0 ? undefined : base.cellsInstead.get(cellId(id, heading))));
  if (changed.length === 0 && others.length === 0) return null;
  const keys = columnKeys(table.columns);
  const generated = keys.map((_, index) => (unit.kind === 'row' ? (unit.row.cells[index] ?? blank) : { ...blank, text: table.columns[index]?.heading ?? '' }));
  const cells = [...generated];
  const extras = [...others];
  const kept: Kept[] = [];
  const instead: [string, string, CellValue][] = [];
  for (const work of changed) {
    const place = keys.indexOf(work.heading);
    const [found, instance] = [table.columns[place], generated[place]];
    const column = found && unit.kind === 'columns' ? { ...found, decimals: null } : found;
    if (!column || !instance) {
      if (work.mine !== null) extras.push([place, work.mine]);
      continue;
    }
    const one = keptCell(id, work, column, instance);
    const choice = choiceOf(one.id, one.text);
    if ((one.text === instance.text && !work.isFormula) || choice === 'generated') continue;
    const told = { ...one, conflict: one.conflict && choice === null, chapter, cell: [cells[0]?.text ?? '', column.heading] as const };
    kept.push(told);
    instead.push([id, work.heading, told.conflict ? work.before : valueOf(instance)]);
    cells[place] = cellOf(work.mine, column, instance);
  }
  return { ...(unit.kind === 'row' ? { cells: { ...unit.row, cells }, headings: null } : { cells: null, headings: cells.map(({ text }) => text) }), kept, instead, extras };
};
