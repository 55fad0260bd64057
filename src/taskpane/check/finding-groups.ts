import type { Finding, ScoreItem, Severity } from '../../core/model/evaluation';

/** From what keeps a report from being handed in to what is good to know. */
export const severities: readonly Severity[] = ['error', 'warning', 'review', 'hint'];

/** Returns the number of errors that nobody has set aside. */
export const openErrors = (findings: readonly Finding[]): number => findings.filter(({ severity, waived }) => severity === 'error' && waived === null).length;

/** What became of one part of a score. */
export type Outcome = 'deducted' | 'undecided' | 'full' | 'unscored';

/** Returns what became of a part. */
export const outcomeOf = ({ points, maxPoints }: ScoreItem): Outcome => (maxPoints === null ? 'unscored' : points === null ? 'undecided' : points === maxPoints ? 'full' : 'deducted');
