import type { Options } from '../model/options';
import { settingsSheet } from '../model/own-sheets';
import type { Scheme } from '../model/scheme';
import type { SettingKey, Settings, SourceKind, UnclearSetting } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import type { CellRef } from '../units/address';
import { defaultScheme, findScheme } from '../schemes';
import { cellRef } from '../units/address';
import { readCorrections } from './read-corrections';
import { readNumbers } from './read-numbers';
import { readRewordings } from './read-rewordings';
import { readWaivers } from './read-waivers';
import { resolveReference, uprightRef } from './resolve-reference';
import { findSettingsTable, sourceKinds, sourceNames } from './settings-sheet';
import { textOf, understandFinished, understandOrganisation, understandScheme, understandUnit, understandYear } from './understand';

/** One line as it stands: its text and its cell. */
interface Line {
  readonly raw: string;
  readonly at: CellRef;
}

/** Returns the lines of 报告设置 that are filled in, by setting; of two lines for one setting the upper one counts. */
const readLines = ({ sheets }: Snapshot): { readonly lines: ReadonlyMap<SettingKey, Line>; readonly repeated: readonly UnclearSetting[] } => {
  const sheet = sheets.find(({ name }) => name === settingsSheet);
  const table = sheet ? findSettingsTable(sheet) : null;
  const lines = new Map<SettingKey, Line>();
  const repeated: UnclearSetting[] = [];
  for (const { key, row, value } of table?.rows ?? []) {
    const raw = textOf(value);
    if (key === null || raw === '') continue;
    const at = cellRef(settingsSheet, row, table?.valueColumn ?? 0);
    const before = lines.get(key);
    if (!before) lines.set(key, { raw, at });
    else if (before.raw !== raw) repeated.push({ setting: key, why: 'repeated', at: [at], raw });
  }
  return { lines, repeated };
};

/**
 * Returns what a person has settled in the workbook: on the sheet 报告设置, and ranges by the workbook's names, which move with their cells and therefore go before the address that the sheet shows.
 * The numbers are those of the scheme that is followed, `instead` where the workbook's own is not.
 */
export const readSettings = (snapshot: Snapshot, instead: Scheme | null = null): Settings => {
  const { lines, repeated } = readLines(snapshot);
  const unclear: UnclearSetting[] = [...repeated];
  const understood = <Value>(setting: SettingKey, understand: (text: string) => Value | null): Value | null => {
    const line = lines.get(setting);
    const value = line ? understand(line.raw) : null;
    if (line && value === null) unclear.push({ setting, why: 'unknown', at: [line.at], raw: line.raw });
    return value;
  };
  const [scheme, unit, year, organisation, finished] = [understood('scheme', understandScheme), understood('unit', understandUnit), understood('year', understandYear), understood('organisation', understandOrganisation), understood('finished', understandFinished)];

  const sources: Partial<Record<SourceKind, CellRef>> = {};
  for (const kind of sourceKinds) {
    const line = lines.get(kind);
    const shown = line ? resolveReference(snapshot, line.raw, null) : null;
    const named = snapshot.names.find(({ name }) => name === sourceNames[kind]);
    if (named) {
      const ref = named.ref === null ? null : uprightRef(named.ref);
      if (ref === null) unclear.push({ setting: kind, why: 'deleted', at: line ? [line.at] : [], raw: named.name });
      else {
        sources[kind] = ref;
        if (line && shown !== ref) unclear.push({ setting: kind, why: 'differs', at: [line.at], raw: line.raw });
      }
    } else if (typeof shown === 'string') sources[kind] = shown;
    else if (line) unclear.push({ setting: kind, why: 'no-range', at: [line.at], raw: line.raw });
  }
  return { scheme, unit, year, organisation, finished, sources, unclear, ...readNumbers(snapshot, instead ?? findScheme(scheme ?? undefined) ?? defaultScheme), waivers: readWaivers(snapshot), ...readCorrections(snapshot), rewordings: readRewordings(snapshot) };
};

/** Returns the answers that settings give where the workbook states nothing. */
export const answersOf = ({ unit, year, organisation, finished }: Settings): Options => ({ ...(unit !== null && { unit }), ...(year !== null && { year }), ...(organisation !== null && { organisation }), ...(finished !== null && { finished }) });
