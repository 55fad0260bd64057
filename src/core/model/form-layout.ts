import type { Category, ProjectText } from './facts';

/** What a column over the amounts of 自评表 holds. */
export type FundField = 'initial' | 'adjusted' | 'executed' | 'rate' | 'maxPoints' | 'points' | 'reason';

/** What a column over the indicators of 自评表 holds. */
export type IndicatorColumn = 'category' | 'kind' | 'name' | 'comparison' | 'target' | 'measure' | 'actual' | 'maxPoints' | 'points' | 'reason';

/** Where money comes from, as forms tell it apart: 财政拨款, 上年结转, 财政专户, 单位资金, whatever else. */
export type FundSource = 'fiscal' | 'carryover' | 'special' | 'unit' | 'other';

/** 自评表 as a document prints it: its words and columns, in order. Data only. */
export interface FormLayout {
  readonly title: string;
  readonly funds: {
    /** Beside the whole block: 项目资金（万元）. */
    readonly label: string;
    /** 年度资金总额 */
    readonly total: string;
    /** The rows below it, each with the kinds of sources that belong there. */
    readonly sources: readonly { readonly name: string; readonly takes: readonly FundSource[] }[];
    readonly columns: readonly { readonly holds: FundField; readonly heading: string }[];
  };
  readonly goal: { readonly label: string; readonly expected: string; readonly done: string };
  readonly indicators: {
    readonly label: string;
    /** `share` of the width beside the label. */
    readonly columns: readonly { readonly holds: IndicatorColumn; readonly heading: string; readonly share: number }[];
    /** First levels from the top down. */
    readonly order: readonly Category[];
  };
  /** 总分 */
  readonly total: string;
  /** Texts below, each beside its label. */
  readonly foot: readonly { readonly holds: ProjectText; readonly label: string }[];
  /** 字数上限 of texts, where the form prints one beside their labels. */
  readonly maxChars?: Readonly<Partial<Record<ProjectText, number>>>;
  /** What is signed below: 项目负责人. */
  readonly signatures: readonly string[];
}
