import type { Facts } from '../model/facts';
import type { SourceKind } from '../model/settings';
import type { Amendment } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { amendSettings } from '../settings/amend-settings';
import { readSettings } from '../settings/read-settings';
import { sourceNames } from '../settings/settings-sheet';
import type { CellRef } from '../units/address';
import { coversRef, parseRef, rangeRef } from '../units/address';

/** Returns the range that alone is read for targets, null where the program looks for itself: as it does where the range holds no such table. */
export const pointedRange = (snapshot: Snapshot, { tables }: Facts): CellRef | null => {
  const range = readSettings(snapshot).sources['targets-table'];
  return range !== undefined && tables.some((table) => table.recogniser === 'targets-table' && coversRef(range, table.range)) ? range : null;
};

/** Returns the changes that make the range that is pointed at for a kind of table reach down to a row: what is written below it would not be read. */
export const reachDown = (snapshot: Snapshot, kind: SourceKind, range: CellRef, lastRow: number): Pick<Amendment, 'edits' | 'names'> => {
  const place = parseRef(range);
  if (!place || place.lastRow >= lastRow) return { edits: [], names: [] };
  const ref = rangeRef(place.sheet, place.row, place.column, lastRow, place.lastColumn);
  const settled = amendSettings(snapshot, { sources: { [kind]: ref } });
  if (!('problem' in settled)) return { edits: settled.edits, names: settled.names };
  // An Excel table of that name grows by itself; a sheet 报告设置 that is not the program's stays as it is.
  return { edits: [], names: settled.why === 'name-taken' ? [] : [{ name: sourceNames[kind], ref, before: snapshot.names.find(({ name }) => name === sourceNames[kind])?.ref ?? null }] };
};
