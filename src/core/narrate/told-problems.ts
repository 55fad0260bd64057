import type { Evaluation } from '../model/evaluation';
import type { Achievement } from '../model/facts';
import { formText, inOwnWords } from './form-texts';
import { statementsOf, themesOf } from './own-words';
import { problemsOf, type Problem } from './problems';
import { say, type Words } from './say';
import type { Sentence } from '../model/report';
import { rememberedOf } from '../units/remembered';

/** A problem as the report tells it: found, with what the clerk says of it, or the clerk's alone. */
export interface ToldProblem {
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly Sentence[];
  /** The clerk's rows on it, by which a recommendation is known to answer it. */
  readonly rows: readonly Achievement[];
  readonly found: Problem | null;
  /** Id of the project whose form tells it; null where none does. */
  readonly form: string | null;
}

const said = (rows: readonly Achievement[]): readonly Sentence[] => statementsOf(rows, '', () => false);

/** Returns the problems of the report in its order: what was found, each with the clerk's words on it, then what the clerk alone tells, a problem per 主题, then what the forms tell. */
export const toldProblems = rememberedOf((evaluation: Evaluation): readonly ToldProblem[] => {
  const { facts } = evaluation;
  const found = problemsOf(evaluation);
  const rows = facts.achievements.filter(({ chapter }) => chapter === 'problem');
  const taken = new Map(rows.flatMap((row) => {
    const problem = found.find(({ covers }) => covers(row));
    return problem ? [[row, problem] as const] : [];
  }));
  const known = found.map((problem): ToldProblem => {
    const own = rows.filter((row) => taken.get(row) === problem);
    return { id: problem.id, heading: problem.heading, sentences: [...problem.sentences, ...said(own)], rows: own, found: problem, form: null };
  });
  const alone = themesOf(facts, 'problem').flatMap((group): ToldProblem[] => {
    const own = group.filter((row) => !taken.has(row));
    const [first] = own;
    return first ? [{ id: `own/${first.theme ?? first.id}`, heading: first.theme === null ? '其他方面' : `${first.theme}方面`, sentences: said(own), rows: own, found: null, form: null }] : [];
  });
  const forms = facts.projects.flatMap((project): ToldProblem[] => {
    const text = formText(facts, project, 'problems');
    if (!text) return [];
    const words: Words = inOwnWords(text);
    return [{ id: `form/${project.id}`, heading: facts.projects.length > 1 ? `${project.name}方面` : '项目实施方面', sentences: [say(`form/problems/${project.id}`, words)], rows: [], found: null, form: project.id }];
  });
  return [...known, ...alone, ...forms];
});
