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

/** A number of the scheme that a person has changed for this workbook. Values are as a scheme holds them: decimal texts, the key of a choice; null for 无. */
export interface ChangedNumber {
  /** Id among the scheme's numbers. */
  readonly id: string;
  readonly label: string;
  readonly own: string | null;
  readonly value: string | null;
  /** Both as a reader sees them: 90分, 60%, 无. */
  readonly shownOwn: string;
  readonly shown: string;
  readonly at: CellRef;
}

/** A number that is written on the sheet for the scheme and is not used: the scheme's own is. */
export interface UnclearNumber {
  readonly label: string;
  /** `not-allowed`: no value, or beyond what it may be; `order`: it does not fall in order with its neighbours; `sum`: weights do not add up; `other-scheme`: the scheme has no such number; `repeated`: a second line for it. */
  readonly why: 'not-allowed' | 'order' | 'sum' | 'other-scheme' | 'repeated';
  readonly at: CellRef;
  /** What is written there. */
  readonly raw: string;
  /** The scheme's own, as a reader sees it; '' where it has none. */
  readonly own: string;
  /** What may be written: 0%–100%. */
  readonly allowed: string;
  /** The numbers that it does not fit, with their labels. */
  readonly among: string;
  /** Σ of these, and what it should be. */
  readonly sum: string;
  readonly full: string;
}

/** A finding that a person has set aside: a line on the sheet 报告设置. */
export interface Waiver {
  readonly code: string;
  /** The line of the finding when it was set aside. */
  readonly message: string;
  /** '' where none is given; then nothing is set aside. */
  readonly reason: string;
  /** Which finding, and what it rested on (`core/waive/identity`); '' where a person has written the line without. */
  readonly fingerprint: string;
  /** The cells of the code and of the reason. */
  readonly at: CellRef;
  readonly reasonAt: CellRef;
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
  /** Numbers of the scheme that is followed, where a person has changed them. */
  readonly numbers: readonly ChangedNumber[];
  readonly unclearNumbers: readonly UnclearNumber[];
  readonly waivers: readonly Waiver[];
}

/** Nothing settled. */
export const noSettings: Settings = { scheme: null, unit: null, year: null, finished: null, sources: {}, unclear: [], numbers: [], unclearNumbers: [], waivers: [] };
