import type { Facts } from '../model/facts';
import { ownSheets } from '../model/own-sheets';
import type { SourceKind } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { recognise } from '../recognise';
import { findTables } from '../recognise/find-tables';
import { ownWritten } from '../recognise/sources';
import { viewSheet, type SheetView } from '../recognise/sheet-view';
import type { CellRef } from '../units/address';
import { parseRef, shownRef } from '../units/address';
import { answersOf, readSettings } from './read-settings';
import { uprightRef } from './resolve-reference';
import { sourceNames } from './settings-sheet';

/** A range that a person may point at. */
export interface Candidate {
  readonly at: CellRef;
  /** The name of a table or a range, the address of what was recognised. */
  readonly label: string;
  readonly from: 'recognised' | 'table' | 'name';
}

/** Returns the ranges of a workbook in which tables of a kind are found: those the program finds by itself, the fullest first, then Excel's tables, then names. */
export const candidates = (snapshot: Snapshot, facts: Facts, kind: SourceKind): readonly Candidate[] => {
  const settings = readSettings(snapshot);
  const { [kind]: pointed, ...others } = settings.sources;
  // What lies elsewhere than the range pointed at now is not among the facts.
  const tables = (pointed === undefined ? facts : recognise(snapshot, answersOf(settings), others, settings)).tables.filter(({ recogniser }) => recogniser === kind);
  const recognised = [...tables].sort((one, other) => other.used - one.used).map(({ range }): Candidate => ({ at: range, label: shownRef(range), from: 'recognised' }));

  const forms = ownWritten(snapshot);
  const views = new Map<string, SheetView | null>();
  const viewOf = (name: string): SheetView | null => {
    const sheet = snapshot.sheets.find((entry) => entry.name === name);
    const view = views.get(name) ?? (sheet?.visible && !ownSheets.has(name) && !forms.has(name) ? viewSheet(sheet) : null);
    views.set(name, view);
    return view;
  };
  const own: readonly string[] = Object.values(sourceNames);
  const named = snapshot.names.flatMap(({ name, kind: from, ref }): readonly Candidate[] => {
    const at = ref === null || own.includes(name) ? null : uprightRef(ref);
    const view = at === null ? null : viewOf(parseRef(at)?.sheet ?? '');
    return at !== null && view !== null && findTables([view], () => false, { [kind]: at }).tables.length > 0 ? [{ at, label: name, from }] : [];
  });
  const all = [...recognised, ...named.filter(({ from }) => from === 'table'), ...named.filter(({ from }) => from === 'name')];
  return all.filter(({ at }, index) => all.findIndex((other) => other.at === at) === index);
};
