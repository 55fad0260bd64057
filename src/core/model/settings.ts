import type { CellRef } from '../units/address';
import type { MoneyUnit } from '../units/money';
import type { TableInfo } from './facts';

/** What a table is for; a person may point at the range that is the one. */
export type SourceKind = TableInfo['recogniser'];

/** What a person has settled for this workbook: it stands on the sheet 报告设置, the ranges as workbook names. */
export interface Settings {
  /** Scheme id; null for the default. */
  readonly scheme: string | null;
  /** Money unit of tables that state none. */
  readonly unit: MoneyUnit | null;
  /** Year of the report where the workbook states none. */
  readonly year: number | null;
  /** The range that alone is read for a kind of table; absent where the program looks for itself. */
  readonly sources: Readonly<Partial<Record<SourceKind, CellRef>>>;
}
