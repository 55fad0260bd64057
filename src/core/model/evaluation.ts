import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';
import type { Basis } from './basis';
import type { Facts } from './facts';
import type { Place } from './prose';
import type { Scheme } from './scheme';
import type { Settings, Waiver } from './settings';

/** `review` names an assumption that a person should confirm. */
export type Severity = 'error' | 'warning' | 'hint' | 'review';

/** One thing that is wrong, at a cell. */
export interface Finding {
  /** `M01`, as in the catalogue of checks. */
  readonly code: string;
  /** The check's id, a statement that should be true. */
  readonly id: string;
  readonly severity: Severity;
  readonly project: string | null;
  readonly at: readonly CellRef[];
  /** The line the reader sees. */
  readonly message: string;
  /** Name of the message among the check's. */
  readonly says: string;
  /** What the message was made of: shown texts by field. */
  readonly data: Readonly<Record<string, string>>;
  /** What the report calls it where it names problems. */
  readonly fault: string;
  readonly basis: Basis;
  /** The reason for which a person set the finding aside. */
  readonly waived: string | null;
  /** The cell of that reason; absent where there is none. */
  readonly waivedAt?: CellRef;
  /** True for what is wrong with the text of a report; absent for what is wrong with a workbook. */
  readonly inText?: true;
  /** Where in a text; absent where the text as a whole is meant. */
  readonly place?: Place;
}

/** One part of a score. Points are decimal texts without trailing zeros, rounded once to 0.01. */
export interface ScoreItem {
  /** `adjustment`: what the scheme takes off the sum, negative points without a maximum. */
  readonly kind: 'execution' | 'indicator' | 'adjustment';
  readonly name: string;
  /** Id of the indicator; null for the others. */
  readonly indicator: string | null;
  readonly maxPoints: string | null;
  /** null where a person must decide. */
  readonly points: string | null;
  /** Id of the scoring rule. */
  readonly rule: string;
  /** The formula with its numbers, or why a person must decide. */
  readonly reason: string;
  readonly basis: Basis;
  /** Points proposed where a person must decide, as a closed band. */
  readonly band: { readonly low: string; readonly high: string } | null;
  /** What a person must say before points can be given. */
  readonly needs?: 'finished' | undefined;
  /** The name's cell first, then every cell the points rest on. */
  readonly at: readonly CellRef[];
}

/** 得分 of one project. Points are decimal texts without trailing zeros. */
export interface Score {
  readonly project: string;
  readonly name: string;
  /** Sum of the shown parts; null while a part is undecided, and for a project without indicators. */
  readonly total: string | null;
  /** Sum of the parts that are decided. */
  readonly partial: string;
  /** Σ 分值 of all parts. */
  readonly maxPoints: string;
  /** null without a total, and where the parts do not have the scheme's full points together. */
  readonly grade: string | null;
  readonly items: readonly ScoreItem[];
}

/**
 * A waiver and what became of it. `holds`: its finding is set aside; `changed`: what the finding rested on has changed; `gone`: there is no such finding any more;
 * `no-reason`, `unreadable`: it says not why, or not what; `open`: what is wrong with the text is not known yet.
 */
export interface JudgedWaiver extends Waiver {
  readonly state: 'holds' | 'changed' | 'gone' | 'no-reason' | 'unreadable' | 'open';
}

/** A number of cells with the sum of their amounts. */
export interface CellSum {
  readonly cells: number;
  readonly fen: Fen;
}

/** What became of the amounts of one table: all that were read are facts, or left out with a reason. 合计 and 小计 are facts too. */
export interface Conservation {
  /** Id of the table. */
  readonly table: string;
  readonly read: CellSum;
  readonly used: CellSum;
  readonly leftOut: CellSum;
  /** Each cell that was left out, with its amount and the reason. */
  readonly left: readonly { readonly at: CellRef; readonly fen: Fen; readonly why: string }[];
  /** Cells that are neither a fact nor left out, or both at once: none, unless the program is wrong. */
  readonly open: readonly CellRef[];
  /** Cells whose amounts do not add up to the fact that names them, or that two projects count: none, unless the program is wrong. */
  readonly differing: readonly CellRef[];
}

/** Facts with what is wrong and what they score. */
export interface Evaluation {
  readonly scheme: Scheme;
  /** What the workbook settles; where an option said otherwise, the option was followed. */
  readonly settings: Settings;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly scores: readonly Score[];
  readonly waivers: readonly JudgedWaiver[];
  /** By table, in the order of `facts.tables`, those without money left out. */
  readonly conservation: readonly Conservation[];
}
