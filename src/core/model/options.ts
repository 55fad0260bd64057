import type { Category, Comparison, Kind, RateBasis } from './facts';
import type { MoneyUnit } from '../units/money';

/** What a person settles beside the workbook; an absent answer is assumed and reported as a `review` finding. */
export interface Options {
  /** Scheme id; `caiyu-2020-10` where absent. */
  readonly scheme?: string;
  /** Money unit where the workbook states none. */
  readonly unit?: MoneyUnit;
  /** Year of the report where the workbook states none. */
  readonly year?: number;
  /** Name or code of the one 单位 to read, where tables have several. */
  readonly organisation?: string;
  /** What 预算执行率 divides by; the scheme's own where absent. */
  readonly basis?: RateBasis;
  /** Whether the projects are finished, all alike or by project id; schemes that score by bands must know. */
  readonly finished?: 'yes' | 'no' | Readonly<Record<string, 'yes' | 'no'>>;
}

/** An indicator as filled in the pane: the texts of the fields, blank as ''. */
export interface TargetDraft {
  /** Project id. */
  readonly project: string;
  /** Id of the indicator to change, null for a new one. */
  readonly indicator: string | null;
  /** null where the workbook states none. */
  readonly category: Category | null;
  readonly kind: Kind | null;
  readonly name: string;
  readonly comparison: Comparison;
  readonly target: string;
  readonly measure: string;
  readonly actual: string;
  readonly maxPoints: string;
  readonly declaredPoints: string;
  readonly deviationReason: string;
}
