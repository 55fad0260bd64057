import type { Achievement, BalanceRow, ExecutionItem, Flow, Indicator, LeftOut, LevelPoints, Measure, ProjectText, Reading, SharedAmount, StatedRate, StatedScore, TableInfo, TextFact, UnitInformation } from '../model/facts';
import { flows, measures } from '../model/facts';
import type { Options } from '../model/options';
import type { CellRef } from '../units/address';
import { rangeRef } from '../units/address';
import type { Fen, MoneyUnit } from '../units/money';
import type { Heading } from './find-table';
import type { Organisation, Organisations } from './ledger/organisations';
import type { SheetView } from './sheet-view';
import type { WorkbookUnit } from './ledger/unit-statements';

/** An amount with the cells it is the sum of, mostly one. */
export interface LocatedAmount {
  readonly fen: Fen;
  readonly at: readonly CellRef[];
}

/** What a row's amounts were spent on, or where they come from, as its own column says. */
export interface Split {
  readonly name: string;
  readonly at: CellRef;
}
/** 经济分类 · 资金性质 */
export type Splits = Readonly<Partial<Record<'economic' | 'source', Split>>>;

/** One row of a ledger, by what it is. */
export interface LedgerRow {
  /** `balance`: a row that is itself called 结余; `inner`: a part of the part above it, in which it is counted. */
  readonly role: 'item' | 'line' | 'inner' | 'subtotal' | 'total' | 'group' | 'balance';
  readonly name: string;
  readonly code: string | null;
  readonly at: CellRef;
  /** Amount cells by measure. A row of a ledger with one amount column has at most one. */
  readonly amounts: Readonly<Partial<Record<Measure, LocatedAmount>>>;
  /** Cells of the columns 收入, 年初结转 and 结余. */
  readonly flows: Readonly<Partial<Record<Flow, LocatedAmount>>>;
  /** Amount cells that are blank, by measure: where a total should stand. */
  readonly blanks: Readonly<Partial<Record<Measure, CellRef>>>;
  readonly rate: StatedRate | null;
  readonly remark: { readonly text: string; readonly at: CellRef } | null;
  /** True where a person said that the row counts. */
  readonly included?: true;
  /** Whose the row is, where one table has the rows of several 单位. */
  readonly organisation?: Organisation;
  readonly splits?: Splits;
  /** The items a 小计 or a group heading is the sum of. */
  readonly covers: readonly LedgerRow[];
}

/** Returns the cells of a row's amounts, its 收入, 结转 and 结余 among them. */
export const moneyCells = ({ amounts, flows: others }: Pick<LedgerRow, 'amounts' | 'flows'>): readonly CellRef[] => [...measures.flatMap((measure) => amounts[measure]?.at ?? []), ...flows.flatMap((flow) => others[flow]?.at ?? [])];

export interface LedgerTable {
  readonly info: TableInfo;
  /** True where one column holds all amounts and the remarks tell what each is. */
  readonly oneColumn: boolean;
  /** True for a table of final accounts whose rows are 功能科目, not projects. */
  readonly bySubject?: true;
  /** True for a form: its only item states the funds of one project, its parts are their sources. */
  readonly isForm?: true;
  readonly rows: readonly LedgerRow[];
  /** Whose the whole table is, where there are tables of several 单位. */
  readonly organisation?: Organisation;
  /** The 单位 whose rows it has, those left out included. */
  readonly organisations?: Organisations['all'];
  /** The unit in which a column shows its amounts. */
  readonly unitOf: (measure: Measure | Flow) => MoneyUnit;
}

/** Points of a level, before its indicators have ids: `covers` are their places in the group. */
export interface LevelRow extends Omit<LevelPoints, 'covers'> {
  readonly covers: readonly number[];
}

/** The indicators of one project, as one table lists them, and what its form states beside them. */
export interface TargetsGroup {
  /** Project name as written; null where the table names none. */
  readonly project: string | null;
  /** 项目编码, where the table states one. */
  readonly code?: string | null;
  readonly at: CellRef | null;
  /** Their ids are empty until it is known whose they are. */
  readonly indicators: readonly Indicator[];
  readonly executionItem: ExecutionItem | null;
  readonly statedScore?: StatedScore | null;
  readonly levels?: readonly LevelRow[];
  readonly texts?: Readonly<Partial<Record<ProjectText, TextFact>>>;
}

export interface TargetsTable {
  readonly info: TableInfo;
  /** Whose the table is, as its title or its 实施单位 says. */
  readonly organisation?: string;
  readonly groups: readonly TargetsGroup[];
}

/** What one recogniser found on one sheet. */
export interface Recognised {
  readonly ledgers?: readonly LedgerTable[];
  readonly targets?: readonly TargetsTable[];
  readonly achievements?: readonly Omit<Achievement, 'id'>[];
  readonly unit?: Omit<UnitInformation, 'yearFrom'>;
  readonly tables?: readonly TableInfo[];
  readonly readings?: readonly Reading[];
  /** 收入, 年初结转 and 结余 that stand in no ledger. */
  readonly balances?: readonly BalanceRow[];
  /** 附注 below the tables. */
  readonly notes?: readonly TextFact[];
  /** Amounts in cells that are merged over several projects. */
  readonly sharedAmounts?: readonly SharedAmount[];
  /** Cells that were read and are no facts of their own. */
  readonly leftOut?: readonly LeftOut[];
  /** 主管部门 and 实施单位 as the head of a form names them. */
  readonly parties?: Readonly<Partial<Record<'department' | 'implementer', TextFact>>>;
}

/** What is known beside the sheet of a table. */
export interface ReadOptions extends Options {
  readonly workbookUnit?: WorkbookUnit;
}

/**
 * Finds one kind of table by its heading words and turns its cells into typed values. A recogniser may not judge values,
 * and every cell it passes over it must leave with a reason.
 */
export interface Recogniser {
  readonly id: TableInfo['recogniser'];
  /** Returns the rows in which tables of this kind start. */
  starts(view: SheetView): readonly number[];
  /** Returns the last row of the table that starts in `row`, where the table itself tells: nothing else starts within it. */
  reach?(view: SheetView, row: number): number;
  /** Returns the years a table's own column names, earliest first, without reading the rest. */
  years?(view: SheetView, row: number, end: number): readonly { readonly year: number; readonly at: CellRef }[];
  /** Reads the table that starts in `row` and ends before `end`; `options.year` is the report's year. */
  read(view: SheetView, row: number, end: number, options: ReadOptions): Recognised;
}

/** Returns what the pane shows of a heading: each column with its meaning in words. */
export const describeColumns = <Meaning extends string>(view: SheetView, heading: Heading<Meaning>, words: Readonly<Record<Meaning, string>>): TableInfo['columns'] =>
  heading.columns.map(({ meaning, column, header, misread, chosen }) => ({ header, meaning: words[meaning], at: [view.ref(heading.row, column)], ...(misread !== undefined && { misread }), ...(chosen !== undefined && { chosen: true }) }));

/** A column that is not read, with the reason. */
export interface LeftColumn {
  readonly column: number;
  readonly why: string;
  /** True where a person said so. */
  readonly chosen?: true;
  /** True where the heading is not understood. */
  readonly unknown?: true;
  /** True where it counts only some months. */
  readonly partOfYear?: true;
  /** True where it is not understood and amounts stand in it. */
  readonly holds?: true;
  /** The column that is read instead, where the two state different amounts. */
  readonly unlike?: { readonly header: string; readonly meaning: string; readonly column: number };
}

/** Returns what the pane shows of the columns that are not read, with the reason; nothing where all are. */
export const describeOthers = (view: SheetView, row: number, headers: ReadonlyMap<number, string>, left: readonly LeftColumn[]): Pick<TableInfo, 'others'> =>
  left.length === 0 ? {} : { others: [...left].sort((one, other) => one.column - other.column).map(({ column, why, chosen, unknown, holds, unlike }) => ({ header: headers.get(column) ?? '', why, at: [view.ref(row, column)], ...(chosen && { chosen }), ...(unknown && { unknown }), ...(holds && { holds }), ...(unlike && { unlike: { header: unlike.header, meaning: unlike.meaning, at: [view.ref(row, unlike.column)] } }) })) };

/** Returns where hidden rows and columns lie among the cells that were read. */
export const hiddenParts = (view: SheetView, start: number, last: number, columns: readonly number[]): readonly CellRef[] => [
  ...[...view.hiddenRows].filter((row) => row >= start && row <= last).sort((one, other) => one - other).map((row) => rangeRef(view.name, row, Math.min(...columns), row, Math.max(...columns))),
  ...columns.filter((column) => view.hiddenColumns.has(column)).map((column) => rangeRef(view.name, start, column, last, column)),
];
