import type { Evaluation, Score } from '../../core/model/evaluation';
import type { Indicator, Project } from '../../core/model/facts';
import type { TargetDraft } from '../../core/model/options';
import { comparisonSigns } from '../../core/model/names';
import { livePoints } from '../../core/score';
import { completion } from '../../core/score/completion';
import { explains } from '../../core/units/reasons';
import { narrow } from '../../core/units/text';
import { hasWords, searchable, wordsSought } from '../search';
import { formKey, formOf } from './target-forms';
import type { FormPlace, UnsavedForms } from './target-forms';

/** What an indicator lacks before it can be scored, or its score explained. */
export type Missing = 'target' | 'actual' | 'maxPoints' | 'unreadable' | 'reason';

/** How far an indicator is: something to fill in, points to be decided by a person, fewer points than its maximum, all of them. */
export interface Standing {
  readonly state: 'unfinished' | 'undecided' | 'deducted' | 'full';
  readonly missing: Missing | null;
  readonly points: string | null;
  /** Whether points are lost, explained or not. */
  readonly deducted: boolean;
}

/** An indicator as the list shows it. */
export interface ListedIndicator extends Standing {
  readonly key: string;
  readonly place: FormPlace;
  /** 37.5: the fifth indicator of the 37th project. */
  readonly number: string;
  readonly indicator: Indicator;
  readonly project: Project;
  /** The name as it is searched in. */
  readonly folded: string;
}

export interface ListedProject {
  readonly key: string;
  /** Place in the workbook, from 1. */
  readonly number: number;
  readonly project: Project;
  readonly score: Score | undefined;
  readonly folded: string;
  readonly indicators: readonly ListedIndicator[];
}

export type Filter = 'all' | 'unfinished' | 'undecided' | 'deducted' | 'unsaved';
export const filters: readonly Filter[] = ['all', 'unfinished', 'undecided', 'deducted', 'unsaved'];

/** A row of the list: the head of a project, one of its indicators, or a new indicator that is not in the workbook yet. */
export type ListRow =
  | { readonly kind: 'project'; readonly key: string; readonly listed: ListedProject }
  | { readonly kind: 'indicator'; readonly key: string; readonly listed: ListedIndicator; readonly owner: ListedProject }
  | { readonly kind: 'new'; readonly key: string; readonly place: FormPlace; readonly name: string; readonly owner: ListedProject };

/** Returns target and actual as a row shows them: sign, value, measure; — where there is none. */
export const quantitiesOf = ({ comparison, target, actual, measure: unit }: Pick<Indicator, 'comparison' | 'target' | 'actual' | 'measure'>): { readonly target: string; readonly actual: string } => {
  const measure = comparison === 'qualitative' || comparison === 'date' ? '' : (unit ?? '');
  const shown = (text: string | null, sign = ''): string => (text === null || text === '' ? '—' : `${sign}${text}${/\d$/.test(text) ? measure : ''}`);
  return { target: shown(target, comparisonSigns[comparison]), actual: shown(actual) };
};

/** What is missing of a form that has the points; what falls short of its target or its points wants a reason. */
const missingOf = (form: TargetDraft, points: string | null): Missing | null => {
  const { comparison, target, actual, maxPoints, deviationReason } = form;
  if (target.trim() === '') return 'target';
  if (actual.trim() === '') return 'actual';
  if (maxPoints.trim() === '') return 'maxPoints';
  if (points === null) return comparison === 'qualitative' || comparison === 'date' ? null : 'unreadable';
  return (isDeducted(points, maxPoints) || completion(form) === 'unmet') && !explains(deviationReason) ? 'reason' : null;
};

const isDeducted = (points: string | null, maxPoints: string): boolean => points !== null && Number(points) < Number(maxPoints);

const standing = (form: TargetDraft, points: string | null): Standing => {
  const missing = missingOf(form, points);
  const deducted = isDeducted(points, form.maxPoints);
  return { missing, points, deducted, state: missing !== null ? 'unfinished' : points === null ? 'undecided' : deducted ? 'deducted' : 'full' };
};

/** Returns the field that is filled in next. */
export const fieldToFill = ({ missing }: Standing): 'target' | 'actual' | 'maxPoints' | 'deviationReason' => (missing === 'reason' ? 'deviationReason' : missing === 'target' || missing === 'maxPoints' ? missing : 'actual');

/** Returns the projects of a workbook with their indicators, numbered as they stand in it. */
export const listProjects = ({ facts, scores }: Evaluation): readonly ListedProject[] => {
  const scoreOf = new Map(scores.map((score) => [score.project, score]));
  return facts.projects.map((project, index) => {
    const score = scoreOf.get(project.id);
    const items = new Map(score?.items.map((item) => [item.indicator, item]));
    return {
      key: formKey({ project: project.id, indicator: '' }),
      number: index + 1,
      project,
      score,
      folded: searchable(project.name),
      indicators: project.indicators.map((indicator, place): ListedIndicator => {
        const at = { project: project.id, indicator: indicator.id };
        return { ...standing(formOf(project.id, indicator), items.get(indicator.id)?.points ?? null), key: formKey(at), place: at, number: `${index + 1}.${place + 1}`, indicator, project, folded: searchable(indicator.name) };
      }),
    };
  });
};

/** Returns the indicators of all projects by their forms. */
export const indicatorsByKey = (projects: readonly ListedProject[]): ReadonlyMap<string, ListedIndicator> => new Map(projects.flatMap(({ indicators }) => indicators.map((listed) => [listed.key, listed] as const)));

/** Returns how far the indicators are whose forms hold something unsaved, by form. */
export const standingsOf = (indicators: ReadonlyMap<string, ListedIndicator>, unsaved: UnsavedForms, { scheme, facts }: Evaluation): ReadonlyMap<string, Standing> => {
  const standings = new Map<string, Standing>();
  for (const [key, { edits }] of Object.entries(unsaved)) {
    const listed = indicators.get(key);
    if (!listed) continue;
    const form = { ...formOf(listed.project.id, listed.indicator), ...edits };
    standings.set(key, standing(form, livePoints(form, scheme, facts.unit.year).points));
  }
  return standings;
};

/** Returns the project and indicator that 37.5, 37-5 or ３７．５ stands for; null where the text is no such number. */
export const numberSought = (query: string): { readonly project: number; readonly indicator: number | null } | null => {
  const match = /^(\d{1,6})(?:(?:[.\-–—。·・、,/]|\s)+(\d{0,6}))?$/.exec(narrow(query).trim());
  if (!match) return null;
  return { project: Number(match[1]), indicator: match[2] === undefined || match[2] === '' ? null : Number(match[2]) };
};

/** Tells whether a filter shows an indicator: what has lost points and wants a reason is both. */
const isOf = ({ state, deducted }: Standing, filter: Standing['state']): boolean => state === filter || (filter === 'deducted' && deducted);

/** Returns the rows that a search and a filter leave, and the place of the best hit among them, −1 where nothing was looked for or found. */
export const listRows = (projects: readonly ListedProject[], query: string, filter: Filter, unsaved: UnsavedForms, standings: ReadonlyMap<string, Standing>): { readonly rows: readonly ListRow[]; readonly best: number } => {
  const rows: ListRow[] = [];
  const terms = wordsSought(query);
  const whole = terms.join('');
  const sought = numberSought(query);
  const newOnes = Object.values(unsaved).filter(({ place }) => place.indicator === null);
  let best = -1;
  let bestRank = Infinity;
  const rank = (listed: ListedIndicator, owner: ListedProject, numbered: boolean): number =>
    numbered ? 0 : listed.folded === whole ? 1 : listed.folded.startsWith(whole) ? 2 : listed.folded.includes(whole) ? 3 : owner.folded === whole ? 4 : owner.folded.startsWith(whole) ? 5 : 6;
  const passes = (key: string, standing: Standing): boolean => filter === 'all' || (filter === 'unsaved' ? unsaved[key] !== undefined : isOf(standings.get(key) ?? standing, filter));

  for (const owner of projects) {
    const numbered = sought?.project === owner.number;
    const inProject = whole === '' || (numbered && sought.indicator === null) || hasWords(terms, owner.folded);
    const head = rows.length;
    rows.push({ kind: 'project', key: owner.key, listed: owner });
    for (const [place, listed] of owner.indicators.entries()) {
      const found = inProject || (numbered && sought.indicator === place + 1) || hasWords(terms, listed.folded, owner.folded);
      if (!found || !passes(listed.key, listed)) continue;
      const how = whole === '' ? Infinity : rank(listed, owner, numbered && (sought.indicator === null || sought.indicator === place + 1));
      if (how < bestRank) [best, bestRank] = [rows.length, how];
      rows.push({ kind: 'indicator', key: listed.key, listed, owner });
    }
    if ((filter === 'all' || filter === 'unsaved') && inProject) for (const { place, edits } of newOnes) if (place.project === owner.project.id) rows.push({ kind: 'new', key: formKey(place), place, name: edits.name ?? '', owner });
    // A head stays alone only where its project has nothing below it to be filtered.
    if (rows.length === head + 1) {
      if (filter !== 'all' || !inProject) rows.pop();
      else if (whole !== '' && bestRank > 7) [best, bestRank] = [head, 7];
    }
  }
  return { rows, best };
};

/** Returns how many indicators each filter leaves. */
export const countsOf = (projects: readonly ListedProject[], unsaved: UnsavedForms, standings: ReadonlyMap<string, Standing>): Readonly<Record<Filter, number>> => {
  const counts: Record<Filter, number> = { all: 0, unfinished: 0, undecided: 0, deducted: 0, unsaved: Object.keys(unsaved).length };
  for (const { indicators } of projects) {
    for (const listed of indicators) {
      counts.all += 1;
      const now = standings.get(listed.key) ?? listed;
      for (const state of ['unfinished', 'undecided', 'deducted'] as const) if (isOf(now, state)) counts[state] += 1;
    }
  }
  return counts;
};

/** Returns the first indicator in a state after the one with a key, from the top again after the last; null where there is no other. */
export const nextIn = (projects: readonly ListedProject[], state: Standing['state'], after: string | null, standings: ReadonlyMap<string, Standing>): ListedIndicator | null => {
  let first: ListedIndicator | null = null;
  let passed = false;
  for (const { key: head, indicators } of projects) {
    if (head === after) passed = true;
    for (const listed of indicators) {
      if (listed.key === after) passed = true;
      else if ((standings.get(listed.key) ?? listed).state === state) {
        if (passed) return listed;
        first ??= listed;
      }
    }
  }
  return first;
};
