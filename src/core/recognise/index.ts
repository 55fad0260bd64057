import type { Facts, LeftOut, UnitInformation } from '../model/facts';
import type { Options } from '../model/options';
import { ownSheets } from '../model/own-sheets';
import type { Snapshot } from '../model/snapshot';
import { assemble } from './assemble';
import { completeUnit } from './find-year';
import type { Recognised } from './recogniser';
import { viewSheet } from './sheet-view';
import { recognisers } from '../recognisers';
import { nameKey } from '../units/text';

/** Returns what the sheets state, each value with its cell, and every other filled cell with the reason why it was left out. */
export const recognise = (snapshot: Snapshot, options: Options = {}): Facts => {
  const found: Recognised[] = [];
  const views = snapshot.sheets.filter(({ name }) => !ownSheets.has(name)).map(viewSheet);
  const titled = views.map((view) => {
    const starts = new Map<number, (typeof recognisers)[number]>();
    for (const recogniser of [...recognisers].reverse()) for (const row of recogniser.starts(view)) starts.set(row, recogniser);
    const rows = [...starts.keys()].sort((one, other) => one - other);
    rows.forEach((row, index) => found.push(starts.get(row)?.read(view, row, rows[index + 1] ?? view.lastRow + 1, options) ?? {}));
    return { view, firstTable: rows[0] ?? -1 };
  });
  const units = found.flatMap(({ unit }) => (unit ? [unit] : []));
  const unit: UnitInformation = completeUnit(units[0], titled, options);

  for (const { view, firstTable } of titled) {
    const why = firstTable < 0 ? '该工作表没有识别出表格' : '不在任何已识别的表中';
    for (let row = view.firstRow; row <= view.lastRow; row += 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.settled(row, column)) view.leave(row, column, why);
  }
  const assembled = assemble(found);
  const idOf = new Map(assembled.projects.map(({ id, name }) => [nameKey(name), id]));
  const leftOut: LeftOut[] = [...views.flatMap((view) => view.leftOut()), ...assembled.leftOut];
  return {
    unit,
    total: assembled.total,
    sum: assembled.sum,
    projects: assembled.projects,
    sums: assembled.sums,
    unnamedTotals: assembled.unnamedTotals,
    achievements: assembled.achievements,
    tables: found.flatMap(({ tables = [] }) => tables),
    readings: found.flatMap(({ readings = [] }) => readings).map((reading) => ({ ...reading, project: reading.project === null ? null : (idOf.get(reading.project) ?? null) })),
    leftOut,
  };
};
