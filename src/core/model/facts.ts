import type { CellRef } from '../units/address';
import type { Fen, MoneyUnit } from '../units/money';

/** 年初预算数 · 全年预算数 · 资金到位数 · 全年执行数 */
export type Measure = 'initial' | 'adjusted' | 'received' | 'executed';
export const measures: readonly Measure[] = ['initial', 'adjusted', 'received', 'executed'];

/** What 预算执行率 divides 全年执行数 by: 全年预算数 · 年初预算数 · 资金到位数, the official one first. */
export type RateBasis = Exclude<Measure, 'executed'>;
export const rateBases: readonly RateBasis[] = ['adjusted', 'initial', 'received'];

/** Amounts in integer fen; null where nothing is stated, 0 where a zero is. */
export type Amounts = Readonly<Record<Measure, Fen | null>>;

/** The cells a value came from, by field; every list has at least one cell. */
export type At<Field extends string> = Readonly<Partial<Record<Field, readonly CellRef[]>>>;

/** 执行率 as the workbook shows it. `ratio` is 0–1 as a decimal text, `decimals` the decimals shown in per cent. */
export interface StatedRate {
  readonly ratio: string;
  readonly decimals: number;
  readonly at: readonly CellRef[];
}

/** 资金来源, or a 其中 row of a project. */
export interface FundLine extends Amounts {
  readonly name: string;
  readonly at: At<Measure | 'name'>;
  /** Cells of further tables that state the same amount. */
  readonly confirmedAt?: At<Measure>;
}

/** 产出 · 效益 · 满意度 · 成本 */
export type Category = 'output' | 'benefit' | 'satisfaction' | 'cost';

/** The second level: 数量 · 质量 · 时效 · 经济 · 社会 · 生态 · 可持续影响 · 满意度 · 成本 */
export type Kind = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'economic' | 'social' | 'ecological' | 'lasting' | 'satisfaction';

/** 指标性质: an order for numbers, `range` for a target between two ends, `qualitative` for words, `date` for a day by which something is done. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=' | 'range' | 'qualitative' | 'date';

/** 绩效指标. `target` and `actual` are decimal texts (without unit) where the comparison is an order; of a range the target is `5–8`; the trimmed words otherwise. */
export interface Indicator {
  readonly id: string;
  readonly category: Category | null;
  readonly kind: Kind | null;
  /** 三级指标 */
  readonly name: string;
  readonly comparison: Comparison;
  /** True where the workbook states no comparison and it was taken from the kind of indicator. */
  readonly inferred: boolean;
  readonly target: string | null;
  readonly actual: string | null;
  /** 度量单位, null where none is written. */
  readonly measure: string | null;
  /** 分值 and 得分 as decimal texts. */
  readonly maxPoints: string | null;
  readonly declaredPoints: string | null;
  /** 偏差原因分析及改进措施 */
  readonly deviationReason: string | null;
  readonly at: At<IndicatorField>;
}
/** What an indicator states. */
export type IndicatorField = 'name' | 'category' | 'kind' | 'comparison' | 'target' | 'actual' | 'measure' | 'maxPoints' | 'declaredPoints' | 'deviationReason';

/** 项目 */
export interface Project extends Amounts {
  readonly id: string;
  /** Whose it is, where the workbook has several 单位. */
  readonly organisation?: string;
  readonly name: string;
  /** Names under which other tables have it, as a person said. */
  readonly otherNames?: readonly string[];
  /** executed ÷ the amount that the rate basis names, exact to six places, half up; null where either is missing or the divisor is 0. */
  readonly executionRate: string | null;
  /** The rate the workbook shows, if it shows one. */
  readonly statedRate: StatedRate | null;
  /** 备注 or the reason given beside the amounts. */
  readonly remark: string | null;
  readonly lines: readonly FundLine[];
  /** The amounts by 资金性质, where an export states it beside the 经济分类 that the lines are. */
  readonly sources?: readonly FundLine[];
  readonly indicators: readonly Indicator[];
  /** The 预算执行率 row of the project's own form, if it has one: it is the execution item. */
  readonly executionItem: ExecutionItem | null;
  /** 总分 and 等级 as the project's own form states them; null where it states neither. */
  readonly statedScore: StatedScore | null;
  /** 分值 and 得分 that the form states for whole first and second levels. */
  readonly levels: readonly LevelPoints[];
  /** What the form says in words. */
  readonly texts: Readonly<Partial<Record<ProjectText, TextFact>>>;
  readonly at: At<Measure | 'name' | 'rate' | 'remark'>;
  /** Cells of further tables that state the same amount: they confirm it and are no part of its sum. */
  readonly confirmedAt?: At<Measure>;
}

/** A table row that is itself called 预算执行率. */
export interface ExecutionItem {
  readonly name: string;
  readonly maxPoints: string | null;
  readonly declaredPoints: string | null;
  readonly deviationReason: string | null;
  readonly at: At<'name' | 'maxPoints' | 'declaredPoints' | 'deviationReason' | 'target' | 'actual'>;
}

/** The row 总分 of a form, and the grade that stands in it or beside 等级. */
export interface StatedScore {
  /** 分值 and 得分 of the row as decimal texts. */
  readonly maxPoints: string | null;
  readonly points: string | null;
  /** The grade as written: 优, 良好. */
  readonly grade: string | null;
  readonly at: At<'name' | 'maxPoints' | 'points' | 'grade'>;
}

/** 分值 and 得分 stated for a first- or second-level indicator as a whole: 产出指标（50分）, or a 小计 row. */
export interface LevelPoints {
  readonly level: 1 | 2;
  /** As written, without the points: 产出指标. */
  readonly name: string;
  readonly category: Category | null;
  /** null of a first level. */
  readonly kind: Kind | null;
  readonly maxPoints: string | null;
  readonly declaredPoints: string | null;
  /** Ids of the indicators that stand below it. */
  readonly covers: readonly string[];
  /** True where the row 预算执行率 stands below it as well. */
  readonly coversExecution?: true;
  readonly at: At<'name' | 'maxPoints' | 'declaredPoints'>;
}

/** 年度总体目标的预期目标 · 实际完成情况 · 评价结论 · 存在问题 · 改进措施 */
export type ProjectText = 'goal' | 'completion' | 'conclusion' | 'problems' | 'improvements';

/** 本年收入 · 年初结转结余 · 结余: what a project had and has, beside its amounts of the year. */
export type Flow = 'income' | 'opening' | 'balance';
export const flows: readonly Flow[] = ['income', 'opening', 'balance'];

/** 收入, 年初结转结余 and 结余 as a row states them, beside its amounts: of a project, of a total, of the whole unit. */
export interface BalanceRow extends Amounts, Readonly<Record<Flow, Fen | null>> {
  readonly name: string;
  /** Id of the project; null for totals, groups and the unit. */
  readonly project: string | null;
  /** The unit the row shows, on which the tolerance of a difference rests. */
  readonly unit: MoneyUnit;
  readonly at: At<Measure | Flow | 'name'>;
}

/** One addend of a stated sum. */
export interface SumPart {
  readonly name: string;
  readonly measure: Measure;
  readonly fen: Fen;
  readonly at: readonly CellRef[];
}

/** One column of a stated sum: what the row says, and what it should be the sum of. */
export interface SumColumn {
  readonly measure: Measure;
  /** The unit the column shows, on which the tolerance of the sum rests. */
  readonly unit: MoneyUnit;
  /** null where the cell is blank. */
  readonly stated: Fen | null;
  readonly at: readonly CellRef[];
  readonly parts: readonly SumPart[];
  /** 小计 amounts between the parts, in order: what is counted twice if they are added as well. */
  readonly subtotals: readonly SumPart[];
}

/** 合计, 小计, a project over its 其中 rows or, in a form, 年度资金总额 over its sources. `covers` tells which. */
export interface StatedSum {
  readonly covers: 'table' | 'group' | 'project' | 'funds';
  readonly name: string;
  readonly at: readonly CellRef[];
  /** Id of the project where one project's lines or sources are summed. */
  readonly project: string | null;
  readonly columns: readonly SumColumn[];
}

/** An execution rate that a row shows, with the amounts of that row. */
export interface RatedRow extends Amounts {
  readonly name: string;
  /** Id of the project, null for totals and groups. */
  readonly project: string | null;
  readonly rate: StatedRate;
  readonly at: At<Measure>;
}

/** Two tables that state different amounts for one project; the first read is kept. */
export interface Contradiction {
  /** Id of the project, null for the totals of two tables. */
  readonly project: string | null;
  readonly name: string;
  readonly measure: Measure;
  readonly kept: { readonly fen: Fen; readonly at: readonly CellRef[] };
  readonly other: { readonly fen: Fen; readonly at: readonly CellRef[] };
}

/** Two tables that state one indicator of a project differently, or a plan with an indicator that the self-evaluation lacks; the first read is kept. */
export interface IndicatorContradiction {
  /** Id of the project. */
  readonly project: string;
  /** Name of the indicator. */
  readonly name: string;
  /** `name` where the indicator itself is lacking. */
  readonly field: 'target' | 'actual' | 'maxPoints' | 'declaredPoints' | 'name';
  /** As forms write it: ≥95%. null where the indicator is lacking. */
  readonly kept: { readonly text: string; readonly at: readonly CellRef[] } | null;
  readonly other: { readonly text: string; readonly at: readonly CellRef[] };
}

/** An amount in one cell that is merged over the rows of several projects: the first has it, the others state none. */
export interface SharedAmount {
  readonly measure: Measure;
  readonly fen: Fen;
  /** The merged range. */
  readonly at: CellRef;
  /** The projects as their rows name them, the one that has the amount first, and the cells of their names. */
  readonly names: readonly string[];
  readonly namesAt: readonly CellRef[];
}

/** A row that no one called a total, but that equals the sum of all rows above it, or below it. */
export interface UnnamedTotal {
  /** Where the rows stand that it is the sum of. */
  readonly side: 'above' | 'below';
  /** True where nothing proves it a total, so that it stays a project; false where the stated 合计 holds only without it. */
  readonly counted: boolean;
  readonly name: string;
  readonly at: readonly CellRef[];
  readonly amounts: readonly { readonly measure: Measure; readonly fen: Fen; readonly at: readonly CellRef[] }[];
  readonly parts: readonly CellRef[];
}

/** Cells in which a table has amounts, and the unit they are in where no cell says otherwise. */
export interface AmountArea {
  readonly at: CellRef;
  readonly unit: MoneyUnit;
  /** True where its amounts are taken off: 调减. */
  readonly negated?: true;
}

/** Where the money unit of a table is stated: in a heading, above it, in a note below it, in the sheet's name, on a sheet without tables, in every amount; or who has said it. */
export type UnitSource = 'header' | 'corner' | 'note' | 'sheet-name' | 'workbook' | 'cell' | 'chosen' | 'option' | 'assumed';

/** A table of amounts that is laid out in a way that is not read. */
export interface UnreadLayout {
  /**
   * `transposed`: projects side by side, their amounts below one another; `months`: amounts of months without a budget; `entries`: a
   * list of entries, where no table states what was spent; `nameless`, `amountless`: what looks like a heading where nothing at all
   * is read, and what it lacks.
   */
  readonly layout: 'transposed' | 'months' | 'entries' | 'nameless' | 'amountless';
  readonly sheet: string;
  readonly at: readonly CellRef[];
  /** The headings that tell, of the last three. */
  readonly headers?: readonly string[];
}

/** Columns of months or quarters from which the year's expenditure could not be told: there are not all of them, their 合计 is no sum, or nothing says whether each is of its month or of all since January. */
export interface UnreadPeriods {
  readonly first: string;
  readonly last: string;
  readonly why: 'one' | 'part' | 'sum' | 'open';
  readonly at: readonly CellRef[];
}

/** What was understood of one table, for the user to confirm. */
export interface TableInfo {
  readonly id: string;
  readonly recogniser: 'budget-ledger' | 'targets-table' | 'self-evaluation-form' | 'target-form' | 'monitoring-form' | 'achievements' | 'unit-information';
  readonly title: string;
  /** The project that a form is about. */
  readonly subject?: string;
  readonly sheet: string;
  readonly range: CellRef;
  readonly columns: readonly { readonly header: string; readonly meaning: string; readonly at: readonly CellRef[]; /** What an ambiguous 调整预算 was taken for; what was added to the budget and what was taken off it, where nothing states the budget after that. */ readonly assumed?: 'change' | 'budget' | 'up' | 'down'; /** The known heading that this one was taken for, with one sign misread: the reading is less certain. */ readonly misread?: string; /** True where a person said so. */ readonly chosen?: true }[];
  /** Columns that are not read, with the reason. */
  readonly others?: readonly { readonly header: string; readonly why: string; readonly at: readonly CellRef[]; readonly chosen?: true; /** True where the heading is not understood. */ readonly unknown?: true; /** True where amounts stand in such a column. */ readonly holds?: true; /** The column that is read instead, where the two state different amounts. */ readonly unlike?: { readonly header: string; readonly meaning: string; readonly at: readonly CellRef[] } }[];
  readonly unreadPeriods?: UnreadPeriods;
  /** Rows that count because a person said so: the cells of their names. */
  readonly included?: readonly CellRef[];
  /** Where the rows of a form are that can count; absent where all below the heading can. */
  readonly body?: readonly CellRef[];
  /** The range that a person declared a table of this kind. */
  readonly declared?: { readonly range: CellRef; readonly as: 'budget' | 'spending' };
  /** null where the table holds no money. */
  readonly unit: { readonly name: MoneyUnit; readonly from: UnitSource; readonly at: readonly CellRef[]; /** What is written, where one sign of it is misread: 万兀. */ readonly misread?: string; /** What is stated beside it and says otherwise. */ readonly unlike?: readonly { readonly name: MoneyUnit; readonly from: UnitSource; readonly at: readonly CellRef[] }[] } | null;
  /** Where its amounts stand, those that are left out among them; absent where the table holds no money. */
  readonly amounts?: readonly AmountArea[];
  readonly rows: number;
  /** Rows that became facts; `rows` counts all rows below the heading. */
  readonly used: number;
  /** Hidden rows and columns of the table; they were read like the others. */
  readonly hidden?: readonly CellRef[];
}

/** One row of the 成效台账. */
export interface Achievement {
  readonly id: string;
  readonly chapter: AchievementChapter;
  readonly theme: string | null;
  readonly subheading: string | null;
  /** 事项陈述, the clerk's own clause. */
  readonly statement: string;
  /** 数量 as a decimal text. */
  readonly quantity: string | null;
  readonly measure: string | null;
  /** 余, 约, 预计 … */
  readonly approximate: string | null;
  /** 项目或指标 */
  readonly about: string | null;
  readonly evidence: string | null;
  readonly at: At<'chapter' | 'theme' | 'subheading' | 'statement' | 'quantity' | 'measure' | 'approximate' | 'about' | 'evidence'>;
}
/** 决策 · 过程 · 产出 · 效益 · 经验 · 问题 · 建议 · 其他 */
export type AchievementChapter = 'decision' | 'process' | 'output' | 'benefit' | 'experience' | 'problem' | 'recommendation' | 'other';

/** What a cell held before it became a value, kept where it matters. */
export interface Reading {
  readonly at: readonly CellRef[];
  readonly raw: string;
  readonly kind: 'error-value' | 'text-number' | 'other-unit' | 'too-precise' | 'unreadable' | 'prompt' | 'unit-guess' | 'signed-actual' | 'foreign-level' | 'many-decimals' | 'mixed-decimals';
  /** What the cell was read as. */
  readonly field: 'amount' | 'rate' | 'points' | 'target' | 'actual' | 'text';
  /** What an amount in another unit than its column came to. */
  readonly fen?: Fen;
  readonly project: string | null;
}

/** Cells that hold something and became no fact, with the reason in the user's words. */
export interface LeftOut {
  readonly at: readonly CellRef[];
  readonly why: string;
}

/** A field of 单位信息 with its cell. */
export interface TextFact {
  readonly text: string;
  /** 字数上限 that the label beside it states: 评价结论（200字以内）. */
  readonly maxChars?: number;
  readonly at: readonly CellRef[];
}

/** 单位信息 */
export interface UnitInformation {
  readonly name: string | null;
  readonly year: number | null;
  /** 主管部门 */
  readonly department: string | null;
  readonly at: At<'name' | 'year' | 'department'>;
  /** Where the year was found; `option` from the command line, null where none was. */
  readonly yearFrom: 'unit-information' | 'title' | 'column' | 'sheet-name' | 'option' | null;
  /** Further lines of 单位信息 by their meaning. */
  readonly texts: Readonly<Partial<Record<UnitText, TextFact>>>;
  /** Numbers of projects that 单位信息 states. */
  readonly counts: Readonly<Partial<Record<ProjectCount, CountFact>>>;
}
/** 年初项目数 · 新增项目数 · 取消项目数 · 项目总数 */
export type ProjectCount = 'initial' | 'added' | 'cancelled' | 'stated';

/** A number of things with its cell. */
export interface CountFact {
  readonly count: number;
  readonly at: readonly CellRef[];
}
/** 资金用途 · 评价组织 · 评价时间 · 评价方法 · 立项依据 · 资金管理制度 */
export type UnitText = 'purpose' | 'organisation' | 'period' | 'method' | 'approval' | 'regulations';

/** A 单位 that a table names beside others. */
export interface OrganisationFact {
  /** 单位编码, null where none is stated. */
  readonly code: string | null;
  readonly name: string;
  readonly at: readonly CellRef[];
}

/** The unit, its projects and texts, each value with the cell it came from. */
export interface Facts {
  readonly unit: UnitInformation;
  /** The stated 合计 of the table that covers all projects; null per measure where none is stated. */
  readonly total: Amounts & { readonly at: At<Measure | 'name'> };
  /** Σ projects; null where no project states the measure. */
  readonly sum: Amounts;
  /** What every execution rate divides by; `assumed` where nobody has settled it and the workbook has no amounts of the kind that the scheme divides by. */
  readonly rateBasis: { readonly over: RateBasis; readonly assumed: boolean };
  readonly projects: readonly Project[];
  /** The 单位 of tables that have several; empty where the workbook is one unit's. `chosen` is the one that alone was read, `asked` what a person named. */
  readonly organisations: { readonly all: readonly OrganisationFact[]; readonly chosen: string | null; readonly asked: string | null };
  readonly sums: readonly StatedSum[];
  readonly rates: readonly RatedRow[];
  readonly balances: readonly BalanceRow[];
  /** 附注 below tables as written. Checks look at them; of them the report tells only what became of unspent money. */
  readonly notes: readonly TextFact[];
  readonly contradictions: readonly Contradiction[];
  readonly indicatorContradictions: readonly IndicatorContradiction[];
  readonly unnamedTotals: readonly UnnamedTotal[];
  readonly sharedAmounts: readonly SharedAmount[];
  readonly achievements: readonly Achievement[];
  readonly tables: readonly TableInfo[];
  readonly readings: readonly Reading[];
  readonly leftOut: readonly LeftOut[];
  readonly unreadLayouts: readonly UnreadLayout[];
}
