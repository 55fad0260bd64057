import type { Finding, Severity } from '../../core/model/evaluation';
import type { Facts, IndicatorField } from '../../core/model/facts';
import { chinese } from '../../core/translate/locale';
import type { Locale } from '../../core/translate/locale';
import type { CellRef } from '../../core/units/address';
import { hasWords, searchable, wordsSought } from '../search';
import type { FormPlace } from '../targets/target-forms';
import { severities } from './finding-groups';

/** A finding as the list shows it. */
export interface FindingEntry {
  /** The same for the same finding after every refresh. */
  readonly key: string;
  readonly finding: Finding;
  /** Name of the project; null for what concerns the whole table or unit. */
  readonly project: string | null;
  /** The form in which it can be mended; null where none is concerned, or several are. */
  readonly form: FormPlace | null;
  /** What a search looks through. */
  readonly words: string;
}

/** Cells that several indicators may share say nothing about one of them. */
const ownFields: readonly IndicatorField[] = ['name', 'comparison', 'target', 'actual', 'measure', 'maxPoints', 'declaredPoints', 'deviationReason'];

/** Returns which form each cell belongs to; null for a cell of several. */
const formsByCell = ({ projects }: Facts): ReadonlyMap<CellRef, FormPlace | null> => {
  const forms = new Map<CellRef, FormPlace | null>();
  const put = (cell: CellRef, place: FormPlace): void => {
    const other = forms.get(cell);
    forms.set(cell, other === undefined || (other?.project === place.project && other.indicator === place.indicator) ? place : null);
  };
  for (const { id, indicators, at } of projects) {
    for (const indicator of indicators) for (const field of ownFields) for (const cell of indicator.at[field] ?? []) put(cell, { project: id, indicator: indicator.id });
    // A project without indicators is mended by its first one.
    if (indicators.length === 0) for (const cell of at.name ?? []) put(cell, { project: id, indicator: null });
  }
  return forms;
};

/** Returns the one form that all cells with a form belong to; a new one only for a finding about nothing else. */
const formOf = ({ at }: Finding, forms: ReadonlyMap<CellRef, FormPlace | null>): FormPlace | null => {
  const found = at.flatMap((cell) => (forms.has(cell) ? [forms.get(cell) ?? null] : []));
  const [first] = found;
  if (!first || found.some((place) => place?.project !== first.project || place.indicator !== first.indicator)) return null;
  return first.indicator !== null || at.length === 1 ? first : null;
};

/** Returns the findings in the order of the checks, each with what the list needs; a search looks through what the locale tells. */
export const entriesOf = (findings: readonly Finding[], facts: Facts, locale: Locale = chinese): readonly FindingEntry[] => {
  const names = new Map(facts.projects.map(({ id, name }) => [id, name]));
  const forms = formsByCell(facts);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = [finding.code, finding.project ?? '', finding.at.join(), finding.message].join('|');
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    const project = finding.project === null ? null : (names.get(finding.project) ?? finding.project);
    return { key: times === 1 ? base : `${base}#${times}`, finding, project, form: formOf(finding, forms), words: [finding.code, project ?? '', locale.tell(finding), ...finding.at].map(searchable).join('\n') };
  });
};

/** Hints on wording are told only when they are asked for. */
export const isTextHint = ({ code, severity, place }: Finding): boolean => severity === 'hint' && (place !== undefined || code.startsWith('T'));

/** How grave a finding is; one that a person has set aside is of no gravity. */
export type Standing = Severity | 'waived';

/** From what keeps a report from being handed in to what needs nothing more. */
export const standings: readonly Standing[] = [...severities, 'waived'];

/** Returns how grave a finding is. */
export const standingOf = ({ severity, waived }: Finding): Standing => (waived === null ? severity : 'waived');

/** What of the list is shown; null leaves a side open. */
export interface FindingFilter {
  readonly severity: Standing | null;
  /** Id of a project; '' for what concerns none. */
  readonly project: string | null;
  readonly code: string | null;
  readonly words: string;
}
export const openFilter: FindingFilter = { severity: null, project: null, code: null, words: '' };

/** Returns true where a filter hides anything it could hide. */
export const isFiltering = ({ severity, project, code, words }: FindingFilter): boolean => severity !== null || project !== null || code !== null || words.trim() !== '';

/** Returns the entries that a filter lets through: every word somewhere in code, project, message or cells. */
export const filtered = (entries: readonly FindingEntry[], { severity, project, code, words }: FindingFilter): readonly FindingEntry[] => {
  const asked = wordsSought(words);
  return entries.filter(
    (entry) =>
      (severity === null || standingOf(entry.finding) === severity) &&
      (project === null || (entry.finding.project ?? '') === project) &&
      (code === null || entry.finding.code === code) &&
      hasWords(asked, entry.words),
  );
};

/** Returns how many entries each value of one side would show with the other sides as they are, in the order of first appearance. */
export const counted = <Side extends 'severity' | 'project' | 'code'>(entries: readonly FindingEntry[], filter: FindingFilter, side: Side): ReadonlyMap<string, number> => {
  const valueOf = ({ finding }: FindingEntry): string => (side === 'severity' ? standingOf(finding) : (finding[side] ?? ''));
  const counts = new Map<string, number>(entries.map((entry) => [valueOf(entry), 0]));
  for (const entry of filtered(entries, { ...filter, [side]: null })) counts.set(valueOf(entry), (counts.get(valueOf(entry)) ?? 0) + 1);
  return counts;
};

export type Grouping = 'severity' | 'project';

export interface FindingGroup {
  /** A severity, or a project's id, '' for none. */
  readonly id: string;
  /** True for what a person has set aside, of whatever severity and project. */
  readonly waived: boolean;
  readonly project: string | null;
  readonly entries: readonly FindingEntry[];
}

/** Returns the entries in groups, the gravest first; by project in the order of the table, what concerns none at the head. What is set aside comes last, together. */
export const grouped = (entries: readonly FindingEntry[], grouping: Grouping, facts: Facts): readonly FindingGroup[] => {
  const byRank = severities.flatMap((severity) => entries.filter(({ finding }) => finding.severity === severity));
  const groups = new Map<string, FindingEntry[]>(grouping === 'severity' ? severities.map((severity) => [severity, []]) : ['', ...facts.projects.map(({ id }) => id)].map((id) => [id, []]));
  const aside = byRank.filter(({ finding }) => finding.waived !== null);
  for (const entry of byRank.filter(({ finding }) => finding.waived === null)) {
    const id = grouping === 'severity' ? entry.finding.severity : (entry.finding.project ?? '');
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  const open = [...groups].flatMap(([id, own]) => (own.length === 0 ? [] : [{ id, waived: false, project: own[0]?.project ?? null, entries: own }]));
  return aside.length === 0 ? open : [...open, { id: 'waived', waived: true, project: null, entries: aside }];
};

/** Which finding the keyboard stands on, and where it stood: what is mended makes room for the next. */
export interface Position {
  readonly key: string;
  readonly index: number;
}

/** Returns the index of the current finding; the nearest one where it is gone, −1 where there is none. */
export const indexOf = (entries: readonly FindingEntry[], position: Position | null): number => {
  if (position === null || entries.length === 0) return entries.length === 0 ? -1 : 0;
  const found = entries.findIndex(({ key }) => key === position.key);
  return found >= 0 ? found : Math.min(position.index, entries.length - 1);
};
