import type { Basis } from './basis';
import type { Category, RateBasis } from './facts';
import type { FormLayout } from './form-layout';

/** From `from` on, this share of the points; ratios as decimal texts. */
export interface Band {
  readonly from: string;
  readonly share: string;
}

/** 权重 for forms that have all of `has`; a form with none of the others fits the last profile, whose `has` is empty. */
export interface WeightProfile {
  readonly has: readonly Category[];
  /** What the profile is for, as the report says it; null where there is only one. */
  readonly title: string | null;
  /** Points of one first level, or of several together. */
  readonly groups: readonly { readonly categories: readonly Category[]; readonly points: string }[];
}

/** 评价方案: the numbers and headings of one official document. Data only; a change of regulation is a new file. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly clause: string;
  /** The day on which the document was issued, 2020-02-25; the year of the form where it has no day. */
  readonly dated: string;
  /** Points of 预算执行率, as a decimal text. */
  readonly executionPoints: string;
  /** Recommended points of the first-level indicators, by the levels a form has: the first profile whose levels are all there counts. */
  readonly weights: readonly WeightProfile[];
  /** Σ of all points. */
  readonly fullPoints: string;
  /** From the best tier down: shares of the points, `low` included, `high` included only in the first tier. */
  readonly tiers: readonly { readonly words: readonly string[]; readonly name: string; readonly low: string; readonly high: string }[];
  /** From the best down; `from` included. */
  readonly grades: readonly { readonly from: string; readonly name: string }[];
  /** 预算执行率: its points in proportion to the rate, or in bands for a project that is not finished; a finished one within its budget gets all. Bands from the best down. */
  readonly execution: { readonly kind: 'proportional' } | { readonly kind: 'banded'; readonly unfinished: readonly Band[] };
  /** What the amount spent is set against: 全年预算数, 年初预算数 or 到位资金. */
  readonly rateBasis: RateBasis;
  /** 定量指标: in proportion to the completion ratio, or from a gate on: (r − gate) ÷ (1 − gate). */
  readonly quantity: { readonly kind: 'proportional' } | { readonly kind: 'gated'; readonly gate: string };
  /** 反向指标 above their target: 1 − (A − T) ÷ T, or T ÷ A. */
  readonly reverse: 'excess' | 'quotient';
  /** 满意度 in bands of the actual alone, from the best down; null where it counts like any quantity. */
  readonly satisfaction: readonly Band[] | null;
  /** 是否类指标: all points or none, or in tiers like any words. */
  readonly yesNo: 'direct' | 'tiers';
  /** 超额完成: from this A ÷ T on a reason is due; where `deduction` is set, each such indicator loses these points of the total; from `far` on the target itself is in doubt. */
  readonly overshoot: { readonly from: string; readonly deduction: string | null; readonly far: string };
  /** The total is at most `atMost` where the execution rate is below `below`; from the lowest rate up. */
  readonly caps: readonly { readonly below: string; readonly atMost: string }[];
  /** A change of the year's budget beyond this share of the initial one wants a reason. */
  readonly adjustmentLine: string;
  /** 到位率 below this ratio is told of. */
  readonly receivedLine: string;
  /** From these points on, nothing may be amiss. */
  readonly nearlyFull: string;
  /** No indicator above `most` points, at least `fewest` indicators. */
  readonly spread: { readonly most: string; readonly fewest: number };
  /** Below `warn` a reason is due; below `error` the execution is an error in any case. Ratios. */
  readonly lowExecution: { readonly warn: string; readonly error: string };
  /** Below this execution rate nobody may say that there is no problem; a ratio. */
  readonly untroubledFrom: string;
  readonly basis: {
    readonly weights: Basis;
    readonly quantity: Basis;
    readonly qualitative: Basis;
    readonly execution: Basis;
    readonly grade: Basis;
    readonly reason: Basis;
    readonly overshoot: Basis;
    readonly caps: Basis | null;
    readonly reverse: Basis;
    readonly satisfaction: Basis;
    readonly yesNo: Basis;
    readonly truth: Basis;
  };
  /** Chapters with their sub-headings, in order. */
  readonly chapters: readonly ChapterPlan[];
  readonly reportTitle: string;
  /** 自评表 of a project. */
  readonly form: FormLayout;
}

interface ChapterPlan {
  /** Stable id, `overview`. */
  readonly id: string;
  /** Heading without its number; the numbering is the outline's. */
  readonly heading: string;
  /** Section ids in order, each with its sub-heading or null. */
  readonly sections: readonly { readonly section: string; readonly heading: string | null }[];
}
