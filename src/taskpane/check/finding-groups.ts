import type { Finding, ScoreItem, Severity } from '../../core/model/evaluation';

/** From what keeps a report from being handed in to what is good to know. */
export const severities: readonly Severity[] = ['error', 'warning', 'review', 'hint'];

/** Returns the findings of each severity that has any, the gravest first; within one, in the order of the checks. */
export const bySeverity = (findings: readonly Finding[]): readonly { readonly severity: Severity; readonly findings: readonly Finding[] }[] =>
  severities.map((severity) => ({ severity, findings: findings.filter((finding) => finding.severity === severity) })).filter(({ findings: found }) => found.length > 0);

/** Returns the number of errors that nobody has set aside. */
export const openErrors = (findings: readonly Finding[]): number => findings.filter(({ severity, waived }) => severity === 'error' && waived === null).length;

/** What became of one part of a score. */
export type Outcome = 'deducted' | 'undecided' | 'full' | 'unscored';

/** Returns what became of a part. */
export const outcomeOf = ({ points, maxPoints }: ScoreItem): Outcome => (maxPoints === null ? 'unscored' : points === null ? 'undecided' : points === maxPoints ? 'full' : 'deducted');

const outcomes: readonly Outcome[] = ['deducted', 'undecided', 'full', 'unscored'];

/** Returns the parts of a score with the deductions first, then what a person must decide; otherwise in their own order. */
export const deductionsFirst = (items: readonly ScoreItem[]): readonly ScoreItem[] => outcomes.flatMap((outcome) => items.filter((item) => outcomeOf(item) === outcome));
