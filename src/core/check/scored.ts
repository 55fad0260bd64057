import type { Score, ScoreItem } from '../model/evaluation';
import type { Facts, Indicator, Project } from '../model/facts';

/** A project with its score, and each of its indicators with its part of it. */
export interface ScoredProject {
  readonly project: Project;
  readonly score: Score;
  readonly execution: ScoreItem | null;
  readonly indicators: readonly { readonly indicator: Indicator; readonly item: ScoreItem | null }[];
}

const paired = (facts: Facts, scores: readonly Score[]): readonly ScoredProject[] => {
  const projects = new Map(facts.projects.map((project) => [project.id, project]));
  return scores.flatMap((score) => {
    const project = projects.get(score.project);
    if (!project) return [];
    const find = (id: string): ScoreItem | null => score.items.find(({ indicator }) => indicator === id) ?? null;
    // The execution item stands first, the indicators in their order behind it.
    const itemOf = (indicator: Indicator, index: number): ScoreItem | null => {
      const there = score.items[index + 1];
      return there?.indicator === indicator.id ? there : find(indicator.id);
    };
    return [{ project, score, execution: score.items.find(({ kind }) => kind === 'execution') ?? null, indicators: project.indicators.map((indicator, index) => ({ indicator, item: itemOf(indicator, index) })) }];
  });
};

const known = new WeakMap<readonly Score[], { readonly facts: Facts; readonly projects: readonly ScoredProject[] }>();

/** Returns the projects in the order of their scores; paired once for all checks that ask. */
export const scoredProjects = ({ facts, scores }: { readonly facts: Facts; readonly scores: readonly Score[] }): readonly ScoredProject[] => {
  const before = known.get(scores);
  if (before?.facts === facts) return before.projects;
  const projects = paired(facts, scores);
  known.set(scores, { facts, projects });
  return projects;
};
