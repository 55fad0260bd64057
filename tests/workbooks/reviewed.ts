/** What a reader writes down of a workbook: amounts in 万元, indicators in a line each. Knows nothing of the program. */
export interface Reviewed {
  readonly unit?: string | null;
  readonly department?: string | null;
  readonly year?: number | null;
  /** 年初, 全年, 到位, 执行 of all. */
  readonly total?: Amounts;
  /** Range, kind and unit of each table. */
  readonly tables: readonly string[];
  readonly projects: readonly ReviewedProject[];
  readonly leftOut: readonly (readonly [cells: string, why: string])[];
  /** The units of tables that have several: code and name. */
  readonly organisations?: readonly string[];
  /** What was misread, and what it was taken for. */
  readonly misread?: readonly string[];
  /** Contradictions, in a line each. */
  readonly differences?: readonly string[];
}

/** 年初, 全年, 到位, 执行. */
export type Amounts = readonly [number | null, number | null, number | null, number | null];

export interface ReviewedProject {
  readonly id?: string;
  readonly name: string;
  /** The cell of its name. */
  readonly at?: string;
  readonly amounts: Amounts;
  readonly lines?: readonly (readonly [string, number | null, number | null, number | null, number | null])[];
  /** The amounts by 资金性质, where the lines are by 经济分类. */
  readonly sources?: readonly (readonly [string, number | null, number | null, number | null, number | null])[];
  /** 分值 and 得分 of 预算执行率 with the cell of their row. */
  readonly execution?: readonly [string | null, string | null, string] | null;
  readonly score?: readonly [maxPoints: string | null, points: string | null, grade: string | null] | null;
  readonly indicators: readonly string[];
  readonly texts?: Readonly<Record<string, string>>;
}

/** What a reader writes down of ledgers, whose projects need no indicators. */
export interface ReviewedLedger extends Omit<Reviewed, 'projects'> {
  readonly projects: readonly (Partial<ReviewedProject> & Pick<ReviewedProject, 'name' | 'amounts'> & { /** 执行率 as a share. */ readonly rate?: string; readonly remark?: string | null })[];
  /** Where each table says its unit, with the first cell. */
  readonly unitFrom?: readonly string[];
  /** What the columns of all tables mean. */
  readonly columns?: readonly string[];
  /** Hidden rows and columns. */
  readonly hidden?: readonly string[];
  /** Amounts and rates that were no plain numbers. */
  readonly readings?: readonly string[];
  /** Each code of the checks of money and of what is asked, with its severity, once. */
  readonly findings?: readonly string[];
}
