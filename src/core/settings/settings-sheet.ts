import { settingsSheet } from '../model/own-sheets';
import type { SettingKey, SourceKind } from '../model/settings';
import type { CellValue, SheetSnapshot } from '../model/snapshot';
import { schemes } from '../schemes';
import { boundsOf } from '../snapshot-questions';
import { headingKey, narrow } from '../units/text';

/** The workbook name under which the range of a kind of table is remembered. */
export const sourceNames: Readonly<Record<SourceKind, string>> = {
  'budget-ledger': '绩述_预算执行',
  'targets-table': '绩述_绩效指标',
  'self-evaluation-form': '绩述_自评表',
  'target-form': '绩述_目标表',
  'monitoring-form': '绩述_监控表',
  achievements: '绩述_成效台账',
  'unit-information': '绩述_单位信息',
};

/** What a kind of table is called. */
export const sourceWords: Readonly<Record<SourceKind, string>> = { 'budget-ledger': '预算执行', 'targets-table': '绩效指标', 'self-evaluation-form': '自评表', 'target-form': '绩效目标表', 'monitoring-form': '绩效监控表', achievements: '成效台账', 'unit-information': '单位信息' };

/** The kinds of table in the order in which the sheet lists them. */
export const sourceKinds = Object.keys(sourceNames) as readonly SourceKind[];

const range = (kind: SourceKind): { readonly key: SettingKey; readonly label: string; readonly note: string } => ({
  key: kind,
  label: `${sourceWords[kind]}区域`,
  note: `只在这一区域读取${sourceWords[kind]}，写成「工作表!A3:G20」，连表头一起。空白时由程序查找。名称管理器中有「${sourceNames[kind]}」时以它为准。`,
});

/** The lines of the sheet in the order in which a new one has them. A person finds a line by its label, and so does the program. */
export const settingLines: readonly { readonly key: SettingKey; readonly label: string; readonly note: string }[] = [
  { key: 'scheme', label: '评价方案', note: `可用：${schemes.map(({ title, id }) => `${title}（${id}）`).join('；')}。空白时用${schemes[0]?.title ?? ''}。` },
  { key: 'unit', label: '金额单位', note: '工作簿没有写明单位的表按它读取：元、千元、万元或亿元。空白时按金额大小推定。' },
  { key: 'year', label: '报告年度', note: '工作簿没有写明年度时用，例如 2024。' },
  { key: 'organisation', label: '报告单位', note: '工作簿中有几个单位而只写一个的，填它的名称或编码。空白时全部列入。' },
  { key: 'finished', label: '项目已完成', note: '写「是」或「否」。只有按是否完成分档计算执行率得分的方案（如101号）用它，空白时这一项待评定。' },
  ...sourceKinds.map(range),
];

/** The headings of the settings; a sheet is the program's own where the first two stand in one row. */
export const settingHeadings = ['设置', '值', '说明'] as const;
/** The headings of the numbers of the scheme. */
export const numberHeadings = ['方案数值', '值', '说明'] as const;
const labelKeys: ReadonlyMap<string, SettingKey> = new Map(settingLines.map(({ key, label }) => [headingKey(label), key]));

/** Returns true for the label of a setting, wherever it stands. */
export const isSettingLabel = (text: string): boolean => labelKeys.has(headingKey(text));

/** A line of the sheet as it stands; `key` is null for a line that is none of the settings. */
export interface SettingRow {
  readonly key: SettingKey | null;
  /** 0-based sheet row. */
  readonly row: number;
  readonly value: CellValue;
}

/** Where the lines stand on the sheet 报告设置. */
export interface SettingsTable {
  readonly headingRow: number;
  readonly labelColumn: number;
  readonly valueColumn: number;
  readonly noteColumn: number | null;
  readonly rows: readonly SettingRow[];
  /** First row below everything on the sheet. */
  readonly below: number;
}

const keyOf = (value: CellValue | undefined): string => (typeof value === 'string' ? headingKey(value) : '');
const rowWith = ({ values }: SheetSnapshot, words: readonly string[]): number => values.findIndex((cells) => words.every((word) => cells.some((cell) => keyOf(cell) === word)));

/** Returns where the settings stand on a sheet, found by its headings and labels wherever a person has moved them; null for a sheet that is not the program's own. */
export const findSettingsTable = (sheet: SheetSnapshot): SettingsTable | null => {
  const top = rowWith(sheet, settingHeadings.slice(0, 2));
  const heading = sheet.values[top];
  if (sheet.name !== settingsSheet || heading === undefined) return null;
  const [label = 0, value = 0, note = -1] = settingHeadings.map((word) => heading.findIndex((cell) => keyOf(cell) === word));
  const rows = sheet.values.slice(top + 1).map((cells, index): SettingRow => ({ key: labelKeys.get(keyOf(cells[label])) ?? null, row: sheet.row + top + 1 + index, value: cells[value] ?? null }));
  const filled = boundsOf(sheet);
  return { headingRow: sheet.row + top, labelColumn: sheet.column + label, valueColumn: sheet.column + value, noteColumn: note < 0 ? null : sheet.column + note, rows, below: filled === null ? 0 : filled.row + filled.rows };
};

/** Where the numbers of the scheme stand on the sheet 报告设置. */
export interface NumbersTable {
  readonly labelColumn: number;
  readonly valueColumn: number;
  readonly noteColumn: number | null;
  /** Sheet row of the headings and of the title above them; null where a person has removed them. */
  readonly headingRow: number | null;
  readonly title: { readonly row: number; readonly column: number } | null;
  /** The scheme that the title names, for which the lines were written; '' where it names none. */
  readonly scheme: string;
  readonly rows: readonly { readonly row: number; readonly label: string; readonly value: CellValue }[];
}

/** How far above its headings a block's title may stand. */
const titleReach = 3;

/** Returns where the numbers of the scheme stand on the program's own sheet; their lines are found by their labels even where the headings are gone. */
export const findNumbersTable = (sheet: SheetSnapshot): NumbersTable | null => {
  const settings = findSettingsTable(sheet);
  if (settings === null) return null;
  const top = rowWith(sheet, numberHeadings.slice(0, 2));
  const heading = sheet.values[top];
  const columns = heading === undefined ? null : numberHeadings.map((word) => heading.findIndex((cell) => keyOf(cell) === word));
  const [label = 0, value = 0, note = -1] = columns ?? [settings.labelColumn, settings.valueColumn, settings.noteColumn ?? -1].map((column) => (column < 0 ? -1 : column - sheet.column));
  const title = sheet.values
    .flatMap((cells, index) => cells.flatMap((cell, column) => (index < top && index >= top - titleReach && typeof cell === 'string' && narrow(cell).trim().startsWith(`${numberHeadings[0]}:`) ? [{ row: sheet.row + index, column: sheet.column + column, text: narrow(cell).trim() }] : [])))
    .at(-1);
  return {
    labelColumn: sheet.column + label, valueColumn: sheet.column + value, noteColumn: note < 0 ? null : sheet.column + note,
    headingRow: heading === undefined ? null : sheet.row + top,
    title: title ? { row: title.row, column: title.column } : null,
    scheme: title?.text.slice(numberHeadings[0].length + 1) ?? '',
    rows: sheet.values.map((cells, index) => ({ row: sheet.row + index, label: typeof cells[label] === 'string' ? cells[label] : '', value: cells[value] ?? null })),
  };
};

/** The headings of what is set aside; the block is there where all but 问题 stand in one row. */
export const waiverHeadings = ['代码', '问题', '理由', '指纹'] as const;

/** Where the findings that are set aside stand on the sheet 报告设置. */
export interface WaiversTable {
  readonly columns: { readonly code: number; readonly message: number | null; readonly reason: number; readonly fingerprint: number };
  readonly headingRow: number;
  readonly titleRow: number | null;
  /** The rows below the headings, as far as the next block. */
  readonly rows: readonly { readonly row: number; readonly code: string; readonly message: string; readonly reason: string; readonly fingerprint: string }[];
}

/** Title of the block of what is set aside. */
export const waiversTitle = '不再提示的问题';

/** Returns where the findings that are set aside stand on the program's own sheet, found by their headings; null where there are none. */
export const findWaiversTable = (sheet: SheetSnapshot): WaiversTable | null => {
  if (findSettingsTable(sheet) === null) return null;
  const top = rowWith(sheet, waiverHeadings.filter((word) => word !== waiverHeadings[1]));
  const heading = sheet.values[top];
  if (heading === undefined) return null;
  const columnOf = (word: string): number => heading.findIndex((cell) => keyOf(cell) === word);
  const [code, message, reason, print] = waiverHeadings.map(columnOf) as [number, number, number, number];
  const others = [settingHeadings, numberHeadings].map((words) => rowWith(sheet, words.slice(0, 2))).filter((row) => row > top);
  const text = (cells: readonly CellValue[], column: number): string => (column < 0 ? '' : String(cells[column] ?? '').trim());
  const title = sheet.values.slice(Math.max(0, top - titleReach), top).findIndex((cells) => cells.some((cell) => keyOf(cell) === waiversTitle));
  return {
    columns: { code: sheet.column + code, message: message < 0 ? null : sheet.column + message, reason: sheet.column + reason, fingerprint: sheet.column + print },
    headingRow: sheet.row + top,
    titleRow: title < 0 ? null : sheet.row + Math.max(0, top - titleReach) + title,
    rows: sheet.values.slice(top + 1, Math.min(sheet.values.length, ...others)).map((cells, index) => ({ row: sheet.row + top + 1 + index, code: narrow(text(cells, code)), message: text(cells, message), reason: text(cells, reason), fingerprint: text(cells, print) })),
  };
};
