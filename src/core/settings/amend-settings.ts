import { editOf, unmoved } from '../cell-edits';
import { settingsSheet } from '../model/own-sheets';
import type { Scheme } from '../model/scheme';
import type { SettingKey, SourceKind } from '../model/settings';
import type { Amendment, CellEdit, NameEdit, PlanRow } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { defaultScheme, findScheme } from '../schemes';
import { isFilled } from '../snapshot-questions';
import type { CellRef } from '../units/address';
import { parseRef, shownRef } from '../units/address';
import type { MoneyUnit } from '../units/money';
import { amendNumbers } from './amend-numbers';
import type { SheetChange } from './amend-numbers';
import { firstBlockRow } from './corrections-sheet';
import { planSettingsSheet, settingRows, settingStyles } from './plan-settings';
import { sameValue } from './read-numbers';
import { readSettings } from './read-settings';
import { uprightRef } from './resolve-reference';
import { allowedFor, numbersOf, understandNumber } from './scheme-numbers';
import { findNumbersTable, findSettingsTable, findWaiversTable, settingLines, sourceKinds, sourceNames } from './settings-sheet';
import { shownValue, textOf, understandFinished, understandOrganisation, understandScheme, understandUnit, understandYear } from './understand';

/** What a person settles anew: null takes a setting back, what is absent stays as it is. */
export interface SettingsChange {
  /** Scheme id. */
  readonly scheme?: string | null;
  readonly unit?: MoneyUnit | null;
  readonly year?: number | null;
  /** Name or code of the one 单位 to read. */
  readonly organisation?: string | null;
  readonly finished?: 'yes' | 'no' | null;
  readonly sources?: Readonly<Partial<Record<SourceKind, CellRef | null>>>;
  /** Numbers of the scheme by their ids, as a person writes them; null takes back to the scheme's own. Where none is named, their block is written as it is to be. */
  readonly numbers?: Readonly<Record<string, string | null>>;
}

/** Why settings cannot be written, and the way out. */
export interface SettingsProblem {
  readonly problem: string;
  readonly why: 'foreign-sheet' | 'not-understood' | 'no-sheet' | 'name-taken';
  readonly about: string;
}

type Values = Readonly<Partial<Record<SettingKey, string | number | null>>>;

/** Returns the texts that the changed lines are to show, or the first value that would not be understood when it is read again. */
const valuesOf = ({ sheets }: Snapshot, { scheme, unit, year, organisation, finished, sources = {} }: SettingsChange): Values | SettingsProblem => {
  const values: Partial<Record<SettingKey, string | number | null>> = {};
  const settle = (key: SettingKey, value: string | number | null | undefined, understand: (text: string) => unknown): void => {
    if (value !== undefined) values[key] = value === null || understand(String(value)) === null ? null : shownValue(key, value);
  };
  settle('scheme', scheme, understandScheme);
  settle('unit', unit, understandUnit);
  settle('year', year, understandYear);
  settle('organisation', organisation, understandOrganisation);
  settle('finished', finished, understandFinished);
  for (const [key, value] of [['scheme', scheme], ['unit', unit], ['year', year], ['organisation', organisation], ['finished', finished]] as const)
    if (value !== undefined && value !== null && values[key] === null) return { problem: `「${value}」不能作为${settingLines.find((line) => line.key === key)?.label ?? ''}`, why: 'not-understood', about: String(value) };
  for (const kind of sourceKinds) {
    const ref = sources[kind];
    if (ref === undefined) continue;
    const upright = ref === null ? null : uprightRef(ref);
    const sheet = upright === null ? undefined : parseRef(upright)?.sheet;
    if (ref !== null && sheet === undefined) return { problem: `「${ref}」不是地址`, why: 'not-understood', about: ref };
    if (sheet !== undefined && !sheets.some(({ name }) => name === sheet)) return { problem: `本工作簿没有工作表「${sheet}」`, why: 'no-sheet', about: sheet };
    values[kind] = upright === null ? null : shownRef(upright);
  }
  return values;
};

/** Returns the first change to a number that would not be understood when it is read again. */
const wrongNumber = (scheme: Scheme, wanted: SettingsChange['numbers'] = {}): SettingsProblem | null => {
  const known = new Map(numbersOf(scheme).map((number) => [number.id, number]));
  for (const [id, value] of Object.entries(wanted)) {
    const number = known.get(id);
    if (value === null || (number && understandNumber(number, value) !== undefined)) continue;
    return { problem: number ? `「${value}」不能作为${number.label}：应填${allowedFor(number, scheme)}` : `评价方案中没有这一项`, why: 'not-understood', about: value };
  }
  return null;
};

/** Returns how a filled sheet changes: each setting in its own line; one that has none yet below everything, or below the other settings where another block follows. */
const changeOf = (snapshot: Snapshot, sheet: SheetSnapshot, values: Values, scheme: Scheme, numbers: SettingsChange['numbers']): SheetChange | null => {
  const table = findSettingsTable(sheet);
  if (table === null) return null;
  const waivers = findWaiversTable(sheet);
  const block = findNumbersTable(sheet)?.headingRow ?? waivers?.headingRow ?? firstBlockRow(sheet);
  const lastLine = Math.max(...table.rows.filter(({ key }) => key !== null).map(({ row }) => row), table.headingRow);
  const added: PlanRow[] = [];
  let { below } = table;
  const edits = settingLines.flatMap(({ key, label, note }): readonly CellEdit[] => {
    const value = values[key];
    if (value === undefined) return [];
    const edit = (row: number, column: number, content: string | number | null): CellEdit => editOf(sheet, row, column, content);
    const lines = table.rows.filter((line) => line.key === key);
    // What is read is the upper of two lines that are filled in; both must not say different things afterwards.
    const [line] = [...lines.filter((candidate) => textOf(candidate.value) !== ''), ...lines];
    if (line) return lines.filter((candidate) => (candidate === line ? candidate.value !== value : textOf(candidate.value) !== '')).flatMap((candidate) => [edit(candidate.row, table.valueColumn, candidate === line ? value : null), ...unmoved(sheet, candidate.row, [table.labelColumn])]);
    if (value === null) return [];
    if (block !== null) {
      added.push(...settingRows(key, value, table));
      return [];
    }
    const row = below;
    below += 1;
    return [edit(row, table.labelColumn, label), edit(row, table.valueColumn, value), ...(table.noteColumn === null ? [] : [edit(row, table.noteColumn, note)])];
  });
  const insertions = added.length === 0 ? [] : [{ sheet: settingsSheet, row: lastLine + 1, rows: added, styles: settingStyles }];
  const change = numbers === undefined ? null : amendNumbers(snapshot, sheet, scheme, numbers, waivers ? { row: waivers.titleRow ?? waivers.headingRow, last: false } : { row: below, last: true });
  return change === null ? { edits, insertions, removals: [] } : { edits: [...edits, ...change.edits], insertions: [...insertions, ...change.insertions], removals: change.removals };
};

/** Returns the names to set and to remove, only those that change; or the one that an Excel table has already. */
const namesOf = ({ names }: Snapshot, { sources = {} }: SettingsChange): readonly NameEdit[] | SettingsProblem => {
  const edits: NameEdit[] = [];
  for (const kind of sourceKinds) {
    const wanted = sources[kind];
    if (wanted === undefined) continue;
    const ref = wanted === null ? null : uprightRef(wanted);
    const name = sourceNames[kind];
    const present = names.find((entry) => entry.name === name);
    if (present?.kind === 'table') return { problem: `工作簿中有一张 Excel 表格名为「${name}」，请先把表格改名`, why: 'name-taken', about: name };
    if (present ? present.ref !== ref || ref === null : ref !== null) edits.push({ name, ref, before: present?.ref ?? null });
  }
  return edits;
};

/** Returns the change that brings settings into the workbook: a new sheet 报告设置 where there is none, otherwise single cells of it, whatever a person has added or moved; ranges as workbook names as well. A sheet of that name that is not the program's own is never written. */
export const amendSettings = (snapshot: Snapshot, change: SettingsChange): Amendment | SettingsProblem => {
  const values = valuesOf(snapshot, change);
  if ('problem' in values) return values;
  const names = namesOf(snapshot, change);
  if ('problem' in names) return names;
  const scheme = findScheme((change.scheme === undefined ? readSettings(snapshot).scheme : change.scheme) ?? undefined) ?? defaultScheme;
  const wrong = wrongNumber(scheme, change.numbers);
  if (wrong) return wrong;
  const sheet = snapshot.sheets.find(({ name }) => name === settingsSheet);
  if (sheet && isFilled(sheet)) {
    const changed = changeOf(snapshot, sheet, values, scheme, change.numbers ?? (change.scheme === undefined ? undefined : {}));
    if (changed === null) return { problem: `已有工作表「${settingsSheet}」，但其中没有「设置」「值」两列，程序不会覆盖它；请把那张工作表改名，再试一次`, why: 'foreign-sheet', about: settingsSheet };
    const { edits, insertions, removals } = changed;
    return { newSheet: null, edits, names, ...(insertions.length > 0 && { insertions }), ...(removals.length > 0 && { removals }) };
  }
  const numbers = numbersOf(scheme).flatMap((number): (readonly [string, string | null])[] => {
    const wanted = change.numbers?.[number.id];
    const value = wanted === undefined || wanted === null ? undefined : understandNumber(number, wanted);
    return value === undefined || sameValue(value, number.read(scheme)) ? [] : [[number.id, value]];
  });
  const given = Object.values(values).some((value) => value !== null) || change.numbers !== undefined;
  return { newSheet: given ? planSettingsSheet(values, scheme, new Map(numbers)) : null, edits: [], names };
};
