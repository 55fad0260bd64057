import type { CellRef } from '../units/address';
import type { MoneyUnit } from '../units/money';
import type { TableInfo } from './facts';

/** What a table is for; a person may point at the range that is the one. */
export type SourceKind = TableInfo['recogniser'];

/** What can be settled: a line of the sheet 报告设置 each. */
export type SettingKey = 'scheme' | 'unit' | 'year' | 'finished' | SourceKind;

/** A setting that stands in the workbook and is not acted on, or not as it stands. */
export interface UnclearSetting {
  readonly setting: SettingKey;
  /** `unknown`: no such scheme, unit or year, neither yes nor no; `no-range`: no address of this workbook; `deleted`: the name's cells are gone; `repeated`: a second line for one setting; `differs`: the sheet shows another address than the name. */
  readonly why: 'unknown' | 'no-range' | 'deleted' | 'repeated' | 'differs';
  /** The cell, or nothing where only a name of the workbook holds it. */
  readonly at: readonly CellRef[];
  /** What is written there. */
  readonly raw: string;
}

/** What a person has settled for this workbook: it stands on the sheet 报告设置, the ranges as workbook names. */
export interface Settings {
  /** Scheme id; null for the default. */
  readonly scheme: string | null;
  /** Money unit of tables that state none. */
  readonly unit: MoneyUnit | null;
  /** Year of the report where the workbook states none. */
  readonly year: number | null;
  /** Whether the projects are finished; null where nobody has said. */
  readonly finished: 'yes' | 'no' | null;
  /** The range that alone is read for a kind of table; absent where the program looks for itself. */
  readonly sources: Readonly<Partial<Record<SourceKind, CellRef>>>;
  readonly unclear: readonly UnclearSetting[];
}

/** Nothing settled. */
export const noSettings: Settings = { scheme: null, unit: null, year: null, finished: null, sources: {}, unclear: [] };
