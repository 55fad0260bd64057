import type { Measure, Reading } from '../../model/facts';
import type { MoneyUnit } from '../../units/money';
import type { LedgerRow } from '../recogniser';
import type { SheetView } from '../sheet-view';
import type { LedgerColumns } from './columns';
import type { ByMonths } from './months';
import type { Organisation, Organisations } from './organisations';

/** A row of a ledger as it stands, before it is known what it is. */
export interface RawRow extends Pick<LedgerRow, 'code' | 'at' | 'amounts' | 'flows' | 'blanks' | 'rate' | 'remark' | 'organisation' | 'splits'> {
  /** The name as written, 其中 and ordinals included. */
  readonly label: string;
  /** Text of the column 序号. */
  readonly ordinal: string;
  readonly indented: boolean;
  /** The code that places the row among the others, where one column has codes of all levels: 401, 401001 and its projects. */
  readonly place?: string;
  /** Of a row that is called by 经济分类: 类 is 1, 款 is 2. */
  readonly economic?: { readonly level: 1 | 2; readonly coded: boolean };
  /** True where a person said that the row counts. */
  readonly included: boolean;
  /** True for a sum of all rows that are read, whatever it is called: 小计 of the one 单位 that is the report's. */
  readonly whole?: true;
  /** False where one column holds all amounts and nothing says which kind this row's is. */
  readonly kindStated: boolean;
  readonly readings: readonly Reading[];
}

/** Where the rows of a ledger are read from. */
export interface RowContext {
  readonly view: SheetView;
  readonly columns: LedgerColumns;
  readonly unitOf: (column: number) => MoneyUnit;
  /** Whose the rows are, where there are several 单位; `only` is the one that is read. */
  readonly organisations?: Organisations;
  readonly only?: Organisation | null;
  /** Rows that are not read, with the reason: those of earlier months. */
  readonly passed?: ReadonlyMap<number, string>;
  /** A column that is added up over the rows of a project. */
  readonly summed?: ByMonths['summed'];
  /** Codes of rows that stand in several columns: 类, 款 and 项. */
  readonly codes?: ReadonlyMap<number, string>;
  /** Year of the report, null where it is unknown. */
  readonly year: number | null;
  /** The heading under which rates are read, where it is not the column's own. */
  readonly rateHeading?: string;
}

/** Returns the amount of a row in a column; where one column holds all kinds, whatever the row states. */
export const amountIn = (row: Pick<LedgerRow, 'amounts'>, measure: Measure, oneColumn: boolean): number | null =>
  (oneColumn ? Object.values(row.amounts)[0]?.fen : row.amounts[measure]?.fen) ?? null;
