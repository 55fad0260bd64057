import type { Facts } from '../model/facts';
import type { Options } from '../model/options';
import type { Snapshot } from '../model/snapshot';
import { assemble } from './assemble';
import { completeUnit, titleYear, yearInName, yearOfTable, type DatedTable } from './find-year';
import type { Recogniser } from './recogniser';
import { viewSheet, type SheetView } from './sheet-view';
import { sourcesOf } from './sources';
import { recognisers } from '../recognisers';
import { nameKey } from '../units/text';

interface Table extends DatedTable {
  readonly recogniser: Recogniser;
  readonly end: number;
}

const tablesOf = (view: SheetView): readonly Table[] => {
  const starts = new Map<number, Recogniser>();
  for (const recogniser of [...recognisers].reverse()) for (const row of recogniser.starts(view)) starts.set(row, recogniser);
  const rows = [...starts].sort(([one], [other]) => one - other);
  return rows.map(([row, recogniser], index) => {
    const end = rows[index + 1]?.[0] ?? view.lastRow + 1;
    const before = rows[index - 1]?.[0];
    const after = before === undefined ? view.firstRow : before + 1;
    // Only what holds amounts or targets is of a year; 单位信息 and 成效台账 are the report's own.
    const dated = recogniser.id === 'budget-ledger' || recogniser.id === 'targets-table';
    return { view, row, end, after, recogniser, title: dated ? titleYear(view, row, after) : null, column: recogniser.years?.(view, row, end) ?? [], sheetName: dated ? yearInName(view.name) : null };
  });
};

/** Returns what the sheets state, each value with its cell, and every other filled cell with the reason why it was left out. */
export const recognise = (snapshot: Snapshot, options: Options = {}): Facts => {
  const { sources, leftOut: noSource } = sourcesOf(snapshot);
  const views = sources.map(viewSheet);
  const tables = views.flatMap(tablesOf);
  const isUnit = ({ recogniser }: Table): boolean => recogniser.id === 'unit-information';
  const read = ({ recogniser, view, row, end }: Table, year: number | null) => {
    const { year: _, ...rest } = options;
    return recogniser.read(view, row, end, year === null ? rest : { ...rest, year });
  };

  const about = new Map(tables.filter(isUnit).map((table) => [table, read(table, null)]));
  const others = tables.filter((table) => !isUnit(table));
  const unit = completeUnit([...about.values()].flatMap((entry) => entry.unit ?? [])[0], others, options);
  // A table of another year is left out where one of the same kind remains.
  const otherYear = (table: Table): boolean => unit.year !== null && yearOfTable(table) !== null && yearOfTable(table) !== unit.year;
  const current = others.filter((table) => !otherYear(table) || !others.some((other) => other.recogniser === table.recogniser && !otherYear(other)));
  for (const { view, row, end, ...table } of others.filter((other) => !current.includes(other)))
    for (let line = row; line < end; line += 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(line, column, `${yearOfTable({ view, row, ...table })}年的表，报告年度为${unit.year}年`);
  const found = tables.flatMap((table) => about.get(table) ?? (current.includes(table) ? read(table, unit.year) : []));

  for (const view of views) {
    const first = tables.find((table) => table.view === view)?.row ?? -1;
    for (let row = view.firstRow; row <= view.lastRow; row += 1) {
      const why = first < 0 ? '该工作表没有识别出表格' : row < first ? '表格上方的内容，不是表标题' : '不在任何已识别的表中';
      for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.settled(row, column)) view.leave(row, column, why);
    }
  }
  const assembled = assemble(found);
  const idOf = new Map(assembled.projects.map(({ id, name }) => [nameKey(name), id]));
  return {
    ...assembled,
    unit,
    tables: found.flatMap(({ tables: infos = [] }) => infos),
    readings: found.flatMap(({ readings = [] }) => readings).map((reading) => ({ ...reading, project: reading.project === null ? null : (idOf.get(reading.project) ?? null) })),
    leftOut: [...views.flatMap((view) => view.leftOut()), ...noSource, ...assembled.leftOut],
  };
};
