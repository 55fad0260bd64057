import { editOf, unmoved } from '../cell-edits';
import { settingsSheet } from '../model/own-sheets';
import type { SettingKey, SourceKind } from '../model/settings';
import type { Amendment, CellEdit, NameEdit } from '../model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { isFilled } from '../snapshot-questions';
import type { CellRef } from '../units/address';
import { parseRef, shownRef } from '../units/address';
import type { MoneyUnit } from '../units/money';
import { uprightRef } from './resolve-reference';
import { findSettingsTable, planSettingsSheet, settingLines, sourceKinds, sourceNames } from './settings-sheet';
import { shownValue, textOf, understandFinished, understandScheme, understandUnit, understandYear } from './understand';

/** What a person settles anew: null takes a setting back, what is absent stays as it is. */
export interface SettingsChange {
  /** Scheme id. */
  readonly scheme?: string | null;
  readonly unit?: MoneyUnit | null;
  readonly year?: number | null;
  readonly finished?: 'yes' | 'no' | null;
  readonly sources?: Readonly<Partial<Record<SourceKind, CellRef | null>>>;
}

/** Why settings cannot be written, and the way out. */
export interface SettingsProblem {
  readonly problem: string;
  readonly why: 'foreign-sheet' | 'not-understood' | 'no-sheet' | 'name-taken';
  readonly about: string;
}

type Values = Readonly<Partial<Record<SettingKey, string | number | null>>>;

/** Returns the texts that the changed lines are to show, or the first value that would not be understood when it is read again. */
const valuesOf = ({ sheets }: Snapshot, { scheme, unit, year, finished, sources = {} }: SettingsChange): Values | SettingsProblem => {
  const values: Partial<Record<SettingKey, string | number | null>> = {};
  const settle = (key: SettingKey, value: string | number | null | undefined, understand: (text: string) => unknown): void => {
    if (value !== undefined) values[key] = value === null || understand(String(value)) === null ? null : shownValue(key, value);
  };
  settle('scheme', scheme, understandScheme);
  settle('unit', unit, understandUnit);
  settle('year', year, understandYear);
  settle('finished', finished, understandFinished);
  for (const [key, value] of [['scheme', scheme], ['unit', unit], ['year', year], ['finished', finished]] as const)
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

/** Returns the cells of a filled sheet that change: each setting in its own line, one that has none yet below everything. */
const editsOf = (sheet: SheetSnapshot, values: Values): readonly CellEdit[] | null => {
  const table = findSettingsTable(sheet);
  if (table === null) return null;
  let { below } = table;
  return settingLines.flatMap(({ key, label, note }): readonly CellEdit[] => {
    const value = values[key];
    if (value === undefined) return [];
    const edit = (row: number, column: number, content: string | number | null): CellEdit => editOf(sheet, row, column, content);
    const lines = table.rows.filter((line) => line.key === key);
    // What is read is the upper of two lines that are filled in; both must not say different things afterwards.
    const [line] = [...lines.filter((candidate) => textOf(candidate.value) !== ''), ...lines];
    if (line) return lines.filter((candidate) => (candidate === line ? candidate.value !== value : textOf(candidate.value) !== '')).flatMap((candidate) => [edit(candidate.row, table.valueColumn, candidate === line ? value : null), ...unmoved(sheet, candidate.row, [table.labelColumn])]);
    if (value === null) return [];
    const row = below;
    below += 1;
    return [edit(row, table.labelColumn, label), edit(row, table.valueColumn, value), ...(table.noteColumn === null ? [] : [edit(row, table.noteColumn, note)])];
  });
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
    if (present ? present.ref !== ref || ref === null : ref !== null) edits.push({ name, ref });
  }
  return edits;
};

/** Returns the change that brings settings into the workbook: a new sheet 报告设置 where there is none, otherwise single cells of it, whatever a person has added or moved; ranges as workbook names as well. A sheet of that name that is not the program's own is never written. */
export const amendSettings = (snapshot: Snapshot, change: SettingsChange): Amendment | SettingsProblem => {
  const values = valuesOf(snapshot, change);
  if ('problem' in values) return values as SettingsProblem;
  const names = namesOf(snapshot, change);
  if ('problem' in names) return names;
  const sheet = snapshot.sheets.find(({ name }) => name === settingsSheet);
  if (sheet && isFilled(sheet)) {
    const edits = editsOf(sheet, values);
    return edits === null ? { problem: `已有工作表「${settingsSheet}」，但其中没有「设置」「值」两列，程序不会覆盖它；请把那张工作表改名，再试一次`, why: 'foreign-sheet', about: settingsSheet } : { newSheet: null, edits, names };
  }
  const given = Object.values(values).some((value) => value !== null);
  return { newSheet: given ? planSettingsSheet(values) : null, edits: [], names };
};
