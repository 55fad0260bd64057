import type { Basis } from './basis';
import type { Category } from './facts';

/** 评价方案: the numbers and headings of one official document. Data only; a change of regulation is a new file. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly clause: string;
  /** Points of 预算执行率, as a decimal text. */
  readonly executionPoints: string;
  /** Recommended points of the first-level indicators. */
  readonly weights: Readonly<Partial<Record<Category, string>>>;
  /** Σ of all points. */
  readonly fullPoints: string;
  /** From the best tier down: shares of the points, `low` included, `high` included only in the first tier. */
  readonly tiers: readonly { readonly words: readonly string[]; readonly name: string; readonly low: string; readonly high: string }[];
  /** From the best down; `from` included. */
  readonly grades: readonly { readonly from: string; readonly name: string }[];
  /** Below `warn` a reason is due; below `error` the execution is an error in any case. Ratios. */
  readonly lowExecution: { readonly warn: string; readonly error: string };
  readonly basis: {
    readonly weights: Basis;
    readonly quantity: Basis;
    readonly qualitative: Basis;
    readonly execution: Basis;
    readonly grade: Basis;
    readonly reason: Basis;
    readonly truth: Basis;
  };
  /** Chapters with their sub-headings, in order. */
  readonly chapters: readonly ChapterPlan[];
  readonly reportTitle: string;
}

interface ChapterPlan {
  /** Stable id, `overview`. */
  readonly id: string;
  /** Heading without its number; the numbering is the outline's. */
  readonly heading: string;
  /** Section ids in order, each with its sub-heading or null. */
  readonly sections: readonly { readonly section: string; readonly heading: string | null }[];
}
