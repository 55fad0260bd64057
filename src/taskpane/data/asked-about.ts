import type { Evaluation } from '../../core/model/evaluation';

/** The findings that are asked about where the data is shown: an assumed money unit, an uncertain year, what the execution rate divides by, an ambiguous 调整预算, several 单位, names that may be one project, a value without its unit. */
export const askedAbout: ReadonlySet<string> = new Set(['R01', 'R02', 'R03', 'R05', 'R06', 'R09', 'R07']);

/** Returns true where a person is asked something: by a finding, or for the name of the unit, which is none. */
export const hasQuestions = ({ facts, findings }: Pick<Evaluation, 'facts' | 'findings'>): boolean =>
  (facts.unit.name === null && facts.projects.length > 0) || findings.some(({ code }) => askedAbout.has(code));
